import type { ClaimedNotification, Delivery } from '@beterschap/core/notifications/ports'
import type { Locale } from '@beterschap/i18n/locale'
import { messagesEn } from '@beterschap/i18n/messages.en'
import { messagesNl } from '@beterschap/i18n/messages.nl'
import { createTranslate, type TextKey, type Translate } from '@beterschap/i18n/translate'
import type { Letter } from './letter.ts'
import { oneLine } from './plain-words.ts'

type MessageKey = TextKey<typeof messagesNl>
export type Words = Translate<MessageKey>

const translators = {
  nl: createTranslate('nl', messagesNl),
  en: createTranslate<typeof messagesNl>('en', messagesEn as unknown as typeof messagesNl),
}

export const wordsIn = (locale: Locale): Words => translators[locale]

export interface Places {
  /** Scheme and host of the employee's portal, from configuration. */
  portalOrigin: string
  portalHost: string
  adminHost: string
}

/** Blue as the manual shows it, whatever the employer's own colour is (S-022). */
const INVITATION_BLUE = '#1d5fa8'

/** The words of each mail. Only an invitation, a reset and a device proof carry a link (UX-E6). */
export function composeLetter(
  { template, subject, secret }: ClaimedNotification,
  { employer, to }: Pick<Delivery, 'employer' | 'to'>,
  locale: Locale,
  places: Places,
): Letter {
  const say = wordsIn(locale)
  const name = oneLine(employer.name)
  const token = encodeURIComponent(secret?.token ?? '')
  const letter = (rest: Partial<Letter> & Pick<Letter, 'lead'>): Letter => ({
    locale,
    subject: oneLine(say('subject', { employer: name })),
    greeting: secret?.name ? say('greeting', { name: oneLine(secret.name) }) : say('greetingPlain'),
    more: [],
    footer: employer.help.email ? [] : [say('noReply')],
    ...rest,
  })
  const link = (path: string): string => {
    if (!token) throw new Error(`A message of template ${template} has no token.`)
    return `${places.portalOrigin}/${path}/${token}`
  }

  switch (template) {
    case 'invitation':
      return letter({
        lead: [say('invitation.lead', { employer: name }), say('invitation.about', { employer: name })],
        fact: { label: say('invitation.username'), value: to.email ?? '' },
        button: { label: say('invitation.button'), url: link('uitnodiging'), colour: INVITATION_BLUE },
        more: [say('invitation.life'), say('invitation.help', { employer: name }), say('unknownSender')],
      })
    case 'passwordReset':
      return letter({
        lead: [say('passwordReset.lead')],
        button: { label: say('passwordReset.button'), url: link('wachtwoord-vergeten') },
        more: [say('passwordReset.life'), say('passwordReset.notYou')],
      })
    case 'deviceProof':
      return letter({
        lead: [say('deviceProof.lead')],
        button: { label: say('deviceProof.button'), url: link('inloggen/apparaat') },
        more: [say('deviceProof.life'), say('deviceProof.notYou')],
      })
    case 'securityNotice':
      return letter({
        lead: [say(securityText(subject.kind))],
        more: [say('securityNotice.wasYou'), say('securityNotice.notYou', { host: places.portalHost })],
      })
    case 'invitationDead':
      return letter({
        lead: [say('invitationDead.lead')],
        more: [say('invitationDead.why'), say('goYourself', { host: places.adminHost })],
      })
    case 'sickReported':
    case 'recoveryReported':
    case 'sickReportWithdrawn':
      return letter({ lead: [say('notice.lead')], more: [say('goYourself', { host: places.adminHost })] })
    case 'itemShared':
      return letter({ lead: [say('itemShared.lead')], more: [say('goYourself', { host: places.portalHost })] })
    case 'smsCode':
      throw new Error('A code by SMS is no mail.')
  }
}

/** A kind that this build does not know yet is told without its particulars, never left out. */
function securityText(kind: string | undefined): MessageKey {
  const { wasYou: _a, notYou: _b, other: _c, ...kinds } = messagesNl.securityNotice
  return kind && Object.hasOwn(kinds, kind) ? (`securityNotice.${kind}` as MessageKey) : 'securityNotice.other'
}
