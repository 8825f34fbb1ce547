// Which figures of the savings are shown: the latest, those of one kind of position, or those that stood on a day.
import { useState } from 'react'
import { formatDate } from '#shared/dates.ts'
import { positionKinds } from '#shared/domain/words.ts'
import { type InputOf } from '../client/procedures.ts'
import { Button } from './Button.tsx'
import { DateField } from './DateField.tsx'
import { Dialog } from './Dialog.tsx'
import { Select } from './Select.tsx'

/** As it stands in addresses and in view state: "latest", "budget", "2025-02-11". */
export type BasisText = string

export type Basis = NonNullable<InputOf<'proposals.list'>['at']>

const DAY = /^\d{4}-\d{2}-\d{2}$/
export const basisOf = (at: BasisText): Basis => (at === 'latest' ? 'latest' : DAY.test(at) ? { date: at } : { kind: at })

const ON_A_DAY = 'on a day'

export type PositionBasisProps = {
  readonly at: BasisText
  readonly kinds: readonly { readonly kind: string; readonly label: string; readonly count: number }[]
  readonly onChange: (at: BasisText) => void
}

export function PositionBasis({ at, kinds, onChange }: PositionBasisProps) {
  const [asking, setAsking] = useState(false)
  const choices = [
    { id: 'latest', label: 'Latest position' },
    // In the order of a saving's life, not of the file.
    ...Object.keys(positionKinds).flatMap((kind) => kinds.filter((used) => used.kind === kind)).map(({ kind, label, count }) => ({
      id: kind, label: `As ${label.toLowerCase()}`, detail: `${count.toLocaleString('en-GB')} ${count === 1 ? 'position' : 'positions'}`,
    })),
    ...(DAY.test(at) ? [{ id: at, label: `As on ${formatDate(at)}` }] : []),
    { id: ON_A_DAY, label: 'As on a day…' },
  ]
  return (
    <>
      <Select label="Figures" labelUnseen size="tool" icon="cycle" choices={choices} value={at} onChange={(id) => { if (id === ON_A_DAY) setAsking(true); else onChange(id) }} />
      {asking && <AskDay onClose={() => setAsking(false)} onChoose={(date) => { setAsking(false); onChange(date) }} />}
    </>
  )
}

function AskDay({ onClose, onChoose }: { onClose: () => void; onChoose: (date: string) => void }) {
  const [date, setDate] = useState<string | null>(null)
  return (
    <Dialog
      title="Figures as they stood on a day" size="small" isOpen onClose={onClose}
      actions={<><Button onPress={onClose}>Cancel</Button><Button kind="filled" isDisabled={date === null} onPress={() => { if (date !== null) onChoose(date) }}>Show them</Button></>}
    >
      <DateField label="Day" value={date} onChange={setDate} help="Each saving is taken at its last position with a figure up to that day." />
    </Dialog>
  )
}
