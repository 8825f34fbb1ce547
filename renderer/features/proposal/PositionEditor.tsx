// One position opened in its place: every field saves itself. Amounts are finance's; so is the rest of a position.
import { useLayoutEffect, useRef, useState } from 'react'
import { bases, keysOf, positionKinds, precisions } from '#shared/domain/words.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useRole } from '../../client/useRole.ts'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/DateField.tsx'
import { ConfirmDialog } from '../../components/Dialog.tsx'
import { ExemptNote } from '../../components/ExemptNote.tsx'
import { AmountField, SavedTextField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { ExemptDialog } from '../../dialogs/ExemptDialog.tsx'
import { SourceField } from '../../dialogs/SourceField.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type Position } from './Positions.tsx'
import { type Proposal } from './ProposalScreen.tsx'

type Kind = keyof typeof positionKinds
export const isPositionKind = (text: string): text is Kind => Object.hasOwn(positionKinds, text)
type Precision = keyof typeof precisions
export const isPrecision = (text: string): text is Precision => Object.hasOwn(precisions, text)
const precisionWords: Readonly<Record<Precision, string>> = { day: 'To the day', month: 'To the month', year: 'To the year' }
export const precisionChoices = keysOf(precisions).map((id) => ({ id, label: precisionWords[id] }))
type BasisKind = keyof typeof bases
export const isBasis = (text: string): text is BasisKind => Object.hasOwn(bases, text)
export const basisChoices = keysOf(bases).map((id) => ({ id, label: bases[id] }))
export const kindChoices = keysOf(positionKinds).map((id) => ({ id, label: positionKinds[id] }))

export function PositionEditor({ position, proposal, onDone }: { position: Position; proposal: Proposal; onDone: () => void }) {
  const edit = useCommand('positions.edit').run
  const remove = useCommand('positions.remove').run
  const { role } = useRole()
  const [asking, setAsking] = useState(false)
  const [exempting, setExempting] = useState(false)
  const readOnly = role !== 'finance'
  const { id, exemption } = position

  // Two amounts changed in quick succession: the second is set beside the first, not beside what was read before it.
  const amounts = useRef<readonly MaybeAmount[]>(position.amounts)
  useLayoutEffect(() => { amounts.current = position.amounts }, [position.amounts])
  const setAmount = (index: number, amount: MaybeAmount) => {
    amounts.current = amounts.current.with(index, amount)
    void edit({ id, amounts: [...amounts.current] })
  }
  const text = useAutosave({
    field: `position/${id}/text`, saved: position.text, check: (value) => (value.trim() === '' ? 'Write at least one character.' : null),
    save: (value, stay) => edit({ id, text: value.trim() }, { stay, quiet: true }),
  })
  const reason = useAutosave({
    field: `position/${id}/reason`, saved: position.reason ?? '',
    save: (value, stay) => edit({ id, reason: value.trim() === '' ? null : value }, { stay, quiet: true }),
  })
  return (
    <div className="proposal-positions__editor">
      <div className="proposal-positions__fields">
        <Select label="Kind" choices={kindChoices} value={position.kind} isDisabled={readOnly} onChange={(kind) => { if (isPositionKind(kind)) void edit({ id, kind }) }} />
        <DateField label="Date" value={position.date} isRequired isReadOnly={readOnly} onChange={(date) => { if (date !== null) void edit({ id, date, ...(isPrecision(position.precision) ? { precision: position.precision } : {}) }) }} {...(position.precision === 'day' ? {} : { help: `Shown as ${position.dateLabel}.` })} />
        <Select label="Date known" choices={precisionChoices} value={position.precision} isDisabled={readOnly} onChange={(precision) => { if (isPrecision(precision)) void edit({ id, precision }) }} />
      </div>
      <SavedTextField label="What it says" autosave={text} isReadOnly={readOnly} maxLength={300} />
      <div className="proposal-positions__fields">
        {proposal.years.map((year, index) => <AmountField key={year.label} label={year.label} unit="thousands" amount={position.amounts[index] ?? null} isReadOnly={readOnly} onCommit={(amount) => setAmount(index, amount)} />)}
        <AmountField label="Left to find" unit="thousands" amount={position.left} isReadOnly={readOnly} onCommit={(left) => { void edit({ id, left }) }} />
        <Select label="Counts as" choices={basisChoices} value={position.basis} isDisabled={readOnly} onChange={(basis) => { if (isBasis(basis)) void edit({ id, basis }) }} />
      </div>
      <SavedTextField label="Why it moved" autosave={reason} isReadOnly={readOnly} lines={2} />
      <SourceField value={position.source?.id ?? null} isDisabled={readOnly} onChange={(source) => { void edit({ id, source }) }} />
      <div>
        {exemption === null
          ? <Button icon="lock" size="tool" onPress={() => setExempting(true)}>Make its figures exempt…</Button>
          : <ExemptNote exemption={exemption} what={`The figures of “${position.text}”`} onChange={() => setExempting(true)} />}
      </div>
      <div className="proposal-positions__foot">
        <Button kind="danger" icon="bin" size="tool" isDisabled={readOnly} onPress={() => setAsking(true)}>Remove</Button>
        <Button size="tool" onPress={onDone}>Done</Button>
      </div>
      <ConfirmDialog title={`Remove “${position.text}”?`} isOpen={asking} onClose={() => setAsking(false)} confirm="Remove" onConfirm={() => { void remove({ id }) }}>
        The position of {position.dateLabel} goes, with its amounts. The one before it then stands. You can undo this.
      </ConfirmDialog>
      {exempting && <ExemptDialog target={{ entity: 'position', id, what: `the figures of “${position.text}”`, exemption }} onClose={() => setExempting(false)} />}
    </div>
  )
}
