// Which readers the words and files of a pack, and the notes beside it, are for: what is exempt has them in the exempt part of the file. What
// the history of the open part says of them from before stays there.
import { notesAt, notesIn, paragraphsOf } from '#db/packs/read.ts'
import { isExemptRow } from '#db/packs/readers.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { type Exemptible } from '#shared/domain/packWords.ts'
import { entityNames, type Row } from '#shared/schema/index.ts'
import { EXEMPT, OPEN } from '#shared/scopes.ts'

type Shared = typeof OPEN | typeof EXEMPT

/** What is not private to one person. */
export const isShared = (scope: string): boolean => scope === OPEN || scope === EXEMPT

export const exemptionOf = (db: ReadableDb, entity: Exemptible, target: string, field = ''): Row<'exemption'> | undefined => db.rows('exemption', { entity, target, field })[0]

/** Why an item is exempt: by itself, or as an appendix to one that is. */
export function exemptionOfItem(db: ReadableDb, item: string, parent: string | null = db.row('pack_item', item)?.parent ?? null): Row<'exemption'> | undefined {
  return exemptionOf(db, 'pack_item', item) ?? (parent === null ? undefined : exemptionOf(db, 'pack_item', parent))
}

/** Which readers a paragraph's words, or an item's file, are for: exempt when it or the item it is in is exempt. */
export function scopeOf(db: ReadableDb, item: string, paragraph?: string): Shared {
  const exempt = exemptionOfItem(db, item) !== undefined || (paragraph !== undefined && exemptionOf(db, 'pack_paragraph', paragraph) !== undefined)
  return exempt ? EXEMPT : OPEN
}

type NotePlace = { readonly item: string | null; readonly origin: string | null }

/** Which readers a shared note is for: it quotes the words it stands beside, so it has the readers of the paragraph, item, saving or line. */
export function scopeOfNote(db: ReadableDb, { item, origin }: NotePlace): Shared {
  if (item !== null && exemptionOfItem(db, item) !== undefined) return EXEMPT
  if (origin === null) return OPEN
  const paragraph = db.row('pack_paragraph', origin)
  if (paragraph !== undefined) return scopeOf(db, paragraph.item, paragraph.id)
  return isExemptRow(db, origin) ? EXEMPT : OPEN
}

/** Whether what a note stands beside is still here. What was exempt when it was removed is not known to be public since. */
const isThere = (db: ReadableDb, { item, origin }: NotePlace): boolean =>
  (item === null || db.row('pack_item', item) !== undefined) && (origin === null || entityNames.some((entity) => db.row(entity, origin) !== undefined))

export function settleNotes(db: WritableDb, notes: readonly Row<'annotation'>[]): void {
  for (const note of notes) {
    const scope = scopeOfNote(db, note)
    // A private note is its reader's own, whatever it quotes.
    if (!isShared(note.scope) || note.scope === scope || (scope === OPEN && !isThere(db, note))) continue
    db.reclassify('annotation', note.id, scope)
  }
}

/** Moves the notes beside a saving, a figure or a line, wherever a pack shows it. */
export const settleNotesAt = (db: WritableDb, origins: readonly string[]): void => settleNotes(db, origins.flatMap((origin) => notesAt(db, origin)))

/** Moves words, files and notes of an item and its appendices to the readers they are for now. */
export function settleScopes(db: WritableDb, item: string): void {
  for (const paragraph of paragraphsOf(db, item)) {
    const scope = scopeOf(db, item, paragraph.id)
    if (paragraph.text !== null && paragraph.text_scope !== scope) db.reclassify('pack_text', paragraph.text, scope)
  }
  for (const file of db.rows('attachment', { item })) {
    const scope = scopeOf(db, item)
    if (file.scope !== scope) db.reclassify('attachment', file.id, scope)
  }
  settleNotes(db, notesIn(db, item))
  for (const appendix of db.rows('pack_item', { parent: item })) settleScopes(db, appendix.id)
}
