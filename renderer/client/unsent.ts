// Texts typed and not yet acknowledged, by field. Kept in memory of the page only, so that a stopped engine, a screen that was
// left or a window that closes loses at most the last second. The autosave hook puts them here; nothing else writes.
import { type AppError } from '#shared/errors.ts'
import { type Result } from '#shared/result.ts'
import { setUnsent } from '../state/saving.ts'

export type Unsent = {
  readonly value: unknown
  readonly send: () => Promise<Result<unknown>>
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: AppError }

const waiting = new Map<string, Unsent>()
const sending = new Map<string, Promise<Outcome>>()
const listeners = new Map<string, Set<(outcome: Outcome) => void>>()

export function putUnsent(field: string, entry: Unsent): void {
  waiting.set(field, entry)
  setUnsent(waiting.size)
}

export function dropUnsent(field: string): void {
  waiting.delete(field)
  setUnsent(waiting.size)
}

/** What stands in a field that was left before it was acknowledged; undefined when nothing is unsent. */
export const unsentValue = (field: string): unknown => waiting.get(field)?.value

/** Told each time the field's text was acknowledged or refused. */
export function onSent(field: string, listener: (outcome: Outcome) => void): () => void {
  const all = listeners.get(field) ?? new Set()
  all.add(listener)
  listeners.set(field, all)
  return () => { all.delete(listener) }
}

/** Sends what the field holds; a second call waits for the first and then sends what came since. */
export async function sendField(field: string): Promise<void> {
  const underway = sending.get(field)
  if (underway !== undefined) await underway
  const entry = waiting.get(field)
  if (entry === undefined || sending.has(field)) return
  const attempt = entry.send().then((reply): Outcome => (reply.ok ? { ok: true } : { ok: false, error: reply.error }))
  sending.set(field, attempt)
  const outcome = await attempt
  sending.delete(field)
  // Something typed meanwhile replaces the entry and waits for its own turn. A stopped engine keeps the text for later;
  // any other refusal stays in the field with its reason and is not sent again by itself.
  if (waiting.get(field) === entry && (outcome.ok || outcome.error.code !== 'ENGINE_STOPPED')) dropUnsent(field)
  for (const listener of listeners.get(field) ?? []) listener(outcome)
}

/** On navigation, on close, when the page is hidden: everything at once. */
export async function sendUnsent(): Promise<void> {
  await Promise.all([...waiting.keys()].map(sendField))
}

/** The engine is back. */
export const resendUnsent = sendUnsent
