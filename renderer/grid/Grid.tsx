// The money grid: thousands of rows of which only those in sight are in the page, one cell in focus, ranges, editing in place,
// copy and paste as cells, groups with their sums and a total that stays at the foot. What a cell means is its column's affair.
import { type Range as WindowRange, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo } from 'react'
import { type Total, isBlankTotal } from '#shared/money/total.ts'
import { useElementWidth } from '../hooks/useElementWidth.ts'
import { GridGroup, GridHead, GridTotal } from './GridLines.tsx'
import { GridRow } from './GridRow.tsx'
import { type Group, heightOf, sumsOf } from './items.ts'
import { type Extent, type Extents, type GridLayout, HEAD_HEIGHT, TOTAL_HEIGHT, extentOf, fitOf, layoutOf } from './layout.ts'
import { type Cell, HEADER, lineRange } from './selection.ts'
import { type Column, type GridProps } from './types.ts'
import { type GridModel, useGrid } from './useGrid.ts'
import { UnfitDialog } from './UnfitDialog.tsx'
import './Grid.css'

/** Lines drawn beyond what is in sight, either way. */
const BEYOND = 2
const noMarks: ReadonlySet<string> = new Set()

export function Grid<R>(props: GridProps<R>) {
  const { columns, label, totalLabel, marked = noMarks } = props
  const grid = useGrid(props)
  const { state, groups, items, active, range, scroller, hasTotal } = grid
  const sums = useMemo(() => (hasTotal ? (props.totals ?? sumsOf(props.rows, columns)) : {}), [columns, hasTotal, props.rows, props.totals])
  const extents = useExtents(columns, props.rows, groups, sums)
  const room = useElementWidth(scroller)
  const fit = useMemo(() => fitOf(columns, extents, room), [columns, extents, room])
  const layout = useMemo(() => layoutOf(columns, extents, fit, room), [columns, extents, fit, room])

  const activeLine = active?.line ?? -2
  // The active line stays in the page wherever one scrolls: focus must have somewhere to be.
  const rangeExtractor = useCallback((window: WindowRange) => {
    const inSight = defaultRangeExtractor(window)
    return activeLine < 0 || activeLine >= window.count || inSight.includes(activeLine) ? inSight : [...inSight, activeLine].toSorted((a, b) => a - b)
  }, [activeLine])
  const virtual = useVirtualizer({
    count: items.length, getScrollElement: () => scroller.current, overscan: BEYOND, rangeExtractor, scrollMargin: HEAD_HEIGHT,
    estimateSize: useCallback((index: number) => { const item = items[index]; return item === undefined ? 0 : heightOf(item) }, [items]),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
  })
  useKeepInSight(grid, layout)

  const { editText, keep, choose, onEditKey, asking, answer, asSheet } = grid.editing
  const setEditText = useCallback((text: string) => { editText.current = text }, [editText])
  const endEdit = useCallback(() => { keep(null) }, [keep])
  const nothingActive = active === null
  const nameOf = (row: R): string => columns.slice(0, columns.findIndex((column) => column.rowHeader === true) + 1).map((column) => column.text(row)).filter((text) => text !== '').join(' ')

  return (
    <>
      <div
        className="grid" role="grid" aria-label={label} aria-rowcount={items.length + 1 + (hasTotal ? 1 : 0)} aria-multiselectable ref={scroller} {...grid.handlers}
        style={{ ['--grid-columns' as string]: layout.template, ['--grid-width' as string]: `${layout.leastWidth}px` }}
      >
        <GridHead
          columns={columns} layout={layout} sort={grid.sort} activeColumn={activeLine === HEADER ? (active?.column ?? -1) : -1} litLeft={range?.left ?? -1} litRight={range?.right ?? -1}
          tabbable={nothingActive && items.length === 0}
        />
        {items.length === 0 && props.empty !== undefined && <div className="grid__empty" role="row"><div role="gridcell">{props.empty}</div></div>}
        <div className="grid__lines" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = items[index]
            if (item === undefined) return null
            const held = lineRange(range, index)
            const activeColumn = index === activeLine ? (active?.column ?? -1) : -1
            const top = start - HEAD_HEIGHT
            if (item.kind === 'group') {
              return (
                <GridGroup
                  key={item.key} item={item} line={index} top={top} columns={columns} layout={layout} activeColumn={activeColumn} rangeLeft={held?.left ?? -1} rangeRight={held?.right ?? -1}
                  tabbable={nothingActive && index === 0}
                />
              )
            }
            return (
              <GridRow
                key={item.key} row={item.row} line={index} top={top} columns={columns} layout={layout} rangeLeft={held?.left ?? -1} rangeRight={held?.right ?? -1} rangeFirst={held?.first ?? false}
                rangeLast={held?.last ?? false} activeColumn={activeColumn} tabColumn={nothingActive && index === 0 ? 0 : -1} marked={marked.has(item.key)}
                editing={state.editing !== null && state.editing.at.line === item.key ? state.editing : null} drafts={state.drafts.get(item.key)} onEditKey={onEditKey} onEditText={setEditText} onEditChoose={choose} onEditEnd={endEdit}
              />
            )
          })}
        </div>
        {hasTotal && <GridTotal label={totalLabel ?? ''} sums={sums} line={items.length} columns={columns} layout={layout} activeColumn={activeLine === items.length ? (active?.column ?? -1) : -1} />}
      </div>
      {asking !== null && <UnfitDialog asking={asking} nameOf={nameOf} things={props.things ?? 'rows'} onAnswer={answer} {...(asking.block === null || props.onSheet === undefined ? {} : { onSheet: asSheet })} />}
    </>
  )
}

// Measured again when rows or sums change; the same sizes keep the same layout, so that rows are not drawn again for nothing.
function useExtents<R>(columns: readonly Column<R>[], rows: readonly R[], groups: readonly Group<R>[], sums: Readonly<Record<string, Total>>): Extents {
  const measured = useMemo(() => {
    const figured = columns.filter((column) => column.width === 'fit' && column.unit !== undefined)
    return new Map(figured.map((column): [string, Extent] => {
      const groupSums = groups.map((group) => group.head?.sums[column.id]).concat(sums[column.id]).filter((sum) => sum !== undefined)
      return [column.id, extentOf(column.figure === undefined ? [] : rows.map(shownIn(column, column.figure)), groupSums, column.unit ?? 'pounds')]
    }))
  }, [columns, groups, rows, sums])
  const words = JSON.stringify([...measured])
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words say whether the measures are the same
  return useMemo(() => measured, [words])
}

/** The figure a row shows, whether it counts or not. */
const shownIn = <R,>(column: Column<R>, figure: (row: R) => Total) => (row: R): Total => {
  const counted = figure(row)
  return column.uncounted === undefined || !isBlankTotal(counted) ? counted : column.uncounted(row)
}

// Scrolls just enough that the active cell is in sight, clear of the header, the total and the frozen columns, and gives it the
// focus when a key or the pointer led there.
function useKeepInSight<R>({ scroller, active, starts, items, hasTotal, wantsFocus, state }: GridModel<R>, { frozenWidth, pinnedWidth }: GridLayout): void {
  const editing = state.editing
  useLayoutEffect(() => {
    const view = scroller.current
    if (view === null || active === null || !wantsFocus.current || editing !== null) return
    wantsFocus.current = false
    scrollToLine(view, active, starts, hasTotal, items.length)
    const focus = () => {
      const element = findCell(view, active)
      if (element === null) return false
      scrollAcross(view, element, frozenWidth, pinnedWidth)
      element.focus({ preventScroll: true })
      return true
    }
    // A far jump draws its line only after the scroll is heard.
    if (!focus()) requestAnimationFrame(() => { if (!focus()) requestAnimationFrame(focus) })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a cell is the same when its line and column are
  }, [active?.line, active?.column, editing, frozenWidth, pinnedWidth, hasTotal, items.length, scroller, starts, wantsFocus])
}

function findCell(view: HTMLElement, { line, column }: Cell): HTMLElement | null {
  const exact = view.querySelector<HTMLElement>(`[data-line="${line}"] > [data-column="${column}"]`)
  // In a group or the total the label stands for all columns before the figures.
  return exact ?? view.querySelector<HTMLElement>(`[data-line="${line}"] > [data-column="0"]`)
}

function scrollToLine(view: HTMLElement, { line }: Cell, starts: readonly number[], hasTotal: boolean, count: number): void {
  const top = starts[line]
  const bottom = starts[line + 1]
  if (line < 0 || line >= count || top === undefined || bottom === undefined) return
  const room = view.clientHeight - HEAD_HEIGHT - (hasTotal ? TOTAL_HEIGHT : 0)
  if (top < view.scrollTop) view.scrollTop = top
  else if (bottom > view.scrollTop + room) view.scrollTop = bottom - room
}

function scrollAcross(view: HTMLElement, cell: HTMLElement, frozenWidth: number, pinnedWidth: number): void {
  if (getComputedStyle(cell).position === 'sticky') return
  const left = cell.offsetLeft
  const right = left + cell.offsetWidth
  if (left < view.scrollLeft + frozenWidth) view.scrollLeft = left - frozenWidth
  else if (right > view.scrollLeft + view.clientWidth - pinnedWidth) view.scrollLeft = right - view.clientWidth + pinnedWidth
}
