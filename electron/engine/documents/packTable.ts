// A table as the house style reads it. Wide tables are set smaller; long words may break sooner in their narrow columns.
import { type Cell, type Table } from '#shared/documents/blocks.ts'
import { captionOf } from '#shared/documents/phrases.ts'
import { type Json } from '#shared/json.ts'
import { type Legible } from './legible.ts'

const LONGEST_WORD = 18
/** A column as wide as its content must have short content: else one long reference would push the others off the page. */
const WIDEST_FITTED = 26
/** Letters of the longest cell and the longest head times columns: below this a row with its repeated head surely fits a page. */
const WHOLE_ROW = 3_000
/** Rows and letters of a table that surely fits on a quarter of a page: it is not split. */
const WHOLE_TABLE = { rows: 7, letters: 900 } as const

export function packTable(table: Table, label: string | null, legible: Legible, landscape: boolean): { readonly [key: string]: Json } {
  const dense = table.columns.length > (landscape ? 8 : 6)
  const short = (text: string): string => legible.line(text, LONGEST_WORD)
  const cells = (list: readonly Cell[]): Json => list.map((cell) => ({ lines: legible.lines(cell.text, LONGEST_WORD), note: short(cell.note ?? ''), tone: cell.tone }))
  return {
    caption: legible.line(captionOf(label, table.caption)), dense, whole: isSmall(table),
    columns: table.columns.map((column, i) => ({ label: short(column.label), unit: short(column.unit ?? ''), align: column.align, width: column.width ?? (longestIn(table, i) > WIDEST_FITTED ? 1 : null) })),
    rows: table.rows.map((row): Json => row.kind === 'group'
      ? { kind: 'group', label: legible.line(row.label), note: legible.line(row.note ?? '') }
      : { kind: row.kind, cells: cells(row.cells), illustrative: row.kind === 'row' && row.illustrative, whole: staysWhole(table, row.cells) }),
    total: table.total === null ? [] : cells(table.total),
    notes: (table.notes ?? []).map((note) => legible.line(note)),
  }
}

/** A row is not split over two pages, unless it is so tall that keeping it whole could push it off the page. */
function staysWhole(table: Table, cells: readonly Cell[]): boolean {
  const longest = (lengths: readonly number[]): number => Math.max(0, ...lengths)
  const head = longest(table.columns.map((column) => column.label.length + (column.unit?.length ?? 0)))
  return (head + longest(cells.map((cell) => cell.text.length + (cell.note?.length ?? 0)))) * table.columns.length <= WHOLE_ROW
}

function isSmall(table: Table): boolean {
  const rows = table.rows.flatMap((row) => row.kind === 'group' ? [] : [row.cells])
  const letters = [...rows, ...(table.total === null ? [] : [table.total])].flat().reduce((sum, { text, note }) => sum + text.length + (note?.length ?? 0), 0)
  return table.rows.length <= WHOLE_TABLE.rows && letters <= WHOLE_TABLE.letters && rows.every((cells) => staysWhole(table, cells))
}

function longestIn(table: Table, column: number): number {
  const head = table.columns[column]
  const rows = table.rows.flatMap((row) => row.kind === 'group' ? [] : [row.cells])
  const cells = [...rows, ...(table.total === null ? [] : [table.total])].flatMap((list) => list[column] ?? [])
  return Math.max(head?.label.length ?? 0, head?.unit?.length ?? 0, ...cells.map((cell) => Math.max(cell.text.length, cell.note?.length ?? 0)))
}
