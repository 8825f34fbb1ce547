// Figures of a report: steps as people read them, in the unit of the sheet.
import { type ReportFigure, type ReportTotal } from '#shared/contract/imports.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatTotal } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { type FigureColumn } from '#shared/sheets/rows.ts'
import { scaleOf } from '#shared/sheets/values.ts'

/** Steps as the figure of the sheet: 521,000 pounds in £000 is 521. */
export const inSheet = (steps: number, { inUnit }: Pick<FigureColumn, 'inUnit'>): number => Number((steps / 10 ** scaleOf[inUnit]).toFixed(scaleOf[inUnit]))

export function figureOf(amount: MaybeAmount, column: FigureColumn, found: { readonly notApplicable?: boolean; readonly error?: string | null } = {}): ReportFigure {
  if (amount !== null) return { state: amount.state, low: amount.state === 'unknown' ? null : inSheet(amount.low, column), high: amount.state === 'range' ? inSheet(amount.high, column) : null }
  return { state: typeof found.error === 'string' ? 'error' : found.notApplicable === true ? 'notApplicable' : 'blank', low: null, high: null }
}

export function sumOf(total: Total, column: FigureColumn): ReportTotal['computed'] {
  return { low: inSheet(total.low, column), high: inSheet(total.high, column), unknowns: total.unknowns, words: column.inUnit === 'count' ? String(inSheet(total.low, column)) : formatTotal(total, column.inUnit) }
}
