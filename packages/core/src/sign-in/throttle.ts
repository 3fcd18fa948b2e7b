/** How tries are slowed down (S-112, SEC-F6). Counting is done in the database, before anything is verified. */
export interface ThrottleRule {
  freeTries: number
  firstWaitSeconds: number
  longestWaitSeconds: number
  /** After this many in a row the path closes until a mailed link opens it. */
  ceiling: number | null
  /** The count starts again after this long without a try. */
  forgetAfterSeconds: number | null
}

export const throttleRules = {
  /** Shared by all devices that never signed in here: a stranger uses these up, the owner's own device does not. */
  unknownDevice: {
    freeTries: 5,
    firstWaitSeconds: 30,
    longestWaitSeconds: 3600,
    ceiling: 100,
    forgetAfterSeconds: null,
  },
  knownDevice: { freeTries: 10, firstWaitSeconds: 1, longestWaitSeconds: 60, ceiling: null, forgetAfterSeconds: null },
  source: { freeTries: 200, firstWaitSeconds: 1, longestWaitSeconds: 60, ceiling: null, forgetAfterSeconds: 900 },
  factorCode: {
    freeTries: 5,
    firstWaitSeconds: 30,
    longestWaitSeconds: 3600,
    ceiling: null,
    forgetAfterSeconds: 86_400,
  },
  backupCode: {
    freeTries: 10,
    firstWaitSeconds: 86_400,
    longestWaitSeconds: 86_400,
    ceiling: null,
    forgetAfterSeconds: 86_400,
  },
  /** SMS: 60 s apart, at most 5 an hour and 10 a day (UX-S5). */
  smsGap: { freeTries: 1, firstWaitSeconds: 60, longestWaitSeconds: 60, ceiling: null, forgetAfterSeconds: 60 },
  smsHour: { freeTries: 5, firstWaitSeconds: 3600, longestWaitSeconds: 3600, ceiling: null, forgetAfterSeconds: 3600 },
  smsDay: {
    freeTries: 10,
    firstWaitSeconds: 86_400,
    longestWaitSeconds: 86_400,
    ceiling: null,
    forgetAfterSeconds: 86_400,
  },
  mailLink: { freeTries: 3, firstWaitSeconds: 600, longestWaitSeconds: 3600, ceiling: null, forgetAfterSeconds: 3600 },
} satisfies Record<string, ThrottleRule>

export type ThrottleAnswer =
  | { allowed: true; failures: number }
  | { allowed: false; waitSeconds: number; isClosed: boolean }
