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

/** How a printed total came about: a line's years; all lines above; the lines since a total, mostly the last; or either, added up year by year. */
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
  const [nearest = [], ...earlier] = [above, ...above.flatMap((other, i) => (countsIn(other) ? [] : [above.slice(i + 1)]))].reverse()
  const judge = (reading: Reading, some: readonly MtfpLine[]): JudgedLine[] => {
    const over = some.filter(countsIn)
    return over.length === 0 ? [] : [judgedOver(line, reading, over, years, quantum)]
  }
  const judged = [...judge('running', above), ...judge('block', nearest), ...judge('running_carried', above), ...judge('block_carried', nearest)]
  const best = judged.reduce<JudgedLine | undefined>((so, next) => so === undefined || nearer(next, so) ? next : so, undefined)
  if (best === undefined || stated(best.cells).length === 0) return []
  // A total may stand over several subtotals below a total of its own: then it is the lines since an earlier one.
  const over = best.ties ? undefined : earlier.flatMap((some) => judge('block', some)).find(({ ties, cells }) => ties && stated(cells).length === stated(best.cells).length)
  return [over ?? best]
}

function judgedOver(line: MtfpLine, reading: Reading, over: readonly MtfpLine[], years: number, quantum: number): JudgedLine {
  const cells = columnsOf(over, years, reading.endsWith('carried')).map((computed, column) => {
    const printed = column === years ? line.total : (line.years[column] ?? null)
    return { column, printed, computed, verdict: judgeTotal(printed, computed, { quantum, rows: over.length }) }
  })
  return { line: line.id, label: line.label, reading, over: over.map(({ id }) => id), cells, ties: differences(cells).length === 0 }
}

/** Each year's sum, then that of all years; carried, each year stands on the one before and the last is what all come to. */
function columnsOf(over: readonly MtfpLine[], years: number, carried: boolean): Total[] {
  const annual = Array.from({ length: years }, (_, year) => sumAmounts(over.map((line) => line.years[year] ?? null)))
  const shown = carried ? cumulative(annual) : annual
  return [...shown, carried ? (shown.at(-1) ?? EMPTY_TOTAL) : addTotals(annual)]
}

/** More columns compared, for lines that state nothing explain nothing; fewer that differ; less money that does. Even, the first stays. */
function nearer(next: JudgedLine, so: JudgedLine): boolean {
  const compared = [next, so].map(({ cells }) => stated(cells).length)
  if (compared[0] !== compared[1]) return (compared[0] ?? 0) > (compared[1] ?? 0)
  const off = (judged: JudgedLine): readonly [number, number] => {
    const wrong = differences(judged.cells)
    return [wrong.length, wrong.reduce((sum, { verdict }) => sum + (verdict.kind === 'differs' ? Math.abs(verdict.by) : 0), 0)]
  }
  const [a, b] = [off(next), off(so)]
  return a[0] !== b[0] ? a[0] < b[0] : a[1] < b[1]
}
