// Every total a plan prints, added again and judged: across, each line's years against its total; down, each subtotal against the
// lines above it. Which lines a subtotal adds is not printed, so the readings papers use are tried and the one that ties is taken;
// where none does, the nearest is, with its difference. Pure; nothing is corrected.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Verdict, judgeTotal, tiesAtAll } from '#shared/money/ties.ts'
import { EMPTY_TOTAL, type Total, addTotals, sumAmounts } from '#shared/money/total.ts'
import { type MtfpLine, countsIn, cumulative, isPrintedTotal } from './mtfp.ts'

export type JudgedCell = {
  /** The year counted from 0; the number of years for the column of totals. */
  readonly column: number
  readonly printed: MaybeAmount
  readonly computed: Total
  readonly verdict: Verdict
}

/** How a printed total came about: a line's years; all lines above; the lines since the last total; or either, added up year by year. */
export type Reading = 'across' | 'running' | 'block' | 'running_carried' | 'block_carried'

export type JudgedLine = {
  readonly line: string
  readonly label: string
  readonly reading: Reading
  /** The lines that were added, in their order; for `across` the line itself. */
  readonly over: readonly string[]
  readonly cells: readonly JudgedCell[]
  readonly ties: boolean
}

/** Judges every line that prints a total, in the order printed. `quantum`: one unit as the paper prints it, in pounds. */
export function judgePrinted(lines: readonly MtfpLine[], years: number, quantum: number): JudgedLine[] {
  return lines.flatMap((line, place): JudgedLine[] => {
    if (isPrintedTotal(line)) return judgeSubtotal(lines, place, years, quantum)
    return countsIn(line) && line.total !== null ? [judgeAcross(line, years, quantum)] : []
  })
}

const stated = (cells: readonly JudgedCell[]): JudgedCell[] => cells.filter(({ verdict }) => verdict.kind !== 'not_stated')
const differences = (cells: readonly JudgedCell[]): JudgedCell[] => stated(cells).filter(({ verdict }) => !tiesAtAll(verdict))

function judgeAcross(line: MtfpLine, years: number, quantum: number): JudgedLine {
  const computed = sumAmounts(line.years.slice(0, years))
  const cells = [{ column: years, printed: line.total, computed, verdict: judgeTotal(line.total, computed, { quantum }) }]
  return { line: line.id, label: line.label, reading: 'across', over: [line.id], cells, ties: differences(cells).length === 0 }
}

function judgeSubtotal(lines: readonly MtfpLine[], place: number, years: number, quantum: number): JudgedLine[] {
  const line = lines[place]
  if (line === undefined) return []
  const above = lines.slice(0, place)
  const start = above.findLastIndex((other) => !countsIn(other)) + 1
  const readings: readonly (readonly [Reading, readonly MtfpLine[]])[] = [
    ['running', above.filter(countsIn)], ['block', above.slice(start).filter(countsIn)],
    ['running_carried', above.filter(countsIn)], ['block_carried', above.slice(start).filter(countsIn)],
  ]
  const judged = readings.filter(([, over]) => over.length > 0).map(([reading, over]): JudgedLine => {
    const sums = columnsOf(over, years, reading.endsWith('carried'))
    const cells = sums.map((computed, column) => {
      const printed = column === years ? line.total : (line.years[column] ?? null)
      return { column, printed, computed, verdict: judgeTotal(printed, computed, { quantum, rows: over.length }) }
    })
    return { line: line.id, label: line.label, reading, over: over.map(({ id }) => id), cells, ties: differences(cells).length === 0 }
  })
  const best = judged.reduce<JudgedLine | undefined>((so, next) => so === undefined || nearer(next, so) ? next : so, undefined)
  return best === undefined || stated(best.cells).length === 0 ? [] : [best]
}

/** Each year's sum, then that of all years; carried, each year stands on the one before and the last is what all come to. */
function columnsOf(over: readonly MtfpLine[], years: number, carried: boolean): Total[] {
  const annual = Array.from({ length: years }, (_, year) => sumAmounts(over.map((line) => line.years[year] ?? null)))
  const shown = carried ? cumulative(annual) : annual
  return [...shown, carried ? (shown.at(-1) ?? EMPTY_TOTAL) : addTotals(annual)]
}

/** Fewer columns that differ, then less money that does; what is tried first stays where they are even. */
function nearer(next: JudgedLine, so: JudgedLine): boolean {
  const off = (judged: JudgedLine): readonly [number, number] => {
    const wrong = differences(judged.cells)
    return [wrong.length, wrong.reduce((sum, { verdict }) => sum + (verdict.kind === 'differs' ? Math.abs(verdict.by) : 0), 0)]
  }
  const [a, b] = [off(next), off(so)]
  return a[0] !== b[0] ? a[0] < b[0] : a[1] < b[1]
}
