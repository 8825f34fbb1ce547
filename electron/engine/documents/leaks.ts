// Whether exempt words got into a public file: the finished file is read back, its words and what it says of itself, and searched for runs
// of the exempt text that stand nowhere in what was meant to be public.
import { readPdf } from '../pdfReading/readPdf.ts'

/** Shorter runs are anybody's: a year, a name of a department. */
const RUN = 12

/** Spaces and line ends fall where a page ends, not where a writer put them. */
const letters = (text: string): string => text.replace(/[\s\u200b\u00ad]+/gu, '').toLowerCase()

function* runsOf(text: string): Generator<string> {
  const whole = letters(text)
  for (let at = 0; at + RUN <= whole.length; at += 1) yield whole.slice(at, at + RUN)
}

/** "on page 3" or "in what the file says of itself"; null where nothing exempt is in it. A file that cannot be read back counts as a leak. */
export async function findLeak(bytes: Uint8Array, meant: string, secrets: readonly string[]): Promise<string | null> {
  const open = new Set(runsOf(meant))
  const exempt = new Set(secrets.flatMap((secret) => [...runsOf(secret)].filter((run) => !open.has(run))))
  if (exempt.size === 0) return null
  const read = await readPdf(bytes, { text: true })
  if (!read.ok || read.facts.text === null) return 'as far as can be told: the file could not be read back'
  const holds = (text: string): boolean => { for (const run of runsOf(text)) if (exempt.has(run)) return true; return false }
  const page = read.facts.text.findIndex(holds)
  if (page >= 0) return `on page ${page + 1}`
  return holds(read.facts.about) ? 'in what the file says of itself' : null
}
