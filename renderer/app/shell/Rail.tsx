// The left rail: the places of the app with their counts, who acts, and the way to everything else. Presentation only.
import { type ReactNode } from 'react'
import { Icon, type IconName } from '../../components/icons/Icon.tsx'
import './Rail.css'

export type RailItem = { readonly id: string; readonly label: string; readonly icon: IconName; readonly href: string; readonly count?: number }

export function Rail({ groups, current, foot }: { groups: readonly (readonly RailItem[])[]; current: string | null; foot: ReactNode }) {
  return (
    <nav className="rail" aria-label="Places">
      {groups.map((items) => (
        <ul className="rail__group" key={items[0]?.id ?? 'empty'}>
          {items.map((item) => (
            <li key={item.id}>
              <a className="rail__item" href={item.href} {...(item.id === current ? { 'aria-current': 'page' as const } : {})}>
                <Icon name={item.icon} size={17} />
                <span className="rail__label">{item.label}</span>
                {item.count !== undefined && item.count > 0 && <span className="rail__count">{item.count.toLocaleString('en-GB')}</span>}
              </a>
            </li>
          ))}
        </ul>
      ))}
      <div className="rail__foot">{foot}</div>
    </nav>
  )
}
