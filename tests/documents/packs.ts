// A pack to render, with everything a paper of its own does not have: an agenda, items with papers of their own numbers, an appendix with
// deep headings, contents, pictures; and a council with a style of its own.
import { type InnerBlock } from '#shared/documents/blocks.ts'
import { type HouseStyle } from '#shared/documents/houseStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { docOf } from '#shared/documents/richText.ts'
import { heading, model, numbered, opening, savingsChart, savingsTable } from './models.ts'
import { crest, jpeg, png } from './pictures.ts'

export const borsetshire: HouseStyle = {
  council: 'Borsetshire County Council', logo: { bytes: crest, alt: 'Crest of Borsetshire' }, accent: '#7a2350', body: 'sans',
  numbering: { paragraphs: '(1)', recommendations: 'i.', lists: '(a)' },
}

export const given = new Map([['map', png()], ['photo', jpeg()], ['plan', crest]])

const image = (key: string, caption: string | null, width = 60): InnerBlock => ({ type: 'image', image: key, alt: `What ${key} shows, in words`, caption, width })

export const ids = { savings: '01942000-0000-7000-8000-000000000001', map: '01942000-0000-7000-8000-000000000002', late: '01942000-0000-7000-8000-000000000003', last: '01942000-0000-7000-8000-000000000004' }

const paper = [
  { type: 'contents', title: 'Contents', depth: 2 }, heading('Savings', 1, true), numbered(opening), numbered('Second'), heading('Within', 2), numbered('Third'), heading('More', 1, true), numbered('Fourth'), savingsTable,
  { type: 'recommendations', lead: 'The Board is asked to:', items: ['note the savings', 'say what is missing'].map((text) => ({ id: null, text: docOf(text), kind: null, addressee: '', by: null, about: null, facts: null, illustrative: text.startsWith('say') })) },
] as const satisfies readonly InnerBlock[]

export const packModel = (): DocumentModel => model([
  { type: 'front', lines: [{ key: 'Body', value: 'People Scrutiny RPPR Board' }] }, heading('Agenda'),
  { type: 'agenda', items: [
    { id: ids.savings, place: 1, title: 'Savings', notes: ['Lead: Chief Finance Officer'], appendices: [{ id: ids.map, place: 1, title: 'Where they are', notes: null }] },
    { id: ids.late, place: 2, title: 'Settlement', notes: ['To follow, expected 20 December 2024.'], appendices: null },
    { id: ids.last, place: 3, title: 'Closing', notes: null, appendices: null },
  ] },
  { type: 'item', id: ids.savings, as: 'item', place: 1, title: 'Savings', lines: ['Lead: Chief Finance Officer', '9 December 2024'], blocks: [...paper, { type: 'appendix', title: 'Of its own', landscape: true, blocks: [numbered('In it'), { type: 'chart', chart: savingsChart, table: null }] }] },
  { type: 'item', id: ids.map, as: 'appendix', place: 1, title: 'Where they are', lines: null, blocks: [heading('North', 1), image('map', 'Two towns'), heading('Deeper', 2), heading('Deepest', 3), heading('Last', 4), image('photo', null, 100), image('plan', 'As drawn'), savingsTable] },
  { type: 'item', id: ids.last, as: 'item', place: 3, title: 'Closing', lines: null, blocks: [heading('Next', 1, true), numbered('Last words'), savingsTable] },
], { title: 'Pack of the Board', status: 'issued', edition: { mark: 'EXEMPT: NOT FOR PUBLICATION', pages: 'S1-' } })
