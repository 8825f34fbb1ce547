// Packs with their items, words, files, exemptions, issues and readers' marks. SELECTs only.
import { type Row } from '#shared/schema/index.ts'
import { type ReadableDb } from '../store/types.ts'

export const packsOf = (db: ReadableDb, cycle: string): Row<'pack'>[] => db.all<Row<'pack'>>('SELECT * FROM pack WHERE cycle = ? ORDER BY title, id', cycle)

export const itemsOf = (db: ReadableDb, pack: string): Row<'pack_item'>[] => db.all<Row<'pack_item'>>('SELECT * FROM pack_item WHERE pack = ? ORDER BY ord, id', pack)

/** A paragraph with its words; those are null where they are exempt and not in this file. */
export type WordedParagraph = Row<'pack_paragraph'> & { text: string | null; doc: string | null; plain: string | null; figures: string | null; illustrative: number | null; text_scope: string | null }

const WORDED = `SELECT p.*, t.id AS text, t.doc, t.plain, t.figures, t.illustrative, t.scope AS text_scope
  FROM pack_paragraph p LEFT JOIN pack_text t ON t.paragraph = p.id`

export const paragraphsOfPack = (db: ReadableDb, pack: string): WordedParagraph[] =>
  db.all<WordedParagraph>(`${WORDED} WHERE p.item IN (SELECT id FROM pack_item WHERE pack = ?) ORDER BY p.ord, p.id`, pack)

export const paragraphsOf = (db: ReadableDb, item: string): WordedParagraph[] => db.all<WordedParagraph>(`${WORDED} WHERE p.item = ? ORDER BY p.ord, p.id`, item)

export const attachmentsOf = (db: ReadableDb, pack: string): Row<'attachment'>[] =>
  db.all<Row<'attachment'>>('SELECT * FROM attachment WHERE item IN (SELECT id FROM pack_item WHERE pack = ?) ORDER BY id', pack)

/** Whether bytes that a row names have come along: a file from another laptop may hold the row alone. */
export const hasBlob = (db: ReadableDb, sha256: string): boolean => db.get('SELECT 1 FROM blob WHERE sha256 = ?', sha256) !== undefined

export const exemptionsIn = (db: ReadableDb, cycle: string): Row<'exemption'>[] => db.all<Row<'exemption'>>('SELECT * FROM exemption WHERE cycle = ? ORDER BY id', cycle)

export const issuesOf = (db: ReadableDb, pack: string): Row<'issue'>[] => db.all<Row<'issue'>>('SELECT * FROM issue WHERE pack = ? ORDER BY number, id', pack)

/** The issue that began a pack, which settles how it counts; undefined while nothing was issued. */
export const firstIssueOf = (db: ReadableDb, pack: string): Row<'issue'> | undefined => issuesOf(db, pack)[0]

/** The first issue of any pack to a Board, by when it was sealed: the day it names may be any. */
export const firstIssueTo = (db: ReadableDb, board: string): Row<'issue'> | undefined =>
  db.get<Row<'issue'>>('SELECT n.* FROM pack p JOIN issue n ON n.pack = p.id WHERE p.board = ? ORDER BY n.number, n.id LIMIT 1', board)

export const filesOf = (db: ReadableDb, pack: string): Row<'issue_file'>[] =>
  db.all<Row<'issue_file'>>('SELECT * FROM issue_file WHERE issue IN (SELECT id FROM issue WHERE pack = ?) ORDER BY id', pack)

export type PublicFile = Row<'issue_file'> & { number: number; kind: string; title: string }

/** Files that packs of a cycle were issued to the public as, the newest first, with the number of the issue and the title of the pack. */
export const publicFilesOf = (db: ReadableDb, cycle: string, most: number): PublicFile[] =>
  db.all<PublicFile>(
    `SELECT f.*, n.number, n.kind, p.title FROM pack p JOIN issue n ON n.pack = p.id JOIN issue_file f ON f.issue = n.id
     WHERE p.cycle = ? AND f.twin = 'public' ORDER BY n.day DESC, n.id DESC, f.id DESC LIMIT ?`, cycle, most)

export type IssuedItem = Row<'issue_item'> & { number: number; kind: string }

/** Every item of every issue, the latest issue first, the file with the most in it first. */
export const issuedItemsOf = (db: ReadableDb, pack: string): IssuedItem[] =>
  db.all<IssuedItem>(
    `SELECT i.*, n.number, n.kind FROM issue n JOIN issue_item i ON i.issue = n.id
     WHERE n.pack = ? ORDER BY n.number DESC, i.twin IS NULL, i.twin = 'public', i.place, i.id`, pack)

export const wasIssued = (db: ReadableDb, item: string): boolean => db.get('SELECT 1 FROM issue_item WHERE item = ? LIMIT 1', item) !== undefined

/** Shared notes and those of one reader. */
export const annotationsOf = (db: ReadableDb, pack: string, scope: string): Row<'annotation'>[] =>
  db.all<Row<'annotation'>>("SELECT * FROM annotation WHERE pack = ? AND scope IN ('open', 'exempt', ?) ORDER BY id", pack, scope)

/** Every note beside an item or one of its paragraphs, whosever it is. */
export const notesIn = (db: ReadableDb, item: string): Row<'annotation'>[] =>
  db.all<Row<'annotation'>>('SELECT * FROM annotation WHERE item = ? OR origin IN (SELECT id FROM pack_paragraph WHERE item = ?) ORDER BY id', item, item)

/** Every note beside one place: a saving or line, in whatever pack. */
export const notesAt = (db: ReadableDb, origin: string): Row<'annotation'>[] => db.all<Row<'annotation'>>('SELECT * FROM annotation WHERE origin = ? ORDER BY id', origin)

/** What one reader last read of it. */
export const markOf = (db: ReadableDb, pack: string, scope: string): Row<'reader_mark'> | undefined =>
  db.get<Row<'reader_mark'>>('SELECT * FROM reader_mark WHERE pack = ? AND scope = ? ORDER BY id DESC LIMIT 1', pack, scope)

export type PackCounts = { items: number; toFollow: number; exempt: number }

export const countsOfPack = (db: ReadableDb, pack: string): PackCounts =>
  db.get<PackCounts>(
    `SELECT (SELECT count(*) FROM pack_item WHERE pack = ? AND parent IS NULL) AS items,
            (SELECT count(*) FROM pack_item WHERE pack = ? AND kind = 'to_follow' AND withdrawn IS NULL) AS toFollow,
            (SELECT count(*) FROM pack_item i JOIN exemption e ON e.entity = 'pack_item' AND e.target = i.id WHERE i.pack = ?)
              + (SELECT count(*) FROM pack_item i JOIN pack_paragraph p ON p.item = i.id JOIN exemption e ON e.entity = 'pack_paragraph' AND e.target = p.id WHERE i.pack = ?) AS exempt`,
    pack, pack, pack, pack,
  ) ?? { items: 0, toFollow: 0, exempt: 0 }

/** Chair and members of a Board, or those of a committee who sit on it today, the chair first. */
export const membersOf = (db: ReadableDb, body: { readonly board: string | null; readonly committee: string | null }): { person: string; name: string; post: string | null; role: string; illustrative: number }[] =>
  db.all(
    `SELECT m.person, p.name, p.post, m.role, m.illustrative FROM membership m JOIN person p ON p.id = m.person WHERE ${body.board === null ? 'm.committee = ? AND m.board IS NULL' : 'm.board = ?'} AND m.to_date IS NULL
     ORDER BY CASE m.role WHEN 'chair' THEN 0 WHEN 'vice_chair' THEN 1 ELSE 2 END, p.name, p.id`, body.board ?? body.committee ?? '')
