// Every printed total beside what its rows come to: ties, ties after rounding, ties on what is known, differs, or is larger than the
// rows given for it. Also totals that stand in the paper but not in the sheet, and figures that alone break a total.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Verdict, judgeTotal, tiesAtAll } from '#shared/money/ties.ts'
import { EMPTY_TOTAL, type Total, addTotals, isBlankTotal } from '#shared/money/total.ts'
import { type Item, judgeKnown, knownPart } from './ledger.ts'
import { type Outline } from './outline.ts'
import { type FigureColumn, type FoundRow } from './rows.ts'
import { plain } from './sheet.ts'
import { type Suspect, findSuspects } from './suspects.ts'

export type JudgedTotal = {
  readonly label: string
  readonly level: 'subtotal' | 'total'
  /** The row that prints it; null for a total typed into the map. */
  readonly row: FoundRow | null
  readonly cell: string | null
  readonly column: FigureColumn
  readonly printed: MaybeAmount
  readonly computed: Total
  readonly verdict: Verdict
  readonly members: readonly Item[]
  readonly suspects: readonly Suspect[]
}

/** Rows under a total may be only some of its rows when the sheet lists "of which", gives an amount to none, or leaves one blank. */
function isPartial(members: readonly Item[], column: number, stand: Outline['stand'], othersTie: boolean, printed: MaybeAmount, computed: Total): boolean {
  if (members.length === 0) return true
  if (members.every((member) => member.members !== null)) return false
  if (stand === 'before' || members.some((member) => member.printed[column] === null)) return true
  const size = printed === null || printed.state === 'unknown' ? 0 : Math.abs(printed.low)
  // Where other totals of the sheet tie, or little is missing, a row is more likely wrong than left out on purpose.
  return Math.abs(computed.low) < size * (othersTie ? 0.5 : 0.9)
}

const knownOf = (members: readonly Item[], column: number): Total => addTotals(members.map((member) => knownPart(member, column)))

function judge(printed: MaybeAmount, computed: Total, known: Total, quantum: number, partial: boolean): Verdict {
  if (!isBlankTotal(computed) || printed === null || printed.state === 'unknown') return judgeKnown(printed, computed, known, { quantum, partial })
  return printed.low === 0 ? { kind: 'ties' } : { kind: 'not_itemised', remainder: printed.low }
}

/** `itemised`: a movement or a plan lists every row there is; a schedule may list only some. */
export function judgeTotals(outline: Outline, columns: readonly FigureColumn[], quanta: readonly number[], itemised: boolean): JudgedTotal[] {
  const sums = (members: readonly Item[], column: number): Total => addTotals(members.map((member) => member.sums[column] ?? EMPTY_TOTAL))
  const judged = outline.totals.flatMap((total) => columns.flatMap((column, i) => {
    const figure = total.row.figures[i]
    const printed = figure?.amount ?? null
    return printed === null || figure === undefined ? [] : [{ ...total, column, i, cell: figure.cell, printed, computed: sums(total.members, i) }]
  }))
  const ties = judged.filter(({ members, printed, computed, i }) => members.length > 1 && tiesAtAll(judgeTotal(printed, computed, { quantum: quanta[i] ?? 0 })))
  const partialIn = ({ row, members, printed, computed, i }: (typeof judged)[number]): boolean =>
    !itemised && isPartial(members, i, outline.stand, ties.some((other) => other.i === i && other.row !== row && other.members.some((member) => member.members === null)), printed, computed)
  // A row of totals lists only some of its rows in all its columns, or in none.
  const whole = new Set(judged.filter((total) => judge(total.printed, total.computed, knownOf(total.members, total.i), quanta[total.i] ?? 0, partialIn(total)).kind === 'differs').map(({ row }) => row))
  return judged.map((total): JudgedTotal => {
    const { row, members, level, column, i, cell, printed, computed } = total
    const byTotals = judge(printed, computed, knownOf(members, i), quanta[i] ?? 0, !whole.has(row) && partialIn(total))
    // A total of totals that agrees with every line under it is right; the total between them that does not is told by itself.
    const lines = members.some((member) => member.members !== null) ? linesUnder(members, i) : null
    if (lines !== null && !tiesAtAll(byTotals) && judgeTotal(printed, lines, { quantum: quanta[i] ?? 0 }).kind === 'ties') {
      return { label: labelOf(row), level, row, cell, column, printed, computed: lines, verdict: { kind: 'ties' }, members, suspects: [] }
    }
    const off = byTotals.kind === 'differs' || (byTotals.kind === 'not_itemised' && outline.stand === 'after' && members.length > 1)
    const suspects = off && !isBlankTotal(computed) ? findSuspects({ row, printed, computed, members, column: i, stillTies: (change) => upperTies(outline, row, i, change, quanta[i] ?? 0) }) : []
    // What one slip of the pen explains is no remainder.
    const verdict: Verdict = byTotals.kind === 'not_itemised' && suspects.length > 0 ? { kind: 'differs', by: byTotals.remainder } : byTotals
    return { label: labelOf(row), level, row, cell, column, printed, computed, verdict, members, suspects }
  })
}

/** "Total" may stand in the column of references, with no title beside it. */
const labelOf = ({ title, ref }: { readonly title: string; readonly ref: string | null }): string => (title === '' ? (ref ?? '') : title)

/** What the lines come to, past every total printed between; of a total without lines, what it prints. */
function linesUnder(items: readonly Item[], column: number): Total {
  return addTotals(items.map((item) => (item.members === null || item.members.length === 0 ? (item.sums[column] ?? EMPTY_TOTAL) : linesUnder(item.members, column))))
}

/** Whether the totals over this one would tie if it printed `change` more: then it is the total that is wrong, not one of its rows. */
function upperTies(outline: Outline, row: FoundRow, column: number, change: number, quantum: number): boolean {
  const over = outline.totals.filter(({ members }) => members.some((member) => member.row === row))
  return over.length > 0 && over.every((total) => {
    const computed = addTotals(total.members.map((member) => member.sums[column] ?? EMPTY_TOTAL))
    const printed = total.row.figures[column]?.amount ?? null
    return !tiesAtAll(judgeTotal(printed, computed, { quantum })) && tiesAtAll(judgeTotal(printed, { ...computed, low: computed.low + change, high: computed.high + change }, { quantum }))
  })
}

export type Typed = { readonly label: string; readonly group: string; readonly column: number; readonly printed: MaybeAmount }

/** Totals a person typed from the paper. Without a group they are of everything; a printed total of everything is looked into. */
export function judgeTyped(typed: readonly Typed[], outline: Outline, columns: readonly FigureColumn[], quanta: readonly number[]): JudgedTotal[] {
  return typed.flatMap(({ label, group, column: i, printed }) => {
    const column = columns[i]
    if (column === undefined) return []
    const members = group === '' ? everything(outline) : ofGroup(outline, group)
    const computed = addTotals(members.map((member) => member.sums[i] ?? EMPTY_TOTAL))
    const verdict = judge(printed, computed, knownOf(members, i), quanta[i] ?? 0, false)
    return [{ label, level: 'total' as const, row: null, cell: null, column, printed, computed, verdict, members, suspects: [] }]
  })
}

function everything({ top, totals }: Outline): readonly Item[] {
  const only = top.length === 1 ? top[0] : undefined
  if (only?.members !== null && only !== undefined && only.members.length > 0 && totals.some(({ row, level }) => row === only.row && level === 'total')) return only.members
  return top
}

function ofGroup(outline: Outline, group: string): readonly Item[] {
  const wanted = plain(group)
  const all: Item[] = []
  const collect = (items: readonly Item[]): void => {
    for (const item of items) {
      const names = [item.row.place, outline.under.get(item.row.index) ?? '', item.members === null ? '' : item.row.title]
      if (names.some((name) => plain(name) === wanted)) all.push(item)
      else if (item.members !== null) collect(item.members)
    }
  }
  collect(outline.top)
  return all
}
