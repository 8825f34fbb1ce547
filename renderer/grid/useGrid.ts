// The workings of a grid: where it stands, what keys do, what it tells its owner. Editing, pointer and clipboard are beside it.
// Draws nothing.
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { describeRange } from './describe.ts'
import { type Item, sortRows, startsOf, toGroups, toItems } from './items.ts'
import { type Intent, intentOf } from './keys.ts'
import { type Cell, HEADER, HEAD_LINE, type Move, type Position, type Range, TOTAL_LINE, isOneCell, moved, rangeOf } from './selection.ts'
import { type GridState, gridReducer, initialState, nextSort, refusedText, toggled } from './state.ts'
import { type Column, type GridProps, type SortState } from './types.ts'
import { useGridEditing } from './useGridEditing.ts'
import { useGridPointer } from './useGridPointer.ts'

/** Everything handlers need, as of the last drawing: the handlers themselves never change. */
export type GridNow<R> = {
  readonly props: GridProps<R>
  readonly state: GridState
  readonly items: readonly Item<R>[]
  readonly active: Cell | null
  readonly range: Range | null
  readonly sort: SortState
  readonly hasTotal: boolean
}

export function useGrid<R>(props: GridProps<R>) {
  const { columns, rows, rowKey, groupBy } = props
  const [state, dispatch] = useReducer(gridReducer, props.startAt, (startAt) => {
    const first = (columns.find((column) => column.rowHeader === true) ?? columns[0])?.id
    return startAt === undefined || first === undefined ? initialState : { ...initialState, active: { line: startAt, column: first }, anchor: { line: startAt, column: first } }
  })
  const sort = props.sort === undefined ? state.sort : props.sort
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
  const groups = useMemo(() => toGroups({ rows: sorted, columns, rowKey, groupBy }), [sorted, columns, rowKey, groupBy])
  const closed = props.closed ?? state.collapsed
  const items = useMemo(() => toItems(groups, closed), [groups, closed])
  const starts = useMemo(() => startsOf(items), [items])
  const lines = useMemo(() => new Map(items.map((item, index) => [item.key, index])), [items])
  const columnIndex = useMemo(() => new Map(columns.map((column, index) => [column.id, index])), [columns])
  const hasTotal = props.totalLabel !== undefined && items.length > 0

  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const lastCell = useRef<Cell>({ line: 0, column: 0 })

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
  const one = cellOf(state.taken?.to ?? state.active)
  const other = cellOf(state.taken?.from ?? state.anchor)
  const range = useMemo(
    () => (one === null || other === null ? null : rangeOf(one, other)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a cell is the same when its line and column are
    [one?.line, one?.column, other?.line, other?.column],
  )
  useEffect(() => { if (active !== null) lastCell.current = active })

  const now = useRef<GridNow<R>>({ props, state, items, active, range, sort, hasTotal })
  useLayoutEffect(() => { now.current = { props, state, items, active, range, sort, hasTotal } })

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

  const toggle = useCallback((group: string) => {
    const { closed: kept, onClosed } = now.current.props
    if (kept !== undefined && onClosed !== undefined) onClosed(toggled(kept, group))
    else dispatch({ type: 'toggle', group })
  }, [])

  const editing = useGridEditing<R>({ now, dispatch, go, stand, wantsFocus })
  const { beginEdit, emptyCells, fillDown, lineBegan } = editing

  const act = useCallback((intent: Intent): boolean => {
    const { active: cell, items: list, props: own, range: selected, state: held } = now.current
    const item = cell === null ? undefined : list[cell.line]
    const byF2 = cell !== null && own.columns[cell.column]?.edit?.byF2 === true
    switch (intent.do) {
      case 'move': {
        // Left and right on a group close and open it, as in a tree.
        if (item?.kind === 'group' && intent.move.to === 'by' && intent.move.columns !== 0 && !intent.extend && item.collapsed === (intent.move.columns > 0)) {
          toggle(item.group)
          return true
        }
        go(intent.move, intent.extend)
        return true
      }
      case 'all':
        if (list.length > 0) dispatch({ type: 'select', from: positionOf({ line: 0, column: 0 }), to: positionOf({ line: list.length - 1, column: own.columns.length - 1 }) })
        return true
      case 'whole': {
        if (selected === null || list.length === 0) return false
        const whole = intent.of === 'row' ? { ...selected, left: 0, right: own.columns.length - 1 } : { ...selected, top: 0, bottom: list.length - 1 }
        dispatch({ type: 'select', from: positionOf({ line: whole.top, column: whole.left }), to: positionOf({ line: whole.bottom, column: whole.right }) })
        return true
      }
      case 'enter':
        if (cell?.line === HEADER) sortBy(own.columns[cell.column])
        else if (item?.kind === 'group') toggle(item.group)
        else if ((byF2 || !beginEdit(null)) && item?.kind === 'row') own.onOpen?.(item.row)
        return true
      case 'edit': return beginEdit(null)
      case 'type': return !byF2 && beginEdit(intent.text)
      case 'clear': return emptyCells()
      case 'fillDown': fillDown(); return true
      case 'mark':
        if (cell?.line === HEADER) { sortBy(own.columns[cell.column]); return true }
        if (item?.kind === 'group') { toggle(item.group); return true }
        if (item?.kind !== 'row' || own.onMark === undefined) return item !== undefined
        own.onMark(item.row)
        return true
      case 'cancel': {
        const at = held.active
        if (at !== null && refusedText(held.drafts.get(at.line)?.get(at.column)) !== undefined) { dispatch({ type: 'draft', at, draft: null }); return true }
        if (selected === null || isOneCell(selected) || cell === null) return false
        stand(cell, false)
        return true
      }
    }
  }, [beginEdit, emptyCells, fillDown, go, positionOf, sortBy, stand, toggle])

  // A line of cells that is being written goes on with Tab over a cell that is left as it is; at its end Tab leaves the grid again.
  const goOnWithTab = useCallback((back: boolean): boolean => {
    const { active: cell, props: { columns: all } } = now.current
    if (cell === null || cell.column === (back ? 0 : all.length - 1)) { lineBegan.current = null; return false }
    go({ to: 'by', lines: 0, columns: back ? -1 : 1 }, false)
    return true
  }, [go, lineBegan])

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (now.current.state.editing !== null || (event.target instanceof HTMLElement && event.target.closest('input, textarea, button, a') !== null)) return
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }
    if (key.key === 'Tab' && lineBegan.current !== null && goOnWithTab(key.shift)) { event.preventDefault(); return }
    const intent = intentOf(key)
    if (intent !== null && intent.do !== 'type' && intent.do !== 'edit') lineBegan.current = null
    if (intent !== null && act(intent)) { event.preventDefault(); event.stopPropagation() }
  }, [act, goOnWithTab, lineBegan])
  const pointer = useGridPointer<R>({ now, dispatch, scroller, editing, stand, sortBy, toggle, positionOf })

  const { onSelect } = props
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- a cell is the same when its line and column are
  const selection = useMemo(() => describeRange({ range, active, items, columns }), [active?.line, active?.column, columns, items, range])
  useEffect(() => { onSelect?.(selection) }, [onSelect, selection])

  return {
    state, groups, items, starts, active, range, sort, hasTotal, scroller, wantsFocus, editing, handlers: { onKeyDown, ...pointer },
  }
}

export type GridModel<R> = ReturnType<typeof useGrid<R>>
