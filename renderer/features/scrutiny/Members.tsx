// Who sits on the Board and who chairs it: the membership that its packs and reports print.
import { memo, useState } from 'react'
import { keysOf, memberRoles } from '#shared/domain/words.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { SideHead } from '../../components/desk/SideHead.tsx'
import { Finder } from '../../components/Finder.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Select } from '../../components/Select.tsx'
import { PersonDialog } from '../../dialogs/PersonDialog.tsx'
import { type Workspace } from './board.ts'

type MemberRole = keyof typeof memberRoles
const roleChoices = keysOf(memberRoles).map((id) => ({ id, label: memberRoles[id] }))
const isRole = (text: string): text is MemberRole => Object.hasOwn(memberRoles, text)

export const Members = memo(function Members({ board, members, readOnly }: { board: string; members: Workspace['members']; readOnly: boolean }) {
  const sitting = members ?? []
  const allMadeUp = sitting.length > 0 && sitting.every((member) => member.illustrative)
  const people = useQuery('people.list', {}, { when: !readOnly })
  const add = useCommand('members.add').run
  const remove = useCommand('members.remove').run
  const [naming, setNaming] = useState<string | null>(null)
  // No executive member sits on scrutiny, and no officer.
  const others = people.status === 'ready' ? people.data.people.filter((person) => person.kind !== 'officer' && !(person.roles ?? []).some(({ kind }) => kind === 'executive') && !sitting.some((member) => member.person.id === person.id)) : []
  return (
    <section className="side-part" aria-label="Members of the Board">
      <SideHead title="Members" note={sitting.length === 0 ? '' : `${sitting.length}${allMadeUp ? ', illustrative' : ''}`} />
      {sitting.length === 0 && <p className="side-part__empty">Nobody is named yet. The front sheet of its packs lists who sits on the Board.</p>}
      <ul className="attendance">
        {sitting.map(({ person, role, roleLabel, illustrative }) => (
          <li key={person.id} className="attendance__item">
            <span className="attendance__who"><span className="attendance__name">{person.name}</span>{person.post !== null && <span className="attendance__post">{person.post}</span>}{illustrative && !allMadeUp && <> <Illustrative /></>}</span>
            {readOnly ? <span className="attendance__capacity">{roleLabel}</span> : (
              <span className="attendance__fields">
                <Select label={`Role of ${person.name}`} labelUnseen size="tool" choices={roleChoices} value={role} onChange={(id) => { if (isRole(id)) void add({ board, person: person.id, role: id }) }} />
                <IconButton icon="close" label={`${person.name} no longer sits on it`} onPress={() => { void remove({ board, person: person.id }) }} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Finder
          label="Add a member" placeholder="Name or post" empty="Everybody in the file who may sit on it does." items={others.map((person) => ({ id: person.id, label: person.name, detail: person.post ?? person.kindLabel }))} onChoose={(person) => { void add({ board, person }) }}
          foot={(close, typed) => <Button kind="quiet" size="tool" icon="plus" onPress={() => { close(); setNaming(typed) }}>{typed === '' ? 'Somebody new…' : `Add “${typed}”…`}</Button>}
        />
      )}
      {naming !== null && <PersonDialog name={naming} onClose={() => setNaming(null)} onMade={(person) => { void add({ board, person }) }} />}
    </section>
  )
})
