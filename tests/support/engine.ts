// A real engine on a real file in a folder of its own, for tests. The examples are built once and copied.
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDeviceMemory, createStore, openStore, type Store } from '#db/index.ts'
import { createEngine, type Engine } from '#electron/engine/engine.ts'
import { buildExample, exampleClock, type ExampleName } from '#electron/engine/examples/index.ts'
import { createNewId } from '#electron/engine/newId.ts'
import { type Actor } from '#shared/actor.ts'
import { type Json } from '#shared/json.ts'
import { type Result } from '#shared/result.ts'
import { EXAMPLES_VARIABLE } from './examplesFolder.ts'

/** 10:00 on the day the tests take for today, a minute later at every reading asked for with `tick`. */
export const TEST_NOW = Date.UTC(2026, 0, 12, 10, 0, 0)

export type TestEngine = Engine & {
  readonly folder: string
  readonly path: string
  actAs(actor: Actor): void
  /** Closes the file and opens it again, as after a restart of the app on the same device. */
  reopen(): void
  invoke(name: string, input: Json, options?: { readonly stay?: string }): Promise<Result<Json>>
  dispose(): void
}

const built = new Map<ExampleName, string>()

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'reconcile-test-'))
}

/** The path of an example file that others use too; copy it, never write to it. */
export function exampleFile(name: ExampleName): string {
  const known = built.get(name)
  if (known !== undefined) return known
  const shared = process.env[EXAMPLES_VARIABLE]
  const path = shared === undefined ? buildFor(name) : join(shared, `${name}.rppr`)
  // Two processes may build it at once: the whole file gets its name, and either is as good.
  if (shared !== undefined && !existsSync(path)) renameSync(buildFor(name, shared), path)
  built.set(name, path)
  return path
}

function buildFor(name: ExampleName, parent: string = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'reconcile-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, `${name}.rppr`)
  const newId = createNewId(exampleClock)
  const store = createStore({ path, device: createDeviceMemory(join(folder, 'device'), newId), clock: exampleClock, newId })
  try {
    buildExample(name, store)
  } finally {
    store.close()
  }
  return path
}

export function openExampleEngine(name: ExampleName, now: number = TEST_NOW): TestEngine {
  const folder = temporaryFolder()
  const path = join(folder, 'cycle.rppr')
  copyFileSync(exampleFile(name), path)
  let actor: Actor = { name: 'Test', role: null }
  let time = now
  const clock = () => time++
  const newId = createNewId(clock)
  const open = (): Store => openStore({ path, device: createDeviceMemory(join(folder, 'device'), newId), clock, newId })
  let engine = createEngine({ store: open(), actor: () => actor, clock })
  return {
    folder, path,
    get store() { return engine.store },
    invoke: (procedure, input, options) => engine.invoke(procedure, input, options),
    onTouched: (listener) => engine.onTouched(listener),
    actAs: (next) => { actor = next },
    reopen: () => { engine.close(); engine = createEngine({ store: open(), actor: () => actor, clock }) },
    close: () => engine.close(),
    dispose: () => { engine.close(); rmSync(folder, { recursive: true, force: true }) },
  }
}
