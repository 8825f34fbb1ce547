// What a committee report carries behind it, in this order: what the commissioning outcomes require, the open points, the plan of each
// portfolio, the savings. An appendix with nothing in it is left out; the report says so in its place.
import { type OpenPoint } from '#shared/domain/openPoints.ts'
import { type Block, type InnerBlock, type Table } from './blocks.ts'
import { amountCell, textCell } from './moneyCells.ts'
import { openPointsTable } from './openPointsTable.ts'
import { sentenceOf } from './parts.ts'
import { hasPlan, planBlocks } from './portfolioPlan.ts'
import { reconciliationStrip } from './reconciliation.ts'
import { type Remit } from './remitFacts.ts'
import { moneyColumn, savingsList, wordsColumn } from './savingsList.ts'

export type Annex = { readonly kind: 'outcomes' | 'points' | 'plan' | 'savings'; readonly appendix: Extract<Block, { type: 'appendix' }> }

/** Letters of the widest figures in a row beyond which words beside them get too narrow on an upright page. */
const WIDE_FIGURES = 42

export function committeeAppendices(remit: Remit, points: readonly OpenPoint[]): readonly Annex[] {
  const annex = (kind: Annex['kind'], title: string, blocks: readonly InnerBlock[], landscape = false): Annex => ({ kind, appendix: { type: 'appendix', title, landscape, blocks } })
  const plans = remit.portfolios.filter(hasPlan)
  const before = [
    ...(remit.outcomes.length === 0 ? [] : [annex('outcomes', 'What the commissioning outcomes require', [outcomesTable(remit)], true)]),
    ...(points.length === 0 ? [] : [annex('points', 'Points outstanding', [openPointsTable(points)])]),
  ]
  const savingsIn = `Appendix ${before.length + plans.length + 1}`
  const savings = savingsList(remit.savings, remit.years.map((year) => year.label), remit.totals, `Savings of the remit of the ${remit.committee.name}`, true)
  return [
    ...before, ...plans.map((plan) => annex('plan', `Portfolio plan: ${plan.portfolio.name}`, planBlocks(plan, 2, savingsIn))),
    ...(remit.savings.length === 0 ? [] : [annex('savings', 'Savings of the remit', [sentenceOf('Each amount is the latest one held for the saving.'), reconciliationStrip(remit.reconciliation), savings], figuresWidth(savings) > WIDE_FIGURES)]),
  ]
}

/** What the columns of figures take at the least, in letters. */
function figuresWidth(table: Table): number {
  const rows = [...table.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells])), table.total ?? []]
  return table.columns.reduce((sum, column, i) => (column.align === 'end' ? sum + Math.max(...rows.map((cells) => cells[i]?.text.length ?? 0)) : sum), 0)
}

function outcomesTable({ outcomes }: Remit): Table {
  const [size, money] = [outcomes.some(({ sizeNote }) => sizeNote !== null), outcomes.some(({ amount }) => amount !== null)]
  const department = new Set(outcomes.map((outcome) => outcome.department?.name)).size > 1
  return {
    type: 'table', caption: `Commissioning outcomes and what they require${money ? ', £000' : ''}`,
    columns: [wordsColumn('No.'), wordsColumn('Outcome', 1), wordsColumn('What it requires', 2), wordsColumn('Legislation', 1.3), ...(size ? [wordsColumn('Size', 1)] : []), ...(money ? [moneyColumn('Amount')] : [])],
    rows: outcomes.map((outcome) => ({
      kind: 'row' as const, id: outcome.id, illustrative: outcome.illustrative,
      cells: [
        textCell(outcome.numeral), textCell(outcome.title, department ? (outcome.department?.name ?? null) : null, 'strong'), said(outcome.requires), said(outcome.legislation),
        ...(size ? [textCell(outcome.sizeNote ?? '')] : []), ...(money ? [amountCell(outcome.amount)] : []),
      ],
    })),
    total: null, notes: money ? ['TBC: an amount that is not yet known.'] : null,
  }
}

const said = (text: string | null) => (text === null ? textCell('not recorded', null, 'muted') : textCell(text))
