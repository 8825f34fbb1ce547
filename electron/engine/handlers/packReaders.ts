// Reading a pack: notes beside it, how far somebody has read, and what changed since. What is private has a scope of its own for its reader,
// so that it never travels; on a shared machine it is shown to nobody who acts under another name.
import { annotationsOf, filesOf, issuesOf, markOf } from '#db/packs/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { type Actor } from '#shared/actor.ts'
import { dateInLondon, formatDate } from '#shared/dates.ts'
import { isPublicEdition } from '#shared/documents/agendaPack.ts'
import { issueLabel } from '#shared/domain/packWords.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { composeDocument } from './composeDocument.ts'
import { isShared, scopeOfNote, settleNotes } from './exemptScopes.ts'
import { need } from './find.ts'
import { type CommandHandlers, type Preparations, type QueryHandlers } from './handler.ts'
import { keptContent } from './keptContent.ts'
import { packContentNow } from './packPaper.ts'
import { fileOfIssue } from './issueFile.ts'
import { readerScope } from './readerScope.ts'
import { orNull } from './views.ts'

/** The note, which whoever wrote it may change; a shared one also who keeps the pack: the history says who did. Refuses NOT_FOUND, RULE. */
function needOwn(db: ReadableDb, id: string, actor: Actor): Row<'annotation'> {
  const note = need(db, 'annotation', id)
  if (note.reader !== actor.name && note.scope !== readerScope(actor)) {
    // A private note of somebody else is none of one's business, not even that it is there.
    if (!isShared(note.scope)) refuse('NOT_FOUND', 'This note is not in the file: it may have been removed.', 'Go back to the pack.')
    if (actor.role !== null && actor.role !== 'scrutiny') refuse('RULE', `This note is ${note.reader}’s, and only they change it, or scrutiny who keep the pack.`, 'Write one of your own beside it.')
  }
  return note
}

const annotationCommands = {
  'annotations.add': (db, input, { actor }) => {
    const pack = need(db, 'pack', input.pack)
    if (input.item && db.row('pack_item', input.item)?.pack !== pack.id) refuse('NOT_FOUND', 'That item is not in this pack: it may have been removed.', 'Read the pack again and choose a place in it.')
    const place = { item: input.item ?? null, origin: input.origin ?? null }
    // It quotes what it stands beside: shared, it is for those who may read that.
    const scope = input.private ? readerScope(actor) : scopeOfNote(db, place)
    return db.insert('annotation', { pack: pack.id, ...place, quote: input.quote, text: input.text, reader: actor.name, scope, source: null, illustrative: 0 })
  },
  'annotations.edit': (db, input, { actor }) => {
    const note = needOwn(db, input.id, actor)
    db.update('annotation', note.id, { text: input.text, illustrative: 0 })
    settleNotes(db, [note])
    return note.id
  },
  'annotations.remove': (db, input, { actor }) => {
    const note = needOwn(db, input.id, actor)
    db.remove('annotation', note.id)
    return note.id
  },
} satisfies Partial<CommandHandlers>

function needIssue(db: ReadableDb, pack: Row<'pack'>, number: number): Row<'issue'> {
  const issue = issuesOf(db, pack.id).find((one) => one.number === number)
  return issue ?? refuse('NOT_FOUND', `“${pack.title}” has no ${issueLabel(number, 'supplement').toLowerCase()}.`, 'Read the pack again: it lists its issues.')
}

function markRead(db: WritableDb, pack: Row<'pack'>, issue: string | null, content: string, day: string, actor: Actor): string {
  const scope = readerScope(actor)
  const read = { issue, day, content }
  const known = markOf(db, pack.id, scope)
  if (known === undefined) return db.insert('reader_mark', { pack: pack.id, ...read, reader: actor.name, scope })
  db.update('reader_mark', known.id, read)
  return known.id
}

const markCommands = {
  'packs.markRead': (db, input, { actor, now, prepared }) => {
    const pack = need(db, 'pack', input.pack)
    const issue = input.issue === undefined ? null : needIssue(db, pack, input.issue)
    if (issue === null) return markRead(db, pack, null, db.keepBlob(Buffer.from(JSON.stringify(prepared))), dateInLondon(now), actor)
    const file = fileOfIssue(filesOf(db, pack.id), issue.id)
    if (file === undefined) return refuse('NOT_FOUND', 'No file of that issue is here.', 'Ask for the file from somebody who has it.')
    return markRead(db, pack, issue.id, file.model, dateInLondon(now), actor)
  },
} satisfies Partial<CommandHandlers>

export const packReaderQueries = {
  'packs.changesSince': async (ctx, input) => {
    const { db } = ctx
    const pack = need(db, 'pack', input.pack)
    if (input.against === 'issued') return (await import('./issuedChanges.ts')).changesSinceIssued(ctx, pack.id)
    const mark = markOf(db, pack.id, readerScope(ctx.actor()))
    const nothing = { new: null, changed: null, withdrawn: null, money: null }
    if (mark === undefined) return { since: null, sentence: 'You have not marked this pack as read yet', ...nothing }
    const issue = mark.issue === null ? undefined : db.row('issue', mark.issue)
    const before = keptContent(db, mark.content)
    const after = await packContentNow(ctx, pack.id, composeDocument, isPublicEdition(before.model))
    const { packChanges, changesSentence } = await import('#shared/documents/packChanges.ts')
    const changes = packChanges(before, after)
    return {
      since: { day: mark.day, dayLabel: formatDate(mark.day), issue: issue === undefined ? null : issueLabel(issue.number, issue.kind) }, sentence: changesSentence(changes, mark.day),
      new: orNull([...changes.new]), changed: orNull([...changes.changed]), withdrawn: orNull([...changes.withdrawn]),
      money: orNull(changes.money.map((one) => ({ ...one, years: orNull([...one.years]) }))),
    }
  },
} satisfies Partial<QueryHandlers>

/** Notes a reader sees: the shared ones and their own. */
export const notesFor = (db: ReadableDb, pack: string, actor: Actor): readonly Row<'annotation'>[] => annotationsOf(db, pack, readerScope(actor))

export const packReaderPreparations = {
  // Of an issue nothing is composed: what it said is sealed with it.
  'packs.markRead': async (input, ctx) => (input.issue === undefined ? packContentNow(ctx, need(ctx.db, 'pack', input.pack).id, composeDocument) : null),
} satisfies Partial<Preparations>

export const packReaderCommands = { ...annotationCommands, ...markCommands } satisfies Partial<CommandHandlers>
