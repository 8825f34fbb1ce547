// How a table is laid out wherever it is drawn: when it is set smaller, which columns are as wide as their content, which rows may
// stand on two pages, and which cell names a row. Judged from the words alone, so that every renderer comes to the same.
import { type Cell, type Table } from './blocks.ts'

/** A column as wide as its content must have short content: else one long reference would push the others off the page. */
const WIDEST_FITTED = 26
/** Letters of the longest cell and the longest head times columns: below this a row with its repeated head surely fits a page. */
const WHOLE_ROW = 3_000

/** Wide tables are set smaller. */
export const isDense = (table: Table, landscape: boolean): boolean => table.columns.length > (landscape ? 8 : 6)

/** Shares of the width that is left, column by column; null is as wide as its content. */
export const columnShares = (table: Table): readonly (number | null)[] =>
  table.columns.map((column, i) => column.width ?? (longestIn(table, i) > WIDEST_FITTED ? 1 : null))

/** A row is not split over two pages, unless it is so tall that keeping it whole could push it off the page. */
export function staysWhole(table: Table, cells: readonly Cell[]): boolean {
  const longest = (lengths: readonly number[]): number => Math.max(0, ...lengths)
  const head = longest(table.columns.map((column) => column.label.length + (column.unit?.length ?? 0)))
  return (head + longest(cells.map((cell) => cell.text.length + (cell.note?.length ?? 0)))) * table.columns.length <= WHOLE_ROW
}

/** The cells of all rows that have cells, the total last. */
export function rowsOfCells(table: Table): readonly (readonly Cell[])[] {
  const rows = table.rows.flatMap((row) => row.kind === 'group' ? [] : [row.cells])
  return table.total === null ? rows : [...rows, table.total]
}

/** The place of the cell that names its row: the first that says something; null where none does. */
export function rowHeadIn(cells: readonly Cell[]): number | null {
  const at = cells.findIndex((cell) => cell.text.trim() !== '')
  return at < 0 ? null : at
}

function longestIn(table: Table, column: number): number {
  const head = table.columns[column]
  const cells = rowsOfCells(table).flatMap((list) => list[column] ?? [])
  return Math.max(head?.label.length ?? 0, head?.unit?.length ?? 0, ...cells.map((cell) => Math.max(cell.text.length, cell.note?.length ?? 0)))
}
