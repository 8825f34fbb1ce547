// Who came, in which capacity, and for whom. A person who is not in the file yet is added right here.
import { memo, useState } from 'react'
import { capacities, keysOf } from '#shared/domain/words.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { SideHead } from '../../components/desk/SideHead.tsx'
import { Button, IconButton } from '../../components/Button.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Finder } from '../../components/Finder.tsx'
import { Select } from '../../components/Select.tsx'
import { PersonDialog } from '../../dialogs/PersonDialog.tsx'
import '../../components/PeopleList.css'
import { type AttendanceEntry, type Workspace } from './board.ts'

type Capacity = keyof typeof capacities
const capacityChoices = keysOf(capacities).map((id) => ({ id, label: capacities[id] }))
const isCapacity = (text: string): text is Capacity => Object.hasOwn(capacities, text)

/** Given only what it shows, so that typing on the paper does not draw it anew. */
export const Attendance = memo(function Attendance({ meeting, attendance, readOnly }: { meeting: Workspace['meeting']; attendance: Workspace['attendance']; readOnly: boolean }) {
  const entries = attendance ?? []
  const allMadeUp = entries.length > 0 && entries.every((entry) => entry.illustrative)
  const people = useQuery('people.list', {}, { when: !readOnly && meeting !== null })
  const record = useCommand('attendance.record').run
  const remove = useCommand('attendance.remove').run
  const [naming, setNaming] = useState<string | null>(null)
  const absent = people.status === 'ready' ? people.data.people.filter((person) => !entries.some((entry) => entry.person.id === person.id)) : []
  // Officers and the executive come before a Board; they do not sit on it.
  const add = (person: string, kind: string) => { if (meeting !== null) void record({ meeting: meeting.id, person, capacity: kind === 'officer' || kind === 'executive' ? 'in_attendance' : 'member' }) }
  return (
    <section className="side-part" aria-label="Attendance">
      <SideHead title="Attendance" note={entries.length === 0 ? '' : `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}${allMadeUp ? ', illustrative' : ''}`} />
      {meeting === null && <p className="side-part__empty">The meeting has no date yet, so nobody can be recorded. Say when it meets in the record of the meeting.</p>}
      {meeting !== null && entries.length === 0 && <p className="side-part__empty">Nobody is recorded yet. The paper lists members, who was in attendance, and apologies.</p>}
      <ul className="people">
        {entries.map((entry) => (
          <AttendanceRow
            key={entry.id} entry={entry} allMadeUp={allMadeUp} others={entries.filter((other) => other.id !== entry.id)} readOnly={readOnly}
            onRecord={(capacity, substituteFor) => { if (meeting !== null) void record({ meeting: meeting.id, person: entry.person.id, capacity, substituteFor }) }} onRemove={() => { void remove({ id: entry.id }) }}
          />
        ))}
      </ul>
      {!readOnly && meeting !== null && (
        <Finder
          label="Add a person" placeholder="Name or post" empty={people.status === 'ready' && people.data.people.length === 0 ? 'Nobody is in the file yet. Write a name, then add it.' : 'Everybody in the file is recorded here.'} items={absent.map((person) => ({ id: person.id, label: person.name, detail: person.post ?? person.kindLabel }))}
          onChoose={(id) => { const person = absent.find((other) => other.id === id); add(id, (person?.roles ?? []).some(({ kind }) => kind === 'executive') ? 'executive' : (person?.kind ?? '')) }}
          foot={(close, typed) => <Button kind="quiet" size="tool" icon="plus" onPress={() => { close(); setNaming(typed) }}>{typed === '' ? 'Somebody new…' : `Add “${typed}”…`}</Button>}
        />
      )}
      {naming !== null && <PersonDialog name={naming} onClose={() => setNaming(null)} onMade={add} />}
    </section>
  )
})

function AttendanceRow({ entry, others, readOnly, allMadeUp, onRecord, onRemove }: { entry: AttendanceEntry; others: readonly AttendanceEntry[]; readOnly: boolean; /** The head of the list says it for all. */ allMadeUp: boolean; onRecord: (capacity: Capacity, substituteFor: string | null) => void; onRemove: () => void }) {
  const { person, capacity } = entry
  return (
    <li className="people__item">
      <span className="people__who"><span className="people__name">{person.name}</span>{person.post !== null && <span className="people__post">{person.post}</span>}{entry.illustrative && !allMadeUp && <> <Illustrative /></>}</span>
      {readOnly
        ? <span className="people__capacity">{entry.capacityLabel}{entry.substituteFor !== null && ` for ${entry.substituteFor.name}`}</span>
        : (
          <span className="people__fields">
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
