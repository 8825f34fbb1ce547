// The savings schedule as a workbook: a line for each saving under its department, live totals across and down. The same list the
// screen shows. Every line names its department, so that the sheet can be sorted, filtered and taken in again as it is.
import { endedSinceWords } from '#shared/domain/counting.ts'
import { type SavingsTotals, totalsOf } from '#shared/domain/savings.ts'
import { EMPTY_TOTAL } from '#shared/money/total.ts'
import { NOT_COUNTED_NOTE } from '../phrases.ts'
import { type Schedule, type ScheduledSaving, departmentsIn } from '../scheduledSavings.ts'
import { runs } from './blocks.ts'
import { BLANK, type Cell, type Row, type Sheet, type WorkbookModel } from './model.ts'
import { notesSheet } from './notesSheet.ts'
import { reconciliationSheet } from './reconciliation.ts'
import { type Part, columnsOf, labelOf, UNIT } from './savingsColumns.ts'
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
      ...(schedule.totals.notCounted.savings > 0 ? [['Not counted', NOT_COUNTED_NOTE] as const] : []),
      ...(endedSinceWords(rows) === '' ? [] : [['Counted', `Of these savings ${endedSinceWords(rows)}.`] as const]),
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
  const lines: Line[] = []
  const added: number[] = []
  for (const department of departments) {
    const start = rows.length
    const own = department.rows.map((saving, i): Line => ({ saving, row: start + i }))
    rows.push(...own.map(({ saving, row }): Row => ({ kind: 'line', id: saving.id, cells: parts.map((part) => part.cell(saving, row)) })))
    lines.push(...own)
    if (departments.length < 2) continue
    added.push(rows.length)
    rows.push({ kind: 'subtotal', cells: sumsOf(parts, own, null, `${department.name} total`, department.name, totalsOf(department.rows, years.length)) })
  }
  if (rows.length > 0) rows.push({ kind: 'total', cells: sumsOf(parts, lines, departments.length < 2 ? null : added, 'Total', null, totals) })
  const apart = lines.filter(({ saving }) => !saving.counts)
  if (apart.length > 0) rows.push({ kind: 'subtotal', cells: apartCells(parts, apart, totals.notCounted) })
  return {
    name: 'Savings schedule', title, caption: `Savings by department, £000, savings positive; ${atLabel.charAt(0).toLowerCase()}${atLabel.slice(1)} of each saving`,
    columns: parts.map((part) => part.column), frozenColumns: 2, rows,
  }
}

type Line = { readonly saving: ScheduledSaving; readonly row: number }

/** A row of totals over lines that count; what is left to find over all of them. `over`: the rows of subtotals it adds in their place. */
function sumsOf(parts: readonly Part[], lines: readonly Line[], over: readonly number[] | null, label: string, department: string | null, totals: SavingsTotals): readonly Cell[] {
  const counted = lines.filter(({ saving }) => saving.counts)
  return parts.map((part, column): Cell => {
    const words = labelOf(part, label, department)
    if (words !== null) return words
    const some = part.ofAll ? lines : counted
    return some.length === 0 ? BLANK : part.sum(runs(over ?? some.map(({ row }) => row), column, column), some.map(({ saving }) => saving), totals)
  })
}

/** Below the total: what the savings state that are in none of the sums. */
function apartCells(parts: readonly Part[], lines: readonly Line[], { savings, amounts, total }: SavingsTotals['notCounted']): readonly Cell[] {
  const totals = { amounts, total, left: EMPTY_TOTAL }
  return parts.map((part, column): Cell =>
    labelOf(part, `Not counted: ${savings.toLocaleString('en-GB')} ${savings === 1 ? 'saving' : 'savings'}`, null) ?? (part.ofAll ? BLANK : part.sum(runs(lines.map(({ row }) => row), column, column), lines.map(({ saving }) => saving), totals)))
}
