// Setting up a Board and writing its paper. Wording that was agreed reopens only with a reason.
import { attendanceOf, commentsOf, recommendationsOf, themesOf } from '#db/scrutiny/read.ts'
import { type WritableDb } from '#db/store/types.ts'
import { keyBefore } from '#shared/domain/orderKeys.ts'
import { plainOf, type RichDoc, trimmed } from '#shared/documents/richText.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { type CommandHandlers } from './handler.ts'
import { needDate } from './cycleCommands.ts'
import { clash, given, need, needOpenCycle } from './find.ts'

const fresh = { source: null, illustrative: 0 }
const unset = { from_date: null, to_date: null }

const written = (rich: RichDoc): { doc: string; plain: string } => { const kept = trimmed(rich); return { doc: JSON.stringify(kept), plain: plainOf(kept) } }

function needBoard(db: WritableDb, id: string): Row<'board'> {
  const board = need(db, 'board', id)
  needOpenCycle(db, board.cycle)
  return board
}

function needReason(status: string, reason: string | undefined, changed: boolean): void {
  if (status === 'agreed' && changed && (reason === undefined || reason.trim() === '')) {
    refuse('RULE', 'This wording was agreed by the Board; it reopens only with a reason.', 'Give the reason for reopening it, or write a new paragraph.')
  }
}

const boardCommands = {
  'boards.create': (db, input) => {
    const committee = need(db, 'committee', input.committee)
    needOpenCycle(db, committee.cycle)
    if (db.rows('board', { cycle: committee.cycle, name: input.name }).length > 0) clash(`The name "${input.name}"`)
    const board = db.insert('board', { committee: committee.id, cycle: committee.cycle, name: input.name, supplied: null, caveat: null, cabinet_date: null, status: 'planned', ...fresh })
    if (input.date !== undefined) db.insert('meeting', { committee: null, board, date: needDate(input.date), time: input.time ?? null, venue: input.venue ?? null, status: 'planned', ...fresh })
    return board
  },
  'boards.edit': (db, input) => {
    const board = needBoard(db, input.id)
    if (input.name !== undefined && db.rows('board', { cycle: board.cycle, name: input.name }).some((row) => row.id !== board.id)) clash(`The name "${input.name}"`)
    db.update('board', board.id, given({ name: input.name, supplied: input.supplied?.join('\n'), caveat: input.caveat, cabinet_date: needDate(input.cabinetDate), status: input.status }))
    return board.id
  },
  'boards.agree': (db, input) => {
    const board = needBoard(db, input.id)
    const written = [...commentsOf(db, board.id).map((row) => ({ ...row, entity: 'comment' as const })), ...recommendationsOf(db, board.id).map((row) => ({ ...row, entity: 'recommendation' as const }))]
    if (written.length === 0) refuse('RULE', 'Nothing is written yet, so there is no wording to agree.', 'Write a comment or a recommendation first.')
    if (written.some((row) => row.plain.trim() === '')) refuse('RULE', 'A paragraph is still blank, and a blank one cannot be agreed.', 'Write it or remove it, then agree the wording.')
    for (const row of written) if (row.status !== 'agreed') db.update(row.entity, row.id, { status: 'agreed' })
    db.update('board', board.id, { status: 'agreed' })
    return board.id
  },
  'boards.remove': (db, input) => {
    const board = needBoard(db, input.id)
    for (const meeting of db.rows('meeting', { board: board.id })) db.remove('meeting', meeting.id)
    for (const member of db.rows('membership', { board: board.id })) db.remove('membership', member.id)
    // Comments name their heading, so they go first.
    for (const comment of commentsOf(db, board.id)) db.remove('comment', comment.id)
    db.remove('board', board.id)
    return board.id
  },
  'meetings.edit': (db, input) => {
    const meeting = need(db, 'meeting', input.id)
    if (meeting.board !== null) needBoard(db, meeting.board)
    db.update('meeting', meeting.id, given({ date: needDate(input.date), time: input.time, venue: input.venue, status: input.status }))
    return meeting.id
  },
  'members.add': (db, input) => {
    needBoard(db, input.board)
    const person = need(db, 'person', input.person)
    if (db.rows('membership', { board: input.board, person: person.id }).length > 0) refuse('CLASH', `${person.name} is already a member of this Board.`, 'Choose somebody else.')
    if (db.rows('role', { person: person.id, kind: 'executive', to_date: null }).length > 0) refuse('RULE', `${person.name} is a member of the executive, and no executive member sits on scrutiny.`, 'Choose somebody else, or end the executive role first.')
    return db.insert('membership', { person: person.id, committee: null, board: input.board, role: input.role ?? 'member', ...unset, ...fresh })
  },
  'members.remove': (db, input) => {
    needBoard(db, input.board)
    const [member] = db.rows('membership', { board: input.board, person: input.person })
    if (member === undefined) return refuse('NOT_FOUND', 'That person is not a member of this Board.', 'Look at the list of members.')
    db.remove('membership', member.id)
    return member.id
  },
  'attendance.record': (db, input) => {
    const meeting = need(db, 'meeting', input.meeting)
    if (meeting.board !== null) needBoard(db, meeting.board)
    need(db, 'person', input.person)
    if (input.substituteFor) need(db, 'person', input.substituteFor)
    const [entry] = db.rows('attendance', { meeting: meeting.id, person: input.person })
    if (entry !== undefined) {
      db.update('attendance', entry.id, { capacity: input.capacity, substitute_for: input.substituteFor ?? null })
      return entry.id
    }
    return db.insert('attendance', { meeting: meeting.id, person: input.person, capacity: input.capacity, substitute_for: input.substituteFor ?? null, ord: keyBefore(attendanceOf(db, meeting.id), null), ...fresh })
  },
  'attendance.remove': (db, input) => {
    const entry = need(db, 'attendance', input.id)
    const meeting = need(db, 'meeting', entry.meeting)
    if (meeting.board !== null) needBoard(db, meeting.board)
    db.remove('attendance', entry.id)
    return entry.id
  },
} satisfies Partial<CommandHandlers>

/** The order key that puts a row before another of its list, or at the end; before itself is where it already is. */
function movedBefore(row: { readonly id: string; readonly ord: string }, list: readonly { id: string; ord: string }[], before: string | null = null): string {
  if (before === row.id) return row.ord
  const others = list.filter(({ id }) => id !== row.id)
  if (before !== null && !others.some(({ id }) => id === before)) refuse('NOT_FOUND', 'The place to move it to is not in this list: it may have been removed.', 'Read the list again and choose a place in it.')
  return keyBefore(others, before)
}

const commentCommands = {
  'themes.create': (db, input) => {
    needBoard(db, input.board)
    return db.insert('theme', { board: input.board, title: input.title, ord: keyBefore(themesOf(db, input.board), input.before ?? null), ...fresh })
  },
  'themes.edit': (db, input) => {
    needBoard(db, need(db, 'theme', input.id).board)
    db.update('theme', input.id, { title: input.title })
    return input.id
  },
  'themes.move': (db, input) => {
    const theme = need(db, 'theme', input.id)
    needBoard(db, theme.board)
    db.update('theme', theme.id, { ord: movedBefore(theme, themesOf(db, theme.board), input.before) })
    return theme.id
  },
  'themes.remove': (db, input) => {
    const theme = need(db, 'theme', input.id)
    needBoard(db, theme.board)
    for (const comment of db.rows('comment', { theme: theme.id })) db.remove('comment', comment.id)
    db.remove('theme', theme.id)
    return theme.id
  },
  'comments.create': (db, input) => {
    const theme = need(db, 'theme', input.theme)
    needBoard(db, theme.board)
    const siblings = commentsOf(db, theme.board).filter((row) => row.theme === theme.id)
    return db.insert('comment', { board: theme.board, theme: theme.id, ord: keyBefore(siblings, input.before ?? null), ...written(input.doc), status: 'draft', ...fresh })
  },
  'comments.edit': (db, input) => {
    const comment = need(db, 'comment', input.id)
    needBoard(db, comment.board)
    needReason(comment.status, input.reason, (input.doc !== undefined && plainOf(input.doc) !== comment.plain) || input.status === 'draft')
    db.update('comment', comment.id, { ...(input.doc === undefined ? {} : written(input.doc)), ...given({ status: input.status }) })
    return comment.id
  },
  'comments.move': (db, input) => {
    const comment = need(db, 'comment', input.id)
    needBoard(db, comment.board)
    const theme = need(db, 'theme', input.theme ?? comment.theme)
    if (theme.board !== comment.board) refuse('RULE', 'That heading belongs to another Board.', 'Choose a heading of the same Board.')
    const siblings = commentsOf(db, comment.board).filter((row) => row.theme === theme.id)
    db.update('comment', comment.id, { theme: theme.id, ord: movedBefore(comment, siblings, input.before) })
    return comment.id
  },
  'comments.remove': (db, input) => {
    needBoard(db, need(db, 'comment', input.id).board)
    db.remove('comment', input.id)
    return input.id
  },
} satisfies Partial<CommandHandlers>

function inSameCycle(named: { readonly id: string; readonly cycle: string }, cycle: string): string {
  if (named.cycle !== cycle) refuse('RULE', 'A recommendation names savings and priorities of its own cycle, and that is one of another.', 'Choose a saving or priority of this cycle.')
  return named.id
}

const recommendationCommands = {
  'recommendations.create': (db, input) => {
    const { cycle } = needBoard(db, input.board)
    const id = db.insert('recommendation', {
      board: input.board, type: input.type, ...written(input.doc), addressee: input.addressee ?? 'Cabinet', due: needDate(input.due) ?? null, owner_name: input.ownerName ?? null,
      reason: input.reason ?? null, evidence: input.evidence ?? null, measure: input.measure ?? null, status: 'draft', ord: keyBefore(recommendationsOf(db, input.board), input.before ?? null), ...fresh,
    })
    for (const proposal of new Set(input.proposals)) db.insert('recommendation_link', { recommendation: id, proposal: inSameCycle(need(db, 'proposal', proposal), cycle), priority: null })
    for (const priority of new Set(input.priorities)) db.insert('recommendation_link', { recommendation: id, proposal: null, priority: inSameCycle(need(db, 'priority', priority), cycle) })
    return id
  },
  'recommendations.edit': (db, input) => {
    const row = need(db, 'recommendation', input.id)
    needBoard(db, row.board)
    needReason(row.status, input.reopened, (input.doc !== undefined && plainOf(input.doc) !== row.plain) || input.status === 'draft')
    db.update('recommendation', row.id, {
      ...(input.doc === undefined ? {} : written(input.doc)),
      ...given({ type: input.type, addressee: input.addressee, due: needDate(input.due), owner_name: input.ownerName, reason: input.reason, evidence: input.evidence, measure: input.measure, status: input.status }),
    })
    return row.id
  },
  'recommendations.move': (db, input) => {
    const row = need(db, 'recommendation', input.id)
    needBoard(db, row.board)
    db.update('recommendation', row.id, { ord: movedBefore(row, recommendationsOf(db, row.board), input.before) })
    return row.id
  },
  'recommendations.remove': (db, input) => {
    needBoard(db, need(db, 'recommendation', input.id).board)
    db.remove('recommendation', input.id)
    return input.id
  },
  'recommendations.link': (db, input) => {
    const row = need(db, 'recommendation', input.recommendation)
    const { cycle } = needBoard(db, row.board)
    const proposal = input.proposal === undefined ? null : inSameCycle(need(db, 'proposal', input.proposal), cycle)
    const priority = input.priority === undefined ? null : inSameCycle(need(db, 'priority', input.priority), cycle)
    if (db.rows('recommendation_link', { recommendation: row.id, proposal, priority }).length > 0) refuse('CLASH', 'The recommendation already names it.', 'Choose another saving or priority.')
    return db.insert('recommendation_link', { recommendation: row.id, proposal, priority })
  },
  'recommendations.unlink': (db, input) => {
    const link = need(db, 'recommendation_link', input.id)
    needBoard(db, need(db, 'recommendation', link.recommendation).board)
    db.remove('recommendation_link', link.id)
    return link.id
  },
} satisfies Partial<CommandHandlers>

export const scrutinyCommands = { ...boardCommands, ...commentCommands, ...recommendationCommands } satisfies Partial<CommandHandlers>
