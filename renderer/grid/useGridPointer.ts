// Pointer and clipboard of a grid: pressing, dragging a range, opening by a double press, cells to and from a sheet.
import { type ActionDispatch, type ClipboardEvent, type PointerEvent as ReactPointerEvent, type RefObject, useCallback } from 'react'
import { fromTsv, toTsv } from './clipboard.ts'
import { type Cell, HEADER, type Position } from './selection.ts'
import { type GridAction, writtenText } from './state.ts'
import { type Column } from './types.ts'
import { type GridNow } from './useGrid.ts'
import { startDrag } from './drag.ts'
import { type GridEditing } from './useGridEditing.ts'

type Parts<R> = {
  readonly now: RefObject<GridNow<R>>
  readonly dispatch: ActionDispatch<[GridAction]>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly editing: GridEditing<R>
  readonly stand: (cell: Cell, extend: boolean) => void
  readonly sortBy: (column: Column<R> | undefined) => void
  readonly toggle: (group: string) => void
  readonly positionOf: (cell: Cell) => Position
}

export function useGridPointer<R>({ now, dispatch, scroller, editing, stand, sortBy, toggle, positionOf }: Parts<R>) {
  const { keep, beginEdit, pasteBlock, lineBegan } = editing

  const cellAt = useCallback((target: EventTarget | null): Cell | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const line = element?.closest<HTMLElement>('[data-line]')
    if (element === null || line === null || line === undefined || scroller.current?.contains(line) !== true) return null
    return { line: Number(line.dataset['line']), column: Number(element.dataset['column']) }
  }, [scroller])

  const onPointerDown = useCallback((event: ReactPointerEvent) => {
    const cell = cellAt(event.target)
    if (cell === null || event.button !== 0 || (event.target instanceof Element && event.target.closest('input') !== null)) return
    if (!keep(null)) { event.preventDefault(); return }
    const pressed = now.current.items[cell.line]
    if (cell.line === HEADER) { sortBy(now.current.props.columns[cell.column]); stand(cell, false); return }
    if (pressed?.kind === 'group' && event.target instanceof Element && event.target.closest('.grid__group') !== null) toggle(pressed.group)
    lineBegan.current = null
    stand(cell, event.shiftKey)
    if (event.pointerType !== 'mouse') return
    const drag = startDrag(scroller.current, (x, y) => {
      const over = cellAt(document.elementFromPoint(x, y))
      const at = now.current.active
      if (over !== null && over.line !== HEADER && over.line < now.current.items.length && (at === null || over.line !== at.line || over.column !== at.column)) stand(over, true)
    })
    window.addEventListener('pointerup', drag, { once: true })
    window.addEventListener('pointercancel', drag, { once: true })
  }, [cellAt, keep, lineBegan, now, scroller, sortBy, stand, toggle])

  const onDoubleClick = useCallback((event: { target: EventTarget }) => {
    const cell = cellAt(event.target)
    const item = cell === null ? undefined : now.current.items[cell.line]
    if (item?.kind === 'row' && !beginEdit(null)) now.current.props.onOpen?.(item.row)
  }, [beginEdit, cellAt, now])

  // Tab into the grid lands on its one focusable cell: that is where it then stands.
  const onFocus = useCallback((event: { target: EventTarget }) => {
    const cell = cellAt(event.target)
    if (cell !== null && now.current.active === null) dispatch({ type: 'stand', at: positionOf(cell), extend: false })
  }, [cellAt, dispatch, now, positionOf])

  const onCopy = useCallback((event: ClipboardEvent) => {
    const { range, items, props: { columns }, state } = now.current
    if (range === null || state.editing !== null) return
    const copied = columns.slice(range.left, range.right + 1).filter((column) => column.aside !== true)
    const table = items.slice(Math.max(0, range.top), range.bottom + 1)
      .flatMap((item) => (item.kind === 'row' ? [copied.map((column) => writtenText(state.drafts.get(item.key)?.get(column.id), item.row, column.text(item.row)))] : []))
    if (table.length === 0) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', toTsv(table))
  }, [now])

  const onPaste = useCallback((event: ClipboardEvent) => {
    if (now.current.state.editing !== null) return
    const text = event.clipboardData.getData('text/plain')
    if (text === '') return
    event.preventDefault()
    pasteBlock(fromTsv(text))
  }, [now, pasteBlock])

  return { onPointerDown, onDoubleClick, onFocus, onCopy, onPaste }
}
