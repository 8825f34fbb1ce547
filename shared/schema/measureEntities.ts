// Measures of how services do, with what came of them, what was aimed at and how others do. Values are decimal text: rates and
// scores are not money, and are never added up.
import { entity } from './declare.ts'
import { order, provenance } from './groups.ts'

export const measure = entity({
  noun: 'measure', owner: { column: 'cycle', entity: 'cycle' },
  references: { cycle: 'cycle', department: 'department', portfolio: 'portfolio', outcome: 'outcome', source: 'source' }, unique: [['cycle', 'ref']],
  groups: {
    owner: { columns: { cycle: 'text' } },
    ref: { columns: { ref: 'text?' } },
    title: { columns: { title: 'text' } },
    // Which way is better: higher, lower, or not said.
    unit: { columns: { unit: 'text?', better: 'text?' } },
    place: { columns: { department: 'text?', portfolio: 'text?', outcome: 'text?' } },
    lead: { columns: { owner_name: 'text?' } },
    order, provenance,
  },
})

export const measure_value = entity({
  noun: 'value of a measure', owner: { column: 'measure', entity: 'measure' }, references: { measure: 'measure', source: 'source' }, unique: [['measure', 'year', 'kind']],
  groups: {
    owner: { columns: { measure: 'text' } },
    key: { columns: { year: 'integer', kind: 'text' } },
    value: { columns: { value: 'text?', rag: 'text?', rank: 'text?' } },
    note: { columns: { note: 'text?' } },
    provenance,
  },
})
