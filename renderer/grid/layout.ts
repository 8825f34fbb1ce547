// Where the columns stand: the template of every line, the offsets of frozen columns, the least width. Pure.
import { type CSSProperties } from 'react'
import { type Column } from './types.ts'

/** The left edge everything on a screen starts at. */
export const GUTTER = 24
export const HEAD_HEIGHT = 44
export const TOTAL_HEIGHT = 44
const LEAST_REST = 200

export type ColumnPlace = {
  /** Pixels from the left where a frozen column stays; null when it scrolls. */
  readonly frozenAt: number | null
  readonly lastFrozen: boolean
  /** How many columns the label above spans from here; 0 where none starts. */
  readonly overSpan: number
}

export type GridLayout = { readonly template: string; readonly leastWidth: number; readonly places: readonly ColumnPlace[]; readonly frozenWidth: number }

const widthOf = (column: Column<never>, index: number): number => (column.width === 'rest' ? (column.least ?? LEAST_REST) : column.width) + (index === 0 ? GUTTER : 0)

export function layoutOf(columns: readonly Column<never>[]): GridLayout {
  const widths = columns.map(widthOf)
  const frozen = columns.findIndex((column) => column.frozen !== true)
  const frozenCount = frozen < 0 ? columns.length : frozen
  const sum = (until: number) => widths.slice(0, until).reduce((total, width) => total + width, 0)
  return {
    template: columns.map((column, index) => (column.width === 'rest' ? `minmax(${widths[index]}px, 1fr)` : `${widths[index]}px`)).join(' '),
    leastWidth: sum(columns.length),
    frozenWidth: sum(frozenCount),
    places: columns.map((column, index) => ({
      frozenAt: index < frozenCount ? sum(index) : null,
      lastFrozen: frozenCount > 0 && index === frozenCount - 1,
      overSpan: column.over !== undefined && columns[index - 1]?.over !== column.over ? runOf(columns, index) : 0,
    })),
  }
}

function runOf(columns: readonly Column<never>[], from: number): number {
  const end = columns.findIndex((column, index) => index > from && column.over !== columns[from]?.over)
  return (end < 0 ? columns.length : end) - from
}

/** The style of a frozen cell. */
export const frozenStyle = (place: ColumnPlace | undefined): CSSProperties | undefined =>
  place === undefined || place.frozenAt === null ? undefined : { position: 'sticky', left: place.frozenAt, zIndex: 1 }
