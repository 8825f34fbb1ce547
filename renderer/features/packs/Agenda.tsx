// The agenda at the left: items and their appendices in order, chosen with the arrows and shown at once. Moved by dragging, by the grip
// (Enter, arrows, Enter), or with Alt and an arrow; numbers are given, never typed.
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button, Collection, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components'
import { Icon } from '../../components/icons/Icon.tsx'
import { cx } from '../../components/cx.ts'
import { dropPlace, insidePlace, outsidePlace, stepPlace } from './agendaMoves.ts'
import { type Item, type TopItem, type Workspace, exemptWords, isStale } from './packs.ts'
import { type PackCommands } from './usePackCommands.ts'
import './Agenda.css'

export type AgendaProps = {
  readonly workspace: Workspace
  readonly selected: string | null
  /** The item the preview is at, where it is another. */
  readonly shown: string | null
  readonly commands: PackCommands
  readonly readOnly: boolean
  readonly onSelect: (id: string) => void
  readonly onEnter: () => void
  readonly onRemove: (id: string) => void
}

export function Agenda({ workspace, selected, shown, commands, readOnly, onSelect, onEnter, onRemove }: AgendaProps) {
  const items = workspace.items ?? []
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const dragged = useRef<string | null>(null)
  const { dragAndDropHooks } = useDragAndDrop<TopItem | Item>({
    isDisabled: readOnly,
    onDragStart: ({ keys }) => { dragged.current = String([...keys][0] ?? '') },
    // Only where it can stand: not below an appendix, nor under another while it has appendices itself.
    getDropOperation: (target) => (target.type === 'item' && dragged.current !== null && dropPlace(items, dragged.current, { key: String(target.key), position: target.dropPosition }) !== null ? 'move' : 'cancel'),
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onMove: ({ keys, target }) => {
      const [key] = keys
      if (key !== undefined) commands.placeItem(String(key), (all) => dropPlace(all, String(key), { key: String(target.key), position: target.dropPosition }))
    },
  })
  // Before the tree sees the key: there an arrow goes to another item.
  const onKey = (event: KeyboardEvent) => {
    const id = selected
    if (id === null || readOnly || !(event.target instanceof Element) || event.target.closest('[role="row"]') === null) return
    if (event.key === 'Delete') onRemove(id)
    else if (!event.altKey) return
    else if (event.key === 'ArrowUp') commands.placeItem(id, (all) => stepPlace(all, id, 'up'))
    else if (event.key === 'ArrowDown') commands.placeItem(id, (all) => stepPlace(all, id, 'down'))
    else if (event.key === 'ArrowRight') commands.placeItem(id, (all) => insidePlace(all, id))
    else if (event.key === 'ArrowLeft') commands.placeItem(id, (all) => outsidePlace(all, id))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const row = (item: TopItem | Item, appendices: readonly Item[], parent: Item | null) => (
    <TreeItem className={cx('agenda__row', item.id === shown && 'agenda__row--shown')} id={item.id} textValue={`${item.number} ${item.title}`} aria-label={[`${item.number} ${item.title}`, ...standing(item, parent).map(({ text }) => text)].join(', ')} onAction={onEnter}>
      <TreeItemContent>
        <AgendaRow item={item} parent={parent} readOnly={readOnly} opens={appendices.length > 0} isOpen={!closed.has(item.id)} />
      </TreeItemContent>
      <Collection items={appendices}>{(appendix) => row(appendix, [], item)}</Collection>
    </TreeItem>
  )
  return (
    <div className="agenda" onKeyDownCapture={onKey}>
      <Tree
        aria-label="Agenda" className="agenda__tree" items={items} selectionMode="single" selectionBehavior="replace" disallowEmptySelection={selected !== null}
        selectedKeys={selected === null ? [] : [selected]} onSelectionChange={(keys) => { const [key] = keys === 'all' ? [] : keys; if (key !== undefined) onSelect(String(key)) }}
        expandedKeys={items.filter((item) => !closed.has(item.id)).map((item) => item.id)} onExpandedChange={(keys) => setClosed(new Set(items.filter((item) => !keys.has(item.id)).map((item) => item.id)))}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(item) => row(item, item.appendices ?? [], null)}
      </Tree>
    </div>
  )
}

function AgendaRow({ item, parent, readOnly, opens, isOpen }: { item: Item; parent: Item | null; readOnly: boolean; opens: boolean; isOpen: boolean }) {
  const [, place = item.number] = item.number.split(' ')
  return (
    <div className="agenda__line">
      <span className="agenda__open">{opens && <Button slot="chevron" className="agenda__chevron" data-open={isOpen} aria-label={isOpen ? 'Close the appendices' : 'Show the appendices'}><Icon name="chevronRight" size={14} /></Button>}</span>
      <span className="agenda__number">{place}</span>
      <span className="agenda__words">
        <span className="agenda__title" data-withdrawn={item.withdrawn !== null}>{item.title}</span>
        <span className="agenda__under">{standing(item, parent).map(({ text, tone }, i, all) => <span key={text} data-tone={tone}>{text}{i < all.length - 1 && ' ·'}</span>)}</span>
      </span>
      {!readOnly && <Button slot="drag" className="agenda__grip" aria-label={`Move ${item.title}`}><Icon name="grip" size={16} /></Button>}
    </div>
  )
}

/** What an item is and where it stands, in a few words; what needs doing stands out. */
function standing(item: Item, parent: Item | null): readonly { readonly text: string; readonly tone: 'plain' | 'warn' }[] {
  const plain = (text: string) => ({ text, tone: 'plain' as const })
  const warn = (text: string) => ({ text, tone: 'warn' as const })
  if (item.withdrawn !== null) return [plain('Withdrawn')]
  const exempt = exemptWords(item, parent)
  const what = item.kind === 'to_follow' ? (item.expected === null ? warn('To follow, no day given') : plain(`To follow, ${item.expectedLabel}`))
    : item.kind === 'paper' ? plain(item.documentTitle === item.title ? 'Paper of the app' : item.documentTitle) : item.kind === 'file' ? plain(item.attachment?.fileName ?? 'File') : plain(item.kindLabel)
  return [
    what, ...(item.trouble === null ? [] : [warn(item.trouble)]), ...((item.paragraphs ?? []).some(isStale) ? [warn('figures moved')] : []),
    ...(exempt === null ? [] : [plain(exempt)]), ...(item.pages === null ? [] : [plain(`${item.pages.first === item.pages.last ? 'page' : 'pages'} ${item.pages.first}${item.pages.first === item.pages.last ? '' : `–${item.pages.last}`}`)]),
  ]
}
