// A budget or a movement is of one year. Where a column says the year of each row and there are several, the rows of one year are read,
// the same that would be read if each year had its columns; which it was is said.
import { formatYear } from '#shared/financialYear.ts'
import { type Column } from './columns.ts'
import { type Headings } from './headings.ts'
import { isMoney, type SheetKind } from './roles.ts'
import { cellAt, textOf } from './sheet.ts'
import { type WantedYear, yearToRead } from './wantedYear.ts'
import { type Source } from './wide.ts'
import { yearIn } from './years.ts'

export type RowsOfYear = { readonly year: number; /** Rows of the file, from 1, of other years, with why they are left out. */ readonly others: ReadonlyMap<number, string>; readonly sentence: string }

/** Null where no column says the year of each row, or all rows are of one. */
export function rowsOfOneYear({ sheet, rowNumber }: Source, headings: Headings, kind: SheetKind, columns: readonly Column[], wanted: WantedYear): RowsOfYear | null {
  const column = columns.find(({ role }) => role === 'year')
  if ((kind !== 'budget' && kind !== 'movement') || column === undefined || columns.some(({ role, year }) => isMoney(role) && year !== null)) return null
  const first = (headings.rows.at(-1) ?? -1) + 1
  const rows = sheet.rows.flatMap((_, row) => { const year = row < first ? null : yearIn(textOf(cellAt(sheet, row, column.index))); return year === null ? [] : [{ row: rowNumber(row), year }] })
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b)
  if (years.length < 2) return null
  const year = yearToRead(wanted, years) ?? Math.max(...years)
  return {
    year, others: new Map(rows.filter((row) => row.year !== year).map((row) => [row.row, `Of ${formatYear(row.year)}; the rows of ${formatYear(year)} are read.`])),
    sentence: `Column ${column.letters} says the year of each row, and the rows of ${formatYear(year)} are read. The sheet also has rows of ${new Intl.ListFormat('en-GB').format(years.filter((one) => one !== year).map(formatYear))}: ask for another year to take in those.`,
  }
}
