// The appendix of a Board's paper: the savings it considered, by year, with what is not known and what is left to find, as table
// and chart, and the papers they come from. Savings positive, in £000; the unit and sign stand in every caption.
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { formatDate } from '#shared/dates.ts'
import { notCountedWords, statusInWords } from '#shared/domain/counting.ts'
import { formatTotalParts } from '#shared/money/format.ts'
import { type Block, type Column, type InnerBlock, type Table } from './blocks.ts'
import { savingsBars } from './charts/money.ts'
import { amountCell, apart, leftCell, textCell, totalCell } from './moneyCells.ts'
import { NOT_COUNTED } from './phrases.ts'
import { reconciliationStrip } from './reconciliation.ts'
import { docOf } from './richText.ts'

/** A published paper the figures come from. */
export type SourceLine = { readonly title: string; readonly publisher: string | null; readonly published: string | null; readonly reference: string | null; readonly illustrative: boolean }

export function savingsAppendix(board: BoardWorkspace, sources: readonly SourceLine[], reconciliation: ReconciliationView | null): readonly Block[] {
  const savings = board.savings
  if (savings === null) return []
  return [{
    type: 'appendix', title: 'The savings the Board considered', landscape: false,
    blocks: [...(reconciliation === null ? [] : [reconciliationStrip(reconciliation)]), savingsTable(board, savings), { type: 'chart', chart: savingsBars(savings), table: null }, ...sourceBlocks(sources)],
  }]
}

type Saving = NonNullable<BoardWorkspace['savings']>[number]

function savingsTable(board: BoardWorkspace, savings: readonly Saving[]): Table {
  const left = savings.some((saving) => leftCell(saving.left).text !== '')
  const money = (label: string): Column => ({ label, unit: '£000', align: 'end', width: null })
  const columns: readonly Column[] = [
    { label: 'Ref', unit: null, align: 'start', width: null }, { label: 'Saving', unit: null, align: 'start', width: 3 }, { label: 'Status', unit: null, align: 'start', width: 1.3 },
    ...board.years.map((year) => money(year.label)), money('Total'), ...(left ? [money('Left to find')] : []),
  ]
  const rows = savings.map((saving): Table['rows'][number] => ({
    kind: 'row', id: saving.id, illustrative: saving.illustrative,
    cells: [
      textCell(saving.ref), textCell(saving.title, namedIn(board, saving.id)), textCell(statusInWords(saving)),
      ...board.years.map((_, i) => apart(amountCell(saving.amounts[i] ?? null), saving.counts)), apart(totalCell(saving.total), saving.counts), ...(left ? [leftCell(saving.left)] : []),
    ],
  }))
  const totals = board.savingsTotals
  return {
    type: 'table', caption: 'Savings the Board considered, £000, savings positive', columns, rows,
    total: [textCell('Total'), textCell('', notCountedWords(totals.notCounted) || null), textCell(''), ...board.years.map((_, i) => totalCell(totals.amounts[i] ?? totals.total)), totalCell(totals.total), ...(left ? [{ ...totalCell(totals.left), tone: 'left' as const }] : [])],
    notes: notesOf(board),
  }
}

/** Which recommendations name the saving: "recommendations (1) and (2)". */
function namedIn(board: BoardWorkspace, saving: string): string | null {
  const numbers = (board.recommendations ?? []).filter((row) => (row.links ?? []).some((link) => link.target === saving)).map((row) => row.number)
  if (numbers.length === 0) return null
  const list = numbers.length === 1 ? numbers[0] : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
  return `${numbers.length === 1 ? 'recommendation' : 'recommendations'} ${list}`
}

function notesOf(board: BoardWorkspace): readonly string[] {
  const unknown = formatTotalParts(board.savingsTotals.total, 'thousands').note !== '' || board.savingsTotals.total.unknowns > 0
  return [
    'Each amount is the latest one held for the saving, and may be later than the meeting. A blank cell: no amount was stated.',
    ...(board.savingsTotals.notCounted.savings > 0 ? [NOT_COUNTED] : []),
    ...(unknown ? ['TBC: an amount that is not yet known; it is not counted in the totals.'] : []),
  ]
}

export function sourceBlocks(sources: readonly SourceLine[]): readonly InnerBlock[] {
  if (sources.length === 0) return []
  return [
    { type: 'heading', id: null, level: 2, numbered: false, text: 'Sources' },
    { type: 'list', style: 'bullet', items: sources.map((source) => ({ text: docOf(sourceText(source)), illustrative: source.illustrative })) },
  ]
}

/** "Revised proposals for adult social care, East Sussex County Council, 25 February 2025, paragraph 2.4" */
export function sourceText(source: SourceLine): string {
  return [source.title, source.publisher, source.published === null ? null : formatDate(source.published), source.reference].filter((part) => part !== null && part !== '').join(', ')
}
