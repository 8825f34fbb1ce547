// A wide sheet has one row for each authority and a column for each line. Turned here into an ordinary sheet of lines, one row for
// each column, with every figure still known by the cell it came from. Also the ordinary case, so that readers need not ask which.
import { isFigure, looksOf } from './cells.ts'
import { columnNamed } from './columns.ts'
import { contentsOf } from './contents.ts'
import { type Headings, mergedText, mergedTexts, widthOf } from './headings.ts'
import { type ImportMap } from './map.ts'
import { type Sheet, cellAt, cellName, isBlank, oneLine, plain, textOf } from './sheet.ts'
import { unitIn, yearIn } from './years.ts'

/** A sheet together with where each of its cells stands in the file. */
export type Source = {
  readonly sheet: Sheet
  /** "F12", for a row and column of `sheet`, from 0. */
  address(row: number, column: number): string
  /** The row of the file, from 1. */
  rowNumber(row: number): number
}

export const asItStands = (sheet: Sheet): Source => ({ sheet, address: cellName, rowNumber: (row) => row + 1 })

const LEAST_LINES = 12

export type Wide = { readonly headings: Headings; /** Columns from 0 that are lines. */ readonly lines: readonly number[]; /** Columns from 0 before them that say whose row it is. */ readonly names: readonly number[] }

/** Of a column a person says holds the authorities, fewer lines will do. */
const LEAST_LINES_MARKED = 3

/** The column a map says holds the authorities, from 0: where it says what columns mean, or which column to pick by. */
function markedColumn(sheet: Sheet, headings: Headings, map: ImportMap): number | undefined {
  const name = (map.columns ?? []).find(({ role }) => role === 'authority')?.column ?? map.pick?.column
  return name === undefined ? undefined : columnNamed(name, headings, widthOf(sheet))
}

/** Whether a person marked the authorities of a sheet that has one row for each and columns nobody would call a budget's. */
function markedWide(sheet: Sheet, wide: Wide, map: ImportMap): boolean {
  const marked = markedColumn(sheet, wide.headings, map)
  if (marked === undefined || wide.lines.length < LEAST_LINES_MARKED) return false
  const first = (wide.headings.rows.at(-1) ?? -1) + 1
  const names = sheet.rows.slice(first).map((cells) => plain(textOf(cells[marked] ?? null))).filter((name) => name !== '')
  const known = wide.lines.filter((column) => /\b(gross|net|income)\b/i.test(wide.headings.own[column] ?? ''))
  return names.length > 1 && new Set(names).size > names.length * 0.9 && known.length * 2 < wide.lines.length
}

/** Whether the sheet has a row for each authority, as it looks or as the map says; null when it reads down as usual. */
export function findWide(sheet: Sheet, headings: Headings, map: ImportMap = {}): Wide | null {
  const first = (headings.rows.at(-1) ?? -1) + 1
  const width = widthOf(sheet)
  const marked = markedColumn(sheet, headings, map)
  const names: number[] = []
  const lines: number[] = []
  for (let column = 0; column < width; column += 1) {
    const own = headings.own[column] ?? ''
    if (own === '' && column !== marked) continue
    if (column === marked) { names.push(column); continue }
    const contents = contentsOf(sheet, column, first)
    if (contents.figures > contents.texts && yearIn(own) === null && /\p{L}{3}/u.test(own)) lines.push(column)
    else if (contents.texts > 0 && lines.length === 0) names.push(column)
  }
  // Years are not lines, and neither are the few columns of a movement or a monitoring table.
  const wide: Wide = { headings, lines, names }
  return (lines.length >= LEAST_LINES && names.length > 0 && lines.length > names.length * 2) || markedWide(sheet, wide, map) ? wide : null
}

/** Rows from 0 whose name or code is the value asked for, or both together as a look at the sheet gives them: "E1421 East Sussex". */
export function rowsNamed(sheet: Sheet, wide: Wide, column: number | null, value: string): number[] {
  const first = (wide.headings.rows.at(-1) ?? -1) + 1
  const wanted = plain(value)
  const columns = column === null ? wide.names : [column]
  const whole = (row: number): string => (column === null ? wide.names.map((at) => textOf(cellAt(sheet, row, at))).join(' ').replace(/\s+/g, ' ') : '')
  const found = (test: (text: string) => boolean): number[] =>
    sheet.rows.flatMap((_, row) => (row >= first && (columns.some((at) => test(textOf(cellAt(sheet, row, at)))) || test(whole(row))) ? [row] : []))
  const exact = found((text) => text.trim() === value.trim())
  return exact.length > 0 ? exact : found((text) => text !== '' && plain(text) === wanted)
}

const COUNCIL_WORDS = /\b(county|city|borough|district|metropolitan|royal|unitary|council|authority|ua|mbc|cc|bc|dc|london|of|and|the)\b/g
/** The name of a place without what kind of council it has: "East Sussex County Council" and "East Sussex" are one. */
export const councilName = (text: string): string => plain(text).replace(COUNCIL_WORDS, ' ').replace(/\s+/g, ' ').trim()

/** The one row that is the council's own; null when none or several are. */
export function rowOfCouncil(sheet: Sheet, wide: Wide, council: string): number | null {
  const wanted = councilName(council)
  if (wanted === '') return null
  const first = (wide.headings.rows.at(-1) ?? -1) + 1
  const rows = sheet.rows.flatMap((_, row) => (row >= first && wide.names.some((at) => councilName(textOf(cellAt(sheet, row, at))) === wanted) ? [row] : []))
  return rows.length === 1 ? (rows[0] ?? null) : null
}

export type Picked = { readonly row: number } | { readonly problem: string; readonly example: string | null }

/** The row the map picks, else the council's own. */
export function pickRow(sheet: Sheet, wide: Wide, pick: ImportMap['pick'], council: string): Picked {
  if (pick === undefined) {
    const own = rowOfCouncil(sheet, wide, council)
    return own === null ? { problem: `The sheet has a row for each of several authorities and columns for ${wide.lines.length} lines, and none is the council of this cycle: ${candidatesFor(council, namesOf(sheet, wide))}`, example: textOf(cellAt(sheet, (wide.headings.rows.at(-1) ?? -1) + 1, wide.names[0] ?? 0)).trim() } : { row: own }
  }
  const column = pick.column === undefined ? null : columnNamed(pick.column, wide.headings, widthOf(sheet))
  if (column === undefined) return { problem: `The map picks by the column “${pick.column ?? ''}”, which the sheet does not have`, example: null }
  const rows = rowsNamed(sheet, wide, column, pick.value)
  if (rows.length === 1 && rows[0] !== undefined) return { row: rows[0] }
  return { problem: rows.length === 0 ? `The map picks “${pick.value}”, and no row of the sheet has it: ${candidatesFor(pick.value, namesOf(sheet, wide))}` : `The map picks “${pick.value}”, and ${rows.length} rows have it: ${rows.slice(0, 5).map((row) => row + 1).join(', ')}`, example: rows.length === 0 ? (byLikeness(pick.value, namesOf(sheet, wide))[0] ?? null) : null }
}

const namesOf = (sheet: Sheet, wide: Wide): string[] => sheet.rows.slice((wide.headings.rows.at(-1) ?? -1) + 1).map((cells) => oneLine(wide.names.map((column) => textOf(cells[column] ?? null)).join(' ')).trim()).filter((name) => name !== '')

const MOST_CANDIDATES = 8

/** The names nearest to the one wanted come first. */
export function byLikeness(wanted: string, names: readonly string[]): string[] {
  const words = new Set(plain(wanted).split(' ').filter((word) => word.length > 2))
  const shared = (name: string): number => plain(name).split(' ').filter((word) => words.has(word)).length + (plain(name).startsWith(plain(wanted).slice(0, 4)) ? 1 : 0)
  return [...new Set(names)].map((name, i) => ({ name, i, likeness: shared(name) })).toSorted((a, b) => b.likeness - a.likeness || a.i - b.i).map(({ name }) => name)
}

/** What could have been meant: "it has Kent, Surrey and 40 more". */
export function candidatesFor(wanted: string, names: readonly string[]): string {
  const all = byLikeness(wanted, names)
  const some = all.slice(0, MOST_CANDIDATES).map((name) => name.slice(0, 60))
  if (some.length === 0) return 'it has none'
  return `it has ${new Intl.ListFormat('en-GB').format(all.length > some.length ? [...some, `${all.length - some.length} more`] : some)}`
}

/** The picked row as an ordinary sheet: group, code, line and amount, below one row of headings. */
export function linesOf(sheet: Sheet, wide: Wide, picked: number): { source: Source; headings: Headings } {
  const { rows } = wide.headings
  const merges = mergedTexts(sheet, new Set(rows))
  const text = (row: number, column: number): string => mergedText(sheet, merges, row, column)
  const isCodes = (row: number): boolean => {
    const filled = wide.lines.filter((column) => text(row, column) !== '')
    return filled.length > 0 && filled.filter((column) => isFigure(looksOf(cellAt(sheet, row, column))) || looksOf(cellAt(sheet, row, column)) === 'year').length > filled.length / 2
  }
  const last = rows.at(-1) ?? 0
  const codes = rows.find((row) => row !== last && isCodes(row))
  const groups = rows.find((row) => row !== last && row !== codes)
  let group = ''
  const lines = wide.lines.map((column) => {
    const over = groups === undefined ? '' : text(groups, column)
    if (over !== '') group = over
    return { column, group, code: codes === undefined ? '' : text(codes, column), label: oneLine(textOf(cellAt(sheet, last, column))) }
  })
  const unit = sheet.rows.slice(0, rows[0] ?? 0).flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' && unitIn(cell) !== null ? [cell] : [])))[0] ?? ''
  const header = ['Group', 'Code', 'Line', `Amount ${unit}`.trim()]
  const virtual: Sheet = {
    name: sheet.name, merges: [], hiddenRows: [], hiddenColumns: [], hidden: sheet.hidden, refused: null,
    rows: [header, ...lines.map(({ column, group: over, code, label }) => [over === '' ? null : over, code === '' ? null : code, label, cellAt(sheet, picked, column)])],
  }
  const address = (row: number, column: number): string => {
    const from = lines[row - 1]
    if (from === undefined) return cellName(last, wide.lines[0] ?? 0)
    return column === 3 ? cellName(picked, from.column) : cellName(column === 0 ? (groups ?? last) : column === 1 ? (codes ?? last) : last, from.column)
  }
  return {
    source: { sheet: virtual, address, rowNumber: () => picked + 1 },
    headings: { rows: [0], texts: header, own: header, above: header.map(() => ''), stacks: header.map((text) => [text]), title: [...wide.headings.title, sheet.name].filter((title) => !isBlank(title)) },
  }
}
