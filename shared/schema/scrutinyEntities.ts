// What a Board writes: themed comments and typed recommendations, linked to the savings and priorities they are about.
import { entity } from './declare.ts'
import { order, provenance } from './groups.ts'

/** As JSON the amounts a person typed that were those of a saving the text is about: when they move, the words are flagged as stale. */
const figures = { columns: { figures: 'text?' } } as const

export const theme = entity({
  noun: 'heading', owner: { column: 'board', entity: 'board' }, references: { board: 'board' }, unique: [],
  groups: {
    owner: { columns: { board: 'text' } },
    title: { columns: { title: 'text' } },
    order, provenance,
  },
})

export const comment = entity({
  noun: 'comment', owner: { column: 'board', entity: 'board' }, references: { board: 'board', theme: 'theme' }, unique: [],
  groups: {
    owner: { columns: { board: 'text' } },
    place: { columns: { theme: 'text' } },
    order,
    text: { columns: { doc: 'text', plain: 'text' } },
    status: { columns: { status: 'text' } },
    provenance, figures,
  },
})

export const recommendation = entity({
  noun: 'recommendation', owner: { column: 'board', entity: 'board' }, references: { board: 'board' }, unique: [],
  groups: {
    owner: { columns: { board: 'text' } },
    type: { columns: { type: 'text' } },
    text: { columns: { doc: 'text', plain: 'text' } },
    contract: { columns: { addressee: 'text', due: 'text?', owner_name: 'text?' } },
    reason: { columns: { reason: 'text?', evidence: 'text?', measure: 'text?' } },
    status: { columns: { status: 'text' } },
    order, provenance, figures,
  },
})

export const recommendation_link = entity({
  noun: 'link of a recommendation', owner: { column: 'recommendation', entity: 'recommendation' },
  references: { recommendation: 'recommendation', proposal: 'proposal', priority: 'priority' }, unique: [],
  groups: { link: { columns: { recommendation: 'text', proposal: 'text?', priority: 'text?' } } },
})
