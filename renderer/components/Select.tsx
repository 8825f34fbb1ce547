// Choosing one of a list: Select for short ones, ComboBox where typing finds it. Both are keyboard first and show the choice.
import { type ReactNode } from 'react'
import {
  Button as AriaButton, ComboBox as AriaComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text,
} from 'react-aria-components'
import { Icon, type IconName } from './icons/Icon.tsx'
import { cx } from './cx.ts'
import './Select.css'

export type Choice = { readonly id: string; readonly label: string; readonly detail?: string; readonly icon?: ReactNode }

type Shared = {
  readonly label: string
  readonly labelUnseen?: boolean
  readonly choices: readonly Choice[]
  readonly value: string | null
  readonly isDisabled?: boolean
  readonly error?: string | null
  readonly help?: string
  readonly className?: string
}

export type SelectProps = Shared & {
  readonly onChange: (id: string) => void
  readonly placeholder?: string
  /** As a tool in a toolbar (28 px) or a field in a form (30 px). */
  readonly size?: 'tool' | 'control'
  readonly icon?: IconName
}

export function Select({ label, labelUnseen, choices, value, onChange, placeholder = 'Choose', size = 'control', icon, isDisabled, error, help, className }: SelectProps) {
  return (
    <AriaSelect
      className={cx('field select', className)} selectedKey={value} onSelectionChange={(key) => { if (key !== null) onChange(String(key)) }} isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)} placeholder={placeholder}
    >
      <Label className={labelUnseen === true ? 'unseen' : 'field__label'}>{label}</Label>
      <AriaButton className="button select__button" data-kind="plain" data-size={size}>
        {icon !== undefined && <Icon name={icon} size={16} />}
        <SelectValue className="select__value">{({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}</SelectValue>
        <Icon name="chevronDown" size={14} />
      </AriaButton>
      {help !== undefined && <Text slot="description" className="field__help">{help}</Text>}
      <FieldError className="field__error">{error}</FieldError>
      <Popover className="popover" offset={4}><ListBox className="list" items={choices}>{renderChoice}</ListBox></Popover>
    </AriaSelect>
  )
}

export type ComboBoxProps = Shared & { readonly onChange: (id: string | null) => void; readonly placeholder?: string }

/** Its list opens though it is empty: it says that nothing is called so, and fills while choices still arrive. */
export function ComboBox({ label, labelUnseen, choices, value, onChange, placeholder, isDisabled, error, help, className }: ComboBoxProps) {
  return (
    <AriaComboBox
      className={cx('field combo', className)} selectedKey={value} onSelectionChange={(key) => onChange(key === null ? null : String(key))} defaultItems={choices}
      isDisabled={isDisabled ?? false} isInvalid={Boolean(error)} menuTrigger="focus" allowsEmptyCollection
    >
      <Label className={labelUnseen === true ? 'unseen' : 'field__label'}>{label}</Label>
      <div className="combo__box">
        <Input className="field__input" placeholder={placeholder ?? ''} />
        <AriaButton className="combo__open"><Icon name="chevronDown" size={14} /></AriaButton>
      </div>
      {help !== undefined && <Text slot="description" className="field__help">{help}</Text>}
      <FieldError className="field__error">{error}</FieldError>
      <Popover className="popover" offset={4}>
        <ListBox className="list" renderEmptyState={() => <p className="list__empty">Nothing of that name</p>}>{renderChoice}</ListBox>
      </Popover>
    </AriaComboBox>
  )
}

const renderChoice = (choice: Choice) => (
  <ListBoxItem className="list__item" id={choice.id} textValue={choice.label}>
    {choice.icon}
    <span className="list__words"><span>{choice.label}</span>{choice.detail !== undefined && <span className="list__detail">{choice.detail}</span>}</span>
    <Icon name="check" size={14} />
  </ListBoxItem>
)
