// Which figures of a printed table add up to which: subtotals of the rows above them, totals, the total column of a row, a difference
// between two columns. A table does not say so; whoever reads it assumes it, and so does this. Each total has one reading: the usual one
// where it ties or nearly ties, else the first of the others that ties; columns of money may add up without being called a total.
import { type Entry, type Grid, type GridRow } from './grids.ts'

/** `whole` is the sum of `parts`, each with its sign. */
export type Sum = {
  readonly whole: string
  readonly parts: readonly { readonly key: string; readonly sign: 1 | -1 }[]
  /** Nothing says that it is a sum but its figures. */
  readonly guessed?: true
}

/** A usual sum that is off by less than this part of what it adds still tells nearly all. */
const NEARLY = 0.1
/** Pairs of columns are compared up to this many. */
const MOST_COLUMNS = 14

export function sumsIn(grid: Grid): readonly Sum[] {
  return [...downwards(grid), ...across(grid), ...notCounted(grid)]
}

const known = (entries: readonly (Entry | null | undefined)[]): readonly Entry[] => entries.flatMap((entry) => entry ?? [])
const add = (entries: readonly Entry[], end: 'low' | 'high'): number => entries.reduce((sum, { figure }) => sum + figure[end], 0)
const slackOf = (entries: readonly Entry[]): number => entries.reduce((sum, { figure }) => sum + figure.step / 2, 0)

function ties(whole: Entry, parts: readonly Entry[]): boolean {
  const slack = slackOf([whole, ...parts])
  return Math.abs(whole.figure.low - add(parts, 'low')) <= slack && Math.abs(whole.figure.high - add(parts, 'high')) <= slack
}

const nearlyTies = (whole: Entry, parts: readonly Entry[]): boolean =>
  Math.abs(whole.figure.low - add(parts, 'low')) <= slackOf([whole, ...parts]) + NEARLY * parts.reduce((sum, { figure }) => sum + Math.abs(figure.low), 0)

const sumOf = (whole: Entry, parts: readonly Entry[]): Sum => ({ whole: whole.key, parts: parts.map(({ key }) => ({ key, sign: 1 })) })

function downwards({ rows }: Grid): readonly Sum[] {
  return rows.flatMap((row, r) => row.kind === 'line' || row.kind === 'group' ? [] : row.entries.flatMap((whole, c): readonly Sum[] => {
    if (whole === null) return []
    const [usual, other] = rowsAddedBy(rows, r)
    const partsOf = (set: readonly GridRow[]): readonly (readonly Entry[])[] => {
      const all = known(set.map(({ entries }) => entries[c]))
      // Where all of it is left out the sum is nothing, and everybody knows that.
      return all.length === 0 ? [] : all.some(({ apart }) => apart) ? [all.filter(({ apart }) => !apart), all] : [all]
    }
    const first = (sets: readonly (readonly GridRow[])[], holds: (whole: Entry, parts: readonly Entry[]) => boolean): readonly Entry[] | undefined =>
      sets.flatMap(partsOf).find((parts) => (parts.length === 0 ? whole.figure.high === 0 : parts[0]?.figure.money === whole.figure.money) && holds(whole, parts))
    const read = first(usual, ties) ?? first(other, ties) ?? first(usual, nearlyTies)
    return read === undefined ? [] : [sumOf(whole, read)]
  }))
}

/** What is said to be in none of a row's sums: the lines it leaves out, or what the rows above it say they leave out. */
function notCounted({ rows }: Grid): readonly Sum[] {
  return rows.flatMap((row, r): readonly Sum[] => {
    const whole = row.others
    if (whole === null || row.kind === 'line') return []
    const sets = rowsAddedBy(rows, r).flat()
    const columns = Array.from({ length: row.entries.length }, (_, c) => row.entries.length - 1 - c)
    const left = columns.flatMap((c) => sets.map((set) => known(set.map(({ entries }) => entries[c])).filter(({ apart }) => apart)))
    const said = sets.map((set) => known(set.map(({ others }) => others)))
    return [left, said].flatMap((all) => { const parts = all.find((those) => those.length > 0 && ties(whole, those)); return parts === undefined ? [] : [sumOf(whole, parts)] })
  })
}

/** What a row of sums may add: the rows since the last sum or head, all of them; then what some tables do, running totals and sums of sums. */
function rowsAddedBy(rows: readonly GridRow[], at: number): readonly [usual: readonly (readonly GridRow[])[], other: readonly (readonly GridRow[])[]] {
  const above = rows.slice(0, at)
  const lines = (from: number): readonly GridRow[] => above.slice(from).filter(({ kind }) => kind === 'line')
  const afterLast = (...kinds: readonly GridRow['kind'][]): number => above.findLastIndex(({ kind }) => kinds.includes(kind)) + 1
  const sums = above.filter(({ kind }) => kind === 'subtotal')
  const last = sums.at(-1)
  const usual = rows[at]?.kind === 'total' ? [lines(0), [...sums, ...lines(afterLast('subtotal'))]] : [lines(afterLast('subtotal', 'group'))]
  const other = [lines(afterLast('group')), lines(0), sums, ...(last === undefined ? [] : [[last], [last, ...lines(afterLast('subtotal'))]])]
  return [usual, other]
}

function across({ columns, rows }: Grid): readonly Sum[] {
  const filled = rows.filter(({ kind }) => kind !== 'group')
  return columns.flatMap((label, c): readonly Sum[] => {
    const total = /total|together|in all|sum/.test(label)
    const runs = Array.from({ length: c }, (_, from) => Array.from({ length: c - from }, (_, i) => from + i)).filter((run) => total || (run.length > 1 && filled.some(({ entries }) => entries[c]?.figure.money === true)))
    const parts = (row: GridRow, run: readonly number[]): readonly Entry[] => known(run.map((one) => row.entries[one]))
    const added = longest(runs.filter((run) => held(filled.map((row) => verdictOn(row.entries[c], parts(row, run))), total ? 'mostly' : 'always')))
    const pairs = added.length > 0 || c < 2 || columns.length > MOST_COLUMNS || !filled.some(({ entries }) => entries[c]?.figure.money === true) ? [] : pairsBefore(c).filter(([a, b]) => held(filled.map((row) => differs(row.entries[c], row.entries[a], row.entries[b])), 'always')).slice(0, 1)
    return filled.flatMap((row) => {
      const whole = row.entries[c]
      if (whole == null) return []
      return [
        ...added.flatMap((run) => { const found = parts(row, run); return found.length > 0 && nearlyTies(whole, found) ? [{ ...sumOf(whole, found), ...(total ? {} : { guessed: true as const }) }] : [] }),
        ...pairs.flatMap(([a, b]): readonly Sum[] => {
          const [more, less] = [known([row.entries[a]]), known([row.entries[b]])]
          return more.length + less.length === 0 ? [] : [{ whole: whole.key, guessed: true, parts: [...more.map(({ key }) => ({ key, sign: 1 as const })), ...less.map(({ key }) => ({ key, sign: -1 as const }))] }]
        }),
      ]
    })
  })
}

const longest = (runs: readonly (readonly number[])[]): readonly (readonly number[])[] => runs.length < 2 ? runs : [runs.reduce((best, run) => run.length > best.length ? run : best)]

/** How a row bears a sum out: to the last digit, but for rounding, not at all; null where it has nothing to say. */
type Verdict = 'exact' | 'rounded' | 'no' | null

/** A total column is one although one of its rows is misprinted; what only looks like a sum has to be one everywhere, and mostly exact. */
function held(verdicts: readonly Verdict[], how: 'mostly' | 'always'): boolean {
  const count = (what: Verdict): number => verdicts.filter((one) => one === what).length
  const [exact, rounded, wrong] = [count('exact'), count('rounded'), count('no')]
  return how === 'mostly' ? exact + rounded > 0 && exact + rounded >= wrong : wrong === 0 && exact > 0 && exact >= rounded
}

function verdictBy(off: number, entries: readonly Entry[]): Verdict {
  const same = entries.every(({ figure }) => figure.step === entries[0]?.figure.step)
  return Math.abs(off) > slackOf(entries) ? 'no' : same && off !== 0 ? 'rounded' : 'exact'
}

function differs(whole: Entry | null | undefined, more: Entry | null | undefined, less: Entry | null | undefined): Verdict {
  if (whole == null || more == null || less == null || less.figure.low === 0) return null
  if (whole.figure.money !== more.figure.money || whole.figure.money !== less.figure.money) return 'no'
  return verdictBy(whole.figure.low - more.figure.low + less.figure.low, [whole, more, less])
}

/** null where the row has nothing to say: no figure, or nothing but nil. */
function verdictOn(whole: Entry | null | undefined, parts: readonly Entry[]): Verdict {
  if (whole == null || parts.length === 0 || parts.some(({ figure }) => figure.money !== whole.figure.money)) return null
  return whole.figure.low === 0 && parts.every(({ figure }) => figure.low === 0) ? null : ties(whole, parts) ? verdictBy(whole.figure.low - add(parts, 'low'), [whole, ...parts]) : 'no'
}

const pairsBefore = (c: number): readonly (readonly [number, number])[] => Array.from({ length: c }, (_, a) => Array.from({ length: c }, (_, b) => [a, b] as const)).flat().filter(([a, b]) => a !== b)
