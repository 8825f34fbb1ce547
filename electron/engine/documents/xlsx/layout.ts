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

const linesIn = (words: string, width: number): number => words.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (width * 0.95))), 0)

/** Rows of more than one line get their height here: not every program works it out when it opens a file. */
export function heights(sheet: Sheet): Map<number, { height: number }> {
  const heads = Math.max(...sheet.columns.map((column) => linesIn(headingOf(column), column.width)))
  const rows = sheet.rows.map(({ cells }) => Math.max(...cells.map((cell, c) => (cell.kind === 'text' ? linesIn(cell.text, sheet.columns[c]!.width) : 1))))
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
