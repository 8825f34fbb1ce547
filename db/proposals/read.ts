// Savings proposals with their positions and effects. SELECTs only; one query per kind of part, never one per proposal.
import { type Row } from '#shared/schema/index.ts'
import { type ReadableDb, type SqlValue } from '../store/types.ts'

export type ProposalFilter = {
  readonly cycle?: string | undefined; readonly department?: string | undefined; readonly portfolio?: string | undefined; readonly status?: string | undefined
  /** Only these savings; only savings of these portfolios. */
  readonly ids?: readonly string[]
  readonly portfolios?: readonly string[]
}

/** A portfolio has its own savings and those shared with it; a saving that several of the portfolios share is one row. */
const IN_PORTFOLIOS = '(p.portfolio IN (SELECT value FROM json_each(?)) OR p.id IN (SELECT i.proposal FROM proposal_portfolio i WHERE i.portfolio IN (SELECT value FROM json_each(?))))'

/** The filter as SQL over `p`, the proposal; every list of proposals, positions or effects is narrowed by the same words. */
function narrowed(filter: ProposalFilter): { where: string; values: SqlValue[] } {
  const tests: [test: string, value: SqlValue, again?: SqlValue][] = []
  for (const column of ['cycle', 'department', 'status'] as const) {
    const value = filter[column]
    if (value !== undefined) tests.push([`p.${column} = ?`, value])
  }
  if (filter.ids !== undefined) tests.push(['p.id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.ids)])
  const portfolios = [filter.portfolio === undefined ? undefined : [filter.portfolio], filter.portfolios].flatMap((ids) => (ids === undefined ? [] : [JSON.stringify(ids)]))
  for (const ids of portfolios) tests.push([IN_PORTFOLIOS, ids, ids])
  return { where: tests.length === 0 ? '' : `WHERE ${tests.map(([test]) => test).join(' AND ')}`, values: tests.flatMap(([, ...values]) => values.filter((value) => value !== undefined)) }
}

/** Proposals in their department's order, then by their own order and reference. */
export function proposalsWhere(db: ReadableDb, filter: ProposalFilter): Row<'proposal'>[] {
  const { where, values } = narrowed(filter)
  return db.all<Row<'proposal'>>(
    `SELECT p.* FROM proposal p JOIN cycle c ON c.id = p.cycle LEFT JOIN department d ON d.id = p.department ${where}
     ORDER BY c.first_year DESC, d.ord, d.id, p.ord, p.ref, p.id`, ...values)
}

/** Positions of these proposals, in the order they happened. */
export function positionsWhere(db: ReadableDb, filter: ProposalFilter): Row<'position'>[] {
  const { where, values } = narrowed(filter)
  return db.all<Row<'position'>>(`SELECT po.* FROM proposal p JOIN position po ON po.proposal = p.id ${where} ORDER BY po.proposal, po.date, po.id`, ...values)
}

export const positionsOf = (db: ReadableDb, proposal: string): Row<'position'>[] => db.all<Row<'position'>>('SELECT * FROM position WHERE proposal = ? ORDER BY date, id', proposal)

/** The savings that are exempt, or figures of which are, whichever cycle they are of: few, and none in most files. */
export const exemptProposals = (db: ReadableDb): { proposal: string; entity: 'proposal' | 'position' }[] =>
  db.all(`SELECT target AS proposal, entity FROM exemption WHERE entity = 'proposal'
          UNION SELECT po.proposal, x.entity FROM exemption x JOIN position po ON po.id = x.target WHERE x.entity = 'position'`)

/** How often each kind of position occurs among these proposals. */
export function positionKindsWhere(db: ReadableDb, filter: ProposalFilter): { kind: string; count: number }[] {
  const { where, values } = narrowed(filter)
  return db.all(`SELECT po.kind, count(*) AS count FROM proposal p JOIN position po ON po.proposal = p.id ${where} GROUP BY po.kind ORDER BY min(po.date), po.kind`, ...values)
}

export type EffectWithSlot = Row<'priority_effect'> & { slot: number }

/** Effects of these proposals on priorities, with the priority's place among the four. */
export function effectsWhere(db: ReadableDb, filter: ProposalFilter): EffectWithSlot[] {
  const { where, values } = narrowed(filter)
  return db.all<EffectWithSlot>(`SELECT e.*, r.slot FROM proposal p JOIN priority_effect e ON e.proposal = p.id JOIN priority r ON r.id = e.priority ${where}`, ...values)
}

/** How many proposals of a cycle each department or portfolio has; a shared saving counts in every portfolio that shares it. */
export function proposalsBy(db: ReadableDb, column: 'department' | 'portfolio', cycle: string): Map<string, number> {
  const own = `SELECT id AS proposal, ${column} AS id FROM proposal WHERE cycle = ? AND ${column} IS NOT NULL`
  const shared = 'SELECT p.id AS proposal, s.portfolio AS id FROM proposal p JOIN proposal_portfolio s ON s.proposal = p.id WHERE p.cycle = ?'
  const counts = db.all<{ id: string; n: number }>(`SELECT id, count(*) AS n FROM (${column === 'portfolio' ? `${own} UNION ${shared}` : own}) AS asked GROUP BY id`, ...(column === 'portfolio' ? [cycle, cycle] : [cycle]))
  return new Map(counts.map(({ id, n }) => [id, n]))
}

/** How many proposals of a cycle stand in no portfolio, neither as their own nor shared, by department in its order. */
export const unplacedBy = (db: ReadableDb, cycle: string): { department: string; savings: number }[] =>
  db.all(`SELECT p.department, count(*) AS savings FROM proposal p LEFT JOIN department d ON d.id = p.department
          WHERE p.cycle = ? AND p.portfolio IS NULL AND NOT EXISTS (SELECT 1 FROM proposal_portfolio s WHERE s.proposal = p.id)
          GROUP BY p.department ORDER BY d.ord, p.department`, cycle)

export const effectsOf = (db: ReadableDb, proposal: string): Row<'priority_effect'>[] => db.all<Row<'priority_effect'>>('SELECT * FROM priority_effect WHERE proposal = ? ORDER BY id', proposal)

export const equalityOf = (db: ReadableDb, proposal: string): Row<'equality_effect'>[] => db.all<Row<'equality_effect'>>('SELECT * FROM equality_effect WHERE proposal = ? ORDER BY characteristic, id', proposal)

/** Recommendations that name a proposal, with their Board. */
export const recommendationsNaming = (db: ReadableDb, proposal: string): { id: string; board: string; boardName: string; type: string; plain: string }[] =>
  db.all(`SELECT DISTINCT r.id, r.board, b.name AS boardName, r.type, r.plain FROM recommendation_link l
          JOIN recommendation r ON r.id = l.recommendation JOIN board b ON b.id = r.board WHERE l.proposal = ? ORDER BY b.name, r.ord, r.id`, proposal)

export const optionsOf = (db: ReadableDb, proposal: string): Row<'option'>[] => db.all<Row<'option'>>('SELECT * FROM option WHERE proposal = ? ORDER BY ord, id', proposal)

export const costShiftsOf = (db: ReadableDb, proposal: string): Row<'cost_shift'>[] => db.all<Row<'cost_shift'>>('SELECT * FROM cost_shift WHERE proposal = ? ORDER BY ord, id', proposal)

/** What a proposal requires or excludes, and what requires or excludes it. */
export const dependenciesOf = (db: ReadableDb, proposal: string): Row<'dependency'>[] =>
  db.all<Row<'dependency'>>('SELECT * FROM dependency WHERE proposal = ? UNION SELECT * FROM dependency WHERE other = ? ORDER BY kind, id', proposal, proposal)

/** Further portfolios of these proposals, by name. */
export function sharedPortfoliosWhere(db: ReadableDb, filter: ProposalFilter): { proposal: string; id: string; name: string }[] {
  const { where, values } = narrowed(filter)
  return db.all(`SELECT s.proposal, f.id, f.name FROM proposal p JOIN proposal_portfolio s ON s.proposal = p.id JOIN portfolio f ON f.id = s.portfolio ${where} ORDER BY f.ord, f.id`, ...values)
}

/** The highest number used after a prefix in the refs of a cycle: for the next free reference. */
export function highestRef(db: ReadableDb, cycle: string, prefix: string): number {
  const refs = db.all<{ ref: string }>("SELECT ref FROM proposal WHERE cycle = ? AND ref LIKE ? || '-%'", cycle, prefix)
  return refs.reduce((highest, { ref }) => {
    const n = Number(/-(\d{1,6})$/.exec(ref)?.[1] ?? 0)
    return n > highest ? n : highest
  }, 0)
}
