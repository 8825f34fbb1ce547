// The formulas of a workbook's cells as spreadsheet programs write them. Only our own references, numbers and quoted words go in:
// no text of a person ever becomes part of a formula.
import { type Block, type Cell, type Ref } from '#shared/documents/workbook/model.ts'
import { nameOf } from '#shared/documents/workbook/guards.ts'
import { type Value } from '#shared/documents/workbook/evaluate.ts'

/** Spreadsheet programs take at most 255 arguments. */
const MOST_ARGUMENTS = 200

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`

/** `'Gap by year'!C4`: names of sheets in quotes always, so that any name is one. */
const fullName = (ref: Ref): string => (ref.sheet === undefined ? nameOf(ref) : `'${ref.sheet.replaceAll("'", "''")}'!${nameOf(ref)}`)

const rangeOf = ({ from, to }: Block): string => (from.row === to.row && from.column === to.column ? fullName(from) : `${fullName(from)}:${nameOf(to)}`)

/** `SUM(F4:F9,F12)`; more arguments than a program takes are added in parts. */
function over(name: 'SUM' | 'COUNT' | 'COUNTA', blocks: readonly Block[]): string {
  const parts: string[] = []
  for (let start = 0; start < blocks.length; start += MOST_ARGUMENTS) parts.push(`${name}(${blocks.slice(start, start + MOST_ARGUMENTS).map(rangeOf).join(',')})`)
  return parts.length === 1 ? parts[0]! : `SUM(${parts.join(',')})`
}

/** Whether the cell says something that is no number. An empty text is what a sum of nothing shows. (COUNTIF with a pattern is not
 * used anywhere: programs differ on whether it meets numbers.) */
const isWords = (cell: string): string => `AND(ISTEXT(${cell}),${cell}<>"")`

/** The formula without its equals sign; null for a cell that holds what it says. `value` is what the cell comes to today. */
export function formulaOf(cell: Cell, value: Value): string | null {
  switch (cell.kind) {
    case 'blank': case 'text': case 'amount': case 'figure': return null
    case 'sum': case 'sumOfFigures':
      // While nothing below is a number, the sum is not nil: it says blank, TBC or the range in words.
      return value.number === null ? `IF(${over('COUNT', cell.of)}=0,${quoted(value.words ?? '')},${over('SUM', cell.of)})` : over('SUM', cell.of)
    case 'difference': {
      const [later, earlier] = [fullName(cell.later), fullName(cell.earlier)]
      const words = value.words ?? 'TBC'
      return `IF(OR(COUNT(${later},${earlier})=0,${isWords(later)},${isWords(earlier)}),${quoted(words)},N(${later})-N(${earlier}))`
    }
    case 'leftOut': return `${over('COUNTA', cell.of)}-${over('COUNT', cell.of)}`
    case 'leftOutSum': return over('SUM', cell.of)
  }
}
