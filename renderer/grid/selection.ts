// Where the grid stands and what range it holds. Lines are counted from the header (-1) over the items to the total row.
// Pure: positions are kept by key, so that sorting and new data keep one on the same row.

export const HEADER = -1

/** A line by its key ('head', an item's key, 'total') and a column by its id. */
export type Position = { readonly line: string; readonly column: string }
export const HEAD_LINE = 'head'
export const TOTAL_LINE = 'total'

export type Cell = { readonly line: number; readonly column: number }

/** A rectangle of cells, ends included. */
export type Range = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

export const rangeOf = (a: Cell, b: Cell): Range => ({
  top: Math.min(a.line, b.line), bottom: Math.max(a.line, b.line), left: Math.min(a.column, b.column), right: Math.max(a.column, b.column),
})

export const isOneCell = (range: Range): boolean => range.top === range.bottom && range.left === range.right

/** What one line holds of the range, or null: which columns, and whether the range ends at this line. */
export type LineRange = { readonly left: number; readonly right: number; readonly first: boolean; readonly last: boolean }

export function lineRange(range: Range | null, line: number): LineRange | null {
  if (range === null || line < range.top || line > range.bottom) return null
  return { left: range.left, right: range.right, first: line === range.top, last: line === range.bottom }
}

export const sameLineRange = (a: LineRange | null, b: LineRange | null): boolean =>
  a === b || (a !== null && b !== null && a.left === b.left && a.right === b.right && a.first === b.first && a.last === b.last)

/** How many lines of data there are, whether a total row stands under them, and how many columns. */
export type Bounds = { readonly lines: number; readonly total: boolean; readonly columns: number }

export type Move =
  | { readonly to: 'by'; readonly lines: number; readonly columns: number }
  | { readonly to: 'edge'; readonly lines: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }
  | { readonly to: 'page'; readonly pages: -1 | 1 }

/** Where a move leads, held inside the bounds. `pageLines` is how many lines fit in the view. */
export function moved(from: Cell, move: Move, bounds: Bounds, pageLines: number): Cell {
  const lastData = bounds.lines - 1
  const hold = (line: number, column: number): Cell => ({ line: clamp(line, HEADER, bounds.total ? bounds.lines : lastData), column: clamp(column, 0, bounds.columns - 1) })
  switch (move.to) {
    case 'by': return hold(from.line + move.lines, from.column + move.columns)
    case 'page': return hold(clamp(from.line + move.pages * Math.max(1, pageLines - 1), 0, lastData), from.column)
    // The edge of the data, not its header or total.
    case 'edge': return hold(move.lines === 0 ? from.line : move.lines < 0 ? Math.min(0, lastData) : lastData, move.columns === 0 ? from.column : move.columns < 0 ? 0 : bounds.columns - 1)
  }
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))
