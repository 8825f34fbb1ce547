// The command line: from the command to the first byte of its answer, beside Node starting and printing one.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { type Measure, timed } from './table.ts'

const command = fileURLToPath(new URL('../../electron/cli/reconcile.mjs', import.meta.url))

function firstByte(words: readonly string[], home: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { env: { ...process.env, RECONCILE_HOME: home }, stdio: ['ignore', 'pipe', 'ignore'] })
    child.on('error', reject)
    child.stdout.once('data', () => child.once('close', () => resolve()))
    child.once('close', () => resolve())
  })
}

export async function commandLineBench(): Promise<Measure[]> {
  const home = temporaryFolder()
  const path = join(home, 'cycle.rppr')
  await firstByte([command, 'new', path, '--example', 'east-sussex'], home)
  const bare = await timed(5, () => firstByte(['-e', 'console.log(1)'], home))
  const beside = { what: 'Node printing one line', median: bare }
  const large = exampleFile('large')
  const measures: Measure[] = [
    { what: 'describe, whole command', size: '80 procedures', median: await timed(5, () => firstByte([command, 'describe'], home)), unit: 'ms', budget: 1_000, comparator: beside },
    { what: 'call proposals.list, whole command', size: 'East Sussex', median: await timed(5, () => firstByte([command, 'call', path, 'proposals.list'], home)), unit: 'ms', budget: 1_000, comparator: beside },
    { what: 'call proposals.list, whole command', size: 'ten years', median: await timed(3, () => firstByte([command, 'call', large, 'proposals.list'], home)), unit: 'ms', budget: 1_000, comparator: beside },
  ]
  rmSync(home, { recursive: true, force: true })
  return measures
}
