// How wide the columns of a table are, in twips. Word lays a table out from its grid, and other programs from nothing else, so it
// is worked out here: columns as wide as their longest line, the others by their share of what is left.
import { type Table } from '#shared/documents/blocks.ts'
import { textWidth } from '#shared/documents/charts/measure.ts'
import { ILLUSTRATIVE } from '#shared/documents/phrases.ts'
import { columnShares, rowsOfCells } from '#shared/documents/tableShape.ts'
import { points } from './measures.ts'

/** Left and right of the text of a cell. */
export const PADDING = points(5)
/** The bold face is a little wider than the semi-bold one the widths are known of. */
const SLACK = 1.06
/** Of the mark of what was made up, in its box. */
const MARK_SIZE = 8.5
/** No shared column is narrower than this part of the page. */
const NARROWEST = 0.09

/** Whole twips that together are no wider than `room`; exactly as wide where a column shares what is left. */
export function columnWidths(table: Table, size: number, room: number): readonly number[] {
  const shares = columnShares(table)
  const natural = table.columns.map((_, i) => points(longestLine(table, i, size)) + 2 * PADDING)
  const shared = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  const fitted = natural.reduce((sum, width, i) => sum + (shares[i] === null ? width : 0), 0)
  const most = room * (1 - NARROWEST * shares.filter((share) => share !== null).length)
  const squeeze = Math.min(1, most / Math.max(1, fitted))
  const left = room - fitted * squeeze
  return natural.map((width, i) => Math.floor(shares[i] === null ? width * squeeze : ((shares[i] ?? 0) / shared) * left))
}

function longestLine(table: Table, column: number, size: number): number {
  const head = table.columns[column]
  const lines = rowsOfCells(table).flatMap((cells) => [...(cells[column]?.text.split('\n') ?? []), cells[column]?.note ?? ''])
  const marked = column === 0 && table.rows.some((row) => row.kind === 'row' && row.illustrative)
  return Math.max(marked ? textWidth(`__${ILLUSTRATIVE}`, MARK_SIZE) : 0, ...[head?.label ?? '', head?.unit ?? '', ...lines].map((line) => textWidth(line, size, 'semibold'))) * SLACK
}
