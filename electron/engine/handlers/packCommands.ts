// Beginning, changing and removing packs, and the items of their agendas.
import { itemsOf } from '#db/packs/read.ts'
import { meetingOf } from '#db/scrutiny/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { formatDate } from '#shared/dates.ts'
import { packKinds, type PackKind } from '#shared/domain/packWords.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { exemptionOfItem, settleScopes } from './exemptScopes.ts'
import { type CommandHandlers } from './handler.ts'
import { parseAt } from './documentSubjects.ts'
import { clash, given, need, needOpenCycle } from './find.ts'
import { pointsIn } from './moneyPapers.ts'
import { orderBefore, whereMoved } from './ordering.ts'
import { needItem, needNotIssued, needPack, removeItem, removePack } from './packRules.ts'
import { fresh } from './paperRules.ts'
import { subjectEntity } from './paperSubjects.ts'

type Body = { readonly board: Row<'board'> | null; readonly committee: Row<'committee'> }

function bodyAsked(db: ReadableDb, input: { readonly board?: string | undefined; readonly committee?: string | undefined }): Body {
  const board = input.board === undefined ? null : need(db, 'board', input.board)
  return { board, committee: need(db, 'committee', board?.committee ?? input.committee ?? '') }
}

const kindFor = ({ board, committee }: Body): PackKind => (board !== null ? 'board' : committee.kind === 'cabinet' ? 'cabinet' : 'committee')

/** A meeting of the very body the pack is for. Refuses NOT_FOUND, RULE. */
function checkMeeting(db: ReadableDb, meeting: string, of: { readonly board: string | null; readonly committee: string | null }): Row<'meeting'> {
  const row = need(db, 'meeting', meeting)
  const own = of.board !== null ? row.board === of.board : row.committee === of.committee
  return own ? row : refuse('RULE', 'That meeting is one of another body.', 'Choose a meeting of the body the pack is for.')
}

const titleFor = ({ board, committee }: Body, meeting: Row<'meeting'> | undefined): string =>
  `${board === null ? 'Agenda of the' : 'Pack for the'} ${board?.name ?? committee.name}${meeting === undefined ? '' : `, ${formatDate(meeting.date)}`}`

function checkTitle(db: ReadableDb, cycle: string, title: string, but?: string): void {
  if (db.rows('pack', { cycle, title }).some(({ id }) => id !== but)) clash(`The title “${title}”`)
}

const packsThemselves = {
  'packs.create': (db, input) => {
    const body = bodyAsked(db, input)
    const { board, committee } = body
    needOpenCycle(db, committee.cycle)
    const kind = input.kind ?? kindFor(body)
    if (kind !== kindFor(body)) refuse('RULE', `A ${packKinds[kind].toLowerCase()} is not for the ${board?.name ?? committee.name}.`, `Leave the kind out: here it is a ${packKinds[kindFor(body)].toLowerCase()}.`)
    const of = { board: board?.id ?? null, committee: board === null ? committee.id : null }
    const meeting = input.meeting === null ? undefined : input.meeting === undefined ? (board === null ? undefined : meetingOf(db, board.id)) : checkMeeting(db, input.meeting, of)
    const title = input.title ?? titleFor(body, meeting)
    checkTitle(db, committee.cycle, title)
    // The agenda of a committee is published five clear days before; a Board works in private until it reports.
    const isPublic = input.public ?? kind !== 'board'
    return db.insert('pack', { cycle: committee.cycle, ...of, meeting: meeting?.id ?? null, kind, title, public: isPublic ? 1 : 0, note: input.note ?? null, ...fresh })
  },
  'packs.edit': (db, input) => {
    const pack = needPack(db, input.id)
    if (input.title !== undefined) checkTitle(db, pack.cycle, input.title, pack.id)
    if (input.meeting) checkMeeting(db, input.meeting, pack)
    db.update('pack', pack.id, given({ title: input.title, meeting: input.meeting, note: input.note, public: input.public === undefined ? undefined : input.public ? 1 : 0 }))
    return pack.id
  },
  'packs.remove': (db, input) => {
    const pack = needPack(db, input.id)
    removePack(db, pack)
    return pack.id
  },
} satisfies Partial<CommandHandlers>

type Content = Pick<Row<'pack_item'>, 'kind' | 'document' | 'subject' | 'at' | 'expected'>

/** What an item is made of, with what does not belong to its kind left blank. Refuses RULE, NOT_FOUND, INVALID_INPUT. */
function contentFor(db: ReadableDb, wanted: Content): Content {
  const { kind, document, subject, at, expected } = wanted
  if (kind !== 'paper') return { kind, document: null, subject: null, at: null, expected: kind === 'to_follow' ? expected : null }
  if (document === null || subject === null) return refuse('RULE', 'A paper was asked for without saying which, and what it is about.', 'Name the document and the id of what it is about, as an export takes them.')
  const missing = subject.split(',').find((id) => subjectEntity(db, id) === undefined)
  if (missing !== undefined) refuse('NOT_FOUND', 'What the paper is about is not in the file: it may have been removed.', 'Read the list of documents again and choose from it.')
  if (at !== null) {
    if (document === 'lineage') pointsIn(at, parseAt)
    else parseAt(at)
  }
  return { kind, document, subject, at, expected: null }
}

/** Words and files are not dropped by calling an item something else. Refuses RULE. */
function checkKept(db: ReadableDb, item: Row<'pack_item'>, kind: string): void {
  if (kind === item.kind) return
  if (db.rows('pack_paragraph', { item: item.id }).length > 0) refuse('RULE', `“${item.title}” has words of its own, and they would be lost.`, 'Remove its paragraphs first, or add a new item.')
  if (db.rows('attachment', { item: item.id }).length > 0) refuse('RULE', `“${item.title}” has a file attached, and it would be lost.`, 'Remove the file first, or add a new item.')
}

/** Items of the agenda, or appendices of one of them. */
const siblings = (db: ReadableDb, pack: string, parent: string | null): readonly Row<'pack_item'>[] => itemsOf(db, pack).filter((item) => item.parent === parent)

/** An appendix belongs to an item of the same agenda, and has no appendices itself. Refuses NOT_FOUND, RULE. */
function checkParent(db: ReadableDb, pack: string, parent: string, item?: Row<'pack_item'>): void {
  const owner = need(db, 'pack_item', parent)
  if (owner.pack !== pack || owner.id === item?.id) refuse('RULE', 'That item is not on the same agenda.', 'Choose an item of this pack.')
  if (owner.parent !== null) refuse('RULE', `“${owner.title}” is an appendix, and an appendix has none of its own.`, 'Choose the item it belongs to.')
  if (item !== undefined && db.rows('pack_item', { parent: item.id }).length > 0) refuse('RULE', `“${item.title}” has appendices, so it cannot become one.`, 'Move its appendices first.')
}

/** What was issued under a number stays before whatever is added. Refuses RULE. */
function checkBefore(db: ReadableDb, before: string | null | undefined): void {
  const row = before ? db.row('pack_item', before) : undefined
  if (row !== undefined) needNotIssued(db, row, 'moved')
}

const orderIn = (db: WritableDb, list: readonly Row<'pack_item'>[], before: string | null | undefined): string => orderBefore(db, 'pack_item', list, before ?? null)

const packItems = {
  'packItems.add': (db, input) => {
    const pack = needPack(db, input.pack)
    const parent = input.parent ?? null
    if (parent !== null) checkParent(db, pack.id, parent)
    checkBefore(db, input.before)
    const content = contentFor(db, { kind: input.kind, document: input.document ?? null, subject: input.subject ?? null, at: input.at ?? null, expected: input.expected ?? null })
    return db.insert('pack_item', { pack: pack.id, parent, title: input.title, ...content, lead: input.lead ?? null, withdrawn: null, ord: orderIn(db, siblings(db, pack.id, parent), input.before), ...fresh })
  },
  'packItems.edit': (db, input) => {
    const { item } = needItem(db, input.id)
    const wanted = { ...item, ...given({ kind: input.kind, document: input.document, subject: input.subject, at: input.at, expected: input.expected }) }
    checkKept(db, item, wanted.kind)
    // What its kind does not use is let go of; what it needs is asked for only where it was touched.
    const touched = input.kind !== undefined || input.document !== undefined || input.subject !== undefined || input.at !== undefined || input.expected !== undefined
    db.update('pack_item', item.id, { ...given({ title: input.title, lead: input.lead }), ...(touched ? contentFor(db, wanted) : {}) })
    return item.id
  },
  'packItems.move': (db, input) => {
    const { item, pack } = needItem(db, input.id)
    const parent = input.parent === undefined ? item.parent : input.parent
    if (parent !== null && parent !== item.parent) checkParent(db, pack.id, parent, item)
    const list = siblings(db, pack.id, parent)
    if (parent === item.parent && whereMoved(item, list, input.before ?? null) === 'here') return item.id
    needNotIssued(db, item, 'moved')
    checkBefore(db, input.before)
    const place = parent === item.parent ? whereMoved(item, list, input.before ?? null) : { others: list, before: input.before ?? null }
    if (exemptionOfItem(db, item.id) !== undefined && exemptionOfItem(db, item.id, parent) === undefined) {
      refuse('RULE', `“${item.title}” is exempt as an appendix to an exempt item, and it would be open where it goes.`, 'Make it exempt by itself first, or end the exemption of the item it belongs to.')
    }
    if (place !== 'here') db.update('pack_item', item.id, { parent, ord: orderBefore(db, 'pack_item', place.others, place.before) })
    settleScopes(db, item.id)
    return item.id
  },
  'packItems.remove': (db, input) => {
    const { item } = needItem(db, input.id)
    for (const one of [item, ...db.rows('pack_item', { parent: item.id })]) needNotIssued(db, one, 'removed')
    removeItem(db, item)
    return item.id
  },
  'packItems.withdraw': (db, input) => {
    const { item } = needItem(db, input.id)
    db.update('pack_item', item.id, { withdrawn: input.reason })
    return item.id
  },
} satisfies Partial<CommandHandlers>

export const packCommands = { ...packsThemselves, ...packItems } satisfies Partial<CommandHandlers>
