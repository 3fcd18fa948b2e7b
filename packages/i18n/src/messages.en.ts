import type { messagesNl } from './messages.nl.ts'
import type { Catalogue } from './translate.ts'

export const messagesEn = {
  subject: 'Message from {{employer}}',
  greeting: 'Dear {{name}},',
  greetingPlain: 'Hello,',
  noReply: 'You cannot reply to this message.',
  goYourself: 'Go to {{host}} yourself and sign in. There is no link in this message, on purpose.',
  unknownSender: 'Did you not expect this message? Then you do not need to do anything.',
  invitation: {
    lead: '{{employer}} invites you to the Employee portal.',
    about:
      'The Employee portal is a secure website. You read messages and documents there and arrange things with {{employer}}.',
    username: 'Your username:',
    button: 'Create your account',
    life: 'The button works for 4 days and you can use it once. You then choose a password yourself. We never send a password by e-mail.',
    help: 'Does the button no longer work? Ask {{employer}} for a new invitation.',
  },
  passwordReset: {
    lead: 'You want to choose a new password.',
    button: 'Choose a new password',
    life: 'The button works for 1 hour and you can use it once.',
    notYou: 'Did you not ask for this? Then you do not need to do anything. Your password stays the same.',
  },
  deviceProof: {
    lead: 'You want to sign in on a device that we do not know yet.',
    button: 'Yes, this is me',
    life: 'Open the button on the device on which you want to sign in. The button works for 1 hour and you can use it once.',
    notYou: 'Was this not you? Then do not click. Nobody gets into your account this way.',
  },
  securityNotice: {
    registered: 'Your account is ready.',
    newDevice: 'Someone signed in to your account on a new device.',
    factorAdded: 'A way to sign in with a second step was added to your account.',
    factorRemoved: 'A way to sign in with a second step was removed from your account.',
    backupCodeUsed: 'Someone signed in to your account with your backup code.',
    backupCodeRenewed: 'A new backup code was made for your account.',
    passwordChanged: 'The password of your account was changed.',
    passwordKnown: 'Someone used your correct password, but did not get through the second step.',
    manyFailures:
      'Someone tried many times to sign in to your account with a wrong password. Your account is not blocked.',
    other: 'Something changed in the security of your account.',
    wasYou: 'Was this you? Then you do not need to do anything.',
    notYou:
      'Was this not you? Then go to {{host}} yourself and choose a new password. There is no link in this message, on purpose.',
  },
  invitationDead: {
    lead: 'An invitation that you sent no longer works.',
    why: 'The invitation is too old, or the details were filled in wrongly too often. Send a new invitation if it is needed.',
  },
  notice: { lead: 'There is something new for you.' },
  itemShared: { lead: 'There is something new for you in the Employee portal.' },
  sms: {
    code: 'Your code is {{code}}. Do not share this code.',
    notice: '{{employer}}: there is something new for you. Sign in to the admin console yourself.',
  },
} as const satisfies Catalogue<typeof messagesNl>
