// Rows of packs that stand in another part of the file than what makes them exempt says: another laptop wrote words below an item while
// this one made it exempt, or a command forgot them. The rule of the commands (scopeOf, in the handlers) is written here a second time, in
// the file's own terms, so that one is held against the other. SELECTs only.
import { type EntityName } from '#shared/schema/index.ts'
import { EXEMPT, OPEN } from '#shared/scopes.ts'
import { type ReadableDb } from '../store/types.ts'

/** Whether an item, or the item it is an appendix of, is exempt as a whole. */
const itemIsExempt = (item: string): string =>
  `EXISTS (SELECT 1 FROM pack_item i JOIN exemption e ON e.entity = 'pack_item' AND e.field = '' AND e.target IN (i.id, i.parent) WHERE i.id = ${item})`

/** Whether a paragraph is, or the item it stands in. */
const paragraphIsExempt = (paragraph: string): string =>
  `(EXISTS (SELECT 1 FROM exemption e WHERE e.entity = 'pack_paragraph' AND e.field = '' AND e.target = ${paragraph})
    OR EXISTS (SELECT 1 FROM pack_paragraph p WHERE p.id = ${paragraph} AND ${itemIsExempt('p.item')}))`

/** Whether a saving, a figure of one or a line is, or one figure of a saving: a paper shows that saving by it. */
const rowIsExempt = (row: string): string =>
  `(EXISTS (SELECT 1 FROM exemption e WHERE e.target = ${row}) OR EXISTS (SELECT 1 FROM position s JOIN exemption e ON e.entity = 'position' AND e.target = s.id WHERE s.proposal = ${row}))`

export const isExemptRow = (db: ReadableDb, id: string): boolean => db.get(`SELECT 1 FROM (SELECT ? AS id) asked WHERE ${rowIsExempt('asked.id')}`, id) !== undefined

const inWrongPart = (table: string, isExempt: string): string =>
  `SELECT id, scope FROM ${table} WHERE scope <> CASE WHEN ${isExempt} THEN '${EXEMPT}' ELSE '${OPEN}' END ORDER BY id`

/** By entity: the id and scope of each row that is exempt and stands open, or the other way about. */
export const wrongReaders: Readonly<Partial<Record<EntityName, string>>> = {
  pack_text: inWrongPart('pack_text', paragraphIsExempt('pack_text.paragraph')),
  attachment: inWrongPart('attachment', itemIsExempt('attachment.item')),
  // One that is kept among the exempt ones may quote what is no longer there to ask.
  annotation: `SELECT id, scope FROM annotation n WHERE scope = '${OPEN}' AND (${itemIsExempt('n.item')} OR ${paragraphIsExempt('n.origin')} OR ${rowIsExempt('n.origin')}) ORDER BY id`,
}
