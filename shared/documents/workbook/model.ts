// A document as a workbook, before it is a file: sheets of typed cells, sums that name the cells they add, and what each sum
// comes to by the app's own arithmetic. Pure data, whole pounds throughout; the unit is only how a column is written. Nothing in
// it depends on today or on the machine.
import { type Amount } from '#shared/money/amount.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { type Marked } from '../exemption.ts'

/** A cell, counted from 0 among the rows and columns of its sheet (title, caption and headings are not counted): of the sheet that is
 * named, else of the same one. */
export type Ref = { readonly row: number; readonly column: number; readonly sheet?: string }

/** A rectangle of cells of one sheet, both corners in it. */
export type Block = { readonly from: Ref; readonly to: Ref }

export type Cell = Content & Marked & {
  /** How many people the cell speaks of: under 5 it is withheld from the public. */
  readonly people?: number
}

type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** Whole pounds, written in the unit of the column. */
  | { readonly kind: 'amount'; readonly amount: Amount }
  /** A decimal that is not money (full-time equivalents): "183.2". */
  | { readonly kind: 'figure'; readonly text: string }
  /** A live sum; `total` is what the app says it is, and guards.ts sees that the cells come to the same. */
  | { readonly kind: 'sum'; readonly of: readonly Block[]; readonly total: Total }
  /** A live sum of figures. */
  | { readonly kind: 'sumOfFigures'; readonly of: readonly Block[]; readonly text: string }
  /** Live: later - earlier. A blank counts as nothing; a text on either side makes the difference what `total` says, in words. */
  | { readonly kind: 'difference'; readonly later: Ref; readonly earlier: Ref; readonly total: Total }
  /** Live: how many of the cells, amounts or blank, are amounts that no sum can hold (TBC, a range). */
  | { readonly kind: 'leftOut'; readonly of: readonly Block[] }
  /** Live: how many amounts are left out of the sums, added up. */
  | { readonly kind: 'leftOutSum'; readonly of: readonly Block[] }

export const rowKinds = ['group', 'line', 'subtotal', 'total'] as const
export type RowKind = (typeof rowKinds)[number]

export type Row = Marked & {
  readonly kind: RowKind
  readonly cells: readonly Cell[]
  /** The row of the cycle it was made from; never written. */
  readonly id?: string
}

export type ColumnType =
  | { readonly is: 'text' }
  | { readonly is: 'money'; readonly unit: MoneyUnit }
  | { readonly is: 'figure'; readonly decimals: number }
  | { readonly is: 'count' }

export type Column = {
  /** What stands in the heading, without the unit. */
  readonly label: string
  readonly type: ColumnType
  /** In characters of the standard font. */
  readonly width: number
}

export type Sheet = {
  /** Plain words, at most 31 characters. */
  readonly name: string
  readonly title: string
  /** Says what, in which unit and which sign. */
  readonly caption: string
  readonly columns: readonly Column[]
  /** How many columns at the left stay in sight. */
  readonly frozenColumns: number
  readonly rows: readonly Row[]
}

/** Marked itself, all of it is exempt. */
export type WorkbookModel = Marked & {
  readonly v: 1
  /** Which document of the app this is: "savings-schedule". */
  readonly document: string
  readonly title: string
  /** The body that publishes it. */
  readonly body: string
  readonly subject: string
  /** The date of the document, never today's; null while it is not known. */
  readonly date: string | null
  readonly status: 'draft' | 'issued'
  readonly illustrative: string | null
  /** As a paper says it: which twin this is. */
  readonly disclosure?: 'public' | 'exempt' | null
  readonly sheets: readonly Sheet[]
}

export const BLANK: Cell = { kind: 'blank' }
/** Rows above the first counted row: title, caption, headings. */
export const ROWS_ABOVE = 3
