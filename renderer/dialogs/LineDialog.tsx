// Adds one line to a published table: what it is, where it stands, its figures in the unit of the paper.
import { useState } from 'react'
import { type LineRole, keysOf, lineRoles, subjectives } from '#shared/domain/words.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { useCommand } from '../client/useCommand.ts'
import { AmountField, TextField } from '../components/Field.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'
import { NONE, noneChoice, orNull, useDepartments } from './useChoices.ts'

const planRoles: readonly LineRole[] = ['pressure', 'funding', 'savings', 'one_off', 'opening', 'carry_forward', 'line', 'subtotal', 'deficit', 'heading']
const tableRoles: readonly LineRole[] = ['line', 'subtotal', 'total', 'heading']
const END = 'end'

export type LineDialogProps = {
  readonly statement: { readonly id: string; readonly label: string; readonly kind: string; readonly unit: MoneyUnit; readonly cycle: string }
  readonly columns: readonly string[]
  /** The lines it can stand before, in their order. */
  readonly lines: readonly { readonly id: string; readonly label: string; readonly workedOut: boolean }[]
  readonly onClose: () => void
  readonly onMade?: (id: string) => void
}

export function LineDialog({ statement, columns, lines, onClose, onMade }: LineDialogProps) {
  const plan = statement.kind === 'mtfp'
  const roles = plan ? planRoles : tableRoles
  const [role, setRole] = useState<LineRole>(roles[0] ?? 'line')
  const [ref, setRef] = useState('')
  const [label, setLabel] = useState('')
  const [group, setGroup] = useState('')
  const [department, setDepartment] = useState(NONE)
  const [subjective, setSubjective] = useState(NONE)
  const [amounts, setAmounts] = useState<readonly MaybeAmount[]>(columns.map(() => null))
  // A line is mostly added above the total that closes the table.
  const [before, setBefore] = useState(lines.findLast((line) => line.workedOut)?.id ?? END)
  const departments = useDepartments({ cycle: statement.cycle })
  const create = useCommand('lines.create').run
  const text = (value: string) => (value.trim() === '' ? null : value.trim())
  const chosenSubjective = keysOf(subjectives).find((one) => one === subjective) ?? null

  const submit = async () => {
    const reply = await create({
      statement: statement.id, role, label: label.trim(), ref: text(ref), amounts: [...amounts], before: before === END ? null : before,
      ...(plan ? {} : { group: text(group), subjective: chosenSubjective }), department: orNull(department),
    }, { quiet: true })
    if (reply.ok && reply.value.id !== null) onMade?.(reply.value.id)
    return reply
  }
  return (
    <FormDialog title={`Add a line to ${statement.label}`} submit="Add the line" size="large" ready={label.trim() !== ''} needs="a label" onSubmit={submit} onClose={onClose}>
      <RoleNeeded role="finance" what="Published lines are added" />
      <FormRow>
        <TextField label="Label" value={label} onChange={setLabel} autoFocus maxLength={300} />
        <TextField label="Ref" value={ref} onChange={setRef} maxLength={40} placeholder="Optional" />
        <Select label="Kind" choices={roles.map((id) => ({ id, label: lineRoles[id] }))} value={role} onChange={(id) => { const found = roles.find((one) => one === id); if (found !== undefined) setRole(found) }} />
      </FormRow>
      <FormRow>{columns.map((name, index) => <AmountField key={name} label={name} amount={amounts[index] ?? null} unit={statement.unit} onCommit={(amount) => setAmounts((now) => now.map((one, at) => (at === index ? amount : one)))} />)}</FormRow>
      <FormRow>
        {!plan && <TextField label="Group" value={group} onChange={setGroup} maxLength={300} placeholder="Optional" />}
        {!plan && <Select label="Spent on" choices={[noneChoice('Not stated'), ...keysOf(subjectives).map((id) => ({ id, label: subjectives[id] }))]} value={subjective} onChange={setSubjective} />}
        <Select label="Department" choices={[noneChoice('None'), ...departments]} value={department} onChange={setDepartment} />
        <Select label="Stands" choices={[...lines.map((line) => ({ id: line.id, label: `Before ${line.label}` })), { id: END, label: 'At the end' }]} value={before} onChange={setBefore} />
      </FormRow>
    </FormDialog>
  )
}
