import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Button } from './button.tsx'
import { CaseList, CaseRow } from './case-list.tsx'
import { CodeBlock } from './code-block.tsx'
import { ContactCard } from './contact-card.tsx'
import { DataTable } from './data-table.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Notice } from './notice.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'
import { ReadMore } from './read-more.tsx'
import { SecurityKeyForm } from './security-key-form.tsx'
import { StatusLine } from './status-line.tsx'
import { Timeline, TimelineItem } from './timeline.tsx'
import { Vote } from './vote.tsx'
import { WeekLine } from './week-line.tsx'

const render = renderToStaticMarkup

test('UX-F2 the summary is named by its heading and links to each field', () => {
  const html = render(
    <ErrorSummary title="Er is een probleem" errors={[{ fieldId: 'hours', message: 'Vul uren in' }]} />,
  )
  expect(html).toContain('aria-labelledby="error-summary-title"')
  expect(html).toContain('<h2 id="error-summary-title">Er is een probleem</h2>')
  expect(html).toContain('<a href="#hours">Vul uren in</a>')
})

test('UX-F2 without errors there is no summary', () => {
  expect(render(<ErrorSummary title="Er is een probleem" errors={[]} />)).toBe('')
})

test('S-091 the menu names itself and marks the page the reader is on', () => {
  const items = [
    { href: '/dashboard', label: 'Dashboard', isCurrent: true },
    { href: '/verzuim-dossier', label: 'Verzuim dossier' },
  ]
  const html = render(<PageHeader name="Bakkerij" homeHref="/" navigation={{ label: 'Hoofdmenu', items }} />)
  expect(html).toContain('<nav aria-label="Hoofdmenu">')
  expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  expect(html).toContain('<a href="/dashboard" aria-current="page">Dashboard</a>')
})

test('S-117 signing out is a form post with the token that it was given', () => {
  const hidden = <input type="hidden" name="token" value="t" />
  const html = render(
    <PageHeader name="B" homeHref="/" signOut={{ action: '/uitloggen', label: 'Uitloggen', hidden }} />,
  )
  expect(html).toMatch(/<form method="post" action="\/uitloggen"><input type="hidden" name="token" value="t"\/>/)
})

test('UX-G2 the other language is a link in its own language', () => {
  const items = [
    { locale: 'nl', name: 'Nederlands', href: '?taal=nl', isCurrent: true },
    { locale: 'en', name: 'English', href: '?taal=en', isCurrent: false },
  ]
  const html = render(<PageHeader name="B" homeHref="/" languages={{ label: 'Taal', items }} />)
  expect(html).toMatch(/<li lang="en"><a href="\?taal=en" hrefLang="en">English<\/a>/i)
  expect(html).not.toContain('?taal=nl')
})

test('S-063 a number is a link that calls the international number', () => {
  const html = render(
    <ContactCard label="Leidinggevende" name="Sam" phone={{ display: '06 00 00 00 01', tel: '+31600000001' }} />,
  )
  expect(html).toContain('href="tel:+31600000001"')
  expect(html).toContain('<bdi dir="ltr">06 00 00 00 01</bdi>')
})

test('UX-J7 the footer holds phone and e-mail', () => {
  const phone = { display: '020-000 00 00', tel: '+31200000000' }
  const html = render(<PageFooter help={{ heading: 'Hulp nodig?', phone, email: 'hr@bakkerij.example' }} />)
  expect(html).toContain('tel:+31200000000')
  expect(html).toContain('mailto:hr@bakkerij.example')
})

test('S-084 each kind has its own mark and says its type in a word', () => {
  const kinds = ['task', 'document', 'note', 'report'] as const
  const marks = kinds.map((kind) =>
    render(
      <Timeline label="Tijdlijn">
        <TimelineItem kind={kind} typeLabel={kind} date="vandaag" dateIso="2026-11-23" title="Titel" who="Sam" />
      </Timeline>,
    ),
  )
  const shapes = marks.map((html) => /<svg.*<\/svg>/.exec(html)?.[0])
  expect(new Set(shapes).size).toBe(4)
  for (const [index, html] of marks.entries()) {
    expect(html).toContain(`<p class="timeline-meta">${kinds[index]} · Sam`)
    expect(html).toMatch(/<time[^>]*dateTime="2026-11-23"/i)
  }
})

test('S-089 a long note opens by itself, without script', () => {
  const html = render(
    <ReadMore teaser={<p>Begin</p>} openLabel="LEES NOTITIE" closeLabel="Lees minder">
      <p>Begin en de rest</p>
    </ReadMore>,
  )
  expect(html).toMatch(/<details><summary><span class="when-closed">LEES NOTITIE<\/span>/)
})

test('S-093 S-094 a row is one link with period and state', () => {
  const html = render(
    <CaseList label="Dossiers">
      <CaseRow href="/verzuim-dossier/1" period="12-01-2026 – heden" state="Lopend" isRunning />
    </CaseList>,
  )
  expect(html).toMatch(/<a href="\/verzuim-dossier\/1">.*12-01-2026 – heden.*Lopend.*<\/a>/)
})

test.each([
  [-3, '0%'],
  [41, '39.4%'],
  [104, '100%'],
  [130, '100%'],
])('UX-L9 week %i stands at %s of the line, and the sentence says the same', (week, place) => {
  const html = render(<WeekLine week={week} sentence={`Week ${week} van 104`} />)
  expect(html).toContain(`cx="${place}"`)
  expect(html).toContain(`<p>Week ${week} van 104</p>`)
  expect(html).toContain('aria-hidden="true"')
})

test('UX-F9 only an answer to the reader is announced', () => {
  expect(render(<Notice isStatus>Opgeslagen</Notice>)).toContain('role="status"')
  expect(render(<Notice>Weet je dit?</Notice>)).not.toContain('role=')
})

test('UX-F5 a button carries its busy text and is never disabled', () => {
  const html = render(<Button busyLabel="Bezig…">Ziek melden</Button>)
  expect(html).toContain('data-busy="Bezig…"')
  expect(html).not.toContain('disabled')
})

test('S-047 the copy button of a code waits for script', () => {
  const html = render(<CodeBlock id="c" code="A7KD" label="Code" copyLabel="Kopieer" copiedLabel="Gekopieerd" />)
  expect(html).toMatch(/<button type="button"[^>]*hidden="" data-copy="c"/)
  expect(html).toContain('translate="no"')
})

test('S-001 S-002 the status line tells trouble by shape as well', () => {
  const ok = render(<StatusLine label="Huidige status: OK" sentence="Geen storingen." state="ok" />)
  const trouble = render(<StatusLine label="Huidige status: Storing" sentence="Sms komt laat." state="trouble" />)
  expect(ok).toContain('<strong>Huidige status: OK</strong> Geen storingen.')
  expect(/<svg.*<\/svg>/.exec(ok)?.[0]).not.toBe(/<svg.*<\/svg>/.exec(trouble)?.[0])
})

test('S-009 S-010 who has voted gets thanks in place of the button', () => {
  const vote = { sentence: '1 persoon vindt dit handig.', buttonLabel: 'Ik ook!', action: '/help/x' }
  expect(render(<Vote {...vote} />)).toContain('Ik ook!')
  expect(render(<Vote {...vote} thanks="Dank je" />)).not.toContain('<form')
})

test('a table row is named by its first cell', () => {
  const columns = [
    { key: 'device', label: 'Apparaat' },
    { key: 'seen', label: 'Gezien' },
  ]
  const html = render(
    <DataTable caption="Sessies" columns={columns} rows={[{ key: '1', cells: ['Telefoon', 'nu'] }]} />,
  )
  expect(html).toContain('<th scope="row">Telefoon</th><td data-label="Gezien">nu</td>')
})

test('S-043 a key form carries its options, a place for the answer and words for each failure', () => {
  const html = render(
    <SecurityKeyForm
      kind="register"
      options={'{"challenge":"<&>"}'}
      buttonLabel="VOLGENDE"
      waitingLabel="Wacht op je sleutel"
      errors={{ failed: 'f', cancelled: 'c', unsupported: 'u', registered: 'r' }}
      withoutScript="Zet JavaScript aan"
    />,
  )
  expect(html).toContain('data-options="{&quot;challenge&quot;:&quot;&lt;&amp;&gt;&quot;}"')
  expect(html).toContain('<input type="hidden" name="response"/>')
  expect(html).toContain('data-error-cancelled="c"')
  expect(html).toContain('<noscript>')
})
