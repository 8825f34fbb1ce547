// The lineage of savings between two points: what each stood at, what it came to, which dated positions lie between, and what all of
// them together stood at on every date. A position without a figure changes nothing and is still told. Whole pounds, pure.
import { type MaybeAmount, sameAmount } from '#shared/money/amount.ts'
import { EMPTY_TOTAL, type Total, addAmount, addTotals, subtractTotals } from '#shared/money/total.ts'
import { countsAt } from './counting.ts'
import { type SavingsTotals, rowTotal, totalsOf } from './savings.ts'

/** A dated position of a saving, its amounts by plan year. */
export type Dated = { readonly kind: string; readonly date: string; readonly amounts: readonly MaybeAmount[]; readonly left: MaybeAmount }

/** A point in time: the first figure stated, the latest, the latest of a kind, or as on a date. */
export type Point = 'first' | 'latest' | { readonly kind: string } | { readonly date: string }

/** What became of the figure of one saving. `unstated`: no figure at either point; `not_counted`: at neither did it count. */
export type LineageChange = 'same' | 'changed' | 'now_known' | 'now_unknown' | 'new' | 'not_yet' | 'unstated' | 'no_longer_counted' | 'not_counted'

/** A saving with its positions, ordered as by inOrder. Its status says whether it counts: see counting.ts. */
export type DatedSaving<P extends Dated> = { readonly status: string; readonly ordered: readonly P[] }

export type ComparedSaving<P extends Dated> = {
  readonly before: P | null
  readonly after: P | null
  /** Whether the saving counted at each point. */
  readonly counted: { readonly before: boolean; readonly after: boolean }
  readonly change: LineageChange
  /** After less before of what counts, for each year and in all: more saved is positive. */
  readonly differences: readonly Total[]
  readonly difference: Total
  /** What happened after the first point up to the second, in order. */
  readonly between: readonly P[]
}

const statesAmount = (position: Dated): boolean => position.amounts.some((amount) => amount !== null)

/** Place of the position whose figures stand at a point; -1 when none does. `ordered` as by inOrder. */
function placeAt<P extends Dated>(ordered: readonly P[], point: Point): number {
  if (point === 'first') return ordered.findIndex(statesAmount)
  return ordered.findLastIndex((position) => statesAmount(position) && (point === 'latest' || ('kind' in point ? position.kind === point.kind : position.date <= point.date)))
}

/** How many of the positions have happened by a point, with or without a figure. */
function happenedBy<P extends Dated>(ordered: readonly P[], point: Point): number {
  if (point === 'latest') return ordered.length
  return typeof point === 'object' && 'date' in point ? ordered.filter((position) => position.date <= point.date).length : placeAt(ordered, point) + 1
}

function countedAt({ status, ordered }: DatedSaving<Dated>, point: Point): boolean {
  const last = ordered.at(-1)
  return countsAt(status, last && { date: last.date, statesFigure: statesAmount(last) }, point)
}

export function compareLineage<P extends Dated>(saving: DatedSaving<P>, from: Point, to: Point, years: number): ComparedSaving<P> {
  const { ordered } = saving
  const [before, after] = [ordered[placeAt(ordered, from)] ?? null, ordered[placeAt(ordered, to)] ?? null]
  const counted = { before: countedAt(saving, from), after: countedAt(saving, to) }
  const [was, is] = [counted.before ? before : null, counted.after ? after : null]
  const differences = Array.from({ length: years }, (_, year) => less(is?.amounts[year] ?? null, was?.amounts[year] ?? null))
  const ended = after !== null && !counted.after
  return {
    before, after, counted, change: ended ? (was === null ? 'not_counted' : 'no_longer_counted') : changeOf(was, is, years), differences, difference: addTotals(differences),
    between: ordered.slice(happenedBy(ordered, from), Math.max(happenedBy(ordered, from), happenedBy(ordered, to))),
  }
}

/** One year's difference; a year that neither point states, or both alike, adds nothing to what is unknown. */
function less(after: MaybeAmount, before: MaybeAmount): Total {
  if (after === null && before === null) return EMPTY_TOTAL
  return sameAmount(after, before) ? { ...EMPTY_TOTAL, parts: 1 } : subtractTotals(addAmount(EMPTY_TOTAL, after), addAmount(EMPTY_TOTAL, before))
}

function changeOf(before: Dated | null, after: Dated | null, years: number): LineageChange {
  if (after === null) return before === null ? 'unstated' : 'not_yet'
  if (before === null) return 'new'
  const pairs = Array.from({ length: years }, (_, year) => [before.amounts[year] ?? null, after.amounts[year] ?? null] as const).filter(([a, b]) => !sameAmount(a, b))
  if (pairs.length === 0) return sameAmount(before.left, after.left) ? 'same' : 'changed'
  if (pairs.every(([a]) => a?.state === 'unknown')) return 'now_known'
  return pairs.every(([, b]) => b?.state === 'unknown') ? 'now_unknown' : 'changed'
}

export type LineagePoint = SavingsTotals & {
  readonly date: string
  /** Kinds of position that fall on the date, in the order they were met. */
  readonly kinds: readonly string[]
  /** Savings that state a figure on the date. */
  readonly moved: number
}

/** What all the savings together stood at on each date on which one of them states a figure. */
export function lineagePoints(savings: readonly DatedSaving<Dated>[], years: number): LineagePoint[] {
  const dates = [...new Set(savings.flatMap(({ ordered }) => ordered.filter(statesAmount).map((position) => position.date)))].sort()
  return dates.map((date) => {
    const standing = savings.flatMap((saving) => { const stood = saving.ordered[placeAt(saving.ordered, { date })]; return stood === undefined ? [] : [{ ...stood, counts: countedAt(saving, { date }) }] })
    const on = savings.flatMap(({ ordered }) => ordered.filter((position) => position.date === date && statesAmount(position)))
    return { date, kinds: [...new Set(on.map((position) => position.kind))], moved: savings.filter(({ ordered }) => ordered.some((position) => on.includes(position))).length, ...totalsOf(standing, years) }
  })
}

/** Totals at the two points over every saving, and the difference. */
export function lineageTotals<P extends Dated>(rows: readonly ComparedSaving<P>[], years: number) {
  const at = (which: 'before' | 'after'): SavingsTotals => totalsOf(rows.flatMap((row) => { const stood = row[which]; return stood === null ? [] : [{ ...stood, counts: row.counted[which] }] }), years)
  return { before: at('before'), after: at('after'), difference: addTotals(rows.map((row) => row.difference)) }
}

export const stoodAt = (position: Dated | null): Total => (position === null ? EMPTY_TOTAL : rowTotal(position.amounts))
