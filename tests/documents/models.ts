// Papers to render: one like a Board's, one as long as a real pack, one full of what people should not be able to break it with.
import { type Block, type Cell, type InnerBlock, type Table } from '#shared/documents/blocks.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type RichDoc, docOf } from '#shared/documents/richText.ts'

export const cell = (text: string, tone: Cell['tone'] = 'plain', note: string | null = null): Cell => ({ text, note, tone })

export function model(blocks: readonly Block[], more: Partial<DocumentModel> = {}): DocumentModel {
  return {
    v: 1, document: 'comments', title: 'Comments of the People Scrutiny RPPR Board to Cabinet', subtitle: 'for Cabinet, 28 January 2025 · on behalf of the People Scrutiny Committee',
    body: 'East Sussex County Council', subject: 'People Scrutiny RPPR Board, 2025/26 and beyond', date: '2024-12-16', status: 'draft', language: 'en-GB',
    illustrative: 'Comments, recommendations and attendance marked illustrative were made up to show the form of the paper.', blocks, ...more,
  }
}

export const numbered = (text: string | RichDoc, illustrative = false): InnerBlock =>
  ({ type: 'paragraph', id: null, numbered: true, text: typeof text === 'string' ? docOf(text) : text, illustrative })
export const plain = (text: string): InnerBlock => ({ type: 'paragraph', id: null, numbered: false, text: docOf(text), illustrative: false })
export const heading = (text: string, level = 1, isNumbered = false): InnerBlock => ({ type: 'heading', id: null, level, numbered: isNumbered, text })

export const opening: RichDoc = {
  v: 1,
  doc: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'The Board met on 16 December 2024 and agreed these comments on behalf of its parent committee. It was given:' }] },
      { type: 'bulletList', content: ['the emerging portfolio plans;', 'the savings schedule; and', 'the medium term financial plan.'].map((text) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })) },
    ],
  },
}

export const savingsTable: Table = {
  type: 'table', caption: 'Savings the Board considered, £000, savings positive',
  columns: [
    { label: 'Ref', unit: null, align: 'start', width: null }, { label: 'Proposal', unit: null, align: 'start', width: 3 },
    { label: 'Status', unit: null, align: 'start', width: 1.4 }, { label: '2025/26', unit: '£000', align: 'end', width: null },
    { label: '2026/27', unit: '£000', align: 'end', width: null }, { label: 'Total', unit: '£000', align: 'end', width: null },
  ],
  rows: [
    { kind: 'group', label: 'Older people', note: 'directly provided' },
    { kind: 'row', id: null, illustrative: false, cells: [cell('ASC-001'), cell('Milton Grange day service'), cell('Agreed, revised'), cell('521'), cell('–', 'muted'), cell('521')] },
    { kind: 'row', id: null, illustrative: false, cells: [cell('ASC-002'), cell('Phoenix Centre, Lewes'), cell('Agreed, revised'), cell('191'), cell('–', 'muted'), cell('191')] },
    { kind: 'subtotal', cells: [cell(''), cell('Older people'), cell(''), cell('712'), cell('–', 'muted'), cell('712')] },
    { kind: 'group', label: 'Learning disability', note: null },
    { kind: 'row', id: null, illustrative: false, cells: [cell('ASC-003'), cell('Linden Court, Eastbourne'), cell('Kept open in part'), cell('145', 'plain', '182 left to find'), cell('–', 'muted'), cell('145')] },
    { kind: 'row', id: null, illustrative: true, cells: [cell('ASC-009'), cell('Something not yet costed'), cell('Identified'), cell('TBC', 'unknown'), cell('100–150'), cell('100–150', 'plain', '+ 1 TBC')] },
    { kind: 'subtotal', cells: [cell(''), cell('Learning disability'), cell(''), cell('145', 'plain', '+ 1 TBC'), cell('100–150'), cell('245–295', 'plain', '+ 1 TBC')] },
  ],
  total: [cell('Total'), cell(''), cell(''), cell('857', 'plain', '+ 1 TBC'), cell('100–150'), cell('957–1,007', 'plain', '+ 1 TBC')],
  notes: ['TBC: an amount that is not yet known. A dash is nil.'],
}

export const savingsChart: Chart = {
  kind: 'bars', reading: 'Milton Grange is the largest saving, at £521k in 2025/26.', caption: 'Savings by year, £000, savings positive', unit: '£000', scale: { min: 0, max: 521_000 },
  groups: [
    { label: 'ASC-001 Milton Grange day service', detail: 'in the budget', bars: [
      { label: '2025/26', state: 'known', low: 521_000, high: 521_000, text: '521', detail: '', role: 'saving', illustrative: false },
      { label: '2026/27', state: 'blank', low: 0, high: 0, text: '', detail: '', role: 'saving', illustrative: false },
    ] },
    { label: 'ASC-003 Linden Court, Eastbourne', detail: 'kept open in part', bars: [
      { label: '2025/26', state: 'known', low: 145_000, high: 145_000, text: '145', detail: 'five days, not six', role: 'saving', illustrative: false },
      { label: 'Left to find', state: 'known', low: 182_000, high: 182_000, text: '182', detail: '', role: 'left', illustrative: false },
      { label: '2026/27', state: 'range', low: 100_000, high: 150_000, text: '100–150', detail: '', role: 'saving', illustrative: false },
      { label: '2027/28', state: 'unknown', low: 0, high: 0, text: 'TBC', detail: '', role: 'saving', illustrative: false },
    ] },
  ],
}

export const priorityChart: Chart = {
  kind: 'diverging', reading: 'Both savings help the use of resources and harm resilience.', caption: 'Effect on the four priorities, −3 to +3, illustrative', unit: 'score', scale: { min: -3, max: 3 },
  groups: ['ASC-001 Milton Grange day service', 'ASC-003 Linden Court, Eastbourne'].map((label, g) => ({
    label, detail: '', bars: [
      { label: 'Growth', state: 'known' as const, low: 0, high: 0, text: '0', detail: 'no effect found', role: 'priority1' as const, illustrative: true },
      { label: 'Safe', state: 'known' as const, low: -1 - g, high: -1 - g, text: g === 0 ? '−1' : '−2', detail: 'one town, one provider, and a move for every family that uses it now', role: 'priority2' as const, illustrative: true },
      { label: 'Resilience', state: 'unknown' as const, low: 0, high: 0, text: 'not scored', detail: '', role: 'priority3' as const, illustrative: true },
      { label: 'Resources', state: 'known' as const, low: 2, high: 2, text: '+2', detail: 'known saving', role: 'priority4' as const, illustrative: true },
    ],
  })),
}

export const shortModel = (): DocumentModel => model([
  { type: 'front', lines: [{ key: 'Report to', value: 'Cabinet' }, { key: 'Date', value: '28 January 2025' }, { key: 'By', value: 'Chair of the People Scrutiny RPPR Board' }, { key: 'Purpose', value: 'To put the comments of the Board on the emerging plans and savings' }] },
  numbered(opening),
  numbered('It met before the provisional settlement; the figures may change.'),
  heading('Financial outlook'),
  numbered('The Board noted a deficit of £55.844m in 2026/27 before savings, of which £30.626m is growth in adult and children’s social care.', true),
  heading('Adult social care: savings'),
  numbered({ v: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [
    { type: 'text', text: 'It was concerned that ' }, { type: 'text', text: '£182k', marks: [{ type: 'bold' }] }, { type: 'text', text: ' of the ' }, { type: 'text', text: 'Linden Court', marks: [{ type: 'italic' }] },
    { type: 'text', text: ' saving has ' }, { type: 'text', text: 'no named source', marks: [{ type: 'underline' }] }, { type: 'text', text: ' (' },
    { type: 'text', text: 'July report', marks: [{ type: 'link', attrs: { href: 'https://example.org/july' } }] }, { type: 'text', text: ').' },
  ] }] } }, true),
  { type: 'exempt', paragraph: 3 },
  numbered('It welcomed the five-day offer at Milton Grange.', true),
  heading('Recommendations'),
  { type: 'recommendations', lead: 'The Board recommends that Cabinet:', items: [
    { id: null, text: docOf('shows the statutory floor and headroom beside every care saving it recommends;'), kind: 'Shift of priority balance', addressee: 'Cabinet', by: '27 January 2025', about: ['ASC-003 Linden Court', 'Safe'], facts: [{ key: 'Reason', value: 'three of five savings have no known floor' }], illustrative: true },
    { id: null, text: docOf('keeps on-site support until each tenant has an agreed move-on plan.'), kind: 'Mitigation', addressee: 'Lead Member', by: '31 March 2025', about: null, facts: null, illustrative: false },
    { id: null, text: docOf('names the line that meets the £182k'), kind: 'Additional efficiency', addressee: 'Cabinet', by: null, about: null, facts: null, illustrative: true },
  ] },
  heading('Attendance'),
  { type: 'attendance', groups: [
    { label: 'Members of the Board', entries: [{ name: 'Councillor A Example', post: 'Chair', note: null, illustrative: true }, { name: 'Councillor B Sample', post: null, note: 'substituting for Councillor C Model', illustrative: true }] },
    { label: 'In attendance', entries: [{ name: 'D Pattern', post: 'Director of Adult Social Care', note: null, illustrative: true }] },
  ] },
  { type: 'appendix', title: 'The savings considered', landscape: false, blocks: [
    savingsTable,
    { type: 'chart', chart: savingsChart, table: null },
    { type: 'chart', chart: priorityChart, table: null },
    heading('Sources', 2),
    { type: 'list', style: 'roman', items: ['Cabinet report of 25 February 2025', 'Full Council report of 11 February 2025'].map((text) => ({ text: docOf(text), illustrative: false })) },
    { type: 'note', label: 'Note', text: 'Amounts are taken from the position of July 2025.' },
  ] },
])

/** What somebody may paste anywhere: code of the typesetter, of spreadsheets and pages, marks of direction, signs no font has. */
export const HOSTILE = '#panic("x") *b* _i_ $x^2$ `code` @ref <label> \\ // /* */ =HYPERLINK("http://x","y") <img src=x onerror=alert(1)> &amp; {{x}} %s \u200Fmark 😀漢字 \u202Eabc\u202C end'

/** Hostile text in every place that takes text. */
export function hostileModel(): DocumentModel {
  const hostileCells = savingsTable.columns.map(() => cell(HOSTILE))
  return model([
    { type: 'front', lines: [{ key: HOSTILE, value: HOSTILE }] },
    heading(HOSTILE), numbered(HOSTILE, true), { type: 'list', style: 'roman', items: [{ text: docOf(HOSTILE), illustrative: true }] },
    { type: 'recommendations', lead: HOSTILE, items: [{ id: null, text: docOf(HOSTILE), kind: HOSTILE, addressee: HOSTILE, by: HOSTILE, about: [HOSTILE], facts: [{ key: HOSTILE, value: HOSTILE }], illustrative: true }] },
    { type: 'attendance', groups: [{ label: HOSTILE, entries: [{ name: HOSTILE, post: HOSTILE, note: HOSTILE, illustrative: true }] }] },
    { type: 'landscape', blocks: [{ ...savingsTable, caption: HOSTILE, columns: savingsTable.columns.map((column) => ({ ...column, label: HOSTILE, unit: null })), rows: [{ kind: 'group', label: HOSTILE, note: HOSTILE }, { kind: 'row', id: null, cells: hostileCells, illustrative: true }], total: hostileCells, notes: [HOSTILE] }] },
    { type: 'chart', table: null, chart: { ...savingsChart, reading: HOSTILE, caption: HOSTILE, groups: savingsChart.groups.map((group) => ({ label: HOSTILE, detail: HOSTILE, bars: group.bars.map((bar) => ({ ...bar, label: HOSTILE, detail: HOSTILE })) })) } },
    { type: 'note', label: HOSTILE, text: HOSTILE },
    { type: 'appendix', title: HOSTILE, landscape: true, blocks: [numbered(HOSTILE)] },
  ], { title: HOSTILE, subtitle: HOSTILE, body: HOSTILE, subject: HOSTILE, illustrative: HOSTILE })
}

/** About sixty pages: sections with numbered paragraphs, a chart each, and one long table. */
export function longModel(): DocumentModel {
  const sentence = 'The Board noted the figures for the service, asked what would be done for the people who rely on it, and suggested that Cabinet set out the effect on partners before it recommends the budget. '
  const sections = Array.from({ length: 14 }, (_, s): InnerBlock[] => [
    heading(`Service ${s + 1}`, 1, true),
    ...Array.from({ length: 16 }, (_, n) => numbered(`${sentence.repeat(2)}This is point ${n + 1}.`)),
    { type: 'chart', chart: s % 2 === 0 ? savingsChart : priorityChart, table: null },
  ]).flat()
  const rows = Array.from({ length: 400 }, (_, i): Table['rows'][number] => i % 40 === 0
    ? { kind: 'group', label: `Department ${i / 40 + 1}`, note: null }
    : { kind: 'row', id: null, illustrative: false, cells: [cell(`CSD-${String(i).padStart(3, '0')}`), cell(`Saving number ${i} in a service with a fairly long name`), cell('Published'), cell(String(100 + i)), cell('–', 'muted'), cell(String(100 + i))] })
  return model([...sections, { type: 'appendix', title: 'Savings schedule', landscape: false, blocks: [{ ...savingsTable, rows }] }])
}
