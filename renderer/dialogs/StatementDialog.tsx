// Adds a published table of money by hand, or changes what is known of one: what it is called, who published it and when, its unit.
// Its lines are added on its own screen, or all at once from its sheet.
import { useState } from 'react'
import { formatYear, parseYear } from '#shared/financialYear.ts'
import { type StatementKind, keysOf, moneyUnits, statementKinds } from '#shared/domain/words.ts'
import { useCommand } from '../client/useCommand.ts'
import { type OutputOf } from '../client/procedures.ts'
import { DateField } from '../components/DateField.tsx'
import { TextField } from '../components/Field.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'
import { missing } from './missing.ts'
import { SourceField } from './SourceField.tsx'

type Known = Pick<OutputOf<'statements.list'>['statements'][number], 'id' | 'label' | 'body' | 'date' | 'note' | 'unit' | 'source'>
type Unit = keyof typeof moneyUnits
const unitChoices = keysOf(moneyUnits).map((id) => ({ id, label: moneyUnits[id] }))

export type StatementDialogProps = {
  /** The one that is changed; a new one of the first kind without it. */
  readonly statement?: Known
  readonly kinds: readonly [StatementKind, ...StatementKind[]]
  readonly cycle?: string
  readonly firstYear: number
  readonly onClose: () => void
  readonly onMade?: (id: string) => void
  readonly onRemoved?: () => void
}

export function StatementDialog({ statement, kinds, cycle, firstYear, onClose, onMade, onRemoved }: StatementDialogProps) {
  const [kind, setKind] = useState<StatementKind>(kinds[0])
  const [label, setLabel] = useState(statement?.label ?? '')
  const [body, setBody] = useState(statement?.body ?? '')
  const [date, setDate] = useState<string | null>(statement?.date ?? null)
  const [year, setYear] = useState(formatYear(firstYear))
  const [unit, setUnit] = useState<Unit>(statement?.unit ?? (kinds[0] === 'mtfp' ? 'millions' : 'thousands'))
  const [note, setNote] = useState(statement?.note ?? '')
  const [source, setSource] = useState<string | null>(statement?.source?.id ?? null)
  const create = useCommand('statements.create').run
  const edit = useCommand('statements.edit').run
  const remove = useCommand('statements.remove').run
  const quiet = { quiet: true }
  const first = parseYear(year)
  const text = (value: string) => (value.trim() === '' ? null : value.trim())
  const facts = { label: label.trim(), body: text(body), date, unit, note: text(note), source }

  const submit = async () => {
    if (statement !== undefined) return edit({ id: statement.id, ...facts }, quiet)
    const reply = await create({ ...(cycle === undefined ? {} : { cycle }), kind, ...facts, ...(first === undefined ? {} : { firstYear: first }) }, quiet)
    if (reply.ok && reply.value.id !== null) onMade?.(reply.value.id)
    return reply
  }
  const removing = async (id: string) => {
    const reply = await remove({ id }, quiet)
    if (reply.ok) onRemoved?.()
    return reply
  }
  return (
    <FormDialog
      title={statement === undefined ? (kinds[0] === 'mtfp' ? 'Add a version of the MTFP' : 'Add a statement') : `Change ${statement.label}`} submit={statement === undefined ? 'Add it' : 'Save'} size="large"
      ready={label.trim() !== '' && (statement !== undefined || first !== undefined)} needs={missing({ 'what it is called': label.trim() !== '', 'a first year written like 2026/27': statement !== undefined || first !== undefined })} onSubmit={submit} onClose={onClose}
      {...(statement === undefined ? {} : { remove: { label: 'Remove', question: `Remove ${statement.label}?`, consequence: 'Its lines go with it. You can undo this.', run: () => removing(statement.id) } })}
    >
      <RoleNeeded role="finance" what="Published tables are kept" />
      <FormRow>
        <TextField label="Called" value={label} onChange={setLabel} autoFocus maxLength={300} placeholder={kinds[0] === 'mtfp' ? 'Council, February 2026' : 'Revenue budget 2026/27'} />
        <TextField label="Published by" value={body} onChange={setBody} maxLength={300} placeholder="Cabinet" />
      </FormRow>
      <FormRow>
        {statement === undefined && kinds.length > 1 && <Select label="Kind" choices={kinds.map((id) => ({ id, label: statementKinds[id] }))} value={kind} onChange={(id) => { const found = kinds.find((one) => one === id); if (found !== undefined) setKind(found) }} />}
        {statement === undefined && <TextField label="First year" value={year} onChange={setYear} maxLength={7} error={first === undefined ? 'A financial year is written 2026/27.' : null} />}
        <DateField label="Date" value={date} onChange={setDate} months />
        <Select label="Unit" choices={unitChoices} value={unit} onChange={(id) => { const found = keysOf(moneyUnits).find((one) => one === id); if (found !== undefined) setUnit(found) }} />
      </FormRow>
      <SourceField value={source} onChange={setSource} />
      <TextField label="Note" value={note} onChange={setNote} lines={2} />
    </FormDialog>
  )
}
