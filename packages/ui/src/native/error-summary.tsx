export type FieldError = { fieldId: string; message: string }

/**
 * First in `main` after a refused form (UX-F2, UX-F3). Script moves the focus here; without script it is
 * simply the first thing on the page.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <section className="error-summary" aria-labelledby="error-summary-title" data-error-summary="">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}:${message}`}>
            <a href={`#${fieldId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
