// The head of a part of the side column of a desk, and the mark of a row that opens. Shared by the parts; no rules.
import { Icon } from '../icons/Icon.tsx'
import './Desk.css'

export function SideHead({ title, note }: { title: string; note?: string }) {
  return <div className="side-head"><h2 className="side-head__title">{title}</h2>{note !== undefined && <span className="side-head__note">{note}</span>}</div>
}

/** A row that opens to show more of the same thing. */
export function Twisty({ open }: { open: boolean }) {
  return <span className="twisty" data-open={open}><Icon name="chevronRight" size={14} /></span>
}
