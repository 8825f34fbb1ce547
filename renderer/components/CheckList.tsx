// Several of a few: check boxes under one label, in one or two columns.
import { Checkbox, CheckboxGroup, FieldError, Label, Text } from 'react-aria-components'
import { Icon } from './icons/Icon.tsx'
import './CheckList.css'

export type CheckListProps = {
  readonly label: string
  readonly choices: readonly { readonly id: string; readonly label: string; readonly detail?: string }[]
  readonly value: readonly string[]
  readonly onChange: (ids: string[]) => void
  readonly help?: string
  readonly error?: string | null
}

export function CheckList({ label, choices, value, onChange, help, error }: CheckListProps) {
  return (
    <CheckboxGroup className="field check-list" value={[...value]} onChange={onChange} isInvalid={Boolean(error)}>
      <Label className="field__label">{label}</Label>
      <div className="check-list__boxes">
        {choices.map((choice) => (
          <Checkbox className="check" value={choice.id} key={choice.id}>
            <span className="check__box"><Icon name="check" size={12} /></span>
            <span>{choice.label}{choice.detail !== undefined && <span className="check__detail"> {choice.detail}</span>}</span>
          </Checkbox>
        ))}
      </div>
      {help !== undefined && <Text slot="description" className="field__help">{help}</Text>}
      <FieldError className="field__error">{error}</FieldError>
    </CheckboxGroup>
  )
}
