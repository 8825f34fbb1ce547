// Packs: what a body is given to read before it meets. An agenda of items in order, each a paper of the app, words of its own, a file
// from elsewhere, or something that is to follow. Numbers of items and paragraphs are made when a pack is shown, never stored.
//
// What is exempt inside an open row is a row of its own (see shared/scopes.ts), so a paragraph is two rows: `pack_paragraph` is its place,
// open to everybody, and `pack_text` its words, which move to the scope `exempt` when they are made exempt. Who holds no exempt rows
// still sees that a paragraph stands there and prints the stub with the same number. For the same reason a text, a file and an exemption
// own nothing and are owned by nothing open: a part has the scope of its owner.
import { entity } from './declare.ts'
import { order, provenance } from './groups.ts'

export const pack = entity({
  noun: 'pack', owner: { column: 'cycle', entity: 'cycle' },
  references: { cycle: 'cycle', board: 'board', committee: 'committee', meeting: 'meeting', source: 'source' }, unique: [['cycle', 'title']],
  groups: {
    owner: { columns: { cycle: 'text' } },
    body: { columns: { board: 'text?', committee: 'text?' } },
    meeting: { columns: { meeting: 'text?' } },
    kind: { columns: { kind: 'text' } },
    title: { columns: { title: 'text' } },
    // A Board's pack is not public unless somebody says so.
    access: { columns: { public: 'integer' } },
    note: { columns: { note: 'text?' } },
    provenance,
  },
})

export const pack_item = entity({
  noun: 'item of a pack', owner: { column: 'pack', entity: 'pack' }, references: { pack: 'pack', parent: 'pack_item', source: 'source' }, unique: [],
  // An item issued as an appendix has its letter among the appendices of that item: elsewhere its number would be another's.
  fixed: {
    columns: ['parent'], by: { entity: 'issue_item', column: 'item' },
    message: 'An item was issued since where it stands now, as an item of the agenda or as an appendix, and it keeps the number it was issued under.',
    next: 'It stays there. Whatever else was changed can be changed again by hand; what comes later goes into a supplement.',
  },
  groups: {
    owner: { columns: { pack: 'text' } },
    // The item it is an appendix of; null for an item of the agenda itself.
    parent: { columns: { parent: 'text?' } },
    title: { columns: { title: 'text' } },
    // A paper names its document, what it is about (its ids, as an export takes them: no reference, for it may be two to six savings)
    // and the point in time of its figures. Something to follow may say which day it is expected.
    content: { columns: { kind: 'text', document: 'text?', subject: 'text?', at: 'text?', expected: 'text?' } },
    lead: { columns: { lead: 'text?' } },
    // Why it was taken off the agenda after it was issued: its number stays.
    withdrawn: { columns: { withdrawn: 'text?' } },
    order, provenance,
  },
})

/** Where a paragraph, or a heading, of the pack's own words stands. */
export const pack_paragraph = entity({
  noun: 'paragraph of a pack', owner: { column: 'item', entity: 'pack_item' }, references: { item: 'pack_item' }, unique: [],
  groups: {
    owner: { columns: { item: 'text' } },
    kind: { columns: { heading: 'integer' } },
    order,
  },
})

/** The words of a paragraph, and as JSON the figures they were written on: when those move, the words are flagged as stale. */
export const pack_text = entity({
  noun: 'wording of a paragraph', owner: null, references: { paragraph: 'pack_paragraph', source: 'source' }, unique: [['paragraph']],
  groups: {
    place: { columns: { paragraph: 'text' } },
    text: { columns: { doc: 'text', plain: 'text' } },
    figures: { columns: { figures: 'text?' } },
    provenance,
  },
})

/** A file from elsewhere, as it was given: its bytes are a blob, its description is the author's. */
export const attachment = entity({
  noun: 'attached file', owner: null, references: { item: 'pack_item', source: 'source' }, unique: [['item']], blobs: ['sha256'],
  groups: {
    place: { columns: { item: 'text' } },
    file: { columns: { file_name: 'text', media_type: 'text', sha256: 'text', bytes: 'integer', pages: 'integer?' } },
    alt: { columns: { alt: 'text' } },
    provenance,
  },
})

/**
 * Why something is withheld from public papers: Schedule 12A of the Local Government Act 1972, paragraph 1 to 7, and the public interest.
 * It says what (an entity, a row of it, a field or '' for all of it) and never quotes it: the exemption itself is open to everybody.
 */
export const exemption = entity({
  noun: 'exemption', owner: { column: 'cycle', entity: 'cycle' }, references: { cycle: 'cycle', source: 'source' }, unique: [['entity', 'target', 'field']],
  groups: {
    owner: { columns: { cycle: 'text' } },
    target: { columns: { entity: 'text', target: 'text', field: 'text' } },
    reason: { columns: { paragraph: 'integer', reason: 'text' } },
    provenance,
  },
})
