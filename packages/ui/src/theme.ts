import { contrast, type Demand, nearestPassing, passes, withLightness } from './contrast.ts'
import { buttonInks, palettes, type Tone } from './tokens.ts'

export type Branding = { readonly primary: string; readonly secondary?: string }

export type BrandColours = {
  readonly brand: string
  readonly 'brand-ink': string
  readonly 'brand-hover': string
  readonly 'brand-edge': string
  readonly link: string
  readonly focus: string
  readonly 'header-line': string
}

/**
 * Custom properties of one employer, for light and dark (UX-M16, UX-M17). A colour that would be unreadable is
 * corrected in tone, never refused here: the console tells the administrator beforehand.
 * Throws on anything but `#rrggbb`, since the text ends up in a stylesheet.
 */
export function themeCss(branding: Branding): string {
  const light = declarations(brandColours(branding, 'light'))
  const dark = declarations(brandColours(branding, 'dark'))
  // On paper everything is black on white, so the employer's colours hold for screens.
  return [
    `@media screen{:root{${light}}:root[data-theme=dark]{${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
  ].join('\n')
}

/** The employer's colours as one tone shows them. */
export function brandColours(branding: Branding, tone: Tone): BrandColours {
  const primary = asHex(branding.primary)
  const secondary = asHex(branding.secondary ?? branding.primary)
  const grounds = [palettes[tone].paper, palettes[tone].surface, palettes[tone].sunken]
  const seen = (ratio: number) => grounds.map((against): Demand => ({ against, ratio }))

  const { ground, ink } = buttonColours(primary)
  const edge = reach(primary, seen(3), tone)
  return {
    brand: ground,
    'brand-ink': ink,
    'brand-hover': withLightness(ground, ink === buttonInks.light ? -hoverShift : hoverShift),
    'brand-edge': passes(ground, seen(3)) ? ground : edge,
    link: reach(primary, seen(linkRatio[tone]), tone),
    focus: edge,
    'header-line': reach(secondary, seen(3), tone),
  }
}

/** Keeps the employer's own colour when either ink can be read on it; light ink is preferred. */
function buttonColours(primary: string): { ground: string; ink: string } {
  const ink = contrast(buttonInks.light, primary) >= buttonRatio ? buttonInks.light : buttonInks.dark
  if (contrast(ink, primary) >= buttonRatio) return { ground: primary, ink }
  const ground = nearestPassing(primary, [{ against: buttonInks.light, ratio: buttonRatio }])
  return { ground: ground ?? palettes.light.ink, ink: buttonInks.light }
}

/** Ink always passes on its own grounds, so it is the way out when a hue cannot. */
const reach = (colour: string, demands: readonly Demand[], tone: Tone) =>
  nearestPassing(colour, demands) ?? palettes[tone].ink

function asHex(colour: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new TypeError('A theme colour is written as #rrggbb')
  return colour.toLowerCase()
}

const declarations = (colours: BrandColours) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

const buttonRatio = 4.5
const hoverShift = 0.05
/** Thin coloured strokes look fainter on dark ground than the formula says, so dark asks for more than the law. */
const linkRatio: Record<Tone, number> = { light: 4.5, dark: 6 }
