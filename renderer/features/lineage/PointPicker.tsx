// Chooses one point of a lineage: the first figure, the latest, the latest of a kind, a date on which something was stated, or any day.
import { useState } from 'react'
import { formatDate } from '#shared/dates.ts'
import { positionKinds } from '#shared/domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Select } from '../../components/Select.tsx'
import { type PointText, isDay } from './points.ts'

const ON_A_DAY = 'on a day'

export type PointPickerProps = {
  readonly label: 'From' | 'To'
  readonly value: PointText
  /** Kinds of position these savings have. */
  readonly kinds: readonly string[]
  /** Dates on which one of them states a figure. */
  readonly dates: readonly { readonly date: string; readonly label: string }[]
  readonly onChange: (point: PointText) => void
}

export function PointPicker({ label, value, kinds, dates, onChange }: PointPickerProps) {
  const [asking, setAsking] = useState(false)
  const choices = [
    { id: 'first', label: `${label} the first figure` }, { id: 'latest', label: `${label} the latest` },
    ...Object.entries(positionKinds).filter(([kind]) => kinds.includes(kind) || kind === value).map(([kind, words]) => ({ id: kind, label: `${label} ${words.toLowerCase()}`, detail: 'the latest of its kind' })),
    ...dates.map(({ date, label: what }) => ({ id: date, label: `${label} ${formatDate(date)}`, detail: what })),
    ...(isDay(value) && !dates.some(({ date }) => date === value) ? [{ id: value, label: `${label} ${formatDate(value)}` }] : []),
    { id: ON_A_DAY, label: `${label} a day…` },
  ]
  return (
    <>
      <Select label={label} labelUnseen size="tool" icon="cycle" choices={choices} value={value} onChange={(id) => { if (id === ON_A_DAY) setAsking(true); else onChange(id) }} />
      {asking && <AskDay label={label} onClose={() => setAsking(false)} onChoose={(date) => { setAsking(false); onChange(date) }} />}
    </>
  )
}

function AskDay({ label, onClose, onChoose }: { label: string; onClose: () => void; onChoose: (date: string) => void }) {
  const [date, setDate] = useState<string | null>(null)
  return (
    <Dialog
      title={`${label} a day`} size="small" isOpen onClose={onClose}
      actions={<><Button onPress={onClose}>Cancel</Button><Button kind="filled" isDisabled={date === null} onPress={() => { if (date !== null) onChoose(date) }}>Compare</Button></>}
    >
      <DateField label="Day" value={date} onChange={setDate} help="Each saving is taken at its last position with a figure up to that day." />
    </Dialog>
  )
}
