// Adds a position: what was held about this saving on a day, with its amounts. It starts with the amounts of the latest position.
import { useState } from 'react'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { useCommand } from '../../client/useCommand.ts'
import { DateField } from '../../components/DateField.tsx'
import { AmountField, FieldGroup, TextField } from '../../components/Field.tsx'
import { RoleNeeded } from '../../components/RoleNeeded.tsx'
import { Select } from '../../components/Select.tsx'
import { FormDialog, FormRow } from '../../dialogs/FormDialog.tsx'
import { SourceField } from '../../dialogs/SourceField.tsx'
import { basisChoices, isBasis, isPositionKind, isPrecision, kindChoices, precisionChoices } from './PositionEditor.tsx'
import { type Proposal } from './ProposalScreen.tsx'

type Kind = Parameters<typeof isPositionKind>[0]

export function PositionDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const [kind, setKind] = useState<Kind>(proposal.positions === null ? 'proposed' : 'revised')
  const [date, setDate] = useState<string | null>(null)
  const [precision, setPrecision] = useState('day')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [amounts, setAmounts] = useState<readonly MaybeAmount[]>(proposal.years.map((_, index) => proposal.amounts[index] ?? null))
  const [left, setLeft] = useState<MaybeAmount>(proposal.left)
  const [basis, setBasis] = useState(proposal.basis)
  const [source, setSource] = useState<string | null>(null)
  const add = useCommand('positions.add').run
  const submit = () => add({
    proposal: proposal.id, kind: isPositionKind(kind) ? kind : 'revised', date: date ?? '', ...(isPrecision(precision) ? { precision } : {}), text: text.trim(), reason: reason.trim() === '' ? null : reason.trim(), source,
    left, ...(isBasis(basis) ? { basis } : {}), ...(amounts.some((amount) => amount !== null) ? { amounts: [...amounts] } : {}),
  }, { quiet: true })
  return (
    <FormDialog title={`Add a position to ${proposal.ref}`} submit="Add the position" size="large" ready={date !== null && text.trim() !== ''} needs="a date and what was held then" onSubmit={submit} onClose={onClose}>
      <RoleNeeded role="finance" what="Positions and their amounts are written" />
      <FormRow>
        <Select label="Kind" choices={kindChoices} value={kind} onChange={setKind} />
        <DateField label="Date" value={date} onChange={setDate} />
        <Select label="Date known" choices={precisionChoices} value={precision} onChange={setPrecision} />
      </FormRow>
      <SourceField value={source} onChange={setSource} />
      <TextField label="What it says" value={text} onChange={setText} maxLength={300} placeholder="Kept open at 25 places" />
      <FieldGroup label="Amounts, £000, savings positive">
        <FormRow>
          {proposal.years.map((year, index) => <AmountField key={year.label} label={year.label} unit="thousands" amount={amounts[index] ?? null} onCommit={(amount) => setAmounts(amounts.with(index, amount))} />)}
          <AmountField label="Left to find" unit="thousands" amount={left} onCommit={setLeft} />
          <Select label="Counts as" choices={basisChoices} value={basis} onChange={setBasis} />
        </FormRow>
        <span className="field__help">As at the latest position until you change them. TBC where a figure is known to have moved but not to what; blank every one for an event that says nothing about money.</span>
      </FieldGroup>
      <TextField label="Why it moved" value={reason} onChange={setReason} lines={2} />
    </FormDialog>
  )
}
