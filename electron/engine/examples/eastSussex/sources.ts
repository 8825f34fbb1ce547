// The published papers the East Sussex example rests on. Titles and references only: no sentence of theirs is carried over.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'

type Source = { readonly title: string; readonly publisher: string | null; readonly published: string | null; readonly reference: string | null }

const COUNTY = 'East Sussex County Council'

const sources = {
  'report-2013': { title: 'RPP&R report to the Children’s Services Scrutiny Committee, with Appendix 1', publisher: COUNTY, published: '2013-11-11', reference: 'Report by the Chief Executive' },
  'committees-2014': { title: 'Scrutiny committees as named on agendas of 2014 and 2015', publisher: COUNTY, published: null, reference: null },
  'return-2016': {
    title: 'Revenue account budget 2016/17 by local authority (RA return)', publisher: 'Department for Communities and Local Government', published: null,
    reference: 'East Sussex, E1421, lines 110 to 799; Open Government Licence',
  },
  'outturn-2016': {
    title: 'Revenue outturn 2016/17 by local authority', publisher: 'Department for Communities and Local Government', published: null, reference: 'East Sussex, E1421, service lines; Open Government Licence',
  },
  'measures-2023': { title: 'Adult social care outcomes by authority, 2015/16 to 2022/23, with medians of counties', publisher: null, published: null, reference: 'East Sussex, E10000011; Open Government Licence' },
  'plan-2019': { title: 'Council Plan 2019/20', publisher: COUNTY, published: null, reference: 'Four priority outcomes' },
  'savings-2019': {
    title: 'Savings for 2019/20 by department: total printed as £5.13m, departments adding to £5.122m', publisher: 'The Argus', published: null, reference: 'Article 17415142',
  },
  'bodies-2024': { title: 'Cabinet portfolios, committees and departments as named on agendas of 2024 and 2025', publisher: COUNTY, published: null, reference: null },
  'county-2024': { title: 'Cabinet, State of the County with the four priority outcomes', publisher: COUNTY, published: '2024-06-25', reference: 'Minute 4, appendix 3' },
  'people-2024-09': { title: 'People Scrutiny Committee, RPPR report', publisher: COUNTY, published: '2024-09-24', reference: null },
  'cabinet-2024-09': { title: 'Cabinet, RPPR update with savings for consultation', publisher: COUNTY, published: '2024-09-26', reference: 'Minute 19, appendix 1' },
  'cabinet-2024-11': { title: 'Cabinet, RPPR update on planning for 2025/26 and beyond', publisher: COUNTY, published: '2024-11-13', reference: 'Minute 27, appendix 2' },
  'people-2024-11': { title: 'People Scrutiny Committee, November meeting', publisher: COUNTY, published: '2024-11-19', reference: null },
  'settlement-2024': {
    title: 'Provisional local government finance settlement 2025 to 2026', publisher: 'Ministry of Housing, Communities and Local Government', published: '2024-12-18', reference: null,
  },
  'cabinet-2025-01': { title: 'Cabinet, draft Council Plan, revenue budget and capital programme', publisher: COUNTY, published: '2025-01-28', reference: 'Minute 45' },
  'council-2025-02': { title: 'Full Council, budget amendment on adult social care savings', publisher: COUNTY, published: '2025-02-11', reference: 'mgAi 36074' },
  'revised-2025-02': { title: 'Report on the revised savings before Cabinet', publisher: 'Sussex Express', published: null, reference: 'Article 4995443' },
  'milton-2025-02': { title: 'Milton Grange consultation, outcome page', publisher: COUNTY, published: null, reference: null },
  'hookstead-2025-02': { title: 'Cabinet, Hookstead day service', publisher: COUNTY, published: '2025-02-25', reference: 'mgAi 35451' },
  'people-2025-03': { title: 'People Scrutiny Committee, call-ins and review of the process', publisher: COUNTY, published: '2025-03-17', reference: 'Agenda item 5' },
  'open-2025-07-07': { title: 'News item on Linden Court before Cabinet', publisher: COUNTY, published: '2025-07-07', reference: 'news.eastsussex.gov.uk/2025/07/07' },
  'plan-2025-11': { title: 'Medium Term Financial Plan for 2026/27 and beyond, version of November 2025', publisher: COUNTY, published: null, reference: 'Cabinet, RPPR update' },
  'plan-2025-12': { title: 'Medium Term Financial Plan for 2026/27 and beyond, version of December 2025', publisher: COUNTY, published: null, reference: 'Cabinet, RPPR update' },
  'open-2025-07-16': { title: 'News item on Linden Court after Cabinet', publisher: COUNTY, published: '2025-07-16', reference: 'news.eastsussex.gov.uk/2025/07/16' },
} as const satisfies Record<string, Source>

export type SourceName = keyof typeof sources

const sourceId = (name: string): string => exampleId(`source:${name}`)

/** Provenance of a row that a published paper states. */
export const from = (name: SourceName) => ({ source: sourceId(name), illustrative: 0 }) as const

export function writeSources(db: WritableDb): void {
  for (const [name, source] of Object.entries(sources)) db.insert('source', { id: sourceId(name), ...source, illustrative: 0 })
}
