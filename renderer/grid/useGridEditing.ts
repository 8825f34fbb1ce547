// Editing in place, one cell at a time: which may be edited, what becomes of what was typed, where the next key leads. A refusal
// known at once keeps the editor open; one that comes later stays in its cell with its reason. Several cells are useGridCells' affair.
import { type ActionDispatch, type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { editIntentOf } from './keys.ts'
import { type Cell, type Move, type Position } from './selection.ts'
import { type Draft, type GridAction, pendingText, refusedText, writtenText } from './state.ts'
import { type CellText, type Column } from './types.ts'
import { type GridNow } from './useGrid.ts'
import { useGridCells } from './useGridCells.ts'

export type Target<R> = { readonly row: R; readonly column: Column<R>; readonly at: Position }

type Parts<R> = {
  readonly now: RefObject<GridNow<R>>
  readonly dispatch: ActionDispatch<[GridAction]>
  readonly go: (move: Move, extend: boolean) => void
  readonly stand: (cell: Cell, extend: boolean) => void
  readonly wantsFocus: RefObject<boolean>
}

/** How long what was taken may stand before what is read back, in milliseconds: reading it back may find nothing changed. */
const SETTLES = 1500

export function useGridEditing<R>({ now, dispatch, go, stand, wantsFocus }: Parts<R>) {
  /** What stands in the open editor. */
  const editText = useRef('')
  /** The column a line of cells written with Tab began in: Enter goes back under it. */
  const lineBegan = useRef<number | null>(null)

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
    const text = typed ?? refusedText(draft) ?? writtenText(draft, target.row, target.column.edit.text(target.row))
    editText.current = text
    dispatch({ type: 'edit', editing: { at: target.at, text, typed: typed !== null, problem: typed === null ? (draft?.problem ?? null) : null } })
    return true
  }, [dispatch, editable, now])

  const settleSoon = useCallback(() => { window.setTimeout(() => dispatch({ type: 'settled' }), SETTLES) }, [dispatch])

  /** Gives the text to the column; answers the refusal when it is known at once. */
  const apply = useCallback((target: Target<R>, text: string): string | null => {
    const { row, column, at } = target
    if (column.edit === undefined) return null
    const pending = pendingText(now.current.state.drafts.get(at.line)?.get(at.column), row)
    if (text === (pending ?? column.edit.text(row))) { if (pending === undefined) dispatch({ type: 'draft', at, draft: null }); return null }
    const answer = column.edit.apply(row, text, pending)
    if (typeof answer === 'string') return answer
    if (answer === null) {
      dispatch({ type: 'draft', at, draft: null })
      return null
    }
    const sent: Draft = { text: column.edit.holds?.(row, text, pending) ?? text, problem: null, settled: false, row }
    dispatch({ type: 'draft', at, draft: sent })
    void answer.then((problem) => {
      dispatch({ type: 'answered', at, sent, draft: problem === null ? { ...sent, settled: true } : { text, problem, settled: false, row } })
      if (problem === null) settleSoon()
    })
    return null
  }, [dispatch, now, settleSoon])

  /** What is in the editor, and for which cell; null when none is open or its row is gone. */
  const edited = useCallback((): (CellText<R> & { readonly at: Position }) | null => {
    const { state: { editing }, items, props: { columns } } = now.current
    const item = editing === null ? undefined : items.find((one) => one.key === editing.at.line)
    const column = editing === null ? undefined : columns.find((one) => one.id === editing.at.column)
    return editing === null || item?.kind !== 'row' || column === undefined ? null : { row: item.row, column, at: editing.at, text: editText.current }
  }, [now])

  /** Keeps what is in the editor and goes on; false when it was refused and the editor stays. */
  const keep = useCallback((move: Move | null): boolean => {
    if (now.current.state.editing === null) return true
    const cell = edited()
    const problem = cell === null ? null : apply(cell, cell.text)
    if (problem !== null) { dispatch({ type: 'problem', problem, text: editText.current }); return false }
    dispatch({ type: 'endEdit' })
    if (move !== null) go(move, false)
    return true
  }, [apply, dispatch, edited, go, now])
  // A grid that is left while a cell is edited keeps the cell. Only then: rows that are read again meanwhile leave the editor open.
  const latestKeep = useRef(keep)
  useLayoutEffect(() => { latestKeep.current = keep })
  useEffect(() => () => { latestKeep.current(null) }, [])

  /** Keeps a word that was pressed in the list of an editor; the cell has the focus again. */
  const choose = useCallback((text: string) => {
    editText.current = text
    wantsFocus.current = true
    keep(null)
  }, [keep, wantsFocus])

  const cancelEdit = useCallback(() => {
    const { editing, drafts } = now.current.state
    if (editing !== null && refusedText(drafts.get(editing.at.line)?.get(editing.at.column)) !== undefined) dispatch({ type: 'draft', at: editing.at, draft: null })
    wantsFocus.current = true
    dispatch({ type: 'endEdit' })
  }, [dispatch, now, wantsFocus])

  const cells = useGridCells<R>({ now, dispatch, apply, settleSoon })
  const { fillWith } = cells

  /** The whole selection takes what is in the editor; a text refused for its own cell keeps the editor open. */
  const fillSelection = useCallback(() => {
    const cell = edited()
    if (cell === null) return
    const problem = cell.column.edit?.check?.(cell.row, cell.text) ?? null
    if (problem !== null) { dispatch({ type: 'problem', problem, text: cell.text }); return }
    wantsFocus.current = true
    dispatch({ type: 'endEdit' })
    fillWith(cell.text)
  }, [dispatch, edited, fillWith, wantsFocus])

  const onEditKey = useCallback((event: KeyboardEvent<HTMLInputElement>) => {
    const { state: { editing }, active } = now.current
    if (editing === null || event.nativeEvent.isComposing) return
    const intent = editIntentOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }, editing.typed)
    if (intent === null) return
    event.preventDefault()
    event.stopPropagation()
    if (intent.do === 'cancel') { cancelEdit(); return }
    if (intent.do === 'fill') { fillSelection(); return }
    const began = lineBegan.current
    if (intent.by === 'enter' && began !== null && active !== null && intent.move?.to === 'by') {
      if (!keep(null)) return
      lineBegan.current = null
      stand({ line: Math.max(0, Math.min(active.line + intent.move.lines, now.current.items.length - 1)), column: began }, false)
      return
    }
    if (keep(intent.move)) lineBegan.current = intent.by === 'tab' ? (began ?? active?.column ?? null) : null
  }, [cancelEdit, fillSelection, keep, now, stand])

  return { editText, lineBegan, beginEdit, keep, choose, onEditKey, ...cells }
}

export type GridEditing<R> = ReturnType<typeof useGridEditing<R>>
