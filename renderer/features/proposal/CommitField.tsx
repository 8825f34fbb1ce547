// A short figure that is not money: full-time equivalents, posts. Read when one leaves it or presses Enter; what cannot be read stays
// in the field with its reason.
import { useState } from 'react'
import { type ReadText } from '#shared/domain/staff.ts'
import { TextField } from '../../components/Field.tsx'

export type CommitFieldProps<T> = {
  readonly label: string
  readonly shown: string
  readonly read: (text: string) => ReadText<T>
  readonly onCommit: (value: T | null) => void
  readonly isReadOnly: boolean
  readonly help?: string
}

export function CommitField<T>({ label, shown, read, onCommit, isReadOnly, help }: CommitFieldProps<T>) {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const forget = () => { setDraft(null); setProblem(null) }
  const commit = () => {
    if (draft === null) return
    const answer = read(draft.trim())
    if (!answer.ok) { setProblem(answer.message); return }
    forget()
    if (draft.trim() !== shown) onCommit(answer.value)
  }
  return (
    <TextField
      label={label} className="field--amount" value={draft ?? shown} isReadOnly={isReadOnly} error={problem} onChange={(text) => { setDraft(text); setProblem(null) }} onBlur={commit} onEnter={commit} onEscape={forget}
      {...(help === undefined ? {} : { help })}
    />
  )
}
