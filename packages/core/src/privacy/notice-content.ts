/** beyond its fixed text a notice holds a link to sign in, and no health data, absence word or date. */
export const noticeMayContain = ['link'] as const

export type NoticeDecision =
  | { readonly decision: 'allow'; readonly mayContain: typeof noticeMayContain }
  | { readonly decision: 'rejected'; readonly audited: false; readonly stored: false }

/** The same for e-mail, SMS and push: whoever it goes to, whatever it is about. */
export function decideNotice(fields: readonly string[] = []): NoticeDecision {
  const isClean = fields.every((field) => noticeMayContain.some((allowed) => allowed === field))
  return isClean
    ? { decision: 'allow', mayContain: noticeMayContain }
    : { decision: 'rejected', audited: false, stored: false }
}
