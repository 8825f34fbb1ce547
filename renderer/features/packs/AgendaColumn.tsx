// The left column of a pack: the front sheet, the agenda, and the ways to add to it.
import { Icon } from '../../components/icons/Icon.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { type SideFold, SideColumn } from '../../components/desk/SideColumn.tsx'
import { SideHead } from '../../components/desk/SideHead.tsx'
import { Agenda } from './Agenda.tsx'
import { type Asking, type NewItemKind } from './asking.ts'
import { type Workspace } from './packs.ts'
import { type PackCommands } from './usePackCommands.ts'

export const newItems: readonly { readonly kind: NewItemKind; readonly label: string; readonly detail: string }[] = [
  { kind: 'paper', label: 'A paper of the app…', detail: 'composed from the cycle, as it stands or as on a day' },
  { kind: 'narrative', label: 'Own words…', detail: 'a briefing, a covering report' },
  { kind: 'file', label: 'A file from elsewhere…', detail: 'PDF, PNG, JPEG or SVG, kept beside the pack' },
  { kind: 'to_follow', label: 'To follow…', detail: 'a paper that is not here yet' },
]

export function AgendaColumn({ workspace, selected, shown, commands, readOnly, fold, onSelect, onRemove, ask }: {
  workspace: Workspace; selected: string | null; shown: string | null; commands: PackCommands; readOnly: boolean; fold: SideFold; onSelect: (id: string | null) => void; onRemove: (id: string) => void; ask: (asking: Asking) => void
}) {
  const items = workspace.items ?? []
  return (
    <SideColumn label="The agenda" strip="Agenda" fold={fold}>
      <section className="side-part" aria-label="Agenda">
        <SideHead title="Agenda" note={items.length === 0 ? '' : `${items.length} ${items.length === 1 ? 'item' : 'items'}`} />
        <button className="agenda__front" type="button" onClick={() => onSelect(null)} {...(selected === null ? { 'aria-current': 'true' as const } : {})}><Icon name="document" size={16} /><span>Front sheet, members, issues</span></button>
        {items.length === 0
          ? <p className="agenda__empty">{readOnly ? 'Nothing is on the agenda yet.' : 'Nothing is on the agenda yet. Add the papers of this app as they stand, words of your own, files from elsewhere, and what is to follow.'}</p>
          : <Agenda workspace={workspace} selected={selected} shown={shown} commands={commands} readOnly={readOnly} onSelect={onSelect} onEnter={enterPage} onRemove={onRemove} />}
        {!readOnly && (
          <div className="agenda__add">
            <MenuButton label="Add an item" icon="plus" size="control" groups={[{ id: 'kinds', entries: newItems.map(({ kind, label, detail }) => ({ id: kind, label, detail, run: () => ask({ what: 'item', kind, parent: null }) })) }]} />
          </div>
        )}
      </section>
    </SideColumn>
  )
}

/** Enter goes from the agenda into the page. */
function enterPage(): void {
  document.querySelector<HTMLElement>('.item-page :is([tabindex="0"], a[href], button:not([disabled]))')?.focus()
}
