// Exempt words and figures in what a file says. Sought is whatever the exempt twin says and the public one does not; a run of 12 characters
// of it, or a figure, is enough.
import { type Piece, type Sought } from '#shared/documents/disclosure/sought.ts'
import { PublicWords, bare, figuresOf, runsOf } from './runs.ts'
import { type Said } from './said.ts'

/** What was found, and where; never the words themselves. `key` is what it was known by. */
export type Leak = { readonly key: string; readonly of: string; readonly what: 'words' | 'figure'; readonly where: string }

const LENGTHS = [8, 9, 10, 11, 12]

export function findLeaks(said: readonly Said[], { all, open, ids, inOrder }: Sought, pages: number): readonly Leak[] {
  const known = new PublicWords(inOrder, [...open, ...ids.open])
  const runs = new Map<string, string>()
  const figures = new Map<string, string>()
  const openFigures = new Set([inOrder, ...open].flatMap(figuresOf))
  const kept = new Set([...open, ...ids.open].map(bare))
  const withheld = (pieces: readonly Piece[]): readonly Piece[] => pieces.filter(({ text }) => !kept.has(bare(text)))
  for (const { place, text } of withheld([...all, ...ids.all])) for (const run of runsOf(text)) if (!runs.has(run) && !known.say(run)) runs.set(run, place)
  for (const { place, text } of withheld(all)) for (const figure of figuresOf(text)) if (!openFigures.has(figure)) figures.set(figure, place)
  if (runs.size + figures.size === 0) return []
  // Most places of a file begin no run: the first letters are looked at before a run is cut out.
  const firsts = new Set([...runs.keys()].map((run) => run.slice(0, 3)))
  const first = new Uint8Array(65_536)
  for (const run of runs.keys()) first[run.charCodeAt(0)] = 1
  const found = new Map<string, Leak>()
  for (const { where, text, as } of said) {
    const plain = bare(text)
    for (let at = 0; at + 8 <= plain.length; at += 1) {
      if (first[plain.charCodeAt(at)] === 0 || !firsts.has(plain.slice(at, at + 3))) continue
      for (const length of LENGTHS) {
        const run = plain.slice(at, at + length)
        const of = run.length === length ? runs.get(run) : undefined
        if (of !== undefined && !found.has(`${of} ${where}`) && !known.meetIn(run)) found.set(`${of} ${where}`, { key: run, of, what: 'words', where })
      }
    }
    if (as !== 'words' || figures.size === 0) continue
    for (const figure of figuresOf(text.replace(/\bPage \d+ of \d+/g, ' '))) {
      const of = figures.get(figure)
      // A whole number up to the last page may be the number of one.
      if (of !== undefined && !(Number(figure) <= pages && !figure.includes('.')) && !found.has(`${of} ${where}`)) found.set(`${of} ${where}`, { key: figure, of, what: 'figure', where })
    }
  }
  return [...found.values()]
}
