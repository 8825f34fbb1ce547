// What the status bar says of the selected cells: how many, their sum, and, for figures of one year at their latest position, what
// the budget held for them and the difference.
import { formatTotal } from '#shared/money/format.ts'
import { addTotals, isBlankTotal, subtractTotals, sumAmounts } from '#shared/money/total.ts'
import { useQuery } from '../../client/useQuery.ts'
import { selectionSentence } from '../../grid/describe.ts'
import { type GridSelection } from '../../grid/types.ts'
import { type Saving, type SavingsList } from './savingsView.ts'

const BUDGET = 'budget'

export function useSelectionSentence(selection: GridSelection<Saving> | null, { at, inCycle, list }: { at: string; inCycle: { cycle?: string }; list: SavingsList | null }): string {
  const several = selection !== null && selection.cells > 1
  const inOneColumn = several && selection.cells === selection.rows.length ? selection.column : null
  const comparable = at === 'latest' && inOneColumn !== null && /^(year\d|total)$/.test(inOneColumn) && (list?.positionKinds.some((kind) => kind.kind === BUDGET) ?? false)
  const budget = useQuery('proposals.list', { ...inCycle, at: { kind: BUDGET } }, { when: comparable, keep: true })
  if (!several) return ''
  const sentence = selectionSentence(selection)
  if (!comparable || budget.status !== 'ready' || inOneColumn === null) return sentence

  const year = inOneColumn === 'total' ? null : Number(inOneColumn.slice('year'.length))
  const chosen = new Set(selection.rows.map((row) => row.id))
  const rows = budget.data.rows.filter((row) => chosen.has(row.id) && row.counts)
  const then = year === null ? addTotals(rows.map((row) => row.total)) : sumAmounts(rows.map((row) => row.amounts[year] ?? null))
  if (isBlankTotal(then)) return sentence
  return `${sentence}, budget ${formatTotal(then, 'thousands')}, difference ${formatTotal(subtractTotals(selection.total, then), 'thousands')}`
}
