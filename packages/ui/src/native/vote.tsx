import Check from 'lucide-react/icons/check'
import ThumbsUp from 'lucide-react/icons/thumbs-up'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type VoteProps = {
  /** `3 personen vinden dit handig.` */
  sentence: string
  buttonLabel: string
  action: string
  hidden?: ReactNode
  /** Shown in place of the button to who has voted already (S-010). */
  thanks?: string | undefined
}

/** How many people find this useful (S-009). */
export function Vote({ sentence, buttonLabel, action, hidden, thanks }: VoteProps) {
  return (
    <div className="vote" id="vote">
      <p role="status">{sentence}</p>
      {thanks ? (
        <p className="soft state">
          <Icon of={Check} />
          {thanks}
        </p>
      ) : (
        <form method="post" action={action}>
          {hidden}
          <button type="submit" className="button">
            <Icon of={ThumbsUp} />
            <span>{buttonLabel}</span>
          </button>
        </form>
      )}
    </div>
  )
}
