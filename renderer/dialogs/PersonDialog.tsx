// Adds a person to the file, or changes one. Service users are never named here: councillors, officers and co-optees only.
import { useState } from 'react'
import { keysOf, personKinds } from '#shared/domain/words.ts'
import { useCommand } from '../client/useCommand.ts'
import { TextField } from '../components/Field.tsx'
import { Select } from '../components/Select.tsx'
import { FormDialog, FormRow } from './FormDialog.tsx'

type PersonKind = keyof typeof personKinds
const isKind = (text: string): text is PersonKind => Object.hasOwn(personKinds, text)
const kinds = keysOf(personKinds).map((id) => ({ id, label: personKinds[id] }))

export type PersonToEdit = { readonly id: string; readonly name: string; readonly kind: string; readonly post: string | null }

export type PersonDialogProps = {
  readonly person?: PersonToEdit
  /** What was typed already, where somebody was looked for in vain. */
  readonly name?: string
  readonly onClose: () => void
  readonly onMade?: (id: string, kind: PersonKind) => void
}

export function PersonDialog({ person, name: typed = '', onClose, onMade }: PersonDialogProps) {
  const [name, setName] = useState(person?.name ?? typed)
  const [kind, setKind] = useState<PersonKind>(person !== undefined && isKind(person.kind) ? person.kind : 'councillor')
  const [post, setPost] = useState(person?.post ?? '')
  const create = useCommand('people.create').run
  const edit = useCommand('people.edit').run
  const remove = useCommand('people.remove').run
  const values = { name: name.trim(), kind, post: post.trim() === '' ? null : post.trim() }
  const quiet = { quiet: true }
  const make = async () => {
    const reply = await create(values, quiet)
    if (reply.ok && reply.value.id !== null) onMade?.(reply.value.id, kind)
    return reply
  }
  return (
    <FormDialog
      title={person === undefined ? 'Add a person' : `Change ${person.name}`} submit={person === undefined ? 'Add the person' : 'Save'} size="small" ready={values.name !== ''} needs="a name" onClose={onClose}
      onSubmit={() => (person === undefined ? make() : edit({ id: person.id, ...values }, quiet))}
      {...(person === undefined ? {} : {
        remove: { label: 'Remove', question: `Remove ${person.name}?`, consequence: 'A person named in an attendance or a membership stays. You can undo this.', run: () => remove({ id: person.id }, quiet) },
      })}
    >
      <TextField label="Name" value={name} onChange={setName} autoFocus maxLength={300} placeholder="Councillor Ann Example" />
      <FormRow>
        <Select label="Kind" choices={kinds} value={kind} onChange={(id) => { if (isKind(id)) setKind(id) }} />
        <TextField label="Post" value={post} onChange={setPost} maxLength={300} placeholder="Optional" />
      </FormRow>
    </FormDialog>
  )
}
