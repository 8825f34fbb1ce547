// What a saving still brings and what is left to find, as one bar true to size: solid for what stands, dashed for what is missing.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatAmount, formatTotal } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import './KeptAndLeft.css'

export function KeptAndLeft({ total, left, by, counts }: { total: Total; left: MaybeAmount; by: string | null; /** Of a saving that is not counted nothing is kept. */ counts: boolean }) {
  if (left === null || (left.state === 'known' && left.low === 0)) return null
  const missing = left.state === 'unknown' ? 0 : left.state === 'range' ? left.high : left.low
  const kept = counts ? Math.max(0, total.low) : 0
  const drawn = kept + missing > 0 && missing > 0
  return (
    <div className="kept">
      {drawn && (
        <div className="kept__bar" aria-hidden="true">
          {kept > 0 && <span className="kept__kept" style={{ flexGrow: kept }} />}
          <span className="kept__left" style={{ flexGrow: missing }} />
        </div>
      )}
      <div className="kept__words">
        {counts ? <span><strong>{formatTotal(total, 'thousands')}</strong> kept{by === null ? '' : ` ${by}`}</span> : <span>{formatTotal(total, 'thousands')} not counted</span>}
        <strong className="kept__missing">{left.state === 'unknown' ? 'an amount left to find' : `${formatAmount(left, 'thousands')} left to find`}</strong>
      </div>
    </div>
  )
}
