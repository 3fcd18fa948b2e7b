import { announceErrors } from '@beterschap/web/browser/announce-errors'
import { enableCopyButtons } from '@beterschap/web/browser/copy-button'
import { preventDoubleSubmit } from '@beterschap/web/browser/double-submit'
import { enablePasswordToggles } from '@beterschap/web/browser/password-toggle'

// Everything here is a convenience: each page does its work without this file.
announceErrors(document)
enablePasswordToggles(document)
enableCopyButtons(document)
preventDoubleSubmit(document)
