// Where the columns stand: the template of every line, the offsets of frozen columns, the least width. Pure.
import { type CSSProperties } from 'react'
import { type MoneyUnit } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { type Column } from './types.ts'

/** The left edge everything on a screen starts at. */
export const GUTTER = 24
export const HEAD_HEIGHT = 44
export const TOTAL_HEIGHT = 44
/** The least width of the column that takes what is left. */
export const LEAST_REST = 200

/** What the figures of a column need: their longest text in digits, and whether a "+ n TBC" stands beside some of them. */
export type Extent = { readonly digits: number; readonly noted: boolean }
export type Extents = ReadonlyMap<string, Extent>

/** A bold tabular digit of the table face, and what stands around the figure. */
const DIGIT = 7.4
const AROUND = 20
/** A letter of a header at its usual width. */
const LETTER = 6.8
const NOTE_ROOM = 46
const LEAST_FIGURE = 64

export type ColumnPlace = {
  /** Pixels from the left where a frozen column stays; null when it scrolls. */
  readonly frozenAt: number | null
  /** Pixels from the right where a pinned column stays; null when it scrolls. */
  readonly pinnedAt: number | null
  /** Keeps room at its right for "+ n TBC", so that digits stay in their column. */
  readonly noted: boolean
  /** How many columns the label above spans from here; 0 where none starts. */
  readonly overSpan: number
}

export type GridLayout = {
  /** The columns that do not stand between those that stay until one scrolls, by their place. */
  readonly beyond: readonly number[]
  readonly template: string; readonly leastWidth: number; readonly places: readonly ColumnPlace[]; readonly frozenWidth: number; readonly pinnedWidth: number
}

/** How the columns are in the room they have: all as they are, all at their tight widths, scrolled under those that stay, or too cramped for any to stay at the right. */
export type Fit = 'natural' | 'tight' | 'scrolled' | 'cramped'

function widthOf(column: Column<never>, index: number, extent: Extent | undefined, natural: boolean): number {
  const given = natural ? undefined : column.tight
  const own = column.width === 'rest' ? (given ?? column.least ?? LEAST_REST)
    : column.width === 'fit' ? Math.max(LEAST_FIGURE, column.head === undefined ? Math.ceil(column.name.length * LETTER) + 16 : 0, Math.ceil((extent?.digits ?? 0) * DIGIT) + AROUND) + (extent?.noted === true ? NOTE_ROOM : 0) : (given ?? column.width)
  return own + (index === 0 ? GUTTER : 0)
}

const added = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

/** What must be left between the columns that stay at both sides. */
const LEAST_BETWEEN = 220

export function fitOf(columns: readonly Column<never>[], extents: Extents, room: number): Fit {
  if (room >= layoutOf(columns, extents, 'natural').leastWidth) return 'natural'
  const scrolled = layoutOf(columns, extents, 'scrolled')
  if (room >= scrolled.leastWidth) return 'tight'
  return room >= scrolled.frozenWidth + scrolled.pinnedWidth + LEAST_BETWEEN ? 'scrolled' : 'cramped'
}

/** How many whole columns go between those that stay, and the room they leave: a figure cut at the edge is read as another. */
function wholeOf(moving: readonly number[], between: number): { readonly count: number; readonly spare: number } {
  let taken = 0
  let count = 0
  for (; count < moving.length && taken + (moving[count] ?? 0) <= between; count += 1) taken += moving[count] ?? 0
  return { count, spare: count === 0 ? 0 : between - taken }
}

/** Where everything fits, nothing needs to stay in sight by itself, and scrolling is lighter. `room`: in pixels; where columns scroll, the titles before them take what no whole column fills. */
export function layoutOf(columns: readonly Column<never>[], extents: Extents = new Map(), fit: Fit = 'scrolled', room = 0): GridLayout {
  const needed = columns.map((column, index) => widthOf(column, index, extents.get(column.id), fit === 'natural'))
  const scrolls = fit === 'scrolled' || fit === 'cramped'
  const moving = columns.findIndex((column) => column.frozen !== true)
  const frozenCount = !scrolls ? 0 : moving < 0 ? columns.length : moving
  const pinnedFrom = fit === 'scrolled' ? columns.findLastIndex((column) => column.pinned !== true) + 1 : columns.length
  const stays = (index: number): boolean => index < frozenCount || index >= pinnedFrom
  const moved = needed.flatMap((_, index) => (stays(index) ? [] : [index]))
  const whole = scrolls && room > 0 ? wholeOf(moved.map((index) => needed[index] ?? 0), room - added(needed.filter((_, index) => stays(index)))) : { count: moved.length, spare: 0 }
  const widths = needed.map((width, index) => (index < frozenCount && columns[index]?.width === 'rest' ? width + whole.spare : width))
  return {
    beyond: fit === 'scrolled' ? moved.slice(whole.count) : [],
    template: columns.map((column, index) => (column.width === 'rest' ? `minmax(${widths[index]}px, 1fr)` : `${widths[index]}px`)).join(' '),
    leastWidth: added(widths),
    frozenWidth: added(widths.slice(0, frozenCount)),
    pinnedWidth: added(widths.slice(pinnedFrom)),
    places: columns.map((column, index) => ({
      frozenAt: index < frozenCount ? added(widths.slice(0, index)) : null,
      pinnedAt: index >= pinnedFrom && index >= frozenCount ? added(widths.slice(index + 1)) : null,
      noted: column.width === 'fit' && extents.get(column.id)?.noted === true,
      overSpan: column.over !== undefined && columns[index - 1]?.over !== column.over ? runOf(columns, index) : 0,
    })),
  }
}

const scaleOf: Record<MoneyUnit, { readonly pounds: number; readonly decimals: number }> = {
  pounds: { pounds: 1, decimals: 0 }, thousands: { pounds: 1_000, decimals: 0 }, millions: { pounds: 1_000_000, decimals: 4 },
}

// How wide a figure is drawn, without drawing it: ten thousand rows are measured in a few milliseconds.
function digitsOf(pounds: number, unit: MoneyUnit): number {
  const { pounds: scale, decimals } = scaleOf[unit]
  const whole = Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(pounds) / scale))) + 1)
  return whole + Math.floor((whole - 1) / 3) * 0.5 + decimals + (pounds < 0 ? 0.7 : 0)
}

/** Measures the figures of a column: `figures` of its rows and of the groups' and the whole's sums. */
export function extentOf(rows: Iterable<Total>, sums: Iterable<Total>, unit: MoneyUnit): Extent {
  let digits = 3
  let noted = false
  const measure = ({ low, high }: Total) => {
    const length = low === high ? digitsOf(low, unit) : digitsOf(low, unit) + digitsOf(high, unit) + 1
    if (length > digits) digits = length
  }
  for (const total of rows) {
    measure(total)
    if (total.unknowns > 0 && (total.low !== 0 || total.high !== 0)) noted = true
  }
  for (const total of sums) measure(total)
  return { digits, noted }
}

function runOf(columns: readonly Column<never>[], from: number): number {
  const end = columns.findIndex((column, index) => index > from && column.over !== columns[from]?.over)
  return (end < 0 ? columns.length : end) - from
}

/** Where a cell stays that does not scroll sideways. */
export function frozenStyle(place: ColumnPlace | undefined): CSSProperties | undefined {
  if (place === undefined) return undefined
  return place.frozenAt !== null ? { left: place.frozenAt } : place.pinnedAt !== null ? { right: place.pinnedAt } : undefined
}
