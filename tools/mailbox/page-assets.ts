/** Colours and type of the portal's letter, in one small sheet; no fonts are fetched. */
export const style = `
:root { color-scheme: light dark; --paper: #faf6ee; --surface: #fffdf8; --sunken: #f2ebde; --ink: #20262e; --soft: #545a63; --line: #ddd4c3; --edge: #7d7567; --accent: #1f5d78; --bubble: #e8eff2 }
@media (prefers-color-scheme: dark) { :root { --paper: #171e27; --surface: #1e2732; --sunken: #121820; --ink: #ebe7df; --soft: #b4bac4; --line: #33404e; --edge: #8692a2; --accent: #9fcbe6; --bubble: #1c3140 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 24px 20px 48px; max-width: 1240px; background: var(--paper); color: var(--ink); font: 17px/1.5 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', system-ui, sans-serif }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 20px; padding-bottom: 12px; border-bottom: 1px solid var(--line) }
header p { flex: 1; min-width: 220px; margin: 0; color: var(--soft) }
h1 { margin: 0; font-size: 28px }
h2 { margin: 28px 0 8px; font-size: 20px; line-height: 1.3 }
.quiet, .when, .who, dt { color: var(--soft) }
main { display: grid; grid-template-columns: minmax(300px, 5fr) 8fr; gap: 0 40px; align-items: start }
nav { display: flex; gap: 4px 20px; margin-bottom: 12px }
nav a { padding: 8px 0; text-decoration: none }
nav a[aria-current] { color: var(--ink); font-weight: 700; box-shadow: inset 0 -3px var(--accent) }
form label { display: block; color: var(--soft) }
form div { display: flex; gap: 8px }
input, button { min-height: 44px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 6px; background: var(--surface); color: inherit; font: inherit }
input { flex: 1; min-width: 0 }
button { cursor: pointer }
button.plain { padding: 8px 0; border: 0; background: none; color: var(--accent); text-decoration: underline }
ul { margin: 16px 0; padding: 0; max-height: 70vh; overflow: auto; list-style: none; border-top: 1px solid var(--line) }
li a { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; padding: 12px 8px; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none }
li a:hover, li a[aria-current] { background: var(--sunken) }
li a[aria-current] { box-shadow: inset 3px 0 var(--accent) }
.kind { font-weight: 700; font-size: 15px }
.when, .who { font-size: 15px }
.line { grid-column: 1 / -1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.who { grid-column: 1 / -1; overflow-wrap: anywhere }
.pane { padding-top: 28px; min-width: 0 }
.pane h2, .pane .when { margin: 0; overflow-wrap: anywhere }
.back { display: none; padding: 8px 0 }
dl { margin: 16px 0; padding: 12px 0; border-block: 1px solid var(--line) }
dl div { display: flex; gap: 12px }
dt { min-width: 4em }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
iframe { width: 100%; height: 620px; border: 1px solid var(--line); border-radius: 8px; background: #fffdf8; color-scheme: light dark }
pre { overflow-wrap: anywhere; white-space: pre-wrap; font: inherit }
summary { padding: 8px 0; cursor: pointer }
.phone { max-width: 390px; margin: 0 auto; padding: 24px 20px; border: 1px solid var(--edge); border-radius: 32px; background: var(--surface) }
.phone h2, .phone .when { text-align: center }
.bubble { width: fit-content; max-width: 90%; margin: 24px 0; padding: 12px 16px; border-radius: 20px 20px 20px 4px; background: var(--bubble); overflow-wrap: anywhere; white-space: pre-wrap }
.accounts { margin-top: 40px; border-top: 1px solid var(--line); overflow-x: auto }
.accounts p { margin: 0 0 8px }
table { width: 100%; border-collapse: collapse; font-size: 16px }
th { padding: 8px 12px 8px 0; text-align: left; color: var(--soft); font-weight: 400 }
td { padding: 10px 12px 10px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; vertical-align: top }
code { font: 15px/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; font-variant-numeric: tabular-nums; user-select: all }
@media (max-width: 760px) {
  body { padding: 16px 16px 40px }
  main { display: block }
  ul { max-height: none }
  .reading .list { display: none }
  .listing .pane { display: none }
  .reading .back { display: inline-block; margin-bottom: 8px }
  .pane { padding-top: 8px }
  thead { display: none }
  tr { display: block; padding: 12px 0; border-top: 1px solid var(--line) }
  td { display: flex; gap: 12px; padding: 2px 0; border: 0 }
  td::before { content: attr(data-label); flex: none; width: 8.5em; color: var(--soft) }
}
`

/** Reloads the list when a message came or the codes changed, but never under somebody who is reading or typing. */
export const freshness = `
const { newest, reading } = document.body.dataset
const turn = () => Math.floor(Date.now() / 30000)
const began = turn()
if (reading === 'no') setInterval(async () => {
  if (document.hidden || document.activeElement?.tagName === 'INPUT' || String(getSelection())) return
  if (turn() !== began) return location.reload()
  const address = new URL('/api/messages', location.href)
  address.search = location.search
  const messages = await fetch(address).then((response) => response.ok ? response.json() : null, () => null)
  if (messages && (messages[0]?.id ?? '') !== newest) location.reload()
}, 2000)
`
