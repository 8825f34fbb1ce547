// How far the savings have come: each status with its count as a bar and what they come to. A status leads to its savings.
import { statusInWords } from '#shared/domain/counting.ts'
import { StatusMark } from '../../components/Marks.tsx'
import { Counted, Total } from '../../components/Money.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type Home } from './HomeScreen.tsx'

export function Statuses({ home }: { home: Home }) {
  const most = Math.max(1, ...home.statuses.map((row) => row.count))
  return (
    <Section title="How far they have come" note={`${home.totals.proposals.toLocaleString('en-GB')} savings, £000`}>
      <ul className="home-statuses">
        {home.statuses.map((row) => (
          <li key={row.status}>
            <a className="home-statuses__row" href={`#/savings?status=${row.status}`}>
              <StatusMark status={row.status} label={statusInWords({ statusLabel: row.label, counts: row.counts })} />
              <span className="home-statuses__count"><span className="home-statuses__bar" style={{ width: `${(row.count / most) * 100}%` }} aria-hidden="true" /><span>{row.count.toLocaleString('en-GB')}</span></span>
              <span className="figure"><Counted counts={row.counts}><Total total={row.total} unit="thousands" weight="row" note="beside" /></Counted></span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
