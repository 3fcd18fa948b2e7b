/**
 * Says what is being done and how long it has been going on. Plain lines, so that it reads the same in a terminal, a
 * file and a build log.
 */
export function startProgress() {
  const begun = Date.now()
  let current = ''
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s`
  // A reader that closes the pipe (npm start | head) must not bring the stack down.
  process.stdout.on('error', () => undefined)
  const reminder = setInterval(() => current && console.log(`${seconds()}  … still: ${current}`), 15_000)
  reminder.unref()
  return {
    /** @param {string} line */
    say(line) {
      current = line
      console.log(`${seconds()}  ${line}`)
    },
    idle() {
      current = ''
      clearInterval(reminder)
    },
  }
}
