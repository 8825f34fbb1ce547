// A long list has a row for each item and year: "Council Tax | 2026/27 | -12.5". Turned here into an ordinary sheet with one row for each
// item and a column for each year, with every figure still known by the cell it came from. Only how rows stand is changed, no figure.
import { type Column } from './columns.ts'
import { type Headings, widthOf } from './headings.ts'
import { type ColumnRole, type SheetKind, nameRole } from './roles.ts'
import { wordsOfTotal } from './rowWords.ts'
import { type Cell, type Sheet, cellAt, isBlank, oneLine, plain, textOf } from './sheet.ts'
import { type Source } from './wide.ts'
import { planYearIn, yearIn } from './years.ts'

/** A row of the file, from 1, whose amount stands with another row of its item. */
export type Joined = { readonly row: number; readonly cell: string; readonly title: string; readonly year: string; readonly with: number; /** Its cells that say something else than those of the first row, which are read. */ readonly unlike: readonly string[] }

export type Long = { readonly source: Source; readonly columns: readonly Column[]; readonly joined: readonly Joined[] }

type Item = { readonly first: number; readonly cells: Cell[]; /** The row each amount came from, by its new column. */ readonly from: Map<number, number> }

const identity: readonly ColumnRole[] = ['ref', 'authority', 'department', 'portfolio', 'group', 'service', 'subjective']

/** Null for a sheet that reads as usual: without a year in its rows, or with its years in the headings. `alone`: rows of the file, from 1, that a person spoke of. */
export function findLong(source: Source, headings: Headings, kind: SheetKind, columns: readonly Column[], alone: ReadonlySet<number>): Long | null {
  const year = columns.find(({ role }) => role === 'year')
  const [amount, ...more] = columns.filter(({ role }) => role === 'amount')
  if ((kind !== 'savings' && kind !== 'mtfp') || year === undefined || amount === undefined || more.length > 0 || amount.year !== null || amount.planYear !== null) return null
  const { sheet } = source
  const rows = sheet.rows.flatMap((cells, row) => (row > (headings.rows.at(-1) ?? -1) && !cells.every(isBlank) ? [row] : []))
  const named = columns.filter(({ role }) => role === nameRole(kind))
  const title = (row: number): string => oneLine(named.map(({ index }) => textOf(cellAt(sheet, row, index))).join(' ')).trim()
  /** What the row says its year is; of a total also in its name. */
  const yearOf = (row: number): string => [oneLine(textOf(cellAt(sheet, row, year.index))), ...(isTotal(sheet, row, title(row)) ? [title(row)] : [])].find((text) => yearIn(text) !== null || planYearIn(text) !== null) ?? ''
  const years = [...new Map(rows.map((row) => [keyOf(yearOf(row)), yearOf(row)])).values()].filter((text) => text !== '').toSorted((a, b) => keyOf(a) - keyOf(b))
  if (years.length < (kind === 'mtfp' ? 1 : 2)) return null
  const totals = rows.filter((row) => yearOf(row) === '' && !isBlank(cellAt(sheet, row, amount.index)))
  // An amount of no year that is no total belongs to a year nobody can tell.
  if (totals.some((row) => !isTotal(sheet, row, title(row)))) return null
  const width = widthOf(sheet)
  const added = [...years.map((text): Column => ({ ...amount, index: 0, year: yearIn(text), planYear: planYearIn(text) })), ...(totals.length === 0 ? [] : [{ ...amount, index: 0, role: 'total' as const }])].map((column, i) => ({ ...column, index: width + i }))
  const known = columns.filter(({ role }) => identity.includes(role) || role === nameRole(kind))
  // A note or status of a later row is lost as surely as a figure: of every column that is read, what differs is said.
  const others = columns.filter((column) => column !== amount && column !== year && column.role !== 'skip' && !known.includes(column))
  const merged = mergedCells(sheet)
  const cell = (row: number, column: number): Cell => { const own = cellAt(sheet, row, column); return isBlank(own) ? (merged.get(`${row}:${column}`) ?? own) : own }
  const items: Item[] = []
  const byKey = new Map<string, Item>()
  const joined: Joined[] = []
  let last = ''
  for (const row of rows) {
    const own = known.map(({ index }) => plain(textOf(cell(row, index)))).join('\0')
    const text = yearOf(row)
    const key = title(row) === '' && text !== '' && last !== '' ? last : own
    if (title(row) !== '') last = own
    const at = text === '' ? (totals.includes(row) ? width + years.length : -1) : width + years.findIndex((one) => keyOf(one) === keyOf(text))
    const before = text === '' || alone.has(source.rowNumber(row)) ? undefined : byKey.get(key)
    if (before !== undefined && !before.from.has(at)) {
      before.cells[at] = cellAt(sheet, row, amount.index)
      before.from.set(at, row)
      joined.push({ row: source.rowNumber(row), cell: source.address(row, amount.index), title: title(before.first), year: text, with: source.rowNumber(before.first), unlike: others.flatMap(({ index }) => { const said = textOf(cell(row, index)); return said === '' || said === textOf(before.cells[index] ?? null) ? [] : [source.address(row, index)] }) })
      continue
    }
    const cells: Cell[] = Array.from({ length: width + added.length }, (_, column) => (column === year.index || column === amount.index || column >= width ? null : cell(row, column)))
    if (at >= 0) cells[at] = cellAt(sheet, row, amount.index)
    const item: Item = { first: row, cells, from: new Map(at < 0 ? [] : [[at, row]]) }
    items.push(item)
    if (text !== '' && !alone.has(source.rowNumber(row))) byKey.set(key, item)
  }
  return { source: asSheet(source, headings, items, amount.index, width), columns: [...columns.filter((column) => column !== year && column !== amount), ...added], joined }
}

const keyOf = (text: string): number => yearIn(text) ?? planYearIn(text) ?? 0

const isTotal = (sheet: Sheet, row: number, title: string): boolean => [title, ...(sheet.rows[row] ?? []).filter((cell) => typeof cell === 'string')].some((text) => wordsOfTotal(text) !== null)

/** What merges down a column put into the cells below their first, by row and column. */
function mergedCells(sheet: Sheet): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const { top, left, bottom, right } of sheet.merges) {
    if (left !== right) continue
    for (let row = top + 1; row <= Math.min(bottom, sheet.rows.length); row += 1) cells.set(`${row}:${left}`, cellAt(sheet, top, left))
  }
  return cells
}

function asSheet(source: Source, headings: Headings, items: readonly Item[], amount: number, width: number): Source {
  const first = (headings.rows.at(-1) ?? -1) + 1
  const head = source.sheet.rows.slice(0, first)
  const hidden = new Set(source.sheet.hiddenRows)
  const origin = (row: number): Item | undefined => items[row - first]
  return {
    sheet: { ...source.sheet, rows: [...head, ...items.map(({ cells }) => cells)], merges: source.sheet.merges.filter(({ bottom }) => bottom < first), hiddenRows: items.flatMap(({ from, first: own }, i) => ([own, ...from.values()].some((row) => hidden.has(row)) ? [first + i] : [])) },
    address: (row, column) => { const item = origin(row); return column >= width ? source.address(item?.from.get(column) ?? item?.first ?? row, amount) : source.address(item?.first ?? row, column) },
    rowNumber: (row) => source.rowNumber(origin(row)?.first ?? row),
  }
}
