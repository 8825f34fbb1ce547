// The savings schedule as a workbook: a line for each saving under its department, live totals across and down. The same list the
// screen shows. Every line names its department, so that the sheet can be sorted, filtered and taken in again as it is.
import { type Output } from '#shared/contract/index.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { down, each } from './cells.ts'
import { type Cell, type Row, type Sheet, type WorkbookModel } from './model.ts'
import { notesSheet, type SourceNote } from './notesSheet.ts'
import { reconciliationSheet } from './reconciliation.ts'
import { columnsOf, labelOf, UNIT } from './savingsColumns.ts'

export type SavingsList = Output<'proposals.list'>

const SCHEDULE_SHEET = 'Savings schedule'

/** `atLabel`: which position of each saving the figures are: "Latest position". */
export function composeSavingsWorkbook(list: SavingsList, atLabel: string, reconciliation: ReconciliationView | null, sources: readonly SourceNote[]): WorkbookModel {
  const { cycle } = list
  const name = cycle?.label ?? 'all cycles'
  const head = {
    v: 1, document: 'savings-schedule', title: `Savings schedule: ${name}`, body: cycle?.council ?? '', subject: `Savings schedule, ${cycle?.process ?? ''} ${name}`.trim(), date: dateOf(list), status: 'draft',
    illustrative: list.rows.some((row) => row.illustrative) ? 'Some savings here were made up to show the form of the schedule; each is marked in the last column.' : null,
  } as const
  const schedule = scheduleSheet(list, `Savings schedule: ${name}`, atLabel)
  const sheets = [schedule, ...(reconciliation === null || reconciliation.whole === null ? [] : [reconciliationSheet(reconciliation)])]
  const notes = notesSheet(head, sheets, {
    unit: UNIT, sign: 'Savings are positive. A year holds what the saving adds in that year; the total is its full effect.', sources,
    more: [
      ['Figures', `${atLabel} of each saving`], ...(cycle === null ? [] : [['Cycle', `${cycle.process} ${cycle.label}, years ${cycle.yearsLabel}`] as const]),
      ...(list.rows.some((row) => row.gross !== null || row.net !== null) ? [['Gross and net', 'The budget of the service before the saving. They are not added up: savings of one service name the same budget.'] as const] : []),
      ...(reconciliation === null ? [] : [['Reconciliation', reconciliation.sentence] as const]),
    ],
  })
  return { ...head, sheets: [...sheets, notes] }
}

/** The day the figures were last stated; never today's. */
function dateOf(list: SavingsList): string | null {
  if (list.at !== 'latest' && 'date' in list.at) return list.at.date
  return list.rows.reduce<string | null>((latest, row) => (row.position !== null && (latest === null || row.position.date > latest) ? row.position.date : latest), null)
}

function scheduleSheet(list: SavingsList, title: string, atLabel: string): Sheet {
  const parts = columnsOf(list)
  const departments = [...new Map(list.rows.map((row) => [row.department.id, row.department])).values()]
  const rows: Row[] = []
  const subtotals: number[] = []
  for (const department of departments) {
    const own = list.rows.filter((row) => row.department.id === department.id)
    const start = rows.length
    rows.push(...own.map((saving, i): Row => ({ kind: 'line', cells: parts.map((part) => part.cell(saving, start + i)) })))
    const end = rows.length - 1
    const totals = totalsOf(own, list.years.length)
    subtotals.push(rows.length)
    rows.push({ kind: 'subtotal', cells: parts.map((part, column): Cell => labelOf(part, `${department.name} total`, department.name) ?? part.sum([down(column, start, end)], own, totals)) })
  }
  if (rows.length > 0) rows.push({ kind: 'total', cells: parts.map((part, column): Cell => labelOf(part, 'Total', null) ?? part.sum(each(column, subtotals), list.rows, list.totals)) })
  return {
    name: SCHEDULE_SHEET, title, caption: `Savings by department, £000, savings positive; ${atLabel.charAt(0).toLowerCase()}${atLabel.slice(1)} of each saving`,
    columns: parts.map((part) => part.column), frozenColumns: 2, rows,
  }
}
