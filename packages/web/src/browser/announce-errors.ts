/** Moves the focus to the summary of a refused form, so that it is read first (UX-F3). */
export function announceErrors(root: Document): void {
  const summary = root.querySelector<HTMLElement>('[data-error-summary]')
  if (!summary) return
  summary.tabIndex = -1
  summary.focus()

  for (const link of summary.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    link.addEventListener('click', (event) => {
      const field = root.getElementById(link.hash.slice(1))
      if (!field) return
      event.preventDefault()
      // The question is scrolled into view with its field; a browser would put the bare field at the top edge.
      const question = field.closest('.field') ?? field
      question.scrollIntoView({ block: 'start' })
      field.focus({ preventScroll: true })
    })
}
