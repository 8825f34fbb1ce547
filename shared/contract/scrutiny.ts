// A Board's workspace: attendance, themed comments and typed recommendations linked to savings and priorities.
import { z } from 'zod'
import { boardStates, capacities, draftStates, keysOf, meetingStates, memberRoles, recommendationTypes } from '#shared/domain/words.ts'
import { richTextSchema } from '#shared/documents/richText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText, titleText } from '#shared/text.ts'
import { cycleRef, departmentRef, done, id, inCycle, isoDate, maybeAmount, member, movedFigures, named, numbering, planYear, priorityRef, savingsSums, total } from './parts.ts'
import { command, query } from './procedure.ts'

const board = exampleId('board:2025:people')
const scrutiny = ['scrutiny'] as const

const boardRow = z.strictObject({
  id, name: z.string(), committee: named, date: isoDate.nullable(), dateLabel: z.string(), time: z.string().nullable(), venue: z.string().nullable(),
  status: z.string(), statusLabel: z.string(), comments: z.number().int(), recommendations: z.number().int(), members: z.number().int(),
  portfolios: z.array(named).nullable(), illustrative: z.boolean(),
})

const comment = z.strictObject({ id, number: z.string(), doc: richTextSchema, plain: z.string(), status: z.string(), stale: movedFigures, illustrative: z.boolean() })

const recommendationLink = z.strictObject({ id, kind: z.enum(['proposal', 'priority']), target: id, label: z.string(), detail: z.string() })

const recommendation = z.strictObject({
  id, number: z.string(), type: z.string(), typeLabel: z.string(), doc: richTextSchema, plain: z.string(), addressee: z.string(), due: isoDate.nullable(), dueLabel: z.string(),
  ownerName: z.string().nullable(), reason: z.string().nullable(), evidence: z.string().nullable(), measure: z.string().nullable(),
  status: z.string(), stale: movedFigures, links: z.array(recommendationLink).nullable(), illustrative: z.boolean(),
})

const attendanceEntry = z.strictObject({
  id, person: z.strictObject({ id, name: z.string(), post: z.string().nullable() }), capacity: z.string(), capacityLabel: z.string(), substituteFor: named.nullable(), illustrative: z.boolean(),
})

const workspace = z.strictObject({
  board: z.strictObject({ id, name: z.string(), status: z.string(), statusLabel: z.string(), supplied: z.array(z.string()).nullable(), caveat: z.string().nullable(), cabinetDate: isoDate.nullable(), cabinetLabel: z.string() }),
  sentence: z.string(), cycle: cycleRef, /** How its paper counts: as the first issue of a pack to it did, else as its cycle does. */ numbering, years: z.array(planYear), committee: named.extend({ contact: z.string().nullable() }), portfolios: z.array(named).nullable(),
  meeting: z.strictObject({ id, date: isoDate, dateLabel: z.string(), time: z.string().nullable(), venue: z.string().nullable(), status: z.string() }).nullable(),
  /** Who sits on the Board, the chair first: printed as the membership of its packs and reports. */
  members: z.array(member).nullable(), attendance: z.array(attendanceEntry).nullable(),
  /** 1.1 and 1.2, composed from the record of the meeting. */
  opening: z.array(z.strictObject({ number: z.string(), text: z.string(), items: z.array(z.string()).nullable() })),
  themes: z.array(z.strictObject({ id, title: z.string(), comments: z.array(comment).nullable(), illustrative: z.boolean() })).nullable(),
  recommendations: z.array(recommendation).nullable(),
  priorities: z.array(priorityRef),
  savings: z.array(z.strictObject({
    id, ref: z.string(), title: z.string(), status: z.string(), statusLabel: z.string(), counts: z.boolean(), amounts: z.array(maybeAmount), total, left: maybeAmount, linked: z.number().int(), illustrative: z.boolean(),
  })).nullable(),
  savingsTotals: savingsSums,
  /** Savings in no portfolio, which therefore stand before no Board: of the departments behind this remit, of every one where the remit has none. */
  unplaced: z.array(z.strictObject({ department: departmentRef, savings: z.number().int() })).nullable(),
  readiness: z.array(z.strictObject({ label: z.string(), ok: z.boolean(), detail: z.string() })),
  words: z.number().int(), illustrative: z.boolean(),
})

export type BoardWorkspace = z.infer<typeof workspace>
export type RecommendationView = z.infer<typeof recommendation>

const doc = (text: string) => ({ v: 1 as const, doc: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] } })
/** Before which row of the list to stand; null for the end. */
const before = id.nullable().optional()

const body = { board: id.optional(), committee: id.optional() }

export const scrutinyContract = {
  'boards.list': query({ label: 'List the Boards', input: z.strictObject(inCycle), output: z.strictObject({ cycle: cycleRef, boards: z.array(boardRow) }), example: {} }),
  'boards.get': query({ label: "Read a Board’s workspace", input: z.strictObject({ id }), output: workspace, example: { id: board } }),
  'boards.create': command({
    label: 'Set up a Board', roles: scrutiny,
    input: z.strictObject({ committee: id, name: titleText, date: isoDate.optional(), time: titleText.nullable().optional(), venue: titleText.nullable().optional() }), output: done,
    example: { committee: exampleId('committee:2025:place'), name: 'Place Scrutiny RPPR Board', date: '2024-12-18' },
  }),
  'boards.edit': command({
    label: 'Change a Board', roles: scrutiny,
    input: z.strictObject({
      id, name: titleText.optional(), supplied: z.array(titleText).max(50).optional(), caveat: paragraphText.nullable().optional(), cabinetDate: isoDate.nullable().optional(),
      status: z.enum(keysOf(boardStates)).optional(),
    }),
    output: done, example: { id: board, caveat: 'The Board met before the provisional settlement; the figures may change.' },
  }),
  'boards.agree': command({
    label: 'Agree the wording of a Board', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: board },
  }),
  'boards.remove': command({
    label: 'Remove a Board', roles: scrutiny,
    /** A reason is needed once wording of the Board is agreed; it goes into the history. */
    input: z.strictObject({ id, reason: paragraphText.optional() }), output: done, example: { id: board, reason: 'Set up for the wrong committee' },
  }),
  'meetings.set': command({
    label: 'Say when and where a Board meets', roles: scrutiny,
    /** The meeting of a Board that has none yet, or its new day. What is left out stays as it is. */
    input: z.strictObject({ board: id, date: isoDate, time: titleText.nullable().optional(), venue: titleText.nullable().optional() }), output: done,
    example: { board, date: '2024-12-17', time: '14:00' },
  }),
  'meetings.list': query({
    label: 'List the meetings of Boards and committees', input: z.strictObject(inCycle),
    output: z.strictObject({
      cycle: cycleRef,
      meetings: z.array(z.strictObject({
        id, body: named.extend({ kind: z.enum(['board', 'committee']) }), date: isoDate, dateLabel: z.string(), time: z.string().nullable(), venue: z.string().nullable(), status: z.string(), statusLabel: z.string(), illustrative: z.boolean(),
      })).nullable(),
    }),
    example: {},
  }),
  'meetings.add': command({
    label: 'Add a meeting of a committee', roles: scrutiny,
    /** A committee has as many as it holds; a Board has the one that meetings.set says. */
    input: z.strictObject({ committee: id, date: isoDate, time: titleText.nullable().optional(), venue: titleText.nullable().optional() }), output: done,
    example: { committee: exampleId('committee:2025:people'), date: '2025-03-20', time: '10:30', venue: 'Council Chamber' },
  }),
  'meetings.edit': command({
    label: 'Change a meeting', roles: scrutiny,
    input: z.strictObject({ id, date: isoDate.optional(), time: titleText.nullable().optional(), venue: titleText.nullable().optional(), status: z.enum(keysOf(meetingStates)).optional() }),
    output: done, example: { id: exampleId('meeting:2025:people'), venue: 'Committee room 1' },
  }),
  'members.add': command({
    label: 'Say who sits on a Board or a committee, and as what', roles: scrutiny,
    /** Of a Board or of a committee, one of them. Somebody who sits on it already takes the role that is given. */
    input: z.strictObject({ ...body, person: id, role: z.enum(keysOf(memberRoles)).optional() }), output: done,
    example: { board, person: exampleId('person:spare') },
  }),
  'members.remove': command({ label: 'Say who sits on a Board or a committee no longer', roles: scrutiny, input: z.strictObject({ ...body, person: id }), output: done, example: { board, person: exampleId('person:2') } }),
  'attendance.record': command({
    label: 'Record attendance', roles: scrutiny,
    input: z.strictObject({ meeting: id, person: id, capacity: z.enum(keysOf(capacities)), substituteFor: id.nullable().optional() }), output: done,
    example: { meeting: exampleId('meeting:2025:people'), person: exampleId('person:spare'), capacity: 'in_attendance' },
  }),
  'attendance.remove': command({ label: 'Remove an attendance entry', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('attendance:2025:people:2') } }),

  'themes.create': command({ label: 'Add a heading', roles: scrutiny, input: z.strictObject({ board: id, title: titleText, before }), output: done, example: { board, title: 'Carers' } }),
  'themes.edit': command({ label: 'Change a heading', roles: scrutiny, input: z.strictObject({ id, title: titleText }), output: done, example: { id: exampleId('theme:2025:people:1'), title: 'Money and outlook' } }),
  'themes.move': command({ label: 'Move a heading', roles: scrutiny, input: z.strictObject({ id, before }), output: done, example: { id: exampleId('theme:2025:people:2'), before: exampleId('theme:2025:people:1') } }),
  'themes.remove': command({
    label: 'Remove a heading and its comments', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('theme:2025:people:3') },
  }),
  'comments.create': command({
    label: 'Write a comment', roles: scrutiny, input: z.strictObject({ theme: id, doc: richTextSchema, before }), output: done,
    example: { theme: exampleId('theme:2025:people:1'), doc: doc('The Board noted that two figures are still to be confirmed.') },
  }),
  'comments.edit': command({
    label: 'Change a comment', roles: scrutiny,
    /** Given `current`, the words hold for every figure typed in them as it is now; else figures that had moved stay flagged. */
    input: z.strictObject({ id, doc: richTextSchema.optional(), status: z.enum(keysOf(draftStates)).optional(), reason: paragraphText.optional(), current: z.boolean().optional() }), output: done,
    example: { id: exampleId('comment:2025:people:1'), doc: doc('The Board noted the outlook and asked for the next update.') },
  }),
  'comments.move': command({
    label: 'Move a comment', roles: scrutiny, input: z.strictObject({ id, theme: id.optional(), before }), output: done,
    example: { id: exampleId('comment:2025:people:2'), theme: exampleId('theme:2025:people:2'), before: null },
  }),
  'comments.remove': command({ label: 'Remove a comment', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('comment:2025:people:3') } }),
  'recommendations.create': command({
    label: 'Write a recommendation', roles: scrutiny,
    input: z.strictObject({
      board: id, type: z.enum(keysOf(recommendationTypes)), doc: richTextSchema, addressee: titleText.optional(), due: isoDate.nullable().optional(),
      reason: paragraphText.nullable().optional(), evidence: paragraphText.nullable().optional(), measure: paragraphText.nullable().optional(), ownerName: titleText.nullable().optional(),
      proposals: z.array(id).max(50).optional(), priorities: z.array(id).max(4).optional(), before,
    }),
    output: done,
    example: { board, type: 'mitigation', doc: doc('keeps a named contact for every family until the move is complete'), addressee: 'Cabinet', proposals: [linden()], priorities: [exampleId('priority:2025:2')] },
  }),
  'recommendations.edit': command({
    label: 'Change a recommendation', roles: scrutiny,
    /** `current`: as of a comment. */
    input: z.strictObject({
      id, current: z.boolean().optional(), type: z.enum(keysOf(recommendationTypes)).optional(), doc: richTextSchema.optional(), addressee: titleText.optional(), due: isoDate.nullable().optional(), ownerName: titleText.nullable().optional(),
      reason: paragraphText.nullable().optional(), evidence: paragraphText.nullable().optional(), measure: paragraphText.nullable().optional(), status: z.enum(keysOf(draftStates)).optional(), reopened: paragraphText.optional(),
    }),
    output: done, example: { id: exampleId('recommendation:2025:people:1'), type: 'impact', due: '2025-02-25' },
  }),
  'recommendations.move': command({
    label: 'Move a recommendation', roles: scrutiny, input: z.strictObject({ id, before }), output: done,
    example: { id: exampleId('recommendation:2025:people:2'), before: exampleId('recommendation:2025:people:1') },
  }),
  'recommendations.remove': command({ label: 'Remove a recommendation', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('recommendation:2025:people:4') } }),
  'recommendations.link': command({
    label: 'Link a recommendation to a saving or priority', roles: scrutiny,
    input: z.strictObject({ recommendation: id, proposal: id.optional(), priority: id.optional() }).refine((v) => (v.proposal === undefined) !== (v.priority === undefined), 'Name either a saving or a priority'),
    output: done, example: { recommendation: exampleId('recommendation:2025:people:1'), proposal: exampleId('proposal:ASC-002') },
  }),
  'recommendations.unlink': command({
    label: 'Remove a link of a recommendation', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('link:2025:people:1:1') },
  }),
}

function linden(): string {
  return exampleId('proposal:ASC-003')
}
