// Says who the Lead Member of a portfolio is: somebody of the file or somebody new. The one who was stays in the file without the role.
import { useState } from 'react'
import { ok } from '#shared/result.ts'
import { useCommand } from '../client/useCommand.ts'
import { useQuery } from '../client/useQuery.ts'
import { Button } from '../components/Button.tsx'
import { TextField } from '../components/Field.tsx'
import { ComboBox } from '../components/Select.tsx'
import { FormDialog } from './FormDialog.tsx'
import { usePeople } from './useChoices.ts'

export function LeadMemberDialog({ portfolio, onClose }: { portfolio: { readonly id: string; readonly name: string }; onClose: () => void }) {
  const people = usePeople()
  const list = useQuery('people.list', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [isNew, setNew] = useState(false)
  const [name, setName] = useState('')
  const create = useCommand('people.create').run
  const give = useCommand('roles.give').run
  const end = useCommand('roles.remove').run
  const quiet = { quiet: true }
  const holders = list.status !== 'ready' ? [] : list.data.people.flatMap((person) =>
    (person.roles ?? []).filter((role) => role.kind === 'executive' && role.portfolio === portfolio.id).map((role) => ({ role: role.id, person: person.id, name: person.name })))

  const submit = async () => {
    const made = isNew ? await create({ name: name.trim(), kind: 'councillor' }, quiet) : ok({ id: chosen })
    if (!made.ok || made.value.id === null) return made
    return give({ person: made.value.id, kind: 'executive', title: `Lead Member for ${portfolio.name}`, portfolio: portfolio.id }, quiet)
  }
  return (
    <FormDialog
      title={`Lead Member for ${portfolio.name}`} submit="Give the role" size="small" ready={isNew ? name.trim() !== '' : chosen !== null && !holders.some((holder) => holder.person === chosen)}
      onSubmit={submit} onClose={onClose}
    >
      {holders.length > 0 && (
        <ul className="form-dialog__holders" aria-label="Who holds the role">
          {holders.map((holder) => (
            <li key={holder.role}><span>{holder.name}</span><Button size="tool" onPress={() => { void end({ id: holder.role }) }}>End the role</Button></li>
          ))}
        </ul>
      )}
      {isNew
        ? <TextField label="Name" value={name} onChange={setName} autoFocus maxLength={300} placeholder="Councillor Ann Example" />
        : <ComboBox label={holders.length > 0 ? 'Give it to another, as well' : 'Who'} choices={people} value={chosen} onChange={setChosen} placeholder="Type a name" />}
      <div><Button size="tool" kind="quiet" icon={isNew ? 'people' : 'plus'} onPress={() => setNew(!isNew)}>{isNew ? 'Choose somebody of the file' : 'Somebody who is not in the file yet'}</Button></div>
    </FormDialog>
  )
}
