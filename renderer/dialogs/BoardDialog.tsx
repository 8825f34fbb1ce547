// Sets up the Board of a committee for the cycle, a scrutiny task: under which name, when and where it meets. A committee that is
// missing is made here, with the portfolios of its remit: they decide which savings the Board will question.
import { useRef, useState } from 'react'
import { useCommand } from '../client/useCommand.ts'
import { useQuery } from '../client/useQuery.ts'
import { Button } from '../components/Button.tsx'
import { CheckList } from '../components/CheckList.tsx'
import { DateField } from '../components/DateField.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/Field.tsx'
import { Loaded } from '../components/Places.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { type OutputOf } from '../client/procedures.ts'
import { useInCycle } from '../state/cycle.ts'
import { FormRow } from './FormDialog.tsx'

const NEW = 'new'
type Committee = OutputOf<'committees.list'>['committees'][number]

export type BoardDialogProps = { readonly committee?: string; readonly onClose: () => void; readonly onMade?: (id: string) => void }

export function BoardDialog(props: BoardDialogProps) {
  const committees = useQuery('committees.list', useInCycle())
  if (committees.status !== 'ready') return <Dialog title="Set up a Board" isOpen onClose={props.onClose}><Loaded query={committees} what="Reading the committees">{() => null}</Loaded></Dialog>
  const scrutiny = committees.data.committees.filter((committee) => committee.kind === 'scrutiny')
  return <BoardForm {...props} committees={scrutiny} process={committees.data.cycle.process} />
}

function BoardForm({ committee: asked, committees, process, onClose, onMade }: BoardDialogProps & { committees: readonly Committee[]; process: string }) {
  const inCycle = useInCycle()
  const free = committees.find((one) => one.id === asked) ?? committees.find((one) => one.boards === null) ?? committees[0]
  const [committee, setCommittee] = useState(free?.id ?? NEW)
  const [committeeName, setCommitteeName] = useState('')
  const [remit, setRemit] = useState<string[]>([])
  const [name, setName] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(null)
  const [time, setTime] = useState('')
  const [venue, setVenue] = useState('')
  const [tried, setTried] = useState(false)
  const day = useRef<HTMLInputElement>(null)
  const portfolios = useQuery('portfolios.list', inCycle, { when: committee === NEW })
  const createCommittee = useCommand('committees.create')
  const createBoard = useCommand('boards.create')
  const chosen = committees.find((one) => one.id === committee)
  const suggested = nameFor(chosen?.name ?? committeeName, process)
  const shownName = name ?? suggested
  const problems = { name: shownName.trim() === '', date: date === null, committee: committee === NEW && committeeName.trim() === '' }
  const pending = createCommittee.pending || createBoard.pending
  const refusal = createBoard.error ?? createCommittee.error

  const make = async () => {
    setTried(true)
    if (problems.date && !problems.name && !problems.committee) day.current?.focus()
    if (problems.name || problems.date || problems.committee || date === null || pending) return
    const id = committee === NEW ? await makeCommittee() : committee
    if (id === null) return
    const made = await createBoard.run({ committee: id, name: shownName.trim(), date, time: time.trim() === '' ? null : time.trim(), venue: venue.trim() === '' ? null : venue.trim() }, { quiet: true })
    if (!made.ok || made.value.id === null) return
    onClose()
    onMade?.(made.value.id)
  }
  const makeCommittee = async (): Promise<string | null> => {
    const made = await createCommittee.run({ ...inCycle, name: committeeName.trim(), kind: 'scrutiny', ...(remit.length === 0 ? {} : { portfolios: remit }) }, { quiet: true })
    if (!made.ok || made.value.id === null) return null
    // Kept, should the Board itself be refused: it is not made twice.
    setCommittee(made.value.id)
    return made.value.id
  }
  return (
    <Dialog title="Set up a Board" isOpen onClose={onClose} actions={<><Button onPress={onClose}>Cancel</Button><Button kind="filled" isDisabled={pending} onPress={() => { void make() }}>Set up the Board</Button></>}>
      <RoleNeeded role="scrutiny" what="Boards are set up" />
      <Select
        label="Committee" value={committee} onChange={setCommittee}
        choices={[...committees.map((one) => ({ id: one.id, label: one.name, detail: one.boards === null ? (one.portfolios ?? []).map((portfolio) => portfolio.name).join(', ') || 'no portfolio in its remit' : `has ${one.boards.map((board) => board.name).join(', ')}` })), { id: NEW, label: 'Another committee…', detail: 'add it with its remit' }]}
        {...(chosen === undefined ? {} : { help: chosen.portfolios === null ? 'No portfolio is in its remit, so no savings will stand before the Board.' : `The Board questions the savings of ${chosen.portfolios.map((portfolio) => portfolio.name).join(', ')}.` })}
      />
      {committee === NEW && (
        <>
          <TextField label="Name of the committee" value={committeeName} onChange={setCommitteeName} maxLength={300} error={tried && problems.committee ? 'Give the committee its name.' : null} placeholder="People Scrutiny Committee" />
          {portfolios.status === 'ready' && portfolios.data.portfolios.length > 0 && <CheckList label="Portfolios in its remit" value={remit} onChange={setRemit} choices={portfolios.data.portfolios.map((portfolio) => ({ id: portfolio.id, label: portfolio.name }))} />}
        </>
      )}
      <TextField label="Name of the Board" autoFocus value={shownName} onChange={setName} maxLength={300} onEnter={() => { void make() }} error={tried && problems.name ? 'Give the Board its name.' : null} />
      <DateField label="Meets on" value={date} onChange={setDate} help="Attendance and the opening of the paper rest on it." error={tried && problems.date ? 'Say the day the Board meets.' : null} inputRef={day} isRequired />
      <FormRow>
        <TextField label="Time" value={time} onChange={setTime} maxLength={40} placeholder="10:00" />
        <TextField label="Venue" value={venue} onChange={setVenue} maxLength={300} placeholder="County Hall" />
      </FormRow>
      {refusal !== null && <p className="field__error" role="alert">{refusal.message} {refusal.next}</p>}
    </Dialog>
  )
}

/** "People Scrutiny RPPR Board" for the People Scrutiny Committee. */
function nameFor(committee: string, process: string): string {
  const stem = committee.trim().replace(/ committee$/i, '')
  return stem === '' ? '' : `${stem} ${process} Board`
}
