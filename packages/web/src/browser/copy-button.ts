/** Copies a code and says so; where the clipboard is closed the button never appears. */
export function enableCopyButtons(root: Document): void {
  if (!navigator.clipboard) return
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const source = root.getElementById(button.dataset.copy ?? '')
    const status = button.parentElement?.querySelector('[data-copy-status]')
    const words = button.firstElementChild
    if (!source || !words) continue

    button.hidden = false
    const sayCopied = (): void => {
      const copied = button.dataset.copied ?? ''
      words.textContent = copied
      if (status) status.textContent = copied
    }
    // Refused by the browser: select the code instead, so that one more tap copies it.
    const select = (): void => root.getSelection()?.selectAllChildren(source)
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(source.textContent?.trim() ?? '').then(sayCopied, select)
    })
  }
}
