// One of a few, each with its words and what it means below: for choices that are understood by reading all of them.
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { cx } from './cx.ts'
import './RadioList.css'

export type RadioListProps<K extends string> = {
  readonly label: string
  readonly labelUnseen?: boolean
  readonly choices: readonly { readonly id: K; readonly label: string; readonly detail?: string }[]
  readonly value: K | null
  readonly onChange: (id: K) => void
  readonly isReadOnly?: boolean
  /** What a choice means is said of the chosen one only, where there is little room. */
  readonly brief?: boolean
  readonly className?: string
}

export function RadioList<K extends string>({ label, labelUnseen = false, choices, value, onChange, isReadOnly = false, brief = false, className }: RadioListProps<K>) {
  return (
    <RadioGroup className={cx('radio-list', className)} value={value} isReadOnly={isReadOnly} onChange={(id) => { const choice = choices.find((one) => one.id === id); if (choice !== undefined) onChange(choice.id) }}>
      <Label className={labelUnseen ? 'unseen' : 'field__label'}>{label}</Label>
      {choices.map((choice) => (
        <Radio className="radio-list__one" value={choice.id} key={choice.id}>
          <span className="radio-list__dot" />
          <span className="radio-list__words">{choice.label}{choice.detail !== undefined && (!brief || choice.id === value) && <span className="radio-list__help">{choice.detail}</span>}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
