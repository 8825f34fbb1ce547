// Words the four priorities of a cycle as its council does: the wording documents print and the short name tables have room for.
// Their number and order are given; only what was changed is sent, one command for each.
import { useState } from 'react'
import { ok } from '#shared/result.ts'
import { useCommand } from '../client/useCommand.ts'
import { type OutputOf } from '../client/procedures.ts'
import { TextField } from '../components/Field.tsx'
import { FormDialog } from './FormDialog.tsx'
import { missing } from './missing.ts'
import './PrioritiesDialog.css'

export type PriorityToWord = OutputOf<'cycles.home'>['priorities'][number]['priority']

export function PrioritiesDialog({ priorities, onClose }: { priorities: readonly PriorityToWord[]; onClose: () => void }) {
  const [rows, setRows] = useState(() => priorities.map(({ id, slot, label, short }) => ({ id, slot, label, short })))
  // What is worded already: a refusal of one row leaves those before it written, and they are not sent again.
  const [written, setWritten] = useState(rows)
  const edit = useCommand('priorities.edit').run
  const change = (id: string, words: { readonly label: string } | { readonly short: string }) => setRows((before) => before.map((row) => (row.id === id ? { ...row, ...words } : row)))

  const submit = async () => {
    for (const row of rows) {
      const was = written.find((one) => one.id === row.id)
      const label = row.label.trim()
      const short = row.short.trim()
      if (was === undefined || (label === was.label && short === was.short)) continue
      const reply = await edit({ id: row.id, ...(label === was.label ? {} : { label }), ...(short === was.short ? {} : { short }) }, { quiet: true })
      if (!reply.ok) return reply
      setWritten((before) => before.map((one) => (one.id === row.id ? { ...one, label, short } : one)))
    }
    return ok(null)
  }
  return (
    <FormDialog
      title="Word the priorities" submit="Save" size="large" onSubmit={submit} onClose={onClose} needs={missing({ 'a wording for each': rows.every((row) => row.label.trim() !== ''), 'a short name for each': rows.every((row) => row.short.trim() !== '') })}
      ready={rows.every((row) => row.label.trim() !== '' && row.short.trim() !== '')}
    >
      {rows.map((row, index) => (
        <div className="priorities-dialog__row" role="group" aria-label={`Priority ${row.slot}`} key={row.id}>
          <TextField label={`Priority ${row.slot}`} value={row.label} onChange={(label) => change(row.id, { label })} maxLength={300} autoFocus={index === 0} />
          <TextField label="Short name" value={row.short} onChange={(short) => change(row.id, { short })} maxLength={40} />
        </div>
      ))}
    </FormDialog>
  )
}
