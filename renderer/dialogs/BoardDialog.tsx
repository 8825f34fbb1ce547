// Sets up the Board of a committee for the cycle: a scrutiny task, with a date if there is one.
import { useState } from 'react'
import { isDate } from '#shared/dates.ts'
import { useCommand } from '../client/useCommand.ts'
import { Button } from '../components/Button.tsx'
import { DateField } from '../components/DateField.tsx'
import { TextField } from '../components/Field.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'
import { useCommittees } from './useChoices.ts'

export function BoardDialog({ committee, onClose, onAddCommittee }: { committee?: string; onClose: () => void; onAddCommittee?: () => void }) {
  const committees = useCommittees()
  const [chosen, setChosen] = useState<string | null>(committee ?? null)
  const [name, setName] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const [time, setTime] = useState('')
  const [venue, setVenue] = useState('')
  const create = useCommand('boards.create').run
  const text = (value: string) => (value.trim() === '' ? null : value.trim())
  const choose = (id: string) => {
    setChosen(id)
    const label = committees.find((row) => row.id === id)?.label
    if (name === '' && label !== undefined) setName(`${label.replace(/ Committee$/, '')} Board`)
  }
  if (committees.length === 0) {
    return (
      <FormDialog title="Set up a Board" submit="Set up the Board" size="small" ready={false} onSubmit={async () => ({ ok: true, value: null })} onClose={onClose}>
        <p className="dialog__text">A Board belongs to a scrutiny committee, and this cycle has none yet.</p>
        {onAddCommittee !== undefined && <div><Button size="tool" icon="plus" onPress={onAddCommittee}>Add a committee first</Button></div>}
      </FormDialog>
    )
  }
  return (
    <FormDialog
      title="Set up a Board" submit="Set up the Board" ready={chosen !== null && name.trim() !== '' && (date === null || isDate(date))} onClose={onClose}
      onSubmit={() => create({ committee: chosen ?? '', name: name.trim(), time: text(time), venue: text(venue), ...(date === null ? {} : { date }) }, { quiet: true })}
    >
      <RoleNeeded role="scrutiny" what="Boards are set up" />
      <FormRow>
        <Select label="Committee" choices={committees} value={chosen} onChange={choose} />
        <TextField label="Name of the Board" value={name} onChange={setName} maxLength={300} placeholder="People Scrutiny RPPR Board" />
      </FormRow>
      <FormRow>
        <DateField label="Date" value={date} onChange={setDate} />
        <TextField label="Time" value={time} onChange={setTime} maxLength={40} placeholder="10:00" />
        <TextField label="Venue" value={venue} onChange={setVenue} maxLength={300} placeholder="County Hall" />
      </FormRow>
    </FormDialog>
  )
}
