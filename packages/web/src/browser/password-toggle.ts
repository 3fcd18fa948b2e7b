/** Shows and hides what was typed (S-031); the field is masked again before its form is sent. */
export function enablePasswordToggles(root: Document): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-password-toggle]')) {
    const field = root.getElementById(button.dataset.passwordToggle ?? '')
    if (!(field instanceof HTMLInputElement)) continue

    const show = (isShown: boolean) => {
      field.type = isShown ? 'text' : 'password'
      button.textContent = (isShown ? button.dataset.hide : button.dataset.show) ?? ''
    }
    button.hidden = false
    button.addEventListener('click', () => show(field.type === 'password'))
    // Browsers offer to keep a password only when the field is one at the moment of sending.
    field.form?.addEventListener('submit', () => show(false))
  }
}
