// Opens a cycle file where it is for one command, and always closes it.
import { type Actor } from '#shared/actor.ts'
import { createNewId, type Engine, type Machine, openFile } from '#electron/engine/index.ts'
import { type Globals } from './command.ts'

export const machineOf = ({ folder, clock }: Globals): Machine => ({ folder, clock, newId: createNewId(clock) })

export async function onFile<T>(globals: Globals, path: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const actor = (): Actor => globals.actor
  const engine = openFile(machineOf(globals), globals.path(path), actor)
  try {
    return await work(engine)
  } finally {
    engine.close()
  }
}
