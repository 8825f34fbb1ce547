// The people of the current cycle. Every one of them is made up: no councillor, co-optee or officer here exists.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { invented } from '../rows.ts'
import { committeeId, portfolioId, portfolios } from './cycle2025.ts'

/** Key, name, kind, post. */
const people = [
  ['1', 'Councillor Harriet Fenwright', 'councillor', 'Chair, People Scrutiny Committee'],
  ['2', 'Councillor Desmond Oakhurst', 'councillor', 'Member, People Scrutiny Committee'],
  ['3', 'Councillor Priya Marlowe', 'councillor', 'Vice Chair, People Scrutiny Committee'],
  ['4', 'Councillor Tom Wakeling', 'councillor', null],
  ['5', 'Ruth Copperfield', 'co_optee', 'Parent governor representative'],
  ['6', 'Councillor Simon Thackerley', 'councillor', 'Lead Member for Adult Social Care and Health'],
  ['7', 'Joan Pelhamstead', 'officer', 'Director of Adult Social Care and Health'],
  ['8', 'Owen Brightling', 'officer', 'Scrutiny manager'],
  ['9', 'Councillor Alice Verrall-Reed', 'councillor', 'Member, People Scrutiny Committee'],
  ['10', 'Councillor Martin Eastgate', 'councillor', 'Lead Member for Children and Families'],
  ['11', 'Councillor Nadia Brookfold', 'councillor', 'Lead Member for Education and Inclusion'],
  ['12', 'Councillor Peter Haddenham', 'councillor', 'Lead Member for Transport and Environment'],
  ['13', 'Councillor Celia Rowntree-Hill', 'councillor', 'Lead Member for Economy'],
  ['14', 'Councillor Victor Lindlow', 'councillor', 'Lead Member for Resources and Climate Change'],
  ['spare', 'Councillor Rosalind Quillfeather', 'councillor', null],
] as const

type Key = (typeof people)[number][0]
export const personId = (key: Key): string => exampleId(`person:${key}`)

/** Portfolio and who leads it. The Leader's own portfolio is left vacant here. */
const leads = [['asc', '6'], ['children', '10'], ['education', '11'], ['transport', '12'], ['economy', '13'], ['resources', '14']] as const

const otherRoles = [
  ['chair:people', '1', 'member', 'Chair of the People Scrutiny Committee'], ['scrutiny', '8', 'scrutiny', 'Scrutiny manager'],
] as const

/** The Board's volunteers come from the committee; its Chair leads both. */
const members = [['1', 'chair'], ['3', 'vice_chair'], ['2', 'member'], ['5', 'member'], ['9', 'member']] as const

export function writePeople2025(db: WritableDb): void {
  for (const [key, name, kind, post] of people) db.insert('person', { id: personId(key), name, kind, post, ...invented })
  for (const [portfolio, key] of leads) {
    const name = portfolios.find(([other]) => other === portfolio)?.[1] ?? portfolio
    db.insert('role', {
      id: exampleId(`role:lead:${portfolio}`), person: personId(key), kind: 'executive', title: `Lead Member for ${name}`, portfolio: portfolioId(portfolio), department: null,
      from_date: '2024-05-07', to_date: null, ...invented,
    })
  }
  for (const [key, person, kind, title] of otherRoles) {
    db.insert('role', { id: exampleId(`role:${key}`), person: personId(person), kind, title, portfolio: null, department: null, from_date: '2024-05-07', to_date: null, ...invented })
  }
  for (const [key, role] of members) {
    db.insert('membership', {
      id: exampleId(`member:2025:people-committee:${key}`), person: personId(key), committee: committeeId('people'), board: null, role, from_date: '2024-05-07', to_date: null, ...invented,
    })
  }
}

/** Members of the Board, in the same roles as on its committee. */
export function writeBoardMembers2025(db: WritableDb, board: string): void {
  for (const [key, role] of members) {
    db.insert('membership', { id: exampleId(`member:2025:people:${key}`), person: personId(key), committee: null, board, role, from_date: null, to_date: null, ...invented })
  }
}
