/** Mail and SMS. Subject and first line could be read aloud on a bus: no word about health, no date (R-3.8.7, UX-E1). */
export const messagesNl = {
  subject: 'Bericht van {{employer}}',
  greeting: 'Beste {{name}},',
  greetingPlain: 'Hallo,',
  noReply: 'Je kunt niet op dit bericht antwoorden.',
  goYourself: 'Ga zelf naar {{host}} en log in. In dit bericht staat met opzet geen link.',
  unknownSender: 'Verwacht je dit bericht niet? Dan hoef je niets te doen.',
  invitation: {
    lead: '{{employer}} nodigt je uit voor het Werknemerportaal.',
    about:
      'Het Werknemerportaal is een beveiligde website. Je leest er berichten en documenten en je regelt er zaken met {{employer}}.',
    username: 'Je gebruikersnaam:',
    button: 'Maak je account',
    life: 'De knop werkt 4 dagen en je gebruikt hem één keer. Je kiest daarna zelf een wachtwoord. Wij mailen nooit een wachtwoord.',
    help: 'Werkt de knop niet meer? Vraag {{employer}} om een nieuwe uitnodiging.',
  },
  passwordReset: {
    lead: 'Je wilt een nieuw wachtwoord kiezen.',
    button: 'Kies een nieuw wachtwoord',
    life: 'De knop werkt 1 uur en je gebruikt hem één keer.',
    notYou: 'Heb jij dit niet gevraagd? Dan hoef je niets te doen. Je wachtwoord blijft hetzelfde.',
  },
  deviceProof: {
    lead: 'Je wilt inloggen op een apparaat dat wij nog niet kennen.',
    button: 'Ja, dit ben ik',
    life: 'Open de knop op het apparaat waarop je wilt inloggen. De knop werkt 1 uur en je gebruikt hem één keer.',
    notYou: 'Was jij dit niet? Klik dan niet. Niemand komt zo in je account.',
  },
  securityNotice: {
    registered: 'Je account is klaar.',
    newDevice: 'Er is ingelogd op je account met een nieuw apparaat.',
    factorAdded: 'Er is een manier toegevoegd om met een tweede stap in te loggen op je account.',
    factorRemoved: 'Er is een manier weggehaald om met een tweede stap in te loggen op je account.',
    backupCodeUsed: 'Er is ingelogd op je account met je reservecode.',
    backupCodeRenewed: 'Er is een nieuwe reservecode gemaakt voor je account.',
    passwordChanged: 'Het wachtwoord van je account is veranderd.',
    passwordKnown: 'Iemand heeft je goede wachtwoord gebruikt, maar kwam niet door de tweede stap.',
    manyFailures:
      'Er is vaak geprobeerd in te loggen op je account met een fout wachtwoord. Je account is niet geblokkeerd.',
    other: 'Er is iets veranderd aan de beveiliging van je account.',
    wasYou: 'Was jij dit? Dan hoef je niets te doen.',
    notYou:
      'Was jij dit niet? Ga dan zelf naar {{host}} en kies een nieuw wachtwoord. In dit bericht staat met opzet geen link.',
  },
  invitationDead: {
    lead: 'Een uitnodiging die je hebt verstuurd, werkt niet meer.',
    why: 'De uitnodiging is te oud, of de gegevens zijn te vaak fout ingevuld. Stuur een nieuwe uitnodiging als dat nodig is.',
  },
  notice: { lead: 'Er staat iets nieuws voor je klaar.' },
  itemShared: { lead: 'Er staat iets nieuws voor je klaar in het Werknemerportaal.' },
  sms: {
    code: 'Je code is {{code}}. Geef deze code aan niemand.',
    notice: '{{employer}}: er staat iets nieuws voor je klaar. Log zelf in bij de beheeromgeving.',
  },
} as const
