import type { PortalTextKey } from '@beterschap/i18n/portal-texts'
import { pageTitle } from '../texts.ts'

type Args = Parameters<ReturnType<typeof pageTitle>>[0] & { data?: { isEnrolled: boolean } | undefined }

/** The title of a set-up page; once its factor works, the same address shows the recovery code. */
export const setUpTitle = (key: PortalTextKey) => (args: Args) =>
  pageTitle(args.data?.isEnrolled ? 'secondFactor.finish.title' : key)(args)
