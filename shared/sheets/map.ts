// How a sheet is to be read: which columns mean what, in which unit and sign, which rows are headings and totals. Everything may be
// left out; what is missing is guessed, and the report gives back the whole map that was used, so that it can be kept.
import { z } from 'zod'
import { type MoneyUnit } from '#shared/money/format.ts'
import { columnRoles } from './roles.ts'

const keys = <T extends Record<string, string>>(words: T) => Object.keys(words) as [keyof T & string, ...(keyof T & string)[]]
const shortText = z.string().max(300)
const sheetRow = z.number().int().min(1).max(1_048_576)

export const unitWords: Readonly<Record<string, MoneyUnit>> = {
  '£': 'pounds', pounds: 'pounds', '£000': 'thousands', '£k': 'thousands', thousands: 'thousands', '£m': 'millions', millions: 'millions',
}
const unit = z.enum(['pounds', 'thousands', 'millions', '£', '£000', '£k', '£m'])

/** `as_is` keeps the sign of the sheet; `turned` reverses it, where a sheet shows savings in brackets. */
export const signs = { as_is: 'As in the sheet', turned: 'Turned' } as const
export type Sign = keyof typeof signs

export const rowRoles = { line: 'Line', heading: 'Heading', subtotal: 'Subtotal', total: 'Total', note: 'Note', skip: 'Leave out' } as const
export type RowRole = keyof typeof rowRoles

const columnSpec = z.strictObject({
  /** Letters ("F") or the text of the heading. */
  column: shortText.min(1),
  role: z.enum(keys(columnRoles)),
  unit: unit.optional(),
  sign: z.enum(keys(signs)).optional(),
  /** The financial year of an amount: "2026/27". */
  year: z.string().max(20).optional(),
  /** What "-" stands for: nothing at all, or the figure nil. */
  dash: z.enum(['nil', 'blank']).optional(),
})

const typedTotal = z.strictObject({
  /** What it is called in the paper; a department or group limits it to those rows. */
  label: shortText.optional(),
  group: shortText.optional(),
  /** Letters or heading; without it the first column of amounts. */
  column: shortText.optional(),
  /** In the unit of the column, as printed: 5130, "5,130", "TBC". */
  value: z.union([z.number(), z.string().max(80)]),
})

/** As many columns as a map may name. */
export const MOST_COLUMNS = 1_000

export const importMap = z.strictObject({
  /** Number from 1, or name. */
  sheet: z.union([z.number().int().min(1).max(10_000), shortText]).optional(),
  headerRows: z.array(sheetRow).max(10).optional(),
  columns: z.array(columnSpec).max(MOST_COLUMNS).optional(),
  unit: unit.optional(),
  sign: z.enum(keys(signs)).optional(),
  year: z.string().max(20).optional(),
  rows: z.array(z.strictObject({ row: sheetRow, role: z.enum(keys(rowRoles)) })).max(20_000).optional(),
  /** Whether subtotals and totals stand before or after their rows. */
  totalsStand: z.enum(['before', 'after']).optional(),
  /** A wide sheet with one row for each authority: the row whose columns become lines. */
  pick: z.strictObject({ column: shortText.min(1).optional(), value: shortText.min(1) }).optional(),
  totals: z.array(typedTotal).max(500).optional(),
  /** For savings whose sheet names no department. */
  department: shortText.optional(),
  /** What a budget, movement or MTFP is called in the file. */
  label: shortText.optional(),
})

export type ImportMap = z.infer<typeof importMap>
export type ColumnSpec = z.infer<typeof columnSpec>
export type TypedTotal = z.infer<typeof typedTotal>
