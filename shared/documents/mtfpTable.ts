// The plan as its paper prints it: label, letter, a column for each year, the total over the years. A printed total that its lines do
// not come to says so in its cell. Annual increments; the total adds them up.
import { type MtfpView } from '#shared/contract/mtfp.ts'
import { unitLabel } from '#shared/money/format.ts'
import { type Cell, type Column, type Table, type TableRow } from './blocks.ts'
import { amountCell, textCell } from './moneyCells.ts'

type Line = NonNullable<MtfpView['lines']>[number]

export function planTable(plan: MtfpView): Table {
  const lines = plan.lines ?? []
  const unit = unitLabel[plan.unit]
  const money = (label: string): Column => ({ label, unit, align: 'end', width: null })
  const last = lines.at(-1)
  const closes = last !== undefined && last.workedOut
  return {
    type: 'table', caption: `${plan.statement.label}: ${unit}, each year what it adds; a plus widens the deficit, brackets reduce it`,
    columns: [{ label: 'Line', unit: null, align: 'start', width: 1 }, { label: 'Ref', unit: null, align: 'start', width: null }, ...plan.years.map((year) => money(year.label)), money('Total')],
    rows: (closes ? lines.slice(0, -1) : lines).map((line) => rowOf(line, plan)), total: closes ? cellsOf(last, plan) : null, notes: notesOf(plan),
  }
}

function rowOf(line: Line, plan: MtfpView): TableRow {
  if (line.role === 'heading') return { kind: 'group', label: line.label, note: null }
  return line.workedOut ? { kind: 'subtotal', cells: cellsOf(line, plan) } : { kind: 'row', id: line.id, cells: cellsOf(line, plan), illustrative: line.illustrative }
}

function cellsOf(line: Line, plan: MtfpView): readonly Cell[] {
  const cell = (amount: Line['total'], column: number): Cell => {
    const verdict = line.judged?.cells.find((one) => one.column === column)?.verdict
    const differs = verdict?.kind === 'differs'
    return differs ? { ...amountCell(amount, plan.unit, verdict.words), tone: 'left' } : amountCell(amount, plan.unit)
  }
  return [textCell(line.label), textCell(line.ref ?? ''), ...line.years.map(cell), cell(line.total, plan.years.length)]
}

function notesOf(plan: MtfpView): readonly string[] {
  const amounts = (plan.lines ?? []).flatMap((line) => [...line.years, line.total])
  return [
    'The total is that of the years. A blank cell: the paper states nothing for that year.',
    ...(amounts.some((amount) => amount?.state === 'unknown') ? ['TBC: an amount that is not yet known; no sum holds it.'] : []), ...(plan.note === null ? [] : [plan.note]),
  ]
}
