// What this device remembers of its person: who acts, the theme, recent files, which file is open. One small JSON file, always
// whole: written beside its place, flushed, renamed. Losing it loses no work.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { roleKinds } from '#shared/actor.ts'

const place = z.strictObject({
  path: z.string(),
  /** Opened where it is, because a person named it at the start; not one of the app's own files. */
  inPlace: z.boolean(),
})
export type Place = z.infer<typeof place>

const recent = place.extend({ name: z.string(), label: z.string(), council: z.string(), openedAt: z.string() })

const settings = z.strictObject({
  actor: z.strictObject({ name: z.string(), role: z.enum(roleKinds) }).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  recent: z.array(recent),
  /** Opened again after the engine was stopped from outside; null after an orderly close. */
  open: place.nullable(),
})
export type Settings = z.infer<typeof settings>

const fresh: Settings = { actor: null, theme: 'system', recent: [], open: null }

export const MOST_RECENT = 12

export type SettingsFile = {
  read(): Settings
  /** Reads, changes and writes in one go, so that two programs on one device lose as little of each other as can be. */
  change(fn: (before: Settings) => Settings): Settings
}

/** `log` hears when they could not be written: then they hold until the app ends, and work goes on. */
export function createSettings(path: string, log: (line: string) => void): SettingsFile {
  let unwritten: Settings | null = null
  const read = (): Settings => {
    if (unwritten !== null) return unwritten
    try {
      return settings.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch (problem) {
      // Set aside, not overwritten: whoever looks for a lost list of files can still read it.
      if (!isMissing(problem)) setAside(path)
      return fresh
    }
  }
  return {
    read,
    change(fn) {
      const after = fn(read())
      try {
        write(path, JSON.stringify(after, null, 2))
        unwritten = null
      } catch (problem) {
        log(`settings could not be written: ${problem instanceof Error ? problem.message : String(problem)}`)
        unwritten = after
      }
      return after
    },
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.part`
  const handle = openSync(temporary, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, path)
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.unreadable`)
  } catch {
    // Not even that: the next write says why.
  }
}

const isMissing = (problem: unknown): boolean => problem instanceof Error && 'code' in problem && problem.code === 'ENOENT'
