// One cycle of the large example before its savings: stages with dates, departments, portfolios, committees, services.
import { type WritableDb } from '#db/index.ts'
import { standardPriorities, standardStages } from '#shared/domain/standardStages.ts'
import { type Duty } from '#shared/domain/words.ts'
import { formatYear } from '#shared/financialYear.ts'
import { known, unknown } from '#shared/money/amount.ts'
import { amountRow, inOrder, invented } from '../rows.ts'
import { type Random } from './random.ts'
import { type Scribe } from './scribe.ts'
import { COUNCIL, committeeWords, departmentWords, firstNames, lastNames, type DepartmentWords } from './words.ts'

export type Department = { readonly id: string; readonly words: DepartmentWords; readonly portfolios: readonly string[]; readonly services: readonly string[] }
export type Committee = { readonly id: string; readonly name: string; readonly portfolios: readonly string[] }
export type Cycle = {
  readonly id: string; readonly year: number; readonly horizon: number; readonly open: boolean
  readonly priorities: readonly string[]; readonly departments: readonly Department[]; readonly committees: readonly Committee[]
}

/** The day of each stage in a cycle's year, and whether it lies in the year before the budget or in the budget's own. */
const days: Readonly<Record<string, readonly [month: string, ends?: string]>> = {
  county: ['07-12'], scene: ['09-18'], consultation: ['10-03', '11-27'], autumn: ['11-11'], boards: ['12-11'], settlement: ['12-19'], cabinet: ['01-27'], council: ['02-10'], callin: ['02-24', '03-16'], review: ['03-18'],
}
export const dayIn = (year: number, monthDay: string): string => `${monthDay < '04' ? year : year - 1}-${monthDay}`

/** Lead Members and those who scrutinise them: no executive member sits on scrutiny. */
export type People = { readonly executive: readonly string[]; readonly scrutiny: readonly string[] }

export function writePeople(book: Scribe): People {
  const { random } = book
  const write = (nth: number): string[] => book.write('scrutiny', 'people.create', (db) => lastNames.map((last, i) => db.insert('person', {
    id: random.id(), name: `Councillor ${firstNames[(i * 3 + nth) % firstNames.length] ?? firstNames[0]} ${last}`, kind: 'councillor', post: null, ...invented,
  })))
  return { executive: write(0), scrutiny: [...write(1), ...write(2)] }
}

function insertCycle(db: WritableDb, random: Random, year: number, horizon: number): { id: string; priorities: string[] } {
  const id = db.insert('cycle', {
    id: random.id(), council: COUNCIL, label: `${formatYear(year)} and beyond`, process: 'RPPR', first_year: year, horizon, status: 'open', ...invented,
  })
  const priorities = standardPriorities.map((priority, i) => db.insert('priority', { id: random.id(), cycle: id, slot: i + 1, label: priority.label, short: priority.short, ...invented }))
  for (const { row: stage, ord } of inOrder(standardStages(year))) {
    const [due, ends] = days[stage.kind] ?? []
    db.insert('stage', {
      id: random.id(), cycle: id, kind: stage.kind, label: stage.label, short: stage.short, body: stage.body, due: due === undefined ? null : dayIn(year, due),
      ends: ends === undefined ? null : dayIn(year, ends), status: 'planned', note: null, ord, ...invented,
    })
  }
  return { id, priorities }
}

function insertService(db: WritableDb, random: Random, place: { cycle: string; department: string; portfolio: string | null }, words: DepartmentWords, name: string, ord: string, year: number): string {
  const budget = random.between(300, 40_000) * 1_000
  const duty: Duty = random.pick<Duty>(['must', 'level', 'level', 'may'])
  const floor = duty === 'may' ? null : random.chance(0.4) ? unknown : known(Math.round((budget * random.between(60, 97)) / 100_000) * 1_000)
  return db.insert('service', {
    id: random.id(), ...place, name, description: null, duty, act: duty === 'may' ? null : random.pick(words.acts), ...amountRow('floor', floor),
    delivery: random.pick(['in_house', 'commissioned', 'partner', 'shared']), provider: null, budget_year: year - 1, ...amountRow('budget', random.chance(0.05) ? unknown : known(budget)), ord, ...invented,
  })
}

/** Opens the cycle of a year: about thirty operations. */
export function writeCouncil(book: Scribe, executives: readonly string[], year: number, horizon: number, open: boolean): Cycle {
  const { random } = book
  book.begin(dayIn(year, '07-02'))
  const { id, priorities } = book.write('planning', 'cycles.create', (db) => insertCycle(db, random, year, horizon))
  const portfolioIds = new Map<string, string>()
  const departments = inOrder(departmentWords).map(({ row: words, ord }): Department => {
    const department = book.write('planning', 'departments.create', (db) => db.insert('department', { id: random.id(), cycle: id, code: words.code, name: words.name, ord, ...invented }))
    const portfolios = words.portfolios.map(([key, name], i) => {
      const portfolio = book.write('planning', 'portfolios.create', (db) => {
        const row = db.insert('portfolio', { id: random.id(), cycle: id, name, purpose: null, ord: `${ord}${i + 1}`, ...invented })
        db.insert('portfolio_department', { id: random.id(), portfolio: row, department })
        return row
      })
      portfolioIds.set(key, portfolio)
      book.write('planning', 'roles.give', (db) => db.insert('role', {
        id: random.id(), person: executives[(year + portfolioIds.size) % executives.length] ?? '', kind: 'executive', title: `Lead Member for ${name}`, portfolio, department: null,
        from_date: dayIn(year, '07-02'), to_date: open ? null : dayIn(year + 1, '07-01'), ...invented,
      }))
      return portfolio
    })
    const services = book.write('finance', 'services.create', (db) => inOrder(words.services).map(({ row: name, ord: place }, i) =>
      insertService(db, random, { cycle: id, department, portfolio: portfolios[i % portfolios.length] ?? null }, words, name, `${ord}${place}`, year)))
    return { id: department, words, portfolios, services }
  })
  const committees = inOrder(committeeWords).map(({ row: [name, remit], ord }): Committee => {
    const portfolios = remit.flatMap((key) => portfolioIds.get(key) ?? [])
    const committee = book.write('scrutiny', 'committees.create', (db) => {
      const row = db.insert('committee', { id: random.id(), cycle: id, name, kind: 'scrutiny', contact: null, ord, ...invented })
      for (const portfolio of portfolios) db.insert('remit', { id: random.id(), committee: row, portfolio })
      return row
    })
    return { id: committee, name, portfolios }
  })
  return { id, year, horizon, open, priorities, departments, committees }
}
