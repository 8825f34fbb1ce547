// A list of what a body meets over, one on a row that leads to it: when and where, what it is called, counts, and where it stands.
import { type ReactNode } from 'react'
import { Icon } from './icons/Icon.tsx'
import { Tbc } from './Money.tsx'
import './MeetingList.css'

export type MeetingRow = {
  readonly id: string
  readonly href: string
  /** "12 December 2024"; null where no date is known. */
  readonly date: string | null
  /** Time and place. */
  readonly where: string
  readonly name: string
  readonly under: ReactNode
  readonly counts: readonly { readonly count: number; readonly what: string }[]
  readonly status: ReactNode
}

export function MeetingList({ rows }: { rows: readonly MeetingRow[] }) {
  return (
    <ul className="meetings">
      {rows.map((row) => (
        <li className="meetings__item" key={row.id}>
          <a className="meetings__link" href={row.href}>
            <span className="meetings__when">{row.date === null ? <Tbc word="no date" /> : <><span className="meetings__date">{row.date}</span><span className="meetings__time">{row.where}</span></>}</span>
            <span className="meetings__what"><span className="meetings__name">{row.name}</span><span className="meetings__under">{row.under}</span></span>
            <span className="meetings__counts">{row.counts.map(({ count, what }) => <span key={what}><b>{count}</b> {what}</span>)}</span>
            <span className="meetings__status">{row.status}</span>
            <Icon name="chevronRight" size={16} />
          </a>
        </li>
      ))}
    </ul>
  )
}
