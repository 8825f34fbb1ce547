// Which meeting a pack is for: one that is recorded, another that is made with it, or none yet. A Board has one meeting; a committee holds
// several in a cycle.
import { useState } from 'react'
import { type Result, ok } from '#shared/result.ts'
import { type OutputOf } from '../client/procedures.ts'
import { useCommand } from '../client/useCommand.ts'
import { DateField } from '../components/DateField.tsx'
import { TextField } from '../components/Field.tsx'
import { type Choice, Select } from '../components/Select.tsx'
import { FormRow } from './FormDialog.tsx'

export type MeetingRow = NonNullable<OutputOf<'meetings.list'>['meetings']>[number]
type MeetingBody = { readonly id: string; readonly kind: 'board' | 'committee' }

const NEW = 'new'
const LATER = 'later'

const meetingLabel = ({ dateLabel, time }: MeetingRow): string => (time === null ? dateLabel : `${dateLabel}, ${time}`)

export type MeetingChoice = {
  /** False while a new one has no day. */
  readonly ready: boolean
  /** The meeting chosen, made first where it is new; null for none. */
  readonly take: () => Promise<Result<string | null>>
  readonly field: React.ReactNode
}

/** `first`: the meeting chosen before; left out, the body's next. */
export function useMeetingChoice(body: MeetingBody | undefined, meetings: readonly MeetingRow[], first?: string | null): MeetingChoice {
  const own = meetings.filter((meeting) => meeting.body.id === body?.id)
  const start = first ?? own[0]?.id ?? LATER
  const [chosen, setChosen] = useState<{ readonly body: string | undefined; readonly id: string } | null>(null)
  const [date, setDate] = useState<string | null>(null)
  const [time, setTime] = useState('')
  const [venue, setVenue] = useState('')
  const add = useCommand('meetings.add').run
  const set = useCommand('meetings.set').run
  // Another body has other meetings.
  const id = chosen !== null && chosen.body === body?.id ? chosen.id : start
  const choose = (next: string): void => setChosen({ body: body?.id, id: next })
  const mayAdd = body !== undefined && (body.kind === 'committee' || own.length === 0)
  const choices: readonly Choice[] = [
    ...own.map((meeting) => ({ id: meeting.id, label: meetingLabel(meeting), ...(meeting.venue === null ? {} : { detail: meeting.venue }) })),
    ...(mayAdd ? [{ id: NEW, label: own.length === 0 ? 'Say when it meets…' : 'Another meeting…', detail: 'record its day, time and place' }] : []),
    { id: LATER, label: 'Not known yet', detail: 'the pack says “To be confirmed” until it is' },
  ]
  const take = async (): Promise<Result<string | null>> => {
    if (id === LATER) return ok(null)
    if (id !== NEW) return ok(id)
    if (body === undefined || date === null) return ok(null)
    const when = { date, time: time.trim() === '' ? null : time.trim(), venue: venue.trim() === '' ? null : venue.trim() }
    const made = body.kind === 'committee' ? await add({ committee: body.id, ...when }, { quiet: true }) : await set({ board: body.id, ...when }, { quiet: true })
    if (!made.ok) return made
    // Kept, should what comes after be refused: it is not made twice.
    if (made.value.id !== null) choose(made.value.id)
    return ok(made.value.id)
  }
  return {
    ready: id !== NEW || date !== null, take,
    field: (
      <>
        <Select label="Meeting" value={id} onChange={choose} choices={choices} />
        {id === NEW && (
          <>
            <DateField label="Meets on" value={date} onChange={setDate} isRequired />
            <FormRow>
              <TextField label="Time" value={time} onChange={setTime} maxLength={40} placeholder="10:00" />
              <TextField label="Venue" value={venue} onChange={setVenue} maxLength={300} placeholder="County Hall" />
            </FormRow>
          </>
        )}
      </>
    ),
  }
}
