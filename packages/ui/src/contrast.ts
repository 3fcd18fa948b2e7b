import { ColorSpace, contrastWCAG21, inGamut, OKLCH, parse, serialize, sRGB, to, toGamut } from 'colorjs.io/fn'

ColorSpace.register(sRGB)
ColorSpace.register(OKLCH)

export type Demand = { readonly against: string; readonly ratio: number }

/** Contrast of two hex colours by WCAG 2. */
export function contrast(front: string, ground: string): number {
  return contrastWCAG21(to(parse(front), sRGB), to(parse(ground), sRGB))
}

export function passes(colour: string, demands: readonly Demand[]): boolean {
  return demands.every(({ against, ratio }) => contrast(colour, against) >= ratio)
}

/**
 * The same hue and strength, lighter or darker by the least step that meets every demand.
 * Null when no lightness meets them all, as with demands that contradict each other.
 */
export function nearestPassing(colour: string, demands: readonly Demand[]): string | null {
  if (passes(colour, demands)) return colour
  for (let step = 1; step <= lightnessSteps; step += 1) {
    const shift = step / lightnessSteps
    const found = [withLightness(colour, -shift), withLightness(colour, shift)].filter((candidate) =>
      passes(candidate, demands),
    )
    if (found[0] !== undefined) return found[0]
  }
  return null
}

/** Moves the lightness (0 to 1, OKLCH) and brings the result back into sRGB. */
export function withLightness(colour: string, shift: number): string {
  const [lightness, chroma, hue] = to(parse(colour), OKLCH).coords
  const moved = {
    space: OKLCH,
    coords: [clamp((lightness ?? 0) + shift), chroma ?? 0, hue ?? 0] as [number, number, number],
    alpha: 1,
  }
  const inside = inGamut(moved, sRGB) ? moved : toGamut(moved, { space: sRGB })
  return serialize(to(inside, sRGB), { format: 'hex', collapse: false })
}

const lightnessSteps = 200
const clamp = (value: number) => Math.min(1, Math.max(0, value))
