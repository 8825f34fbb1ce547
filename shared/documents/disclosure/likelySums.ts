// Figures elsewhere in a document that are what some lines of a table come to, although they do not stand under it: a total in a sentence,
// what the open lines alone come to, what an earlier date stood at. With the total beside it each gives the secret away.
import { type Figure } from './figures.ts'
import { type Entry, type Grid } from './grids.ts'
import { type Sum } from './sums.ts'

/** A figure that stands alone, in a cell or in a sentence. */
export type Standing = { readonly key: string; readonly figure: Figure; readonly sentence: boolean }

/** Of fewer digits many figures are alike. */
const TELLING = 3

/** `secret`: paths of cells that are withheld. */
export function likelySums(grids: readonly Grid[], secret: (key: string) => boolean, standing: readonly Standing[]): readonly Sum[] {
  const byValue = new Map<number, Standing[]>()
  for (const one of standing) {
    if (one.figure.digits < TELLING) continue
    const at = Math.round(Math.abs(one.figure.low) / 1_000_000)
    ;(byValue.get(at) ?? byValue.set(at, []).get(at)!).push(one)
  }
  return grids.flatMap((grid) => setsOf(grid).flatMap((lines) => [lines, lines.filter(({ key }) => !secret(key)), lines.filter(({ key }) => secret(key))].flatMap((parts): readonly Sum[] => {
    if (parts.length < 2 || !lines.some(({ key }) => secret(key))) return []
    const own = new Set(lines.map(({ key }) => key))
    const low = parts.reduce((sum, { figure }) => sum + figure.low, 0)
    const step = parts.reduce((most, { figure }) => Math.max(most, figure.step), 0)
    const at = Math.round(Math.abs(low) / 1_000_000)
    return [at - 1, at, at + 1].flatMap((near) => byValue.get(near) ?? [])
      // A sentence may leave out the sign. Figures rounded alike have to agree to the last digit, others to within the coarser.
      .filter(({ key, figure, sentence }) => !own.has(key) && figure.money === parts[0]?.figure.money
        && [1, -1].some((sign) => (sign === 1 || sentence) && Math.abs(figure.low - sign * low) <= (figure.step === step ? 0 : Math.max(figure.step, step) / 2)))
      .map(({ key }) => ({ whole: key, parts: parts.map((part) => ({ key: part.key, sign: 1 })), guessed: true }))
  })))
}

/** The lines of each column that add something, all of them and group by group; those that are in no sum also by themselves. */
function setsOf({ columns, rows }: Grid): readonly (readonly Entry[])[] {
  return columns.flatMap((_, c) => {
    const lines = rows.flatMap((row) => row.kind === 'line' ? (row.entries[c] ?? []) : []).filter(({ figure }) => figure.low !== 0)
    const groups = [...new Set(lines.map(({ group }) => group))]
    const sets = groups.length < 2 ? [lines] : [lines, ...groups.map((group) => lines.filter((entry) => entry.group === group))]
    return sets.flatMap((set) => set.some(({ apart }) => apart) ? [set, set.filter(({ apart }) => apart), set.filter(({ apart }) => !apart)] : [set])
  })
}
