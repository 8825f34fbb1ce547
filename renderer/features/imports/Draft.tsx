// A short text that counts when one leaves it or presses Enter; Escape takes back what was typed.
import { useState } from 'react'
import { TextField } from '../../components/Field.tsx'

export function Draft({ label, labelUnseen = false, value, placeholder, onCommit }: { label: string; labelUnseen?: boolean; value: string; placeholder: string; onCommit: (text: string) => void }) {
  const [draft, setDraft] = useState<string | null>(null)
  const commit = () => {
    if (draft !== null && draft.trim() !== value) onCommit(draft.trim())
    setDraft(null)
  }
  return <TextField label={label} labelUnseen={labelUnseen} value={draft ?? value} placeholder={placeholder} maxLength={300} onChange={setDraft} onBlur={commit} onEnter={commit} onEscape={() => setDraft(null)} />
}
