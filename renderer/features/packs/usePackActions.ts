// What can be done to a pack by key and by name: lent to the palette and the list of keys while the pack is in front.
import { type SideFold } from '../../components/desk/SideColumn.tsx'
import { type Action, useActions } from '../../state/actions.ts'
import { insidePlace, outsidePlace } from './agendaMoves.ts'
import { newItems } from './AgendaColumn.tsx'
import { type Asking } from './asking.ts'
import { type NotePlace, type Placed, type Spot, type Workspace, placedItems } from './packs.ts'
import { type PackCommands } from './usePackCommands.ts'
import { type PreviewFold } from './usePreviewFold.ts'

export type PackActions = {
  readonly workspace: Workspace; readonly placed: Placed | null; readonly current: Spot | null; readonly readOnly: boolean; readonly commands: PackCommands
  readonly ask: (asking: Asking) => void; readonly note: (place: NotePlace) => void; readonly changes: () => void; readonly read: () => void; readonly preview: PreviewFold; readonly fold: SideFold; readonly select: (id: string | null) => void
}

export function usePackActions({ workspace, placed, current, readOnly, commands, ask, note, changes, read, preview, fold, select }: PackActions): void {
  const item = placed?.item
  const paragraph = item?.paragraphs?.find((one) => one.id === current?.id)
  const noteHere = (): void => note(paragraph !== undefined && item !== undefined
    ? { item: item.id, origin: paragraph.id, what: paragraph.number, quote: paragraph.plain ?? '' }
    : { item: item?.id ?? null, origin: null, what: placed?.name ?? 'the pack as a whole', quote: item?.title ?? workspace.pack.title })
  const all = placedItems(workspace)
  const at = all.findIndex((one) => one.item.id === item?.id)
  const go = (by: 1 | -1): void => { const to = all[at + by]; select(to === undefined && by === -1 ? null : (to?.item.id ?? item?.id ?? null)) }
  const writes = !readOnly && item?.kind === 'narrative'
  const reading: readonly Action[] = [
    { id: 'print', label: 'Preview the pack', group: 'This screen', keys: 'Ctrl+P', icon: 'document', run: () => preview.turn(true) },
    { id: 'pack-preview', label: preview.shown ? 'Hide the preview' : 'Show the preview', group: 'View', keys: 'V', icon: 'panel', run: () => preview.turn() },
    { id: 'pack-agenda', label: fold.folded ? 'Show the agenda' : 'Fold the agenda', group: 'View', keys: '[', icon: 'panel', run: fold.turn },
    { id: 'pack-next', label: 'Next item', group: 'View', keys: '.', run: () => go(1) },
    { id: 'pack-before', label: 'Item before', group: 'View', keys: ',', run: () => go(-1) },
    { id: 'pack-note', label: 'Write a note', group: 'This screen', keys: 'M', icon: 'note', run: noteHere },
    { id: 'pack-changes', label: 'What changed since you last read', group: 'This screen', icon: 'history', run: changes },
    { id: 'pack-alone', label: 'Print or export the pack as a draft', group: 'This screen', icon: 'print', run: () => { window.location.hash = `#/documents?document=agenda-pack&id=${workspace.pack.id}` } },
    { id: 'pack-read', label: 'Mark the pack as read', group: 'This screen', icon: 'check', run: read },
  ]
  const writing: readonly Action[] = [
    { id: 'pack-add', label: 'Add an item…', group: 'This screen', keys: 'N', icon: 'plus', run: () => ask({ what: 'item', kind: 'paper', parent: null }) },
    ...newItems.map(({ kind, label }): Action => ({ id: `pack-add-${kind}`, label: `Add an item: ${label}`, group: 'This screen', icon: 'plus', run: () => ask({ what: 'item', kind, parent: null }) })),
    { id: 'pack-meeting', label: 'Say which meeting the pack is for…', group: 'This screen', icon: 'edit', run: () => ask({ what: 'meeting' }) },
    { id: 'pack-issue', label: (workspace.issues ?? []).length === 0 ? 'Issue the pack…' : 'Issue a supplement…', group: 'This screen', icon: 'share', isDisabled: all.length === 0, run: () => ask({ what: 'issue' }) },
  ]
  const onItem: readonly Action[] = item === undefined ? [] : [
    { id: 'pack-up', label: 'Move the item up', group: 'This screen', keys: 'Alt+ArrowUp', run: () => commands.stepItem(item.id, 'up') },
    { id: 'pack-down', label: 'Move the item down', group: 'This screen', keys: 'Alt+ArrowDown', run: () => commands.stepItem(item.id, 'down') },
    { id: 'pack-inside', label: 'Make it an appendix of the item above', group: 'This screen', keys: 'Alt+ArrowRight', run: () => commands.placeItem(item.id, (items) => insidePlace(items, item.id)) },
    { id: 'pack-outside', label: 'Make the appendix an item', group: 'This screen', keys: 'Alt+ArrowLeft', run: () => commands.placeItem(item.id, (items) => outsidePlace(items, item.id)) },
    { id: 'pack-exempt', label: paragraph === undefined ? 'Make the item exempt…' : `Make paragraph ${paragraph.number} exempt…`, group: 'This screen', keys: 'X', icon: 'lock', isDisabled: paragraph?.heading === true, run: () => ask({ what: 'exempt', target: paragraph === undefined ? { entity: 'pack_item', id: item.id, what: `“${item.title}”`, exemption: item.exemption } : { entity: 'pack_paragraph', id: paragraph.id, what: `paragraph ${paragraph.number}`, exemption: paragraph.exemption } }) },
    { id: 'pack-withdraw', label: 'Withdraw the item…', group: 'This screen', icon: 'minus', isDisabled: item.withdrawn !== null, run: () => ask({ what: 'withdraw', item: item.id }) },
  ]
  const words: readonly Action[] = !writes || item === undefined ? [] : [
    { id: 'pack-paragraph', label: 'Write a paragraph', group: 'This screen', keys: 'P', icon: 'plus', run: () => { void commands.write(item.id, false) } },
    { id: 'pack-heading', label: 'Add a heading', group: 'This screen', keys: 'H', icon: 'plus', run: () => { void commands.write(item.id, true) } },
  ]
  useActions([...words, ...reading, ...(readOnly ? [] : [...writing, ...onItem])])
}
