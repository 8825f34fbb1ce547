// The clock of the log: wall time that never goes back, with a counter. Kept nowhere but in the log itself.
import { refuse } from '#shared/errors.ts'

const DAY = 24 * 60 * 60 * 1000
const LARGEST_COUNTER = 9999

/** `2026-11-21T10:15:30.123Z-0007` in its parts. */
function parse(at: string): { ms: number; counter: number } {
  const ms = Date.parse(at.slice(0, 24))
  const counter = Number(at.slice(25))
  if (Number.isNaN(ms) || !Number.isInteger(counter)) throw new Error(`Not a clock of the log: ${at}`)
  return { ms, counter }
}

const format = (ms: number, counter: number): string => `${new Date(ms).toISOString()}-${String(counter).padStart(4, '0')}`

/** Whether a text is a clock of the log, so that it sorts as one. */
export const isClock = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-\d{4}$/.test(text) && !Number.isNaN(Date.parse(text.slice(0, 24)))

/** Refuses CLOCK_AHEAD for a clock more than a day ahead of now: one wrong clock would decide every later order. */
export function refuseFarAhead(now: number, at: string): void {
  if (parse(at).ms <= now + DAY) return
  refuse(
    'CLOCK_AHEAD',
    `A change is dated ${at.slice(0, 10)}, more than a day after this computer’s date.`,
    "Check this computer’s date and time. If they are right, the change came from a computer whose clock is wrong: correct that one first.",
  )
}

/**
 * The clock of the next operation: now, or just after the latest in the log when now is not later.
 * Refuses CLOCK_AHEAD when the log is more than a day ahead.
 */
export function nextAt(now: number, latest: string | null): string {
  if (latest === null) return format(now, 0)
  refuseFarAhead(now, latest)
  const last = parse(latest)
  if (now > last.ms) return format(now, 0)
  return last.counter < LARGEST_COUNTER ? format(last.ms, last.counter + 1) : format(last.ms + 1, 0)
}
