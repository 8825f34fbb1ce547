// Whether a Board goes, with its paper, its meeting and the packs that were not issued; where it agreed wording, why.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCommand } from '../../client/useCommand.ts'
import { TextField } from '../../components/Field.tsx'
import { FormDialog } from '../../dialogs/FormDialog.tsx'
import { type Workspace } from './board.ts'

export function RemoveBoard({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const { board } = workspace
  const [reason, setReason] = useState('')
  const remove = useCommand('boards.remove').run
  const navigate = useNavigate()
  const agreed = [...(workspace.themes ?? []).flatMap((theme) => theme.comments ?? []), ...(workspace.recommendations ?? [])].some(({ status }) => status === 'agreed')
  const submit = async () => {
    const reply = await remove({ id: board.id, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
    if (reply.ok) await navigate({ to: '/scrutiny' })
    return reply
  }
  return (
    <FormDialog title={`Remove the ${board.name}?`} submit="Remove the Board" ready={!agreed || reason.trim() !== ''} needs="the reason" onSubmit={submit} onClose={onClose}>
      <p className="dialog__text">Its comments and recommendations go with it, its meeting and attendance, and its packs that were not issued. A Board with an issued pack stays. It can be undone.</p>
      {agreed && <TextField label="Why, since it agreed wording; kept in the history" value={reason} onChange={setReason} autoFocus maxLength={300} placeholder="Set up for the wrong committee" />}
    </FormDialog>
  )
}
