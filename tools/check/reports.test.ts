import { expect, test } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './reports.mjs'

test('a test file that breaks before its first test counts as one failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    ],
  }
  expect(readVitestReport(report)).toEqual({ passed: 3, failed: 2, skipped: 0 })
})

test('a set-up that breaks and a flaky journey both count as failures', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
  expect(readPlaywrightReport({ stats, errors: [{ message: 'no stack' }] }).failed).toBe(1)
  expect(readPlaywrightReport({ stats: { ...stats, expected: 2, flaky: 1 }, errors: [] })).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
  })
})

test('a runner that wrote nothing has passed nothing', () => {
  expect(readVitestReport(null)).toEqual({ passed: 0, failed: 0, skipped: 0 })
  expect(readPlaywrightReport(null)).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
