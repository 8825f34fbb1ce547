// A table as the house style reads it. Wide tables are set smaller; long words may break sooner in their narrow columns.
import { type Cell, type Table } from '#shared/documents/blocks.ts'
import { captionOf } from '#shared/documents/phrases.ts'
import { columnShares, isDense, staysWhole } from '#shared/documents/tableShape.ts'
import { type Json } from '#shared/json.ts'
import { type Legible } from './legible.ts'

const LONGEST_WORD = 18
/** Rows and letters of a table that surely fits on a quarter of a page: it is not split. */
const WHOLE_TABLE = { rows: 7, letters: 900 } as const

export function packTable(table: Table, label: string | null, legible: Legible, landscape: boolean): { readonly [key: string]: Json } {
  const short = (text: string): string => legible.line(text, LONGEST_WORD)
  const cells = (list: readonly Cell[]): Json => list.map((cell) => ({ lines: legible.lines(cell.text, LONGEST_WORD), note: short(cell.note ?? ''), tone: cell.tone }))
  const shares = columnShares(table)
  return {
    caption: legible.line(captionOf(label, table.caption)), dense: isDense(table, landscape), whole: isSmall(table),
    columns: table.columns.map((column, i) => ({ label: short(column.label), unit: short(column.unit ?? ''), align: column.align, width: shares[i] ?? null })),
    rows: table.rows.map((row): Json => row.kind === 'group'
      ? { kind: 'group', label: legible.line(row.label), note: legible.line(row.note ?? '') }
      : { kind: row.kind, cells: cells(row.cells), illustrative: row.kind === 'row' && row.illustrative, whole: staysWhole(table, row.cells) }),
    total: table.total === null ? [] : cells(table.total),
    notes: (table.notes ?? []).map((note) => legible.line(note)),
  }
}

function isSmall(table: Table): boolean {
  const rows = table.rows.flatMap((row) => row.kind === 'group' ? [] : [row.cells])
  const letters = [...rows, ...(table.total === null ? [] : [table.total])].flat().reduce((sum, { text, note }) => sum + text.length + (note?.length ?? 0), 0)
  return table.rows.length <= WHOLE_TABLE.rows && letters <= WHOLE_TABLE.letters && rows.every((cells) => staysWhole(table, cells))
}
