// A list of savings for 2026/27 and beyond, made up from first to last: every row is illustrative. Together they come to 3,051, 464
// and 8 (£000) in the three years, what the county's own plan took for savings, beside one amount nobody knows yet.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type MaybeAmount, range, toStored, unknown } from '#shared/money/amount.ts'
import { amountRow, blankSaving, inOrder, invented, moneyOf, thousands } from '../rows.ts'
import { cycle2026, departmentIn2026, portfolioIn2026 } from './cycle2026.ts'

type Figure = number | null | 'tbc'
type Saving = {
  readonly ref: string; readonly title: string; readonly portfolio: string; readonly kind: string; readonly status: string; readonly eqia: string; readonly description: string
  /** £000 for each year, as first proposed and, where it changed, as it stands. */
  readonly proposed: readonly Figure[]; readonly revised?: readonly Figure[]
  readonly basis?: 'one_off'
  /** Month of 2026/27 it starts in, and what a whole year saves. */
  readonly start?: readonly [month: number, full: number]
  /** Gross and net base of the service, £000; full-time equivalents, posts, and of these vacant. */
  readonly base?: readonly [gross: number, net: number]; readonly staff?: readonly [fte: string, posts: number, vacant: number]
  readonly owner: string; readonly also?: string
}

const savings2026: readonly Saving[] = [
  {
    ref: 'ASC-001', title: 'Reablement before long-term care', portfolio: 'asc', kind: 'early', status: 'published', eqia: 'drafting', proposed: [300, 300], start: [10, 600], base: [9_400, 7_900],
    staff: ['6.50', 8, 3], owner: 'Head of Reablement', description: 'Six weeks of reablement for everybody who asks for care at home for the first time, from October.',
  },
  {
    ref: 'ASC-002', title: 'Day opportunities in fewer buildings', portfolio: 'asc', kind: 'delivery', status: 'consulting', eqia: 'drafting', proposed: [500], revised: [420], base: [5_200, 4_600],
    staff: ['14.00', 17, 4], owner: 'Head of Day Opportunities', description: 'Bring day opportunities together in the better used buildings and give up two leases.',
  },
  {
    ref: 'ASC-003', title: 'Technology for people who live at home', portfolio: 'asc', kind: 'demand', status: 'published', eqia: 'required', proposed: [250, 100], base: [2_900, 2_400],
    owner: 'Head of Commissioning', description: 'Sensors and calls in place of some visits, where the person agrees.',
  },
  {
    ref: 'ASC-004', title: 'Commissioning together with the NHS', portfolio: 'asc', kind: 'delivery', status: 'identified', eqia: 'unknown', proposed: ['tbc'], owner: 'Head of Commissioning',
    description: 'One team for both; nobody can say yet what it would save.',
  },
  {
    ref: 'CSD-001', title: 'Foster homes closer to home', portfolio: 'children', kind: 'demand', status: 'revised', eqia: 'complete', proposed: [600, 50, 8], revised: [640, 50, 8], base: [27_300, 25_100],
    owner: 'Head of Looked After Children', description: 'More foster carers in the county, so that fewer children are placed far away.',
  },
  {
    ref: 'CSD-002', title: 'School transport routes planned together', portfolio: 'education', kind: 'efficiency', status: 'published', eqia: 'complete', proposed: [310], base: [19_800, 18_900], owner: 'Head of Admissions and Transport',
    also: 'transport', description: 'One planning of routes with public transport. Two portfolios share it; its money counts once.',
  },
  { ref: 'CET-001', title: 'Two highways depots instead of three', portfolio: 'transport', kind: 'efficiency', status: 'published', eqia: 'not_needed', proposed: [195, 14], base: [4_100, 4_000], staff: ['2.00', 2, 2], owner: 'Head of Highways', description: 'Give up the smallest depot.' },
  { ref: 'CET-002', title: 'Dimmed street lights after midnight', portfolio: 'transport', kind: 'reduction', status: 'published', eqia: 'complete', proposed: [176], base: [2_827, 2_827], owner: 'Head of Highways', description: 'Dim lights on residential roads between midnight and five.' },
  { ref: 'BSD-001', title: 'Insurance fund: release of what is not needed', portfolio: 'resources', kind: 'funding', status: 'identified', eqia: 'not_needed', proposed: [460], basis: 'one_off', owner: 'Head of Finance', description: 'Once only: the year after has to find it again.' },
  { ref: 'BSD-002', title: 'Contracts renewed together', portfolio: 'resources', kind: 'efficiency', status: 'published', eqia: 'not_needed', proposed: [200], owner: 'Head of Procurement', description: 'Renew cleaning, catering and security as one contract.' },
  { ref: 'GS-001', title: 'Papers on screens', portfolio: 'strategic', kind: 'efficiency', status: 'identified', eqia: 'not_needed', proposed: [100], staff: ['1.60', 2, 1], owner: 'Head of Democratic Services', description: 'Print agendas on request only.' },
]

const proposalIn2026 = (ref: string): string => exampleId(`proposal:2026:${ref}`)
const amountOf = (figure: Figure): MaybeAmount => (figure === null ? null : figure === 'tbc' ? unknown : thousands(figure))
const amountsOf = (figures: readonly Figure[]): MaybeAmount[] => figures.map(amountOf)

function more({ start, base, staff, owner }: Saving) {
  const [full, gross, net] = [start?.[1], base?.[0], base?.[1]].map((figure) => toStored(figure === undefined ? null : thousands(figure)))
  return {
    ...blankSaving, owner_name: owner, start_year: start === undefined ? null : 2026, start_month: start?.[0] ?? null, full_state: full?.state ?? null, full_low: full?.low ?? null,
    gross_state: gross?.state ?? null, gross_low: gross?.low ?? null, net_state: net?.state ?? null, net_low: net?.low ?? null, fte: staff?.[0] ?? null, posts: staff?.[1] ?? null, vacant: staff?.[2] ?? null,
  }
}

function writeSaving(db: WritableDb, saving: Saving, ord: string): void {
  const id = db.insert('proposal', {
    id: proposalIn2026(saving.ref), cycle: cycle2026, ref: saving.ref, title: saving.title, description: saving.description, department: departmentIn2026(saving.ref.slice(0, saving.ref.indexOf('-'))),
    portfolio: portfolioIn2026(saving.portfolio), service: null, kind: saving.kind, route: saving.eqia === 'not_needed' ? 'delegated' : 'consult', status: saving.status, ...amountRow('cost', null),
    likelihood: null, impact: null, rag: null, risk: null, eqia: saving.eqia, eqia_date: null, ord, ...more(saving), ...invented,
  })
  const add = (kind: string, date: string, text: string, reason: string | null, figures: readonly Figure[]) => db.insert('position', {
    id: exampleId(`position:2026:${saving.ref}:${kind}`), proposal: id, kind, date, precision: 'day', text, reason, ...moneyOf(amountsOf(figures)), basis: saving.basis ?? 'recurring', ...invented,
  })
  add('proposed', '2025-11-11', 'Proposed', null, saving.proposed)
  if (saving.revised !== undefined) add('revised', '2025-12-09', 'Revised', 'Illustrative: worked through again after the first answers.', saving.revised)
  if (saving.also !== undefined) db.insert('proposal_portfolio', { id: exampleId(`proposal_portfolio:2026:${saving.ref}`), proposal: id, portfolio: portfolioIn2026(saving.also) })
}

/** What stands beside the first saving: other ways, a cost elsewhere, and what it rests on. */
function writeParts(db: WritableDb): void {
  const proposal = proposalIn2026('ASC-001')
  const options = [
    ['do_nothing', 'Go on as now', 'Long-term care begins as soon as somebody asks for it.', null, null, 'Costs go on rising with the number of people.'],
    ['do_minimum', 'Reablement after a stay in hospital only', null, range(80_000, 120_000), 'Adult Social Care', null],
    ['alternative', 'Reablement by voluntary bodies', null, unknown, 'People Scrutiny Committee', null],
  ] as const
  inOrder(options).forEach(({ row: [kind, title, text, amount, by, dropped], ord }, i) => db.insert('option', {
    id: exampleId(`option:2026:ASC-001:${i + 1}`), proposal, kind, title, text, ...amountRow('amount', amount), put_by: by, dropped, ord, ...invented,
  }))
  db.insert('cost_shift', {
    id: exampleId('cost_shift:2026:ASC-001:1'), proposal, bearer: 'NHS Sussex', year: 2026, ...amountRow('amount', range(40_000, 90_000)), confidence: 'low', basis: 'More visits by community therapists.', ord: 'V', ...invented,
  })
  db.insert('dependency', {
    id: exampleId('dependency:2026:ASC-001:ASC-003'), proposal, other: proposalIn2026('ASC-003'), kind: 'requires', reason: 'Sensors show whether somebody manages alone.', ...invented,
  })
}

export function writeSavings2026(db: WritableDb): void {
  for (const { row, ord } of inOrder(savings2026)) writeSaving(db, row, ord)
  writeParts(db)
}
