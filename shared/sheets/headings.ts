// Finds the rows that head a table and what each column is headed by: one row or several, merged or not, below a title and above a
// row of units. Guesses from words and from what stands beneath; rows given by a person are taken as they are.
import { type Looks, looksOf } from './cells.ts'
import { type SheetKind, wordings } from './roles.ts'
import { type Sheet, cellAt, isBlank, oneLine, plain, textOf } from './sheet.ts'
import { planYearIn, unitIn, withoutYearAndUnit, yearIn } from './years.ts'

export type Headings = {
  /** Rows from 0 that head the table, in order; none for a sheet without headings. */
  readonly rows: readonly number[]
  /** By column: everything that stands above it, top first. */
  readonly texts: readonly string[]
  /** By column: the lowest heading alone, and the one above it. */
  readonly own: readonly string[]
  readonly above: readonly string[]
  /** By column: what stands in each of its rows of headings, top first. */
  readonly stacks: readonly (readonly string[])[]
  /** What stands before the headings: the title of the sheet, "all figures in £000". */
  readonly title: readonly string[]
}

const SEARCHED = 80
const MOST_ROWS = 4
const LONGEST_HEADING = 160

export const widthOf = (sheet: Sheet): number => sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)

function looksOfRow(sheet: Sheet, row: number): Looks[] {
  return (sheet.rows[row] ?? []).map(looksOf)
}

/** How much a text sounds like a heading of this kind of sheet. */
function sounds(text: string, kind: SheetKind): number {
  if (text.length > LONGEST_HEADING) return -1
  if (yearIn(text) !== null || planYearIn(text) !== null || unitIn(text) !== null) return 3
  const words = withoutYearAndUnit(text)
  return words !== '' && words.length < 60 && wordings[kind].some(([, , known]) => known.source !== '.' && known.test(words)) ? 3 : 1
}

function score(sheet: Sheet, row: number, kind: SheetKind): number {
  const looks = looksOfRow(sheet, row)
  let points = 0
  let filled = 0
  let under = 0
  looks.forEach((look, column) => {
    if (look === 'blank') return
    filled += 1
    if (look === 'figure') points -= 3
    else if (look === 'year') points += typeof cellAt(sheet, row, column) === 'number' ? 1 : 3
    else points += sounds(textOf(cellAt(sheet, row, column)), kind)
    if (look !== 'figure' && figuresBelow(sheet, row, column)) under += 1
  })
  // One cell can head a table of names and figures: "£ thousand" over the figures.
  if (filled === 0 || points <= 0 || (filled === 1 && (under === 0 || points < 3))) return -Infinity
  return points - (filled === 1 ? 2 : 0) + 2 * Math.min(under, 12) - row * 0.05
}

/** Whether one of the next rows holds a figure in this column. */
function figuresBelow(sheet: Sheet, row: number, column: number): boolean {
  for (let below = row + 1; below <= row + 4; below += 1) {
    const look = looksOf(cellAt(sheet, below, column))
    if (look === 'figure') return true
  }
  return false
}

const isEmptyRow = (sheet: Sheet, row: number): boolean => (sheet.rows[row] ?? []).every(isBlank)

/** A row of group headings or codes above the headings: several cells, or one that spans some of the columns but not from the first. */
function headsFromAbove(sheet: Sheet, row: number, below: number): boolean {
  const cells = sheet.rows[row] ?? []
  const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]))
  if (filled.length === 0) return false
  const looks = filled.map((column) => looksOf(cells[column] ?? null))
  if (filled.length === 1) {
    const first = (sheet.rows[below] ?? []).findIndex((cell) => !isBlank(cell))
    return (filled[0] ?? 0) > first && textOf(cells[filled[0] ?? 0] ?? null).length < 80
  }
  const figures = looks.filter((look) => look === 'figure')
  // Codes above headings are whole, and all different; "1 1 1 2" is not a heading but part of a form.
  if (figures.length > filled.length / 2) return filled.length > 12 && new Set(filled.map((column) => textOf(cells[column] ?? null))).size > filled.length * 0.8 && !isCounting(filled.map((column) => Number(textOf(cells[column] ?? null))))
  return filled.every((column) => textOf(cells[column] ?? null).length <= LONGEST_HEADING)
}

/** 4, 5, 6, …: columns numbered for somebody's formulas. */
const isCounting = (figures: readonly number[]): boolean => figures.every((figure, i) => i === 0 || figure === (figures[i - 1] ?? 0) + 1)

/** Which of its versions a budget is in a year: stands below the years, as "Actual  Budget  Estimate". */
const VERSION = /^((original|revised|approved|proposed|draft|latest|final|provisional|indicative|forward|base|net|gross|current) )*(actuals?|budgets?|estimates?|forecasts?|outturn|projections?|plans?|savings?|target)( (budget|outturn|\d))?$/

/** Below the headings: a row of nothing but units, years or words of headings, such as "£000  £000  FTE". */
function headsFromBelow(sheet: Sheet, row: number, kind: SheetKind, above: readonly number[]): boolean {
  const headed = (column: number): boolean => above.some((heading) => !isBlank(cellAt(sheet, heading, column)))
  const filled = (sheet.rows[row] ?? []).flatMap((cell, column) => (isBlank(cell) || (looksOf(cell) === 'figure' && !headed(column)) ? [] : [cell]))
  const texts = filled.map((cell) => textOf(cell).trim())
  if (texts.length === 0 || filled.some((cell) => looksOf(cell) === 'figure')) return false
  if (texts.length > 1 && texts.every((text) => VERSION.test(plain(text))) && above.some((heading) => (sheet.rows[heading] ?? []).some((cell) => yearIn(textOf(cell)) !== null))) return true
  return texts.every((text) => VERSION.test(plain(text)) || unitIn(text) !== null || (yearIn(text) !== null && text.length < 30) || (text.length < 25 && sounds(text, kind) === 3)) && texts.some((text) => unitIn(text) !== null || yearIn(text) !== null)
}

function findRows(sheet: Sheet, kind: SheetKind): number[] {
  const last = Math.min(sheet.rows.length, SEARCHED)
  let best = -1
  let most = -Infinity
  for (let row = 0; row < last; row += 1) {
    const points = score(sheet, row, kind)
    if (points > most) [best, most] = [row, points]
  }
  if (best < 0) return []
  const rows = [best]
  for (let row = best - 1; row >= 0 && rows.length < MOST_ROWS && !isEmptyRow(sheet, row) && headsFromAbove(sheet, row, best); row -= 1) rows.unshift(row)
  for (let row = best + 1; row < last && rows.length < MOST_ROWS && headsFromBelow(sheet, row, kind, rows); row += 1) rows.push(row)
  return rows
}

/** The text at a cell, or the text of the merge that covers it. */
export function mergedText(sheet: Sheet, merges: ReadonlyMap<string, string>, row: number, column: number): string {
  const own = textOf(cellAt(sheet, row, column))
  return oneLine(own === '' ? (merges.get(`${row}:${column}`) ?? '') : own)
}

/** By "row:column": what a merge puts there. Merges of thousands of rows are left to the rows themselves. */
export function mergedTexts(sheet: Sheet, rows: ReadonlySet<number>): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { top, left, bottom, right } of sheet.merges) {
    const text = textOf(cellAt(sheet, top, left))
    if (text === '') continue
    for (let row = top; row <= Math.min(bottom, top + 60); row += 1) {
      if (!rows.has(row)) continue
      for (let column = left; column <= Math.min(right, left + 400); column += 1) texts.set(`${row}:${column}`, text)
    }
  }
  return texts
}

/** `given`: rows from 0 that a person says are the headings. */
export function findHeadings(sheet: Sheet, kind: SheetKind, given: readonly number[] | null): Headings {
  const rows = given === null ? findRows(sheet, kind) : [...given].sort((a, b) => a - b)
  const merges = mergedTexts(sheet, new Set(rows))
  const width = widthOf(sheet)
  const lines = rows.map((row) => Array.from({ length: width }, (_, column) => mergedText(sheet, merges, row, column)))
  const spread = lines.map((line, i) => (i === lines.length - 1 ? line : fillRight(line, lines.slice(i + 1), lines.slice(0, i))))
  const stacked = Array.from({ length: width }, (_, column) => spread.map((line) => line[column] ?? '').filter((text) => text !== ''))
  const first = rows[0] ?? 0
  return {
    rows,
    texts: stacked.map((texts) => oneLine([...new Set(texts)].join(' '))),
    own: stacked.map((texts) => texts.at(-1) ?? ''),
    above: stacked.map((texts) => (texts.length > 1 ? (texts[0] ?? '') : '')),
    stacks: stacked,
    title: sheet.rows.slice(0, rows.length === 0 ? 0 : first).flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' && !isBlank(cell) ? [oneLine(cell)] : []))),
  }
}

/** A group heading stands over every column to its right that has a heading of its own, until the next: merges get lost in CSV. */
function fillRight(line: readonly string[], below: readonly (readonly string[])[], above: readonly (readonly string[])[]): string[] {
  const headed = (column: number): boolean => below.some((under) => (under[column] ?? '') !== '')
  // A column with a heading of its own further up is not the group's.
  const apart = (column: number, from: number): boolean => above.some((upper) => (upper[column] ?? '') !== '' && upper[column] !== upper[from])
  let over = ''
  let from = 0
  return line.map((text, column) => {
    if (text !== '') [over, from] = [headed(column) ? text : '', column]
    else if (apart(column, from)) over = ''
    return text !== '' || !headed(column) ? text : over
  })
}

/** Rows that repeat the headings further down, at the top of each printed page. */
export function repeatsHeading(sheet: Sheet, headings: Headings, row: number): boolean {
  const last = headings.rows.at(-1)
  if (last === undefined) return false
  const cells = (sheet.rows[row] ?? []).map((cell) => oneLine(textOf(cell)))
  return headings.rows.some((heading) => {
    const texts = (sheet.rows[heading] ?? []).map((cell) => oneLine(textOf(cell)))
    return texts.filter((text) => text !== '').length > 1 && texts.every((text, column) => text === (cells[column] ?? '')) && cells.every((text, column) => text === (texts[column] ?? ''))
  })
}

