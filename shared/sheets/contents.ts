// What stands in a column below the headings, in numbers: how much of it is filled, how much of that are figures, years, texts or codes.
import { type Looks, looksOf } from './cells.ts'
import { widthOf } from './headings.ts'
import { wordsOfTotal } from './rowWords.ts'
import { type Cell, type Sheet, cellAt, isBlank, plain, textOf } from './sheet.ts'

const SAMPLED = 400

export type Contents = { readonly filled: number; readonly figures: number; readonly years: number; readonly texts: number; readonly distinct: number; readonly length: number; readonly codes: number; readonly samples: ReadonlySet<string> }

/** "A1", "ASC-101", "b", "12": what a reference looks like. */
export const CODE = /^(?=.{1,14}$)(?:[A-Za-z]{0,6}[ ./_-]?\d[\w./-]*|[A-Za-z]{1,2}|[A-Z]{2,5}[ ./_-][\w./-]*\d[\w./-]*)$/

export function contentsOf(sheet: Sheet, index: number, first: number): Contents {
  const counts: Record<Looks, number> = { blank: 0, figure: 0, mark: 0, year: 0, text: 0 }
  const samples = new Set<string>()
  let [seen, length, codes, totals] = [0, 0, 0, 0]
  const many = widthOf(sheet) > 1
  for (let row = first; row < sheet.rows.length && seen < SAMPLED; row += 1) {
    const cell: Cell = cellAt(sheet, row, index)
    const cells = sheet.rows[row] ?? []
    if (cells.every(isBlank)) continue
    // A heading or a note among the rows stands alone in its line and says nothing of what the column holds.
    if (many && standsAlone(cells, index)) continue
    seen += 1
    const looks = looksOf(cell)
    counts[looks] += 1
    if (looks === 'blank') continue
    const text = textOf(cell).trim()
    samples.add(looks === 'figure' || looks === 'year' ? text : plain(text))
    length += text.length
    if (CODE.test(text)) codes += 1
    // "Total" may stand among the codes: it is none, and says nothing against them.
    else if (looks === 'text' && wordsOfTotal(text) !== null) totals += 1
  }
  const filled = seen - counts.blank
  return {
    filled, figures: counts.figure + counts.mark, years: counts.year, texts: counts.text, distinct: filled === 0 ? 0 : samples.size / filled, length: filled === 0 ? 0 : length / filled,
    codes: codes === 0 ? 0 : codes / (filled - totals), samples,
  }
}

const standsAlone = (cells: readonly Cell[], index: number): boolean => !isBlank(cells[index] ?? null) && cells.every((cell, other) => other === index || isBlank(cell))

export const isNumeric = ({ filled, figures, years, texts }: Contents): boolean => filled > 0 && (figures + years) / filled >= 0.55 && figures + years > texts
export const isYears = ({ filled, years }: Contents): boolean => filled > 0 && years / filled > 0.8
