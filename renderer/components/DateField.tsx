// A day in one field, typed as people write it: "25/2/2025" or "25 Feb 2025". It shows the day in full once it is understood.
import { type Ref, useState } from 'react'
import { parseDateText, parseMonthText } from '#shared/dateText.ts'
import { formatDate } from '#shared/dates.ts'
import { TextField } from './Field.tsx'

export type DateFieldProps = {
  readonly label: string
  readonly labelUnseen?: boolean
  /** YYYY-MM-DD, or YYYY-MM for a month, or null when there is none. */
  readonly value: string | null
  /** Called on Enter and on leaving, once per changed day. */
  readonly onChange: (date: string | null) => void
  readonly help?: string
  /** What the place that asks says is wrong, such as a day that is missing. */
  readonly error?: string | null
  readonly inputRef?: Ref<HTMLInputElement>
  readonly isRequired?: boolean
  readonly isReadOnly?: boolean
  /** A month alone is taken as well, for papers that state no day. */
  readonly months?: boolean
  readonly className?: string
}

export function DateField({ value, onChange, isRequired = false, error = null, months = false, ...rest }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** Whether what stands in it is a day, or nothing where it may be. */
  const commit = (): boolean => {
    if (draft === null) return true
    const date = draft.trim() === '' ? null : (parseDateText(draft) ?? (months ? parseMonthText(draft) : undefined))
    if (date === undefined || (date === null && isRequired)) { setProblem(`Write a day such as 25 February 2025 or 25/2/2025${months ? ', or a month such as February 2025' : ''}.`); return false }
    setDraft(null)
    setProblem(null)
    if (date !== value) onChange(date)
    return true
  }
  return (
    <TextField
      {...rest} isRequired={isRequired} value={draft ?? (value === null ? '' : formatDate(value))} {...(rest.isReadOnly === true ? {} : { placeholder: 'e.g. 25 Feb 2025' })} error={problem ?? error}
      onChange={(text) => { setDraft(text); setProblem(null) }} onBlur={commit} onEnter={commit} onEscape={() => { setDraft(null); setProblem(null) }}
    />
  )
}
