import type { SessionId } from '@beterschap/core/ids'
import { endSessions, signOut } from '@beterschap/core/sign-in/end-sessions'
import {
  chooseMethod,
  confirmFactor,
  enrolmentStart,
  finishEnrolment,
  renewBackupCode,
  submitPhone,
} from '@beterschap/core/sign-in/enrol-factor'
import { factorChoice, proveFactor, sendSignInSms } from '@beterschap/core/sign-in/prove-factor'
import { signInWithPassword } from '@beterschap/core/sign-in/sign-in-with-password'
import { useBackupCode } from '@beterschap/core/sign-in/use-backup-code'
import { newId } from '@beterschap/crypto/new-id'
import { totpCode } from '@beterschap/crypto/totp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMembership, anEmployee, anEmployer, anIdentity, defaultSettings } from './factories.ts'
import { madeUpTotpSecret } from './made-up.ts'
import { openWorld, type World } from './world.ts'

const password = 'een rustige fietstocht'
let world: World
let nth = 0

beforeAll(async () => {
  world = await openWorld()
}, 60_000)

afterAll(() => world.close())

interface Somebody {
  employerId: string
  identityId: string
  email: string
  secret: string
  deviceToken: string
}

async function somebody(
  input: { methods?: ('sms' | 'totp' | 'securityKey')[]; totp?: boolean; sms?: string; backupCode?: string } = {},
): Promise<Somebody> {
  nth++
  const employerId = await anEmployer(world.shop, {
    slug: `factor-${nth}`,
    name: 'Factor',
    settings: {
      secondFactorPolicy: {
        ...defaultSettings.secondFactorPolicy,
        ...(input.methods ? { employee: input.methods } : {}),
      },
    },
  })
  const email = `persoon.${nth}@voorbeeld.example`
  const secret = madeUpTotpSecret('ab'.repeat(32), email)
  const { employeeId } = await anEmployee(world.shop, employerId, { firstName: 'Per', lastName: 'Soon', email })
  const identityId = await anIdentity(world.shop, {
    email,
    password,
    totpSecret: input.totp === false ? null : secret,
    ...(input.sms ? { smsNumber: input.sms } : {}),
    ...(input.backupCode ? { backupCode: input.backupCode } : {}),
  })
  await aMembership(world.shop, { employerId, identityId, role: 'employee', employeeId })
  const deviceToken = world.door.secrets.token()
  await world.owner.query(
    'insert into auth.known_device (id, identity_id, token_hash, label) values ($1, $2, $3, $4)',
    [newId(), identityId, world.door.secrets.hash(deviceToken), 'Own'],
  )
  return { employerId, identityId, email, secret, deviceToken }
}

const visitorOf = ({ employerId, deviceToken }: Somebody) => world.visitor(employerId, { deviceToken })

async function passwordRight(who: Somebody): Promise<string> {
  const answer = await signInWithPassword(world.door, visitorOf(who), { email: who.email, password })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.sessionToken
}

async function signedIn(who: Somebody): Promise<string> {
  const proven = await proveFactor(world.door, visitorOf(who), await passwordRight(who), 'signIn', {
    method: 'totp',
    code: await totpCode(who.secret),
  })
  if (!proven.ok) throw new Error(proven.error.code)
  return proven.value.sessionToken
}

const facts = (who: Somebody, token: string) =>
  world.door.store.openRequest(visitorOf(who), world.door.secrets.hash(token), false)

/** The code in the newest SMS of this employer, as the worker would read it. */
async function smsCode(who: Somebody): Promise<{ to: string; code: string }> {
  const { rows } = await world.owner.query(
    `select id, secret from notification where employer_id = $1 and template = 'smsCode' order by created_at desc, id desc limit 1`,
    [who.employerId],
  )
  const place = { table: 'notification', column: 'secret', row: rows[0].id, employerId: who.employerId }
  return JSON.parse(world.sealer.open('messages', place, rows[0].secret).toString())
}

describe('the second step', () => {
  test('S-040 SEC-A1 after the password alone the session reaches nothing but the second step', async () => {
    const who = await somebody()
    const token = await passwordRight(who)
    expect(await facts(who, token)).toMatchObject({ session: { level: 'factor' } })
    expect(await factorChoice(world.door, visitorOf(who), token)).toMatchObject({
      ok: true,
      value: { methods: ['totp'] },
    })
    expect(await chooseMethod(world.door, visitorOf(who), token, 'totp')).toEqual({
      ok: false,
      error: { code: 'factor.step_up_needed' },
    })
  })

  test('SEC-A2 the same right code many times at once opens one session', async () => {
    const who = await somebody()
    const tokens = await Promise.all(Array.from({ length: 5 }, () => passwordRight(who)))
    const code = await totpCode(who.secret)
    const answers = await Promise.all(
      tokens.map((token) => proveFactor(world.door, visitorOf(who), token, 'signIn', { method: 'totp', code })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers)
      if (!answer.ok) expect(['factor.code_wrong', 'factor.throttled']).toContain(answer.error.code)
    const later = await proveFactor(world.door, visitorOf(who), await passwordRight(who), 'signIn', {
      method: 'totp',
      code,
    })
    expect(later).toMatchObject({ ok: false })
  })

  test('SEC-A2 a wrong code is refused', async () => {
    const who = await somebody()
    const right = await totpCode(who.secret)
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    expect(
      await proveFactor(world.door, visitorOf(who), await passwordRight(who), 'signIn', {
        method: 'totp',
        code: wrong,
      }),
    ).toEqual({ ok: false, error: { code: 'factor.code_wrong' } })
  })

  test('SEC-SE1 the token changes when the session has proven more, and the old one is dead', async () => {
    const who = await somebody()
    const before = await passwordRight(who)
    const proven = await proveFactor(world.door, visitorOf(who), before, 'signIn', {
      method: 'totp',
      code: await totpCode(who.secret),
    })
    if (!proven.ok) throw new Error(proven.error.code)
    expect(proven.value.sessionToken).not.toBe(before)
    expect(await facts(who, before)).toBeNull()
    expect(await facts(who, proven.value.sessionToken)).toMatchObject({ session: { level: 'full' } })
  })

  test('S-117 SEC-SE2 after signing out no request with the old session works', async () => {
    const who = await somebody()
    const token = await signedIn(who)
    await signOut(world.door, visitorOf(who), token)
    expect(await facts(who, token)).toBeNull()
  })

  test('S-117 SEC-SE4 idle and absolute limits end a session; looking without touching extends nothing', async () => {
    const who = await somebody()
    const token = await signedIn(who)
    const hash = world.door.secrets.hash(token)
    await world.owner.query(
      `update auth.session set last_seen_at = now() - interval '29 minutes 58 seconds' where token_hash = $1`,
      [hash],
    )
    expect(await facts(who, token)).not.toBeNull()
    await world.owner.query(
      `update auth.session set last_seen_at = now() - interval '30 minutes 1 second' where token_hash = $1`,
      [hash],
    )
    expect(await facts(who, token)).toBeNull()
    const other = await signedIn(await somebody()).catch(() => null)
    expect(other).not.toBeNull()
    await world.owner.query(
      `update auth.session set last_seen_at = now(), expires_at = now() - interval '1 second' where token_hash = $1`,
      [hash],
    )
    expect(await facts(who, token)).toBeNull()
  })

  test('SEC-W11 a session of one portal is nothing at another', async () => {
    const who = await somebody()
    const other = await somebody()
    const token = await signedIn(who)
    expect(await facts({ ...who, employerId: other.employerId }, token)).toBeNull()
  })

  test('SEC-SE2 ending all other sessions leaves this one alone', async () => {
    const who = await somebody()
    const first = await signedIn(who)
    await world.owner.query('update auth.second_factor set last_step = null where identity_id = $1', [who.identityId])
    const second = await signedIn(who)
    expect(await endSessions(world.door, visitorOf(who), second, 'others')).toEqual({ ok: true, value: { ended: 1 } })
    expect(await facts(who, first)).toBeNull()
    expect(await facts(who, second)).not.toBeNull()
  })

  test('SEC-T1 somebody else’s session cannot be ended by naming it', async () => {
    const who = await somebody()
    const other = await somebody()
    const theirs = await signedIn(other)
    const { rows } = await world.owner.query('select id from auth.session where identity_id = $1', [other.identityId])
    const mine = await signedIn(who)
    expect(await endSessions(world.door, visitorOf(who), mine, rows[0].id as SessionId)).toEqual({
      ok: true,
      value: { ended: 0 },
    })
    expect(await facts(other, theirs)).not.toBeNull()
  })
})

describe('codes by SMS', () => {
  test('SEC-A4 only the newest code, in its own session, once', async () => {
    const who = await somebody({ totp: false, sms: '+31600000999' })
    const token = await passwordRight(who)
    expect(await sendSignInSms(world.door, visitorOf(who), token, 'signIn')).toEqual({ ok: true, value: null })
    const first = await smsCode(who)
    expect(first.to).toBe('+31600000999')
    expect(await sendSignInSms(world.door, visitorOf(who), token, 'signIn')).toMatchObject({
      ok: false,
      error: { code: 'factor.sms_too_soon' },
    })
    await world.owner.query(`delete from auth.throttle where key like 'sms:gap:%'`)
    await sendSignInSms(world.door, visitorOf(who), token, 'signIn')
    const second = await smsCode(who)
    const prove = (session: string, code: string) =>
      proveFactor(world.door, visitorOf(who), session, 'signIn', { method: 'sms', code })
    if (first.code !== second.code)
      expect(await prove(token, first.code)).toEqual({ ok: false, error: { code: 'factor.code_wrong' } })
    expect(await prove(await passwordRight(who), second.code)).toEqual({
      ok: false,
      error: { code: 'factor.code_expired' },
    })
    expect(await prove(token, ` ${second.code.slice(0, 3)} ${second.code.slice(3)} `)).toMatchObject({
      ok: true,
      value: { level: 'full' },
    })
    expect(await prove(token, second.code)).toMatchObject({ ok: false })
  })

  test('SEC-A4 a code that is five minutes old is refused', async () => {
    const who = await somebody({ totp: false, sms: '+31600000998' })
    const token = await passwordRight(who)
    await sendSignInSms(world.door, visitorOf(who), token, 'signIn')
    const { code } = await smsCode(who)
    await world.owner.query(
      `update auth.factor_challenge set expires_at = now() - interval '1 second' where kind = 'sms' and consumed_at is null`,
    )
    expect(await proveFactor(world.door, visitorOf(who), token, 'signIn', { method: 'sms', code })).toEqual({
      ok: false,
      error: { code: 'factor.code_expired' },
    })
  })

  test('SEC-A17 no SMS without the right password, and at most five an hour', async () => {
    const who = await somebody({ totp: false, sms: '+31600000997' })
    expect(await sendSignInSms(world.door, visitorOf(who), world.door.secrets.token(), 'signIn')).toEqual({
      ok: false,
      error: { code: 'session.ended' },
    })
    const token = await passwordRight(who)
    let sent = 0
    for (let i = 0; i < 8; i++) {
      await world.owner.query(`delete from auth.throttle where key like 'sms:gap:%'`)
      if ((await sendSignInSms(world.door, visitorOf(who), token, 'signIn')).ok) sent++
    }
    expect(sent).toBe(5)
  })
})

describe('setting a factor up', () => {
  const enrolled = async (who: Somebody, token: string) => {
    const visitor = visitorOf(who)
    expect(await chooseMethod(world.door, visitor, token, 'totp')).toEqual({ ok: true, value: null })
    const start = await enrolmentStart(world.door, visitor, token, 'totp')
    if (!start.ok || start.value.method !== 'totp') throw new Error('no start')
    return confirmFactor(world.door, visitor, token, { method: 'totp', code: await totpCode(start.value.secret) })
  }

  test('S-041 S-046 S-047 S-051 the whole wizard: proven factor, code shown once, box ticked, signed in', async () => {
    const who = await somebody({ totp: false })
    const visitor = visitorOf(who)
    const token = await passwordRight(who)
    await chooseMethod(world.door, visitor, token, 'totp')
    expect(await confirmFactor(world.door, visitor, token, { method: 'totp', code: '000000' })).toEqual({
      ok: false,
      error: { code: 'factor.code_wrong' },
    })
    const done = await enrolled(who, token)
    if (!done.ok) throw new Error(done.error.code)
    const { backupCode, renewed } = done.value
    expect(backupCode).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
    expect(renewed.level).toBe('enrolling')
    const finish = (hasStoredBackupCode: boolean, code: string) =>
      finishEnrolment(world.door, visitor, renewed.sessionToken, { hasStoredBackupCode, backupCode: code })
    expect(await finish(false, backupCode ?? '')).toEqual({ ok: false, error: { code: 'backup_code.not_confirmed' } })
    expect(await finish(true, 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA')).toEqual({
      ok: false,
      error: { code: 'backup_code.wrong' },
    })
    expect(await finish(true, (backupCode ?? '').toLowerCase())).toMatchObject({ ok: true, value: { level: 'full' } })
  })

  test('S-044 SEC-A9 what the employer does not allow is refused by the server', async () => {
    const who = await somebody({ totp: false, methods: ['totp'] })
    const token = await passwordRight(who)
    expect(await factorChoice(world.door, visitorOf(who), token)).toMatchObject({
      ok: true,
      value: { allowed: ['totp'] },
    })
    expect(await chooseMethod(world.door, visitorOf(who), token, 'sms')).toEqual({
      ok: false,
      error: { code: 'factor.method_not_allowed' },
    })
    expect(await submitPhone(world.door, visitorOf(who), token, '0612345678')).toEqual({
      ok: false,
      error: { code: 'factor.method_not_allowed' },
    })
    expect(await chooseMethod(world.door, visitorOf(who), token, 'email' as 'sms')).toEqual({
      ok: false,
      error: { code: 'factor.method_not_allowed' },
    })
  })

  test('SEC-A9 a policy that becomes stricter is felt by an open session', async () => {
    const who = await somebody()
    const token = await signedIn(who)
    await world.owner.query(
      `update employer_settings set second_factor_policy = '{"employee": ["securityKey"], "staff": ["securityKey"]}' where employer_id = $1`,
      [who.employerId],
    )
    const choice = await factorChoice(world.door, visitorOf(who), token)
    expect(choice).toMatchObject({ ok: true, value: { level: 'enrolling', allowed: ['securityKey'] } })
  })

  test('SEC-A12 with the password alone a stranger cannot set up the first factor', async () => {
    const who = await somebody({ totp: false })
    const stranger = world.visitor(who.employerId, { source: 'elsewhere' })
    expect(await signInWithPassword(world.door, stranger, { email: who.email, password })).toEqual({
      ok: false,
      error: { code: 'sign_in.device_proof_needed' },
    })
  })

  test.each([['06 12345678'], ['+31 6 1234 5678'], ['0031612345678'], ['06-12 34 56 78']])(
    'UX-F7 the number "%s" is understood',
    async (typed) => {
      const who = await somebody({ totp: false })
      expect(await submitPhone(world.door, visitorOf(who), await passwordRight(who), typed)).toEqual({
        ok: true,
        value: null,
      })
      expect((await smsCode(who)).to).toBe('+31612345678')
      await world.owner.query(`delete from auth.throttle`)
    },
  )

  test.each([
    ['drie', 'factor.phone_invalid'],
    ['020 123 45 67', 'factor.phone_not_supported'],
    ['+44 7911 123456', 'factor.phone_not_supported'],
  ])('SEC-A17 the number "%s" gets no code', async (typed, code) => {
    const who = await somebody({ totp: false })
    expect(await submitPhone(world.door, visitorOf(who), await passwordRight(who), typed)).toEqual({
      ok: false,
      error: { code },
    })
  })

  test('S-052 the second sign-in asks for password and factor only', async () => {
    const who = await somebody()
    const proven = await proveFactor(world.door, visitorOf(who), await passwordRight(who), 'signIn', {
      method: 'totp',
      code: await totpCode(who.secret),
    })
    expect(proven).toMatchObject({ ok: true, value: { level: 'full', deviceToken: null } })
  })
})

describe('the recovery code', () => {
  test('S-048 SEC-A13 password and code: in once, old factors and other sessions gone, notice sent, new code needed', async () => {
    const backupCode = 'DEMO-1234-ABCD-5678-EFGH-9JKM'
    const who = await somebody({ backupCode })
    const elsewhere = await signedIn(who)
    const token = await passwordRight(who)
    expect(await useBackupCode(world.door, visitorOf(who), token, 'FFFF-FFFF-FFFF-FFFF-FFFF-FFFF')).toEqual({
      ok: false,
      error: { code: 'backup_code.wrong' },
    })
    const tokens = await Promise.all(Array.from({ length: 5 }, () => passwordRight(who)))
    const answers = await Promise.all(
      [token, ...tokens].map((one) => useBackupCode(world.door, visitorOf(who), one, backupCode)),
    )
    const used = answers.filter(({ ok }) => ok)
    expect(used).toHaveLength(1)
    expect(used[0]).toMatchObject({ value: { level: 'enrolling' } })
    expect(await facts(who, elsewhere)).toBeNull()
    const { rows } = await world.owner.query(
      `select subject->>'kind' as kind from notification where employer_id = $1 and template = 'securityNotice'`,
      [who.employerId],
    )
    expect(rows).toContainEqual({ kind: 'backupCodeUsed' })
    expect(
      (await world.owner.query('select 1 from auth.second_factor where identity_id = $1', [who.identityId])).rowCount,
    ).toBe(0)
  })

  test('S-047 a new code kills the old one and is given once', async () => {
    const backupCode = 'DEMO-2222-ABCD-5678-EFGH-9JKM'
    const who = await somebody({ backupCode })
    const token = await signedIn(who)
    const made = await renewBackupCode(world.door, visitorOf(who), token)
    if (!made.ok) throw new Error(made.error.code)
    const later = await passwordRight(who)
    expect(await useBackupCode(world.door, visitorOf(who), later, backupCode)).toEqual({
      ok: false,
      error: { code: 'backup_code.wrong' },
    })
  })
})
