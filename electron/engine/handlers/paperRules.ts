// What every command on a Board's paper keeps to: an open cycle, and wording that was agreed reopens only with a reason.
import { type WritableDb } from '#db/store/types.ts'
import { plainOf, type RichDoc, trimmed } from '#shared/documents/richText.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { need, needOpenCycle } from './find.ts'

/** A row made by a person: no published source, not made up. */
export const fresh = { source: null, illustrative: 0 }

/** A text as it is stored: its document and its plain words. */
export function written(rich: RichDoc): { doc: string; plain: string } {
  const kept = trimmed(rich)
  return { doc: JSON.stringify(kept), plain: plainOf(kept) }
}

/** The Board, in a cycle that takes changes. Refuses NOT_FOUND, RULE. */
export function needBoard(db: WritableDb, id: string): Row<'board'> {
  const board = need(db, 'board', id)
  needOpenCycle(db, board.cycle)
  return board
}

/** The meeting of a Board or of a committee, in a cycle that takes changes. Refuses NOT_FOUND, RULE. */
export function needMeeting(db: WritableDb, id: string): Row<'meeting'> {
  const meeting = need(db, 'meeting', id)
  if (meeting.board !== null) needBoard(db, meeting.board)
  if (meeting.committee !== null) needOpenCycle(db, need(db, 'committee', meeting.committee).cycle)
  return meeting
}

type Wording = { readonly status: string; readonly doc: string; readonly plain: string }
type Edit = { readonly doc?: RichDoc | undefined; readonly status?: 'draft' | 'agreed' | undefined }

/**
 * The status after an edit: agreed wording that is changed is a draft again, and refused without a reason (RULE). `besides` says
 * whether something else the Board agreed with the words changes: the type, addressee or date of a recommendation.
 */
export function statusAfter(row: Wording, edit: Edit, reason: string | undefined, besides = false): { status?: 'draft' | 'agreed' } {
  const to = edit.doc === undefined ? row : written(edit.doc)
  if (edit.status === 'agreed' && to.plain.trim() === '') refuse('RULE', 'This paragraph is still blank, and a blank one cannot be agreed.', 'Write it or remove it.')
  const changed = to.doc !== row.doc || besides
  if (row.status !== 'agreed' || (!changed && edit.status !== 'draft')) return edit.status === undefined ? {} : { status: edit.status }
  if (reason === undefined || reason.trim() === '') {
    refuse('RULE', 'This wording was agreed by the Board; it reopens only with a reason.', 'Give the reason for reopening it, or write a new paragraph.')
  }
  return { status: edit.status ?? 'draft' }
}

/** What was agreed is not removed, moved or pointed elsewhere as if it had never been: it is reopened first, with a reason. Refuses RULE. */
export function needNotAgreed(rows: readonly Wording[], done: 'removed' | 'moved' | 'linked anew'): void {
  if (rows.some((row) => row.status === 'agreed')) refuse('RULE', `The Board agreed this wording, so it is not simply ${done}.`, `Reopen it with a reason first; then it can be ${done}.`)
}

/** A heading was agreed with the comments under it; once one of them is reopened, so is the heading. Refuses RULE. */
export function needHeadingOpen(comments: readonly Wording[], done: 'changed' | 'moved'): void {
  if (comments.length > 0 && comments.every((row) => row.status === 'agreed')) {
    refuse('RULE', `The Board agreed what stands under this heading, so the heading is not simply ${done}.`, `Reopen a comment under it with a reason first; then the heading can be ${done}.`)
  }
}

/** A paper that gains or reopens wording after it was agreed is being drafted again. */
export function draftAgain(db: WritableDb, board: Row<'board'>): void {
  if (board.status === 'agreed') db.update('board', board.id, { status: 'drafting' })
}
