// Opens another cycle in this file, with its four priorities and the standard stages, or changes the name and the state of one.
import { useState } from 'react'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { cycleStates, keysOf } from '#shared/domain/words.ts'
import { formatYear, parseYear } from '#shared/financialYear.ts'
import { useCommand } from '../client/useCommand.ts'
import { TextField } from '../components/Field.tsx'
import { Select } from '../components/Select.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'

export type CycleToEdit = { readonly id: string; readonly label: string; readonly council: string; readonly process: string; readonly status: string }

type State = keyof typeof cycleStates
const isState = (text: string): text is State => Object.hasOwn(cycleStates, text)
const states = keysOf(cycleStates).map((id) => ({ id, label: cycleStates[id] }))

export function CycleDialog({ cycle, after, onClose, onCreated }: {
  cycle?: CycleToEdit
  /** The cycle a new one follows: its council and process are taken over. */
  after?: { readonly council: string; readonly process: string; readonly firstYear: number }
  onClose: () => void
  onCreated?: (id: string) => void
}) {
  const next = formatYear((after?.firstYear ?? 2025) + 1)
  const [label, setLabel] = useState(cycle?.label ?? `${next} and beyond`)
  const [council, setCouncil] = useState(cycle?.council ?? after?.council ?? '')
  const [process, setProcess] = useState(cycle?.process ?? after?.process ?? 'RPPR')
  const [first, setFirst] = useState(next)
  const [horizon, setHorizon] = useState('3')
  const [status, setStatus] = useState<State>(cycle !== undefined && isState(cycle.status) ? cycle.status : 'open')
  const create = useCommand('cycles.create').run
  const edit = useCommand('cycles.edit').run
  const [reason, setReason] = useState('')
  const frozen = cycle !== undefined && !takesChanges(cycle.status)
  const reopens = frozen && takesChanges(status)
  const firstYear = parseYear(first)
  const words = { label: label.trim(), council: council.trim(), process: process.trim() }
  const filled = Object.values(words).every((text) => text !== '')

  const submit = async () => {
    if (cycle !== undefined) return edit({ id: cycle.id, ...words, ...(status === cycle.status ? {} : { status }), ...(reopens ? { reason: reason.trim() } : {}) }, { quiet: true })
    const reply = await create({ ...words, firstYear: firstYear ?? 0, horizon: Number(horizon) }, { quiet: true })
    if (reply.ok && reply.value.id !== null) onCreated?.(reply.value.id)
    return reply
  }
  return (
    <FormDialog title={cycle === undefined ? 'Open another cycle' : `Change ${cycle.label}`} submit={cycle === undefined ? 'Open the cycle' : 'Save'} ready={filled && firstYear !== undefined && (!reopens || reason.trim() !== '')} {...(reopens ? { needs: 'a reason' } : {})} onSubmit={submit} onClose={onClose}>
      <TextField label="Name" isReadOnly={frozen && !reopens} value={label} onChange={setLabel} autoFocus maxLength={300} />
      <FormRow>
        <TextField label="Council" isReadOnly={frozen && !reopens} value={council} onChange={setCouncil} maxLength={300} />
        <TextField label="Process" isReadOnly={frozen && !reopens} value={process} onChange={setProcess} maxLength={60} help="RPPR, RPP&R or your own." />
      </FormRow>
      {cycle === undefined
        ? (
          <FormRow>
            <TextField label="First year" value={first} onChange={setFirst} maxLength={7} error={firstYear === undefined ? 'A financial year is written 2026/27.' : null} />
            <Select label="Years planned" choices={['3', '4', '5'].map((id) => ({ id, label: `${id} years` }))} value={horizon} onChange={setHorizon} />
          </FormRow>
        )
        : <Select label="State" choices={states} value={status} onChange={(id) => { if (isState(id)) setStatus(id) }} help="An agreed or archived cycle is read, not changed." />}
      {reopens && <TextField label="Reason for opening it again" value={reason} onChange={setReason} help="It goes into the history." />}
    </FormDialog>
  )
}
