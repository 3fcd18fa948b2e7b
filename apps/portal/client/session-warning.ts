const WARN_BEFORE_SECONDS = 300

/**
 * Five minutes before the session ends: says so, and offers one press to go on (UX-A8, WCAG 2.2.1). The page itself
 * asks nothing of the server meanwhile, so waiting extends nothing (S-117).
 */
export function warnBeforeSessionEnds(page: Document): void {
  const warning = page.querySelector<HTMLElement>('[data-session-warning]')
  const form = warning?.querySelector('form')
  if (!warning || !form) return
  const wait = (Number(warning.dataset.sessionWarning) - WARN_BEFORE_SECONDS) * 1000
  const arm = () => {
    warning.hidden = true
    setTimeout(() => {
      warning.hidden = false
    }, wait)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    fetch(form.action, { method: 'POST', body: fields }).then(
      // A session that has ended meanwhile: the sign-in page keeps what was typed (UX-J4).
      (answer) => (answer.ok ? arm() : page.location.reload()),
      () => page.location.reload(),
    )
  })
  arm()
}
