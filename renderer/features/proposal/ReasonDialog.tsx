// Asks for the reason that goes into the history with what is out of the ordinary: a step out of turn, words changed while people are
// being asked about them.
import { useState } from 'react'
import { type Result } from '#shared/result.ts'
import { TextField } from '../../components/Field.tsx'
import { FormDialog } from '../../dialogs/FormDialog.tsx'

export function ReasonDialog({ title, why, submit, onGive, onClose }: { title: string; why: string; submit: string; onGive: (reason: string) => Promise<Result<unknown>>; onClose: () => void }) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog title={title} submit={submit} ready={reason.trim() !== ''} needs="a reason" onSubmit={() => onGive(reason.trim())} onClose={onClose}>
      <p className="dialog__text">{why}</p>
      <TextField label="Reason, for the history" value={reason} onChange={setReason} lines={2} autoFocus />
    </FormDialog>
  )
}
