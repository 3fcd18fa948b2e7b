import { announceErrors } from './announce-errors.ts'
import { enableCopyButtons } from './copy-button.ts'
import { preventDoubleSubmit } from './double-submit.ts'
import { enablePasswordToggles } from './password-toggle.ts'
import { enablePrinting } from './printing.ts'
import { warnBeforeSessionEnds } from './session-warning.ts'

// Everything here is a convenience: each page does its work without this file.
announceErrors(document)
enablePasswordToggles(document)
enableCopyButtons(document)
enablePrinting(document)
preventDoubleSubmit(document)
warnBeforeSessionEnds(document)
