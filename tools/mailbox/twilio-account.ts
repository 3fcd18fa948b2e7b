export type TwilioAccount = { readonly accountSid: string; readonly authToken: string }
