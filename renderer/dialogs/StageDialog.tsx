// Changes the dates and the wording of a stage of the cycle, or marks it done.
import { useState } from 'react'
import { useCommand } from '../client/useCommand.ts'
import { DateField } from '../components/DateField.tsx'
import { TextField } from '../components/Field.tsx'
import { Select } from '../components/Select.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'

export type StageToEdit = {
  readonly id: string; readonly label: string; readonly short: string; readonly body: string; readonly due: string | null; readonly ends: string | null; readonly note: string | null; readonly state: string
}

export function StageDialog({ stage, onClose }: { stage: StageToEdit; onClose: () => void }) {
  const [label, setLabel] = useState(stage.label)
  const [short, setShort] = useState(stage.short)
  const [body, setBody] = useState(stage.body)
  const [due, setDue] = useState(stage.due)
  const [ends, setEnds] = useState(stage.ends)
  const [note, setNote] = useState(stage.note ?? '')
  const [status, setStatus] = useState<string | null>(null)
  const edit = useCommand('stages.edit').run
  const filled = [label, short, body].every((text) => text.trim() !== '')
  return (
    <FormDialog
      title={`Change the stage ${stage.label}`} submit="Save" ready={filled} onClose={onClose}
      onSubmit={() => edit({
        id: stage.id, label: label.trim(), short: short.trim(), body: body.trim(), due, ends, note: note.trim() === '' ? null : note.trim(), ...(status === 'done' || status === 'planned' ? { status } : {}),
      }, { quiet: true })}
    >
      <FormRow>
        <DateField label="Date" value={due} onChange={setDue} />
        <DateField label="To, where it lasts" value={ends} onChange={setEnds} />
        <Select
          label="Done" value={status ?? 'dates'} onChange={(id) => setStatus(id === 'dates' ? null : id)}
          choices={[{ id: 'dates', label: 'As it is' }, { id: 'done', label: 'Done' }, { id: 'planned', label: 'Not done before its date' }]}
        />
      </FormRow>
      <FormRow>
        <TextField label="Name" value={label} onChange={setLabel} maxLength={300} />
        <TextField label="Short name" value={short} onChange={setShort} maxLength={40} />
      </FormRow>
      <TextField label="Who meets" value={body} onChange={setBody} maxLength={300} />
      <TextField label="Note" value={note} onChange={setNote} lines={2} />
    </FormDialog>
  )
}
