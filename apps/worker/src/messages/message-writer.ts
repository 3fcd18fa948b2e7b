import type { ClaimedNotification, Delivery, MailMessage, MessageWriter } from '@beterschap/core/notifications/ports'
import { chooseLocale } from '@beterschap/i18n/locale'
import { composeLetter, type Places, wordsIn } from './compose-letter.ts'
import { asGsm, oneLine } from './plain-words.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'

export const LOGO_ID = 'logo@portal'
const ONE_SEGMENT = 160
/** What mail programs show; drawings that can hold script are not sent on (SEC-F10). */
const rasterLogo = /^data:(image\/(?:png|jpeg|gif|webp));base64,([A-Za-z0-9+/=]+)$/

export interface WriterConfig {
  scheme: 'http' | 'https'
  /** `verzuim.example:3000`: portals are `slug.` before it. */
  portalBase: string
  adminBase: string
}

/** Turns a claimed message into what is sent, with the texts and the branding of this moment. */
export function createMessageWriter(config: WriterConfig): MessageWriter {
  return {
    mail(claimed, delivery): MailMessage {
      const { employer, to } = delivery
      if (!to.email) throw new Error('A mail needs an address.')
      const letter = composeLetter(claimed, delivery, chooseLocale(to.locale), placesOf(config, delivery))
      const logo = logoOf(employer.branding.logo)
      const name = oneLine(employer.name)
      const head = {
        name,
        postalName: oneLine(employer.branding.postalName) || name,
        branding: {
          primary: employer.branding.primary,
          ...(employer.branding.secondary ? { secondary: employer.branding.secondary } : {}),
        },
        logoId: logo && LOGO_ID,
      }
      return {
        from: { name },
        to: oneLine(to.email),
        replyTo: employer.help.email && oneLine(employer.help.email),
        subject: letter.subject,
        text: renderText(letter, head),
        html: renderHtml(letter, head),
        logo,
      }
    },
    sms: (claimed, delivery) => (claimed.template === 'smsCode' ? codeText(claimed, delivery) : noticeText(delivery)),
  }
}

/** Origin-bound: the last line names the host on which the code may be typed, and nothing follows (UX-S1). */
function codeText({ secret }: ClaimedNotification, { to }: Delivery): string {
  if (!secret?.code || !secret.host) throw new Error('A code by SMS needs a code and a host.')
  const sentence = wordsIn(chooseLocale(to.locale))('sms.code', { code: secret.code })
  return `${sentence}\n\n@${secret.host} #${secret.code}`
}

/** One segment, no link, nothing about anybody (UX-S3, UX-S4): a long name of an employer is cut. */
function noticeText({ employer, to }: Delivery): string {
  const say = wordsIn(chooseLocale(to.locale))
  const room = ONE_SEGMENT - say('sms.notice', { employer: '' }).length
  return asGsm(say('sms.notice', { employer: asGsm(oneLine(employer.name)).slice(0, room).trim() }))
}

function placesOf({ scheme, portalBase, adminBase }: WriterConfig, { portal }: Delivery): Places {
  const portalHost = portal.customHost ?? `${portal.slug}.${portalBase}`
  return { portalOrigin: `${scheme}://${portalHost}`, portalHost, adminHost: adminBase }
}

function logoOf(logo: string | undefined): MailMessage['logo'] {
  const [, contentType, content] = rasterLogo.exec(logo ?? '') ?? []
  return contentType && content ? { contentType, content } : null
}
