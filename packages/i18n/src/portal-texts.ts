import type { Locale } from './locale.ts'
import { absenceCase as absenceCaseEn } from './portal/absence-case.en.ts'
import { absenceCase } from './portal/absence-case.nl.ts'
import { account as accountEn } from './portal/account.en.ts'
import { account } from './portal/account.nl.ts'
import { dashboard as dashboardEn } from './portal/dashboard.en.ts'
import { dashboard } from './portal/dashboard.nl.ts'
import { help as helpEn } from './portal/help.en.ts'
import { help } from './portal/help.nl.ts'
import { recoveryReport as recoveryReportEn } from './portal/recovery-report.en.ts'
import { recoveryReport } from './portal/recovery-report.nl.ts'
import { secondFactor as secondFactorEn } from './portal/second-factor.en.ts'
import { secondFactor } from './portal/second-factor.nl.ts'
import { shell as shellEn } from './portal/shell.en.ts'
import { shell } from './portal/shell.nl.ts'
import { sickReport as sickReportEn } from './portal/sick-report.en.ts'
import { sickReport } from './portal/sick-report.nl.ts'
import { signIn as signInEn } from './portal/sign-in.en.ts'
import { signIn } from './portal/sign-in.nl.ts'
import { type Catalogue, createTranslate, type TextKey, type Translate } from './translate.ts'

const nl = { shell, signIn, secondFactor, account, dashboard, sickReport, recoveryReport, absenceCase, help }
const en: Catalogue<typeof nl> = {
  shell: shellEn,
  signIn: signInEn,
  secondFactor: secondFactorEn,
  account: accountEn,
  dashboard: dashboardEn,
  sickReport: sickReportEn,
  recoveryReport: recoveryReportEn,
  absenceCase: absenceCaseEn,
  help: helpEn,
}

export type PortalTextKey = TextKey<typeof nl>

const translators: Record<Locale, Translate<PortalTextKey>> = {
  nl: createTranslate('nl', nl),
  en: createTranslate('en', en as typeof nl),
}

/** The texts of the employee portal in one language. */
export const portalTexts = (locale: Locale): Translate<PortalTextKey> => translators[locale]
