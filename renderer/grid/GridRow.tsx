// One line of rows: its cells, the part of the selection it holds, and the editor when one is open in it. Drawn again only when
// something about this line changed.
import { type ChangeEvent, type KeyboardEvent, type ReactNode, memo, useLayoutEffect, useRef } from 'react'
import { cx } from '../components/cx.ts'
import { type GridLayout, frozenStyle } from './layout.ts'
import { type Editing, type RowDrafts } from './state.ts'
import { type Column } from './types.ts'

export type GridRowProps<R> = {
  readonly row: R
  readonly line: number
  readonly top: number
  readonly columns: readonly Column<R>[]
  readonly layout: GridLayout
  /** The columns of the range in this line; -1 when it holds none. */
  readonly rangeLeft: number
  readonly rangeRight: number
  readonly rangeFirst: boolean
  readonly rangeLast: boolean
  /** The column of the active cell when it is in this line; -1 otherwise. */
  readonly activeColumn: number
  /** The column that Tab reaches when nothing is active yet. */
  readonly tabColumn: number
  readonly marked: boolean
  readonly editing: Editing | null
  readonly drafts: RowDrafts | undefined
  readonly onEditKey: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onEditText: (text: string) => void
  readonly onEditEnd: () => void
}

function GridRowOf<R>(props: GridRowProps<R>) {
  const { row, line, columns, layout, activeColumn } = props
  return (
    <div className="grid__row" role="row" aria-rowindex={line + 2} data-current={activeColumn >= 0} data-marked={props.marked} style={{ top: props.top }}>
      {columns.map((column, index) => <GridCell key={column.id} {...props} column={column} index={index} place={layout.places[index]} row={row} line={line} />)}
    </div>
  )
}

export const GridRow = memo(GridRowOf) as typeof GridRowOf

function GridCell<R>(props: GridRowProps<R> & { column: Column<R>; index: number; place: GridLayout['places'][number] | undefined }) {
  const { row, line, column, index, place, activeColumn, editing, drafts } = props
  const inRange = index >= props.rangeLeft && index <= props.rangeRight && props.rangeLeft >= 0
  const isActive = index === activeColumn
  const isEdited = editing !== null && editing.at.column === column.id
  const draft = drafts?.get(column.id)
  // What was taken shows until the row is read again with it.
  const shownDraft = draft !== undefined && !(draft.settled && draft.row !== row) ? draft : undefined
  const problem = isEdited ? editing.problem : (shownDraft?.problem ?? null)
  const content: ReactNode = shownDraft === undefined ? (column.draw?.(row) ?? column.text(row)) : <span className="grid__draft" data-refused={shownDraft.problem !== null}>{shownDraft.text}</span>
  return (
    <div
      className={cx('grid__cell', index === 0 && 'grid__cell--first', place?.lastFrozen === true && 'grid__cell--frozen-end')} role={column.rowHeader === true ? 'rowheader' : 'gridcell'}
      aria-colindex={index + 1} data-line={line} data-column={index} data-align={column.align ?? 'start'} data-noted={place?.noted === true} tabIndex={isActive || index === props.tabColumn ? 0 : -1}
      data-active={isActive} data-range={inRange} {...(inRange ? { 'aria-selected': true } : {})}
      data-edge={inRange ? edges(props, index) : undefined} {...(problem === null ? {} : { 'aria-invalid': true })} style={frozenStyle(place)}
      {...(column.edit === undefined || column.edit.allowed?.(row) === false ? { 'aria-readonly': true } : {})}
    >
      {isEdited
        ? <CellEditor label={column.name} editing={editing} onKey={props.onEditKey} onText={props.onEditText} onEnd={props.onEditEnd} align={column.align ?? 'start'} />
        : <span className="grid__content">{content}</span>}
      {problem !== null && (isActive || isEdited) && <span className="grid__problem" role="alert">{problem}</span>}
    </div>
  )
}

function edges(props: { rangeFirst: boolean; rangeLast: boolean; rangeLeft: number; rangeRight: number }, index: number): string {
  return `${props.rangeFirst ? 't' : ''}${index === props.rangeRight ? 'r' : ''}${props.rangeLast ? 'b' : ''}${index === props.rangeLeft ? 'l' : ''}`
}

function CellEditor({ label, editing, align, onKey, onText, onEnd }: {
  label: string; editing: Editing; align: string; onKey: (event: KeyboardEvent<HTMLInputElement>) => void; onText: (text: string) => void; onEnd: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const { typed } = editing
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    if (typed) input.current?.setSelectionRange(input.current.value.length, input.current.value.length)
    else input.current?.select()
  }, [typed])
  return (
    <input
      className="grid__input" ref={input} aria-label={label} defaultValue={editing.text} data-align={align} onKeyDown={onKey} onBlur={onEnd} autoComplete="off" spellCheck={false}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onText(event.currentTarget.value)} aria-invalid={editing.problem !== null}
    />
  )
}
