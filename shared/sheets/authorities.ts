// A list with rows of several authorities, and which of them are not the one to be read.
import { type Column, columnNamed } from './columns.ts'
import { type ReadContext } from './context.ts'
import { type Headings, widthOf } from './headings.ts'
import { type ImportMap } from './map.ts'
import { type Sheet, cellAt, oneLine, plain, textOf } from './sheet.ts'
import { type Source, byLikeness, candidatesFor, councilName } from './wide.ts'

/** How a map says which authority to read: for whoever writes maps. A screen offers the choice itself. */
export const pickHint = (value: string): string => `Say in the map which, as in "pick": ${JSON.stringify({ value })}.`

/** The authorities a list has rows of, in the order of the sheet, and which of them is the council of the cycle; null for a list of one. */
export function authoritiesOf(sheet: Sheet, headings: Headings, columns: readonly Column[], council: string): { readonly names: readonly string[]; readonly own: string | null } | null {
  const column = columns.find(({ role }) => role === 'authority')
  if (column === undefined) return null
  const names = [...new Set(sheet.rows.slice((headings.rows.at(-1) ?? -1) + 1).map((row) => oneLine(textOf(row[column.index] ?? null))).filter((name) => name !== ''))]
  const wanted = councilName(council)
  return names.length < 2 ? null : { names, own: names.find((name) => wanted !== '' && councilName(name) === wanted) ?? null }
}

/** A list with rows of several authorities is read for one: the one picked, else the council of the cycle. */
export function rowsOfOthers({ sheet, rowNumber }: Source, headings: Headings, columns: readonly Column[], map: ImportMap, context: ReadContext, warnings: string[]): { readonly rows: readonly number[] } | { readonly missing: string; readonly hint: string | null } {
  const first = (headings.rows.at(-1) ?? -1) + 1
  const picked = map.pick?.column === undefined ? undefined : columnNamed(map.pick.column, headings, widthOf(sheet))
  const column = picked === undefined ? columns.find(({ role }) => role === 'authority') : columns[picked]
  if (map.pick !== undefined && column === undefined) return { missing: 'a column of authorities, which “pick” in the map speaks of', hint: null }
  if (column === undefined) return { rows: [] }
  const at = (row: number): string => oneLine(textOf(cellAt(sheet, row, column.index)))
  const rows = sheet.rows.flatMap((_, row) => (row >= first && at(row) !== '' ? [row] : []))
  const names = new Set(rows.map(at))
  const wanted = map.pick?.value
  if (wanted === undefined && names.size <= 1) return { rows: [] }
  const own = (name: string): boolean => (wanted === undefined ? councilName(name) === councilName(context.cycle.council) && councilName(name) !== '' : name === wanted || plain(name) === plain(wanted))
  if (![...names].some(own)) {
    if (wanted !== undefined) return { missing: `rows of “${wanted}”, which the map picks: ${candidatesFor(wanted, [...names])}`, hint: pickHint(byLikeness(wanted, [...names])[0] ?? '') }
    return { missing: `the authority to read: the sheet has rows of ${names.size}, and none is the council of this cycle: ${candidatesFor(context.cycle.council, [...names])}`, hint: pickHint([...names][0] ?? '') }
  }
  if (wanted === undefined) warnings.push(`Only the rows of ${[...names].filter(own).join(', ')} are read, the council of this cycle; the sheet has rows of ${names.size} authorities.`)
  return { rows: rows.filter((row) => !own(at(row))).map(rowNumber) }
}
