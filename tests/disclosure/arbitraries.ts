// Any paper at all, with any of its pieces marked as exempt.
import fc from 'fast-check'
import { type Block, type Cell, type InnerBlock, type Table, type TableRow } from '#shared/documents/blocks.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { docOf } from '#shared/documents/richText.ts'

export const exemption = fc.record({ paragraph: fc.integer({ min: 1, max: 7 }), reason: fc.constant('The public interest in withholding it is the greater.') })
/** A mark on about one piece in eight. */
const mark = fc.oneof({ weight: 7, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: exemption.map((exempt) => ({ exempt })) })

const words = fc.array(fc.constantFrom('savings', 'the Board', 'Linden Court', 'noted', 'services', '£327k', '2025/26', 'care', 'three', 'families', 'ASC-003', 'of'), { minLength: 1, maxLength: 8 }).map((list) => list.join(' '))
const id = fc.oneof(fc.constant(null), fc.uuid())
const illustrative = fc.boolean()
const rich = words.map(docOf)
const figure = fc.oneof(fc.integer({ min: -900, max: 900 }).map((n) => (n === 0 ? '–' : n < 0 ? `(${-n})` : String(n))), fc.constantFrom('TBC', '', '100–150'))
const cell: fc.Arbitrary<Cell> = fc.tuple(figure, mark, fc.option(fc.constantFrom('+ 1 TBC', 'a note')), fc.option(fc.integer({ min: 0, max: 9 }), { freq: 6 })).map(([text, marked, note, people]) => ({ text, note, tone: 'plain', ...marked, ...(people === null ? {} : { people }) }))

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 3 }).chain((years) => {
  const cells = fc.tuple(words, fc.array(cell, { minLength: years, maxLength: years })).map(([name, figures]): readonly Cell[] => [{ text: name, note: null, tone: 'plain' }, ...figures])
  const row: fc.Arbitrary<TableRow> = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(id, cells, mark).map(([origin, list, marked]): TableRow => ({ kind: 'row', id: origin, cells: list, illustrative: false, ...marked })) },
    { weight: 1, arbitrary: fc.tuple(words, mark).map(([label, marked]): TableRow => ({ kind: 'group', label, note: null, ...marked })) },
    { weight: 1, arbitrary: fc.tuple(cells, mark).map(([list, marked]): TableRow => ({ kind: 'subtotal', cells: list, ...marked })) },
  )
  return fc.tuple(words, fc.array(row, { minLength: 1, maxLength: 6 }), fc.option(cells), mark, fc.array(mark, { minLength: years, maxLength: years })).map(([caption, rows, total, marked, columns]): Table => ({
    type: 'table', caption, rows, total, notes: null, ...marked,
    columns: [{ label: 'Saving', unit: null, align: 'start', width: 1 }, ...columns.map((one, y) => ({ label: `202${5 + y}/2${6 + y}`, unit: '£000', align: 'end' as const, width: null, ...one }))],
  }))
})

const chart: fc.Arbitrary<Chart> = fc.array(fc.tuple(words, mark, fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 4 }).chain((bars) => fc.tuple(fc.constantFrom('bars' as const, 'bridge' as const), mark).map(([kind, marked]): Chart => ({
  kind, reading: 'One saving is the largest.', caption: 'Savings, £000', unit: '£000', scale: { min: 0, max: 900_000 },
  groups: [{ label: '', detail: '', ...marked, bars: bars.map(([label, one, n]) => ({ label, state: 'known', low: n * 1_000, high: n * 1_000, text: String(n), detail: '', role: 'saving', illustrative: false, ...one })) }],
})))

const inner: fc.Arbitrary<InnerBlock> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(id, fc.boolean(), rich, illustrative, mark).map(([origin, numbered, text, made, marked]): InnerBlock => ({ type: 'paragraph', id: origin, numbered, text, illustrative: made, ...marked })) },
  { weight: 3, arbitrary: fc.tuple(fc.boolean(), words, mark).map(([numbered, text, marked]): InnerBlock => ({ type: 'heading', id: null, level: 1, numbered, text, ...marked })) },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: fc.tuple(chart, fc.option(table), mark).map(([one, beside, marked]): InnerBlock => ({ type: 'chart', chart: one, table: beside, ...marked })) },
  { weight: 1, arbitrary: fc.tuple(fc.array(fc.tuple(rich, mark), { minLength: 1, maxLength: 3 }), mark).map(([items, marked]): InnerBlock => ({ type: 'list', style: 'roman', items: items.map(([text, one]) => ({ text, illustrative: false, ...one })), ...marked })) },
  { weight: 1, arbitrary: fc.tuple(fc.array(fc.tuple(rich, words, mark), { minLength: 1, maxLength: 3 }), mark).map(([items, marked]): InnerBlock => ({ type: 'recommendations', lead: 'The Board recommends that Cabinet:', items: items.map(([text, value, one]) => ({ id: null, text, kind: 'Mitigation', addressee: 'Cabinet', by: null, about: [value], facts: [{ key: 'Reason', value }], illustrative: false, ...one })), ...marked })) },
  { weight: 1, arbitrary: fc.tuple(fc.array(fc.tuple(words, mark), { minLength: 1, maxLength: 3 }), mark).map(([lines, marked]): InnerBlock => ({ type: 'front', lines: lines.map(([value, one]) => ({ key: 'Contact', value, ...one })), ...marked })) },
  { weight: 1, arbitrary: fc.tuple(fc.array(fc.tuple(words, mark), { minLength: 1, maxLength: 3 }), mark).map(([entries, marked]): InnerBlock => ({ type: 'attendance', groups: [{ label: 'Members', entries: entries.map(([name, one]) => ({ name, post: 'Chair', note: null, illustrative: false, ...one })) }], ...marked })) },
  { weight: 1, arbitrary: fc.tuple(words, mark).map(([text, marked]): InnerBlock => ({ type: 'note', label: null, text, ...marked })) },
  { weight: 1, arbitrary: fc.constant<InnerBlock>({ type: 'pageBreak' }) },
)

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: inner },
  { weight: 1, arbitrary: fc.array(inner, { minLength: 1, maxLength: 4 }).map((blocks): Block => ({ type: 'landscape', blocks })) },
  { weight: 1, arbitrary: fc.tuple(words, fc.array(inner, { minLength: 1, maxLength: 4 }), mark).map(([title, blocks, marked]): Block => ({ type: 'appendix', title, landscape: false, blocks, ...marked })) },
)

export const paper: fc.Arbitrary<DocumentModel> = fc.tuple(fc.array(block, { minLength: 1, maxLength: 12 }), words, fc.oneof({ weight: 12, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: exemption.map((exempt) => ({ exempt })) })).map(([blocks, title, marked]) => ({
  v: 1, document: 'comments', title, subtitle: null, body: 'Example County Council', subject: title, date: null, status: 'draft', language: 'en-GB', illustrative: null, blocks, ...marked,
}))
