// The lines that are not rows: the header that sorts, a group with its sums, and the total at the foot.
import { type Total as TotalValue } from '#shared/money/total.ts'
import { Icon } from '../components/icons/Icon.tsx'
import { Total } from '../components/Money.tsx'
import { cx } from '../components/cx.ts'
import { cellClass } from './GridRow.tsx'
import { type GroupItem } from './items.ts'
import { type GridLayout, frozenStyle } from './layout.ts'
import { HEADER } from './selection.ts'
import { type Column, type SortState } from './types.ts'

type Standing = {
  readonly activeColumn: number
  readonly rangeLeft: number
  readonly rangeRight: number
}

export function GridHead<R>({ columns, layout, sort, activeColumn, litLeft, litRight, tabbable }: {
  columns: readonly Column<R>[]; layout: GridLayout; sort: SortState; activeColumn: number; litLeft: number; litRight: number; tabbable: boolean
}) {
  const firstPinned = layout.places.findIndex((place) => place.pinnedAt !== null)
  return (
    <div className="grid__head" role="rowgroup">
      <div className="grid__headline" role="row" aria-rowindex={1} data-line={HEADER}>
        {columns.map((column, index) => {
          const place = layout.places[index]
          const sorted = sort?.column === column.id ? (sort.down ? 'descending' : 'ascending') : undefined
          const over = place !== undefined && place.overSpan > 0 ? column.over : undefined
          return (
            <div
              className={cx('grid__th', cellClass(index, column.align, place))} key={column.id} role="columnheader"
              aria-label={[column.over, column.name, column.under].filter((part) => part !== undefined).join(', ')} title={column.head === undefined ? undefined : column.name}
              {...(column.order === undefined ? {} : { 'aria-sort': sorted ?? ('none' as const) })}
              data-column={index} data-sorted={sorted} data-sortable={column.order !== undefined || undefined} data-lit={(column.figure !== undefined && index >= litLeft && index <= litRight && litLeft >= 0) || undefined}
              tabIndex={index === activeColumn || (tabbable && index === 0) ? 0 : -1} style={frozenStyle(place)}
            >
              {over !== undefined && <span className="grid__over" style={{ width: `${100 * (place?.overSpan ?? 1)}%` }}>{over}</span>}
              {index === firstPinned && layout.beyond.length > 0 && <span className="grid__beyond" aria-hidden="true" title={`Scroll sideways for ${layout.beyond.map((at) => columns[at]?.name ?? '').join(', ')}`}>+{layout.beyond.length}<Icon name="chevronRight" size={10} /></span>}
              <span className="grid__name">{column.head ?? column.name}{column.head !== undefined && <span className="unseen">{column.name}</span>}{sorted !== undefined && <Icon name={sorted === 'ascending' ? 'sortUp' : 'sortDown'} size={12} />}</span>
              {column.under !== undefined && <span className="grid__under">{column.under}</span>}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Where the figures begin: what stands before them is one cell with the label. */
const firstFigure = <R,>(columns: readonly Column<R>[]): number => {
  const at = columns.findIndex((column) => column.figure !== undefined)
  return at < 0 ? columns.length : at
}

export function GridGroup<R>({ item, line, top, columns, layout, activeColumn, rangeLeft, rangeRight, tabbable }: Standing & {
  item: GroupItem<R>; line: number; top: number; columns: readonly Column<R>[]; layout: GridLayout; tabbable: boolean
}) {
  const split = firstFigure(columns)
  const labelled = activeColumn >= 0 && activeColumn < split
  return (
    <div className="grid__row grid__row--group" role="row" aria-rowindex={line + 2} data-line={line} style={{ top }}>
      <div
        className="grid__cell grid__cell--first grid__group" role="rowheader" aria-colspan={split} data-column={0} data-active={labelled || undefined} aria-expanded={!item.collapsed}
        tabIndex={labelled || tabbable ? 0 : undefined} style={{ gridColumn: `1 / span ${split}` }}
      >
        <span className="grid__group-label"><Icon name={item.collapsed ? 'chevronRight' : 'chevronDown'} size={14} />{item.label}<span className="grid__count">{item.rows.length.toLocaleString('en-GB')}</span>{item.note !== '' && <span className="grid__count">{item.note}</span>}</span>
      </div>
      <Figures columns={columns} layout={layout} split={split} sums={item.sums} weight="total" activeColumn={activeColumn} rangeLeft={rangeLeft} rangeRight={rangeRight} />
    </div>
  )
}

export function GridTotal<R>({ label, sums, line, columns, layout, activeColumn }: {
  label: string; sums: Readonly<Record<string, TotalValue>>; line: number; columns: readonly Column<R>[]; layout: GridLayout; activeColumn: number
}) {
  const split = firstFigure(columns)
  const labelled = activeColumn >= 0 && activeColumn < split
  return (
    <div className="grid__foot" role="rowgroup">
      <div className="grid__row grid__row--total" role="row" aria-rowindex={line + 2} data-line={line}>
        <div
          className="grid__cell grid__cell--first" role="rowheader" aria-colspan={split} data-column={0} data-active={labelled || undefined} tabIndex={labelled ? 0 : undefined}
          style={{ gridColumn: `1 / span ${split}` }}
        >
          <span className="grid__group-label">{label}</span>
        </div>
        <Figures columns={columns} layout={layout} split={split} sums={sums} weight="grand" activeColumn={activeColumn} rangeLeft={-1} rangeRight={-1} />
      </div>
    </div>
  )
}

function Figures<R>({ columns, layout, split, sums, weight, activeColumn, rangeLeft, rangeRight }: Standing & {
  columns: readonly Column<R>[]; layout: GridLayout; split: number; sums: Readonly<Record<string, TotalValue>>; weight: 'total' | 'grand'
}) {
  return columns.slice(split).map((column, offset) => {
    const index = split + offset
    const sum = sums[column.id]
    return (
      <div
        className={cellClass(index, column.align ?? 'end', layout.places[index])} role="gridcell" key={column.id} data-column={index} data-active={index === activeColumn || undefined}
        data-range={index >= rangeLeft && index <= rangeRight && rangeLeft >= 0 ? '' : undefined} tabIndex={index === activeColumn ? 0 : undefined} style={frozenStyle(layout.places[index])}
      >
        {sum !== undefined && column.unit !== undefined && <Total total={sum} unit={column.unit} weight={weight} />}
      </div>
    )
  })
}
