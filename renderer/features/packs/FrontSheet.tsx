// The front sheet as it will be printed: which body meets when and where, who its members are, and the agenda. Composed from the records
// of the cycle and never typed here; only the title and the note are the pack's own.
import { useCallback } from 'react'
import { madeUp } from '#shared/illustrative.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Tbc } from '../../components/Money.tsx'
import { Facts } from '../../components/Small.tsx'
import { HeadingField } from '../../editor/paper/HeadingField.tsx'
import { type Item, type Workspace } from './packs.ts'
import '../../editor/paper/Paper.css'
import './ItemPage.css'

export function FrontSheet({ workspace, readOnly, onSelect, onMeeting }: { workspace: Workspace; readOnly: boolean; onSelect: (id: string) => void; onMeeting: () => void }) {
  const { pack, body, meeting } = workspace
  const members = workspace.members ?? []
  const items = workspace.items ?? []
  const invented = madeUp(members)
  return (
    <article className="paper item-page" aria-label="Front sheet">
      <header className="paper__head">
        <p className="item-page__number">Front sheet</p>
        <Title pack={pack} readOnly={readOnly} />
        <p className="paper__under">{pack.kindLabel} · {pack.public ? 'public' : 'not public'}{pack.illustrative && <> · <Illustrative /></>}</p>
      </header>
      <Facts facts={[
        { name: 'Body', value: body.of === null ? body.name : `${body.name}, on behalf of the ${body.of}` }, { name: 'Date', value: meeting === null ? <><Tbc word="To be confirmed" />{!readOnly && <> <Button kind="quiet" size="tool" onPress={onMeeting}>Say when it meets…</Button></>}</> : meeting.dateLabel },
        ...(meeting?.time == null ? [] : [{ name: 'Time', value: meeting.time }]), ...(meeting?.venue == null ? [] : [{ name: 'Venue', value: meeting.venue }]),
        ...(body.contact === null ? [] : [{ name: 'Contact', value: body.contact }]), ...(pack.note === null ? [] : [{ name: 'Note', value: pack.note }]),
      ]} />
      <h3 className="front-sheet__head">Membership</h3>
      {members.length === 0
        ? <p className="caption">Nobody is recorded as a member of the {body.name} yet.</p>
        : (
          <ul className="front-sheet__members">
            {members.map(({ name, post, role, illustrative }) => <li key={`${name} ${role}`}>{name}<span className="caption">{[role === 'Member' || post?.startsWith(role) === true ? null : role, post].filter((part) => part !== null).map((part) => ` · ${part}`).join('')}</span>{illustrative && invented !== 'all' && <> · <Illustrative /></>}</li>)}
            {invented === 'all' && <li className="caption"><Illustrative what="All of them" /></li>}
          </ul>
        )}
      <h3 className="front-sheet__head">Agenda</h3>
      {items.length === 0 ? <p className="caption">Nothing is on the agenda yet.</p> : (
        <ol className="front-sheet__agenda">
          {items.map((item) => (
            <Line item={item} parent={null} onSelect={onSelect} key={item.id}>
              {item.appendices !== null && <ul>{item.appendices.map((appendix) => <Line item={appendix} parent={item} onSelect={onSelect} key={appendix.id} />)}</ul>}
            </Line>
          ))}
        </ol>
      )}
      <p className="front-sheet__from">Body, date, place and members come from {body.kind === 'board' ? <a href={`#/scrutiny/${body.id}`}>the record of the Board</a> : <a href="#/portfolios">the record of the committee</a>}; pages are counted when the pack is made.</p>
    </article>
  )
}

function Line({ item, parent, onSelect, children }: { item: Item; parent: Item | null; onSelect: (id: string) => void; children?: React.ReactNode }) {
  const note = item.withdrawn !== null ? `Withdrawn: ${item.withdrawn}` : item.kind === 'to_follow' ? (item.expected === null ? 'To follow' : `To follow, expected ${item.expectedLabel}`) : item.lead === null ? '' : `Lead: ${item.lead}`
  return (
    <li>
      <span>{item.number}</span>
      <span>
        <button type="button" className="front-sheet__link" onClick={() => onSelect(item.id)}>{item.title}</button>
        {note !== '' && <span className="front-sheet__note">{note}</span>}
        {item.exemption !== null && <span className="front-sheet__note">Exempt under paragraph {item.exemption.paragraph} of Schedule 12A</span>}
        {item.exemption === null && parent !== null && parent.exemption !== null && <span className="front-sheet__note">Exempt with its item</span>}
      </span>
      {children}
    </li>
  )
}

function Title({ pack, readOnly }: { pack: Workspace['pack']; readOnly: boolean }) {
  const edit = useCommand('packs.edit').run
  const save = useCallback((title: string, stay: string) => edit({ id: pack.id, title }, { stay, quiet: true }), [edit, pack.id])
  if (readOnly) return <h2 className="paper__title">{pack.title}</h2>
  const nothing = () => undefined
  return (
    <h2 className="paper__title item-page__title">
      <HeadingField field={`pack/${pack.id}/title`} label="Title of the pack" saved={pack.title} save={save} wraps current={false} aim={null} stop onNext={nothing} onLeave={nothing} onStep={nothing} onMove={nothing} />
    </h2>
  )
}
