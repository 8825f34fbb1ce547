// Which figures are compared: the latest, those of one kind of position, or those that stood on a day.
import { useState } from 'react'
import { formatDate } from '#shared/dates.ts'
import { positionKinds } from '#shared/domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Select } from '../../components/Select.tsx'

const ON_A_DAY = 'on a day'

export function Basis({ at, kinds, onChange }: { at: string; kinds: readonly { readonly kind: string; readonly label: string; readonly count: number }[]; onChange: (at: string) => void }) {
  const [asking, setAsking] = useState(false)
  const day = /^\d{4}-/.test(at)
  const choices = [
    { id: 'latest', label: 'Latest position' },
    ...Object.keys(positionKinds).flatMap((kind) => kinds.filter((used) => used.kind === kind)).map(({ kind, label, count }) => ({ id: kind, label: `As ${label.toLowerCase()}`, detail: `${count} ${count === 1 ? 'position' : 'positions'}` })),
    ...(day ? [{ id: at, label: `As on ${formatDate(at)}` }] : []),
    { id: ON_A_DAY, label: 'As on a day…' },
  ]
  return (
    <>
      <Select label="Figures" labelUnseen size="tool" choices={choices} value={at} onChange={(id) => { if (id === ON_A_DAY) setAsking(true); else onChange(id) }} />
      {asking && <AskDay onClose={() => setAsking(false)} onChoose={(date) => { setAsking(false); onChange(date) }} />}
    </>
  )
}

function AskDay({ onClose, onChoose }: { onClose: () => void; onChoose: (date: string) => void }) {
  const [date, setDate] = useState<string | null>(null)
  return (
    <Dialog
      title="Figures as they stood on a day" size="small" isOpen onClose={onClose}
      actions={<><Button onPress={onClose}>Cancel</Button><Button kind="filled" isDisabled={date === null} onPress={() => { if (date !== null) onChoose(date) }}>Compare</Button></>}
    >
      <DateField label="Day" value={date} onChange={setDate} help="Each saving is taken at its last position with a figure up to that day." />
    </Dialog>
  )
}
