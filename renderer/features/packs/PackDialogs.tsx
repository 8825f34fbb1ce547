// Whatever a pack asks before it does it, one dialog at a time.
import { useNavigate } from '@tanstack/react-router'
import { useCommand } from '../../client/useCommand.ts'
import { ConfirmDialog } from '../../components/Dialog.tsx'
import { MeetingDialog } from '../../dialogs/MeetingDialog.tsx'
import { LinkAway } from '../../editor/LinkAway.tsx'
import { showToast } from '../../state/toasts.ts'
import { type Asking } from './asking.ts'
import { ExemptDialog } from '../../dialogs/ExemptDialog.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { type Workspace, placedItem } from './packs.ts'
import { type PackCommands } from './usePackCommands.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

export type PackDialogsProps = {
  readonly workspace: Workspace
  readonly asking: Asking | null
  readonly onClose: () => void
  readonly commands: PackCommands
  readonly onSelect: (id: string | null) => void
  readonly onIssued: (number: number, twin: string) => void
}

export function PackDialogs({ workspace, asking, onClose, commands, onSelect, onIssued }: PackDialogsProps) {
  const navigate = useNavigate()
  const removePack = useCommand('packs.remove').run
  if (asking === null) return null
  switch (asking.what) {
    case 'item': return <ItemDialog workspace={workspace} kind={asking.kind} parent={asking.parent} onClose={onClose} onMade={onSelect} />
    case 'issue': return <IssueDialog workspace={workspace} onClose={onClose} onIssued={onIssued} />
    case 'exempt': return <ExemptDialog target={asking.target} onClose={onClose} />
    case 'meeting': return <MeetingDialog pack={workspace.pack.id} cycle={workspace.cycle.id} body={workspace.body} meeting={workspace.meeting?.id ?? null} onClose={onClose} />
    case 'link': return <LinkAway href={asking.href} onClose={onClose} />
    case 'removePack': return (
      <ConfirmDialog
        title={`Remove “${workspace.pack.title}”?`} isOpen onClose={onClose} confirm="Remove the pack"
        onConfirm={() => { void removePack({ id: workspace.pack.id }).then((reply) => { if (reply.ok) { showToast({ text: `Removed “${workspace.pack.title}”`, detail: 'Ctrl+Z brings it back.' }); void navigate({ to: '/packs' }) } }) }}
      >
        Its agenda, its own words, its files and the notes beside it go with it; the papers it takes from the app stay where they are. It can be undone.
      </ConfirmDialog>
    )
    case 'change': case 'withdraw': case 'remove': {
      const placed = placedItem(workspace, asking.item)
      if (placed === undefined) return null
      if (asking.what === 'change') return <ItemDialog workspace={workspace} item={placed.item} kind="paper" parent={placed.parent?.id ?? null} onClose={onClose} onMade={() => undefined} />
      if (asking.what === 'withdraw') return <WithdrawDialog placed={placed} onClose={onClose} />
      return (
        <ConfirmDialog title={`Remove ${placed.name}, “${placed.item.title}”?`} isOpen onClose={onClose} confirm="Remove the item" onConfirm={() => { void commands.removeItem(asking.item).then((done) => { if (done) onSelect(null) }) }}>
          Its words, file and appendices go with it, and the items after it are numbered anew. It can be undone.
        </ConfirmDialog>
      )
    }
  }
}
