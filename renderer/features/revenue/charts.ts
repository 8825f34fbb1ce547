// Pictures of a statement: where the money goes, service by service, and what moves the old budget to the new one. Values come from
// the lines as shared/domain adds them up.
import { shareWords, shares } from '#shared/domain/shares.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { barOfTotal, scaleOf } from '#shared/documents/charts/values.ts'
import { formatTotalInWords, unitLabel } from '#shared/money/format.ts'
import { isBlankTotal } from '#shared/money/total.ts'
import { type Worked } from './revenue.ts'

/** Largest first; services that come to nil are left out and counted. `null` where the statement holds nothing to show. */
export function whereItGoes({ statement, services }: Worked, column: number): { readonly chart: Chart; readonly nil: number } | null {
  const stated = services.flatMap((row) => { const sum = row.sums[column]; return sum === undefined || isBlankTotal(sum) ? [] : [{ row, sum }] })
  const drawn = stated.filter(({ sum }) => sum.low !== 0 || sum.high !== 0 || sum.unknowns > 0).toSorted((a, b) => b.sum.high - a.sum.high)
  const [most] = drawn
  if (most === undefined) return null
  const certain = drawn.every(({ sum }) => sum.low === sum.high && sum.unknowns === 0)
  const parts = certain ? shares(drawn.map(({ sum }) => sum.low)) : null
  const bars = drawn.map(({ row, sum }, index) => { const tenths = parts?.[index]; return barOfTotal(sum, statement.unit, { label: row.label, detail: tenths === undefined ? '' : shareWords(tenths), illustrative: isIllustrative(row) }) })
  const name = statement.columns[column]?.label ?? ''
  const share = parts?.[0]
  return {
    nil: stated.length - drawn.length,
    chart: {
      kind: 'bars', unit: unitLabel[statement.unit], scale: scaleOf(bars), groups: [{ label: '', detail: '', bars }],
      reading: `${most.row.label} takes the most, ${formatTotalInWords(most.sum)}${share === undefined ? '' : `, ${shareWords(share)} of the whole`}.`,
      caption: `${name} by service, ${statement.label}, ${unitLabel[statement.unit]}${parts === null ? '' : '; shares of the whole'}.`,
    },
  }
}

const isIllustrative = (row: Worked['services'][number]): boolean => row.lines.some((line) => line.illustrative)

/** What each column of a movement adds to the base or takes from it: beside the budgets themselves the steps could not be seen. */
export function whatMoves({ statement, whole }: Worked): Chart | null {
  const moved = statement.columns.slice(1, -1).flatMap((column, index) => { const sum = whole[index + 1]; return sum === undefined || isBlankTotal(sum) ? [] : [{ column, sum }] })
  const [first] = moved
  if (first === undefined) return null
  const most = moved.reduce((best, next) => (Math.abs(next.sum.high) > Math.abs(best.sum.high) ? next : best), first)
  const bars = moved.map(({ column, sum }) => barOfTotal(sum, statement.unit, { label: column.label }))
  return {
    kind: 'bars', unit: unitLabel[statement.unit], scale: scaleOf(bars), groups: [{ label: '', detail: '', bars }],
    reading: `The most is under ${most.column.label.charAt(0).toLowerCase()}${most.column.label.slice(1)}, ${formatTotalInWords(most.sum)}.`,
    caption: `What moves the base to the new budget, ${statement.label}, ${unitLabel[statement.unit]}, brackets reduce it.`,
  }
}
