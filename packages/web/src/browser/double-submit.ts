/**
 * A second press while a form is under way does nothing, and the button says so (UX-F5). It is not disabled:
 * a disabled button loses focus and leaves its name and value out. The server's idempotency key is the real guard.
 */
export function preventDoubleSubmit(root: Document): void {
  const underWay = new Map<HTMLFormElement, () => void>()

  root.addEventListener('submit', (event) => {
    const form = event.target
    // A key ceremony has taken this press; its own submit comes later.
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
    if (form.method === 'get') return
    if (underWay.has(form)) {
      event.preventDefault()
      return
    }
    underWay.set(form, sayBusy(event.submitter))
  })

  // A page that comes back from the browser's memory is ready again.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    for (const restore of underWay.values()) restore()
    underWay.clear()
  })
}

function sayBusy(button: HTMLElement | null): () => void {
  const busy = button?.dataset.busy
  const words = button?.querySelector('span')
  if (!busy || !words) return () => undefined
  const before = words.textContent
  words.textContent = busy
  button.setAttribute('aria-busy', 'true')
  return () => {
    words.textContent = before
    button.removeAttribute('aria-busy')
  }
}
