import { announceErrors } from '@beterschap/web/browser/announce-errors'
import { enableCopyButtons } from '@beterschap/web/browser/copy-button'
import { preventDoubleSubmit } from '@beterschap/web/browser/double-submit'
import { enablePasswordToggles } from '@beterschap/web/browser/password-toggle'
import { enablePrinting } from './printing.ts'
import { warnBeforeSessionEnds } from './session-warning.ts'

// Everything here is a convenience: each page does its work without this file.
announceErrors(document)
enablePasswordToggles(document)
enableCopyButtons(document)
enablePrinting(document)
preventDoubleSubmit(document)
warnBeforeSessionEnds(document)
