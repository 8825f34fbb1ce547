// A column whose meaning is not settled yet, and what several of them say together.
import { type Contents } from './contents.ts'
import { type ColumnSpec } from './map.ts'
import { type ColumnRole } from './roles.ts'
import { columnLetters } from './sheet.ts'

/** A column whose meaning is not settled yet. */
export type Draft = { index: number; heading: string; words: string; contents: Contents; year: number | null; planYear: number | null; role: ColumnRole | null; spec: ColumnSpec | null; hidden: boolean; /** What its cells hold below the headings, as far as they are plain figures. */ figures: () => readonly (number | null)[]; /** Why it is left out where its heading is understood. */ left?: string }

export const named = ({ index, heading }: Draft): string => `${columnLetters(index)}${heading === '' ? '' : ` “${heading.slice(0, 60)}”`}`

/** Whether a column holds the sum of the others in nearly every row, and they are not all the same. */
export function addsUp(whole: Draft, parts: readonly Draft[]): boolean {
  const columns = parts.map((part) => part.figures())
  const rows = whole.figures().flatMap((figure, row) => (figure === null || columns.every((column) => (column[row] ?? null) === null) ? [] : [{ figure, parts: columns.map((column) => column[row] ?? 0) }]))
  const right = rows.filter(({ figure, parts: own }) => Math.abs(own.reduce((sum, part) => sum + part, 0) - figure) < 0.0101)
  return parts.length > 1 && rows.length > 1 && right.length > rows.length * 0.8 && columns.every((column) => column.some((figure) => figure !== null && figure !== 0))
}
