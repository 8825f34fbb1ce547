// What this device remembers of each file, outside the file: its replica id there, and the last operation it wrote. One small JSON
// file per cycle and path, so that two programs with two files open never write the same one. Losing it is safe: the device is
// then new to the file.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '#shared/errors.ts'
import { type DeviceMemory } from '#db/store/types.ts'

type Memory = { readonly cycle: string; readonly path: string; readonly replica: string; readonly lastOperation: string | null }

function isMemory(value: unknown): value is Memory {
  return (
    typeof value === 'object' && value !== null &&
    'cycle' in value && typeof value.cycle === 'string' && 'path' in value && typeof value.path === 'string' &&
    'replica' in value && typeof value.replica === 'string' && 'lastOperation' in value && (value.lastOperation === null || typeof value.lastOperation === 'string')
  )
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

/** Remembers in `folder`, which is made when first needed. `newId` mints replica ids. */
export function createDeviceMemory(folder: string, newId: () => string): DeviceMemory {
  const placeOf = (cycle: string, path: string) => join(folder, `${createHash('sha256').update(`${cycle}\n${path}`).digest('hex').slice(0, 40)}.json`)

  const recall = (cycle: string, path: string): Memory | null => {
    try {
      const memory: unknown = JSON.parse(readFileSync(placeOf(cycle, path), 'utf8'))
      return isMemory(memory) && memory.cycle === cycle && memory.path === path ? memory : null
    } catch {
      // Absent, or cut off by a power failure.
      return null
    }
  }

  const write = (memory: Memory) => {
    const place = placeOf(memory.cycle, memory.path)
    const temporary = `${place}.${process.pid}.part`
    try {
      mkdirSync(folder, { recursive: true })
      try {
        writeFileSync(temporary, JSON.stringify(memory))
        renameSync(temporary, place)
      } finally {
        rmSync(temporary, { force: true })
      }
    } catch {
      // Not the cycle file's fault, so its sentences would send the person to the wrong place.
      refuse('CANNOT_WRITE', `The app’s own folder on this computer cannot be written to: ${folder}.`, 'Make it writable or free some space, then try again.')
    }
  }

  const held = new Map<string, string>()

  return {
    replicaFor: ({ cycle, path, hasOperation }) => {
      const real = realPath(path)
      const memory = recall(cycle, real)
      const same = memory !== null && (memory.lastOperation === null || hasOperation(memory.lastOperation))
      const replica = same ? memory.replica : newId()
      if (!same) write({ cycle, path: real, replica, lastOperation: null })
      held.set(`${cycle}\n${real}`, replica)
      return replica
    },
    remember: ({ cycle, path }, lastOperation) => {
      const real = realPath(path)
      const replica = held.get(`${cycle}\n${real}`)
      if (replica !== undefined) write({ cycle, path: real, replica, lastOperation })
    },
    forget: ({ cycle, path }) => {
      const real = realPath(path)
      held.delete(`${cycle}\n${real}`)
      rmSync(placeOf(cycle, real), { force: true })
    },
  }
}
