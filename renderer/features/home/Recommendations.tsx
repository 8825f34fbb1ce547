// Recommendations by their six types: one square for each, so that the kind of message scrutiny sends is seen at a glance.
import { Section } from '../../components/SectionHead.tsx'
import { type Home } from './HomeScreen.tsx'

/** More squares than this are a bar of their own: the number says it. */
const MOST_SQUARES = 14

export function Recommendations({ home }: { home: Home }) {
  const count = home.recommendationsByType.reduce((sum, row) => sum + row.count, 0)
  const most = Math.max(1, ...home.recommendationsByType.map((row) => row.count))
  const writing = (home.boards ?? []).filter((board) => board.recommendations > 0)
  const invented = writing.filter((board) => board.illustrative).length
  const mark = invented === 0 ? '' : invented === writing.length ? ', illustrative' : ', some illustrative'
  return (
    <Section title="Recommendations by type" {...(count === 0 ? {} : { note: `${count.toLocaleString('en-GB')}${mark}` })}>
      {count === 0 ? <p className="caption">None yet. Each recommendation names its type, its addressee and the savings it rests on.</p> : (
        <ul className="home-types">
          {home.recommendationsByType.map((row) => (
            <li className="home-types__row" key={row.type}>
              <span>{row.label}</span>
              <strong>{row.count === 0 ? <span className="money--nil">–<span className="unseen">none</span></span> : row.count}</strong>
              <span className="home-types__squares" aria-hidden="true">
                {most <= MOST_SQUARES
                  ? Array.from({ length: row.count }, (_, index) => <span className="home-types__square" key={index} />)
                  : <span className="home-types__bar" style={{ width: `${(row.count / most) * 100}%` }} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
