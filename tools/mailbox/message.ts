export type Channel = 'email' | 'sms'

/** One mail or text message as one recipient got it; this is what `GET /api/messages` answers. */
export type Message = {
  readonly id: string
  readonly channel: Channel
  readonly to: string
  readonly from: string
  readonly subject: string | null
  readonly text: string
  readonly html: string | null
  readonly receivedAt: string
}

export type MessageFilter = { readonly to?: string | undefined; readonly channel?: Channel | undefined }
