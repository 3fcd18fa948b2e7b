/** The answer of a key ceremony as its script wrote it into the form; null when it is none. */
export function parseKeyResponse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null // no script ran, or somebody else wrote it: the ceremony counts as not proven
  }
}
