import { cpus, totalmem } from 'node:os'

export interface Metric {
  id: string
  name: string
  value: string
  bar: string
  met: boolean
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** Runs two things in turn, `rounds` times, and gives the ratio of each round: the machine's moods hit both. */
export async function ratios(
  rounds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<{ ratio: number; min: number; max: number; ours: number; floor: number }> {
  const seen: { ours: number; floor: number }[] = []
  for (let round = 0; round < rounds; round++)
    seen.push(round % 2 ? { floor: await floor(), ours: await ours() } : { ours: await ours(), floor: await floor() })
  const each = seen.map((one) => one.ours / one.floor)
  return {
    ratio: median(each),
    min: Math.min(...each),
    max: Math.max(...each),
    ours: median(seen.map((one) => one.ours)),
    floor: median(seen.map((one) => one.floor)),
  }
}

export const machineLine = (): string =>
  `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`

export function table(metrics: readonly Metric[]): string {
  const rows = [
    ['id', 'what', 'measured', 'goal', ''],
    ...metrics.map(({ id, name, value, bar, met }) => [id, name, value, bar, met ? 'ok' : 'MISSED']),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
