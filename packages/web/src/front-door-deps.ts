import type { FactorRecord, FrontDoorDeps, IdentityStore } from '@beterschap/core/sign-in/ports'
import { newId } from '@beterschap/crypto/new-id'
import { passwordFailures } from '@beterschap/crypto/password-criteria'
import { createPasswordHasher } from '@beterschap/crypto/password-hash'
import type { Sealer } from '@beterschap/crypto/seal'
import {
  assertedCounter,
  keyRegistrationOptions,
  keyRequestOptions,
  type RegisteredKey,
  type RelyingParty,
  registeredKey,
} from '@beterschap/crypto/security-key'
import {
  createKeyedHash,
  normaliseBackupCode,
  randomBackupCode,
  randomDigits,
  randomToken,
  sameBytes,
  tokenHash,
} from '@beterschap/crypto/tokens'
import { matchTotp, newTotpSecret, totpUri } from '@beterschap/crypto/totp'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

interface Parts {
  store: IdentityStore
  sealer: Sealer
  passwordPepper: string
  tokenKey: string
  rp: RelyingParty
}

const asKey = (factor: FactorRecord): RegisteredKey => ({
  credentialId: factor.credentialId ?? '',
  publicKey: factor.publicKey ?? new Uint8Array(),
  counter: factor.counter ?? 0,
  backupEligible: factor.backupEligible ?? false,
  transports: factor.transports,
})

/** Everything that the front door needs, made from real parts. Shared by portal and console. */
export function createFrontDoorDeps({ store, sealer, passwordPepper, tokenKey, rp }: Parts): FrontDoorDeps {
  const keyed = createKeyedHash(tokenKey)
  const hasher = createPasswordHasher(passwordPepper)
  const place = (row: string) => ({ table: 'second_factor', column: 'secret', row, employerId: null })
  return {
    store,
    now: () => new Date(),
    newId,
    passwords: { hash: hasher.hash, verify: hasher.verify, failures: passwordFailures },
    secrets: {
      token: randomToken,
      hash: tokenHash,
      keyed,
      keyedText: (purpose, value) => Buffer.from(keyed(purpose, value)).toString('hex'),
      same: sameBytes,
      digits: randomDigits,
      backupCode: randomBackupCode,
      normaliseBackupCode,
    },
    sealFactor: (factorId, plain) => sealer.seal('auth', place(factorId), plain),
    openFactor: (factorId, blob) => sealer.open('auth', place(factorId), blob).toString(),
    totp: { secret: newTotpSecret, uri: (label, secret) => totpUri(rp.name, label, secret), match: matchTotp },
    keys: {
      registrationOptions: (person, keys) => keyRegistrationOptions(rp, person, keys.map(asKey)),
      requestOptions: (keys) => keyRequestOptions(rp, keys.map(asKey)),
      registered: (origin, challenge, response) => registeredKey(rp, origin, challenge, response),
      asserted: (origin, challenge, response, key, personId) =>
        assertedCounter(rp, origin, challenge, response, asKey(key), personId),
    },
    phone(typed) {
      const number = parsePhoneNumberFromString(typed.trim().slice(0, 40), 'NL')
      if (!number?.isValid()) return null
      return {
        e164: number.number,
        isMobile: ['MOBILE', 'FIXED_LINE_OR_MOBILE'].includes(number.getType() ?? ''),
        country: number.country ?? '',
      }
    },
  }
}
