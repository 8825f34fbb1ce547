// A small pack to compose: words, a paper with an appendix and a landscape part, a file, something to follow.
import { type DocumentModel } from '#shared/documents/model.ts'
import { type PackSource, type SourceItem, type SourceParagraph } from '#shared/documents/packSource.ts'
import { docOf } from '#shared/documents/richText.ts'
import { heading, model, numbered, plain, savingsTable } from '../documents/models.ts'

export const para = (id: string, text: string, more: Partial<SourceParagraph> = {}): SourceParagraph => ({ id, heading: false, doc: docOf(text), exemption: null, illustrative: false, ...more })

export const item = (id: string, place: number, more: Partial<SourceItem> = {}): SourceItem => ({
  id, place, title: `Title of ${id}`, kind: 'narrative', lead: null, expected: null, withdrawn: null, exemption: null, paragraphs: [para(`${id}-1`, `First words of ${id}.`)], file: null, paper: null, illustrative: false, ...more,
})

export const paper: DocumentModel = model([
  numbered('The savings come to £1.519m.'), heading('Money', 1, true), numbered('They are listed in Table 1.'), { type: 'landscape', blocks: [savingsTable] },
  { type: 'appendix', title: 'The savings considered', landscape: false, blocks: [plain('As sent out to consultation.'), savingsTable] },
], { title: 'Savings schedule: 2025/26', document: 'savings-schedule', illustrative: null })

const withAppendices = (own: SourceItem, appendices: readonly SourceItem[] = []) => ({ ...own, appendices })

export const secret = { paragraph: 3, reason: 'Naming the price would weaken the council while it negotiates.' }

export const source = (more: Partial<PackSource> = {}): PackSource => ({
  id: 'pack', title: 'Pack of the Board', kindLabel: 'Board pack', note: null, public: true, illustrative: false, council: 'East Sussex County Council', cycle: '2025/26 and beyond',
  body: { name: 'People Scrutiny RPPR Board', of: 'People Scrutiny Committee', contact: 'Scrutiny team' }, meeting: { date: '2024-12-12', time: '10:00', venue: 'County Hall, Lewes' },
  members: [{ name: 'Councillor A', post: null, role: 'chair', illustrative: false }, { name: 'Councillor B', post: null, role: 'member', illustrative: false }],
  items: [
    withAppendices(item('briefing', 1, {
      lead: 'Scrutiny manager',
      paragraphs: [para('b1', 'Before any heading.'), para('b2', 'What to look for', { heading: true }), para('b3', 'The provider asks for £412 a place.', { exemption: secret }), para('b4', 'After what is exempt.')],
    })),
    withAppendices(item('schedule', 2, { kind: 'paper', paragraphs: [], paper: { model: paper } }), [
      item('map', 1, { kind: 'file', paragraphs: [], file: { fileName: 'Sites.svg', mediaType: 'image/svg+xml', bytes: 12_345, pages: null, alt: 'Two sites joined by a road.', illustrative: false, inPack: { as: 'beside' } } }),
      item('lineage', 2, { kind: 'paper', paragraphs: [], paper: { model: model([numbered('One position.')], { title: 'Lineage', illustrative: null }) } }),
    ]),
    withAppendices(item('settlement', 3, { kind: 'to_follow', paragraphs: [], expected: '2024-12-19' })),
    withAppendices(item('plan', 4, { withdrawn: 'Taken with the settlement' })),
  ],
  ...more,
})
