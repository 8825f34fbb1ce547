// Pictures of a statement: where the money goes, service by service, and what moves the old budget to the new one. Values and shares come
// worked out; here they are only put in order.
import { isSpent } from '#shared/domain/revenue.ts'
import { shareWords } from '#shared/domain/shares.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { barOfTotal, scaleOf } from '#shared/documents/charts/values.ts'
import { formatTotalInWords, unitLabel } from '#shared/money/format.ts'
import { isBlankTotal } from '#shared/money/total.ts'
import { type Revenue, linesOf } from './revenue.ts'

/** Largest first; services that come to nil are left out and counted. `null` where the statement holds nothing to show. */
export function whereItGoes(revenue: Revenue, column: number): { readonly chart: Chart; readonly nil: number } | null {
  const { statement } = revenue
  const stated = (revenue.services ?? []).flatMap((row) => { const sum = row.sums[column]; return sum === undefined || isBlankTotal(sum) ? [] : [{ row, sum, share: row.shares[column] ?? null }] })
  const drawn = stated.filter(({ sum }) => isSpent(sum)).toSorted((a, b) => b.sum.high - a.sum.high)
  const [most] = drawn
  if (most === undefined) return null
  const bars = drawn.map(({ row, sum, share }) => barOfTotal(sum, statement.unit, { label: row.label, detail: share === null ? '' : shareWords(share), illustrative: linesOf(revenue, row).some((line) => line.illustrative) }))
  const name = revenue.columns[column]?.label ?? ''
  return {
    nil: stated.length - drawn.length,
    chart: {
      kind: 'bars', unit: unitLabel[statement.unit], scale: scaleOf(bars), groups: [{ label: '', detail: '', bars }],
      reading: `${most.row.label} takes the most, ${formatTotalInWords(most.sum)}${most.share === null ? '' : `, ${shareWords(most.share)} of the whole`}.`,
      caption: `${name} by service, ${statement.label}, ${unitLabel[statement.unit]}${most.share === null ? '' : '; shares of the whole'}.`,
    },
  }
}

/** What each column of a movement adds to the base or takes from it: beside the budgets themselves the steps could not be seen. */
export function whatMoves({ statement, columns, whole }: Revenue): Chart | null {
  const moved = columns.slice(1, -1).flatMap((column, index) => { const sum = whole[index + 1]; return sum === undefined || isBlankTotal(sum) ? [] : [{ column, sum }] })
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
