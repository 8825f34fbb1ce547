// What became of a pack: issues that were sealed and sent, what each reader wrote beside it and how far they have read; and how the
// council's papers look. Issues and their files are only ever added: no command changes one, and later changes are supplements.
import { entity } from './declare.ts'
import { provenance } from './groups.ts'

export const issue = entity({
  noun: 'issue of a pack', owner: { column: 'pack', entity: 'pack' }, references: { pack: 'pack' }, unique: [['pack', 'number']], kept: true,
  groups: {
    owner: { columns: { pack: 'text' } },
    number: { columns: { number: 'integer', kind: 'text' } },
    day: { columns: { day: 'text' } },
    by: { columns: { issued_by: 'text' }, personal: true },
    note: { columns: { note: 'text?' } },
    // How its paragraphs, recommendations and lists were numbered: the first issue of a pack settles it for all that follow. Open as the
    // issue is, so that whoever holds none of its files counts as everybody does; null where an earlier version of the app issued it.
    numbering: { columns: { paragraphs: 'text?', recommendations: 'text?', lists: 'text?' } },
  },
})

/**
 * One file of an issue as it was sent, with the model it was made from and the engine that made it. Not a part of its issue: the file
 * that holds exempt text has the scope `exempt`, and its bytes go where its row goes.
 */
export const issue_file = entity({
  noun: 'issued file', owner: null, references: { issue: 'issue' }, unique: [['issue', 'twin', 'format']], blobs: ['sha256', 'model'],
  groups: {
    issue: { columns: { issue: 'text' } },
    twin: { columns: { twin: 'text', format: 'text' } },
    file: { columns: { file_name: 'text', sha256: 'text', bytes: 'integer', pages: 'integer' } },
    made: { columns: { conformance: 'text', engine: 'text', model: 'text' } },
  },
})

/**
 * Under which number an item stands in an issue, whether it was sent with it, and on which pages of which file: none of it ever moves. A row
 * of its own for each file, so that the pages of the exempt one are told to nobody else; the number itself is always open.
 */
export const issue_item = entity({
  noun: 'item of an issue', owner: null, references: { issue: 'issue', item: 'pack_item' }, unique: [['issue', 'item', 'twin']], kept: true,
  groups: {
    issue: { columns: { issue: 'text', item: 'text', twin: 'text?' } },
    place: { columns: { place: 'integer', sent: 'integer' } },
    pages: { columns: { first_page: 'integer?', last_page: 'integer?' } },
  },
})

/**
 * What a reader wrote beside a place in a pack. A private one has the scope of that reader; a shared one that of
 * what it quotes. It names its place by ids and by the words
 * quoted, as text and not as references, so that it outlives the paragraph it stands beside.
 */
export const annotation = entity({
  noun: 'annotation', owner: null, references: { pack: 'pack', source: 'source' }, unique: [],
  groups: {
    pack: { columns: { pack: 'text' } },
    anchor: { columns: { item: 'text?', origin: 'text?', quote: 'text' } },
    text: { columns: { text: 'text' } },
    reader: { columns: { reader: 'text' }, personal: true },
    provenance,
  },
})

/** When a reader last read a pack, and what it then said (a blob), to tell what changed since. Always private to the reader. */
export const reader_mark = entity({
  noun: 'mark of what was read', owner: null, references: { pack: 'pack', issue: 'issue' }, unique: [], blobs: ['content'],
  groups: {
    pack: { columns: { pack: 'text' } },
    read: { columns: { issue: 'text?', day: 'text', content: 'text' } },
    reader: { columns: { reader: 'text' }, personal: true },
  },
})

/** How the papers of a cycle look: whose name and logo they carry, their colour, their letters, their numbers. */
export const house_style = entity({
  noun: 'house style', owner: { column: 'cycle', entity: 'cycle' }, references: { cycle: 'cycle', source: 'source' }, unique: [['cycle']], blobs: ['logo'],
  groups: {
    owner: { columns: { cycle: 'text' } },
    // The name papers are published under; null for the council of the cycle.
    name: { columns: { council: 'text?' } },
    logo: { columns: { logo: 'text?', logo_type: 'text?', logo_alt: 'text?' } },
    colour: { columns: { accent: 'text?' } },
    face: { columns: { face: 'text' } },
    numbering: { columns: { paragraphs: 'text', recommendations: 'text', lists: 'text' } },
    provenance,
  },
})
