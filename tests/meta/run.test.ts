// The second command of the README counts honestly and says what is missing.
import { afterEach, describe, expect, it } from 'vitest'
import { ensureBrowser } from '../run/browser.ts'
import { secondGoes, tallyOf } from '../run/vitest.ts'
import { BROWSER_VARIABLE, chromiumFlags } from '../support/chromium.ts'

const report = (passed: number, failed: number, files: readonly (readonly string[])[] = []) => ({
  numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1,
  testResults: files.map((statuses) => ({ status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed', assertionResults: statuses.map((status) => ({ status, fullName: 'a test', failureMessages: [] })) })),
})

describe('the count at the end', () => {
  it.each([
    ['all passed', report(5, 0, [['passed']]), 0, { passed: 5, failed: 0, skipped: 2 }],
    ['one failed', report(4, 1, [['passed', 'failed']]), 1, { passed: 4, failed: 1, skipped: 2 }],
    ['a file could not be loaded', report(4, 0, [['passed'], []]), 1, { passed: 4, failed: 1, skipped: 2 }],
    ['something broke outside of any test', report(5, 0, [['passed']]), 1, { passed: 5, failed: 1, skipped: 2 }],
  ])('when %s', (_, given, exitCode, expected) => {
    expect(tallyOf(given, exitCode)).toEqual(expected)
  })
})

describe('a test that passed only when tried again', () => {
  const test = (status: string, failureMessages: string[]) => ({ status, fullName: `a test that ${status}`, failureMessages })

  it('is named with what went wrong first, and counts as passed', () => {
    const given = { ...report(2, 1), testResults: [{ status: 'failed', assertionResults: [test('passed', []), test('passed', ['Error: too late\n    at a line']), test('failed', ['Error: never'])] }] }
    expect(secondGoes(given)).toEqual(['a test that passed: Error: too late'])
    expect(tallyOf(given, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })
})

describe('the browser of the journeys', () => {
  const before = process.env[BROWSER_VARIABLE]
  afterEach(() => {
    if (before === undefined) delete process.env[BROWSER_VARIABLE]
    else process.env[BROWSER_VARIABLE] = before
  })

  it('one that is named but not there is a clear failure that says what to set', () => {
    process.env[BROWSER_VARIABLE] = '/nowhere/chrome'
    expect(ensureBrowser()).toEqual({ missing: expect.stringMatching(/RECONCILE_BROWSER names \/nowhere\/chrome.*Install Chromium, Google Chrome or Microsoft Edge, or set RECONCILE_BROWSER/) })
  })

  it('one that is named is used', () => {
    process.env[BROWSER_VARIABLE] = process.execPath
    expect(ensureBrowser()).toEqual({ path: process.execPath })
  })

  it('starts without a sandbox only where that is the only way', () => {
    expect(chromiumFlags.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
  })
})
