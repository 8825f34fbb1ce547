// Duty and floor: what the law asks, and what stays above the floor once the saving is taken. All bars share one scale, so a
// small saving from a large service looks as small as it is. A floor that is not known is a dotted span, never a tick.
import { madeUp } from '#shared/illustrative.ts'
import { certainOf, standings } from '#shared/domain/standing.ts'
import { formatAmount, formatTotal } from '#shared/money/format.ts'
import { DutyMark, Illustrative } from '../../components/Marks.tsx'
import { Tbc } from '../../components/Money.tsx'
import { type CompareGroup, type Comparison, type Option, allSame } from './rows.ts'

type Floor = NonNullable<Option['floor']>

export function dutyGroup({ options }: Comparison): CompareGroup {
  const floors = options.map((option) => option.floor)
  const scale = Math.max(1, ...floors.map((floor) => (floor === null ? 0 : topOf(floor))))
  const invented = madeUp(floors.filter((floor) => floor !== null))
  return {
    id: 'duty', title: 'Duty and floor', note: `budget of the service, £000, on one scale${invented === 'all' ? ', illustrative' : ''}`,
    rows: [
      {
        id: 'duty', label: 'Duty', same: allSame(options.map((option) => [option.proposal.duty, option.proposal.act])),
        cells: options.map((option) => (
          <span key={option.proposal.id}>{option.proposal.duty === null ? <span className="compare-cell__none">no service named</span> : <><DutyMark duty={option.proposal.duty} words />{option.proposal.act !== null && <span className="compare-floor__of">{option.proposal.act}</span>}</>}</span>
        )),
      },
      {
        id: 'floor', label: 'Statutory floor', under: 'left after the saving', same: floors.every((floor) => floor !== null && floor.verdict !== 'unknown') && allSame(floors),
        cells: floors.map((floor, i) => <FloorCell floor={floor} scale={scale} marked={invented === 'some'} key={options[i]?.proposal.id ?? i} />),
        standings: standings(floors.map((floor) => certainOf(floor?.headroom ?? null)), 'more'), words: { best: 'most headroom', worst: 'least' },
      },
    ],
  }
}

const topOf = (floor: Floor): number => (floor.budget === null || floor.budget.state === 'unknown' ? 0 : floor.budget.state === 'range' ? floor.budget.high : floor.budget.low)

function FloorCell({ floor, scale, marked }: { floor: Floor | null; scale: number; marked: boolean }) {
  if (floor === null) return <span className="compare-cell__none">no service named</span>
  return (
    <span className="compare-floor" data-verdict={floor.verdict}>
      <FloorPicture floor={floor} scale={scale} />
      <span className="compare-floor__words"><Words floor={floor} /></span>
      <span className="compare-floor__of">{floor.service}: {floor.budget === null || floor.budget.state === 'unknown' ? <Tbc word="budget not known" /> : `${formatAmount(floor.budget, 'thousands')} in ${floor.budgetYear ?? 'its budget'}`}{marked && floor.illustrative && <> <Illustrative /></>}</span>
    </span>
  )
}

function Words({ floor }: { floor: Floor }) {
  switch (floor.verdict) {
    case 'none': return <>no statutory floor applies</>
    case 'unknown': return <span className="compare-floor__warn">{floor.floor === null || floor.floor.state === 'unknown' ? 'floor unknown, may be crossed' : `floor ${formatAmount(floor.floor, 'thousands')}, may be crossed`}</span>
    case 'below': return <><span>floor {formatAmount(floor.floor, 'thousands')}</span> <strong className="compare-floor__bad">{formatTotal(negated(floor.headroom), 'thousands')} below it</strong></>
    case 'above': return <><span>floor {formatAmount(floor.floor, 'thousands')}</span> <strong>headroom {floor.headroom === null ? '' : formatTotal(floor.headroom, 'thousands')}</strong></>
  }
}

/** How far below: a headroom of minus 50 reads "50 below it". */
const negated = (total: Floor['headroom']): Floor['taken'] =>
  total === null ? { low: 0, high: 0, unknowns: 0, parts: 0 } : { ...total, low: -total.high, high: -total.low }

function FloorPicture({ floor, scale }: { floor: Floor; scale: number }) {
  const budget = topOf(floor)
  const share = (value: number): number => (Math.max(0, value) / scale) * 100
  if (budget === 0) return <span className="compare-floor__bar" aria-hidden="true"><span className="compare-floor__unknown" style={{ left: 0, width: '100%' }} /></span>
  const taken = Math.min(budget, floor.taken.high)
  const known = floor.floor !== null && floor.floor.state !== 'unknown' ? floor.floor : null
  return (
    <span className="compare-floor__bar" aria-hidden="true">
      <span className="compare-floor__left" style={{ width: `${share(budget - taken)}%` }} />
      {taken > 0 && <span className="compare-floor__taken" style={{ left: `${share(budget - taken)}%`, width: `${share(taken)}%` }} />}
      {known === null && floor.verdict === 'unknown' && <span className="compare-floor__unknown" style={{ left: 0, width: `${share(budget)}%` }} />}
      {known !== null && known.state === 'known' && <span className="compare-floor__tick" style={{ left: `${share(known.low)}%` }} />}
      {known !== null && known.state === 'range' && <span className="compare-floor__unknown" style={{ left: `${share(known.low)}%`, width: `${share(known.high) - share(known.low)}%` }} />}
      {known !== null && known.state === 'atLeast' && <span className="compare-floor__unknown" style={{ left: `${share(known.low)}%`, width: `${share(budget) - share(known.low)}%` }} />}
    </span>
  )
}
