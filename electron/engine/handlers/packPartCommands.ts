// The words of a pack, the files attached to it, and what of it is exempt. Exempt words and files are kept in the exempt part of the file:
// whoever holds only the open part sees that something stands there, under which number and why it is withheld.
import { paragraphsOf } from '#db/packs/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { exemptible, type Exemptible } from '#shared/domain/packWords.ts'
import { refuse } from '#shared/errors.ts'
import { groupOfColumn } from '#shared/schema/declare.ts'
import { schema } from '#shared/schema/index.ts'
import { EXEMPT } from '#shared/scopes.ts'
import { checkFile } from '../attachments/checkFile.ts'
import { exemptionOf, scopeOf, settleNotesAt, settleScopes } from './exemptScopes.ts'
import { type CommandHandlers, type Preparations } from './handler.ts'
import { need, needOpenCycle } from './find.ts'
import { orderBefore, whereMoved } from './ordering.ts'
import { needItem, needParagraph, needText, removeParagraph } from './packRules.ts'
import { fresh, written } from './paperRules.ts'
import { asTheyAre, figuresOfText, movedSince } from './writtenFigures.ts'

type Reason = { readonly paragraph: number; readonly reason: string }

function exempt(db: WritableDb, cycle: string, entity: Exemptible, target: string, { paragraph, reason }: Reason, field = ''): string {
  const known = exemptionOf(db, entity, target, field)
  if (known === undefined) return db.insert('exemption', { cycle, entity, target, field, paragraph, reason, ...fresh })
  db.update('exemption', known.id, { paragraph, reason })
  return known.id
}

const paragraphCommands = {
  'packParagraphs.add': (db, input) => {
    const { item, pack } = needItem(db, input.item)
    if (item.kind !== 'narrative') refuse('RULE', `“${item.title}” is not made of words of its own.`, 'Add an item of own words, or change what this one is made of.')
    if (input.heading === true && input.exempt !== undefined) refuse('RULE', 'A heading is not exempt by itself: it says what is withheld below it.', 'Make the paragraphs under it exempt.')
    const paragraph = db.insert('pack_paragraph', { item: item.id, heading: input.heading === true ? 1 : 0, ord: orderBefore(db, 'pack_paragraph', paragraphsOf(db, item.id), input.before ?? null) })
    if (input.exempt !== undefined) exempt(db, pack.cycle, 'pack_paragraph', paragraph, input.exempt)
    const text = written(input.doc)
    // Written into its own part of the file at once: what is exempt from the start was never open.
    db.insert('pack_text', { paragraph, ...text, figures: figuresOfText(db, pack.cycle, text.plain, null, input.figures), scope: scopeOf(db, item.id, paragraph), ...fresh })
    return paragraph
  },
  'packParagraphs.write': (db, input) => {
    const { paragraph, pack } = needParagraph(db, input.id)
    const before = needText(db, paragraph.id)
    const text = written(input.doc)
    const noted = figuresOfText(db, pack.cycle, text.plain, before, input.figures)
    // Whoever writes it stands behind it: it is no longer made up.
    db.update('pack_text', before.id, { ...text, figures: input.current === true ? asTheyAre(db, pack.cycle, text.plain, noted) : noted, ...(text.doc === before.doc ? {} : { illustrative: 0 }) })
    return paragraph.id
  },
  'packParagraphs.confirm': (db, input) => {
    const { paragraph, pack } = needParagraph(db, input.id)
    const text = needText(db, paragraph.id)
    if (movedSince(db)(text.figures).length === 0) return paragraph.id
    db.update('pack_text', text.id, { figures: asTheyAre(db, pack.cycle, text.plain, text.figures) })
    return paragraph.id
  },
  'packParagraphs.move': (db, input) => {
    const { paragraph, item, pack } = needParagraph(db, input.id)
    const to = input.item === undefined ? item : needItem(db, input.item).item
    if (to.pack !== pack.id || to.kind !== 'narrative') refuse('RULE', 'A paragraph goes to an item of own words in the same pack.', 'Choose another item.')
    if (to.id !== item.id && scopeOf(db, item.id, paragraph.id) === EXEMPT && scopeOf(db, to.id, paragraph.id) !== EXEMPT) {
      refuse('RULE', 'These words are exempt because their item is, and are not made public by being moved.', 'Make the paragraph itself exempt first, or make it public knowingly.')
    }
    const list = paragraphsOf(db, to.id)
    const place = to.id === item.id ? whereMoved(paragraph, list, input.before ?? null) : { others: list, before: input.before ?? null }
    if (place === 'here') return paragraph.id
    db.update('pack_paragraph', paragraph.id, { item: to.id, ord: orderBefore(db, 'pack_paragraph', place.others, place.before) })
    settleScopes(db, to.id)
    return paragraph.id
  },
  'packParagraphs.remove': (db, input) => {
    const { paragraph } = needParagraph(db, input.id)
    removeParagraph(db, paragraph.id)
    return paragraph.id
  },
} satisfies Partial<CommandHandlers>

function needAttachment(db: ReadableDb, id: string) {
  const file = need(db, 'attachment', id)
  return { file, ...needItem(db, file.item) }
}

const attachmentCommands = {
  'attachments.add': (db, input, { prepared: { bytes, mediaType, pages } }) => {
    const { item, pack } = needItem(db, input.item)
    if (item.kind !== 'file') refuse('RULE', `“${item.title}” is not an attached file.`, 'Add an item that is an attached file, or an appendix that is one.')
    if (input.exempt !== undefined) exempt(db, pack.cycle, 'pack_item', item.id, input.exempt)
    for (const before of db.rows('attachment', { item: item.id })) db.remove('attachment', before.id)
    const file = db.insert('attachment', { item: item.id, file_name: input.name, media_type: mediaType, sha256: db.keepBlob(bytes), bytes: bytes.length, pages, alt: input.alt, scope: scopeOf(db, item.id), ...fresh })
    // Made exempt with its file, the item takes its appendices along.
    if (input.exempt !== undefined) settleScopes(db, item.id)
    return file
  },
  'attachments.edit': (db, input) => {
    const { file } = needAttachment(db, input.id)
    db.update('attachment', file.id, { alt: input.alt })
    return file.id
  },
  'attachments.remove': (db, input) => {
    const { file } = needAttachment(db, input.id)
    db.remove('attachment', file.id)
    return file.id
  },
} satisfies Partial<CommandHandlers>

/** Where an exemption is kept, and the item whose words and files it moves. A file is exempt as its item: the open part must not name it. */
function placeOfExemption(db: ReadableDb, entity: Exemptible, target: string): { readonly cycle: string; readonly entity: Exemptible; readonly target: string; readonly item: string | null } {
  switch (entity) {
    case 'pack_item': return { cycle: needItem(db, target).pack.cycle, entity, target, item: target }
    case 'attachment': {
      const { file, pack } = needAttachment(db, target)
      return { cycle: pack.cycle, entity: 'pack_item', target: file.item, item: file.item }
    }
    case 'pack_paragraph': {
      const { paragraph, item, pack } = needParagraph(db, target)
      if (paragraph.heading === 1) refuse('RULE', 'A heading is not exempt by itself: it says what is withheld below it.', 'Make the paragraphs under it exempt.')
      return { cycle: pack.cycle, entity, target, item: item.id }
    }
    case 'proposal': return { cycle: need(db, 'proposal', target).cycle, entity, target, item: null }
    case 'position': return { cycle: need(db, 'proposal', need(db, 'position', target).proposal).cycle, entity, target, item: null }
    case 'statement_line': return { cycle: need(db, 'statement', need(db, 'statement_line', target).statement).cycle, entity, target, item: null }
  }
}

/** The rows of papers that show it: a figure stands in the row of its saving. */
const shownBy = (db: ReadableDb, entity: string, target: string): readonly string[] => {
  const saving = entity === 'position' ? db.row('position', target)?.proposal : undefined
  return saving === undefined ? [target] : [target, saving]
}

const exemptionCommands = {
  'exemptions.set': (db, input) => {
    const { cycle, entity, target, item } = placeOfExemption(db, input.entity, input.target)
    needOpenCycle(db, cycle)
    const field = input.field ?? ''
    if (field !== '' && groupOfColumn(schema[entity], field) === undefined && !(field in schema[entity].groups)) {
      refuse('INVALID_INPUT', `A ${exemptible[entity]} has no field “${field.slice(0, 40)}”.`, `Leave the field out, or name one of: ${Object.keys(schema[entity].groups).join(', ')}.`)
    }
    if (field !== '' && item !== null) refuse('RULE', 'Words and files of a pack are exempt as a whole.', 'Leave the field out.')
    const id = exempt(db, cycle, entity, target, input, field)
    if (item !== null) settleScopes(db, item)
    else settleNotesAt(db, shownBy(db, entity, target))
    return id
  },
  'exemptions.clear': (db, input) => {
    const row = need(db, 'exemption', input.id)
    needOpenCycle(db, row.cycle)
    db.remove('exemption', row.id)
    const item = row.entity === 'pack_item' ? row.target : row.entity === 'pack_paragraph' ? db.row('pack_paragraph', row.target)?.item : undefined
    if (item !== undefined) settleScopes(db, item)
    else settleNotesAt(db, shownBy(db, row.entity, row.target))
    return row.id
  },
} satisfies Partial<CommandHandlers>

export const packPartPreparations = {
  'attachments.add': ({ name, base64 }) => checkFile(name, Uint8Array.from(Buffer.from(base64, 'base64'))),
} satisfies Partial<Preparations>

export const packPartCommands = { ...paragraphCommands, ...attachmentCommands, ...exemptionCommands } satisfies Partial<CommandHandlers>
