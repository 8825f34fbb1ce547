// What this device remembers of its person: who acts, the theme, recent files, which file is open. One small JSON file, always
// whole: written beside its place, flushed, renamed. Losing it loses no work.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { roleKinds } from '#shared/actor.ts'
import { savingsView } from '#shared/contract/savingsViews.ts'

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
  /** Views of the savings, by name. Files of earlier versions hold none. */
  views: z.array(savingsView).default([]),
  /** Opened again after the engine was stopped from outside; null after an orderly close. */
  open: place.nullable(),
})
export type Settings = z.infer<typeof settings>

const fresh: Settings = { actor: null, theme: 'system', recent: [], views: [], open: null }

export const MOST_RECENT = 12

export type SettingsFile = {
  read(): Settings
  /** Reads, changes and writes in one go, so that two programs on one device lose as little of each other as can be. */
  change(fn: (before: Settings) => Settings): Settings
}

/**
 * `log` hears when they could not be read or written: then what is changed holds until the app ends, and work goes on. A file that
 * could not be read (no permission, a drive that fails) may be whole, so it is left as it is, and never written over either.
 */
export function createSettings(path: string, log: (line: string) => void): SettingsFile {
  let unwritten: Settings | null = null
  let unreadable = false
  const read = (): Settings => {
    if (unwritten !== null) return unwritten
    const text = textOf(path)
    if (typeof text !== 'string') {
      const noted = unreadable
      unreadable = text.failed !== 'ENOENT'
      if (unreadable && !noted) log(`settings could not be read: ${text.failed}`)
      return fresh
    }
    unreadable = false
    const found = parsed(text)
    // Set aside, not overwritten: whoever looks for a lost list of files can still read it.
    if (found === null) setAside(path)
    return found ?? fresh
  }
  return {
    read,
    change(fn) {
      const after = fn(read())
      if (unreadable) return (unwritten = after)
      try {
        write(path, JSON.stringify(after, null, 2))
        unwritten = null
      } catch (problem) {
        log(`settings could not be written: ${errnoOf(problem)}`)
        unwritten = after
      }
      return after
    },
  }
}

/** The file's text, or the system's code for why it cannot be read. */
function textOf(path: string): string | { readonly failed: string } {
  try {
    return readFileSync(path, 'utf8')
  } catch (problem) {
    return { failed: errnoOf(problem) }
  }
}

function parsed(text: string): Settings | null {
  try {
    return settings.parse(JSON.parse(text))
  } catch {
    return null
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

/** "EACCES", "EIO": the code alone, for the message names folders of the person. */
const errnoOf = (problem: unknown): string => (problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : 'unknown fault')
