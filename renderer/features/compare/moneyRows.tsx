// Money by year: the figure in its column, a bar on one scale for every year and saving, the difference from the first beside it.
import { type ReactNode } from 'react'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatAmount, formatTotal, formatTotalParts } from '#shared/money/format.ts'
import { EMPTY_TOTAL, type Total as TotalValue, addAmount } from '#shared/money/total.ts'
import { certainOf, standings } from '#shared/domain/standing.ts'
import { Money, Tbc, Total } from '../../components/Money.tsx'
import { Bar } from './Bar.tsx'
import { type Comparison, type CompareGroup, type CompareRow, allSame } from './rows.ts'

export function moneyGroup(comparison: Comparison): CompareGroup {
  const { options, years } = comparison
  const totals = options.map(({ proposal }) => proposal.total)
  const scale: MoneyScale = { top: Math.max(1, ...totals.map((total) => total.high)), figure: widestFigure(comparison) }
  const bases = options.map(({ proposal }) => proposal.position)
  const noted = bases.every((position) => position?.kind === bases[0]?.kind && position?.date === bases[0]?.date)
  return {
    id: 'money', title: 'Money', note: `£000, saving positive; ${comparison.atLabel.toLowerCase()}`,
    rows: [
      ...yearRows(comparison, scale),
      ...(years.length > 1 && options.some(({ proposal }) => proposal.amounts.filter((amount) => amount !== null).length > 1) ? [totalRow(totals, scale)] : []),
      ...(noted ? [] : [positionRow(comparison)]),
      costRow(comparison, scale),
    ],
  }
}

/** One scale for all cells needs one width for what stands before the bars too. */
type MoneyScale = { readonly top: number; /** Characters of the longest figure. */ readonly figure: number }

function widestFigure({ options }: Comparison): number {
  const texts = options.flatMap(({ proposal }) => [...proposal.amounts.map((amount) => formatAmount(amount, 'thousands')), formatTotalParts(proposal.total, 'thousands').figure])
  return Math.max(5, ...texts.map((text) => text.length)) + 1
}

function Figure({ scale, children }: { scale: MoneyScale; children: ReactNode }) {
  return <span className="compare-money__figure" style={{ width: `${scale.figure}ch` }}>{children}</span>
}

function yearRows(comparison: Comparison, scale: MoneyScale): readonly CompareRow[] {
  const { options, years } = comparison
  const rows: CompareRow[] = []
  let blank: string[] = []
  const flush = () => {
    if (blank.length > 0) rows.push({ id: `blank ${blank[0] ?? ''}`, label: blankLabel(blank), cells: options.map(() => <span className="compare-cell__none" key="none">no amounts</span>), same: true })
    blank = []
  }
  years.forEach((year, i) => {
    const amounts = options.map(({ proposal }) => proposal.amounts[i] ?? null)
    if (amounts.every((amount) => amount === null)) { blank.push(year.label); return }
    flush()
    rows.push({
      id: `year ${year.label}`, label: year.label, same: allSame(amounts),
      cells: options.map((option, n) => <MoneyCell amount={amounts[n] ?? null} difference={option.differences?.[i] ?? null} scale={scale} key={option.proposal.id} />),
      standings: standings(amounts.map((amount) => (amount === null ? null : certainAmount(amount))), 'more'), words: { best: 'most', worst: 'least' }, keepsPlace: true,
    })
  })
  flush()
  return rows
}

const blankLabel = (labels: readonly string[]): string => (labels.length < 3 ? labels.join(' and ') : `${labels[0]} to ${labels.at(-1)}`)
const certainAmount = (amount: NonNullable<MaybeAmount>) => certainOf(addAmount(EMPTY_TOTAL, amount))

function totalRow(totals: readonly TotalValue[], scale: MoneyScale): CompareRow {
  return {
    id: 'total', label: <strong>All years</strong>, same: allSame(totals),
    cells: totals.map((total, n) => (
      <span className="compare-money" key={n}>
        <Figure scale={scale}><Total total={total} unit="thousands" /></Figure>
        <Bar low={total.low} high={total.high} open={total.unknowns > 0} scale={scale.top} strong />
      </span>
    )),
    standings: standings(totals.map(certainOf), 'more'), words: { best: 'most', worst: 'least' }, keepsPlace: true,
  }
}

function MoneyCell({ amount, difference, scale }: { amount: MaybeAmount; difference: TotalValue | null; scale: MoneyScale }) {
  const total = addAmount(EMPTY_TOTAL, amount)
  return (
    <span className="compare-money">
      <Figure scale={scale}>{amount === null ? <span className="compare-cell__none">blank</span> : <Money amount={amount} unit="thousands" weight="total" />}</Figure>
      <Bar low={total.low} high={total.high} open={total.unknowns > 0} scale={scale.top} beside={difference === null ? null : differenceInWords(difference)} />
    </span>
  )
}

/** How far from the first saving: "(165)", "+29"; silent where either is not known. */
function differenceInWords(difference: TotalValue): ReactNode {
  if (difference.parts === 0) return null
  if (difference.unknowns > 0) return <span className="unseen">difference not known</span>
  if (difference.low === 0 && difference.high === 0) return 'same'
  const text = formatTotal(difference, 'thousands')
  return <span title="Difference from the first saving">{difference.low > 0 ? `+${text}` : text}</span>
}

function positionRow({ options }: Comparison): CompareRow {
  return {
    id: 'position', label: 'Figures as', under: 'in this comparison', same: false,
    cells: options.map(({ proposal }) => (
      <span key={proposal.id}>{proposal.position === null ? <Tbc word="no figure at this point" /> : <>{proposal.position.kindLabel}{proposal.position.derived && <span className="caption">, derived</span>}</>}</span>
    )),
  }
}

function costRow({ options }: Comparison, scale: MoneyScale): CompareRow {
  const costs = options.map(({ cost }) => cost)
  return {
    id: 'cost', label: 'Cost to make the change', same: allSame(costs),
    cells: options.map(({ cost, proposal }) => (
      <span className="compare-money" key={proposal.id}>
        {cost === null ? <span className="compare-cell__none">none stated</span> : <Figure scale={scale}><Money amount={cost} unit="thousands" weight="total" /></Figure>}
      </span>
    )),
    standings: standings(costs.map((cost) => (cost === null ? null : certainAmount(cost))), 'less'), words: { best: 'least', worst: 'most' }, keepsPlace: true,
  }
}
