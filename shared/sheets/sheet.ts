// A sheet as it came: cells by row and column, with what was merged or hidden. No meaning yet; nothing is dropped or corrected here.

/** What stands in a cell. Text and numbers as they are; a date as YYYY-MM-DD; an error of Excel such as #N/A; null is blank. */
export type Cell = null | string | number | boolean | { readonly date: string } | { readonly error: string } | Scaled

/** A figure whose number format shows it in another size than the cell holds. */
export type Scaled = {
  readonly holds: number
  /** Not rounded: 521.499 where 521 is seen. */
  readonly shows: number
  /** The power of ten between the two: 3 for thousands, 6 for millions, -2 for percentages. */
  readonly step: number
  /** What is seen. */
  readonly text: string
  /** A word of size the format adds says the unit, whatever the heading. */
  readonly mark: '' | '%' | 'k' | 'm' | 'bn'
  readonly format: string
}

export const isScaled = (cell: Cell): cell is Scaled => cell !== null && typeof cell === 'object' && 'shows' in cell

/** Rows and columns from 0, both ends included. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export type Sheet = {
  readonly name: string
  /** Rows from the first of the sheet; a row may be shorter than others. */
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
  /** Rows and columns from 0 that Excel does not show. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly hidden: boolean
  /** Why the sheet could not be read, as a sentence; its rows are then empty. */
  readonly refused: string | null
}

export type Workbook = {
  readonly sheets: readonly Sheet[]
  /** What a person should know about the file as a whole: macros left out, an encoding guessed. */
  readonly notes: readonly string[]
}

/** 0 -> "A", 26 -> "AA". */
export function columnLetters(column: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

/** "A" -> 0, "AA" -> 26; undefined when it is not the name of a column. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined
  let n = 0
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64
  return n - 1
}

/** Row and column from 0 -> "F12". */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

export const cellAt = (sheet: Sheet, row: number, column: number): Cell => sheet.rows[row]?.[column] ?? null

/** The cell as people would read it; "" when blank. */
export function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return decimalText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return 'date' in cell ? cell.date : 'error' in cell ? cell.error : cell.text
}

export const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && INVISIBLE.test(cell))

const INVISIBLE = /^[\s\u200b-\u200f\u2060\ufeff]*$/

/** A binary number as the decimal a person typed: fifteen digits are what Excel keeps, so 37.364999999999995 is 37.365. */
export function decimalText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
  if (!Number.isFinite(value)) return String(value)
  const kept = Number(value.toPrecision(15))
  if (kept === 0) return '0'
  const plain = String(kept)
  if (!plain.includes('e')) return plain
  const size = Math.abs(kept)
  return size >= 1 ? BigInt(kept).toString() : kept.toFixed(20).replace(/0+$/, '').replace(/\.$/, '')
}

/** Letters for comparing what two people wrote: no case, no punctuation, "&" as "and", curly quotes as none. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/&/g, ' and ').replace(/['\u2018\u2019\u02bc`]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** One line for showing: line breaks and runs of spaces as one space. */
export const oneLine = (text: string): string => (/[^\S ]|^ | $| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text)
