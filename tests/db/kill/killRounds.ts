// Kills a writing process at a random moment, round after round, and looks whether everything it acknowledged is in the file and
// nothing is there by half. Any process will do that says "ready", waits for a line, opens the file, and then says the id of
// each operation.
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openStore, type StoreOptions } from '#db/index.ts'
import { type Random } from '../kit.ts'

export type KillResult = {
  readonly rounds: number
  readonly acknowledged: number
  /** Rounds whose process was killed before it had acknowledged anything. */
  readonly silent: number
  readonly problems: readonly string[]
}

type Writer = { readonly child: ChildProcess; readonly lines: string[]; readonly ready: Promise<void>; readonly ended: Promise<void>; acknowledgedAtLeast(n: number): Promise<void> }

const root = fileURLToPath(new URL('../../..', import.meta.url))

export const storeWriter = (path: string, device: string): ChildProcess =>
  spawn(process.execPath, [fileURLToPath(new URL('./writer.ts', import.meta.url)), path, device], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] })

function listen(child: ChildProcess): Writer {
  const lines: string[] = []
  let rest = ''
  const ready = Promise.withResolvers<void>()
  let waiting: { n: number; done: () => void } | null = null
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let errors = ''
  child.stderr?.on('data', (part) => { errors += String(part) })
  child.stdout?.on('data', (part) => {
    const text = rest + String(part)
    const whole = text.split('\n')
    // A line that was cut off by the kill was never acknowledged.
    rest = whole.pop() ?? ''
    for (const line of whole) {
      if (line === 'ready') ready.resolve()
      else lines.push(line)
    }
    if (waiting !== null && lines.length >= waiting.n) waiting.done()
  })
  // A process that could not even start or open must not leave the test waiting.
  const failed = ended.then(() => { if (errors !== '') throw new Error(errors) })
  failed.catch(() => undefined)
  return {
    child, lines, ended, ready: Promise.race([ready.promise, failed]),
    acknowledgedAtLeast: (n) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting = { n, done: resolve }
      if (lines.length >= n) resolve()
      return Promise.race([promise, failed])
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms) })

/** Looks at the file after a kill: opens it as the app would. */
function inspectAfter(options: StoreOptions, acknowledged: readonly string[]): string[] {
  const store = openStore(options)
  try {
    const { integrity, chain, rebuild } = store.check()
    const present = new Set(store.read((db) => db.all<{ id: string }>('SELECT id FROM operation')).map(({ id }) => id))
    const lost = acknowledged.filter((id) => !present.has(id)).map((id) => `operation ${id} was acknowledged and is gone`)
    return [...lost, ...integrity.messages, ...chain.messages, ...rebuild.differences]
  } finally {
    store.close()
  }
}

/**
 * Runs rounds on the file of `options` until done or until one finds a problem. `device` is the folder the writer remembers in.
 * Every process but the last is started ahead, so that a round takes little more than its writing time.
 */
export async function killRounds(
  options: StoreOptions, device: string, settings: { rounds: number; random: Random; mostOperations?: number; start?: typeof storeWriter },
): Promise<KillResult> {
  const { rounds, random, mostOperations = 30, start = storeWriter } = settings
  const acknowledged: string[] = []
  let silent = 0
  let next = listen(start(options.path, device))
  for (let round = 1; round <= rounds; round += 1) {
    const writer = next
    await writer.ready
    if (round < rounds) next = listen(start(options.path, device))
    writer.child.stdin?.write('go\n')
    // Mostly after some operations, somewhere in the next; now and then while it is still opening the file, and so taking in what
    // the last one left.
    if (random.chance(0.85)) await writer.acknowledgedAtLeast(random.below(mostOperations))
    else await pause(random.below(150))
    await pause(random.next() * 8)
    writer.child.kill('SIGKILL')
    await writer.ended
    acknowledged.push(...writer.lines)
    if (writer.lines.length === 0) silent += 1
    const problems = inspectAfter(options, acknowledged)
    if (problems.length > 0) {
      if (round < rounds) next.child.kill('SIGKILL')
      return { rounds: round, acknowledged: acknowledged.length, silent, problems: problems.map((text) => `round ${round}: ${text}`) }
    }
  }
  return { rounds, acknowledged: acknowledged.length, silent, problems: [] }
}
