// Adds a paper that figures rest on: what it is called, who published it, when, and where in it the figure stands.
import { useState } from 'react'
import { useCommand } from '../client/useCommand.ts'
import { DateField } from '../components/DateField.tsx'
import { TextField } from '../components/Field.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'

export function SourceDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const [title, setTitle] = useState('')
  const [publisher, setPublisher] = useState('')
  const [published, setPublished] = useState<string | null>(null)
  const [reference, setReference] = useState('')
  const create = useCommand('sources.create').run
  const text = (value: string) => (value.trim() === '' ? null : value.trim())
  const make = async () => {
    const reply = await create({ title: title.trim(), publisher: text(publisher), published, reference: text(reference) }, { quiet: true })
    if (reply.ok && reply.value.id !== null) onMade(reply.value.id)
    return reply
  }
  return (
    <FormDialog title="Add a source" submit="Add the source" ready={title.trim() !== ''} needs="a title" onSubmit={make} onClose={onClose}>
      <TextField label="Title" value={title} onChange={setTitle} autoFocus maxLength={300} placeholder="Cabinet, revenue budget and savings" />
      <FormRow>
        <TextField label="Publisher" value={publisher} onChange={setPublisher} maxLength={300} />
        <DateField label="Published" value={published} onChange={setPublished} />
      </FormRow>
      <TextField label="Where in it" value={reference} onChange={setReference} maxLength={300} placeholder="Appendix 2, page 14" help="Page, paragraph or minute: what lets another find the figure." />
    </FormDialog>
  )
}
