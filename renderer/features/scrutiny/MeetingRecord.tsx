// The record of the meeting that 1.1 and 1.2 are composed from: the Board's name, when and where it met, for which Cabinet, and
// the caveat on figures that may change.
import { boardStates } from '#shared/domain/words.ts'
import { standardCaveat } from '#shared/domain/boardOpening.ts'
import { useCommand } from '../../client/useCommand.ts'
import { DateField } from '../../components/DateField.tsx'
import { SavedTextField } from '../../components/Field.tsx'
import { InspectorPart } from '../../components/Screen.tsx'
import { Select } from '../../components/Select.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type Workspace } from './board.ts'

export function MeetingRecord({ workspace, readOnly }: { workspace: Workspace; readOnly: boolean }) {
  const { board, meeting } = workspace
  const editBoard = useCommand('boards.edit').run
  const setMeeting = useCommand('meetings.set').run
  const editMeeting = useCommand('meetings.edit').run
  const name = useAutosave({ field: `board/${board.id}/name`, saved: board.name, save: (text, stay) => editBoard({ id: board.id, name: text }, { stay, quiet: true }), check: (text) => (text.trim() === '' ? 'A Board has a name.' : null) })
  const caveat = useAutosave({ field: `board/${board.id}/caveat`, saved: board.caveat ?? '', save: (text, stay) => editBoard({ id: board.id, caveat: text.trim() === '' ? null : text }, { stay, quiet: true }) })
  const time = useAutosave({ field: `meeting/${meeting?.id ?? 'none'}/time`, saved: meeting?.time ?? '', save: (text, stay) => editMeeting({ id: meeting?.id ?? '', time: text.trim() === '' ? null : text }, { stay, quiet: true }) })
  const venue = useAutosave({ field: `meeting/${meeting?.id ?? 'none'}/venue`, saved: meeting?.venue ?? '', save: (text, stay) => editMeeting({ id: meeting?.id ?? '', venue: text.trim() === '' ? null : text }, { stay, quiet: true }) })
  return (
    <InspectorPart title="Record of the meeting" note={`${workspace.opening.map(({ number }) => number).join(' and ')} are composed from it`}>
      <div className="inspector-fields">
        <SavedTextField label="Board" autosave={name} isReadOnly={readOnly} maxLength={300} />
        {meeting === null
          ? <DateField label="Meets on" value={null} isReadOnly={readOnly} help="This Board was set up without a date. Attendance and the opening of the paper rest on it." onChange={(date) => { if (date !== null) void setMeeting({ board: board.id, date }) }} />
          : (
            <>
              <DateField label="Met on" value={meeting.date} isReadOnly={readOnly} isRequired onChange={(date) => { if (date !== null) void editMeeting({ id: meeting.id, date }) }} />
              <div className="inspector-fields__pair">
                <SavedTextField label="Time" autosave={time} isReadOnly={readOnly} maxLength={40} />
                <SavedTextField label="Venue" autosave={venue} isReadOnly={readOnly} maxLength={300} />
              </div>
            </>
          )}
        <DateField label="For Cabinet on" value={board.cabinetDate} isReadOnly={readOnly} onChange={(cabinetDate) => { void editBoard({ id: board.id, cabinetDate }) }} />
        <SavedTextField label={`Caveat, ${workspace.opening[1]?.number ?? ''}`} autosave={caveat} isReadOnly={readOnly || board.status === 'agreed'} lines={3} placeholder={standardCaveat({ held: meeting?.status === 'held', agreed: board.status === 'agreed' })} onEnter={() => undefined} help={board.status === 'agreed' ? 'Agreed with the paper: reopen a paragraph with a reason to change it.' : 'Left empty, the standard sentence on the settlement is printed.'} />
        {!readOnly && board.status !== 'agreed' && (
          <Select label="Where the Board stands" value={board.status} choices={(['planned', 'drafting'] as const).map((id) => ({ id, label: boardStates[id] }))} onChange={(id) => { if (id === 'planned' || id === 'drafting') void editBoard({ id: board.id, status: id }) }} />
        )}
      </div>
    </InspectorPart>
  )
}
