import { useFormToken } from './texts.ts'

/** The hidden token of every form; `intent` tells the forms of one page apart. */
export function TokenField({ intent }: { intent?: string }) {
  const token = useFormToken()
  return (
    <>
      <input type="hidden" name="token" value={token} />
      {intent && <input type="hidden" name="intent" value={intent} />}
    </>
  )
}
