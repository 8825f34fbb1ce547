// Runs one check as a process of its own, shows what it says, and tells how it went and how long it took.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped })
export const one = (passed: boolean): Tally => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

export type Command = {
  readonly name: string
  /** A script inside node_modules, run by the Node that runs this, or a program. */
  readonly script: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Show what it says only when it fails. */
  readonly quiet?: boolean
}

/** The exit code; a process ended by a signal counts as 1. */
export function run({ script, args, env, quiet }: Command): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', quiet === true ? 'pipe' : 'inherit', quiet === true ? 'pipe' : 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr?.on('data', (text: Buffer) => (output += text.toString()))
    const onExit = (): void => void child.kill()
    process.once('exit', onExit)
    child.on('error', () => resolve(1))
    child.on('close', (code) => {
      process.off('exit', onExit)
      if (code !== 0 && output !== '') process.stdout.write(output)
      resolve(code ?? 1)
    })
  })
}

/** Runs a piece of work with its name and its time around it. */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  console.log(`\n── ${name}`)
  const result = await work()
  console.log(`── ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return result
}

export const check = (command: Command): Promise<Tally> =>
  timed(command.name, async () => {
    const passed = (await run(command)) === 0
    console.log(passed ? 'passed' : 'FAILED')
    return one(passed)
  })
