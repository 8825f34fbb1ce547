// Savings that still have money to find, each a way to its page, with the sum of what is missing.
import { formatDate } from '#shared/dates.ts'
import { Money, Total } from '../../components/Money.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type Home } from './HomeScreen.tsx'

const SHOWN = 6

export function LeftToFind({ home }: { home: Home }) {
  const left = home.leftToFind ?? []
  return (
    <Section title="Left to find" note="£000">
      {left.length === 0 ? <p className="caption">Nothing is stated as left to find.</p> : (
        <>
          <ul className="home-left">
            {left.slice(0, SHOWN).map((row) => (
              <li key={row.id}>
                <a className="home-left__row" href={`#/savings/${row.id}`}>
                  <span className="home-left__ref">{row.ref}</span>
                  <span className="home-left__what">{row.title}<span className="home-list__detail">since {formatDate(row.since)}</span></span>
                  <span className="home-left__amount"><Money amount={row.left} unit="thousands" weight="total" /></span>
                </a>
              </li>
            ))}
          </ul>
          <p className="home-left__sum"><span>{left.length === 1 ? 'One saving' : `${left.length.toLocaleString('en-GB')} savings${left.length > SHOWN ? `, the first ${SHOWN} shown` : ''}`}</span><Total total={home.totals.left} unit="thousands" weight="grand" note="beside" /></p>
        </>
      )}
    </Section>
  )
}
