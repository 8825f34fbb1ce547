// How wide the columns of a table are, in twips. Word lays a table out from its grid, and other programs from nothing else, so it
// is worked out here: columns as wide as their longest line, the others by their share of what is left but no narrower than their words.
import { type Table } from '#shared/documents/blocks.ts'
import { columnShares } from '#shared/documents/tableShape.ts'
import { longestLine, longestWord } from '../longestLine.ts'
import { points } from './measures.ts'

/** Left and right of the text of a cell. */
export const PADDING = points(5)

/** Whole twips that together are no wider than `room`; as wide where a column shares what is left. */
export function columnWidths(table: Table, size: number, room: number): readonly number[] {
  const shares = columnShares(table)
  const needed = shares.map((share, i) => points((share === null ? longestLine : longestWord)(table, i, size)) + 2 * PADDING)
  const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)
  const squeeze = Math.min(1, room / Math.max(1, sum(needed)))
  const least = needed.map((width) => Math.floor(width * squeeze))
  return shared(shares, least, room - sum(least.filter((_, i) => shares[i] === null)))
}

/** Deals out what the fitted columns leave. A column whose share is less than its words need gets what they need, and the others share the rest. */
function shared(shares: readonly (number | null)[], least: readonly number[], left: number): readonly number[] {
  const open = new Set(shares.flatMap((share, i) => share === null ? [] : [i]))
  let rest = left
  for (;;) {
    const whole = [...open].reduce((all, i) => all + (shares[i] ?? 0), 0)
    const short = [...open].filter((i) => ((shares[i] ?? 0) / whole) * rest < (least[i] ?? 0))
    if (short.length === 0 || short.length === open.size) return least.map((width, i) => open.has(i) && short.length === 0 ? Math.floor(((shares[i] ?? 0) / whole) * rest) : width)
    for (const i of short) {
      open.delete(i)
      rest -= least[i] ?? 0
    }
  }
}
