// People, the roles they hold, the bodies they sit on and the meetings those bodies hold.
import { entity } from './declare.ts'
import { order, provenance } from './groups.ts'

export const person = entity({
  noun: 'person', owner: null, references: { source: 'source' }, unique: [],
  groups: {
    name: { columns: { name: 'text' }, personal: true },
    kind: { columns: { kind: 'text', post: 'text?' } },
    provenance,
  },
})

export const role = entity({
  noun: 'role', owner: { column: 'person', entity: 'person' },
  references: { person: 'person', portfolio: 'portfolio', department: 'department', source: 'source' }, unique: [],
  groups: {
    owner: { columns: { person: 'text' } },
    role: { columns: { kind: 'text', title: 'text', portfolio: 'text?', department: 'text?' } },
    dates: { columns: { from_date: 'text?', to_date: 'text?' } },
    provenance,
  },
})

export const committee = entity({
  noun: 'committee', owner: { column: 'cycle', entity: 'cycle' }, references: { cycle: 'cycle', source: 'source' }, unique: [['cycle', 'name']],
  groups: {
    owner: { columns: { cycle: 'text' } },
    name: { columns: { name: 'text', kind: 'text' } },
    contact: { columns: { contact: 'text?' } },
    order, provenance,
  },
})

export const remit = entity({
  noun: 'portfolio in a remit', owner: { column: 'committee', entity: 'committee' },
  references: { committee: 'committee', portfolio: 'portfolio' }, unique: [['committee', 'portfolio']],
  groups: { link: { columns: { committee: 'text', portfolio: 'text' } } },
})

export const board = entity({
  noun: 'Board', owner: { column: 'committee', entity: 'committee' },
  references: { committee: 'committee', cycle: 'cycle', source: 'source' }, unique: [['cycle', 'name']],
  groups: {
    owner: { columns: { committee: 'text', cycle: 'text' } },
    name: { columns: { name: 'text' } },
    brief: { columns: { supplied: 'text?', caveat: 'text?' } },
    addressed: { columns: { cabinet_date: 'text?' } },
    status: { columns: { status: 'text' } },
    provenance,
  },
})

export const membership = entity({
  noun: 'member', owner: null, references: { person: 'person', committee: 'committee', board: 'board' }, unique: [],
  groups: {
    link: { columns: { person: 'text', committee: 'text?', board: 'text?' } },
    role: { columns: { role: 'text' } },
    dates: { columns: { from_date: 'text?', to_date: 'text?' } },
    provenance,
  },
})

export const meeting = entity({
  noun: 'meeting', owner: null, references: { committee: 'committee', board: 'board', source: 'source' }, unique: [],
  groups: {
    body: { columns: { committee: 'text?', board: 'text?' } },
    when: { columns: { date: 'text', time: 'text?', venue: 'text?' } },
    status: { columns: { status: 'text' } },
    provenance,
  },
})

export const attendance = entity({
  noun: 'attendance entry', owner: { column: 'meeting', entity: 'meeting' },
  references: { meeting: 'meeting', person: 'person', substitute_for: 'person' }, unique: [['meeting', 'person']],
  groups: {
    owner: { columns: { meeting: 'text', person: 'text' } },
    capacity: { columns: { capacity: 'text', substitute_for: 'text?' } },
    order, provenance,
  },
})
