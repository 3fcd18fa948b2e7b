/** What a mail says, before it has a form: HTML and text are both made from this (UX-E2). */
export interface Letter {
  locale: 'nl' | 'en'
  subject: string
  greeting: string
  /** Before the button. The first is also what a mailbox shows beside the subject. */
  lead: string[]
  fact?: { label: string; value: string }
  button?: { label: string; url: string; colour?: string }
  /** After the button. */
  more: string[]
  footer: string[]
}

export interface Letterhead {
  name: string
  postalName: string
  branding: { primary: string; secondary?: string }
  /** Content-ID of the inline logo, when there is one. */
  logoId: string | null
}
