/** What went wrong and what to do about it, in two sentences; the launcher prints both and no stack trace. */
export class LauncherError extends Error {
  /**
   * @param {string} message
   * @param {string} remedy
   */
  constructor(message, remedy) {
    super(message)
    this.name = 'LauncherError'
    this.remedy = remedy
  }
}
