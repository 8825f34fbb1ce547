// Begins a pack for a meeting of a Board or a committee of the cycle. Its title and whether it is public are proposed by what the body is: a Board
// works in private until it reports, the agenda of a committee is published.
import { useState } from 'react'
import { type OutputOf } from '../client/procedures.ts'
import { useCommand } from '../client/useCommand.ts'
import { useQuery } from '../client/useQuery.ts'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/Field.tsx'
import { Loaded } from '../components/Places.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { useInCycle } from '../state/cycle.ts'
import { FormDialog } from './FormDialog.tsx'
import { type MeetingRow, useMeetingChoice } from './MeetingField.tsx'

type Body = { readonly id: string; readonly kind: 'board' | 'committee'; readonly label: string; readonly detail: string }

const bodiesOf = (boards: OutputOf<'boards.list'>['boards'], committees: OutputOf<'committees.list'>['committees']): readonly Body[] => [
  ...boards.map((board): Body => ({ id: board.id, kind: 'board', label: board.name, detail: `Board of the ${board.committee.name}, ${board.date === null ? 'no date yet' : board.dateLabel}` })),
  ...committees.map((committee): Body => ({ id: committee.id, kind: 'committee', label: committee.name, detail: 'Agenda of the committee itself' })),
]

const access = [{ id: 'private', label: 'For members only' }, { id: 'public', label: 'Public', detail: 'what is exempt is withheld from the public file' }]

/** `body`: the Board or committee it is begun for, where one stands before it. */
export function PackDialog({ body, onClose, onMade }: { body?: string; onClose: () => void; onMade: (id: string) => void }) {
  const inCycle = useInCycle()
  const boards = useQuery('boards.list', inCycle)
  const committees = useQuery('committees.list', inCycle)
  const meetings = useQuery('meetings.list', inCycle)
  if (boards.status !== 'ready' || committees.status !== 'ready' || meetings.status !== 'ready') {
    const waiting = boards.status !== 'ready' ? boards : committees.status !== 'ready' ? committees : meetings
    return <Dialog title="Begin a pack" isOpen onClose={onClose}><Loaded query={waiting} what="Reading the Boards and committees">{() => null}</Loaded></Dialog>
  }
  return <PackForm bodies={bodiesOf(boards.data.boards, committees.data.committees)} meetings={meetings.data.meetings ?? []} first={body} onClose={onClose} onMade={onMade} />
}

function PackForm({ bodies, meetings, first, onClose, onMade }: { bodies: readonly Body[]; meetings: readonly MeetingRow[]; first: string | undefined; onClose: () => void; onMade: (id: string) => void }) {
  const [id, setId] = useState(bodies.find((one) => one.id === first)?.id ?? bodies[0]?.id ?? null)
  const [title, setTitle] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const create = useCommand('packs.create').run
  const body = bodies.find((one) => one.id === id)
  const proposed = body?.kind === 'committee' ? 'public' : 'private'
  const meeting = useMeetingChoice(body, meetings)
  const submit = async () => {
    const taken = await meeting.take()
    if (!taken.ok) return taken
    const reply = await create({
      ...(body?.kind === 'committee' ? { committee: body.id } : { board: body?.id ?? '' }), meeting: taken.value, public: (said ?? proposed) === 'public', ...(title.trim() === '' ? {} : { title: title.trim() }),
    }, { quiet: true })
    if (reply.ok && reply.value.id !== null) onMade(reply.value.id)
    return reply
  }
  if (bodies.length === 0) {
    return (
      <FormDialog title="Begin a pack" submit="Begin the pack" size="small" ready={false} onSubmit={submit} onClose={onClose}>
        <p className="dialog__text">A pack is for a Board or a committee, and this cycle has none yet. Set up a Board in <a href="#/scrutiny">Scrutiny</a>, or add a committee under <a href="#/portfolios">Portfolios</a>.</p>
      </FormDialog>
    )
  }
  return (
    <FormDialog title="Begin a pack" submit="Begin the pack" ready={body !== undefined && meeting.ready} needs="the day of the meeting" about={`${id ?? ''} ${title}`} onSubmit={submit} onClose={onClose}>
      <RoleNeeded role="scrutiny" what="Packs are begun" />
      <Select label="For" value={id} onChange={(chosen) => { setId(chosen); setSaid(null) }} choices={bodies} />
      {meeting.field}
      <TextField
        label="Title" value={title} onChange={setTitle} maxLength={300} autoFocus placeholder={`${body?.kind === 'committee' ? 'Agenda of the' : 'Pack for the'} ${body?.label ?? ''}`}
        help="Left empty, it is called so, with the day of the meeting."
      />
      <Select label="Who reads it" value={said ?? proposed} onChange={setSaid} choices={access} help={proposed === 'private' ? 'A Board works in private until it reports.' : 'The agenda of a committee is published before it meets.'} />
    </FormDialog>
  )
}
