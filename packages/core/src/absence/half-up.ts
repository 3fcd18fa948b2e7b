/** Hours, factors and shares keep at most this many decimals, so that sums of them are exact. */
export const exactScale = 1_000_000

/** A number with decimals as an exact count of millionths. */
export const exact = (value: number): bigint => BigInt(Math.round(value * exactScale))

/** `numerator / denominator` rounded half up, for values that are not negative; the denominator is above zero. */
export function roundedRatio(numerator: bigint, denominator: bigint, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const rounded = (2n * numerator * scale + denominator) / (2n * denominator)
  return Number(rounded) / Number(scale)
}
