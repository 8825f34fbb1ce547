// How wide the widest line and the widest word of a column are, in the unit of `size`: columns are as wide as their content, or at least
// as wide as their words.
import { type Table } from '#shared/documents/blocks.ts'
import { textWidth } from '#shared/documents/charts/measure.ts'
import { ILLUSTRATIVE } from '#shared/documents/phrases.ts'
import { rowsOfCells } from '#shared/documents/tableShape.ts'

/** The bold faces are a little wider than the semi-bold one the widths are known of. */
export const BOLD_SLACK = 1.06

/** Longer words than this are broken: a column is not made wide for one of them. */
const LONGEST_WORD = 18

/** The mark of what was made up counts with its box, about a letter at either side. */
export function longestLine(table: Table, column: number, size: number): number {
  return widest(table, column, size, linesOf(table, column))
}

/** The widest word that is not broken: no column that shares the width should be narrower. */
export function longestWord(table: Table, column: number, size: number): number {
  return widest(table, column, size, linesOf(table, column).flatMap((line) => line.split(/\s+|(?<=-)/)).map((word) => word.slice(0, LONGEST_WORD)))
}

function widest(table: Table, column: number, size: number, words: readonly string[]): number {
  const marked = column === 0 && table.rows.some((row) => row.kind === 'row' && row.illustrative)
  return [...new Set(words)].reduce((most, word) => Math.max(most, textWidth(word, size, 'semibold')), marked ? textWidth(`__${ILLUSTRATIVE}`, size) : 0) * BOLD_SLACK
}

function linesOf(table: Table, column: number): readonly string[] {
  const head = table.columns[column]
  return [head?.label ?? '', head?.unit ?? '', ...rowsOfCells(table).flatMap((cells) => [...(cells[column]?.text.split('\n') ?? []), cells[column]?.note ?? ''])]
}
