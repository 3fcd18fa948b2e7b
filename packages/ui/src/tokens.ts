/** Colours by role. The stylesheet `styles/tokens.css` carries the same values; a test holds the two together. */
export type Tone = 'light' | 'dark'

export type ColourRole =
  | 'paper'
  | 'surface'
  | 'sunken'
  | 'ink'
  | 'ink-soft'
  | 'line'
  | 'line-strong'
  | 'error'
  | 'error-ground'
  | 'success'
  | 'success-ground'
  | 'warning'
  | 'warning-ground'
  | 'info'
  | 'info-ground'

export type Palette = Readonly<Record<ColourRole, string>>

/** Warm paper and deep blue-grey; pure white and pure black tire the eyes and occur in print only. */
export const palettes: Readonly<Record<Tone, Palette>> = {
  light: {
    paper: '#faf6ee',
    surface: '#fffdf8',
    sunken: '#f2ebde',
    ink: '#20262e',
    'ink-soft': '#545a63',
    line: '#ddd4c3',
    'line-strong': '#7d7567',
    error: '#a12822',
    'error-ground': '#fbebe7',
    success: '#1d6344',
    'success-ground': '#e6f1e7',
    warning: '#774c00',
    'warning-ground': '#faeed2',
    info: '#2a5674',
    'info-ground': '#e8eff2',
  },
  dark: {
    paper: '#171e27',
    surface: '#1e2732',
    sunken: '#121820',
    ink: '#ebe7df',
    'ink-soft': '#b4bac4',
    line: '#33404e',
    'line-strong': '#8692a2',
    error: '#ffa399',
    'error-ground': '#3a2327',
    success: '#8fd3ab',
    'success-ground': '#1b332c',
    warning: '#f0c674',
    'warning-ground': '#362d1b',
    info: '#9fcbe6',
    'info-ground': '#1c3140',
  },
}

/** Ink on a filled button: off-white on dark grounds, near-black on light ones. */
export const buttonInks = { light: '#fffdf8', dark: '#14181d' } as const

/** The colour of a portal whose employer has chosen none. */
export const defaultBranding = { primary: '#1f5d78' } as const

export type TokenPair = { readonly front: ColourRole; readonly ground: ColourRole; readonly ratio: 3 | 4.5 }

const grounds = ['paper', 'surface', 'sunken'] as const
const states = ['error', 'success', 'warning', 'info'] as const

/** Every pair that meets on a screen, with what WCAG 2.2 asks of it: 4.5 for text (1.4.3), 3 for edges (1.4.11). */
export const tokenPairs: readonly TokenPair[] = [
  ...grounds.flatMap((ground): TokenPair[] => [
    { front: 'ink', ground, ratio: 4.5 },
    { front: 'ink-soft', ground, ratio: 4.5 },
    { front: 'error', ground, ratio: 4.5 },
    { front: 'line-strong', ground, ratio: 3 },
  ]),
  ...states.flatMap((state): TokenPair[] => [
    { front: state, ground: `${state}-ground`, ratio: 4.5 },
    { front: 'ink', ground: `${state}-ground`, ratio: 4.5 },
    { front: state, ground: 'paper', ratio: 4.5 },
    { front: state, ground: 'surface', ratio: 4.5 },
  ]),
]
