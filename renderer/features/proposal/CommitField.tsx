// A short figure that is not money: full-time equivalents, posts. Read when one leaves it or presses Enter; what cannot be read stays
// in the field with its reason.
import { useState } from 'react'
import { TextField } from '../../components/Field.tsx'

export type ReadText<T> = { readonly ok: true; readonly value: T | null } | { readonly ok: false; readonly message: string }

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

const LARGEST_POSTS = 99_999

/** "12", "1,200", "-3"; blank is none stated. */
export function readPosts(text: string): ReadText<number> {
  if (text === '') return { ok: true, value: null }
  const clean = text.replace(/[\u2212\u2013]/g, '-').replaceAll(',', '')
  if (!/^-?\d{1,6}$/.test(clean) || Math.abs(Number(clean)) > LARGEST_POSTS) return { ok: false, message: `“${text}” is not a number of posts: write a whole number such as 12.` }
  return { ok: true, value: Number(clean) + 0 }
}

/** "12", "3.6", "0.25"; blank is none stated. */
export function readFte(text: string): ReadText<string> {
  if (text === '') return { ok: true, value: null }
  const clean = text.replace(/[\u2212\u2013]/g, '-').replaceAll(',', '')
  return /^-?\d{1,6}(\.\d{1,2})?$/.test(clean) ? { ok: true, value: clean } : { ok: false, message: `“${text}” is not a full-time equivalent: write a figure such as 3.6 or 0.25, two places at most.` }
}
