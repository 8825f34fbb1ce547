// Who came, in which capacity, and for whom. A person who is not in the file yet is added right here.
import { useState } from 'react'
import { capacities, keysOf, personKinds } from '#shared/domain/words.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/Field.tsx'
import { Finder } from '../../components/Finder.tsx'
import { Select } from '../../components/Select.tsx'
import { type AttendanceEntry, type Workspace } from './board.ts'
import { SideHead } from './BoardSide.tsx'

type Capacity = keyof typeof capacities
type PersonKind = keyof typeof personKinds
const capacityChoices = keysOf(capacities).map((id) => ({ id, label: capacities[id] }))
const isCapacity = (text: string): text is Capacity => Object.hasOwn(capacities, text)
const isKind = (text: string): text is PersonKind => Object.hasOwn(personKinds, text)

export function Attendance({ workspace, readOnly }: { workspace: Workspace; readOnly: boolean }) {
  const { meeting } = workspace
  const entries = workspace.attendance ?? []
  const people = useQuery('people.list', {}, { when: !readOnly && meeting !== null })
  const record = useCommand('attendance.record').run
  const remove = useCommand('attendance.remove').run
  const [naming, setNaming] = useState<string | null>(null)
  const absent = people.status === 'ready' ? people.data.people.filter((person) => !entries.some((entry) => entry.person.id === person.id)) : []
  const add = (person: string, kind: string) => { if (meeting !== null) void record({ meeting: meeting.id, person, capacity: kind === 'officer' ? 'in_attendance' : 'member' }) }
  return (
    <section className="side-part" aria-label="Attendance">
      <SideHead title="Attendance" note={entries.length === 0 ? '' : `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`} />
      {meeting === null && <p className="side-part__empty">The meeting has no date yet, so nobody can be recorded.</p>}
      {meeting !== null && entries.length === 0 && <p className="side-part__empty">Nobody is recorded yet. The paper lists members, who was in attendance, and apologies.</p>}
      <ul className="attendance">
        {entries.map((entry) => (
          <AttendanceRow
            key={entry.id} entry={entry} others={entries.filter((other) => other.id !== entry.id)} readOnly={readOnly}
            onRecord={(capacity, substituteFor) => { if (meeting !== null) void record({ meeting: meeting.id, person: entry.person.id, capacity, substituteFor }) }} onRemove={() => { void remove({ id: entry.id }) }}
          />
        ))}
      </ul>
      {!readOnly && meeting !== null && (
        <Finder
          label="Add a person" placeholder="Name or post" empty="Everybody in the file is recorded here." items={absent.map((person) => ({ id: person.id, label: person.name, detail: person.post ?? person.kindLabel }))}
          onChoose={(id) => add(id, absent.find((person) => person.id === id)?.kind ?? '')}
          foot={(close, typed) => <Button kind="quiet" size="tool" icon="plus" onPress={() => { close(); setNaming(typed) }}>{typed === '' ? 'Somebody new…' : `Add “${typed}”…`}</Button>}
        />
      )}
      {naming !== null && <NewPerson name={naming} onClose={() => setNaming(null)} onMade={add} />}
    </section>
  )
}

function AttendanceRow({ entry, others, readOnly, onRecord, onRemove }: { entry: AttendanceEntry; others: readonly AttendanceEntry[]; readOnly: boolean; onRecord: (capacity: Capacity, substituteFor: string | null) => void; onRemove: () => void }) {
  const { person, capacity } = entry
  return (
    <li className="attendance__item">
      <span className="attendance__who"><span className="attendance__name">{person.name}</span>{person.post !== null && <span className="attendance__post">{person.post}</span>}</span>
      {readOnly
        ? <span className="attendance__capacity">{entry.capacityLabel}{entry.substituteFor !== null && ` for ${entry.substituteFor.name}`}</span>
        : (
          <span className="attendance__fields">
            <Select label={`Capacity of ${person.name}`} labelUnseen size="tool" choices={capacityChoices} value={capacity} onChange={(id) => { if (isCapacity(id)) onRecord(id, id === 'substitute' ? (entry.substituteFor?.id ?? null) : null) }} />
            <IconButton icon="close" label={`Take out ${person.name}`} onPress={onRemove} />
            {capacity === 'substitute' && (
              <Select label={`${person.name} stands in for`} labelUnseen size="tool" placeholder="for whom?" value={entry.substituteFor?.id ?? null} choices={others.map((other) => ({ id: other.person.id, label: `for ${other.person.name}` }))} onChange={(id) => onRecord('substitute', id)} />
            )}
          </span>
        )}
    </li>
  )
}

function NewPerson({ name, onClose, onMade }: { name: string; onClose: () => void; onMade: (id: string, kind: string) => void }) {
  const [text, setText] = useState(name)
  const [post, setPost] = useState('')
  const [kind, setKind] = useState<PersonKind>('councillor')
  const create = useCommand('people.create')
  const make = async () => {
    const reply = await create.run({ name: text.trim(), kind, ...(post.trim() === '' ? {} : { post: post.trim() }) }, { quiet: true })
    if (!reply.ok || reply.value.id === null) return
    onClose()
    onMade(reply.value.id, kind)
  }
  return (
    <Dialog title="Somebody new" size="small" isOpen onClose={onClose} actions={<><Button onPress={onClose}>Cancel</Button><Button kind="filled" isDisabled={text.trim() === '' || create.pending} onPress={() => { void make() }}>Add to the meeting</Button></>}>
      <TextField label="Name" value={text} onChange={setText} autoFocus maxLength={300} onEnter={() => { void make() }} error={create.error?.message ?? null} help="As it is printed: “Councillor A. Example”." />
      <Select label="Who it is" choices={keysOf(personKinds).map((id) => ({ id, label: personKinds[id] }))} value={kind} onChange={(id) => { if (isKind(id)) setKind(id) }} />
      <TextField label="Post, if it is printed" value={post} onChange={setPost} maxLength={300} onEnter={() => { void make() }} />
    </Dialog>
  )
}
