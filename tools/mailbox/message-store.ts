import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Message, MessageFilter } from './message.ts'

const keptMessages = 2_000

const messageSchema = z.object({
  id: z.string(),
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  from: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
  receivedAt: z.string(),
})

export type MessageStore = ReturnType<typeof openMessageStore>

/** The newest 2,000 messages, in memory and in `DATA_DIR/mailbox.jsonl`, so that they come back after a restart. */
export function openMessageStore(dataDir: string) {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'mailbox.jsonl')
  let oldestFirst = existsSync(file) ? readMessages(file) : []
  let linesInFile = rewrite()

  function rewrite() {
    writeFileSync(`${file}.new`, oldestFirst.map(asLine).join(''), { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return oldestFirst.length
  }

  return {
    add(message: Message) {
      oldestFirst = [...oldestFirst, message].slice(-keptMessages)
      appendFileSync(file, asLine(message))
      linesInFile += 1
      if (linesInFile > 2 * keptMessages) linesInFile = rewrite()
    },
    /** Newest first. An address matches in any letter case. */
    list({ to, channel }: MessageFilter = {}): Message[] {
      const address = to?.toLowerCase()
      return oldestFirst
        .filter(
          (message) => (!channel || message.channel === channel) && (!address || message.to.toLowerCase() === address),
        )
        .reverse()
    },
    find: (id: string) => oldestFirst.find((message) => message.id === id) ?? null,
    clear() {
      oldestFirst = []
      linesInFile = rewrite()
    },
  }
}

const asLine = (message: Message) => `${JSON.stringify(message)}\n`

/** A last line that a crash cut off is left out; everything before it is kept. */
function readMessages(file: string): Message[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [messageSchema.parse(JSON.parse(line))]
      } catch {
        return []
      }
    })
    .slice(-keptMessages)
}
