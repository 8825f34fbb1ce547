// What the selected range holds, for the status bar and the inspector: counts, rows and the sum of its figures. Pure.
import { type MoneyUnit, formatTotal, unitLabel } from '#shared/money/format.ts'
import { EMPTY_TOTAL, type Total, addTotals, isBlankTotal } from '#shared/money/total.ts'
import { type Item } from './items.ts'
import { type Cell, type Range } from './selection.ts'
import { type Column, type GridSelection } from './types.ts'

export function describeRange<R>({ range, active, items, columns }: { range: Range | null; active: Cell | null; items: readonly Item<R>[]; columns: readonly Column<R>[] }): GridSelection<R> {
  const here = active === null ? undefined : items[active.line]
  const picked = range === null ? [] : items.slice(Math.max(0, range.top), range.bottom + 1).flatMap((item) => (item.kind === 'row' ? [item.row] : []))
  const across = range === null ? [] : columns.slice(range.left, range.right + 1).filter((column) => column.aside !== true)
  const withFigures = across.filter((column) => column.figure !== undefined && column.apart !== true)
  const parts = withFigures.filter((column) => column.addsUp !== true)
  const figured = parts.length > 0 ? parts : withFigures
  const sums = picked.flatMap((row) => figured.flatMap((column): Total[] => (column.figure === undefined ? [] : [column.figure(row)]))).filter((sum) => !isBlankTotal(sum))
  const apart = picked.flatMap((row) => figured.map((column) => column.uncounted?.(row) ?? EMPTY_TOTAL)).filter((sum) => !isBlankTotal(sum))
  return {
    row: here?.kind === 'row' ? here.row : null,
    column: active === null ? null : (columns[active.column]?.id ?? null),
    cells: picked.length * across.length,
    figures: sums.length + apart.length,
    rows: picked,
    total: addTotals(sums), uncounted: addTotals(apart),
    unit: figured[0]?.unit ?? null,
  }
}

/** "5 cells: 1,337 £000", "12 cells, 9 figures: 3,994 + 2 TBC £000, 145 not counted"; empty when one cell or none is selected. */
export function selectionSentence(selection: { readonly cells: number; readonly figures: number; readonly total: Total; readonly uncounted: Total; readonly unit: MoneyUnit | null }): string {
  if (selection.cells < 2) return ''
  const { figures } = selection
  const count = `${selection.cells.toLocaleString('en-GB')} cells${figures === 0 || figures === selection.cells ? '' : `, ${figures.toLocaleString('en-GB')} ${figures === 1 ? 'figure' : 'figures'}`}`
  const { unit, total, uncounted } = selection
  if (unit === null) return count
  const apart = isBlankTotal(uncounted) ? '' : `${formatTotal(uncounted, unit)}${isBlankTotal(total) ? ` ${unitLabel[unit]}` : ''} not counted`
  const parts = [isBlankTotal(total) ? '' : `${formatTotal(total, unit)} ${unitLabel[unit]}`, apart].filter((part) => part !== '').join(', ')
  return parts === '' ? count : `${count}: ${parts}`
}
