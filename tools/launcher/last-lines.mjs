import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

const tailBytes = 16_384

/**
 * The end of a log, indented for a message; empty when there is none.
 * @param {string} file
 * @param {number} count
 */
export function lastLines(file, count) {
  if (!existsSync(file)) return ''
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const buffer = Buffer.alloc(Math.min(size, tailBytes))
    readSync(handle, buffer, 0, buffer.length, size - buffer.length)
    const lines = buffer.toString('utf8').trimEnd().split('\n')
    return lines
      .slice(-count)
      .map((line) => `    ${line}`)
      .join('\n')
  } finally {
    closeSync(handle)
  }
}
