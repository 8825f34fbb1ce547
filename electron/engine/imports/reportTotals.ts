// Printed totals and sums across rows as a report gives them: what is printed, what the rows come to, the verdict in words.
import { type ImportReport, type ReportTotal } from '#shared/contract/imports.ts'
import { formatExact, unitLabel } from '#shared/money/format.ts'
import { verdictInWords } from '#shared/money/ties.ts'
import { type Reading } from '#shared/sheets/read.ts'
import { wordsOfTotal } from '#shared/sheets/rowWords.ts'
import { type FigureColumn, type FoundFigure } from '#shared/sheets/rows.ts'
import { plain } from '#shared/sheets/sheet.ts'
import { type JudgedTotal } from '#shared/sheets/totals.ts'
import { orNull } from '../handlers/views.ts'
import { figureOf, inSheet, sumOf } from './reportFigures.ts'

const MOST_ROWS_NAMED = 40

export function totalOf({ label, level, row, cell, column, printed, computed, verdict, members, suspects }: JudgedTotal, yearText: (column: FigureColumn) => string | null): ReportTotal {
  const by = verdict.kind === 'differs' || verdict.kind === 'ties_rounded' ? verdict.by : verdict.kind === 'not_itemised' ? verdict.remainder : 0
  const at = (member: (typeof members)[number]): FoundFigure | undefined => member.row.figures.find((figure) => figure.column === column)
  const unread = members.filter((member) => typeof at(member)?.error === 'string').length
  const larger = (verdict.kind === 'differs' || verdict.kind === 'not_itemised') && printed !== null && printed.state !== 'unknown' && by !== 0 && Math.sign(by) === Math.sign(printed.low)
  return {
    label: row !== null && row.place !== '' && wordsOfTotal(label) !== null && plain(label).split(' ').length <= 2 ? `${row.place}: ${label}` : label, role: level, row: row?.row ?? null, cell,
    column: column.letters, heading: column.heading, year: yearText(column), printed: { ...figureOf(printed, column), typed: row === null }, computed: sumOf(computed, column),
    verdict: verdict.kind, words: [verdictWords(verdict, column), unread === 0 ? '' : `${unread === 1 ? 'one of its rows' : `${unread} of its rows`} cannot be read`].filter((words) => words !== '').join('; '), difference: inSheet(by, column), notItemised: larger ? inSheet(by, column) : null,
    rows: orNull(members.slice(0, MOST_ROWS_NAMED).map((member) => {
      const figure = at(member)
      return { row: member.row.row, cell: figure?.cell ?? member.row.cell, title: member.row.title, text: figure?.text ?? '' }
    })),
    rowsAdded: members.length,
    suspects: orNull(suspects.map((suspect) => ({
      cell: suspect.cell, row: suspect.row.row, title: suspect.row.title, text: suspect.text, instead: inSheet(suspect.instead, column),
      sentence: `${suspect.cell} holds ${suspect.text}; with ${inSheet(suspect.instead, column).toLocaleString('en-GB', { maximumFractionDigits: 6 })} the total would tie: ${suspect.because}.`,
    }))),
  }
}

/** The words of a verdict; counts of people are not money. */
function verdictWords(verdict: JudgedTotal['verdict'], column: FigureColumn): string {
  if (column.inUnit !== 'count') return verdictInWords(verdict)
  if (verdict.kind === 'differs') return `differs by ${Math.abs(inSheet(verdict.by, column))}`
  return verdict.kind === 'not_itemised' ? `${inSheet(verdict.remainder, column)} not itemised` : verdictInWords(verdict)
}

export function acrossOf({ row, column, cell, printed, computed, verdict }: Reading['across']['differing'][number]): NonNullable<ImportReport['across']['differing']>[number] {
  const by = verdict.kind === 'differs' ? verdict.by : 0
  const difference = inSheet(by, column)
  const amount = column.inUnit === 'count' ? String(Math.abs(difference)) : `${formatExact(Math.abs(by), column.inUnit)} (${unitLabel[column.inUnit]})`
  return { row: row.row, cell, title: row.title, heading: column.heading, printed: figureOf(printed, column), computed: sumOf(computed, column), difference, sentence: `${cell} is ${amount} ${by > 0 ? 'more' : 'less'} than its row comes to.` }
}
