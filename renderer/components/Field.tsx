// Fields to write in: a label above, help below, an error with its reason under the field. The text of a refused value stays.
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react'
import { FieldError, Input, Label, SearchField as AriaSearchField, Text, TextArea, TextField as AriaTextField } from 'react-aria-components'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type MoneyUnit, formatAmount, unitLabel } from '#shared/money/format.ts'
import { readAmount } from '#shared/money/arithmetic.ts'
import { type Autosave } from '../hooks/useAutosave.ts'
import { IconButton } from './Button.tsx'
import { Icon } from './icons/Icon.tsx'
import { cx } from './cx.ts'
import './Field.css'

type FieldShape = {
  readonly label: string
  /** The label is only for those who listen: the place says it already. */
  readonly labelUnseen?: boolean
  readonly help?: ReactNode
  readonly error?: string | null
  readonly className?: string
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly isRequired?: boolean
}

export type TextFieldProps = FieldShape & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  /** The form around it is sent as well where this answers true. */
  readonly onEnter?: () => unknown
  readonly onEscape?: () => void
  /** More than one line; grows with its text. */
  readonly lines?: number
  readonly placeholder?: string
  readonly maxLength?: number
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { label, labelUnseen, help, error, className, lines, placeholder, maxLength, autoFocus, inputRef, onEnter, onEscape } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && lines === undefined && onEnter !== undefined && onEnter() !== true) event.preventDefault()
    if (event.key === 'Escape' && onEscape !== undefined) { event.stopPropagation(); onEscape() }
  }
  return (
    <AriaTextField
      className={cx('field', className)} value={props.value} onChange={props.onChange} isInvalid={Boolean(error)}
      isDisabled={props.isDisabled ?? false} isReadOnly={props.isReadOnly ?? false} isRequired={props.isRequired ?? false} autoFocus={autoFocus ?? false}
      {...(props.onFocus === undefined ? {} : { onFocus: props.onFocus })} {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <Label className={labelUnseen === true ? 'unseen' : 'field__label'}>{label}</Label>
      {lines === undefined
        ? <Input className="field__input" placeholder={placeholder ?? ''} onKeyDown={onKeyDown} {...(inputRef === undefined ? {} : { ref: inputRef })} />
        : <TextArea className="field__input field__input--lines" rows={lines} placeholder={placeholder ?? ''} onKeyDown={onKeyDown} />}
      {help !== undefined && <Text slot="description" className="field__help">{help}</Text>}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  )
}

/** A text field that saves itself: `<SavedTextField label="Title" autosave={useAutosave({ … })} />`. */
export function SavedTextField({ autosave, ...rest }: Omit<TextFieldProps, 'value' | 'onChange' | 'onFocus' | 'onBlur' | 'error'> & { autosave: Autosave<string> }) {
  return (
    <TextField
      {...rest} value={autosave.value} onChange={autosave.setValue} onFocus={autosave.onFocus} onBlur={autosave.onBlur} onEnter={rest.onEnter ?? autosave.flush}
      onEscape={rest.onEscape ?? autosave.revert} error={autosave.problem}
    />
  )
}

export type AmountFieldProps = FieldShape & {
  readonly amount: MaybeAmount
  readonly unit: MoneyUnit
  /** Called on Enter and on leaving, once per changed amount. */
  readonly onCommit: (amount: MaybeAmount) => void
}

/** Money in one field: "521", "(150)", "1,000–1,250", "3,994 + TBC", "TBC", "–", "=327-182", "+10%"; the unit stands in the label. */
export function AmountField({ amount, unit, onCommit, label, ...rest }: AmountFieldProps) {
  const shown = formatAmount(amount, unit)
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** Whether what stands in it is an amount. */
  const commit = (): boolean => {
    if (draft === null) return true
    const parsed = readAmount(draft, unit, amount)
    if (!parsed.ok) { setProblem(parsed.message); return false }
    setDraft(null)
    setProblem(null)
    if (formatAmount(parsed.amount, 'pounds') !== formatAmount(amount, 'pounds')) onCommit(parsed.amount)
    return true
  }
  return (
    <TextField
      {...rest} className={cx('field--amount', rest.className)} label={`${label}, ${unitLabel[unit]}`} value={draft ?? shown}
      onChange={(text) => { setDraft(text); setProblem(null) }} onBlur={commit} onEnter={commit} onEscape={() => { setDraft(null); setProblem(null) }} error={problem ?? rest.error ?? null}
    />
  )
}

/** Searches the place it stands in; Ctrl+F comes here when the screen says so with useFind. */
export function SearchField({ label, value, onChange, placeholder, inputRef, onEnter, className }: {
  label: string; value: string; onChange: (text: string) => void; placeholder?: string; inputRef?: Ref<HTMLInputElement>; onEnter?: () => void; className?: string
}) {
  return (
    <AriaSearchField className={cx('search', className)} aria-label={label} value={value} onChange={onChange} {...(onEnter === undefined ? {} : { onSubmit: onEnter })}>
      <Icon name="search" size={16} />
      <Input className="search__input" placeholder={placeholder ?? label} {...(inputRef === undefined ? {} : { ref: inputRef })} />
      {value !== '' && <IconButton icon="close" label="Clear the search" className="search__clear" slot={null} onPress={() => onChange('')} />}
    </AriaSearchField>
  )
}

/** A field group that is not one input: its own label and error around anything. */
export function FieldGroup({ label, error, children }: { label: string; error?: string | null; children: ReactNode }) {
  const id = useId()
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="field__label" id={id}>{label}</span>
      {children}
      {error !== null && error !== undefined && <span className="field__error" role="alert">{error}</span>}
    </div>
  )
}
