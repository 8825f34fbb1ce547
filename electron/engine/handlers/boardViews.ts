// A Board's workspace as screen and document show it: numbered, with the savings it will question.
import { prioritiesOf } from '#db/cycles/read.ts'
import { remitsOf } from '#db/council/read.ts'
import { unplacedBy } from '#db/proposals/read.ts'
import { attendanceOf, commentsOf, linksOf, meetingOf, recommendationsOf, themesOf } from '#db/scrutiny/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { formatDate } from '#shared/dates.ts'
import { OPENING_PARAGRAPHS, boardOpening } from '#shared/domain/boardOpening.ts'
import { readiness } from '#shared/domain/boardReadiness.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { boardSentence } from '#shared/domain/sentences.ts'
import { boardStates, capacities, recommendationTypes, wordFor } from '#shared/domain/words.ts'
import { paragraphNumbers, recommendationLabel } from '#shared/documents/numbering.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { docOf, type RichDoc, richTextSchema } from '#shared/documents/richText.ts'
import { type Row } from '#shared/schema/index.ts'
import { need } from './find.ts'
import { memberViews } from './memberViews.ts'
import { styleOfBoard } from './issuedNumbers.ts'
import { savingRows, shortRow } from './savingRows.ts'
import { cycleRef, departmentRef, flag, orNull, priorityRef, yearsOf } from './views.ts'
import { movedSince } from './writtenFigures.ts'

/** Stored text is checked on every read: what another version wrote and we cannot show is shown as its plain text. */
export function docFrom(stored: string, plain: string): RichDoc {
  try {
    const parsed = richTextSchema.safeParse(JSON.parse(stored))
    if (parsed.success) return parsed.data
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return docOf(plain)
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

export function suppliedLines(board: Row<'board'>): string[] {
  return (board.supplied ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')
}

type LinkOnBoard = { recommendation: string; id: string; kind: 'proposal' | 'priority'; target: string; label: string; detail: string }

function linksView(db: ReadableDb, board: string): LinkOnBoard[] {
  return linksOf(db, board).flatMap((link): LinkOnBoard[] => {
    if (link.proposal !== null) return [{ recommendation: link.recommendation, id: link.id, kind: 'proposal', target: link.proposal, label: link.ref ?? 'Saving not in this file', detail: link.title ?? '' }]
    if (link.priority !== null) return [{ recommendation: link.recommendation, id: link.id, kind: 'priority', target: link.priority, label: link.short ?? 'Priority not in this file', detail: link.label ?? '' }]
    return []
  })
}

function unplacedIn(db: ReadableDb, cycle: string, portfolios: readonly { readonly id: string }[]): NonNullable<BoardWorkspace['unplaced']> {
  const behind = new Set(portfolios.flatMap(({ id }) => db.rows('portfolio_department', { portfolio: id }).map(({ department }) => department)))
  return unplacedBy(db, cycle).flatMap(({ department, savings }) => {
    const row = db.row('department', department)
    return row === undefined || (behind.size > 0 && !behind.has(department)) ? [] : [{ department: departmentRef(row), savings }]
  })
}

/** `numbers`: how the paper counts that it is read for; without it, as the Board's own papers do. */
export function boardWorkspace(db: ReadableDb, id: string, numbers?: Numbering): BoardWorkspace {
  const board = need(db, 'board', id)
  const cycle = need(db, 'cycle', board.cycle)
  const committee = db.row('committee', board.committee)
  const committeeRef = { id: board.committee, name: committee?.name ?? 'Committee not in this file', contact: committee?.contact ?? null }
  const portfolios = remitsOf(db, cycle.id).filter((remit) => remit.committee === board.committee).map((remit) => ({ id: remit.portfolio, name: remit.name }))
  const meeting = meetingOf(db, board.id)
  const attendance = meeting === undefined ? [] : attendanceOf(db, meeting.id)
  const comments = commentsOf(db, board.id)
  const links = linksView(db, board.id)
  const rows = savingRows(db, { cycle: cycle.id, portfolios: portfolios.map((portfolio) => portfolio.id) }, 'latest', cycle.horizon)
  const numbering = numbers ?? styleOfBoard(db, board).numbering
  const paragraphs = paragraphNumbers(OPENING_PARAGRAPHS + comments.length, numbering)
  const moved = movedSince(db)
  let counted = OPENING_PARAGRAPHS
  const themes = themesOf(db, board.id).map((theme) => ({
    id: theme.id, title: theme.title, illustrative: flag(theme.illustrative),
    comments: orNull(comments.filter((comment) => comment.theme === theme.id).map((comment) => ({
      id: comment.id, number: paragraphs[counted++] ?? '', doc: docFrom(comment.doc, comment.plain), plain: comment.plain, status: comment.status, stale: orNull([...moved(comment.figures)]), illustrative: flag(comment.illustrative),
    }))),
  }))
  const recommendations = recommendationsOf(db, board.id).map((row, i) => ({
    id: row.id, number: recommendationLabel(i, numbering), type: row.type, typeLabel: wordFor(recommendationTypes, row.type), doc: docFrom(row.doc, row.plain), plain: row.plain,
    addressee: row.addressee, due: row.due, dueLabel: row.due === null ? '' : formatDate(row.due), ownerName: row.owner_name, reason: row.reason, evidence: row.evidence, measure: row.measure,
    status: row.status, stale: orNull([...moved(row.figures)]), illustrative: flag(row.illustrative),
    links: orNull(links.filter((link) => link.recommendation === row.id).map(({ recommendation: _, ...link }) => link)),
  }))
  const points = readiness({ meeting: meeting !== undefined, attendance: attendance.length, supplied: suppliedLines(board).length, themes, recommendations })
  return {
    board: {
      id: board.id, name: board.name, status: board.status, statusLabel: wordFor(boardStates, board.status), supplied: orNull(suppliedLines(board)), caveat: board.caveat,
      cabinetDate: board.cabinet_date, cabinetLabel: board.cabinet_date === null ? '' : formatDate(board.cabinet_date),
    },
    sentence: boardSentence(comments.length, recommendations.length, [...comments, ...recommendations].filter(({ status }) => status === 'agreed').length, points.filter((point) => !point.ok).length),
    cycle: cycleRef(cycle), numbering, years: yearsOf(cycle), committee: committeeRef, portfolios: orNull(portfolios),
    meeting: meeting === undefined ? null : { id: meeting.id, date: meeting.date, dateLabel: formatDate(meeting.date), time: meeting.time, venue: meeting.venue, status: meeting.status },
    members: orNull(memberViews(db, { board: board.id, committee: null })),
    attendance: orNull(attendance.map((row) => ({
      id: row.id, person: { id: row.person, name: row.name, post: row.post }, capacity: row.capacity, capacityLabel: wordFor(capacities, row.capacity),
      substituteFor: row.substitute_for === null ? null : { id: row.substitute_for, name: row.substitute ?? '' }, illustrative: flag(row.illustrative),
    }))),
    opening: boardOpening({ board: board.name, committee: committeeRef.name, meetingDate: meeting?.date ?? null, cabinetDate: board.cabinet_date, supplied: suppliedLines(board), caveat: board.caveat, held: meeting?.status === 'held', agreed: board.status === 'agreed', numbers: paragraphs }),
    themes: orNull(themes), recommendations: orNull(recommendations), priorities: prioritiesOf(db, cycle.id).map(priorityRef),
    savings: orNull(rows.map((row) => ({ ...shortRow(row), linked: links.filter((link) => link.target === row.id).length }))), savingsTotals: totalsOf(rows, cycle.horizon), unplaced: orNull(unplacedIn(db, cycle.id, portfolios)),
    readiness: points, words: [...comments, ...recommendations].reduce((sum, item) => sum + wordsIn(item.plain), 0),
    illustrative: flag(board.illustrative) || themes.some((theme) => theme.illustrative) || recommendations.some((row) => row.illustrative),
  }
}
