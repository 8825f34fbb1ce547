// Runs one kind of tests and counts them from the runner's own report, so that nothing that broke on the way is overlooked.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXAMPLES_VARIABLE } from '../support/examplesFolder.ts'
import { run, type Tally } from './step.ts'

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[] }[] }[]
}

export function tallyOf(report: Report, exitCode: number): Tally {
  // A file that could not be loaded has no tests to fail: it counts as one.
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length
  const failed = report.numFailedTests + broken
  return {
    passed: report.numPassedTests,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The tests that failed once and passed when tried again, each with what went wrong first: a pass, but not one to keep quiet about. */
export function secondGoes(report: Report): string[] {
  return report.testResults.flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
    .map((test) => `${test.fullName}: ${test.failureMessages[0]?.split('\n')[0] ?? ''}`)
}

/** Where the command line keeps what it has compiled: each thread that makes a Word file reads two megabytes of library first. */
const COMPILED = join(tmpdir(), 'node-compile-cache')

export async function runTests(project: string, env: Readonly<Record<string, string>> = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'reconcile-tests-'))
  const file = join(folder, 'report.json')
  const examples = join(folder, 'examples')
  try {
    await mkdir(examples)
    const exitCode = await run({
      name: project, script: 'node_modules/vitest/vitest.mjs', env: { NODE_COMPILE_CACHE: COMPILED, ...env, [EXAMPLES_VARIABLE]: examples },
      args: ['run', '--project', project, '--passWithNoTests', '--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`],
    })
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text === undefined) return { passed: 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 }
    const report = JSON.parse(text) as Report
    const again = secondGoes(report)
    if (again.length > 0) console.log(`Passed at the second go only: ${again.length}\n${again.map((line) => `  ${line}`).join('\n')}`)
    return tallyOf(report, exitCode)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
