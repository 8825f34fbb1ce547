// Setting up a Board: its meeting, its members, who attended, and the moment its wording is agreed.
import { executiveRolesOn } from '#db/council/read.ts'
import { attendanceOf, commentsOf, meetingOf, recommendationsOf } from '#db/scrutiny/read.ts'
import { type WritableDb } from '#db/store/types.ts'
import { capacities, committeeKinds, wordFor } from '#shared/domain/words.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { type CommandHandlers } from './handler.ts'
import { clash, given, need, needOpenCycle } from './find.ts'
import { orderBefore } from './ordering.ts'
import { removePack } from './packRules.ts'
import { fresh, needBoard, needMeeting } from './paperRules.ts'

/** Capacities in which somebody sits on the body that meets, rather than coming before it. */
const seats: ReadonlySet<string> = new Set(['chair', 'member', 'substitute'])

/**
 * Scrutiny holds the executive to account, so nobody of the executive sits on it, chairs it or is stood in for there; they come as
 * a Lead Member or witness (s9FA Local Government Act 2000). Refuses NOT_FOUND, RULE.
 */
function checkSeat(db: WritableDb, meeting: Row<'meeting'>, entry: { readonly person: string; readonly capacity: keyof typeof capacities; readonly substituteFor?: string | null | undefined }): void {
  const person = need(db, 'person', entry.person)
  const absent = entry.substituteFor ? need(db, 'person', entry.substituteFor) : null
  const scrutiny = meeting.board !== null || (meeting.committee !== null && need(db, 'committee', meeting.committee).kind === 'scrutiny')
  if (!scrutiny) return
  const [held] = executiveRolesOn(db, person.id, meeting.date)
  if (held !== undefined && seats.has(entry.capacity)) {
    refuse('RULE', `${person.name} is ${held.title}, and no executive member sits on scrutiny; “${capacities[entry.capacity]}” is not open to them.`, `Record ${person.name} as “${capacities.in_attendance}”, which is how a Lead Member or a witness comes before a Board, or with apologies.`)
  }
  const [stoodFor] = absent === null ? [] : executiveRolesOn(db, absent.id, meeting.date)
  if (absent !== null && stoodFor !== undefined) refuse('RULE', `${absent.name} is ${stoodFor.title} and has no seat on scrutiny that somebody could stand in for.`, 'Choose the member of the Board who was away.')
}

/** "the Cabinet", "the Full Council", "no scrutiny committee": what a committee is that scrutinises nobody. */
const kindOf = (kind: string): string => (kind === 'cabinet' || kind === 'council' ? `the ${wordFor(committeeKinds, kind)}` : 'no scrutiny committee')

/**
 * Wording is agreed all at once, by the command that looks at every paragraph, and reopens paragraph by paragraph; 1.2 is the one
 * text of the paper that is kept with the Board itself. What 1.1 is composed from (the papers supplied, the day, who came) is the
 * record of the meeting: it was not agreed but happened, and is put right like any record. Refuses RULE.
 */
function checkAgreed(board: Row<'board'>, edit: { readonly status?: string | undefined; readonly caveat?: string | null | undefined }): void {
  if (edit.status === 'agreed' && board.status !== 'agreed') refuse('RULE', 'A paper is agreed together with the wording of all its paragraphs.', 'Use “Agree the wording of a Board”.')
  if (board.status !== 'agreed') return
  const next = 'Reopen a paragraph with a reason first; then the paper is a draft again.'
  if (edit.status !== undefined && edit.status !== 'agreed') refuse('RULE', 'The Board agreed the wording of this paper; it is drafted again only with a reason.', next)
  if (edit.caveat !== undefined && edit.caveat !== board.caveat) refuse('RULE', 'The Board agreed this paper with its caveat in 1.2.', next)
}

export const boardCommands = {
  'boards.create': (db, input) => {
    const committee = need(db, 'committee', input.committee)
    needOpenCycle(db, committee.cycle)
    if (committee.kind !== 'scrutiny') {
      refuse('RULE', `${committee.name} is ${kindOf(committee.kind)}, and a Board is set up by a scrutiny committee, to comment on its behalf.`, 'Choose a scrutiny committee.')
    }
    if (input.date === undefined && (input.time ?? input.venue ?? null) !== null) {
      refuse('RULE', 'A time or a place of the meeting was given without its day, and a meeting is kept from its day on.', 'Give the date too, or leave out the time and the place.')
    }
    if (db.rows('board', { cycle: committee.cycle, name: input.name }).length > 0) clash(`The name “${input.name}”`)
    const board = db.insert('board', { committee: committee.id, cycle: committee.cycle, name: input.name, supplied: null, caveat: null, cabinet_date: null, status: 'planned', ...fresh })
    if (input.date !== undefined) db.insert('meeting', { committee: null, board, date: input.date, time: input.time ?? null, venue: input.venue ?? null, status: 'planned', ...fresh })
    return board
  },
  'boards.edit': (db, input) => {
    const board = needBoard(db, input.id)
    if (input.name !== undefined && db.rows('board', { cycle: board.cycle, name: input.name }).some((row) => row.id !== board.id)) clash(`The name “${input.name}”`)
    checkAgreed(board, input)
    db.update('board', board.id, given({ name: input.name, supplied: input.supplied?.join('\n'), caveat: input.caveat, cabinet_date: input.cabinetDate, status: input.status }))
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
    const agreed = [...commentsOf(db, board.id), ...recommendationsOf(db, board.id)].some((row) => row.status === 'agreed')
    if (agreed && (input.reason ?? '').trim() === '') {
      refuse('RULE', `The ${board.name} agreed wording of its paper, so it is not simply removed.`, 'Give the reason for removing the Board and its paper, or reopen the wording first.')
    }
    // Its packs go with it, unless one was issued: that is refused.
    for (const pack of db.rows('pack', { board: board.id })) removePack(db, pack)
    for (const meeting of db.rows('meeting', { board: board.id })) db.remove('meeting', meeting.id)
    for (const member of db.rows('membership', { board: board.id })) db.remove('membership', member.id)
    // Comments name their heading, so they go first.
    for (const comment of commentsOf(db, board.id)) db.remove('comment', comment.id)
    db.remove('board', board.id)
    return board.id
  },
  'meetings.set': (db, input) => {
    const board = needBoard(db, input.board)
    const meeting = meetingOf(db, board.id)
    if (meeting === undefined) return db.insert('meeting', { committee: null, board: board.id, date: input.date, time: input.time ?? null, venue: input.venue ?? null, status: 'planned', ...fresh })
    db.update('meeting', meeting.id, given({ date: input.date, time: input.time, venue: input.venue }))
    return meeting.id
  },
  'meetings.add': (db, input) => {
    const committee = need(db, 'committee', input.committee)
    needOpenCycle(db, committee.cycle)
    const time = input.time ?? null
    if (db.rows('meeting', { committee: committee.id, date: input.date }).some((row) => row.time === time)) clash(`A meeting of the ${committee.name} at that time`)
    return db.insert('meeting', { committee: committee.id, board: null, date: input.date, time, venue: input.venue ?? null, status: 'planned', ...fresh })
  },
  'meetings.edit': (db, input) => {
    const meeting = needMeeting(db, input.id)
    db.update('meeting', meeting.id, given({ date: input.date, time: input.time, venue: input.venue, status: input.status }))
    return meeting.id
  },
  'attendance.record': (db, input) => {
    const meeting = needMeeting(db, input.meeting)
    checkSeat(db, meeting, input)
    const [entry] = db.rows('attendance', { meeting: meeting.id, person: input.person })
    if (entry !== undefined) {
      db.update('attendance', entry.id, { capacity: input.capacity, substitute_for: input.substituteFor ?? null })
      return entry.id
    }
    return db.insert('attendance', { meeting: meeting.id, person: input.person, capacity: input.capacity, substitute_for: input.substituteFor ?? null, ord: orderBefore(db, 'attendance', attendanceOf(db, meeting.id)), ...fresh })
  },
  'attendance.remove': (db, input) => {
    const entry = need(db, 'attendance', input.id)
    needMeeting(db, entry.meeting)
    db.remove('attendance', entry.id)
    return entry.id
  },
} satisfies Partial<CommandHandlers>
