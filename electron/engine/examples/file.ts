// Makes a file that holds an example: the store, the builder's clock and ids, and no memory on this device. Whoever opens the
// file afterwards finds a history with the builder's dates and nothing of their own to undo.
import { createStore, type DeviceMemory, type Store } from '#db/index.ts'
import { createNewId } from '../newId.ts'
import { buildExample, buildInParts, exampleClock, type ExampleName, type Progress } from './index.ts'

/** The replica that builds is never met again, so what it last wrote need not be remembered after each of thousands of operations. */
const forgetful = (newId: () => string): DeviceMemory => ({ replicaFor: () => newId(), remember: () => {}, forget: () => {} })

function created(path: string): Store {
  const newId = createNewId(exampleClock)
  return createStore({ path, device: forgetful(newId), clock: exampleClock, newId })
}

/** Refuses FILE_EXISTS. Not atomic: give it a temporary name, and the name people see when it has returned. */
export function makeExampleFile(name: ExampleName, path: string): void {
  const store = created(path)
  try {
    buildExample(name, store)
  } finally {
    store.close()
  }
}

/**
 * The same with a pause after every part, in which `told` hears how far it is and other work gets its turn. Once `signal` says so
 * the file is let go of at once and the promise rejects with its reason.
 */
export async function makeExampleFileInParts(name: ExampleName, path: string, told: (progress: Progress) => void, signal: AbortSignal): Promise<void> {
  const store = created(path)
  const letGo = (): void => store.close()
  signal.addEventListener('abort', letGo, { once: true })
  try {
    for (const progress of buildInParts(name, store)) {
      told(progress)
      await new Promise((resolve) => { setImmediate(resolve) })
      signal.throwIfAborted()
    }
  } finally {
    signal.removeEventListener('abort', letGo)
    if (!signal.aborted) store.close()
  }
}
