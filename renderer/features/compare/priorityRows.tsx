// The four priorities, always in their order: a bar from the zero line on a scale of -3 to +3 that is drawn in full, the number
// outside its end, the reason on the empty side. Not scored is said in words; it is never a zero.
import { madeUp } from '#shared/illustrative.ts'
import { standings } from '#shared/domain/standing.ts'
import { Illustrative, PriorityIcon, formatScore } from '../../components/Marks.tsx'
import { Tbc } from '../../components/Money.tsx'
import { type CompareGroup, type Comparison, type Option, allSame } from './rows.ts'

type Effect = Option['effects'][number]

export function priorityGroup({ options, priorities }: Comparison): CompareGroup {
  const invented = madeUp(options.flatMap((option) => option.effects).filter((effect) => effect.id !== null))
  return {
    id: 'priorities', title: 'Four priorities', note: `−3 to +3${invented === 'all' ? ', illustrative' : ''}`,
    rows: priorities.map((priority) => {
      const row = options.map((option) => option.effects.find((effect) => effect.priority.id === priority.id) ?? null)
      const scores = row.map((effect) => effect?.score ?? null)
      return {
        id: `priority ${priority.id}`, same: !scores.includes(null) && allSame(scores),
        label: <span className="compare-priority" title={priority.label}><PriorityIcon slot={priority.slot} size={16} /> {priority.short}</span>,
        cells: row.map((effect, i) => <EffectCell effect={effect} marked={invented === 'some'} slot={priority.slot} key={options[i]?.proposal.id ?? i} />),
        standings: standings(scores.map((score) => (score === null ? null : { low: score, high: score })), 'more'), words: { best: 'best', worst: 'worst' }, keepsPlace: true,
      }
    }),
  }
}

const UNITS = [-3, -2, -1, 1, 2, 3]
/** From the zero line to the end of the scale is 44% of the cell: room for the number stays outside. */
const place = (score: number): number => 50 + (score / 3) * 42

function EffectCell({ effect, marked, slot }: { effect: Effect | null; marked: boolean; slot: number }) {
  const score = effect?.score ?? null
  const reason = score === null ? (effect?.reason ?? '').replace(/^not scored:? */i, '') : (effect?.reason ?? '')
  return (
    <span className="compare-effect" data-slot={slot} data-side={score !== null && score > 0 ? 'left' : 'right'}>
      <span className="compare-effect__scale">
        {UNITS.map((unit) => <span className="compare-effect__tick" style={{ left: `${place(unit)}%` }} key={unit} aria-hidden="true" />)}
        <span className="compare-effect__zero" aria-hidden="true" />
        {score !== null && <Mark score={score} />}
      </span>
      <span className="compare-effect__reason">
        {score === null && <Tbc word="not scored" />}
        {score === null && reason !== '' && ': '}
        {reason}
        {marked && effect?.illustrative === true && <> <Illustrative /></>}
      </span>
    </span>
  )
}

function Mark({ score }: { score: number }) {
  if (score === 0) return <><span className="compare-effect__none" aria-hidden="true" /><span className="unseen">no effect</span></>
  const bar = score > 0 ? { left: '50%', width: `${place(score) - 50}%` } : { left: `${place(score)}%`, width: `${50 - place(score)}%` }
  return (
    <>
      <span className="compare-effect__bar" style={bar} aria-hidden="true" />
      <span className="compare-effect__number" style={score > 0 ? { left: `${place(score)}%` } : { right: `${100 - place(score)}%` }}>{formatScore(score)}</span>
    </>
  )
}
