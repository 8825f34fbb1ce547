// How wide the columns of a table are, in twips. Word lays a table out from its grid, and other programs from nothing else, so it
// is worked out here: columns as wide as their longest line, the others by their share of what is left.
import { type Table } from '#shared/documents/blocks.ts'
import { columnShares } from '#shared/documents/tableShape.ts'
import { longestLine } from '../longestLine.ts'
import { points } from './measures.ts'

/** Left and right of the text of a cell. */
export const PADDING = points(5)
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
