// What every paper that shows savings says about them: whether they tie with what was published, or by how much and through which
// savings they do not. The strip is one sentence; the table behind it stands where a paper has room for it.
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { sourceWords } from '#shared/domain/reconcileWords.ts'
import { formatPounds } from '#shared/money/format.ts'
import { type InnerBlock, type Table, type TableRow } from './blocks.ts'
import { textCell, totalCell } from './moneyCells.ts'
import { docOf } from './richText.ts'

const MOST_FAULTS = 3
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One line under the title: ties, or the difference and the savings behind it. */
export function reconciliationStrip(view: ReconciliationView): InnerBlock {
  const faults = view.faults ?? []
  const more = faults.length > MOST_FAULTS ? [`${faults.length - MOST_FAULTS} more are listed in the reconciliation.`] : []
  return { type: 'note', label: 'Reconciliation', text: [`${view.sentence}.`, ...faults.slice(0, MOST_FAULTS).map((fault) => fault.sentence), ...more].join(' ') }
}

/** The table of departments and years beside each published paper, and every difference in words; nothing where there is nothing to compare. */
export function reconciliationBlocks(view: ReconciliationView, level: number): readonly InnerBlock[] {
  if (view.departments === null || view.verdict === 'nothing_to_compare') return []
  const faults = view.faults ?? []
  return [
    { type: 'heading', id: null, level, numbered: false, text: 'Reconciliation' },
    reconciliationTable(view),
    ...(faults.length === 0 ? [] : [{ type: 'list' as const, style: 'bullet' as const, items: faults.map((fault) => ({ text: docOf(fault.sentence), illustrative: false })) }]),
  ]
}

function reconciliationTable(view: ReconciliationView): Table {
  const money = (label: string) => ({ label, unit: '£000', align: 'end' as const, width: null })
  const rows = (view.sources ?? []).flatMap((source): TableRow[] => [
    { kind: 'group', label: source.label, note: sourceWords[source.kind] },
    ...source.years.flatMap((year): TableRow[] => {
      const cells = (view.departments ?? []).flatMap((row) => row.cells.filter((cell) => cell.source === source.kind && cell.year === year && cell.words !== '').map((cell) => ({ label: row.label, cell })))
      const whole = (view.whole ?? []).find((cell) => cell.source === source.kind && cell.year === year)
      const alone = cells.length < 2
      return [
        ...(alone ? [] : cells.map(({ label, cell }): TableRow => ({ kind: 'row', id: null, illustrative: false, cells: cellsOf(label, cell) }))),
        ...(whole === undefined ? [] : [alone ? { kind: 'row' as const, id: null, illustrative: false, cells: cellsOf('All savings', whole) } : { kind: 'subtotal' as const, cells: cellsOf('All savings', whole) }]),
      ]
    }),
  ])
  return {
    type: 'table', caption: 'The savings schedule beside what was published, £000, savings positive',
    columns: [{ label: 'Department', unit: null, align: 'start', width: 1 }, { label: 'Year', unit: null, align: 'start', width: null }, money('Schedule'), money('Published'), money('Difference'), { label: 'Ties?', unit: null, align: 'start', width: null }],
    rows, total: null, notes: ['Difference: the schedule less what was published. A saving that several portfolios share counts once, in its own department.'],
  }
}

type Cell = NonNullable<ReconciliationView['whole']>[number]

const cellsOf = (label: string, cell: Cell) => [
  textCell(label), textCell(cell.year), totalCell(cell.schedule), totalCell(cell.published),
  cell.by === 0 ? textCell('–', null, 'muted') : textCell(formatPounds(cell.by, 'thousands'), null, 'left'), textCell(cell.by === 0 ? capital(cell.words) : 'Differs', null, cell.by === 0 ? 'plain' : 'left'),
]
