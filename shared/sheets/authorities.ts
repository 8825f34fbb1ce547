// A list with rows of several authorities, and which of them are not the one to be read.
import { type Column, columnNamed } from './columns.ts'
import { type ReadContext } from './context.ts'
import { type Headings, widthOf } from './headings.ts'
import { type ImportMap } from './map.ts'
import { cellAt, oneLine, plain, textOf } from './sheet.ts'
import { type Source, councilName } from './wide.ts'

/** A list with rows of several authorities is read for one: the one picked, else the council of the cycle. */
export function rowsOfOthers({ sheet, rowNumber }: Source, headings: Headings, columns: readonly Column[], map: ImportMap, context: ReadContext, warnings: string[]): { readonly rows: readonly number[] } | { readonly missing: string } {
  const first = (headings.rows.at(-1) ?? -1) + 1
  const picked = map.pick?.column === undefined ? undefined : columnNamed(map.pick.column, headings, widthOf(sheet))
  const column = picked === undefined ? columns.find(({ role }) => role === 'authority') : columns[picked]
  if (map.pick !== undefined && column === undefined) return { missing: 'a column of authorities, which “pick” in the map speaks of' }
  if (column === undefined) return { rows: [] }
  const at = (row: number): string => oneLine(textOf(cellAt(sheet, row, column.index)))
  const rows = sheet.rows.flatMap((_, row) => (row >= first && at(row) !== '' ? [row] : []))
  const names = new Set(rows.map(at))
  const wanted = map.pick?.value
  if (wanted === undefined && names.size <= 1) return { rows: [] }
  const own = (name: string): boolean => (wanted === undefined ? councilName(name) === councilName(context.cycle.council) && councilName(name) !== '' : name === wanted || plain(name) === plain(wanted))
  if (![...names].some(own)) {
    return { missing: wanted === undefined ? `the authority to read: the sheet has rows of ${names.size}. Say in the map which, as in "pick": { "value": "${[...names][0] ?? ''}" }` : `rows of “${wanted}”, which the map picks` }
  }
  if (wanted === undefined) warnings.push(`Only the rows of ${[...names].filter(own).join(', ')} are read, the council of this cycle; the sheet has rows of ${names.size} authorities.`)
  return { rows: rows.filter((row) => !own(at(row))).map(rowNumber) }
}
