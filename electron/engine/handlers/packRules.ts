// What every command on a pack keeps to: an open cycle; what was issued keeps its number and its place; what goes takes along what belongs
// to it.
import { issuesOf, itemsOf, paragraphsOf, wasIssued } from '#db/packs/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { type Exemptible } from '#shared/domain/packWords.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { need, needOpenCycle } from './find.ts'

/** The pack, in a cycle that takes changes. Refuses NOT_FOUND, RULE. */
export function needPack(db: ReadableDb, id: string): Row<'pack'> {
  const pack = need(db, 'pack', id)
  needOpenCycle(db, pack.cycle)
  return pack
}

export function needItem(db: ReadableDb, id: string): { readonly item: Row<'pack_item'>; readonly pack: Row<'pack'> } {
  const item = need(db, 'pack_item', id)
  return { item, pack: needPack(db, item.pack) }
}

export function needParagraph(db: ReadableDb, id: string): { readonly paragraph: Row<'pack_paragraph'>; readonly item: Row<'pack_item'>; readonly pack: Row<'pack'> } {
  const paragraph = need(db, 'pack_paragraph', id)
  return { paragraph, ...needItem(db, paragraph.item) }
}

/** The words of a paragraph. Refuses NOT_FOUND where they are exempt and not in this file. */
export function needText(db: ReadableDb, paragraph: string): Row<'pack_text'> {
  const [text] = db.rows('pack_text', { paragraph })
  return text ?? refuse('NOT_FOUND', 'The words of this paragraph are exempt and not in this file.', 'Ask somebody who holds the exempt part of it.')
}

/** What was issued under a number keeps it: later changes are supplements. Refuses RULE. */
export function needNotIssued(db: ReadableDb, item: Row<'pack_item'>, done: 'moved' | 'removed'): void {
  if (!wasIssued(db, item.id)) return
  refuse('RULE', `“${item.title}” was issued under its number, so it is not ${done}.`, done === 'removed' ? 'Withdraw it with a reason: the next supplement then says so.' : 'Add a new item instead: it goes on after the last.')
}

const needNeverIssued = (db: ReadableDb, pack: Row<'pack'>): void => {
  if (issuesOf(db, pack.id).length > 0) refuse('RULE', `“${pack.title}” was issued, and what was issued is kept.`, 'Leave it as it is; later changes are supplements.')
}

/** Takes away why rows were exempt, when the rows themselves go. */
export function dropExemptions(db: WritableDb, entity: Exemptible, targets: readonly string[]): void {
  const gone = new Set(targets)
  for (const exemption of db.rows('exemption', { entity })) if (gone.has(exemption.target)) db.remove('exemption', exemption.id)
}

export function removeParagraph(db: WritableDb, id: string): void {
  for (const text of db.rows('pack_text', { paragraph: id })) db.remove('pack_text', text.id)
  dropExemptions(db, 'pack_paragraph', [id])
  db.remove('pack_paragraph', id)
}

/** An item with its appendices, words and files. */
export function removeItem(db: WritableDb, item: Row<'pack_item'>): void {
  for (const appendix of db.rows('pack_item', { parent: item.id })) removeItem(db, appendix)
  for (const paragraph of paragraphsOf(db, item.id)) removeParagraph(db, paragraph.id)
  for (const file of db.rows('attachment', { item: item.id })) db.remove('attachment', file.id)
  dropExemptions(db, 'pack_item', [item.id])
  db.remove('pack_item', item.id)
}

/** A pack that was never issued, with all that belongs to it. Refuses RULE. */
export function removePack(db: WritableDb, pack: Row<'pack'>): void {
  needNeverIssued(db, pack)
  for (const item of itemsOf(db, pack.id)) if (item.parent === null) removeItem(db, item)
  // An appendix whose item is gone stands by itself.
  for (const item of itemsOf(db, pack.id)) removeItem(db, item)
  for (const note of db.rows('annotation', { pack: pack.id })) db.remove('annotation', note.id)
  for (const mark of db.rows('reader_mark', { pack: pack.id })) db.remove('reader_mark', mark.id)
  db.remove('pack', pack.id)
}
