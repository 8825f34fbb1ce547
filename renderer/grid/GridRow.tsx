// One line of rows: its cells, the part of the selection it holds, and the editor when one is open in it. Drawn again only when
// something about this line changed.
import { type ChangeEvent, type KeyboardEvent, type ReactNode, memo, useLayoutEffect, useRef } from 'react'
import { cx } from '../components/cx.ts'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import { type GridLayout, LEAST_REST, frozenStyle } from './layout.ts'
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
  readonly onEditChoose: (text: string) => void
  readonly onEditEnd: () => void
}

function GridRowOf<R>(props: GridRowProps<R>) {
  const { row, line, columns, activeColumn, editing } = props
  const raised = editing !== null || (activeColumn >= 0 && props.drafts !== undefined)
  return (
    <div
      className="grid__row" role="row" aria-rowindex={line + 2} data-line={line} data-current={activeColumn >= 0 || undefined} data-marked={props.marked || undefined} data-raised={raised || undefined}
      style={{ top: props.top }}
    >
      {columns.map((column, index) => <GridCell key={column.id} {...props} column={column} index={index} place={props.layout.places[index]} row={row} />)}
    </div>
  )
}

export const GridRow = memo(GridRowOf) as typeof GridRowOf

/** The class of a cell: where it stands, how it is aligned. */
export const cellClass = (index: number, align: Column<never>['align'], place: GridLayout['places'][number] | undefined): string =>
  cx('grid__cell', index === 0 && 'grid__cell--first', align !== undefined && align !== 'start' && `grid__cell--${align}`, place?.noted === true && 'grid__cell--noted', place !== undefined && (place.frozenAt !== null || place.pinnedAt !== null) && 'grid__cell--frozen', place !== undefined && place.pinnedAt !== null && 'grid__cell--pinned')

/** Whether the text of a cell may be wider than its column: letters are counted at their usual width, and a mark before the word. */
function mayNotFit<R>(column: Column<R>, row: R): boolean {
  if ((column.align ?? 'start') !== 'start') return false
  const room = column.width === 'fit' ? Infinity : (column.tight ?? (column.width === 'rest' ? (column.least ?? LEAST_REST) : column.width))
  return column.text(row).length * LETTER + AROUND > room
}
const LETTER = 7.1
const AROUND = 24

// Thousands of these come and go while one scrolls: what is false is left out, and the cell holds its text itself.
function GridCell<R>(props: GridRowProps<R> & { column: Column<R>; index: number; place: GridLayout['places'][number] | undefined }) {
  const { row, column, index, place, activeColumn, editing, drafts } = props
  const inRange = index >= props.rangeLeft && index <= props.rangeRight && props.rangeLeft >= 0
  const isActive = index === activeColumn
  const isEdited = editing !== null && editing.at.column === column.id
  const draft = drafts?.get(column.id)
  // What was taken shows until the row is read again with it.
  const shownDraft = draft !== undefined && !(draft.settled && draft.row !== row) ? draft : undefined
  const problem = isEdited ? editing.problem : (shownDraft?.problem ?? null)
  const readOnly = column.edit === undefined || column.edit.allowed?.(row) === false
  return (
    <div
      className={cx(cellClass(index, column.align, place), !isEdited && problem === null && mayNotFit(column, row) && 'grid__cell--long')} role={column.rowHeader === true ? 'rowheader' : 'gridcell'} data-column={index} tabIndex={isActive || index === props.tabColumn ? 0 : undefined}
      data-active={isActive || undefined} data-range={inRange ? edges(props, index) : undefined} aria-selected={inRange || undefined} aria-invalid={problem !== null || undefined}
      aria-readonly={(isActive && readOnly) || undefined} style={frozenStyle(place)}
    >
      {isEdited
        ? column.edit?.choices !== undefined
          ? <ChoiceEditor label={column.name} editing={editing} choices={column.edit.choices(row)} onKey={props.onEditKey} onText={props.onEditText} onChoose={props.onEditChoose} onEnd={props.onEditEnd} />
          : <CellEditor label={column.name} editing={editing} onKey={props.onEditKey} onText={props.onEditText} onEnd={props.onEditEnd} align={column.align ?? 'start'} />
        : shownDraft === undefined ? (column.draw?.(row) ?? column.text(row)) : <Draft text={shownDraft.text} refused={shownDraft.problem !== null} />}
      {problem !== null && (isActive || isEdited) && <span className="grid__problem" role="alert">{problem}</span>}
    </div>
  )
}

const Draft = ({ text, refused }: { text: string; refused: boolean }): ReactNode => <span className="grid__draft" data-refused={refused}>{text}</span>

/** Which sides of the range this cell closes: t, r, b, l. */
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
