// How wide the columns of the picture by year are, so that one pound is as long in every column: what is known of the rows and of the
// room decides it. Pure.
import { formatTotal } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { textWidth } from '../../components/charts/text.ts'

export type YearRow = {
  readonly id: string
  readonly name: string
  readonly amounts: readonly Total[]
  readonly total: Total
  readonly left: Total
  /** One saving of the department above it. */
  readonly part: boolean
  /** It is in the sums; if not, its figures stand without a bar. */
  readonly counts: boolean
}

export type YearColumn = {
  readonly label: string
  /** Of all departments: what stands in the head. */
  readonly sum: Total
  /** One for each row. */
  readonly cells: readonly (Total | undefined)[]
  /** What is left to find stands behind its bars. */
  readonly whole: boolean
}

export type Plan = { readonly names: number; readonly gap: number; readonly perPound: number; readonly places: readonly { readonly from: number; readonly width: number }[] }

const MOST_NAMES = 280
const GAP = 16
/** Between the end of a bar and the next column. */
const AFTER = 14
/** A column needs this much for its head, however short its bars. */
const LEAST = 86

type Need = { readonly from: number; readonly span: number; readonly words: number }

export function planColumns(rows: readonly YearRow[], columns: readonly YearColumn[], width: number): Plan {
  const longest = Math.max(0, ...rows.map((row) => (row.part ? 16 + textWidth(row.name, 400, 13) : textWidth(row.name, 600)) + 10))
  const names = Math.min(MOST_NAMES, Math.round(width * 0.36), longest)
  const needs = columns.map((column) => needOf(column, rows))
  const room = width - names - GAP * columns.length
  // A column too narrow for its head takes that much and leaves the rest to the others; then these are asked again.
  let fixed = new Set<Need>()
  let perPound = 0
  for (;;) {
    const free = needs.filter((need) => !fixed.has(need))
    const left = room - fixed.size * LEAST - free.reduce((sum, need) => sum + need.words, 0)
    perPound = Math.max(0, left) / Math.max(1, free.reduce((sum, need) => sum + need.span, 0))
    const narrow = free.filter((need) => need.span * perPound + need.words < LEAST)
    if (narrow.length === 0) break
    fixed = new Set([...fixed, ...narrow])
  }
  return { names, gap: GAP, perPound, places: needs.map((need) => ({ from: need.from, width: fixed.has(need) ? LEAST : Math.floor(need.span * perPound + need.words) })) }
}

/** The longest bar of all must be at least this long to be read as a bar. */
const SHORTEST_LONGEST = 72

/** Whether all columns can stand beside each other and still show bars. True before anything is measured. */
export function fits(rows: readonly YearRow[], columns: readonly YearColumn[], width: number): boolean {
  if (columns.length < 2 || width === 0) return true
  const { perPound } = planColumns(rows, columns, width)
  return Math.max(...columns.map((column) => needOf(column, rows).span)) * perPound >= SHORTEST_LONGEST
}

/** How much a column spans in pounds, zero included, and how many pixels the longest value needs beyond its bar. */
function needOf({ cells, whole }: YearColumn, rows: readonly YearRow[]): Need {
  const lefts = rows.map((row) => (whole ? row.left : undefined))
  const ends = cells.map((sum, line) => Math.max(0, sum?.high ?? 0) + Math.max(0, lefts[line]?.high ?? 0))
  const from = Math.min(0, ...cells.map((sum) => sum?.low ?? 0))
  const words = cells.map((sum, line) => {
    if (sum === undefined || sum.parts === 0) return 0
    const left = lefts[line]
    return textWidth(`${valueInWords(sum)}${left === undefined ? '' : ` ${leftInWords(left)}`}`, 600) + AFTER
  })
  return { from, span: Math.max(0, ...ends) - from, words: Math.max(0, ...words) }
}

export const valueInWords = (sum: Total): string => formatTotal(sum, 'thousands')

/** "+ 182 left"; "" when nothing is left to find. */
export const leftInWords = (left: Total): string => (left.high > 0 || left.unknowns > 0 ? `+ ${formatTotal(left, 'thousands')} left` : '')
