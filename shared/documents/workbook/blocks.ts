// Rows a sum adds, as few blocks of cells as there are runs of rows that follow each other.
import { at } from './cells.ts'
import { type Block } from './model.ts'

/** `rows` in any order; `sheet` names another sheet. Columns from `left` to `right`, both in. */
export function runs(rows: readonly number[], left: number, right: number, sheet?: string): readonly Block[] {
  const place = (row: number, column: number) => (sheet === undefined ? at(row, column) : { ...at(row, column), sheet })
  const ordered = [...new Set(rows)].sort((a, b) => a - b)
  const blocks: Block[] = []
  let start = 0
  for (let i = 1; i <= ordered.length; i++) {
    if (i < ordered.length && ordered[i] === ordered[i - 1]! + 1) continue
    blocks.push({ from: place(ordered[start]!, left), to: place(ordered[i - 1]!, right) })
    start = i
  }
  return blocks
}
