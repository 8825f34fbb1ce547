// The cycle, its stages and priorities, and the council it belongs to.
import { entity } from './declare.ts'
import { amount, order, provenance } from './groups.ts'

export const cycle = entity({
  noun: 'cycle', owner: null, references: { source: 'source' }, unique: [['label']],
  groups: {
    label: { columns: { council: 'text', label: 'text', process: 'text' } },
    years: { columns: { first_year: 'integer', horizon: 'integer' } },
    status: { columns: { status: 'text' } },
    provenance,
  },
})

export const stage = entity({
  noun: 'stage', owner: { column: 'cycle', entity: 'cycle' }, references: { cycle: 'cycle', source: 'source' }, unique: [],
  groups: {
    owner: { columns: { cycle: 'text' } },
    label: { columns: { kind: 'text', label: 'text', short: 'text', body: 'text' } },
    dates: { columns: { due: 'text?', ends: 'text?' } },
    status: { columns: { status: 'text', note: 'text?' } },
    order, provenance,
  },
})

export const priority = entity({
  noun: 'priority', owner: { column: 'cycle', entity: 'cycle' }, references: { cycle: 'cycle', source: 'source' }, unique: [['cycle', 'slot']],
  groups: {
    owner: { columns: { cycle: 'text' } },
    slot: { columns: { slot: 'integer' } },
    wording: { columns: { label: 'text', short: 'text' } },
    provenance,
  },
})

export const department = entity({
  noun: 'department', owner: { column: 'cycle', entity: 'cycle' }, references: { cycle: 'cycle', source: 'source' }, unique: [['cycle', 'code']],
  groups: {
    owner: { columns: { cycle: 'text' } },
    name: { columns: { code: 'text', name: 'text' } },
    order, provenance,
  },
})

export const portfolio = entity({
  noun: 'portfolio', owner: { column: 'cycle', entity: 'cycle' }, references: { cycle: 'cycle', source: 'source' }, unique: [['cycle', 'name']],
  groups: {
    owner: { columns: { cycle: 'text' } },
    name: { columns: { name: 'text' } },
    purpose: { columns: { purpose: 'text?' } },
    order, provenance,
  },
})

export const portfolio_department = entity({
  noun: 'department of a portfolio', owner: { column: 'portfolio', entity: 'portfolio' },
  references: { portfolio: 'portfolio', department: 'department' }, unique: [['portfolio', 'department']],
  groups: { link: { columns: { portfolio: 'text', department: 'text' } } },
})

export const outcome = entity({
  noun: 'commissioning outcome', owner: { column: 'cycle', entity: 'cycle' },
  references: { cycle: 'cycle', department: 'department', source: 'source' }, unique: [['cycle', 'numeral']],
  groups: {
    owner: { columns: { cycle: 'text', department: 'text?' } },
    numeral: { columns: { numeral: 'text' } },
    wording: { columns: { title: 'text', requires: 'text?', legislation: 'text?' } },
    size: { columns: { size_note: 'text?' } },
    amount: { columns: amount('amount') },
    order, provenance,
  },
})

export const source = entity({
  noun: 'source', owner: null, references: {}, unique: [],
  groups: {
    name: { columns: { title: 'text', publisher: 'text?', published: 'text?' } },
    place: { columns: { reference: 'text?' } },
    provenance: { columns: { illustrative: 'integer' } },
  },
})
