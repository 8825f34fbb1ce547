// Boards with their meetings, attendance, headings, comments, recommendations and links. SELECTs only.
import { type Row } from '#shared/schema/index.ts'
import { type ReadableDb } from '../store/types.ts'

export const boardsOf = (db: ReadableDb, cycle: string): Row<'board'>[] => db.all<Row<'board'>>('SELECT * FROM board WHERE cycle = ? ORDER BY name, id', cycle)

/** The Board's own meeting: the earliest when there are several. */
export const meetingOf = (db: ReadableDb, board: string): Row<'meeting'> | undefined => db.get<Row<'meeting'>>('SELECT * FROM meeting WHERE board = ? ORDER BY date, id LIMIT 1', board)

/** Meetings of the Boards and committees of a cycle, by date, each with the body that meets. */
export const meetingsIn = (db: ReadableDb, cycle: string): (Row<'meeting'> & { body_name: string })[] =>
  db.all(`SELECT m.*, coalesce(b.name, c.name) AS body_name FROM meeting m LEFT JOIN board b ON b.id = m.board LEFT JOIN committee c ON c.id = m.committee
          WHERE coalesce(b.cycle, c.cycle) = ? ORDER BY m.date, m.time, m.id`, cycle)

export const attendanceOf = (db: ReadableDb, meeting: string): (Row<'attendance'> & { name: string; post: string | null; substitute: string | null })[] =>
  db.all(`SELECT a.*, p.name, p.post, s.name AS substitute FROM attendance a JOIN person p ON p.id = a.person LEFT JOIN person s ON s.id = a.substitute_for
          WHERE a.meeting = ? ORDER BY a.ord, a.id`, meeting)

/** Boards of open cycles that a person is a member of today. */
export const boardsSatOn = (db: ReadableDb, person: string): { name: string }[] =>
  db.all(`SELECT b.name FROM membership m JOIN board b ON b.id = m.board JOIN cycle c ON c.id = b.cycle
          WHERE m.person = ? AND m.to_date IS NULL AND c.status = 'open' ORDER BY b.name, b.id`, person)

export const themesOf = (db: ReadableDb, board: string): Row<'theme'>[] => db.all<Row<'theme'>>('SELECT * FROM theme WHERE board = ? ORDER BY ord, id', board)
export const commentsOf = (db: ReadableDb, board: string): Row<'comment'>[] => db.all<Row<'comment'>>('SELECT * FROM comment WHERE board = ? ORDER BY ord, id', board)
export const recommendationsOf = (db: ReadableDb, board: string): Row<'recommendation'>[] => db.all<Row<'recommendation'>>('SELECT * FROM recommendation WHERE board = ? ORDER BY ord, id', board)

export type LinkView = { id: string; recommendation: string; proposal: string | null; priority: string | null; ref: string | null; title: string | null; label: string | null; short: string | null }

export const linksOf = (db: ReadableDb, board: string): LinkView[] =>
  db.all<LinkView>(`SELECT l.id, l.recommendation, l.proposal, l.priority, p.ref, p.title, r.label, r.short FROM recommendation_link l
          JOIN recommendation c ON c.id = l.recommendation LEFT JOIN proposal p ON p.id = l.proposal LEFT JOIN priority r ON r.id = l.priority
          WHERE c.board = ? ORDER BY r.slot, p.ref, l.id`, board)

export const recommendationsByType = (db: ReadableDb, cycle: string): { type: string; n: number }[] =>
  db.all('SELECT r.type, count(*) AS n FROM recommendation r JOIN board b ON b.id = r.board WHERE b.cycle = ? GROUP BY r.type', cycle)

/** Drafted recommendations with a date, for the list of what is due. */
export const datedRecommendations = (db: ReadableDb, cycle: string): { id: string; board: string; boardName: string; plain: string; addressee: string; due: string; illustrative: number }[] =>
  db.all(`SELECT r.id, r.board, b.name AS boardName, r.plain, r.addressee, r.due, r.illustrative FROM recommendation r JOIN board b ON b.id = r.board
          WHERE b.cycle = ? AND r.due IS NOT NULL ORDER BY r.due, r.id`, cycle)

export const countsOf = (db: ReadableDb, board: string): { comments: number; recommendations: number; members: number } => ({
  comments: db.get<{ n: number }>('SELECT count(*) AS n FROM comment WHERE board = ?', board)?.n ?? 0,
  recommendations: db.get<{ n: number }>('SELECT count(*) AS n FROM recommendation WHERE board = ?', board)?.n ?? 0,
  members: db.get<{ n: number }>('SELECT count(*) AS n FROM membership WHERE board = ?', board)?.n ?? 0,
})
