// One concept, one word. What the vocabulary rejects, with the word to use; see docs for the whole table.

/** Refused wherever they stand in an identifier or a file name. */
const refusedAnywhere = {
  SickNote: 'SickReport',
  SickLeave: 'SickReport or Absence',
  IllnessReport: 'SickReport',
  BetterReport: 'RecoveryReport',
  RecoveryCode: 'BackupCode (recovery is getting well)',
  Dossier: 'AbsenceCase',
  CaseManager: 'Caseworker',
  Supervisor: 'Manager',
  Doctor: 'OccupationalPhysician',
  Company: 'Employer',
  Tenant: 'Employer',
  Organisation: 'Employer or Provider',
  Organization: 'Employer or Provider',
  ArboService: 'Provider',
  SuperUser: 'ApplicationAdmin',
  Todo: 'CaseTask',
  Workflow: 'Protocol',
  Obligation: 'CaseTask of kind statutory',
}

/** Words that libraries use too: refused as the whole name of a type of ours, or with Id. */
const refusedAlone = {
  StartDate: 'firstDay',
  EndDate: 'recoveryDate or lastSickDay',
  Chain: 'LinkedAbsence',
  Lead: 'Manager',
  User: 'Identity',
  Admin: 'ApplicationAdmin or PlatformOperator',
  Comment: 'Note',
  Invite: 'Invitation',
  Signal: 'Alert',
  Authorization: 'Permission or Grant',
}

const asWords = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])|[-_.$]+/g, '$1 $2')
    .toLowerCase()
    .split(' ')
    .filter(Boolean)
const anywhere = Object.entries(refusedAnywhere).map(([word, instead]) => ({
  word,
  instead,
  words: ` ${asWords(word).join(' ')}`,
}))
const alone = Object.entries(refusedAlone).map(([word, instead]) => ({ word, instead, words: asWords(word).join(' ') }))

/**
 * @param {string} name an identifier or file name
 * @param {boolean} declared whether this is where a name of ours is made
 * @returns {{ word: string, instead: string } | null}
 */
export function findRejected(name, declared) {
  const spaced = ` ${asWords(name).join(' ')}`
  const found = anywhere.find(({ words }) => `${spaced} `.includes(`${words} `) || `${spaced} `.includes(`${words}s `))
  if (found || !declared) return found ?? null
  const isTypeOrId = /^[A-Z]/.test(name) || /Ids?$/.test(name)
  const whole = spaced.trim().replace(/ ids?$/, '')
  return alone.find(({ word, words }) => whole === words && (isTypeOrId || word.endsWith('Date'))) ?? null
}
