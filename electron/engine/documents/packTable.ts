// A table as the house style reads it. Wide tables are set smaller; long words may break sooner in their narrow columns.
import { type Cell, type Table } from '#shared/documents/blocks.ts'
import { captionOf } from '#shared/documents/phrases.ts'
import { type Json } from '#shared/json.ts'
import { type Legible } from './legible.ts'

const LONGEST_WORD = 16

export function packTable(table: Table, label: string | null, legible: Legible, landscape: boolean): { readonly [key: string]: Json } {
  const dense = table.columns.length > (landscape ? 8 : 6)
  const short = (text: string): string => legible.line(text, LONGEST_WORD)
  const cells = (list: readonly Cell[]): Json => list.map((cell) => ({ lines: legible.lines(cell.text, LONGEST_WORD), note: short(cell.note ?? ''), tone: cell.tone }))
  return {
    caption: legible.line(captionOf(label, table.caption)), dense,
    columns: table.columns.map((column) => ({ label: short(column.label), unit: short(column.unit ?? ''), align: column.align, width: column.width })),
    rows: table.rows.map((row): Json => row.kind === 'group'
      ? { kind: 'group', label: legible.line(row.label), note: legible.line(row.note ?? '') }
      : { kind: row.kind, cells: cells(row.cells), illustrative: row.kind === 'row' && row.illustrative }),
    total: table.total === null ? [] : cells(table.total),
    notes: (table.notes ?? []).map((note) => legible.line(note)),
  }
}
