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

/** Whether the sheet has a row for each authority; null when it reads down as usual. */
export function findWide(sheet: Sheet, headings: Headings): Wide | null {
  const first = (headings.rows.at(-1) ?? -1) + 1
  const width = widthOf(sheet)
  const names: number[] = []
  const lines: number[] = []
  for (let column = 0; column < width; column += 1) {
    const own = headings.own[column] ?? ''
    if (own === '') continue
    const contents = contentsOf(sheet, column, first)
    if (contents.figures > contents.texts && yearIn(own) === null && /\p{L}{3}/u.test(own)) lines.push(column)
    else if (contents.texts > 0 && lines.length === 0) names.push(column)
  }
  // Years are not lines, and neither are the few columns of a movement or a monitoring table.
  return lines.length >= LEAST_LINES && names.length > 0 && lines.length > names.length * 2 ? { headings, lines, names } : null
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
    return own === null ? { problem: `The sheet has a row for each of several authorities and columns for ${wide.lines.length} lines, and none is the council of this cycle`, example: 'E1421' } : { row: own }
  }
  const column = pick.column === undefined ? null : columnNamed(pick.column, wide.headings, widthOf(sheet))
  if (column === undefined) return { problem: `The map picks by the column “${pick.column ?? ''}”, which the sheet does not have`, example: null }
  const rows = rowsNamed(sheet, wide, column, pick.value)
  if (rows.length === 1 && rows[0] !== undefined) return { row: rows[0] }
  return { problem: rows.length === 0 ? `The map picks “${pick.value}”, and no row of the sheet has it` : `The map picks “${pick.value}”, and ${rows.length} rows have it: ${rows.slice(0, 5).map((row) => row + 1).join(', ')}`, example: null }
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
    headings: { rows: [0], texts: header, own: header, above: header.map(() => ''), title: [...wide.headings.title, sheet.name].filter((title) => !isBlank(title)) },
  }
}
