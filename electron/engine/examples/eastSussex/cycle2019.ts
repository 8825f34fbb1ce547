// The cycle 2019/20 and beyond, as history: savings by department as a newspaper printed them, £000. Lines and department
// totals are printed; what the lines do not explain is worked out and marked so. The printed total was £5.13m, and the
// departments come to £5.122m: the difference of 8 is the source's own rounding and stands nowhere in the rows.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { amountRow, blankSaving, inOrder, moneyOf, thousands } from '../rows.ts'
import { from } from './sources.ts'

const cycle2019 = exampleId('cycle:2019')

type Line = { readonly title: string; readonly amount: number; readonly kind: string }
type Department = { readonly code: string; readonly name: string; readonly printed: number; readonly lines: readonly Line[]; readonly inRest: readonly string[] }

/** `inRest`: lines the source names without an amount. Their money is inside the department's remainder. */
const departments2019: readonly Department[] = [
  {
    code: 'CET', name: 'Communities, Economy and Transport', printed: 2_340, inRest: [],
    lines: [
      { title: 'Archives and records service', amount: 32, kind: 'reduction' }, { title: 'Ashdown Forest conservation projects', amount: 31, kind: 'reduction' },
      { title: 'Bus passes for older and disabled people', amount: 200, kind: 'demand' }, { title: 'Environmental advice service', amount: 15, kind: 'reduction' },
      { title: 'Household waste service', amount: 150, kind: 'reduction' },
    ],
  },
  { code: 'CSD', name: 'Children’s Services', printed: 1_049, inRest: [], lines: [{ title: 'Schools learning and effectiveness service', amount: 849, kind: 'reduction' }] },
  {
    code: 'ASC', name: 'Adult Social Care', printed: 730, inRest: ['Meals on wheels subsidy'],
    lines: [{ title: 'Nursing and residential services', amount: 247, kind: 'reduction' }],
  },
  { code: 'BSD', name: 'Business Services', printed: 1_003, inRest: [], lines: [] },
]

const OTHER = 'Other savings, not itemised in the published table'
const MEALS = 'The source gives no amount for this line. Its money is part of “Other savings” of the department, so it is left blank here: unknown as well would count it twice.'

type Row = { readonly title: string; readonly description: string | null; readonly kind: string; readonly amount: MaybeAmount; readonly derived: string | null; readonly text: string }

function rowsOf(department: Department): Row[] {
  const itemised = department.lines.reduce((sum, line) => sum + line.amount, 0)
  const rest = department.printed - itemised
  const figures = department.lines.map((line) => line.amount).join(' + ')
  const derived = itemised === 0 ? null : `${department.printed.toLocaleString('en-GB')} printed for the department less ${figures}${department.lines.length > 1 ? ` = ${itemised}` : ''}`
  const inside = department.inRest.length === 0 ? '' : ` Holds the unknown amount of: ${department.inRest.join(', ')}.`
  return [
    ...department.lines.map((line): Row => ({ title: line.title, description: null, kind: line.kind, amount: thousands(line.amount), derived: null, text: 'As published' })),
    ...department.inRest.map((title): Row => ({ title, description: MEALS, kind: 'reduction', amount: null, derived: null, text: 'As published, without an amount' })),
    {
      title: OTHER, kind: 'efficiency', amount: thousands(rest), derived,
      description: `${derived === null ? 'The source prints the total of the department and no lines.' : 'What the printed lines do not explain of the printed total.'}${inside}`,
      text: derived === null ? 'As published, the department’s total' : 'Remainder of the department’s printed total',
    },
  ]
}

function writeDepartment(db: WritableDb, department: Department, ord: string): void {
  const id = db.insert('department', { id: exampleId(`department:2019:${department.code}`), cycle: cycle2019, code: department.code, name: department.name, ord, ...from('savings-2019') })
  inOrder(rowsOf(department)).forEach(({ row, ord: place }, i) => {
    const ref = `${department.code}-${String(i + 1).padStart(3, '0')}`
    const proposal = db.insert('proposal', {
      id: exampleId(`proposal:2019:${ref}`), cycle: cycle2019, ref, title: row.title, description: row.description, department: id, portfolio: null, service: null, kind: row.kind,
      route: 'consult', status: 'agreed', ...amountRow('cost', null), likelihood: null, impact: null, rag: null, risk: null, eqia: 'unknown', eqia_date: null, ord: place, ...blankSaving, ...from('savings-2019'),
    })
    db.insert('position', {
      id: exampleId(`position:2019:${ref}`), proposal, kind: 'history', date: '2019-02-05', precision: 'day', text: row.text, reason: 'Approved with the budget of 5 February 2019.',
      ...moneyOf([row.amount], null, row.derived), ...from('savings-2019'),
    })
  })
}

export function writeCycle2019(db: WritableDb): void {
  db.insert('cycle', {
    id: cycle2019, council: 'East Sussex County Council', label: '2019/20 and beyond', process: 'RPPR', first_year: 2019, horizon: 3, status: 'archived', ...from('savings-2019'),
  })
  const labels = ['Driving sustainable economic growth', 'Keeping vulnerable people safe', 'Helping people help themselves', 'Making best use of resources']
  const shorts = ['Growth', 'Safe', 'Resilience', 'Resources']
  labels.forEach((label, i) => db.insert('priority', { id: exampleId(`priority:2019:${i + 1}`), cycle: cycle2019, slot: i + 1, label, short: shorts[i] ?? label, ...from('plan-2019') }))
  const stages = [['cabinet', 'Budget recommended', 'Cabinet', 'Cabinet', '2019-01-22'], ['council', 'Budget approved', 'Council', 'Full Council', '2019-02-05']] as const
  for (const { row: [kind, label, short, body, due], ord } of inOrder(stages)) {
    db.insert('stage', { id: exampleId(`stage:2019:${kind}`), cycle: cycle2019, kind, label, short, body, due, ends: null, status: 'done', note: null, ord, ...from('savings-2019') })
  }
  for (const { row, ord } of inOrder(departments2019)) writeDepartment(db, row, ord)
}
