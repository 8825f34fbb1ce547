// Editing in place: which cell may be edited, what becomes of what was typed, pasted, filled or cleared. A refusal known at once
// keeps the editor open; one that comes later stays in its cell with its reason.
import { type ActionDispatch, type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { spread } from './clipboard.ts'
import { editIntentOf } from './keys.ts'
import { type Cell, type Move, type Position } from './selection.ts'
import { type GridAction } from './state.ts'
import { type Column, type PastedCell } from './types.ts'
import { type GridNow } from './useGrid.ts'

type Target<R> = { readonly row: R; readonly column: Column<R>; readonly at: Position }

type Parts<R> = {
  readonly now: RefObject<GridNow<R>>
  readonly dispatch: ActionDispatch<[GridAction]>
  readonly go: (move: Move, extend: boolean) => void
  readonly wantsFocus: RefObject<boolean>
}

export function useGridEditing<R>({ now, dispatch, go, wantsFocus }: Parts<R>) {
  /** What stands in the open editor. */
  const editText = useRef('')

  const editable = useCallback((cell: Cell | null): Target<R> | null => {
    const item = cell === null ? undefined : now.current.items[cell.line]
    const column = cell === null ? undefined : now.current.props.columns[cell.column]
    if (item?.kind !== 'row' || column?.edit === undefined || column.edit.allowed?.(item.row) === false) return null
    return { row: item.row, column, at: { line: item.key, column: column.id } }
  }, [now])

  /** Opens the editor on the active cell; false when it may not be edited. */
  const beginEdit = useCallback((typed: string | null): boolean => {
    const target = editable(now.current.active)
    if (target === null || target.column.edit === undefined) return false
    const draft = now.current.state.drafts.get(target.at.line)?.get(target.at.column)
    const text = typed ?? draft?.text ?? target.column.edit.text(target.row)
    editText.current = text
    dispatch({ type: 'edit', editing: { at: target.at, text, typed: typed !== null, problem: typed === null ? (draft?.problem ?? null) : null } })
    return true
  }, [dispatch, editable, now])

  /** Gives the text to the column; answers the refusal when it is known at once. */
  const apply = useCallback((target: Target<R>, text: string): string | null => {
    const { row, column, at } = target
    if (column.edit === undefined) return null
    if (text === column.edit.text(row)) { dispatch({ type: 'draft', at, draft: null }); return null }
    const answer = column.edit.apply(row, text)
    if (typeof answer === 'string') return answer
    dispatch({ type: 'draft', at, draft: { text, problem: null, settled: answer === null, row } })
    if (answer !== null) {
      void answer.then((problem) => dispatch({ type: 'draft', at, draft: { text, problem, settled: problem === null, row } }))
    }
    return null
  }, [dispatch])

  /** Keeps what is in the editor and goes on; false when it was refused and the editor stays. */
  const keep = useCallback((move: Move | null): boolean => {
    const { state: { editing }, items, props: { columns } } = now.current
    if (editing === null) return true
    const text = editText.current
    const item = items.find((one) => one.key === editing.at.line)
    const column = columns.find((one) => one.id === editing.at.column)
    if (item?.kind === 'row' && column !== undefined) {
      const problem = apply({ row: item.row, column, at: editing.at }, text)
      if (problem !== null) { dispatch({ type: 'problem', problem, text }); return false }
    }
    dispatch({ type: 'endEdit' })
    if (move !== null) go(move, false)
    return true
  }, [apply, dispatch, go, now])
  // A grid that is left while a cell is edited keeps the cell. Only then: rows that are read again meanwhile leave the editor open.
  const latestKeep = useRef(keep)
  useLayoutEffect(() => { latestKeep.current = keep })
  useEffect(() => () => { latestKeep.current(null) }, [])

  const cancelEdit = useCallback(() => {
    const { editing } = now.current.state
    if (editing !== null) dispatch({ type: 'draft', at: editing.at, draft: null })
    wantsFocus.current = true
    dispatch({ type: 'endEdit' })
  }, [dispatch, now, wantsFocus])

  const onEditKey = useCallback((event: KeyboardEvent<HTMLInputElement>) => {
    const { editing } = now.current.state
    if (editing === null || event.nativeEvent.isComposing) return
    const intent = editIntentOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }, editing.typed)
    if (intent === null) return
    event.preventDefault()
    event.stopPropagation()
    if (intent.do === 'cancel') cancelEdit()
    else keep(intent.move)
  }, [cancelEdit, keep, now])

  const applyMany = useCallback(async (cells: readonly PastedCell<R>[]) => {
    const { onPaste, rowKey } = now.current.props
    if (onPaste !== undefined) { await onPaste(cells); return }
    for (const cell of cells) {
      const at = { line: rowKey(cell.row), column: cell.column.id }
      const problem = apply({ ...cell, at }, cell.text)
      if (problem !== null) dispatch({ type: 'draft', at, draft: { text: cell.text, problem, settled: false, row: cell.row } })
    }
  }, [apply, dispatch, now])

  /** The editable cells of a block that starts at the top left of the range, with their texts. */
  const cellsFor = useCallback((block: readonly (readonly string[])[]): PastedCell<R>[] => {
    const { range, items } = now.current
    if (range === null) return []
    // Group lines stand between the rows and take nothing: what is pasted flows past them.
    const rowLines = items.flatMap((item, line) => (item.kind === 'row' && line >= range.top ? [line] : []))
    const selected = rowLines.filter((line) => line <= range.bottom).length
    return spread(block, selected, range.right - range.left + 1).flatMap((texts, down) => texts.flatMap((text, across) => {
      const target = editable({ line: rowLines[down] ?? -2, column: range.left + across })
      return target === null ? [] : [{ row: target.row, column: target.column, text }]
    }))
  }, [editable, now])

  const fillDown = useCallback(() => {
    const { range, items, props: { columns } } = now.current
    const first = range === null ? undefined : items.slice(Math.max(0, range.top), range.bottom + 1).find((item) => item.kind === 'row')
    if (range === null || first?.kind !== 'row') return
    const texts = columns.slice(range.left, range.right + 1).map((column) => (column.edit === undefined ? column.text(first.row) : column.edit.text(first.row)))
    void applyMany(cellsFor([texts]).filter((cell) => cell.row !== first.row))
  }, [applyMany, cellsFor, now])

  return { editText, beginEdit, keep, onEditKey, applyMany, cellsFor, fillDown }
}

export type GridEditing<R> = ReturnType<typeof useGridEditing<R>>
