// The financial plan as a workbook: every line as the paper prints it, with its total live wherever the lines come to what is printed
// and as printed wherever they do not; the gap year by year; and what changed since the version before, line by line.
import { type MtfpComparisonView, type MtfpView } from '#shared/contract/mtfp.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { unitLabel } from '#shared/money/format.ts'
import { runs } from './blocks.ts'
import { across, money, moneyColumn, sum, text, textColumn } from './cells.ts'
import { BLANK, type Block, type Cell, type Column, type Row, type Sheet, type WorkbookModel } from './model.ts'
import { changesSheet } from './mtfpChanges.ts'
import { gapSheet } from './mtfpGap.ts'
import { FIRST_YEAR, isCounted, LINES_SHEET, type PlanLine } from './mtfpPlaces.ts'
import { notesSheet } from './notesSheet.ts'

export function composeMtfpWorkbook(plan: MtfpView, comparison: MtfpComparisonView | null, reconciliation: ReconciliationView): WorkbookModel {
  const { cycle, statement } = plan
  const head = {
    v: 1, document: 'mtfp-update', title: `Medium Term Financial Plan: ${statement.label}`, body: cycle.council, subject: `Medium Term Financial Plan, ${cycle.process} ${cycle.label}, ${statement.label}`,
    date: statement.date, status: 'draft', illustrative: plan.illustrative ? 'Figures of this plan were made up for illustration.' : null,
  } as const
  const lines = linesSheet(plan)
  const sheets = [lines, gapSheet(plan), ...(comparison === null ? [] : [changesSheet(comparison)])]
  const notes = notesSheet(head, sheets, {
    unit: plan.unit, sign: 'A plus widens the deficit; a minus, in brackets, reduces it. Each year holds what changes in that year; the total adds the years up.', sources: plan.source === null ? [] : [plan.source],
    more: [['Gap', plan.sentence], ['Printed totals', plan.totals.sentence], ...(comparison === null ? [] : [['Since the version before', comparison.sentence] as const]), ...(plan.note === null ? [] : [['Note', plan.note] as const]), ['Reconciliation', reconciliation.sentence]],
  })
  return { ...head, sheets: [...sheets, notes] }
}

function linesSheet(plan: MtfpView): Sheet {
  const lines = plan.lines ?? []
  const count = plan.years.length
  const total = FIRST_YEAR + count
  const open = lines.some((line) => line.years.some((amount) => amount !== null && amount.state !== 'known'))
  const noted = lines.some((line) => line.note !== null)
  const columns: Column[] = [
    textColumn('Ref', 6), textColumn('Line', 46), ...plan.years.map((year) => moneyColumn(year.label, plan.unit)), moneyColumn('Total', plan.unit),
    ...(open ? [{ label: 'Left out of the sums', type: { is: 'count' }, width: 12 } as const] : []), ...(noted ? [textColumn('Note', 60)] : []), textColumn('Check', 24), textColumn('Kind', 10),
  ]
  const rowOf = new Map(lines.map((line, row) => [line.id, row]))
  const rows = lines.map((line, row): Row => {
    const counted = isCounted(line)
    return {
      kind: line.role === 'heading' ? 'group' : counted ? 'line' : 'subtotal',
      cells: [
        text(line.ref), text(line.label), ...line.years.map((amount, year) => stated(line, year, amount, row)), stated(line, count, line.total, row),
        ...(open ? [counted ? ({ kind: 'leftOut', of: [across(row, FIRST_YEAR, total - 1)] } as const) : BLANK] : []), ...(noted ? [text(line.note)] : []), text(checkOf(line)), text(kindOf(line)),
      ],
    }
  })
  return {
    // Titled by the name of the version alone: taken in again, the sheet is known by it.
    name: LINES_SHEET, title: plan.statement.label, caption: `Medium Term Financial Plan, ${unitLabel[plan.unit]}; a plus widens the deficit, brackets reduce it; what changes in each year, and the total of the years`,
    columns, frozenColumns: FIRST_YEAR, rows,
  }

  /** A printed total, live where the cells it adds come to it; any other amount as it stands. */
  function stated(line: PlanLine, column: number, printed: MaybeAmount, row: number): Cell {
    const cell = line.judged?.cells.find((one) => one.column === column)
    if (line.judged === null || cell === undefined || printed === null) return money(printed)
    const over = line.judged.over.flatMap((id) => rowOf.get(id) ?? [])
    const blocks = blocksOf(line.judged.reading, over, column, row)
    return blocks.length > 0 && comesTo(printed, blocks) ? sum(blocks, cell.computed) : money(printed)
  }

  function blocksOf(reading: NonNullable<PlanLine['judged']>['reading'], over: readonly number[], column: number, row: number): readonly Block[] {
    const last = FIRST_YEAR + count - 1
    if (reading === 'across') return [across(row, FIRST_YEAR, last)]
    const carried = reading === 'running_carried' || reading === 'block_carried'
    return runs(over, carried || column === count ? FIRST_YEAR : FIRST_YEAR + column, column === count ? last : FIRST_YEAR + column)
  }

  /** Whether a spreadsheet's sum of the amounts is the printed figure to the pound. */
  function comesTo(printed: MaybeAmount, blocks: readonly Block[]): boolean {
    if (printed?.state !== 'known') return false
    const amounts = blocks.flatMap(({ from, to }) => lines.slice(from.row, to.row + 1).flatMap((line) => line.years.slice(from.column - FIRST_YEAR, to.column - FIRST_YEAR + 1)))
    const known = amounts.flatMap((amount) => (amount?.state === 'known' ? [amount.low] : []))
    return known.length > 0 && known.reduce((all, pounds) => all + pounds, 0) === printed.low
  }
}

/** Lines and totals told apart for whoever filters the sheet, or takes it in again. */
const kindOf = (line: PlanLine): string => (isCounted(line) ? 'line' : line.workedOut ? 'subtotal' : 'heading')

/** What the paper's own total is against its lines: every total worked out from others, and of the lines those that do not tie. */
function checkOf({ judged, workedOut }: PlanLine): string | null {
  if (judged === null) return null
  return workedOut || judged.cells.some(({ verdict }) => verdict.kind !== 'ties') ? judged.words : null
}
