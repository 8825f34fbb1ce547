// Adds a committee with the portfolios of its remit, or changes one.
import { useState } from 'react'
import { type Member } from '#shared/contract/parts.ts'
import { committeeKinds, keysOf } from '#shared/domain/words.ts'
import { useCommand } from '../client/useCommand.ts'
import { useQuery } from '../client/useQuery.ts'
import { useRole } from '../client/useRole.ts'
import { CheckList } from '../components/CheckList.tsx'
import { TextField } from '../components/Field.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { useInCycle } from '../state/cycle.ts'
import { FormDialog, FormRow } from './FormDialog.tsx'
import { MemberList } from './MemberList.tsx'
import { usePortfolios } from './useChoices.ts'

type Kind = keyof typeof committeeKinds
const isKind = (text: string): text is Kind => Object.hasOwn(committeeKinds, text)
const kinds = keysOf(committeeKinds).map((id) => ({ id, label: committeeKinds[id] }))

export type CommitteeToEdit = { readonly id: string; readonly name: string; readonly kind: string; readonly contact: string | null; readonly members: readonly Member[] | null; readonly portfolios: readonly { readonly id: string }[] | null }

export function CommitteeDialog({ committee, onClose }: { committee?: CommitteeToEdit; onClose: () => void }) {
  const portfolios = usePortfolios()
  const inCycle = useInCycle()
  const [name, setName] = useState(committee?.name ?? '')
  const [kind, setKind] = useState<Kind>('scrutiny')
  const [contact, setContact] = useState(committee?.contact ?? '')
  const [remit, setRemit] = useState<readonly string[]>(committee?.portfolios?.map((row) => row.id) ?? [])
  const create = useCommand('committees.create').run
  const edit = useCommand('committees.edit').run
  const remove = useCommand('committees.remove').run
  const { role } = useRole()
  // Members come and go while the dialog stands.
  const now = useQuery('committees.list', inCycle, { when: committee !== undefined })
  const sitting = (now.status === 'ready' ? now.data.committees.find(({ id }) => id === committee?.id)?.members : committee?.members) ?? []
  const quiet = { quiet: true }
  const values = { name: name.trim(), contact: contact.trim() === '' ? null : contact.trim(), portfolios: [...remit] }
  return (
    <FormDialog
      title={committee === undefined ? 'Add a committee' : `Change ${committee.name}`} submit={committee === undefined ? 'Add the committee' : 'Save'} ready={values.name !== ''} needs="a name" onClose={onClose}
      onSubmit={() => (committee === undefined ? create({ ...inCycle, kind, ...values }, quiet) : edit({ id: committee.id, ...values }, quiet))}
      {...(committee === undefined ? {} : {
        remove: { label: 'Remove', question: `Remove ${committee.name}?`, consequence: 'It goes only if it has no Board, meeting or member. You can undo this.', run: () => remove({ id: committee.id }, quiet) },
      })}
    >
      <FormRow>
        <TextField label="Name" value={name} onChange={setName} autoFocus maxLength={300} placeholder="People Scrutiny Committee" />
        {committee === undefined && <Select label="Kind" choices={kinds} value={kind} onChange={(id) => { if (isKind(id)) setKind(id) }} />}
      </FormRow>
      <TextField label="Contact" value={contact} onChange={setContact} maxLength={300} placeholder="Scrutiny and policy team" />
      {portfolios.length > 0 && <CheckList label="Portfolios in its remit" choices={portfolios} value={remit} onChange={setRemit} help="The Board of this committee questions the savings of these portfolios." />}
      {committee !== undefined && (
        <fieldset className="form-dialog__part">
          <legend className="field__label">Members, changed at once</legend>
          <RoleNeeded role="scrutiny" what="Who sits on a committee is kept" />
          <MemberList of="committee" id={committee.id} scrutiny={committee.kind === 'scrutiny'} members={sitting} readOnly={role !== 'scrutiny'} />
        </fieldset>
      )}
    </FormDialog>
  )
}
