// Writing several cells at once: pasted, filled or emptied, all in one step. What cannot be read is named before anything is changed,
// and it is asked whether the rest shall be written; the engine takes all of what is sent or nothing.
import { type ActionDispatch, type RefObject, useCallback, useState } from 'react'
import { type Plan, isClean, planOf } from './cells.ts'
import { type Draft, type GridAction, pendingText, writtenText } from './state.ts'
import { type CellText, type Doing } from './types.ts'
import { type GridNow } from './useGrid.ts'
import { type Target } from './useGridEditing.ts'

type Parts<R> = {
  readonly now: RefObject<GridNow<R>>
  readonly dispatch: ActionDispatch<[GridAction]>
  readonly apply: (target: Target<R>, text: string) => string | null
  readonly settleSoon: () => void
}

/** A paste that cannot be taken whole, while it is asked what to do. */
export type Asking<R> = { readonly plan: Plan<R>; readonly doing: Doing; /** What was pasted, where that is what is asked about. */ readonly block: readonly (readonly string[])[] | null }

export function useGridCells<R>({ now, dispatch, apply, settleSoon }: Parts<R>) {
  const [asking, setAsking] = useState<Asking<R> | null>(null)

  const write = useCallback(async (cells: readonly CellText<R>[], doing: Doing) => {
    if (cells.length === 0) return
    const { onCells, rowKey } = now.current.props
    const drafts = (make: (cell: CellText<R>) => Draft | null) => {
      dispatch({ type: 'drafts', drafts: cells.map((cell) => ({ at: { line: rowKey(cell.row), column: cell.column.id }, draft: make(cell) })) })
    }
    if (onCells === undefined) {
      for (const cell of cells) {
        const at = { line: rowKey(cell.row), column: cell.column.id }
        const problem = apply({ ...cell, at }, cell.text)
        if (problem !== null) dispatch({ type: 'draft', at, draft: { text: cell.text, problem, settled: false, row: cell.row } })
      }
      return
    }
    const draft = (settled: boolean) => ({ row, text }: CellText<R>): Draft => ({ text, problem: null, settled, row })
    drafts(draft(false))
    const problem = await onCells(cells, doing)
    // Nothing was changed, so nothing of it stays in the cells; the owner says why.
    drafts(problem === null ? draft(true) : () => null)
    if (problem === null) settleSoon()
  }, [apply, dispatch, now, settleSoon])

  const planFor = useCallback((block: readonly (readonly string[])[]): Plan<R> | null => {
    const { range, items, state: { drafts }, props: { columns, rowKey } } = now.current
    if (range === null) return null
    return planOf({ block, range, items, columns, drafted: (row, column) => pendingText(drafts.get(rowKey(row))?.get(column.id), row) })
  }, [now])

  const pasteBlock = useCallback((block: readonly (readonly string[])[]) => {
    const plan = planFor(block)
    if (plan === null) return
    if (isClean(plan)) void write(plan.cells, 'paste')
    else setAsking({ plan, doing: 'paste', block })
  }, [planFor, write])

  /** Lays one line of texts over the whole range; columns that are not written in the list are passed over. */
  const fill = useCallback((texts: readonly string[], doing: Doing): boolean => {
    const plan = planFor([texts])
    if (plan === null) return false
    // Emptying a range leaves what cannot be empty; a fill that does not fit somewhere is named like a paste.
    if (doing === 'clear' || plan.unfit.length === 0) void write(plan.cells, doing)
    else setAsking({ plan: { ...plan, worked: [] }, doing, block: null })
    return plan.cells.length > 0
  }, [planFor, write])

  const fillDown = useCallback(() => {
    const { range, items, state: { drafts }, props: { columns, rowKey } } = now.current
    if (range === null) return
    const inRange = items.slice(Math.max(0, range.top), range.bottom + 1).filter((item) => item.kind === 'row')
    // One row alone takes what stands above it, as in a sheet.
    const from = inRange.length > 1 ? inRange[0] : items.slice(0, Math.max(0, range.top)).findLast((item) => item.kind === 'row')
    if (from === undefined) return
    const written = drafts.get(rowKey(from.row))
    fill(columns.slice(range.left, range.right + 1).filter((column) => column.aside !== true)
      .map((column) => writtenText(written?.get(column.id), from.row, column.edit?.text(from.row) ?? column.text(from.row))), 'fill')
  }, [fill, now])

  const emptyCells = useCallback(() => fill([''], 'clear'), [fill])
  const fillWith = useCallback((text: string) => { fill([text], 'fill') }, [fill])

  const answer = useCallback((take: boolean) => {
    const asked = asking
    setAsking(null)
    if (take && asked !== null) void write(asked.plan.cells, asked.doing)
  }, [asking, write])

  /** Gives a paste away as a sheet, with the columns it would have fallen on. */
  const asSheet = useCallback(() => {
    const block = asking?.block ?? null
    const { range, props: { columns, onSheet } } = now.current
    setAsking(null)
    if (block !== null && range !== null) onSheet?.(block, columns.slice(range.left).filter((column) => column.aside !== true))
  }, [asking, now])

  return { asking, answer, asSheet, pasteBlock, fillDown, emptyCells, fillWith }
}
