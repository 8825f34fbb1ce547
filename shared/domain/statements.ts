// What the amount columns of a statement mean, by its kind, and how a line's amounts are read from and written to their eight slots.
// The one sign: amounts are signed as they add up to the last column. In an MTFP a positive line widens the deficit and a negative one
// narrows it; in a movement a saving is negative; in a budget or outturn gross is positive, income negative, and they add up to net.
// Documents and sheets convert to what readers of each are used to.
import { formatYear, planYears } from '#shared/financialYear.ts'
import { type MaybeAmount, fromStored, toStored } from '#shared/money/amount.ts'
import { type Row } from '#shared/schema/index.ts'

export type Slot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export type StatementColumn = { readonly key: string; readonly label: string; readonly slot: Slot; /** The financial year it is for; null where it is for all or for none. */ readonly year: number | null }

/** Most plan years a statement has a column for: the total always stands in the slot after the fifth. */
export const MOST_YEARS = 5
const slots: readonly Slot[] = [1, 2, 3, 4, 5, 6, 7, 8]
const MTFP_TOTAL: Slot = 6

const named = (columns: readonly (readonly [key: string, label: string])[], year: number): StatementColumn[] =>
  columns.flatMap(([key, label], i) => { const slot = slots[i]; return slot === undefined ? [] : [{ key, label, slot, year }] })

/** The columns of a statement in the order people read them: an MTFP has its years and then the total over them. */
export function columnsOfStatement({ kind, first_year, years }: { readonly kind: string; readonly first_year: number; readonly years: number }): StatementColumn[] {
  switch (kind) {
    case 'mtfp': return [
      ...planYears(first_year, Math.min(Math.max(years, 1), MOST_YEARS)).flatMap((year, i): StatementColumn[] => { const slot = slots[i]; return slot === undefined ? [] : [{ key: `y${i + 1}`, label: formatYear(year), slot, year }] }),
      { key: 'total', label: 'Total', slot: MTFP_TOTAL, year: null },
    ]
    case 'movement': return named([
      ['base', 'Adjusted base'], ['inflation', 'Inflation'], ['pressures', 'Pressures'], ['commitments', 'Commitments and reinvestment'], ['savings', 'Savings'], ['other', 'Other changes'], ['budget', `Budget ${formatYear(first_year)}`],
    ], first_year)
    default: return named([['gross', 'Gross'], ['income', 'Income'], ['net', 'Net']], first_year)
  }
}

/** Roles whose amounts a paper works out from other lines: they are compared with what their lines come to, and never added up. */
export const isWorkedOut = (role: string): boolean => role === 'subtotal' || role === 'total' || role === 'deficit'

/** Roles whose lines carry no amount. */
export const isHeading = (role: string): boolean => role === 'heading'

export type LineRow = Row<'statement_line'>
type MoneyColumns = Pick<LineRow, `a${Slot}_${'state' | 'low' | 'high'}`>

/** One amount of a line. */
export const amountInSlot = (line: MoneyColumns, slot: Slot): MaybeAmount =>
  fromStored({ state: line[`a${slot}_state`], low: line[`a${slot}_low`], high: line[`a${slot}_high`] })

/** The amounts of a line, one for each column of its statement. */
export const amountsOfLine = (line: MoneyColumns, columns: readonly StatementColumn[]): MaybeAmount[] => columns.map(({ slot }) => amountInSlot(line, slot))

function stored<S extends Slot>(slot: S, amount: MaybeAmount): Pick<MoneyColumns, `a${S}_${'state' | 'low' | 'high'}`> {
  const { state, low, high } = toStored(amount)
  return { [`a${slot}_state`]: state, [`a${slot}_low`]: low, [`a${slot}_high`]: high } as Pick<MoneyColumns, `a${S}_${'state' | 'low' | 'high'}`>
}

/** Every money column of a new line, blank where its statement has no such column or no amount was given. */
export function lineMoney(columns: readonly StatementColumn[], amounts: readonly MaybeAmount[]): MoneyColumns {
  const at = (slot: Slot): MaybeAmount => amounts[columns.findIndex((column) => column.slot === slot)] ?? null
  return { ...stored(1, at(1)), ...stored(2, at(2)), ...stored(3, at(3)), ...stored(4, at(4)), ...stored(5, at(5)), ...stored(6, at(6)), ...stored(7, at(7)), ...stored(8, at(8)) }
}

/** One amount as the columns to write. */
export const slotMoney = (slot: Slot, amount: MaybeAmount): Partial<MoneyColumns> => stored(slot, amount)
