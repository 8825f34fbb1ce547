// What portfolios stand on: the departments, the committees with their remits and Boards, and the people with their roles.
import { type ReactNode, useState } from 'react'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { SearchField } from '../../components/Field.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Loaded } from '../../components/Places.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { useInCycle } from '../../state/cycle.ts'
import { type Dialogs } from '../../dialogs/useDialogs.tsx'

type Ask = Dialogs['ask']

export function CouncilSections({ ask, open }: { ask: Ask; open: boolean }) {
  const inCycle = useInCycle()
  const departments = useQuery('departments.list', inCycle, { keep: true })
  const committees = useQuery('committees.list', inCycle, { keep: true })
  const people = useQuery('people.list', {}, { keep: true })
  return (
    <div className="council">
      <div className="council__column">
        <Loaded query={departments}>{(data) => <Departments departments={data.departments} ask={ask} open={open} />}</Loaded>
        <Loaded query={committees}>{(data) => <Committees committees={data.committees} ask={ask} open={open} />}</Loaded>
      </div>
      <div className="council__column">
        <Loaded query={people}>{(data) => <People people={data.people} ask={ask} />}</Loaded>
      </div>
    </div>
  )
}

function AddButton({ children, onPress }: { children: ReactNode; onPress: () => void }) {
  return <Button size="tool" kind="quiet" icon="plus" className="council__add" onPress={onPress}>{children}</Button>
}

function Departments({ departments, ask, open }: { departments: OutputOf<'departments.list'>['departments']; ask: Ask; open: boolean }) {
  return (
    <Section title="Departments" note={open && <AddButton onPress={() => ask({ what: 'department' })}>Add a department</AddButton>}>
      {departments.length === 0 ? <p className="caption">None yet. A department gives its code to the references of its savings.</p> : (
        <ul className="council__list">
          {departments.map((row) => (
            <li className="council__row" key={row.id}>
              <span className="council__code">{row.code}</span>
              <span className="council__name">{row.name}</span>
              <span className="council__count">{counted(row.services, 'service')}, {counted(row.proposals, 'saving')}</span>
              {open && <IconButton icon="edit" label={`Change ${row.name}`} onPress={() => ask({ what: 'department', department: row })} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Committees({ committees, ask, open }: { committees: OutputOf<'committees.list'>['committees']; ask: Ask; open: boolean }) {
  return (
    <Section title="Committees and Boards" note={open && <AddButton onPress={() => ask({ what: 'committee' })}>Add a committee</AddButton>}>
      {committees.length === 0 ? <p className="caption">None yet. A scrutiny committee sets up a Board for the cycle, which questions the savings of its remit.</p> : (
        <ul className="council__list">
          {committees.map((row) => (
            <li className="council__row" key={row.id}>
              <div className="council__name">
                <span>{row.name}</span>{row.illustrative && <> <Illustrative /></>}
                <span className="council__second">{row.portfolios === null ? 'No portfolio in its remit' : row.portfolios.map((portfolio) => portfolio.name).join('; ')}</span>
                <span className="council__boards">
                  {(row.boards ?? []).map((board) => <a href={`#/scrutiny/${board.id}`} key={board.id}>{board.name}</a>)}
                  {open && row.kind === 'scrutiny' && row.boards === null && <Button size="tool" icon="plus" onPress={() => ask({ what: 'board', committee: row.id })}>Set up its Board</Button>}
                </span>
              </div>
              {open && <IconButton icon="edit" label={`Change ${row.name}`} onPress={() => ask({ what: 'committee', committee: row })} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** More people than this are found by typing, not by scrolling. */
const SHOWN = 12

function People({ people, ask }: { people: OutputOf<'people.list'>['people']; ask: Ask }) {
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const matching = wanted === '' ? people : people.filter((row) => [row.name, row.post ?? '', row.kindLabel, ...(row.roles ?? []).map((role) => role.title)].some((word) => word.toLowerCase().includes(wanted)))
  return (
    <Section title="People" note={<AddButton onPress={() => ask({ what: 'person' })}>Add a person</AddButton>}>
      {people.length === 0 && <p className="caption">None yet. Lead Members, Board members and officers are named once and used everywhere.</p>}
      {people.length > SHOWN && <SearchField label="Find a person" value={text} onChange={setText} className="council__search" />}
      <ul className="council__list">
        {matching.slice(0, SHOWN).map((row) => (
          <li className="council__row" key={row.id}>
            <div className="council__name">
              <span>{row.name}</span>{row.illustrative && <> <Illustrative /></>}
              <span className="council__second">{rolesInWords(row)}</span>
            </div>
            <IconButton icon="edit" label={`Change ${row.name}`} onPress={() => ask({ what: 'person', person: row })} />
          </li>
        ))}
      </ul>
      {matching.length > SHOWN && <p className="caption council__rest">and {(matching.length - SHOWN).toLocaleString('en-GB')} more; type a name to find one</p>}
    </Section>
  )
}

/** Kind, post and roles, each said once: "Chair, People Scrutiny Committee" and "Chair of the People Scrutiny Committee" are one. */
function rolesInWords(row: OutputOf<'people.list'>['people'][number]): string {
  const titles = (row.roles ?? []).map((role) => role.title)
  const post = row.post !== null && titles.some((title) => sameWords(title).startsWith(sameWords(row.post ?? ''))) ? null : row.post
  return [...new Set([row.kindLabel, post ?? '', ...titles])].filter((words) => words !== '').join('; ')
}

const sameWords = (text: string): string => text.toLowerCase().replace(/,|\b(of|the|for)\b/g, ' ').replace(/\s+/g, ' ').trim()

const counted = (count: number, thing: string): string => (count === 0 ? `no ${thing}s` : `${count.toLocaleString('en-GB')} ${count === 1 ? thing : `${thing}s`}`)
