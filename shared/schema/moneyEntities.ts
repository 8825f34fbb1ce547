// Published tables of money as they stand in a paper: budgets, outturns, movements and MTFP versions, line by line, with the totals
// the paper prints. What each of the eight amount columns means follows from the statement's kind: shared/domain/statements.ts.
// And the maps by which sheets of one make were read, so that the next one of that make is recognised.
import { entity } from './declare.ts'
import { amount, order, provenance } from './groups.ts'

export const statement = entity({
  noun: 'statement', owner: { column: 'cycle', entity: 'cycle' }, references: { cycle: 'cycle', source: 'source' }, unique: [['cycle', 'kind', 'label']],
  groups: {
    owner: { columns: { cycle: 'text' } },
    kind: { columns: { kind: 'text' } },
    label: { columns: { label: 'text', body: 'text?', date: 'text?' } },
    // First plan year and how many years have a column; the unit the paper prints in, for showing: amounts are whole pounds.
    years: { columns: { first_year: 'integer', years: 'integer', unit: 'text' } },
    note: { columns: { note: 'text?' } },
    order, provenance,
  },
})

/** One line of a statement. Its amounts merge together or not at all: they are one group. */
export const statement_line = entity({
  noun: 'line', owner: { column: 'statement', entity: 'statement' },
  references: { statement: 'statement', department: 'department', service: 'service', source: 'source' }, unique: [],
  groups: {
    owner: { columns: { statement: 'text' } },
    role: { columns: { role: 'text' } },
    ref: { columns: { ref: 'text?' } },
    label: { columns: { label: 'text', grouping: 'text?' } },
    place: { columns: { department: 'text?', service: 'text?', subjective: 'text?' } },
    note: { columns: { note: 'text?' } },
    money: {
      columns: { ...amount('a1'), ...amount('a2'), ...amount('a3'), ...amount('a4'), ...amount('a5'), ...amount('a6'), ...amount('a7'), ...amount('a8') },
    },
    order, provenance,
  },
})

/** How the columns of a sheet were read, kept under the fingerprint of its headings. `map` is JSON. */
export const import_map = entity({
  noun: 'kept map', owner: null, references: {}, unique: [['kind', 'fingerprint']],
  groups: {
    kind: { columns: { kind: 'text', fingerprint: 'text' } },
    name: { columns: { name: 'text' } },
    map: { columns: { map: 'text' } },
  },
})
