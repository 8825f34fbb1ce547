// How a sheet is laid on paper and on the screen: headings that name their unit, heights of rows, the page and its footer.
import { type WriteSheet } from 'hucre/xlsx'
import { type Column, ROWS_ABOVE, type Sheet, type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { unitLabel } from '#shared/money/format.ts'
import { cellText } from './cellText.ts'

/** In points, as programs measure rows; no program shows a taller one than the most. */
const LINE_HEIGHT = 13.5
const MOST_HEIGHT = 409
/** A footer holds 255 characters in all. */
const LONGEST_FOOTER = 120

/** "2026/27 £000": the unit stands in every heading of money. */
export const headingOf = (column: Column): string => (column.type.is === 'money' ? `${column.label} ${unitLabel[column.type.unit]}` : column.label)

/** How wide a character is beside a digit of the same face. */
const breadth = (character: string): number => (/[ijl.,;:'|!ftr()\s-]/.test(character) ? 0.6 : /[A-Zmw%@£–]/.test(character) ? 1.25 : 0.98)
const breadthOf = (words: string): number => [...words].reduce((sum, character) => sum + breadth(character), 0)

/** Lines a text takes in a column, broken between words as programs break it. */
function linesIn(words: string, width: number): number {
  return words.split('\n').reduce((lines, part) => {
    let [count, filled] = [1, 0]
    for (const word of part.split(' ')) {
      const long = breadthOf(word)
      if (filled > 0 && filled + 0.6 + long > width) [count, filled] = [count + 1, 0]
      filled += (filled > 0 ? 0.6 : 0) + long
      // A word longer than the column is broken where it has to be.
      for (; filled > width; filled -= width) count++
    }
    return lines + count
  }, 0)
}

/** Space at both sides of a cell, and the step words keep from the figures before them, in digits. */
const MARGIN = 2

/** Rows of more than one line get their height here: not every program works it out when it opens a file. */
export function heights(sheet: Sheet): Map<number, { height: number }> {
  const heads = Math.max(...sheet.columns.map((column) => linesIn(headingOf(column), (column.width - 1) / 1.1)))
  const rows = sheet.rows.map(({ kind, cells }) => Math.max(...cells.map((cell, c) => (cell.kind === 'text' ? linesIn(cell.text, (sheet.columns[c]!.width - MARGIN) / (kind === 'line' ? 1 : 1.1)) : 1))))
  return new Map([heads, ...rows].flatMap((lines, i) => (lines > 1 ? [[i + ROWS_ABOVE - 1, { height: Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + 2) }] as const] : [])))
}

/** A4 across, as many pages down as it takes, never more than one wide. */
export const page = {
  orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0,
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
} satisfies WriteSheet['pageSetup']

/** Rows printed at the head of every page, as a name of the workbook. Stated here rather than in the page's own setup: there the
 * library writes the name of a sheet without the quotes that two words need, and the file would be called damaged. */
export const printTitles = ({ name }: Sheet): { name: string; scope: string; range: string } =>
  ({ name: '_xlnm.Print_Titles', scope: name, range: `'${name.replaceAll("'", "''")}'!$${ROWS_ABOVE}:$${ROWS_ABOVE}` })

/** Title on the left, pages on the right. An ampersand begins a code in a footer and is doubled. */
export function footer({ title, status }: WorkbookModel): string {
  const words = cellText(title.replaceAll('\n', ' ').slice(0, LONGEST_FOOTER)).text.replaceAll('&', '&&')
  return `&L${words}${status === 'draft' ? ' (draft)' : ''}&RPage &P of &N`
}

/** The mark of an exempt twin at the head of every printed page. */
export const header = (mark: string): string => `&C&B${mark.replaceAll('&', '&&')}`
