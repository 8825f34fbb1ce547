// What a reconciliation looks at beside savings and statements: savings taken out of a cycle, as the log last had them. SELECTs only.
import { type Row } from '#shared/schema/index.ts'
import { type ReadableDb } from '../store/types.ts'

type Values = Record<string, string | number | null>
type LogRecord = { readonly grp: string; readonly op: string; readonly value: string | null; readonly operation: string }

/** What the log says of a row, oldest first. */
const recordsOf = (db: ReadableDb, row: string): LogRecord[] =>
  db.all('SELECT c.grp, c.op, c.value, c.operation FROM change c JOIN operation o ON o.id = c.operation AND o.scope = c.scope WHERE c.row_id = ? ORDER BY o.at, c.operation, c.n', row)

/** The columns of a row as its records leave them; a removal leaves what stood before it. */
function lastValues(records: readonly LogRecord[]): Values {
  const values: Values = {}
  for (const { grp, value } of records) {
    if (value === null) continue
    if (grp === '*') for (const group of Object.values(JSON.parse(value) as Record<string, Values>)) Object.assign(values, group)
    else Object.assign(values, JSON.parse(value) as Values)
  }
  return values
}

export type RemovedProposal = { readonly proposal: Pick<Row<'proposal'>, 'id' | 'ref' | 'title' | 'department'>; readonly positions: readonly Row<'position'>[] }

const text = (value: string | number | null | undefined): string => (typeof value === 'string' ? value : '')

/** Savings that were in a cycle and are not any more, each with the positions that went with it. */
export function removedProposals(db: ReadableDb, cycle: string): RemovedProposal[] {
  // Only rows that were ever removed have heads of their own under `*`.
  const gone = db.all<{ id: string }>(
    `SELECT DISTINCT h.row_id AS id FROM head h CROSS JOIN change i ON i.row_id = h.row_id AND i.grp = '*' AND i.op = 'insert' AND i.entity = 'proposal'
     WHERE h.grp = '*' AND i.value ->> '$.owner.cycle' = ? AND NOT EXISTS (SELECT 1 FROM proposal p WHERE p.id = h.row_id) ORDER BY h.row_id`, cycle)
  return gone.map(({ id }) => {
    const records = recordsOf(db, id)
    const values = lastValues(records)
    const removal = records.findLast(({ op }) => op === 'delete')?.operation ?? ''
    const parts = db.all<{ id: string }>("SELECT row_id AS id FROM change WHERE operation = ? AND entity = 'position' AND op = 'delete' ORDER BY n", removal)
    const positions = parts.map((part) => ({ id: part.id, ...lastValues(recordsOf(db, part.id)) }) as Row<'position'>).filter((position) => position.proposal === id)
    return { proposal: { id, ref: text(values['ref']), title: text(values['title']), department: text(values['department']) }, positions }
  })
}
