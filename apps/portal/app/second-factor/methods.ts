import type { SecondFactorMethod } from '@beterschap/core/settings/employer-settings'

/** How an address names a method, as in /tweefactor/app and ?met=app. */
export const methodSlug: Readonly<Record<SecondFactorMethod, 'sms' | 'app' | 'sleutel'>> = {
  securityKey: 'sleutel',
  totp: 'app',
  sms: 'sms',
}

/** The article that explains a method step by step (S-011). */
export const methodHelp: Readonly<Record<SecondFactorMethod, string>> = {
  securityKey: '/help/usb-beveiligingssleutel-instellen',
  totp: '/help/authenticator-app-instellen',
  sms: '/help/sms-instellen',
}
