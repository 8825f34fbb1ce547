// Whether the schedule is the money of the financial plan and of the movement, as a sheet of the schedule's workbook: each published
// figure beside the schedule's, the difference live, and what lies behind it.
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { subtractTotals } from '#shared/money/total.ts'
import { at, difference, moneyColumn, stated, text, textColumn } from './cells.ts'
import { BLANK, type Row, type Sheet } from './model.ts'

const papers = { mtfp: 'Medium Term Financial Plan', movement: 'Budget movement' } as const
type PublishedCell = NonNullable<ReconciliationView['whole']>[number]

export function reconciliationSheet(view: ReconciliationView): Sheet {
  const rows: Row[] = []
  const compared = (whose: string, cell: PublishedCell): void => {
    const [schedule, published] = [stated(cell.schedule), stated(cell.published)]
    const row = rows.length
    rows.push({
      kind: 'line',
      cells: [text(whose), text(papers[cell.source]), text(cell.year), schedule, published, difference(at(row, 3), at(row, 4), subtractTotals(cell.schedule, cell.published)), text(cell.words)],
    })
  }
  for (const cell of view.whole ?? []) compared('All savings', cell)
  for (const department of view.departments ?? []) for (const cell of department.cells) compared(department.label, cell)
  for (const fault of view.faults ?? []) rows.push({ kind: 'line', cells: [text(fault.kindLabel), BLANK, BLANK, BLANK, BLANK, BLANK, text(fault.sentence)] })
  return {
    name: 'Reconciliation', title: 'Reconciliation', caption: `£000, savings positive; ${view.sentence}`, frozenColumns: 1, rows,
    columns: [textColumn('Savings of', 34), textColumn('Compared with', 30), textColumn('Year', 12), moneyColumn('Schedule', 'thousands'), moneyColumn('Published', 'thousands'), moneyColumn('Difference', 'thousands'), textColumn('Result', 60)],
  }
}
