import { brandColours } from '@beterschap/ui/theme'
import { palettes } from '@beterschap/ui/tokens'
import type { Letter, Letterhead } from './letter.ts'
import { escapeHtml } from './plain-words.ts'

const { light, dark } = palettes
const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/** Mail programs read tables and inline styles; the few that know dark mode read the classes. */
const darkStyles = (line: string): string =>
  `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.paper{background:${dark.paper}!important}.sheet{background:${dark.surface}!important;border-color:${line}!important}.ink{color:${dark.ink}!important}.soft{color:${dark['ink-soft']}!important}.fact{background:${dark.sunken}!important}}
@media (max-width:480px){.pad{padding:24px 16px!important}}`

/** One column, readable without pictures, every value escaped (UX-E3, UX-E4, SEC-A18). */
export function renderHtml(letter: Letter, head: Letterhead): string {
  const colours = brandColours(head.branding, 'light')
  const darkLine = brandColours(head.branding, 'dark')['header-line']
  const paragraph = (text: string): string =>
    `<p class="ink" style="margin:0 0 16px;font-size:17px;line-height:1.5;color:${light.ink}">${escapeHtml(text)}</p>`
  const [preheader = ''] = letter.lead

  return `<!doctype html>
<html lang="${letter.locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${darkStyles(darkLine)}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${light.paper}">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preheader)}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${light.paper};${font}">
<tr><td align="center" style="padding:24px 8px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:${light.surface};border-top:4px solid ${colours['header-line']}">
<tr><td class="pad" style="padding:32px 40px;text-align:left;word-break:break-word">
${nameAndLogo(head)}
${[letter.greeting, ...letter.lead].map(paragraph).join('\n')}
${factBlock(letter)}
${buttonBlock(letter, colours)}
${letter.more.map(paragraph).join('\n')}
</td></tr>
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td class="pad" style="padding:16px 40px;text-align:left">
${[head.postalName, ...letter.footer].map((line) => `<p class="soft" style="margin:0 0 4px;font-size:14px;line-height:1.5;color:${light['ink-soft']}">${escapeHtml(line)}</p>`).join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** The logo stands on a light chip, so that it can be seen in the dark too; its name says the same without pictures. */
function nameAndLogo({ name, logoId }: Letterhead): string {
  const shown = escapeHtml(name)
  if (!logoId)
    return `<p class="ink" style="margin:0 0 24px;font-size:20px;line-height:1.3;font-weight:700;color:${light.ink}">${shown}</p>`
  return `<p style="margin:0 0 24px"><span style="display:inline-block;padding:8px;background:#ffffff;border-radius:6px"><img src="cid:${escapeHtml(logoId)}" alt="${shown}" height="40" style="display:block;height:40px;max-width:240px;border:0;color:${light.ink};font-size:20px;font-weight:700"></span></p>`
}

function factBlock({ fact }: Letter): string {
  if (!fact) return ''
  return `<p class="fact ink" style="margin:0 0 16px;padding:12px 16px;background:${light.sunken};font-size:17px;line-height:1.5;color:${light.ink}">${escapeHtml(fact.label)}<br><strong>${escapeHtml(fact.value)}</strong></p>`
}

function buttonBlock({ button }: Letter, colours: { brand: string; 'brand-ink': string }): string {
  if (!button) return ''
  const own = button.colour ? brandColours({ primary: button.colour }, 'light') : colours
  return `<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:14px 24px;border-radius:6px;background:${own.brand};color:${own['brand-ink']};font-size:17px;font-weight:700;text-decoration:none">${escapeHtml(button.label)}</a></p>`
}
