// Two versions of a plan, line by line: what changed, came in, went out, stayed, and what only has another letter. Lines meet by their
// label, repeated labels in their order. Printed totals are not lines: they follow. Whole pounds, pure.
import { type MaybeAmount, sameAmount } from '#shared/money/amount.ts'
import { EMPTY_TOTAL, type Total, addAmount, addTotals, subtractTotals, sumAmounts } from '#shared/money/total.ts'
import { normalLabel } from './labels.ts'
import { type MtfpGap, type MtfpLine, countsIn, gapOf } from './mtfp.ts'

/** What became of one figure: TBC against a figure is not a change of it, it is now known. */
export type CellChange = 'same' | 'changed' | 'now_known' | 'now_unknown' | 'now_stated' | 'no_longer_stated'

export type ComparedCell = { readonly before: MaybeAmount; readonly after: MaybeAmount; readonly change: CellChange; readonly difference: Total }

export type LineOutcome = 'changed' | 'added' | 'removed' | 'same'

export type ComparedLine = {
  readonly outcome: LineOutcome
  readonly label: string
  readonly before: MtfpLine | null
  readonly after: MtfpLine | null
  readonly relettered: boolean
  /** A cell for each year. */
  readonly cells: readonly ComparedCell[]
  /** All years together. */
  readonly difference: Total
}

export type MtfpComparison = {
  /** In the order of the later version; lines that went out stand where they stood. */
  readonly lines: readonly ComparedLine[]
  readonly counts: { readonly changed: number; readonly added: number; readonly removed: number; readonly same: number; readonly relettered: number }
  readonly gapBefore: MtfpGap
  readonly gapAfter: MtfpGap
}

export function compareMtfp(before: readonly MtfpLine[], after: readonly MtfpLine[], years: number): MtfpComparison {
  const pairs = pairUp(before.filter(countsIn), after.filter(countsIn))
  const lines = pairs.map(([old, now]) => compareLine(old, now, years))
  const count = (outcome: LineOutcome): number => lines.filter((line) => line.outcome === outcome).length
  return {
    lines, gapBefore: gapOf(before, years), gapAfter: gapOf(after, years),
    counts: {
      changed: count('changed'), added: count('added'), removed: count('removed'), same: count('same'),
      relettered: lines.filter((line) => line.outcome === 'same' && line.relettered).length,
    },
  }
}

type Pair = readonly [MtfpLine | null, MtfpLine | null]

/** Later lines in their order; each line that went out is put after the line it followed. */
function pairUp(before: readonly MtfpLine[], after: readonly MtfpLine[]): Pair[] {
  const waiting = new Map<string, MtfpLine[]>()
  for (const line of before) waiting.set(normalLabel(line.label), [...(waiting.get(normalLabel(line.label)) ?? []), line])
  const pairs: Pair[] = after.map((line) => [waiting.get(normalLabel(line.label))?.shift() ?? null, line])
  const gone = new Set([...waiting.values()].flat())
  before.forEach((line, place) => {
    if (!gone.has(line)) return
    const followed = place === 0 ? null : before[place - 1]
    const at = followed === null ? -1 : pairs.findIndex(([old]) => old === followed)
    pairs.splice(at + 1, 0, [line, null])
  })
  return pairs
}

function compareLine(old: MtfpLine | null, now: MtfpLine | null, years: number): ComparedLine {
  const cells = Array.from({ length: years }, (_, year): ComparedCell => {
    const [before, after] = [old?.years[year] ?? null, now?.years[year] ?? null]
    return { before, after, change: changeOf(before, after), difference: subtractTotals(addAmount(EMPTY_TOTAL, after), addAmount(EMPTY_TOTAL, before)) }
  })
  const moved = cells.some((cell) => cell.change !== 'same') || (cells.every((cell) => cell.before === null && cell.after === null) && !sameAmount(old?.total ?? null, now?.total ?? null))
  return {
    outcome: old === null ? 'added' : now === null ? 'removed' : moved ? 'changed' : 'same',
    label: (now ?? old)?.label ?? '', before: old, after: now,
    relettered: old !== null && now !== null && (old.ref ?? '') !== (now.ref ?? ''),
    cells, difference: addTotals(cells.map((cell) => cell.difference)),
  }
}

function changeOf(before: MaybeAmount, after: MaybeAmount): CellChange {
  if (sameAmount(before, after)) return 'same'
  if (before === null) return 'now_stated'
  if (after === null) return 'no_longer_stated'
  if (before.state === 'unknown') return 'now_known'
  return after.state === 'unknown' ? 'now_unknown' : 'changed'
}

/** What a line was known to add to a year's gap, before and after: the step it takes in the bridge between the two. */
export const knownStep = (cell: ComparedCell): number => sumAmounts([cell.after]).low - sumAmounts([cell.before]).low
