/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * A file that fails before its first test (it does not compile, its set-up breaks) counts as one failure.
 * @param {any} report what vitest's JSON reporter wrote
 * @returns {Count}
 */
export function readVitestReport(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/**
 * A flaky test has failed once, and that is a failure.
 * @param {any} report what Playwright's JSON reporter wrote
 * @returns {Count}
 */
export function readPlaywrightReport(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + (unexpected ? 0 : report.errors.length), skipped }
}
