// What belongs to a savings proposal beyond its positions: other ways of doing it, costs that land elsewhere, savings it rests on or
// rules out, and further portfolios that share it.
import { entity } from './declare.ts'
import { amount, order, provenance } from './groups.ts'

/** An alternative inside a proposal, do nothing and do minimum among them. */
export const option = entity({
  noun: 'option', owner: { column: 'proposal', entity: 'proposal' }, references: { proposal: 'proposal', source: 'source' }, unique: [],
  groups: {
    owner: { columns: { proposal: 'text' } },
    kind: { columns: { kind: 'text' } },
    title: { columns: { title: 'text' } },
    text: { columns: { text: 'text?' } },
    amount: { columns: amount('amount') },
    origin: { columns: { put_by: 'text?', dropped: 'text?' } },
    order, provenance,
  },
})

/** A cost that a saving here makes somewhere else. */
export const cost_shift = entity({
  noun: 'cost shift', owner: { column: 'proposal', entity: 'proposal' }, references: { proposal: 'proposal', source: 'source' }, unique: [],
  groups: {
    owner: { columns: { proposal: 'text' } },
    bearer: { columns: { bearer: 'text' } },
    money: { columns: { year: 'integer?', ...amount('amount') } },
    basis: { columns: { confidence: 'text?', basis: 'text?' } },
    order, provenance,
  },
})

/** This saving requires, or excludes, another. */
export const dependency = entity({
  noun: 'dependency', owner: { column: 'proposal', entity: 'proposal' }, references: { proposal: 'proposal', other: 'proposal' }, unique: [['proposal', 'other']],
  groups: {
    owner: { columns: { proposal: 'text', other: 'text' } },
    kind: { columns: { kind: 'text', reason: 'text?' } },
    provenance,
  },
})

/** A further portfolio that shares the saving. Money is counted once, in the proposal's own portfolio. */
export const proposal_portfolio = entity({
  noun: 'further portfolio of a saving', owner: { column: 'proposal', entity: 'proposal' },
  references: { proposal: 'proposal', portfolio: 'portfolio' }, unique: [['proposal', 'portfolio']],
  groups: { link: { columns: { proposal: 'text', portfolio: 'text' } } },
})
