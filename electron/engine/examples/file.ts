// Makes a file that holds an example: the store, the builder's clock and ids, and no memory on this device. Whoever opens the
// file afterwards finds a history with the builder's dates and nothing of their own to undo.
import { createStore, type DeviceMemory } from '#db/index.ts'
import { createNewId } from '../newId.ts'
import { buildExample, exampleClock, type ExampleName } from './index.ts'

/** The replica that builds is never met again, so what it last wrote need not be remembered after each of thousands of operations. */
const forgetful = (newId: () => string): DeviceMemory => ({ replicaFor: () => newId(), remember: () => {}, forget: () => {} })

/** Refuses FILE_EXISTS. Not atomic: give it a temporary name, and the name people see when it has returned. */
export function makeExampleFile(name: ExampleName, path: string): void {
  const newId = createNewId(exampleClock)
  const store = createStore({ path, device: forgetful(newId), clock: exampleClock, newId })
  try {
    buildExample(name, store)
  } finally {
    store.close()
  }
}
