// Cycle files as the session and the command line handle them: open where it is, start a new one, build an example. Which file
// is open, and for whom, is the session's business.
import { join } from 'node:path'
import { unsafePlace } from '#db/file/classify.ts'
import { createDeviceMemory, createStore, openStore, type Store, type StoreOptions } from '#db/index.ts'
import { giveName, refuseExisting, removeHalf, temporaryName } from '#db/store/saveCopy.ts'
import { type Actor } from '#shared/actor.ts'
import { type Input } from '#shared/contract/index.ts'
import { Refusal, refuse } from '#shared/errors.ts'
import { parseYear } from '#shared/financialYear.ts'
import { createEngine, type Engine } from '../engine.ts'
import { makeExampleFile, makeExampleFileInParts } from '../examples/file.ts'
import { type ExampleName, type Progress } from '../examples/index.ts'

/** What the functions here need of the machine they run on. */
export type Machine = {
  /** The app's own folder on this device. */
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly newId: () => string
  readonly log?: (line: string) => void
}

export const storeOptions = (machine: Machine, path: string): StoreOptions => ({
  path, clock: machine.clock, newId: machine.newId, device: createDeviceMemory(join(machine.folder, 'device'), machine.newId),
})

/** Opens the file at `path` where it is. Throws Refusal with the code of what is wrong with it. */
export function openFile(machine: Machine, path: string, actor: () => Actor): Engine {
  return engineOn(machine, openStore(storeOptions(machine, path)), actor)
}

export function engineOn(machine: Machine, store: Store, actor: () => Actor): Engine {
  return createEngine({ store, actor, clock: machine.clock, ...(machine.log === undefined ? {} : { log: machine.log }) })
}

export type NewCycle = Input<'cycles.create'>

/** What a new cycle starts as, when a person says no more; all of it can be changed. `firstYear` is written 2026/27. */
export function newCycle(council: string, label: string, firstYear: string): NewCycle {
  const start = parseYear(firstYear)
  if (start === undefined) return refuse('INVALID_INPUT', `${firstYear} is not a financial year.`, 'Write it as 2026/27.')
  return { council, label, process: 'RPPR', firstYear: start, horizon: 3 }
}

/** Makes a file with one open cycle and its standard stages. Refuses FILE_EXISTS; nothing half-made stays behind. */
export async function createCycleFile(machine: Machine, path: string, cycle: NewCycle, actor: Actor): Promise<void> {
  await underTemporaryName(path, async (temporary) => {
    const engine = engineOn(machine, createStore(storeOptions(machine, temporary)), () => actor)
    try {
      const reply = await engine.invoke('cycles.create', cycle)
      if (!reply.ok) throw new Refusal(reply.error)
    } finally {
      engine.close()
    }
  })
}

/** How the building of a file is followed and stopped: a part of the large example takes about a second, all of it half a minute. */
export type Following = { readonly told: (progress: Progress) => void; readonly signal: AbortSignal }

/** Builds an example file. Refuses FILE_EXISTS; nothing half-made stays behind, also when `signal` ends it. */
export async function createExampleFile(path: string, example: ExampleName, following?: Following): Promise<void> {
  await underTemporaryName(path, async (temporary) => {
    if (following === undefined) return makeExampleFile(example, temporary)
    // Whoever stops may end the process in the next moment: what is half made goes before they do.
    const clear = (): void => removeHalf(temporary)
    const made = makeExampleFileInParts(example, temporary, following.told, following.signal)
    following.signal.addEventListener('abort', clear, { once: true })
    try {
      await made
    } finally {
      following.signal.removeEventListener('abort', clear)
    }
  })
}

/** A file gets its name only when it is whole, so that a stop in the middle leaves nothing that looks finished. */
async function underTemporaryName(path: string, make: (temporary: string) => Promise<void> | void): Promise<void> {
  const unsafe = unsafePlace(path)?.error
  if (unsafe) throw new Refusal({ ...unsafe, kept: 'Nothing was made.' })
  refuseExisting(path)
  const temporary = temporaryName(path)
  try {
    await make(temporary)
    giveName(temporary, path)
  } finally {
    removeHalf(temporary)
  }
}
