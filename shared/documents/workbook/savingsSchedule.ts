// The savings schedule as a workbook: a line for each saving under its department, live totals across and down. The same list the
// screen shows. Every line names its department, so that the sheet can be sorted, filtered and taken in again as it is.
import { totalsOf } from '#shared/domain/savings.ts'
import { type Schedule, departmentsIn } from '../scheduledSavings.ts'
import { down, each } from './cells.ts'
import { type Cell, type Row, type Sheet, type WorkbookModel } from './model.ts'
import { notesSheet } from './notesSheet.ts'
import { reconciliationSheet } from './reconciliation.ts'
import { columnsOf, labelOf, UNIT } from './savingsColumns.ts'
import { wordsSheet } from './savingsWords.ts'

export function composeSavingsWorkbook(schedule: Schedule): WorkbookModel {
  const { cycle, rows, atLabel, of, reconciliation } = schedule
  const name = of === null ? cycle.label : `${of}, ${cycle.label}`
  const head = {
    v: 1, document: 'savings-schedule', title: `Savings schedule: ${name}`, body: cycle.council, subject: `Savings schedule, ${cycle.process} ${name}`, date: dateOf(schedule), status: 'draft',
    illustrative: rows.some((row) => row.illustrative || row.impactIllustrative) ? 'Some savings, amounts or effects here were made up to show the form of the paper. Each is marked in the last column of its sheet.' : null,
  } as const
  const words = wordsSheet(rows)
  const sheets = [scheduleSheet(schedule, head.title), ...(reconciliation !== null && reconciliation.whole !== null ? [reconciliationSheet(reconciliation)] : []), ...(words === null ? [] : [words])]
  const notes = notesSheet(head, sheets, {
    unit: UNIT, sign: 'Savings are positive. A year holds what the saving adds in that year; the total is its full effect.', sources: schedule.sources,
    more: [
      ['Figures', `${atLabel} of each saving`], ['Cycle', `${cycle.process} ${cycle.label}, years ${cycle.yearsLabel}`],
      ...(rows.some((row) => row.gross !== null || row.net !== null) ? [['Gross and net', 'The budget of the service before the saving. They are not added up: several savings may share a service.'] as const] : []),
      ...(rows.some((row) => row.fte !== null || row.posts !== null) ? [['FTE and posts', 'FTE: full-time equivalents the saving takes out; posts are people and are counted apart.'] as const] : []),
      ...(reconciliation !== null ? [['Reconciliation', reconciliation.sentence] as const] : []),
    ],
  })
  return { ...head, sheets: [...sheets, notes] }
}

/** The day asked for, else the last day on which one of the amounts was stated; never today's. */
function dateOf({ at, rows }: Schedule): string | null {
  if (at !== 'latest' && 'date' in at) return at.date
  return rows.reduce<string | null>((latest, { position }) => (position !== null && (latest === null || position.date > latest) ? position.date : latest), null)
}

function scheduleSheet(schedule: Schedule, title: string): Sheet {
  const { years, totals, atLabel } = schedule
  const parts = columnsOf(schedule)
  const departments = departmentsIn(schedule.rows)
  const rows: Row[] = []
  const added: number[] = []
  for (const department of departments) {
    const start = rows.length
    rows.push(...department.rows.map((saving, i): Row => ({ kind: 'line', id: saving.id, cells: parts.map((part) => part.cell(saving, start + i)) })))
    const end = rows.length - 1
    if (departments.length < 2) continue
    const own = totalsOf(department.rows, years.length)
    added.push(rows.length)
    rows.push({ kind: 'subtotal', cells: parts.map((part, column): Cell => labelOf(part, `${department.name} total`, department.name) ?? part.sum([down(column, start, end)], department.rows, own)) })
  }
  const last = rows.length - 1
  if (rows.length > 0) rows.push({ kind: 'total', cells: parts.map((part, column): Cell => labelOf(part, 'Total', null) ?? part.sum(departments.length < 2 ? [down(column, 0, last)] : each(column, added), schedule.rows, totals)) })
  return {
    name: 'Savings schedule', title, caption: `Savings by department, £000, savings positive; ${atLabel.charAt(0).toLowerCase()}${atLabel.slice(1)} of each saving`,
    columns: parts.map((part) => part.column), frozenColumns: 2, rows,
  }
}
