// What is due: stages, meetings and recommendations with a date, the earliest first. What is past stands first and says so.
import { formatDayMonth } from '#shared/dates.ts'
import { Section } from '../../components/SectionHead.tsx'
import { type Home } from './HomeScreen.tsx'

type Item = NonNullable<Home['due']>[number]

export function Due({ home }: { home: Home }) {
  const due = home.due ?? []
  const overdue = due.filter((item) => item.overdue).length
  return (
    <Section title="Due" {...(due.length === 0 ? {} : { note: overdue === 0 ? `${due.length} ahead` : `${overdue} past ${overdue === 1 ? 'its' : 'their'} date` })}>
      {due.length === 0 ? <p className="caption">Nothing has a date ahead. Stages, meetings and recommendations with a date stand here.</p> : (
        <ul className="home-list">
          {due.map((item) => (
            <li key={`${item.kind}${item.target}${item.label}`}>
              <a className="home-list__row" href={hrefOf(item)}>
                <span className="home-list__when" data-overdue={item.overdue}>{item.overdue ? `${formatDayMonth(item.date)} ${item.date.slice(0, 4)}` : item.dateLabel}{item.overdue && <span className="unseen">, past its date</span>}</span>
                <span className="home-list__what">{item.kind === 'recommendation' ? `Recommendation: ${item.label}` : item.label}<span className="home-list__detail">{item.detail}{item.illustrative && ', illustrative'}</span></span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const hrefOf = (item: Item): string => (item.kind === 'stage' ? `#/?stage=${item.target}` : `#/scrutiny/${item.target}`)
