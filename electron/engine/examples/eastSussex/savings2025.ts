// Five adult social care savings for 2025/26, £000, and what became of each: dated positions from published papers.
// A position without a figure is blank, and the figure before it stands; TBC is a figure that is known to have changed.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type MaybeAmount, unknown } from '#shared/money/amount.ts'
import { amountRow, blankSaving, inOrder, moneyOf, thousands } from '../rows.ts'
import { cycle2025, departmentId, portfolioId } from './cycle2025.ts'
import { risks2025 } from './effects2025.ts'
import { serviceId, type ServiceLine } from './services2025.ts'
import { from, type SourceName } from './sources.ts'

type Event = {
  readonly kind: 'revised' | 'decided' | 'called_in' | 'kept'; readonly date: string; readonly text: string; readonly reason: string; readonly source: SourceName
  readonly money?: ReturnType<typeof moneyOf>
}
type Saving = {
  readonly ref: string; readonly title: string; readonly description: string; readonly service: ServiceLine; readonly amount: number; readonly kind: string
  readonly status: string; readonly cost: MaybeAmount; readonly proposed: string; readonly after: readonly Event[]
}

const NOT_RESTATED = 'Officers expected the eleven proposals together to save what they saved before; the papers held here give no new amount for this one.'

const savings2025: readonly Saving[] = [
  {
    ref: 'ASC-001', title: 'Milton Grange day service, Eastbourne', service: 333, amount: 521, kind: 'reduction', status: 'agreed_revised', cost: unknown,
    description: 'Close the day service for older people at Milton Grange. Agreed in a revised form: it stays, on fewer days.',
    proposed: 'Proposed: close the day service',
    after: [{ kind: 'revised', date: '2025-02-25', text: 'Agreed in revised form: five days a week, not six', reason: NOT_RESTATED, source: 'milton-2025-02' }],
  },
  {
    ref: 'ASC-002', title: 'Phoenix Centre, Lewes', service: 333, amount: 191, kind: 'reduction', status: 'agreed', cost: null,
    description: 'Close the day service for older people at the Phoenix Centre. Milton Grange could take people who attended.',
    proposed: 'Proposed: close the day service',
    after: [{ kind: 'decided', date: '2025-02-25', text: 'Closure agreed', reason: NOT_RESTATED, source: 'revised-2025-02' }],
  },
  {
    ref: 'ASC-003', title: 'Linden Court, Eastbourne', service: 340, amount: 327, kind: 'delivery', status: 'partly', cost: unknown,
    description: 'Close the day service for adults with a learning disability at Linden Court and merge it with Beeching Park in Bexhill. Kept open in the end, with fewer places.',
    proposed: 'Proposed: close, and merge with Beeching Park',
    after: [
      {
        kind: 'revised', date: '2025-02-25', text: 'Closure agreed in revised form', source: 'revised-2025-02', money: moneyOf([unknown]),
        reason: 'A service in Eastbourne on two days a week was added. A Board had commented on 20 February. What the revised form alone would save is not stated in the papers held here.',
      },
      {
        kind: 'called_in', date: '2025-03-17', text: 'Called in by four members', source: 'people-2025-03',
        reason: 'The People Scrutiny Committee sent the decision on to Full Council, which on 20 May 2025 asked Cabinet to think again.',
      },
      {
        kind: 'kept', date: '2025-07-15', text: 'Kept open at 25 places', source: 'open-2025-07-16', money: moneyOf([thousands(145)], thousands(182), '327 less the 182 still to find'),
        reason: 'Families and carers had shown what closure could cost in residential care. The source says just under half is saved and 182 is to be found elsewhere.',
      },
    ],
  },
  {
    ref: 'ASC-004', title: 'Hookstead, Crowborough', service: 340, amount: 124, kind: 'reduction', status: 'agreed_revised', cost: null,
    description: 'Close the day service for adults with a learning disability at Hookstead. Agreed in a revised form: a quarter fewer places.',
    proposed: 'Proposed: close the day service',
    after: [{ kind: 'revised', date: '2025-02-25', text: 'Agreed in revised form: capacity down by a quarter', reason: NOT_RESTATED, source: 'hookstead-2025-02' }],
  },
  {
    ref: 'ASC-005', title: 'Mental health supported accommodation', service: 344, amount: 356, kind: 'reduction', status: 'agreed_delayed', cost: unknown,
    description: 'End the funding of on-site support for adults with mental health needs who live in supported accommodation.',
    proposed: 'Proposed: end funding of on-site support',
    after: [{
      kind: 'decided', date: '2025-02-25', text: 'Agreed, with funding to end on 31 December 2025', source: 'revised-2025-02',
      reason: 'The end was put back to give people time to move on. How much of the saving then falls in the year is not stated in the papers held here.',
    }],
  },
]

const proposalId = (ref: string): string => exampleId(`proposal:${ref}`)
const positionId = (ref: string, kind: string): string => exampleId(`position:${ref}:${kind}`)

function writePositions(db: WritableDb, saving: Saving): void {
  const base = (kind: string) => ({ id: positionId(saving.ref, kind), proposal: proposalId(saving.ref), kind })
  const stated = moneyOf([thousands(saving.amount)])
  db.insert('position', {
    ...base('proposed'), date: '2024-09-01', precision: 'month', text: saving.proposed, reason: 'Brought to Cabinet early, so that the public could be consulted before the budget.', ...stated, ...from('cabinet-2024-09'),
  })
  db.insert('position', {
    ...base('budget'), date: '2025-02-11', precision: 'day', text: 'In the budget for 2025/26', reason: 'An amendment to put back all five, £1.519m together, was lost.', ...stated, ...from('council-2025-02'),
  })
  for (const { kind, date, text, reason, source, money } of saving.after) {
    db.insert('position', { ...base(kind), date, precision: 'day', text, reason, ...(money ?? moneyOf([])), ...from(source) })
  }
}

export function writeSavings2025(db: WritableDb): void {
  for (const { row: saving, ord } of inOrder(savings2025)) {
    db.insert('proposal', {
      id: proposalId(saving.ref), cycle: cycle2025, ref: saving.ref, title: saving.title, description: saving.description, department: departmentId('ASC'), portfolio: portfolioId('asc'),
      service: serviceId(saving.service), kind: saving.kind, route: 'consult', status: saving.status, ...amountRow('cost', saving.cost), ...risks2025[saving.ref] ?? noRisk,
      eqia: 'complete', eqia_date: null, ord, ...blankSaving, ...from('council-2025-02'),
    })
    writePositions(db, saving)
  }
}

const noRisk = { likelihood: null, impact: null, rag: null, risk: null }
