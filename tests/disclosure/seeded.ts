// A paper and its workbook with a secret in every kind of place there is, each with words or a figure of its own that stand nowhere else.
import { type Block, type Cell, type InnerBlock, type Table, type TableRow } from '#shared/documents/blocks.ts'
import { type Exemption } from '#shared/documents/exemption.ts'
import { type Source } from '#shared/documents/disclosure/twins.ts'
import { type RichDoc, docOf } from '#shared/documents/richText.ts'
import { across, down, figure, figureColumn, money, moneyColumn, sum, text, textColumn } from '#shared/documents/workbook/cells.ts'
import { BLANK, type Row, type Sheet } from '#shared/documents/workbook/model.ts'
import { known } from '#shared/money/amount.ts'
import { sumAmounts } from '#shared/money/total.ts'
import { cell, heading, model, numbered, plain, savingsChart, savingsTable } from '../documents/models.ts'

/** `in`: the formats that print it. */
export type Secret = { readonly place: string; readonly words: string; readonly in: 'paper' | 'workbook' }
export type Seeded = { readonly source: Source; readonly secrets: readonly Secret[] }

const heads = ['Brackenwold', 'Thornhithe', 'Quillmarsh', 'Vexcombe', 'Yarrowdene', 'Juniperley', 'Zealmonton', 'Foxgatherly', 'Winterbourne', 'Oxenholt']
const tails = ['Partnership', 'Holdings', 'Negotiation', 'Arbitration', 'Settlement', 'Tribunal', 'Injunction', 'Enforcement', 'Redundancy', 'Whistleblower']

export function seeded(): Seeded {
  const secrets: Secret[] = []
  const exemptions: readonly Exemption[] = [1, 2, 3, 4, 5, 6, 7].map((paragraph) => ({ paragraph, reason: `Reason ${paragraph} is nobody’s secret.` }))
  let n = 0
  const next = (): { readonly i: number; readonly exempt: Exemption } => { n += 1; return { i: n, exempt: exemptions[n % 7]! } }
  const keep = (place: string, words: string, where: Secret['in'] = 'paper'): string => { secrets.push({ place, words, in: where }); return words }
  const wordsOf = (i: number): string => `${heads[i % 10]} ${tails[Math.floor(i / 10) % 10]} ${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + (Math.floor(i / 26) % 26))}q`
  /** Words for one place. */
  const w = (place: string, where: Secret['in'] = 'paper'): string => keep(place, wordsOf(next().i), where)
  /** A figure for one place, of four digits that nothing else has. */
  const f = (place: string, where: Secret['in'] = 'paper'): string => keep(place, (7_003 + next().i * 13).toLocaleString('en-GB'), where)
  const x = (): { readonly exempt: Exemption } => ({ exempt: next().exempt })

  const richly = (place: string): RichDoc => ({ v: 1, doc: { type: 'doc', content: [
    { type: 'paragraph', content: [{ type: 'text', text: `${w(`${place}: plain`)} ` }, { type: 'text', text: w(`${place}: bold`), marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, { type: 'text', text: w(`${place}: link`), marks: [{ type: 'link', attrs: { href: `https://example.org/${keep(`${place}: where a link leads`, wordsOf(next().i).replaceAll(' ', '-'))}` } }] }] },
    { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: w(`${place}: nested list`) }] }] }] },
    { type: 'paragraph', content: [{ type: 'text', text: `It would cost £${f(`${place}: figure`)}.` }] },
  ] } })

  const people = (count: number): Cell => ({ ...cell(String(count)), people: count })
  const rowOf = (name: string, ...figures: readonly Cell[]): readonly Cell[] => [cell(name), ...figures]
  const secretTable = (): Table => ({
    type: 'table', caption: 'Bids, £000', notes: null, total: rowOf('Total', cell('61,411'), cell('94')),
    columns: [{ label: 'Bidder', unit: null, align: 'start', width: 1 }, { label: '2026/27', unit: '£000', align: 'end', width: null }, { label: 'People', unit: 'number', align: 'end', width: null }],
    rows: [
      { kind: 'group', label: w('the head of a group'), note: w('the note of a group'), ...x() },
      { kind: 'row', id: keep('the id of a row', '018f4d2e-7b1a-7c3d-9e8f-000000000000'.replace('000000000000', String(next().i).padStart(12, '7'))), illustrative: false, cells: [cell(w('the name of a row'), 'plain', w('the note of a name')), cell(f('a figure of a row'), 'plain', w('the note of a figure')), people(12)] },
      { kind: 'group', label: 'Others', note: null },
      { kind: 'row', id: null, illustrative: false, cells: rowOf('Open bidder', { ...cell(f('a cell in an open row'), 'plain', w('a note in an open row')), ...x() }, people(31)) },
      { kind: 'row', id: null, illustrative: true, cells: [cell(w('a row')), cell(f('a row: figure')), people(22)], ...x() },
      { kind: 'row', id: null, illustrative: false, cells: rowOf('Another bidder', cell('1,520'), people(3)) },
      { kind: 'subtotal', cells: [cell(w('a subtotal')), cell(f('a subtotal: figure')), people(26)], ...x() },
    ] satisfies TableRow[],
  })

  const everyKind = (): readonly Block[] => [
    { type: 'front', lines: [{ key: 'Contact', value: w('a line of the front block'), ...x() }, { key: 'Date', value: '28 January 2026' }] },
    { ...numbered(''), type: 'paragraph', id: null, numbered: true, illustrative: false, text: richly('a numbered paragraph'), ...x() },
    { type: 'paragraph', id: null, numbered: false, illustrative: true, text: richly('a paragraph without a number'), ...x() },
    { type: 'heading', id: null, level: 1, numbered: false, text: w('a heading'), ...x() },
    plain(w('a section under a heading')), { type: 'list', style: 'bullet', items: [{ text: docOf(w('a section under a heading: list')), illustrative: false }] },
    heading('Open section'),
    { type: 'list', style: 'roman', items: [{ text: docOf('Open item.'), illustrative: false }, { text: richly('an item of a list'), illustrative: true, ...x() }] },
    { type: 'list', style: 'bullet', items: [{ text: docOf(w('a list')), illustrative: false }], ...x() },
    { type: 'recommendations', lead: 'The Board recommends that Cabinet:', items: [
      { id: null, text: docOf('keeps the place;'), kind: 'Mitigation', addressee: 'Cabinet', by: null, about: null, facts: null, illustrative: false },
      { id: null, text: docOf(w('a recommendation')), kind: w('the kind of a recommendation'), addressee: w('whom a recommendation is for'), by: w('when a recommendation is due'), about: [w('what a recommendation is about')], facts: [{ key: w('the name of a fact'), value: w('a fact') }], illustrative: true, ...x() },
    ] },
    { type: 'attendance', groups: [{ label: 'Members', entries: [{ name: 'Councillor A Example', post: 'Chair', note: null, illustrative: false }, { name: w('a name'), post: w('a post'), note: w('a note on a person'), illustrative: false, ...x() }] }] },
    secretTable(),
    { ...savingsTable, caption: w('the caption of a table'), notes: [w('the notes of a table')], ...x() },
    { ...savingsTable, rows: savingsTable.rows.slice(1, 3), total: null, columns: savingsTable.columns.map((column, c) => (c === 2 ? { ...column, label: w('the head of a column'), ...x() } : column)) },
    { type: 'chart', table: null, chart: { ...savingsChart, reading: w('the sentence over a chart'), caption: w('the caption of a chart') }, ...x() },
    { type: 'chart', table: null, chart: { ...savingsChart, groups: [
      { ...savingsChart.groups[0]!, label: w('a group of bars'), detail: w('the detail of a group'), ...x() },
      { ...savingsChart.groups[1]!, label: 'Open group', bars: savingsChart.groups[1]!.bars.map((bar, b) => (b === 0 ? { ...bar, label: w('a bar'), detail: w('the detail of a bar'), text: f('the figure of a bar'), low: 200_000, high: 200_000, ...x() } : bar)) },
    ] } },
    { type: 'note', label: w('the name of a note'), text: w('a note'), ...x() },
    { type: 'landscape', blocks: [{ ...plain(''), type: 'paragraph', id: null, numbered: false, illustrative: false, text: docOf(w('a landscape page')), ...x() }] satisfies InnerBlock[] },
    { type: 'appendix', title: w('the title of an appendix'), landscape: false, blocks: [numbered(w('an appendix')), heading(w('a heading in an appendix'))], ...x() },
  ]

  // What names an exempt thing outside of it: a row of its own, and its name wherever else a name can be.
  const name = keep('the name of an exempt saving', 'Hollowmere Sanctuary Trust')
  const named: readonly Block[] = [
    { type: 'table', caption: `Savings with ${name}, £000`, notes: [`Without ${name} the total is smaller.`], total: null, columns: [{ label: 'Saving', unit: null, align: 'start', width: 1 }, { label: '2026/27', unit: '£000', align: 'end', width: null }], rows: [{ kind: 'row', id: null, illustrative: false, cells: [cell(name), cell(f('the figure of an exempt saving'))], ...x() }, { kind: 'row', id: null, illustrative: false, cells: [cell('Open saving'), cell('140')] }] },
    numbered(`The Board asked about ${name}.`), heading(`More on ${name}`), { type: 'note', label: 'Sources', text: `Report on ${name}.` },
  ]
  const paper = model([...Array.from({ length: 4 }, everyKind).flat(), ...named], { title: `Savings and ${name}`, subtitle: `with ${name}`, subject: `Report on ${name}`, illustrative: `Some of ${name} is illustrative.` })

  const line = (label: string, first: number, second: number, more: Partial<Row>, r: number): Row => ({ kind: 'line', cells: [text(label), text('Kind'), money(known(first)), money(known(second)), sum([across(r, 2, 3)], sumAmounts([known(first), known(second)])), BLANK, BLANK], ...more })
  const [a, b] = [7_654_000, 8_765_000]
  keep('a row of a sheet: figure', '7654', 'workbook')
  keep('a row of a sheet: second figure', '8765', 'workbook')
  const rows: Row[] = [
    line('Open saving', 321_000, 123_000, {}, 0), line(w('a row of a sheet', 'workbook'), a, b, x(), 1), line('Another saving', 450_000, 15_000, {}, 2),
    { kind: 'line', cells: [text('Posts'), { ...text(w('a cell of a sheet', 'workbook')), ...x() }, BLANK, BLANK, BLANK, { ...figure('2.65'), people: 3 }, { ...figure('3'), people: 3 }] },
    { kind: 'line', cells: [text('More posts'), BLANK, BLANK, BLANK, BLANK, { ...figure('12.40'), people: 14 }, { ...figure('14'), people: 14 }] },
    { kind: 'line', cells: [text('Most posts'), BLANK, BLANK, BLANK, BLANK, { ...figure('30.00'), people: 33 }, { ...figure('33'), people: 33 }] },
  ]
  const total = (c: number, amounts: readonly number[]) => sum([down(c, 0, 2)], sumAmounts(amounts.map(known)))
  const sheet: Sheet = {
    name: 'Savings', title: `Savings with ${name}`, caption: `£000, with ${name}`, frozenColumns: 1,
    columns: [textColumn('Saving', 30), textColumn('Kind', 12), moneyColumn('2026/27', 'thousands'), moneyColumn('2027/28', 'thousands'), moneyColumn('Total', 'thousands'), figureColumn('FTE', 2), figureColumn('Posts', 0)],
    rows: [...rows, { kind: 'total', cells: [text('Total'), BLANK, total(2, [321_000, a, 450_000]), total(3, [123_000, b, 15_000]), total(4, [444_000, a + b, 465_000]), { kind: 'sumOfFigures', of: [down(5, 3, 5)], text: '45.05' }, { kind: 'sumOfFigures', of: [down(6, 3, 5)], text: '50', people: 50 }] }],
  }
  const named2: Sheet = { name: 'Notes', title: 'Notes', caption: 'Notes', frozenColumns: 0, columns: [textColumn('About', 20), textColumn('Note', 60)], rows: [{ kind: 'line', cells: [text('Source'), text(`Report on ${name}`)] }, { kind: 'line', cells: [text('Open'), text('Nothing to hide')] }] }
  secrets.push({ place: 'the name of an exempt saving', words: name, in: 'workbook' })
  return { secrets, source: { paper, workbook: { v: 1, document: 'savings-schedule', title: `Savings with ${name}`, body: 'Example Council', subject: `Savings with ${name}`, date: '2026-01-12', status: 'draft', illustrative: null, sheets: [sheet, named2] } } }
}
