// Services with their duty and floor; savings proposals with dated positions, and what each does to priorities and people.
import { entity } from './declare.ts'
import { amount, order, provenance } from './groups.ts'

export const service = entity({
  noun: 'service', owner: { column: 'cycle', entity: 'cycle' },
  references: { cycle: 'cycle', department: 'department', portfolio: 'portfolio', source: 'source' }, unique: [],
  groups: {
    owner: { columns: { cycle: 'text' } },
    place: { columns: { department: 'text', portfolio: 'text?' } },
    name: { columns: { name: 'text', description: 'text?' } },
    duty: { columns: { duty: 'text', act: 'text?', ...amount('floor') } },
    delivery: { columns: { delivery: 'text?', provider: 'text?' } },
    budget: { columns: { budget_year: 'integer?', ...amount('budget') } },
    order, provenance,
  },
})

export const proposal = entity({
  noun: 'savings proposal', owner: { column: 'cycle', entity: 'cycle' },
  references: { cycle: 'cycle', department: 'department', portfolio: 'portfolio', service: 'service', source: 'source' }, unique: [['cycle', 'ref']],
  groups: {
    owner: { columns: { cycle: 'text' } },
    ref: { columns: { ref: 'text' } },
    title: { columns: { title: 'text' } },
    description: { columns: { description: 'text?' } },
    place: { columns: { department: 'text', portfolio: 'text?', service: 'text?' } },
    kind: { columns: { kind: 'text', route: 'text' } },
    status: { columns: { status: 'text' } },
    cost: { columns: amount('cost') },
    risk: { columns: { likelihood: 'integer?', impact: 'integer?', rag: 'text?', risk: 'text?' } },
    equality: { columns: { eqia: 'text', eqia_date: 'text?' } },
    order, provenance,
    // Since schema 2: groups of their own and always blank at first, because rows written before hold nothing for them.
    base: { columns: { ...amount('gross'), ...amount('net') } },
    // When the saving starts, and what it saves in a whole year: from these the part-year effect follows.
    timing: { columns: { start_year: 'integer?', start_month: 'integer?', ...amount('full') } },
    staff: { columns: { fte: 'text?', posts: 'integer?', vacant: 'integer?' } },
    lead: { columns: { owner_name: 'text?' } },
    mitigation: { columns: { mitigation: 'text?' } },
    alternatives: { columns: { alternatives: 'text?' } },
    evidence: { columns: { evidence: 'text?' } },
    consultation: { columns: { consultation: 'text?' } },
    assessment: { columns: { eqia_link: 'text?' } },
  },
})

/** A dated point in the life of a proposal. Its years and basis merge together or not at all: they are one group. */
export const position = entity({
  noun: 'position', owner: { column: 'proposal', entity: 'proposal' }, references: { proposal: 'proposal', source: 'source' }, unique: [],
  groups: {
    owner: { columns: { proposal: 'text' } },
    event: { columns: { kind: 'text', date: 'text', precision: 'text' } },
    wording: { columns: { text: 'text', reason: 'text?' } },
    money: {
      columns: {
        basis: 'text', derived: 'integer', derivation: 'text?',
        ...amount('y1'), ...amount('y2'), ...amount('y3'), ...amount('y4'), ...amount('y5'), ...amount('left'),
      },
    },
    provenance,
  },
})

export const priority_effect = entity({
  noun: 'effect on a priority', owner: { column: 'proposal', entity: 'proposal' },
  references: { proposal: 'proposal', priority: 'priority' }, unique: [['proposal', 'priority']],
  groups: {
    owner: { columns: { proposal: 'text', priority: 'text' } },
    effect: { columns: { score: 'integer?', reason: 'text?' } },
    provenance,
  },
})

export const equality_effect = entity({
  noun: 'equality effect', owner: { column: 'proposal', entity: 'proposal' },
  references: { proposal: 'proposal' }, unique: [['proposal', 'characteristic']],
  groups: {
    owner: { columns: { proposal: 'text', characteristic: 'text' } },
    effect: { columns: { effect: 'text', who: 'text?', mitigation: 'text?' } },
    provenance,
  },
})
