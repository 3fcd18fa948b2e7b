import { acceptDeviceProof } from '@beterschap/core/sign-in/mailed-links'
import { signInWithPassword } from '@beterschap/core/sign-in/sign-in-with-password'
import { throttleRules } from '@beterschap/core/sign-in/throttle'
import { newId } from '@beterschap/crypto/new-id'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMembership, anEmployee, anEmployer, anIdentity } from './factories.ts'
import { madeUpTotpSecret } from './made-up.ts'
import { openWorld, type World } from './world.ts'

const email = 'Demo.Werknemer@voorbeeld.example'
const password = 'een rustige fietstocht'

let world: World
let employerId: string
let identityId: string
let deviceToken: string

beforeAll(async () => {
  world = await openWorld()
  employerId = await anEmployer(world.shop, { slug: 'throttle', name: 'Throttle' })
  const { employeeId } = await anEmployee(world.shop, employerId, { firstName: 'Demo', lastName: 'Werknemer', email })
  identityId = await anIdentity(world.shop, { email, password, totpSecret: madeUpTotpSecret('ab'.repeat(32), email) })
  await aMembership(world.shop, { employerId, identityId, role: 'employee', employeeId })
  deviceToken = world.door.secrets.token()
  await world.owner.query(
    'insert into auth.known_device (id, identity_id, token_hash, label) values ($1, $2, $3, $4)',
    [newId(), identityId, world.door.secrets.hash(deviceToken), 'Own phone'],
  )
}, 60_000)

afterAll(() => world.close())

const knock = (input: { email?: string; password: string }, change = {}) =>
  signInWithPassword(world.door, world.visitor(employerId, change), { email, ...input })

describe('S-112 failed sign-ins slow down and never lock the owner out', () => {
  test('S-112 a stranger gets five tries, then waits that double', async () => {
    const codes: string[] = []
    for (let i = 0; i < 7; i++) {
      const answer = await knock({ password: `wrong wrong ${i}` }, { source: `stranger ${i}` })
      codes.push(answer.ok ? 'ok' : answer.error.code)
    }
    expect(codes).toEqual([...Array(5).fill('sign_in.failed'), 'sign_in.throttled', 'sign_in.throttled'])
  })

  test('S-112 meanwhile the owner signs in at once on a known device', async () => {
    expect(await knock({ password }, { deviceToken })).toMatchObject({ ok: true, value: { level: 'factor' } })
  })

  test('SEC-A7 an account that does not exist answers like one that does, throttling included', async () => {
    const codes: string[] = []
    for (let i = 0; i < 6; i++) {
      const answer = await knock(
        { email: 'nobody@voorbeeld.example', password: `wrong ${i}` },
        { source: `other ${i}` },
      )
      codes.push(answer.ok ? 'ok' : answer.error.code)
    }
    expect(codes).toEqual([...Array(5).fill('sign_in.failed'), 'sign_in.throttled'])
  })

  test('S-112 SEC-A6 10,000 tries of strangers cost the owner nothing; a mailed link opens a new device', async () => {
    const key = `password:unknown:${world.door.secrets.keyedText('throttle', email.toLowerCase())}`
    // Ten thousand knocks at the counter itself, as fast as it goes; between them a week of waiting is skipped.
    let verified = 0
    for (let i = 0; i < 10_000; i++) {
      if (i % 100 === 0) await world.owner.query('update auth.throttle set blocked_until = null where key = $1', [key])
      if ((await world.door.store.consumeTry(key, throttleRules.unknownDevice)).allowed) verified++
      if (i % 1000 === 0) expect(await knock({ password }, { deviceToken })).toMatchObject({ ok: true })
    }
    expect(verified).toBeLessThanOrEqual(100)
    const fresh = await knock({ password }, { source: 'new phone' })
    expect(fresh).toEqual({ ok: false, error: { code: 'sign_in.device_proof_needed' } })

    const token = world.door.secrets.token()
    await world.owner.query(
      `insert into auth.one_time_link (id, purpose, identity_id, employer_id, token_hash, expires_at) values ($1, 'deviceProof', $2, $3, $4, now() + interval '1 hour')`,
      [newId(), identityId, employerId, world.door.secrets.hash(token)],
    )
    const proof = await acceptDeviceProof(world.door, world.visitor(employerId), token)
    if (!proof.ok) throw new Error(proof.error.code)
    expect(await knock({ password }, { source: 'new phone', proofToken: proof.value.proofToken })).toMatchObject({
      ok: true,
    })
    expect(await acceptDeviceProof(world.door, world.visitor(employerId), token)).toMatchObject({ ok: false })
  }, 60_000)

  test('SEC-A5 a thousand tries at the same moment get no more than one after another would', async () => {
    const answers = await Promise.all(
      Array.from({ length: 1000 }, () => world.door.store.consumeTry('race', throttleRules.factorCode)),
    )
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(throttleRules.factorCode.freeTries)
  }, 30_000)

  test('S-028 P-03 the username works in any letter case and with spaces around it', async () => {
    expect(await knock({ email: '  demo.WERKNEMER@voorbeeld.example ', password }, { deviceToken })).toMatchObject({
      ok: true,
    })
  })

  test('SEC-T8 the right password at an employer where one does not work says no more than that', async () => {
    const other = await anEmployer(world.shop, { slug: 'elsewhere', name: 'Elsewhere' })
    const answer = await signInWithPassword(world.door, world.visitor(other, { deviceToken }), { email, password })
    expect(answer).toEqual({ ok: false, error: { code: 'sign_in.no_access_here' } })
  })
})
