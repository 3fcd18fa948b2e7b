import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Checkbox } from './checkbox.tsx'
import { CodeField } from './code-field.tsx'
import { DateParts, datePartId } from './date-parts.tsx'
import { PasswordField } from './password-field.tsx'
import { Radios } from './radios.tsx'
import { TextField } from './text-field.tsx'

const dateLabels = { day: 'Dag', month: 'Maand', year: 'Jaar' }
const error = 'Vul dit in'
const hint = 'Een hint'

const fields: [string, ReactElement][] = [
  ['a text field', <TextField key="1" name="field" label="Vraag" hint={hint} error={error} suffix="uur" />],
  ['a text area', <TextField key="2" name="field" label="Vraag" hint={hint} error={error} lines={4} />],
  [
    'a password field',
    <PasswordField
      key="3"
      name="field"
      label="Vraag"
      hint={hint}
      error={error}
      autoComplete="new-password"
      showLabel="Tonen"
      hideLabel="Verbergen"
    />,
  ],
  ['a code field', <CodeField key="4" name="field" label="Vraag" hint={hint} error={error} />],
  ['a checkbox', <Checkbox key="5" name="field" label="Vraag" hint={hint} error={error} />],
  ['date parts', <DateParts key="6" name="field" legend="Vraag" hint={hint} error={error} labels={dateLabels} />],
  [
    'radios',
    <Radios key="7" name="field" legend="Vraag" hint={hint} error={error} options={[{ value: 'yes', label: 'Ja' }]} />,
  ],
]

describe.each(fields)('%s', (_title, field) => {
  const html = renderToStaticMarkup(field)

  test('UX-F2 is described by its error and its hint, in that order, and both exist', () => {
    expect(html).toMatch(/aria-describedby="field-error field-hint/)
    expect(html).toMatch(new RegExp(`id="field-error".*${error}`))
    expect(html).toContain('id="field-hint"')
  })

  test('UX-F2 points to nothing that is not on the page, and no id occurs twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/ (?:for|aria-describedby|aria-controls)="([^"]+)"/g)]
    for (const target of targets.flatMap(([, value]) => value?.split(' ') ?? [])) expect(ids).toContain(target)
  })

  test('UX-F5 works under a strict policy: nothing disabled, no style, no handler', () => {
    expect(html).not.toMatch(/ (disabled|style|on[a-z]+|required|placeholder)=/)
  })
})

test('UX-F2 a refused text field is marked and keeps what was typed', () => {
  const html = renderToStaticMarkup(<TextField name="hours" label="Uren" error={error} defaultValue="drie" />)
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('value="drie"')
})

test('UX-F2 a field without hint or error is described by nothing', () => {
  const html = renderToStaticMarkup(<TextField name="hours" label="Uren" />)
  expect(html).not.toMatch(/aria-/)
})

test('UX-F8 an optional field says so inside its label', () => {
  const html = renderToStaticMarkup(<TextField name="phone" label="Telefoon" optional="(niet verplicht)" />)
  expect(html).toMatch(/<label for="phone">Telefoon.*\(niet verplicht\).*<\/label>/)
})

test('UX-J2 the one question of a page is its heading', () => {
  expect(renderToStaticMarkup(<TextField name="a" label="Vraag" isPageHeading />)).toMatch(/<h1><label for="a">/)
  const radios = <Radios name="a" legend="Vraag" isPageHeading options={[]} />
  expect(renderToStaticMarkup(radios)).toMatch(/<legend><h1>Vraag<\/h1><\/legend>/)
})

describe('date parts', () => {
  test('UX-D4 only the wrong part is marked, and the error can link to it', () => {
    const html = renderToStaticMarkup(
      <DateParts
        name="firstDay"
        legend="Welke dag?"
        error="Vul de maand in"
        wrongParts={['month']}
        labels={dateLabels}
        values={{ day: '12', year: '2026' }}
      />,
    )
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(1)
    expect(html).toMatch(new RegExp(`id="${datePartId('firstDay', 'month')}"[^>]*aria-invalid="true"`))
    expect(html).toMatch(/name="firstDayDay"[^>]*value="12"/)
  })

  test('UX-D2 UX-D3 the parts are plain numeric fields without a maximum length', () => {
    const html = renderToStaticMarkup(<DateParts name="d" legend="Dag" labels={dateLabels} />)
    expect(html.match(/type="text" inputMode="numeric"/gi)).toHaveLength(3)
    expect(html).not.toContain('maxLength')
  })

  test('UX-D5 only a birth date is filled by the browser', () => {
    const birth = renderToStaticMarkup(<DateParts name="d" legend="Dag" labels={dateLabels} isBirthDate />)
    expect(birth).toContain('"bday-month"')
    expect(renderToStaticMarkup(<DateParts name="d" legend="Dag" labels={dateLabels} />)).not.toContain('bday')
  })
})

test('S-031 the show button waits for script, and the password is never sent back', () => {
  const html = renderToStaticMarkup(
    <PasswordField
      name="password"
      label="Wachtwoord"
      autoComplete="new-password"
      showLabel="Wachtwoord tonen"
      hideLabel="Wachtwoord verbergen"
    />,
  )
  expect(html.match(/<input/g)).toHaveLength(1)
  expect(html).toMatch(/<button type="button"[^>]*hidden=""/)
  expect(html).not.toContain('value=')
})

test('UX-A4 a code field takes a pasted code with spaces', () => {
  const html = renderToStaticMarkup(<CodeField name="code" label="Code" channel="sms" />)
  expect(html).toMatch(/autoComplete="one-time-code"/i)
  expect(html).toMatch(/maxLength="12"/i)
  expect(html).toContain('data-one-time-code=""')
})

test('S-050 a checkbox is unchecked at first', () => {
  expect(renderToStaticMarkup(<Checkbox name="a" label="Ja" />)).not.toContain('checked')
  expect(renderToStaticMarkup(<Checkbox name="a" label="Ja" defaultChecked />)).toContain('checked=""')
})

test('UX-D1 the chosen radio stays chosen, and the first one carries the name as its id', () => {
  const options = [
    { value: 'today', label: 'Vandaag' },
    { value: 'other', label: 'Een andere dag', more: <p>Welke?</p> },
  ]
  const html = renderToStaticMarkup(<Radios name="day" legend="Dag?" options={options} defaultValue="other" />)
  expect(html).toMatch(/id="day" name="day" value="today"\/>/)
  expect(html).toMatch(/id="day-2" name="day" checked="" value="other"\/>|id="day-2"[^>]*checked=""/)
  expect(html).toContain('<div class="choice-more"><p>Welke?</p></div>')
})
