// Headings further down the sheet: a second table below the first, in the same words but another unit, or in other words. Its rows are
// read in their own unit where that is all that differs; else they are refused at their cells, for nobody can tell what they mean here.
import { formatYear } from '#shared/financialYear.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { looksOf } from './cells.ts'
import { type Column } from './columns.ts'
import { type Headings } from './headings.ts'
import { type Sheet, isBlank, oneLine, plain, textOf } from './sheet.ts'
import { unitIn, withoutYearAndUnit, yearIn } from './years.ts'

/** `units` by column; `refused`: why the rows below cannot be read. Rows from 0. */
export type TableBelow = { readonly row: number; readonly units: ReadonlyMap<number, MoneyUnit>; readonly refused: string | null }

const LONGEST_HEADING = 80

/** The headings come again below a title that names another year than the title above the table, and no column states its year. */
export function underAnotherYear(sheet: Sheet, headings: Headings, row: number, figures: readonly Column[]): TableBelow | null {
  const year = headings.title.toReversed().map(yearIn).find((one) => one !== null) ?? null
  if (year === null || figures.some((column) => column.year !== null || column.planYear !== null)) return null
  for (let above = row - 1; above >= Math.max(0, row - 3); above -= 1) {
    const texts = (sheet.rows[above] ?? []).filter((cell) => !isBlank(cell)).map((cell) => oneLine(textOf(cell)))
    const other = texts.length === 1 ? yearIn(texts[0] ?? '') : null
    if (other !== null && other !== year) return { row, units: new Map(), refused: `stands in a table of ${formatYear(other)} (row ${above + 1}), below one of ${formatYear(year)}: copy that table into a sheet of its own, and import that.` }
  }
  return null
}

const sharesAWord = (a: string, b: string): boolean => { const words = new Set(plain(a).split(' ')); return plain(b).split(' ').some((word) => word.length >= 5 && words.has(word)) }

/** What the row heads; null for any other row. */
export function tableBelow(sheet: Sheet, headings: Headings, row: number, figures: readonly Column[]): TableBelow | null {
  const cells = sheet.rows[row] ?? []
  // Nearly every row has figures in its columns of figures, and is no heading.
  if (!figures.some(({ index }) => { const cell = cells[index] ?? null; return typeof cell === 'string' && /[^\d.,\s()-]/.test(cell) })) return null
  const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ column, text: oneLine(textOf(cell)), looks: looksOf(cell) }]))
  if (filled.length === 0 || filled.some(({ looks, text }) => looks === 'figure' || looks === 'mark' || text.length > LONGEST_HEADING)) return null
  const isFigures = (column: number): boolean => figures.some(({ index }) => index === column)
  const [over, beside] = [filled.filter(({ column }) => isFigures(column)), filled.filter(({ column }) => !isFigures(column))]
  // "2014" and "2020" beside a name are figures; only more than digits heads a column.
  if (over.length === 0 || over.some(({ text }) => /^[\d,.]+$/.test(text))) return null
  const stated = new Map(over.flatMap(({ column, text }): [number, MoneyUnit][] => { const unit = unitIn(text); return unit === null ? [] : [[column, unit]] }))
  const heads = (headings.rows).map((head) => (sheet.rows[head] ?? []).map((cell) => oneLine(textOf(cell))))
  const like = (column: number, text: string): boolean => heads.some((head) => plain(head[column] ?? '') === plain(text))
  // A row of nothing but units.
  if (beside.length === 0 && stated.size === over.length) return { row, units: stated, refused: null }
  const alike = beside.length > 0 && beside.every(({ column, text }) => like(column, text))
  const sameWords = over.every(({ column, text }) => like(column, text) || (stated.has(column) && yearIn(text) === yearIn(headings.texts[column] ?? '') && (headings.texts[column] ?? '').toLowerCase().includes(withoutYearAndUnit(text))))
  // "Children's savings" below "Adults' savings": the next part of one schedule.
  const related = beside.length > 0 && beside.every(({ column, text }) => like(column, text) || sharesAWord(text, headings.own[column] ?? ''))
  if ((alike && sameWords) || (related && over.every(({ column, text }) => like(column, text)))) return { row, units: stated, refused: null }
  const someAlike = beside.some(({ column, text }) => like(column, text))
  const years = over.filter(({ text }) => yearIn(text) !== null && text.length < 30).length
  if (!(someAlike && (stated.size > 0 || years > 0 || over.every(({ looks }) => looks === 'text'))) && stated.size === 0 && years < 2) return null
  return { row, units: stated, refused: `stands below the headings of row ${row + 1}, which are others than those of row ${(headings.rows.at(-1) ?? 0) + 1}: copy that table into a sheet of its own, and import that.` }
}
