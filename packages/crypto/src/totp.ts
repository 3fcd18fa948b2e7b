import { generate, generateSecret, generateURI, verify } from 'otplib'

export const newTotpSecret = (): string => generateSecret({ length: 20 })

export const totpUri = (issuer: string, label: string, secret: string): string => generateURI({ issuer, label, secret })

/** The code that an app would show now; for demos and tests. */
export const totpCode = (secret: string): Promise<string> => generate({ secret })

/**
 * The time step of a right code, or null. RFC 6238: 30 s steps; the previous code is accepted in the first 5 s
 * (SEC-F5). Steps up to `lastStep` are refused: a code works once (SEC-A2). otplib answers an object, never a boolean.
 */
export async function matchTotp(secret: string, code: string, lastStep: number | null): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null
  const answer = await verify({
    secret,
    token: code,
    epochTolerance: [5, 0],
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  if (!answer.valid) return null
  const step = 'timeStep' in answer ? answer.timeStep : null
  return step === null || step === undefined || (lastStep !== null && step <= lastStep) ? null : step
}
