import { ButtonLink } from '@beterschap/ui/native/button'
import { useTexts } from './texts.ts'

/** A form that has nothing to ask now: why, and the way back. */
export function Ended({ title, text }: { title: string; text: string }) {
  const { t } = useTexts()
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p>
        <ButtonLink href="/dashboard">{t('shell.toDashboard')}</ButtonLink>
      </p>
    </>
  )
}
