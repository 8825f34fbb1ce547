// The figures, label and note of one line of a published table: read by all, changed in place by finance while the cycle takes
// changes. Every change is one command and can be undone.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type MoneyUnit, unitLabel } from '#shared/money/format.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useRole } from '../../client/useRole.ts'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { focusChosenRow } from '../../hooks/useRovingRows.ts'
import { Button } from '../Button.tsx'
import { AmountField, SavedTextField } from '../Field.tsx'
import { Money } from '../Money.tsx'
import { RoleNeeded } from '../RoleNeeded.tsx'
import { InspectorPart } from '../Screen.tsx'
import { Facts } from '../Small.tsx'
import './LineFigures.css'

export type FiguresLine = { readonly id: string; readonly label: string; readonly note: string | null }
/** In the order of the statement's columns. */
export type FiguresColumn = { readonly label: string; readonly amount: MaybeAmount }

type Props = { readonly line: FiguresLine; readonly columns: readonly FiguresColumn[]; readonly unit: MoneyUnit; /** Whether the cycle takes changes at all. */ readonly open: boolean }

export function LineFigures({ line, columns, unit, open }: Props) {
  const { role } = useRole()
  return open && role === 'finance' ? <Editing line={line} columns={columns} unit={unit} /> : <Reading line={line} columns={columns} unit={unit} open={open} />
}

function Reading({ line, columns, unit, open }: Props) {
  return (
    <>
      <InspectorPart title="Figures" note={unitLabel[unit]}>
        <Facts facts={columns.map(({ label, amount }) => ({ name: label, value: amount === null ? <span className="caption">blank</span> : <Money amount={amount} unit={unit} /> }))} />
      </InspectorPart>
      {line.note !== null && <InspectorPart title="Note"><p>{line.note}</p></InspectorPart>}
      <div className="line-figures__role">{open ? <RoleNeeded role="finance" what="Published lines are changed" /> : <p className="caption">The cycle is frozen: what it published stands as it was.</p>}</div>
    </>
  )
}

function Editing({ line, columns, unit }: Omit<Props, 'open'>) {
  const setAmount = useCommand('lines.setAmount').run
  const edit = useCommand('lines.edit').run
  const label = useAutosave({
    field: `line/${line.id}/label`, saved: line.label, check: (text) => (text.trim() === '' ? 'A line needs a label.' : null),
    save: (text, stay) => edit({ id: line.id, label: text.trim() }, { stay, quiet: true }),
  })
  const note = useAutosave({ field: `line/${line.id}/note`, saved: line.note ?? '', save: (text, stay) => edit({ id: line.id, note: text.trim() === '' ? null : text.trim() }, { stay, quiet: true }) })
  return (
    <InspectorPart title="Figures" note="as printed">
      <div className="line-figures">
        {columns.map(({ label: name, amount }, column) => <AmountField key={name} label={name} amount={amount} unit={unit} onCommit={(next) => { void setAmount({ id: line.id, column, amount: next }) }} />)}
        <div className="line-figures__wide"><SavedTextField label="Label" autosave={label} maxLength={300} /></div>
        <div className="line-figures__wide"><SavedTextField label="Note" autosave={note} lines={3} /></div>
      </div>
    </InspectorPart>
  )
}

/** For the foot of the inspector; draws nothing unless finance may. */
export function RemoveLine({ line, open, onRemoved }: { line: FiguresLine; open: boolean; onRemoved: () => void }) {
  const { role } = useRole()
  const remove = useCommand('lines.remove')
  if (!open || role !== 'finance') return null
  return <Button kind="danger" icon="bin" isDisabled={remove.pending} onPress={() => { void remove.run({ id: line.id }).then((reply) => { if (reply.ok) { onRemoved(); focusChosenRow(true) } }) }}>Remove this line</Button>
}
