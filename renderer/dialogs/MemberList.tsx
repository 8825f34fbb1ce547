// Who sits on a Board or a committee and who chairs it: the membership that its packs and reports print. Each change is made at once.
import { memo, useState } from 'react'
import { type Member } from '#shared/contract/parts.ts'
import { keysOf, memberRoles } from '#shared/domain/words.ts'
import { useCommand } from '../client/useCommand.ts'
import { useQuery } from '../client/useQuery.ts'
import { Button, IconButton } from '../components/Button.tsx'
import { Finder } from '../components/Finder.tsx'
import { Illustrative } from '../components/Marks.tsx'
import '../components/PeopleList.css'
import { Select } from '../components/Select.tsx'
import { PersonDialog } from './PersonDialog.tsx'

type MemberRole = keyof typeof memberRoles
const roleChoices = keysOf(memberRoles).map((id) => ({ id, label: memberRoles[id] }))
const isRole = (text: string): text is MemberRole => Object.hasOwn(memberRoles, text)

/** `of`: what the id is of; `scrutiny`: whether it holds the executive to account, so that nobody of the executive sits on it. */
export const MemberList = memo(function MemberList({ of, id, scrutiny, members, readOnly }: { of: 'board' | 'committee'; id: string; scrutiny: boolean; members: readonly Member[]; readOnly: boolean }) {
  const allMadeUp = members.every((member) => member.illustrative)
  const people = useQuery('people.list', {}, { when: !readOnly })
  const addMember = useCommand('members.add').run
  const remove = useCommand('members.remove').run
  const [naming, setNaming] = useState<string | null>(null)
  const body = { [of]: id }
  const add = (person: string, role?: MemberRole) => { void addMember({ ...body, person, ...(role === undefined ? {} : { role }) }) }
  const others = people.status === 'ready' ? people.data.people.filter((person) => person.kind !== 'officer' && !(scrutiny && (person.roles ?? []).some(({ kind }) => kind === 'executive')) && !members.some((member) => member.person.id === person.id)) : []
  const noOne = people.status === 'ready' && people.data.people.length === 0 ? 'Nobody is in the file yet. Write a name, then add it.' : others.length === 0 && members.length === 0 ? 'Nobody in the file may sit on it. Write a name, then add it.' : undefined
  return (
    <>
      {members.length === 0 && <p className="people__none">Nobody is named yet. The front sheet of a pack lists who sits on it.</p>}
      <ul className="people">
        {members.map(({ person, role, roleLabel, illustrative }) => (
          <li key={person.id} className="people__item">
            <span className="people__who"><span className="people__name">{person.name}</span>{person.post !== null && <span className="people__post">{person.post}</span>}{illustrative && !allMadeUp && <> <Illustrative /></>}</span>
            {readOnly ? <span className="people__capacity">{roleLabel}</span> : (
              <span className="people__fields">
                <Select label={`Role of ${person.name}`} labelUnseen size="tool" choices={roleChoices} value={role} onChange={(chosen) => { if (isRole(chosen)) add(person.id, chosen) }} />
                <IconButton icon="close" label={`${person.name} no longer sits on it`} onPress={() => { void remove({ ...body, person: person.id }) }} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Finder
          label="Add a member" placeholder="Name or post" empty={noOne ?? 'Everybody in the file who may sit on it does.'} items={others.map((person) => ({ id: person.id, label: person.name, detail: person.post ?? person.kindLabel }))} onChoose={(person) => add(person)}
          foot={(close, typed) => <Button kind="quiet" size="tool" icon="plus" onPress={() => { close(); setNaming(typed) }}>{typed === '' ? 'Somebody new…' : `Add “${typed}”…`}</Button>}
        />
      )}
      {naming !== null && <PersonDialog name={naming} onClose={() => setNaming(null)} onMade={(person) => add(person)} />}
    </>
  )
})
