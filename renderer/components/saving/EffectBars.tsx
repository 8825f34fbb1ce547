// What one saving does to the four priorities: bars from a zero line on a scale of -3 to +3 that is always drawn in full, the
// number outside the end of its bar. No effect is a ring on the line; not scored is said in words.
import { type OutputOf } from '../../client/procedures.ts'
import { Illustrative, PriorityIcon, formatScore } from '../Marks.tsx'
import './EffectBars.css'

export type Effect = OutputOf<'proposals.get'>['effects'][number]

const TICKS = [-3, -2, -1, 0, 1, 2, 3]
/** Percent of the scale's width; the outermost numbers keep their room. */
const place = (score: number): number => 50 + (score / 3) * 42

/** `marked` marks each effect that was made up, where others beside it were not. */
export function EffectBars({ effects, marked = false }: { effects: readonly Effect[]; marked?: boolean }) {
  return (
    <div className="effects">
      <ul>
        {effects.map((effect) => (
          <li className="effects__row" data-slot={effect.priority.slot} key={effect.priority.id} title={effect.reason ?? undefined}>
            <span className="effects__label"><PriorityIcon slot={effect.priority.slot} size={16} />{effect.priority.short}{marked && effect.illustrative && <> <Illustrative /></>}</span>
            <span className="unseen">{spoken(effect)}</span>
            <span className="effects__scale" aria-hidden="true">
              {TICKS.map((tick) => <span className="effects__line" data-zero={tick === 0} style={{ left: `${place(tick)}%` }} key={tick} />)}
              <Mark score={effect.score} />
            </span>
          </li>
        ))}
      </ul>
      <div className="effects__row effects__axis" aria-hidden="true">
        <span />
        <span className="effects__scale">{TICKS.map((tick) => <span className="effects__tick" style={{ left: `${place(tick)}%` }} key={tick}>{formatScore(tick)}</span>)}</span>
      </div>
    </div>
  )
}

function Mark({ score }: { score: number | null }) {
  if (score === null) return <span className="effects__unknown" style={{ left: '52%' }}>not scored</span>
  if (score === 0) return <span className="effects__none" style={{ left: '50%' }} />
  const bar = score > 0 ? { left: '50%', width: `${place(score) - 50}%` } : { left: `${place(score)}%`, width: `${50 - place(score)}%` }
  return (
    <>
      <span className="effects__bar" style={bar} />
      <span className="effects__number" data-side={score > 0 ? 'right' : 'left'} style={score > 0 ? { left: `${place(score)}%` } : { right: `${100 - place(score)}%` }}>{formatScore(score)}</span>
    </>
  )
}

function spoken(effect: Effect): string {
  const score = effect.score === null ? 'not scored' : effect.score === 0 ? 'no effect' : formatScore(effect.score)
  return `: ${score}${effect.reason === null ? '' : `, ${effect.reason}`}`
}
