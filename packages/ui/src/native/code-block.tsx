export type CodeBlockProps = {
  id: string
  code: string
  /** Names the code for who cannot see the frame. */
  label: string
  copyLabel: string
  copiedLabel: string
}

/** A code to keep. Copying needs script, so its button is hidden until script takes it up. */
export function CodeBlock({ id, code, label, copyLabel, copiedLabel }: CodeBlockProps) {
  return (
    <div className="code-block">
      <p className="field-label" id={`${id}-label`}>
        {label}
      </p>
      <code id={id} dir="ltr" translate="no">
        {code}
      </code>
      <button type="button" className="button" hidden data-copy={id} data-copied={copiedLabel}>
        <span>{copyLabel}</span>
      </button>
      <span role="status" className="hidden-visually" data-copy-status="" />
    </div>
  )
}
