// Savings proposals with their positions and effects. SELECTs only; one query per kind of part, never one per proposal.
import { type Row } from '#shared/schema/index.ts'
import { type ReadableDb } from '../store/types.ts'

export type ProposalFilter = { readonly cycle?: string | undefined; readonly department?: string | undefined; readonly portfolio?: string | undefined; readonly status?: string | undefined }

/** Proposals in their department's order, then by their own order and reference. */
export function proposalsWhere(db: ReadableDb, filter: ProposalFilter): Row<'proposal'>[] {
  const columns = (['cycle', 'department', 'portfolio', 'status'] as const).filter((column) => filter[column] !== undefined)
  const where = columns.length === 0 ? '' : `WHERE ${columns.map((column) => `p.${column} = ?`).join(' AND ')}`
  const values = columns.map((column) => filter[column] ?? null)
  return db.all<Row<'proposal'>>(
    `SELECT p.* FROM proposal p JOIN cycle c ON c.id = p.cycle LEFT JOIN department d ON d.id = p.department ${where}
     ORDER BY c.first_year DESC, d.ord, d.id, p.ord, p.ref, p.id`, ...values)
}

/** Positions of the proposals of a cycle (of all cycles without one), in the order they happened. */
export function positionsIn(db: ReadableDb, cycle: string | undefined): Row<'position'>[] {
  return cycle === undefined
    ? db.all<Row<'position'>>('SELECT * FROM position ORDER BY proposal, date, id')
    : db.all<Row<'position'>>('SELECT po.* FROM position po JOIN proposal p ON p.id = po.proposal WHERE p.cycle = ? ORDER BY po.proposal, po.date, po.id', cycle)
}

export const positionsOf = (db: ReadableDb, proposal: string): Row<'position'>[] => db.all<Row<'position'>>('SELECT * FROM position WHERE proposal = ? ORDER BY date, id', proposal)

export type EffectWithSlot = Row<'priority_effect'> & { slot: number }

export function effectsIn(db: ReadableDb, cycle: string | undefined): EffectWithSlot[] {
  return cycle === undefined
    ? db.all<EffectWithSlot>('SELECT e.*, r.slot FROM priority_effect e JOIN priority r ON r.id = e.priority')
    : db.all<EffectWithSlot>('SELECT e.*, r.slot FROM priority_effect e JOIN priority r ON r.id = e.priority WHERE r.cycle = ?', cycle)
}

export const effectsOf = (db: ReadableDb, proposal: string): Row<'priority_effect'>[] => db.all<Row<'priority_effect'>>('SELECT * FROM priority_effect WHERE proposal = ? ORDER BY id', proposal)

export const equalityOf = (db: ReadableDb, proposal: string): Row<'equality_effect'>[] => db.all<Row<'equality_effect'>>('SELECT * FROM equality_effect WHERE proposal = ? ORDER BY characteristic, id', proposal)

/** Recommendations that name a proposal, with their Board. */
export const recommendationsNaming = (db: ReadableDb, proposal: string): { id: string; board: string; boardName: string; type: string; plain: string }[] =>
  db.all(`SELECT DISTINCT r.id, r.board, b.name AS boardName, r.type, r.plain FROM recommendation_link l
          JOIN recommendation r ON r.id = l.recommendation JOIN board b ON b.id = r.board WHERE l.proposal = ? ORDER BY b.name, r.ord, r.id`, proposal)

/** The highest number used after a prefix in the refs of a cycle: for the next free reference. */
export function highestRef(db: ReadableDb, cycle: string, prefix: string): number {
  const refs = db.all<{ ref: string }>("SELECT ref FROM proposal WHERE cycle = ? AND ref LIKE ? || '-%'", cycle, prefix)
  return refs.reduce((highest, { ref }) => {
    const n = Number(/-(\d{1,6})$/.exec(ref)?.[1] ?? 0)
    return n > highest ? n : highest
  }, 0)
}
