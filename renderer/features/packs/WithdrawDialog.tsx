// Takes an item off the meeting without taking its number: the agenda then says that it was withdrawn, and why.
import { useState } from 'react'
import { useCommand } from '../../client/useCommand.ts'
import { TextField } from '../../components/Field.tsx'
import { FormDialog } from '../../dialogs/FormDialog.tsx'
import { type Placed } from './packs.ts'

export function WithdrawDialog({ placed, onClose }: { placed: Placed; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const withdraw = useCommand('packItems.withdraw').run
  return (
    <FormDialog title={`Withdraw ${placed.name}?`} submit="Withdraw it" size="small" ready={reason.trim() !== ''} needs="a reason" onClose={onClose} onSubmit={() => withdraw({ id: placed.item.id, reason: reason.trim() }, { quiet: true })}>
      <p className="dialog__text">“{placed.item.title}” keeps its number, and the agenda says that it was withdrawn. It can be put back.</p>
      <TextField label="Reason, printed on the agenda" value={reason} onChange={setReason} autoFocus maxLength={300} placeholder="Taken with the item on the settlement" />
    </FormDialog>
  )
}
