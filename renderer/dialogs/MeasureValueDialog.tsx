// Records one value of a measure: an outturn, a target or a benchmark of one year, as its source prints it. One that is recorded already is
// shown, to be changed or taken out.
import { useState } from 'react'
import { formatYear, parseYear } from '#shared/financialYear.ts'
import { keysOf, measureKinds, measureRags } from '#shared/domain/words.ts'
import { useCommand } from '../client/useCommand.ts'
import { TextField } from '../components/Field.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'
import { type Measure } from './MeasureDialog.tsx'
import { NONE, noneChoice, orNull } from './useChoices.ts'

type Kind = keyof typeof measureKinds
type Rag = keyof typeof measureRags
const isKind = (text: string): text is Kind => Object.hasOwn(measureKinds, text)
const isRag = (text: string | null): text is Rag => text !== null && Object.hasOwn(measureRags, text)
const kindChoices = keysOf(measureKinds).map((id) => ({ id, label: measureKinds[id] }))
const ragChoices = [noneChoice('Not rated'), ...keysOf(measureRags).map((id) => ({ id, label: measureRags[id] }))]

export function MeasureValueDialog({ measure, onClose }: { measure: Measure; onClose: () => void }) {
  const values = measure.values ?? []
  const last = values.findLast(({ kind }) => kind === 'outturn')
  const [year, setYear] = useState(last === undefined ? '' : formatYear(last.year + 1))
  const [kind, setKind] = useState<Kind>('outturn')
  const start = parseYear(year)
  const known = values.find((value) => value.year === start && value.kind === kind)
  const [typed, setTyped] = useState<{ readonly of: string | undefined; readonly value: string; readonly rag: string; readonly note: string } | null>(null)
  // What was typed belongs to the year and kind it was typed for.
  const entry = typed !== null && typed.of === known?.id ? typed : { of: known?.id, value: known?.value ?? '', rag: known?.rag ?? NONE, note: known?.note ?? '' }
  const set = useCommand('measures.setValue').run
  const remove = useCommand('measures.removeValue').run
  const number = entry.value.trim().replaceAll(',', '')
  const fits = number === '' || /^-?\d{1,12}(\.\d{1,20})?$/.test(number)

  const submit = () => {
    const rag = orNull(entry.rag)
    return set({ measure: measure.id, year: start ?? 0, kind, value: number === '' ? null : number, rag: isRag(rag) ? rag : null, note: entry.note.trim() === '' ? null : entry.note.trim() }, { quiet: true })
  }
  return (
    <FormDialog
      title={measure.title} submit={known === undefined ? 'Record the value' : 'Save'} ready={start !== undefined && fits && (number !== '' || orNull(entry.rag) !== null)} needs="a year written like 2026/27 and a value or a rating" onSubmit={submit} onClose={onClose}
      {...(known === undefined ? {} : { remove: { label: 'Remove', question: `Remove the ${measureKinds[kind].toLowerCase()} of ${known.yearLabel}?`, consequence: 'The year is blank again. You can undo this.', run: () => remove({ id: known.id }, { quiet: true }) } })}
    >
      <RoleNeeded role="finance" what="Measures and their values are kept" />
      <FormRow>
        <TextField label="Year" value={year} onChange={setYear} autoFocus maxLength={7} placeholder={formatYear(2026)} error={year.trim() !== '' && start === undefined ? 'A financial year is written 2026/27.' : null} />
        <Select label="What it is" choices={kindChoices} value={kind} onChange={(id) => { if (isKind(id)) setKind(id) }} />
      </FormRow>
      <FormRow>
        <TextField label={measure.unit === null ? 'Value' : `Value, ${measure.unit}`} value={entry.value} onChange={(value) => setTyped({ ...entry, value })} maxLength={40} placeholder="7.8" error={fits ? null : 'A value is written like 7.8 or 41.25.'} />
        <Select label="Rating" choices={ragChoices} value={entry.rag} onChange={(rag) => setTyped({ ...entry, rag })} />
      </FormRow>
      <TextField label="Note" value={entry.note} onChange={(note) => setTyped({ ...entry, note })} lines={2} placeholder="Optional" />
    </FormDialog>
  )
}
