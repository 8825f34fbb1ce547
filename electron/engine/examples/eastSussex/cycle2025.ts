// The current cycle, 2025/26 and beyond: its stages with their real dates, priorities, departments, portfolios and committees.
// One date is made up, that of the Board, and its stage says so.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { standardPriorities, standardStages } from '#shared/domain/standardStages.ts'
import { inOrder, invented } from '../rows.ts'
import { from, type SourceName } from './sources.ts'

export const cycle2025 = exampleId('cycle:2025')
export const BOARD_DATE = '2024-12-12'

type Dated = { readonly due: string; readonly ends?: string; readonly source: SourceName | null; readonly note: string }

const dates: Readonly<Record<string, Dated>> = {
  county: { due: '2024-06-25', source: 'county-2024', note: 'A month earlier than usual.' },
  scene: { due: '2024-09-24', source: 'people-2024-09', note: 'Two days before Cabinet saw the savings that need consultation.' },
  consultation: { due: '2024-10-03', ends: '2024-11-28', source: 'cabinet-2024-09', note: 'Eleven adult social care proposals were consulted on.' },
  autumn: { due: '2024-11-13', source: 'cabinet-2024-11', note: 'Cabinet; the People Scrutiny Committee followed on 19 November.' },
  boards: { due: BOARD_DATE, source: null, note: 'The date of the Board is illustrative.' },
  settlement: { due: '2024-12-18', source: 'settlement-2024', note: 'The provisional settlement.' },
  cabinet: { due: '2025-01-28', source: 'cabinet-2025-01', note: 'Cabinet recommends the budget to Full Council.' },
  council: { due: '2025-02-11', source: 'council-2025-02', note: 'An amendment to reinstate five savings was lost.' },
  callin: { due: '2025-02-25', ends: '2025-03-17', source: 'people-2025-03', note: 'Cabinet decided on 25 February; two decisions were called in.' },
  review: { due: '2025-03-17', source: 'people-2025-03', note: 'On the same agenda as the call-ins.' },
}

export const departments = [
  ['ASC', 'Adult Social Care and Health'], ['CSD', 'Children’s Services'], ['CET', 'Communities, Economy and Transport'], ['BSD', 'Business Services'], ['GS', 'Governance Services'],
] as const

export const departmentId = (code: string): string => exampleId(`department:2025:${code}`)
export const portfolioId = (key: string): string => exampleId(`portfolio:2025:${key}`)
export const committeeId = (key: string): string => exampleId(`committee:2025:${key}`)

/** Key, name, what it covers, departments. Governance Services serves the whole council and stands in no portfolio here. */
export const portfolios = [
  ['asc', 'Adult Social Care and Health', 'Care and support for adults and their carers, safeguarding adults, and public health.', ['ASC']],
  ['children', 'Children and Families', 'Child protection, children in care, early help and support for families.', ['CSD']],
  ['education', 'Education and Inclusion, Special Educational Needs and Disability', 'School places and standards, inclusion, and support for pupils with special needs.', ['CSD']],
  ['transport', 'Transport and Environment', 'Highways, public transport, waste, libraries, archives and road safety.', ['CET']],
  ['economy', 'Economy', 'Business growth, skills and the county’s economic strategy.', ['CET']],
  ['resources', 'Resources and Climate Change', 'Finance, property, procurement, staffing and the council’s own carbon.', ['BSD']],
  ['strategic', 'Strategic Management and Economic Development', 'The Leader’s portfolio: strategy, partnerships and major economic schemes.', ['CET']],
] as const

const committees = [
  ['people', 'People Scrutiny Committee', ['asc', 'children', 'education']],
  ['place', 'Place Scrutiny Committee', ['transport', 'economy', 'resources']],
] as const

const meetings = [
  ['2024-09', '2024-09-24', 'people-2024-09'], ['2024-11', '2024-11-19', 'people-2024-11'], ['2025-03', '2025-03-17', 'people-2025-03'],
] as const

export function writeCycle2025(db: WritableDb): void {
  db.insert('cycle', {
    id: cycle2025, council: 'East Sussex County Council', label: '2025/26 and beyond', process: 'RPPR', first_year: 2025, horizon: 3, status: 'open', ...from('cabinet-2024-11'),
  })
  for (const { row: stage, ord } of inOrder(standardStages(2025))) {
    const dated = dates[stage.kind]
    db.insert('stage', {
      id: exampleId(`stage:2025:${stage.kind}`), cycle: cycle2025, kind: stage.kind, label: stage.label, short: stage.short, body: stage.body,
      due: dated?.due ?? null, ends: dated?.ends ?? null, status: 'planned', note: dated?.note ?? null, ord, ...(dated?.source ? from(dated.source) : invented),
    })
  }
  standardPriorities.forEach((priority, i) => db.insert('priority', {
    id: exampleId(`priority:2025:${i + 1}`), cycle: cycle2025, slot: i + 1, label: priority.label, short: priority.short, ...from('county-2024'),
  }))
}

export function writeCouncil2025(db: WritableDb): void {
  for (const { row: [code, name], ord } of inOrder(departments)) db.insert('department', { id: departmentId(code), cycle: cycle2025, code, name, ord, ...from('bodies-2024') })
  for (const { row: [key, name, purpose, codes], ord } of inOrder(portfolios)) {
    db.insert('portfolio', { id: portfolioId(key), cycle: cycle2025, name, purpose, ord, ...from('bodies-2024') })
    for (const code of codes) db.insert('portfolio_department', { id: exampleId(`portfolio_department:2025:${key}:${code}`), portfolio: portfolioId(key), department: departmentId(code) })
  }
  for (const { row: [key, name, remit], ord } of inOrder(committees)) {
    db.insert('committee', { id: committeeId(key), cycle: cycle2025, name, kind: 'scrutiny', contact: 'Scrutiny and policy team', ord, ...from('bodies-2024') })
    for (const portfolio of remit) db.insert('remit', { id: exampleId(`remit:2025:${key}:${portfolio}`), committee: committeeId(key), portfolio: portfolioId(portfolio) })
  }
  for (const [key, date, source] of meetings) {
    db.insert('meeting', { id: exampleId(`meeting:2025:people-committee:${key}`), committee: committeeId('people'), board: null, date, time: null, venue: 'County Hall, Lewes', status: 'held', ...from(source) })
  }
}
