// What is asked on a Board: the kind of a new recommendation, whether the wording is agreed, why it is reopened, whether a heading
// goes with its comments.
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { type RecommendationType } from '#shared/domain/words.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog, Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/Field.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { showToast } from '../../state/toasts.ts'
import { type Spot, type Workspace, isType, typeChoices } from './board.ts'
import { nameOf } from './useBoardCommands.ts'
import './dialogs.css'

export function TypeDialog({ onClose, onChoose }: { onClose: () => void; onChoose: (type: RecommendationType) => void }) {
  return (
    <Dialog title="What kind of recommendation is it?" isOpen onClose={onClose}>
      <ListBox
        className="list type-list" aria-label="Kinds of recommendation" autoFocus="first" items={typeChoices} selectionMode="none"
        onAction={(key) => { const type = String(key); if (isType(type)) onChoose(type) }}
      >
        {(choice) => (
          <ListBoxItem className="list__item type-list__item" id={choice.id} textValue={choice.label}>
            <span className="list__words"><span>{choice.label}</span> <span className="list__detail">{choice.detail}</span></span>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  )
}

export function AgreeDialog({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const agree = useCommand('boards.agree')
  const open = workspace.readiness.filter((point) => !point.ok)
  const run = async () => {
    const reply = await agree.run({ id: workspace.board.id }, { quiet: true })
    if (!reply.ok) return
    onClose()
    showToast({ undoable: true, text: 'The wording is agreed', detail: 'Each paragraph is now read only; it reopens with a reason, which goes into the history.' })
  }
  return (
    <Dialog
      title={open.length === 0 ? 'Agree the wording?' : `Agree the wording with ${open.length} ${open.length === 1 ? 'point' : 'points'} to settle?`} size="small" isOpen onClose={onClose} insists
      actions={<><Button onPress={onClose} autoFocus>Not yet</Button><Button kind="filled" isDisabled={agree.pending} onPress={() => { void run() }}>Agree the wording</Button></>}
    >
      <p className="dialog__text">Every comment and recommendation of the {workspace.board.name} becomes read only. A paragraph reopens only with a reason.</p>
      {open.length > 0 && <ul className="agree-open">{open.map((point) => <li key={point.label}><Icon name="warning" size={15} /><span>{point.label}{point.detail !== '' && <span className="caption"> {point.detail}</span>}</span></li>)}</ul>}
      {agree.error !== null && <p className="field__error" role="alert">{agree.error.message} {agree.error.next}</p>}
    </Dialog>
  )
}

export function ReopenDialog({ workspace, spot, onClose, onReopened }: { workspace: Workspace; spot: Spot; onClose: () => void; onReopened: () => void }) {
  const [reason, setReason] = useState('')
  const comment = useCommand('comments.edit')
  const recommendation = useCommand('recommendations.edit')
  const board = useCommand('boards.edit')
  const error = comment.error ?? recommendation.error
  const run = async () => {
    if (reason.trim() === '') return
    const reply = spot.kind === 'comment'
      ? await comment.run({ id: spot.id, status: 'draft', reason: reason.trim() }, { quiet: true })
      : await recommendation.run({ id: spot.id, status: 'draft', reopened: reason.trim() }, { quiet: true })
    if (!reply.ok) return
    // A paper with a paragraph in draft is a draft.
    if (workspace.board.status === 'agreed') await board.run({ id: workspace.board.id, status: 'drafting' })
    onReopened()
  }
  return (
    <Dialog
      title={`Reopen ${nameOf(workspace, spot)}?`} size="small" isOpen onClose={onClose}
      actions={<><Button onPress={onClose}>Cancel</Button><Button kind="filled" isDisabled={reason.trim() === ''} onPress={() => { void run() }}>Reopen</Button></>}
    >
      <p className="dialog__text">The Board agreed this wording. It becomes a draft again, and the reason goes into the history.</p>
      <TextField label="Reason" value={reason} onChange={setReason} autoFocus onEnter={() => { void run() }} placeholder="The figure changed after the settlement" error={error === null ? null : `${error.message} ${error.next}`} />
    </Dialog>
  )
}

export function RemoveHeading({ workspace, spot, onClose, onRemove }: { workspace: Workspace; spot: Spot; onClose: () => void; onRemove: () => void }) {
  const theme = (workspace.themes ?? []).find((one) => one.id === spot.id)
  const count = theme?.comments?.length ?? 0
  return (
    <ConfirmDialog title={`Remove the heading “${theme?.title ?? ''}”?`} isOpen onClose={onClose} onConfirm={onRemove} confirm={count === 1 ? 'Remove it and its comment' : `Remove it and its ${count} comments`}>
      {count === 1 ? 'Its comment goes' : `Its ${count} comments go`} with it, and the rest is numbered anew. It can be undone.
    </ConfirmDialog>
  )
}
