// What was done last in this file, and the way to its whole history.
import { dateInLondon, formatDayMonth, timeInLondon } from '#shared/dates.ts'
import { Section } from '../../components/SectionHead.tsx'
import { type Home } from './HomeScreen.tsx'

export function Recent({ home }: { home: Home }) {
  return (
    <Section title="Changed last" note={<a href="#/history">History</a>}>
      {home.recent.length === 0 ? <p className="caption">Nothing has been changed yet.</p> : (
        <ul className="home-recent">
          {runsOf(home.recent).map(({ row, times }) => {
            // The log's clock: an ISO instant, then a counter.
            const instant = Date.parse(row.at.slice(0, 24))
            return (
              <li key={row.id}>
                <span className="home-recent__when">{formatDayMonth(dateInLondon(instant))}<span className="home-list__detail">{timeInLondon(instant)}</span></span>
                <span className="home-list__what">{row.label}{times > 1 && `, ${times} times`}<span className="home-list__detail">{row.actor}</span></span>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

type Row = Home['recent'][number]

/** The same done again and again by the same person stands once, with how often. */
function runsOf(rows: readonly Row[]): readonly { readonly row: Row; readonly times: number }[] {
  return rows.reduce<{ row: Row; times: number }[]>((runs, row) => {
    const last = runs.at(-1)
    if (last !== undefined && last.row.label === row.label && last.row.actor === row.actor) last.times += 1
    else runs.push({ row, times: 1 })
    return runs
  }, [])
}
