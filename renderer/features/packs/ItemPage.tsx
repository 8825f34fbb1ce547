// The white page of one item, as it stands in the pack: its title written in place, who leads it, why it is exempt, and what it is made of.
import { type ReactNode, useCallback } from 'react'
import { useCommand } from '../../client/useCommand.ts'
import { Illustrative } from '../../components/Marks.tsx'
import { HeadingField } from '../../editor/paper/HeadingField.tsx'
import { type Asking } from './asking.ts'
import { ExemptNote } from '../../components/ExemptNote.tsx'
import { FileBody } from './FileBody.tsx'
import { type Item, type NotePlace, type PageFocus, type Placed, type Workspace } from './packs.ts'
import { OwnWords } from './OwnWords.tsx'
import { PaperBody } from './reading/PaperBody.tsx'
import { ToFollowBody } from './ToFollowBody.tsx'
import { type PackCommands } from './usePackCommands.ts'
import '../../editor/paper/Paper.css'
import './ItemPage.css'

export type PageProps = {
  readonly workspace: Workspace
  readonly focus: PageFocus
  readonly commands: PackCommands
  readonly readOnly: boolean
  readonly onNote: (place: NotePlace) => void
  readonly ask: (asking: Asking) => void
}

export function ItemPage({ placed, ...rest }: PageProps & { placed: Placed }) {
  const { item, parent, name } = placed
  const { readOnly, ask } = rest
  return (
    <article className="paper item-page" data-made={item.kind} aria-label={`${name}: ${item.title}`}>
      <header className="paper__head">
        <p className="item-page__number">{name}</p>
        <Title item={item} readOnly={readOnly} />
        <p className="paper__under">{underTitle(item).map((part, i) => <span key={i}>{i > 0 && ' · '}{part}</span>)}</p>
      </header>
      {item.withdrawn !== null && <p className="item-page__withdrawn"><strong>Withdrawn.</strong> {item.withdrawn}</p>}
      {item.exemption !== null && (
        <ExemptNote exemption={item.exemption} what="This item" {...(readOnly ? {} : { onChange: () => ask({ what: 'exempt', target: { entity: 'pack_item', id: item.id, what: `“${item.title}”`, exemption: item.exemption } }) })} />
      )}
      {item.exemption === null && parent !== null && parent.exemption !== null && <ExemptNote exemption={parent.exemption} what={`With ${parent.number}, this appendix`} />}
      <Body placed={placed} {...rest} />
    </article>
  )
}

function Body({ placed, ...rest }: PageProps & { placed: Placed }) {
  switch (placed.item.kind) {
    case 'narrative': return <OwnWords {...rest} placed={placed} />
    case 'file': return <FileBody item={placed.item} readOnly={rest.readOnly} key={placed.item.attachment?.id ?? 'none'} />
    case 'paper': return <PaperBody {...rest} placed={placed} />
    default: return <ToFollowBody {...rest} item={placed.item} />
  }
}

function underTitle(item: Item): readonly ReactNode[] {
  return [
    item.kind === 'paper' && item.documentTitle !== item.title ? item.documentTitle : item.kindLabel,
    ...(item.kind === 'to_follow' && item.expectedLabel !== '' ? [`expected ${item.expectedLabel}`] : []),
    ...(item.lead === null ? [] : [`Lead: ${item.lead}`]),
    ...(item.pages === null ? [] : [`${item.pages.first === item.pages.last ? `page ${item.pages.first}` : `pages ${item.pages.first} to ${item.pages.last}`} of ${item.pages.issue}`]),
    ...(item.illustrative ? [<Illustrative key="made-up" />] : []),
  ]
}

function Title({ item, readOnly }: { item: Item; readOnly: boolean }) {
  const edit = useCommand('packItems.edit').run
  const save = useCallback((title: string, stay: string) => edit({ id: item.id, title }, { stay, quiet: true }), [edit, item.id])
  if (readOnly) return <h2 className="paper__title">{item.title}</h2>
  const nothing = () => undefined
  return (
    <h2 className="paper__title item-page__title">
      <HeadingField field={`packItem/${item.id}/title`} label="Title of the item" saved={item.title} save={save} wraps current={false} aim={null} stop onNext={nothing} onLeave={nothing} onStep={nothing} onMove={nothing} key={item.id} />
    </h2>
  )
}
