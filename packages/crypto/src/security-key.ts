import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'

/** Whose keys these are: RP ID = the registrable base. The origin is that of the page the ceremony ran on, exactly (SEC-F5). */
export interface RelyingParty {
  id: string
  name: string
}

export interface RegisteredKey {
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  backupEligible: boolean
  transports: readonly string[]
}

const ALGORITHMS = [-8, -7, -257] // EdDSA, ES256, RS256 (ASVS 11.6.1)
const knownTransports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
type Transport = (typeof knownTransports)[number]
const transportsOf = (given: readonly string[]): Transport[] => knownTransports.filter((known) => given.includes(known))
const described = (key: RegisteredKey) => ({ id: key.credentialId, transports: transportsOf(key.transports) })

export function keyRegistrationOptions(
  rp: RelyingParty,
  person: { id: string; email: string; name: string },
  keys: readonly RegisteredKey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpID: rp.id,
    rpName: rp.name,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: keys.map(described),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    timeout: 300_000,
  })
}

export function keyRequestOptions(
  rp: RelyingParty,
  keys: readonly RegisteredKey[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: rp.id,
    allowCredentials: keys.map(described),
    userVerification: 'preferred',
    timeout: 300_000,
  })
}

/** The key that a browser made for this challenge, or null for anything that is not exactly that (SEC-A8). */
export async function registeredKey(
  rp: RelyingParty,
  origin: string,
  challenge: string,
  response: unknown,
): Promise<RegisteredKey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rp.id,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!verified || !registrationInfo || registrationInfo.credential.id.length > 1364) return null
    const { credential, credentialDeviceType } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: new Uint8Array(credential.publicKey),
      counter: credential.counter,
      backupEligible: credentialDeviceType === 'multiDevice',
      transports: credential.transports ?? [],
    }
  } catch {
    return null // the library throws for every malformed or foreign ceremony; to us they are all "not proven"
  }
}

/**
 * The counter after a right assertion by `key`, or null. Checked beside the library (SEC-E5): the credential is the
 * one asked for, the user handle is this person's, backup eligibility has not changed.
 */
export async function assertedCounter(
  rp: RelyingParty,
  origin: string,
  challenge: string,
  response: unknown,
  key: RegisteredKey,
  personId: string,
): Promise<number | null> {
  try {
    const assertion = response as AuthenticationResponseJSON
    const handle = assertion.response.userHandle
    if (assertion.id !== key.credentialId) return null
    if (handle && Buffer.from(handle, 'base64url').toString() !== personId) return null
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: assertion,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rp.id,
      requireUserVerification: false,
      credential: {
        id: key.credentialId,
        publicKey: key.publicKey,
        counter: key.counter,
        transports: transportsOf(key.transports),
      },
    })
    if (!verified || (authenticationInfo.credentialDeviceType === 'multiDevice') !== key.backupEligible) return null
    return authenticationInfo.newCounter
  } catch {
    return null
  }
}
