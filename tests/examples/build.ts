// Builds an example into a folder of its own and opens it with a clock of today's, as a host would.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDeviceMemory, createStore, openStore, type Store } from '#db/index.ts'
import { makeExampleFile } from '#electron/engine/examples/file.ts'
import { exampleClock, type ExampleName } from '#electron/engine/examples/index.ts'
import { createNewId } from '#electron/engine/newId.ts'

const NOW = Date.UTC(2026, 0, 12, 10)

export type Opened = { readonly store: Store; close(): void }

function inFolder(open: (path: string, folder: string) => Store): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-example-'))
  const store = open(join(folder, 'example.rppr'), folder)
  return { store, close: () => { store.close(); rmSync(folder, { recursive: true, force: true }) } }
}

/** A built example, opened by somebody who did not build it. */
export const openExample = (name: ExampleName): Opened => inFolder((path, folder) => {
  makeExampleFile(name, path)
  const newId = createNewId(() => NOW)
  return openStore({ path, device: createDeviceMemory(join(folder, 'device'), newId), clock: () => NOW, newId })
})

/** A new, empty file by the builder's clock, on a device that keeps nothing. */
export const emptyStore = (): Opened => inFolder((path) => {
  const newId = createNewId(exampleClock)
  return createStore({ path, device: { replicaFor: newId, remember: () => {}, forget: () => {} }, clock: exampleClock, newId })
})
