import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import pg from 'pg'
import { newId } from '../../../../packages/crypto/src/new-id.ts'
import { createSealer } from '../../../../packages/crypto/src/seal.ts'
import { randomToken, tokenHash } from '../../../../packages/crypto/src/tokens.ts'
import {
  aMembership,
  anEmployee,
  anEmployer,
  anIdentity,
  anInvitation,
  type MadeUpEmployee,
  type Workshop,
} from '../../../../packages/testing/src/factories.ts'
import { madeUpTotpSecret } from '../../../../packages/testing/src/made-up.ts'
import { FormClient, type Page } from '../../../../tools/form-client/form-client.ts'

export const password = 'vier losse blauwe woorden'

const setting = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: journeys run under Playwright's global set-up.`)
  return value
}

export const originOf = (slug: string): string => `http://${slug}.${setting('E2E_PORTAL_BASE')}`

/** Work behind the scenes: people are made in the database, everything else happens on the page. */
export async function backstage<T>(work: (shop: Workshop & { client: pg.Client }) => Promise<T>): Promise<T> {
  const secrets = JSON.parse(readFileSync(join(setting('E2E_DATA_DIR'), 'secrets.json'), 'utf8')) as Record<
    string,
    string
  >
  const client = new pg.Client({ connectionString: setting('E2E_DATABASE_URL'), options: '-c TimeZone=UTC' })
  await client.connect()
  try {
    return await work({
      client,
      sealer: createSealer(secrets.KEY_ENCRYPTION_KEY ?? ''),
      passwordPepper: secrets.PASSWORD_PEPPER ?? '',
      tokenKey: secrets.TOKEN_KEY ?? '',
    })
  } finally {
    await client.end()
  }
}

let nth = 0
const unique = (): string => `${Date.now().toString(36)}${(nth++).toString(36)}`

export async function employerIdOf(shop: Workshop, slug: string): Promise<string> {
  const { rows } = await shop.client.query('select employer_id from portal_address where slug = $1', [slug])
  return rows[0].employer_id
}

/** Somebody who has just been invited; the worker posts the mail within a second. */
export const anInvitedPerson = (
  slug: string,
  input: { sentDaysAgo?: number; locale?: string } = {},
): Promise<{ email: string; link: string; id: string }> =>
  backstage(async (shop) => {
    const employerId = await employerIdOf(shop, slug)
    const email = `Genodigd.${unique()}@Voorbeeld.example`
    const { employeeId } = await anEmployee(shop, employerId, {
      firstName: 'Gea',
      lastName: 'Nodigd',
      email,
      birthDate: '1985-03-07',
      ...(input.locale ? { locale: input.locale } : {}),
    })
    const token = randomToken()
    const id = await anInvitation(shop, { employerId, employeeId, email, token, name: 'Gea', withMail: true, ...input })
    return { email, id, link: `${originOf(slug)}/uitnodiging/${token}` }
  })

export interface Registered extends MadeUpEmployee {
  slug: string
  email: string
  identityId: string
  secret: string
  name: string
}

/** Somebody with an account and an authenticator app, at an employer of their own unless one is named. */
export const aRegisteredPerson = (
  input: { slug?: string; departmentId?: string; settings?: Parameters<typeof anEmployer>[1]['settings'] } = {},
): Promise<Registered> =>
  backstage(async (shop) => {
    const mark = unique()
    const slug = input.slug ?? `proef-${mark}`
    const employerId = input.slug
      ? await employerIdOf(shop, slug)
      : await anEmployer(shop, {
          slug,
          name: `Proefbedrijf ${mark}`,
          ...(input.settings ? { settings: input.settings } : {}),
        })
    const email = `wim.${mark}@voorbeeld.example`
    const who = await anEmployee(shop, employerId, {
      firstName: 'Wim',
      lastName: 'Werkt',
      email,
      departmentId: input.departmentId ?? null,
      scheduleHours: [8, 8, 8, 8, 8, 8, 8],
    })
    const secret = madeUpTotpSecret(shop.tokenKey, email)
    const identityId = await anIdentity(shop, { email, password, totpSecret: secret })
    await aMembership(shop, { employerId, identityId, role: 'employee', employeeId: who.employeeId })
    return { ...who, slug, email, identityId, secret, name: 'Wim Werkt' }
  })

/** Puts a complete sign-in into the browser, for journeys that begin after it. */
export async function signedIn(context: BrowserContext, who: Registered): Promise<string> {
  const token = randomToken()
  await backstage(({ client }) =>
    client.query(
      `insert into auth.session (id, identity_id, token_hash, employer_id, area, level, methods, expires_at, idle_seconds, stepped_up_at)
       values ($1, $2, $3, $4, 'portal', 'full', '{password,totp}', now() + interval '1 hour', 1800, now())`,
      [newId(), who.identityId, tokenHash(token), who.employerId],
    ),
  )
  await context.addCookies([
    { name: 'beterschap-session', value: token, url: originOf(who.slug), httpOnly: true, sameSite: 'Lax' },
  ])
  return originOf(who.slug)
}

interface Message {
  to: string
  channel: string
  subject: string
  text: string
  html: string | null
}

/** The newest message to an address, waited for as long as a person would. */
export async function messageTo(to: string, is: (message: Message) => boolean = () => true): Promise<Message> {
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 150))) {
    const answer = await fetch(`${setting('E2E_MAILBOX_URL')}/api/messages?to=${encodeURIComponent(to)}`)
    const found = ((await answer.json()) as Message[]).find(is)
    if (found) return found
  }
  throw new Error(`No such message to ${to} within 15 seconds.`)
}

/** What the portal answers to this browser when asked outside a page; Node itself does not know *.localhost. */
export async function asked(context: BrowserContext, url: string, fields?: Record<string, string>): Promise<Page> {
  const cookie = (await context.cookies(url)).map(({ name, value }) => `${name}=${value}`).join('; ')
  const client = new FormClient(Number(new URL(url).port), { cookie })
  return fields ? client.post(url, fields) : client.get(url)
}
