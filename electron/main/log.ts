// The app's own log: what failed and when, redacted, in one file of at most a megabyte with one predecessor. It never holds a
// value of a cycle file, and a log that cannot be written never stops the app.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { redact } from './redact.ts'

export type Log = {
  /** `event` is a fixed phrase of the code; `detail` may hold anything and is redacted. */
  write(event: string, detail?: unknown): void
  readonly file: string
}

const LARGEST_BYTES = 1024 * 1024

const describe = (detail: unknown): string =>
  detail instanceof Error ? (detail.stack ?? `${detail.name}: ${detail.message}`) : typeof detail === 'string' ? detail : (JSON.stringify(detail) ?? '')

export function openLog({ folder, home, now = () => new Date() }: { folder: string; home: string; now?: () => Date }): Log {
  const file = join(folder, 'reconcile.log')
  return {
    file,
    write(event, detail) {
      try {
        mkdirSync(folder, { recursive: true })
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_BYTES) renameSync(file, join(folder, 'reconcile.1.log'))
        const text = detail === undefined ? '' : ` ${redact(describe(detail), home)}`
        appendFileSync(file, `${now().toISOString()} ${event}${text}\n`, { mode: 0o600 })
      } catch {
        // A full disk or a read-only folder must not take the window down for the sake of a log line.
      }
    },
  }
}
