/** Only the keys of `expected` count, inside nested objects too; arrays are compared whole and in order. */
export function subsetEqual(expected: unknown, got: unknown): boolean {
  if (typeof expected === 'number' && typeof got === 'number') return Math.abs(expected - got) < 1e-9
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return false
    return expected.every((item, index) => subsetEqual(item, got[index]))
  }
  if (isRecord(expected))
    return isRecord(got) && Object.keys(expected).every((key) => subsetEqual(expected[key], got[key]))
  return expected === got
}

/** What was computed, cut down to the keys that were asked for. */
export function asked(expected: unknown, got: unknown): unknown {
  if (!isRecord(expected) || !isRecord(got)) return got
  return Object.fromEntries(Object.keys(expected).map((key) => [key, asked(expected[key], got[key]) ?? null]))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
