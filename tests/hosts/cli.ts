// Runs the real command line as a person or a script would, and reads what came out of each stream.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../run/step.ts'

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

export type RunOptions = {
  readonly cwd?: string
  /** Written to standard input, which is then closed; closed at once without it. */
  readonly input?: string
  /** The device folder, so that nothing of the person who runs the tests is touched. */
  readonly home: string
  /** Through `npm run -s`, as the README says; else the script itself, which starts faster. */
  readonly npm?: boolean
  readonly env?: Readonly<Record<string, string>>
}

export function reconcile(words: readonly string[], { cwd = root, input, home, npm = false, env = {} }: RunOptions): Promise<Run> {
  const { npm_lifecycle_event: _event, INIT_CWD: _cwd, ...outer } = process.env
  const child = npm
    ? spawn('npm', ['--prefix', root, 'run', '-s', 'reconcile', '--', ...words], { cwd, env: { ...outer, RECONCILE_HOME: home, ...env }, shell: process.platform === 'win32' })
    : spawn(process.execPath, [join(root, 'electron/cli/reconcile.mjs'), ...words], { cwd, env: { ...outer, RECONCILE_HOME: home, ...env } })
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString('utf8')))
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString('utf8')))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
  })
}
