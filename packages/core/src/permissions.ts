/** Every act that needs a grant. Names state the act, never the role. */
export const permissions = [
  'dashboard.read',
  'sickReport.create',
  'sickReport.read',
  'sickReport.withdraw',
  'recoveryReport.create',
  'recoveryReport.read',
  'absenceCase.list',
  'absenceCase.read',
  'document.read',
  'account.read',
  'account.change',
  'help.read',
  'help.vote',
  'status.read',
  'employee.list',
  'employee.read',
  'invitation.send',
  'invitation.revoke',
  'notice.send',
  'absenceCase.close',
] as const

export type Permission = (typeof permissions)[number]
