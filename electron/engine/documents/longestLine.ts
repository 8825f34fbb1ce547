// How wide the widest line of a column is, in the unit of `size`: for columns as wide as their content.
import { type Table } from '#shared/documents/blocks.ts'
import { textWidth } from '#shared/documents/charts/measure.ts'
import { ILLUSTRATIVE } from '#shared/documents/phrases.ts'
import { rowsOfCells } from '#shared/documents/tableShape.ts'

/** The bold faces are a little wider than the semi-bold one the widths are known of. */
const SLACK = 1.06

/** The mark of what was made up counts with its box, about a letter at either side. */
export function longestLine(table: Table, column: number, size: number): number {
  const head = table.columns[column]
  const lines = rowsOfCells(table).flatMap((cells) => [...(cells[column]?.text.split('\n') ?? []), cells[column]?.note ?? ''])
  const marked = column === 0 && table.rows.some((row) => row.kind === 'row' && row.illustrative)
  return Math.max(marked ? textWidth(`__${ILLUSTRATIVE}`, size) : 0, ...[head?.label ?? '', head?.unit ?? '', ...lines].map((line) => textWidth(line, size, 'semibold'))) * SLACK
}
