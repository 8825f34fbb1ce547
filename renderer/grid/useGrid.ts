// The workings of a grid: from keys, pointer and clipboard to its state and to what it asks of its owner. Draws nothing.
import { type ClipboardEvent, type KeyboardEvent, type PointerEvent as ReactPointerEvent, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { fromTsv, spread, toTsv } from './clipboard.ts'
import { type Item, sortRows, startsOf, toItems } from './items.ts'
import { type Intent, editIntentOf, intentOf } from './keys.ts'
import { type Cell, HEADER, HEAD_LINE, type Move, type Position, TOTAL_LINE, isOneCell, moved, rangeOf } from './selection.ts'
import { describeRange } from './describe.ts'
import { gridReducer, initialState, nextSort } from './state.ts'
import { type Column, type GridProps, type PastedCell } from './types.ts'

export function useGrid<R>(props: GridProps<R>) {
  const { columns, rows, rowKey, groupBy } = props
  const [state, dispatch] = useReducer(gridReducer, props.startAt, (startAt) => {
    const first = (columns.find((column) => column.rowHeader === true) ?? columns[0])?.id
    return startAt === undefined || first === undefined ? initialState : { ...initialState, active: { line: startAt, column: first }, anchor: { line: startAt, column: first } }
  })
  const sort = props.sort === undefined ? state.sort : props.sort
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
  const items = useMemo(() => toItems({ rows: sorted, columns, rowKey, groupBy, collapsed: state.collapsed }), [sorted, columns, rowKey, groupBy, state.collapsed])
  const starts = useMemo(() => startsOf(items), [items])
  const lines = useMemo(() => new Map(items.map((item, index) => [item.key, index])), [items])
  const columnIndex = useMemo(() => new Map(columns.map((column, index) => [column.id, index])), [columns])
  const hasTotal = props.totalLabel !== undefined && items.length > 0

  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const lastCell = useRef<Cell>({ line: 0, column: 0 })
  const editText = useRef('')

  const cellOf = useCallback((at: Position | null): Cell | null => {
    if (at === null) return null
    const line = at.line === HEAD_LINE ? HEADER : at.line === TOTAL_LINE ? items.length : lines.get(at.line)
    // The row is gone (filtered, removed): stand where it stood.
    const known = line ?? Math.min(lastCell.current.line, items.length - 1)
    return { line: known, column: columnIndex.get(at.column) ?? 0 }
  }, [columnIndex, items, lines])
  const positionOf = useCallback((cell: Cell): Position => ({
    line: cell.line === HEADER ? HEAD_LINE : cell.line >= items.length ? TOTAL_LINE : (items[cell.line]?.key ?? HEAD_LINE),
    column: columns[cell.column]?.id ?? '',
  }), [columns, items])

  const active = cellOf(state.active)
  const anchor = cellOf(state.anchor)
  const range = useMemo(
    () => (active === null || anchor === null ? null : rangeOf(active, anchor)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a cell is the same when its line and column are
    [active?.line, active?.column, anchor?.line, anchor?.column],
  )
  useEffect(() => { if (active !== null) lastCell.current = active })

  // Everything handlers need, as of the last drawing: the handlers themselves never change.
  const now = useRef({ props, state, items, active, anchor, range, sort, hasTotal, starts })
  useLayoutEffect(() => { now.current = { props, state, items, active, anchor, range, sort, hasTotal, starts } })

  const pageLines = () => Math.floor(((scroller.current?.clientHeight ?? 400) - 88) / 28)
  const stand = useCallback((cell: Cell, extend: boolean) => {
    wantsFocus.current = true
    dispatch({ type: 'stand', at: positionOf(cell), extend })
  }, [positionOf])
  const go = useCallback((move: Move, extend: boolean) => {
    const from = now.current.active ?? { line: 0, column: 0 }
    stand(moved(from, move, { lines: now.current.items.length, total: now.current.hasTotal, columns: now.current.props.columns.length }, pageLines()), extend)
  }, [stand])

  const sortBy = useCallback((column: Column<R> | undefined) => {
    if (column?.order === undefined) return
    const next = nextSort(now.current.sort, column.id)
    if (now.current.props.onSort !== undefined) now.current.props.onSort(next)
    else dispatch({ type: 'sort', sort: next })
  }, [])

  // The cell at a place, when it is one that may be edited now.
  const editable = useCallback((cell: Cell | null): { row: R; column: Column<R>; at: Position } | null => {
    const item = cell === null ? undefined : now.current.items[cell.line]
    const column = cell === null ? undefined : now.current.props.columns[cell.column]
    if (item?.kind !== 'row' || column?.edit === undefined || column.edit.allowed?.(item.row) === false) return null
    return { row: item.row, column, at: { line: item.key, column: column.id } }
  }, [])

  const beginEdit = useCallback((typed: string | null): boolean => {
    const target = editable(now.current.active)
    if (target === null || target.column.edit === undefined) return false
    const draft = now.current.state.drafts.get(target.at.line)?.get(target.at.column)
    const text = typed ?? draft?.text ?? target.column.edit.text(target.row)
    editText.current = text
    dispatch({ type: 'edit', editing: { at: target.at, text, typed: typed !== null, problem: typed === null ? (draft?.problem ?? null) : null } })
    return true
  }, [editable])

  // Gives the text to the column. A refusal that is known at once keeps the editor open; one that comes later stays in the cell.
  const apply = useCallback((target: { row: R; column: Column<R>; at: Position }, text: string): string | null => {
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
  }, [])

  /** Keeps what is in the editor; false when it was refused and the editor stays. */
  const keep = useCallback((move: Move | null): boolean => {
    const { state: { editing }, items: list, props: { columns: all } } = now.current
    if (editing === null) return true
    const text = editText.current
    const item = list.find((one) => one.key === editing.at.line)
    const column = all.find((one) => one.id === editing.at.column)
    if (item?.kind === 'row' && column !== undefined) {
      const problem = apply({ row: item.row, column, at: editing.at }, text)
      if (problem !== null) { dispatch({ type: 'problem', problem, text }); return false }
    }
    dispatch({ type: 'endEdit' })
    if (move !== null) go(move, false)
    return true
  }, [apply, go])
  // A grid that is left while a cell is edited keeps the cell.
  useEffect(() => () => { keep(null) }, [keep])
  const cancelEdit = useCallback(() => {
    const { editing } = now.current.state
    if (editing !== null) dispatch({ type: 'draft', at: editing.at, draft: null })
    wantsFocus.current = true
    dispatch({ type: 'endEdit' })
  }, [])

  const applyMany = useCallback(async (cells: readonly PastedCell<R>[]) => {
    const { onPaste, rowKey: keyOf } = now.current.props
    if (onPaste !== undefined) { await onPaste(cells); return }
    for (const cell of cells) {
      const at = { line: keyOf(cell.row), column: cell.column.id }
      const problem = apply({ ...cell, at }, cell.text)
      if (problem !== null) dispatch({ type: 'draft', at, draft: { text: cell.text, problem, settled: false, row: cell.row } })
    }
  }, [apply])

  /** The editable cells of a block that starts at the top left of the range, with their texts. */
  const cellsFor = useCallback((block: readonly (readonly string[])[]): PastedCell<R>[] => {
    const { range: at, items: list, props: { columns: all } } = now.current
    if (at === null) return []
    // Group rows stand between the rows and take nothing: what is pasted flows past them.
    const rowLines = list.flatMap((item, line) => (item.kind === 'row' && line >= at.top ? [line] : []))
    const selectedRows = rowLines.filter((line) => line <= at.bottom).length
    return spread(block, selectedRows, at.right - at.left + 1).flatMap((texts, down) => texts.flatMap((text, across) => {
      const target = editable({ line: rowLines[down] ?? -2, column: at.left + across })
      return target === null || at.left + across >= all.length ? [] : [{ row: target.row, column: target.column, text }]
    }))
  }, [editable])

  const fillDown = useCallback(() => {
    const { range: at, items: list, props: { columns: all } } = now.current
    if (at === null) return
    const first = list.slice(at.top, at.bottom + 1).find((item) => item.kind === 'row')
    if (first?.kind !== 'row') return
    const texts = all.slice(at.left, at.right + 1).map((column) => (column.edit === undefined ? column.text(first.row) : column.edit.text(first.row)))
    void applyMany(cellsFor([texts]).filter((cell) => cell.row !== first.row))
  }, [applyMany, cellsFor])

  const act = useCallback((intent: Intent): boolean => {
    const { active: cell, items: list, props: own, range: selected, state: held } = now.current
    const item = cell === null ? undefined : list[cell.line]
    const byF2 = cell !== null && own.columns[cell.column]?.edit?.byF2 === true
    switch (intent.do) {
      case 'move': {
        // Left and right on a group close and open it, as in a tree.
        if (item?.kind === 'group' && intent.move.to === 'by' && intent.move.columns !== 0 && !intent.extend && item.collapsed === (intent.move.columns > 0)) {
          dispatch({ type: 'toggle', group: item.key })
          return true
        }
        go(intent.move, intent.extend)
        return true
      }
      case 'all':
        if (list.length > 0) dispatch({ type: 'select', from: positionOf({ line: 0, column: 0 }), to: positionOf({ line: list.length - 1, column: own.columns.length - 1 }) })
        return true
      case 'enter':
        if (cell?.line === HEADER) sortBy(own.columns[cell.column])
        else if (item?.kind === 'group') dispatch({ type: 'toggle', group: item.key })
        else if ((byF2 || !beginEdit(null)) && item?.kind === 'row') own.onOpen?.(item.row)
        return true
      case 'edit': return beginEdit(null)
      case 'type': return !byF2 && beginEdit(intent.text)
      case 'clear': {
        const cells = cellsFor([['']])
        if (cells.length === 0) return false
        void applyMany(cells)
        return true
      }
      case 'fillDown': fillDown(); return true
      case 'mark':
        if (cell?.line === HEADER) { sortBy(own.columns[cell.column]); return true }
        if (item?.kind === 'group') { dispatch({ type: 'toggle', group: item.key }); return true }
        if (item?.kind !== 'row' || own.onMark === undefined) return item !== undefined
        own.onMark(item.row)
        return true
      case 'cancel': {
        const at = held.active
        if (at !== null && held.drafts.get(at.line)?.get(at.column) !== undefined) { dispatch({ type: 'draft', at, draft: null }); return true }
        if (selected === null || isOneCell(selected) || cell === null) return false
        stand(cell, false)
        return true
      }
    }
  }, [applyMany, beginEdit, cellsFor, fillDown, go, positionOf, sortBy, stand])

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (now.current.state.editing !== null || (event.target instanceof HTMLElement && event.target.closest('input, textarea, button, a') !== null)) return
    const intent = intentOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey })
    if (intent !== null && act(intent)) { event.preventDefault(); event.stopPropagation() }
  }, [act])
  const onEditKey = useCallback((event: KeyboardEvent<HTMLInputElement>) => {
    const { editing } = now.current.state
    if (editing === null || event.nativeEvent.isComposing) return
    const intent = editIntentOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }, editing.typed)
    if (intent === null) return
    event.preventDefault()
    event.stopPropagation()
    if (intent.do === 'cancel') cancelEdit()
    else keep(intent.move)
  }, [cancelEdit, keep])

  const cellAt = (target: EventTarget | null): Cell | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const line = element?.closest<HTMLElement>('[data-line]')
    if (element === null || line === null || line === undefined || scroller.current?.contains(line) !== true) return null
    return { line: Number(line.dataset['line']), column: Number(element.dataset['column']) }
  }
  const onPointerDown = useCallback((event: ReactPointerEvent) => {
    const cell = cellAt(event.target)
    if (cell === null || event.button !== 0 || (event.target instanceof Element && event.target.closest('input') !== null)) return
    if (!keep(null)) { event.preventDefault(); return }
    const pressed = now.current.items[cell.line]
    if (cell.line === HEADER) { sortBy(now.current.props.columns[cell.column]); stand(cell, false); return }
    if (pressed?.kind === 'group' && event.target instanceof Element && event.target.closest('.grid__group') !== null) dispatch({ type: 'toggle', group: pressed.key })
    stand(cell, event.shiftKey)
    if (event.pointerType !== 'mouse') return
    const onMove = (move: PointerEvent) => {
      const over = cellAt(document.elementFromPoint(move.clientX, move.clientY))
      const at = now.current.active
      if (over !== null && over.line !== HEADER && (at === null || over.line !== at.line || over.column !== at.column)) stand(over, true)
    }
    const onUp = () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
  }, [keep, sortBy, stand])
  const onDoubleClick = useCallback((event: { target: EventTarget }) => {
    const cell = cellAt(event.target)
    const item = cell === null ? undefined : now.current.items[cell.line]
    const byF2 = cell !== null && now.current.props.columns[cell.column]?.edit?.byF2 === true
    if (item?.kind === 'row' && (byF2 || !beginEdit(null))) now.current.props.onOpen?.(item.row)
  }, [beginEdit])

  const onCopy = useCallback((event: ClipboardEvent) => {
    const { range: at, items: list, props: { columns: all }, state: held } = now.current
    if (at === null || held.editing !== null) return
    const table = list.slice(Math.max(0, at.top), at.bottom + 1).flatMap((item) => (item.kind === 'row' ? [all.slice(at.left, at.right + 1).map((column) => column.text(item.row))] : []))
    if (table.length === 0) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', toTsv(table))
  }, [])
  const onPaste = useCallback((event: ClipboardEvent) => {
    if (now.current.state.editing !== null) return
    const text = event.clipboardData.getData('text/plain')
    if (text === '') return
    event.preventDefault()
    void applyMany(cellsFor(fromTsv(text)))
  }, [applyMany, cellsFor])
  // Tab into the grid lands on its one focusable cell: that is where it then stands.
  const onFocus = useCallback((event: { target: EventTarget }) => {
    const cell = cellAt(event.target)
    if (cell !== null && now.current.active === null) dispatch({ type: 'stand', at: positionOf(cell), extend: false })
  }, [positionOf])

  const { onSelect } = props
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- a cell is the same when its line and column are
  const selection = useMemo(() => describeRange({ range, active, items, columns }), [active?.line, active?.column, columns, items, range])
  useEffect(() => { onSelect?.(selection) }, [onSelect, selection])

  return {
    state, items, starts, active, range, sort, hasTotal, scroller, wantsFocus, editText, onEditKey, keep,
    handlers: { onKeyDown, onPointerDown, onDoubleClick, onCopy, onPaste, onFocus },
  }
}

export type GridModel<R> = ReturnType<typeof useGrid<R>>
export type { Item }
