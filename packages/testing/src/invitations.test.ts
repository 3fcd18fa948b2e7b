import {
  joinWithAccount,
  lookAtInvitation,
  registerAccount,
  validateInvitation,
} from '@beterschap/core/invitations/redeem-invitation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anEmployee, anEmployer, anIdentity, anInvitation } from './factories.ts'
import { openWorld, type World } from './world.ts'

let world: World
let employerId: string
let nth = 0

beforeAll(async () => {
  world = await openWorld()
  employerId = await anEmployer(world.shop, { slug: 'invite', name: 'Werkgever Voorbeeld' })
}, 60_000)

afterAll(() => world.close())

const good = { birthDate: '07-03-1985' }
const password = 'vier losse blauwe woorden'

async function invited(change: { sentDaysAgo?: number; invitedBy?: string } = {}) {
  nth++
  const email = `Genodigde.${nth}@Voorbeeld.example`
  const { employeeId } = await anEmployee(world.shop, employerId, { firstName: 'Gea', lastName: 'Nodigde', email })
  const token = world.door.secrets.token()
  const id = await anInvitation(world.shop, { employerId, employeeId, email, token, ...change })
  return { email, token, id, employeeId }
}

const validate = (token: string, typed: { email: string; birthDate: string }, at = employerId) =>
  validateInvitation(world.door, world.visitor(at), token, typed)

describe('invitations', () => {
  test('S-023 UX-E7 looking at the link uses nothing up', async () => {
    const { token, email } = await invited()
    for (let i = 0; i < 20; i++)
      expect((await lookAtInvitation(world.door, world.visitor(employerId), token)).ok).toBe(true)
    expect((await validate(token, { email, ...good })).ok).toBe(true)
  })

  test.each([['1985-03-07'], ['7/3/85'], ['31-02-1985'], ['07-03-2999'], ['07-13-1985'], ['']])(
    'S-025 a birth date typed as "%s" is refused with its notation and costs no try',
    async (birthDate) => {
      const { token, email } = await invited()
      for (let i = 0; i < 6; i++)
        expect(await validate(token, { email, birthDate })).toEqual({
          ok: false,
          error: { code: 'invitation.birth_date_format' },
        })
      expect((await validate(token, { email, ...good })).ok).toBe(true)
    },
  )

  test('S-024 S-026 a wrong address and a wrong birth date get the same answer', async () => {
    const { token, email } = await invited()
    const wrongMail = await validate(token, { email: 'other@voorbeeld.example', ...good })
    const wrongDate = await validate(token, { email, birthDate: '08-03-1985' })
    expect(wrongMail).toEqual({ ok: false, error: { code: 'invitation.no_match' } })
    expect(wrongDate).toEqual(wrongMail)
  })

  test('S-026 P-04 the sixth try is refused although it is right, and the inviter is told', async () => {
    const inviter = await anIdentity(world.shop, { email: `hr.${nth}@voorbeeld.example`, password })
    const { token, email, id } = await invited({ invitedBy: inviter })
    for (let i = 0; i < 5; i++) expect((await validate(token, { email, birthDate: '01-01-1990' })).ok).toBe(false)
    expect(await validate(token, { email, ...good })).toEqual({
      ok: false,
      error: { code: 'invitation.too_many_tries' },
    })
    const { rows } = await world.owner.query(`select template from notification where business_key = $1`, [
      `invitationDead:${id}`,
    ])
    expect(rows).toEqual([{ template: 'invitationDead' }])
  })

  test('SEC-A11 a hundred guesses at the same moment get five comparisons', async () => {
    const { token, email } = await invited()
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => validate(token, { email, birthDate: '02-02-1992' })),
    )
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'invitation.no_match')).toHaveLength(5)
  }, 30_000)

  test('S-111 valid until four days after sending and refused one second later, without any clean-up', async () => {
    const { token, email, id } = await invited()
    await world.owner.query(`update invitation set expires_at = now() + interval '2 seconds' where id = $1`, [id])
    expect((await validate(token, { email, ...good })).ok).toBe(true)
    await world.owner.query(`update invitation set expires_at = now() - interval '1 second' where id = $1`, [id])
    expect(await validate(token, { email, ...good })).toEqual({ ok: false, error: { code: 'invitation.expired' } })
  })

  test('S-111 a revoked link is dead at once', async () => {
    const { token, email, id } = await invited()
    await world.owner.query('update invitation set revoked_at = now() where id = $1', [id])
    expect(await validate(token, { email, ...good })).toEqual({ ok: false, error: { code: 'invitation.revoked' } })
  })

  test('SEC-A11 a link of one employer means nothing at another', async () => {
    const { token, email } = await invited()
    const other = await anEmployer(world.shop, { slug: `other-${nth}`, name: 'Other' })
    expect(await validate(token, { email, ...good }, other)).toEqual({
      ok: false,
      error: { code: 'invitation.not_valid' },
    })
    expect(await validate(world.door.secrets.token(), { email, ...good })).toEqual({
      ok: false,
      error: { code: 'invitation.not_valid' },
    })
  })

  test('S-111 SEC-A11 fifty redemptions at once give one account', async () => {
    const { token, email } = await invited()
    const checked = await validate(token, { email, ...good })
    if (!checked.ok) throw new Error(checked.error.code)
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        registerAccount(world.door, world.visitor(employerId), checked.value.ticket, password, 'Werkgever Voorbeeld'),
      ),
    )
    expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value.ok)).toHaveLength(1)
    const { rows } = await world.owner.query('select count(*)::int as accounts from auth.identity where email = $1', [
      email,
    ])
    expect(rows).toEqual([{ accounts: 1 }])
  }, 60_000)

  test.each([
    ['kort wachtw', 'password.too_short'],
    ['Wachtwoord1234', 'password.guessable'],
    ['Welkom123456', 'password.guessable'],
    ['Gea Nodigde!!', 'password.own_words'],
  ])('S-030 the password "%s" is refused and the criterion named', async (weak, code) => {
    const { token, email } = await invited()
    const checked = await validate(token, { email, ...good })
    if (!checked.ok) throw new Error(checked.error.code)
    const answer = await registerAccount(
      world.door,
      world.visitor(employerId),
      checked.value.ticket,
      weak,
      'Werkgever Voorbeeld',
    )
    expect(answer.ok ? [] : answer.error.map((error) => error.code)).toContain(code)
  })

  test('S-030 P-06 twelve characters with spaces are fine, and so are 128 and a strange alphabet', async () => {
    for (const fine of [
      'paard in hok',
      'ж'.repeat(3) + ' — ğüşiöç ~ 漢字かな交じり'.repeat(4),
      Array.from({ length: 128 }, (_, i) => String.fromCharCode(33 + ((i * 37) % 90))).join(''),
    ]) {
      const { token, email } = await invited()
      const checked = await validate(token, { email, ...good })
      if (!checked.ok) throw new Error(checked.error.code)
      expect(
        await registerAccount(world.door, world.visitor(employerId), checked.value.ticket, fine, 'Werkgever Voorbeeld'),
      ).toMatchObject({ ok: true, value: { email } })
    }
  })

  test('S-035 an address that has an account joins with its own password, and nobody else can', async () => {
    const first = await invited()
    await anIdentity(world.shop, { email: first.email, password })
    const checked = await validate(first.token, { email: first.email.toLowerCase(), ...good })
    if (!checked.ok) throw new Error(checked.error.code)
    expect(checked.value.hasAccount).toBe(true)
    const visitor = world.visitor(employerId)
    expect(
      await joinWithAccount(world.door, visitor, checked.value.ticket, {
        email: first.email,
        password: 'not this one at all',
      }),
    ).toEqual({ ok: false, error: { code: 'sign_in.failed' } })
    expect(await joinWithAccount(world.door, visitor, checked.value.ticket, { email: first.email, password })).toEqual({
      ok: true,
      value: null,
    })
    expect(await joinWithAccount(world.door, visitor, checked.value.ticket, { email: first.email, password })).toEqual({
      ok: false,
      error: { code: 'invitation.used' },
    })
    const { rows } = await world.owner.query('select role from membership where employee_id = $1', [first.employeeId])
    expect(rows).toEqual([{ role: 'employee' }])
  })

  test('S-029 no password, code or token is stored readable', async () => {
    const { token, email } = await invited()
    const checked = await validate(token, { email, ...good })
    if (!checked.ok) throw new Error(checked.error.code)
    await registerAccount(world.door, world.visitor(employerId), checked.value.ticket, password, 'Werkgever Voorbeeld')
    const { rows: tables } = await world.owner.query(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_schema in ('public', 'auth') and table_type = 'BASE TABLE'`,
    )
    for (const { name } of tables) {
      const { rows } = await world.owner.query(
        `select count(*)::int as hits from ${name} t where to_jsonb(t)::text like any ($1)`,
        [[`%${password}%`, `%${token}%`, `%${checked.value.ticket}%`]],
      )
      expect({ name, hits: rows[0].hits }).toEqual({ name, hits: 0 })
    }
  })
})
