// Departments, portfolios, people, committees, services and sources as they stand. SELECTs only.
import { type Row } from '#shared/schema/index.ts'
import { type ReadableDb } from '../store/types.ts'

export const departmentsOf = (db: ReadableDb, cycle: string): Row<'department'>[] => db.all<Row<'department'>>('SELECT * FROM department WHERE cycle = ? ORDER BY ord, id', cycle)

export const allDepartments = (db: ReadableDb): Row<'department'>[] => db.all<Row<'department'>>('SELECT * FROM department ORDER BY ord, id')

export const portfoliosOf = (db: ReadableDb, cycle: string): Row<'portfolio'>[] => db.all<Row<'portfolio'>>('SELECT * FROM portfolio WHERE cycle = ? ORDER BY ord, id', cycle)

export const allPortfolios = (db: ReadableDb): Row<'portfolio'>[] => db.all<Row<'portfolio'>>('SELECT * FROM portfolio ORDER BY ord, id')

/** Departments of each portfolio of a cycle. */
export const portfolioDepartments = (db: ReadableDb, cycle: string): { portfolio: string; department: string }[] =>
  db.all('SELECT pd.portfolio, pd.department FROM portfolio_department pd JOIN portfolio p ON p.id = pd.portfolio JOIN department d ON d.id = pd.department WHERE p.cycle = ? ORDER BY d.ord, d.id', cycle)

/** Who holds each portfolio of a cycle as Lead Member today: roles of the executive without an end. */
export const leadMembers = (db: ReadableDb, cycle: string): { portfolio: string; id: string; name: string }[] =>
  db.all(`SELECT r.portfolio, p.id, p.name FROM role r JOIN person p ON p.id = r.person JOIN portfolio f ON f.id = r.portfolio
          WHERE f.cycle = ? AND r.kind = 'executive' AND r.to_date IS NULL ORDER BY p.name, p.id`, cycle)

/** The executive roles a person held on a day, whichever portfolio they are for: who sits in Cabinet sits on no scrutiny body. */
export const executiveRolesOn = (db: ReadableDb, person: string, day: string): { title: string }[] =>
  db.all(`SELECT title FROM role WHERE person = ? AND kind = 'executive' AND (from_date IS NULL OR from_date <= ?) AND (to_date IS NULL OR to_date >= ?)
          ORDER BY title, id`, person, day, day)

export const committeesOf = (db: ReadableDb, cycle: string): Row<'committee'>[] => db.all<Row<'committee'>>('SELECT * FROM committee WHERE cycle = ? ORDER BY ord, id', cycle)

export const remitsOf = (db: ReadableDb, cycle: string): { committee: string; portfolio: string; name: string; committeeName: string }[] =>
  db.all(`SELECT r.committee, r.portfolio, p.name, c.name AS committeeName FROM remit r JOIN committee c ON c.id = r.committee JOIN portfolio p ON p.id = r.portfolio
          WHERE c.cycle = ? ORDER BY p.ord, p.id`, cycle)

export const allPeople = (db: ReadableDb): Row<'person'>[] => db.all<Row<'person'>>('SELECT * FROM person ORDER BY name, id')
export const allRoles = (db: ReadableDb): Row<'role'>[] => db.all<Row<'role'>>('SELECT * FROM role ORDER BY title, id')

export const servicesOf = (db: ReadableDb, cycle: string): Row<'service'>[] => db.all<Row<'service'>>('SELECT * FROM service WHERE cycle = ? ORDER BY ord, id', cycle)
export const allServices = (db: ReadableDb): Row<'service'>[] => db.all<Row<'service'>>('SELECT * FROM service ORDER BY ord, id')

export const allSources = (db: ReadableDb): Row<'source'>[] => db.all<Row<'source'>>('SELECT * FROM source ORDER BY published DESC, title, id')
