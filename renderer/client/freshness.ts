// When what was read is read again: once for each change, though a change of one's own is told twice, by the reply to the command and by
// the engine to every window, in either order. Reading twice would take the time a preview has to follow what is written.
import { type QueryClient } from '@tanstack/react-query'
import { invalidateTouched } from './queryClient.ts'

/** Milliseconds an event of one's own is waited for; a later one is somebody else's. */
const LONGEST_MS = 1_000

type Told = { /** When the last event came. */ event: number; /** Replies that were read after already, whose event is still to come. */ owed: number[] }

const known = new WeakMap<QueryClient, Told>()

function toldOf(queryClient: QueryClient): Told {
  const told = known.get(queryClient) ?? { event: -Infinity, owed: [] }
  known.set(queryClient, told)
  return told
}

/** A command that was sent then has been done. An event since then has had everything read again; if it was another's, one's own is still to come. */
export function replied(queryClient: QueryClient, sentAt: number, now: number): void {
  const told = toldOf(queryClient)
  if (told.event >= sentAt) return
  told.owed.push(now)
  invalidateTouched(queryClient)
}

/** The engine says that something in the file has changed. */
export function touched(queryClient: QueryClient, now: number): void {
  const told = toldOf(queryClient)
  told.event = now
  told.owed = told.owed.filter((since) => now - since < LONGEST_MS)
  if (told.owed.shift() === undefined) invalidateTouched(queryClient)
}
