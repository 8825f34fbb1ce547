// Adds a department to the cycle, or changes one.
import { useState } from 'react'
import { useCommand } from '../client/useCommand.ts'
import { TextField } from '../components/Field.tsx'
import { useInCycle } from '../state/cycle.ts'
import { FormDialog, FormRow } from './FormDialog.tsx'
import { missing } from './missing.ts'

export function DepartmentDialog({ department, onClose }: { department?: { readonly id: string; readonly code: string; readonly name: string }; onClose: () => void }) {
  const [code, setCode] = useState(department?.code ?? '')
  const [name, setName] = useState(department?.name ?? '')
  const inCycle = useInCycle()
  const create = useCommand('departments.create').run
  const edit = useCommand('departments.edit').run
  const remove = useCommand('departments.remove').run
  const quiet = { quiet: true }
  return (
    <FormDialog
      title={department === undefined ? 'Add a department' : `Change ${department.name}`} submit={department === undefined ? 'Add the department' : 'Save'} size="small"
      ready={code.trim() !== '' && name.trim() !== ''} needs={missing({ 'a name': name.trim() !== '', 'a code': code.trim() !== '' })} onClose={onClose}
      onSubmit={() => (department === undefined ? create({ ...inCycle, code: code.trim(), name: name.trim() }, quiet) : edit({ id: department.id, code: code.trim(), name: name.trim() }, quiet))}
      {...(department === undefined ? {} : {
        remove: {
          label: 'Remove', question: `Remove ${department.name}?`, consequence: 'It goes only if no saving, service, portfolio or role names it. You can undo this.', run: () => remove({ id: department.id }, quiet),
        },
      })}
    >
      <FormRow>
        <TextField label="Name" value={name} onChange={setName} autoFocus maxLength={300} placeholder="Adult Social Care and Health" />
      </FormRow>
      <TextField label="Code" value={code} onChange={setCode} maxLength={12} placeholder="ASC" help="Stands at the front of each saving’s reference: ASC-003." />
    </FormDialog>
  )
}
