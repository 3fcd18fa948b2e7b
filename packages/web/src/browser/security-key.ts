import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { failureOf } from './security-key-failure.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-webauthn]')) {
  if (form.dataset.webauthn === 'autofill') void offerAutofill(form)
  else holdCeremonyOnSubmit(form)
}

/** The press starts the ceremony; the form goes off by itself once the key has answered. */
function holdCeremonyOnSubmit(form: HTMLFormElement): void {
  let isAnswered = false
  let isWaiting = false

  form.addEventListener('submit', (event) => {
    if (isAnswered) return
    event.preventDefault()
    if (isWaiting) return
    if (!browserSupportsWebAuthn()) return say(form, form.dataset.errorUnsupported)

    isWaiting = true
    say(form, form.dataset.waiting)
    const { submitter } = event
    // Starting a ceremony aborts the one that waits in the user name field (UX-A2).
    holdCeremony(form)
      .then(
        (response) => {
          answer(form, response)
          isAnswered = true
          form.requestSubmit(submitter)
        },
        (thrown: unknown) => say(form, messageFor(form, thrown)),
      )
      .finally(() => {
        isWaiting = false
      })
  })

  // A page from the browser's memory holds an answer that the server has used up.
  addEventListener('pageshow', (event) => {
    if (event.persisted) isAnswered = false
  })
}

function holdCeremony(form: HTMLFormElement) {
  const optionsJSON = JSON.parse(form.dataset.options ?? '{}')
  return form.dataset.webauthn === 'register'
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON })
}

/** Passkeys in the browser's own list of user names; whoever does not want one notices nothing (UX-A2). */
async function offerAutofill(form: HTMLFormElement): Promise<void> {
  if (!(await browserSupportsWebAuthnAutofill())) return
  addEventListener('pagehide', () => WebAuthnAbortService.cancelCeremony())
  try {
    const optionsJSON = JSON.parse(form.dataset.options ?? '{}')
    answer(form, await startAuthentication({ optionsJSON, useBrowserAutofill: true }))
  } catch {
    // Silent by design: the reader asked for nothing, and password and key button stand on the page.
    return
  }
  form.requestSubmit()
}

function answer(form: HTMLFormElement, response: unknown): void {
  const field = form.elements.namedItem('response')
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(response)
}

function say(form: HTMLFormElement, words: string | undefined): void {
  const status = form.querySelector('[data-webauthn-status]')
  if (status) status.textContent = words ?? ''
}

function messageFor(form: HTMLFormElement, thrown: unknown): string | undefined {
  const { errorCancelled, errorRegistered, errorUnsupported, error } = form.dataset
  const messages = {
    cancelled: errorCancelled,
    registered: errorRegistered,
    unsupported: errorUnsupported,
    failed: error,
  }
  return messages[failureOf(thrown)] ?? error
}
