// Notes of unexpected faults, for whoever mends the app: in a file of the app's own folder, never on a person's screen, never
// with a person's text. Small: the older half goes when it grows.
import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST_BYTES = 256 * 1024

export function createLog(folder: string, clock: () => number): (line: string) => void {
  const path = join(folder, 'engine.log')
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_BYTES) writeFileSync(path, readFileSync(path, 'utf8').slice(-LARGEST_BYTES / 2))
      appendFileSync(path, `${new Date(clock()).toISOString()} ${line}\n`)
    } catch {
      // A full disk must not turn a note about a fault into a second fault.
    }
  }
}
