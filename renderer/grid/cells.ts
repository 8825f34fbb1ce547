// Several cells at once: which cells a block of texts falls on, what cannot be written there and why. Pure: nothing is changed here.
import { spread } from './clipboard.ts'
import { type Item } from './items.ts'
import { type Range } from './selection.ts'
import { type CellText, type Column } from './types.ts'

export type Unfit<R> = CellText<R> & { readonly why: string }

export type Plan<R> = {
  /** What can be written. Cells that hold the text already are left out. */
  readonly cells: readonly CellText<R>[]
  /** What cannot be read where it falls. */
  readonly unfit: readonly Unfit<R>[]
  /** Columns that are not written in the list, where something else than what stands there was to go. */
  readonly worked: readonly Column<R>[]
  /** Lines and columns of the block that go past the last row or column. */
  readonly rowsPast: number
  readonly columnsPast: number
}

/** Lays a block of texts over the grid from the top left of the range; group lines and columns beside the data take nothing, the block flows past them. */
export function planOf<R>({ block, range, items, columns, drafted }: {
  block: readonly (readonly string[])[]; range: Range; items: readonly Item<R>[]; columns: readonly Column<R>[]
  /** What was written into a cell and is not read back yet. */
  drafted?: (row: R, column: Column<R>) => string | undefined
}): Plan<R> {
  const rows = items.slice(Math.max(0, range.top)).flatMap((item, offset) => (item.kind === 'row' ? [{ row: item.row, inRange: Math.max(0, range.top) + offset <= range.bottom }] : []))
  const places = columns.map((column, index) => ({ column, index })).filter(({ column, index }) => index >= range.left && column.aside !== true)
  const texts = spread(block, rows.filter(({ inRange }) => inRange).length, places.filter(({ index }) => index <= range.right).length)
  const wide = Math.max(0, ...texts.map((line) => line.length))
  const cells: CellText<R>[] = []
  const unfit: Unfit<R>[] = []
  const worked = new Set<Column<R>>()
  for (const [down, line] of texts.slice(0, rows.length).entries()) {
    const row = rows[down]?.row
    if (row === undefined) continue
    for (const [across, text] of line.slice(0, places.length).entries()) {
      const column = places[across]?.column
      if (column === undefined) continue
      const { edit } = column
      if (edit === undefined) {
        if (text !== column.text(row)) worked.add(column)
        continue
      }
      const draft = drafted?.(row, column)
      if (draft === undefined ? text === edit.text(row) || text === column.text(row) : text === draft) continue
      const why = edit.allowed?.(row) === false ? (edit.whyNot ?? 'It may not be changed.') : (edit.check?.(row, text) ?? null)
      if (why === null) cells.push({ row, column, text })
      else unfit.push({ row, column, text, why })
    }
  }
  return { cells, unfit, worked: [...worked], rowsPast: Math.max(0, texts.length - rows.length), columnsPast: Math.max(0, wide - places.length) }
}

export const isClean = <R>(plan: Plan<R>): boolean => plan.unfit.length + plan.worked.length + plan.rowsPast + plan.columnsPast === 0
