type CodeCredential = Credential & { code: string }

/** Takes the code from the text message where the browser can (UX-A4); typing it stays possible all the time. */
async function fillCodeFromMessage(field: HTMLInputElement): Promise<void> {
  const stop = new AbortController()
  field.form?.addEventListener('submit', () => stop.abort())
  try {
    // The typings of the browser do not know this kind of request yet.
    const request = { otp: { transport: ['sms'] }, signal: stop.signal } as CredentialRequestOptions
    const received = (await navigator.credentials.get(request)) as CodeCredential | null
    if (received && !field.value) field.value = received.code
  } catch {
    // Refused, aborted or out of time: the reader types the code.
    return
  }
}

const field = document.querySelector<HTMLInputElement>('input[data-one-time-code]')
if (field && 'OTPCredential' in window) void fillCodeFromMessage(field)
