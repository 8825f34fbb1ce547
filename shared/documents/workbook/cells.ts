// The cells composers put into a workbook: one short word for each. Blank text is a blank cell, and a blank amount is no amount.
import { atLeast, type MaybeAmount, range, unknown } from '#shared/money/amount.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { BLANK, type Block, type Cell, type Column, type Ref } from './model.ts'

export const text = (words: string | null): Cell => (words === null || words.trim() === '' ? BLANK : { kind: 'text', text: words })
export const money = (amount: MaybeAmount): Cell => (amount === null ? BLANK : { kind: 'amount', amount })
export const figure = (decimal: string | null): Cell => (decimal === null ? BLANK : { kind: 'figure', text: decimal })
export const sum = (of: readonly Block[], total: Total): Cell => ({ kind: 'sum', of, total })
export const difference = (later: Ref, earlier: Ref, total: Total): Cell => ({ kind: 'difference', later, earlier, total })

/** A total as an amount, where no cells stand behind it to add: what it is known to be, and that there is more. */
export function stated(total: Total): Cell {
  if (total.parts === 0) return BLANK
  if (total.unknowns > 0) return money(total.low === 0 && total.high === 0 ? unknown : atLeast(total.low))
  return money(range(total.low, total.high))
}

export const textColumn = (label: string, width: number): Column => ({ label, type: { is: 'text' }, width })
export const moneyColumn = (label: string, unit: MoneyUnit): Column => ({ label, type: { is: 'money', unit }, width: 11 })
export const figureColumn = (label: string, decimals: number): Column => ({ label, type: { is: 'figure', decimals }, width: 10 })

export const at = (row: number, column: number): Ref => ({ row, column })
/** Cells of one row, from one column to another. */
export const across = (row: number, from: number, to: number): Block => ({ from: at(row, from), to: at(row, to) })
/** Cells of one column, from one row to another. */
export const down = (column: number, from: number, to: number): Block => ({ from: at(from, column), to: at(to, column) })
/** Single cells of one column. */
export const each = (column: number, rows: readonly number[]): readonly Block[] => rows.map((row) => down(column, row, row))
