import { BackLink } from '@beterschap/ui/native/back-link'
import { Steps, StepText } from '@beterschap/ui/native/steps'
import type { ReactNode } from 'react'
import { useTexts } from '../texts.ts'
import { methodHelp } from './methods.ts'

interface Props {
  method: keyof typeof methodHelp
  step: string
  title: string
  items: readonly string[]
  children: ReactNode
}

/** A set-up page: where you are, what to do one act at a time (S-045), the form, and the full article. */
export function Instructions({ method, step, title, items, children }: Props) {
  const { t } = useTexts()
  return (
    <>
      <BackLink href="/tweefactor/kiezen" label={t('shell.back')} />
      <StepText>{step}</StepText>
      <h1>{title}</h1>
      <Steps items={items} />
      {children}
      <p>
        <a href={methodHelp[method]}>{t('secondFactor.explain')}</a>
      </p>
    </>
  )
}
