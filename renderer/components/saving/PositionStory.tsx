// How a saving got here: its dated positions as a story down one line, each with what it said it would save. Read only; the
// page of the saving edits them.
import { type ReactNode } from 'react'
import { formatDayMonth } from '#shared/dates.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { Money, Tbc, Total } from '../Money.tsx'
import './PositionStory.css'

export type Position = NonNullable<OutputOf<'proposals.get'>['positions']>[number]

export function PositionStory({ positions, current }: { positions: readonly Position[]; current: string | null }) {
  return (
    <ol className="story">
      {positions.map((position, index) => (
        <li className="story__step" key={position.id} data-glyph={glyphOf(position)} data-current={position.id === current}>
          <span className="story__date" title={position.dateLabel}>{shortDate(position, positions[index - 1])}</span>
          <span className="story__what">
            <span className="story__text">{position.text}</span>
            {position.derived && position.derivation !== null && <span className="story__reason">worked out: {position.derivation}</span>}
            {position.illustrative && <span className="story__reason">illustrative</span>}
          </span>
          <span className="story__amount">{amountOf(position)}</span>
        </li>
      ))}
    </ol>
  )
}

/** What the amounts of the story stand for: one year where only one is stated, else all years together. */
export function storyUnit(positions: readonly Position[], years: readonly { readonly label: string }[]): string {
  const used = years.filter((_, index) => positions.some((position) => (position.amounts[index] ?? null) !== null))
  return used.length === 1 && used[0] !== undefined ? `£000, ${used[0].label}` : '£000, all years'
}

function amountOf(position: Position): ReactNode {
  const stated = position.amounts.filter((amount) => amount !== null)
  const [only] = stated
  if (stated.length === 0) return <span className="unseen">no amount stated</span>
  if (stated.length === 1 && only !== undefined) return only.state === 'unknown' ? <Tbc /> : <Money amount={only} unit="thousands" />
  return <Total total={position.total} unit="thousands" weight="row" />
}

type Glyph = 'step' | 'open' | 'diamond' | 'end'

/** A filled dot for a step, a ring where the amount is open, a diamond where it was challenged. */
export function glyphOf(position: Pick<Position, 'kind' | 'amounts'>): Glyph {
  if (position.kind === 'called_in') return 'diamond'
  if (position.amounts.some((amount) => amount?.state === 'unknown')) return 'open'
  return position.kind === 'kept' || position.kind === 'delivered' ? 'end' : 'step'
}

// The year stands only where it changes: the story reads down.
function shortDate(position: Position, before: Position | undefined): string {
  const year = position.date.slice(0, 4)
  const sameYear = before !== undefined && before.date.slice(0, 4) === year
  if (position.precision === 'year') return year
  if (position.precision === 'month') return position.dateLabel.replace(/^(\w{3})\w*/, '$1')
  return sameYear ? formatDayMonth(position.date) : `${formatDayMonth(position.date)} ${year}`
}
