// Whether the saving leaves its service above the statutory floor, in one look: what is left as a bar, the part taken outlined,
// the floor as a tick. A floor that is not known is a dotted amber span, never a tick; the sentence says what it means.
import { formatAmount, formatTotal } from '#shared/money/format.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { Icon } from '../icons/Icon.tsx'
import { Tbc } from '../Money.tsx'
import './FloorGraphic.css'

export type Floor = NonNullable<OutputOf<'proposals.get'>['floor']>

export function FloorGraphic({ floor }: { floor: Floor }) {
  const budget = ceiling(floor.budget)
  const taken = Math.min(budget, Math.max(0, floor.taken.high))
  const share = (value: number): string => `${Math.min(100, (Math.max(0, value) / budget) * 100)}%`
  const known = floor.floor !== null && floor.floor.state !== 'unknown' ? floor.floor : null
  return (
    <div className="floor" data-verdict={floor.verdict}>
      <p className="floor__sentence">{floor.verdict === 'below' && <Icon name="warning" size={16} />}{floor.sentence}</p>
      {budget > 0 && (
        <>
          <div className="floor__bar" aria-hidden="true">
            <span className="floor__left" style={{ width: share(budget - taken) }} />
            {taken > 0 && <span className="floor__taken" style={{ left: `min(${share(budget - taken)}, calc(100% - 4px))`, width: `max(${share(taken)}, 4px)` }} />}
            {known === null && floor.verdict !== 'none' && <span className="floor__unknown" style={{ left: 0, width: '100%' }} />}
            {known?.state === 'known' && <span className="floor__tick" style={{ left: share(known.low) }} />}
            {known?.state === 'range' && <span className="floor__unknown" style={{ left: share(known.low), width: `calc(${share(known.high)} - ${share(known.low)})` }} />}
            {known?.state === 'atLeast' && <span className="floor__unknown" style={{ left: share(known.low), right: 0 }} />}
          </div>
          <div className="floor__words">
            <span>{formatTotal(floor.left, 'thousands')} left</span>
            <span className="floor__taken-word">{formatTotal(floor.taken, 'thousands')} taken</span>
          </div>
        </>
      )}
      <dl className="floor__facts">
        <div><dt>Floor</dt><dd>{floor.verdict === 'none' ? 'none applies' : known === null ? <Tbc word="not known" /> : formatAmount(known, 'thousands')}</dd></div>
        <div><dt>Budget{floor.budgetYear === null ? '' : ` ${floor.budgetYear}`}</dt><dd>{floor.budget === null ? <Tbc word="not stated" /> : floor.budget.state === 'unknown' ? <Tbc /> : formatAmount(floor.budget, 'thousands')}</dd></div>
        {floor.headroom !== null && <div><dt>Headroom</dt><dd>{formatTotal(floor.headroom, 'thousands')}</dd></div>}
      </dl>
    </div>
  )
}

/** The whole of the bar: the budget, at its upper end where it is a range. 0 when nothing can be drawn. */
const ceiling = (budget: Floor['budget']): number => (budget === null || budget.state === 'unknown' ? 0 : budget.state === 'range' ? budget.high : budget.low)
