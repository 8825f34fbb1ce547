// Finding rows by their words: case-insensitive, every word must occur. SELECTs only.
import { type ReadableDb } from '../store/types.ts'

export type Hit = { kind: 'saving' | 'portfolio' | 'comment' | 'recommendation' | 'board' | 'service' | 'outcome'; id: string; title: string; detail: string; cycle: string; board: string | null }

const SOURCES = `
  SELECT 'saving' AS kind, p.id, p.ref || ' ' || p.title AS title, coalesce(p.description, '') AS detail, p.cycle, NULL AS board, 1 AS rank FROM proposal p
  UNION ALL SELECT 'portfolio', f.id, f.name, coalesce(f.purpose, ''), f.cycle, NULL, 2 FROM portfolio f
  UNION ALL SELECT 'board', b.id, b.name, '', b.cycle, b.id, 3 FROM board b
  UNION ALL SELECT 'recommendation', r.id, b.name, r.plain, b.cycle, b.id, 4 FROM recommendation r JOIN board b ON b.id = r.board
  UNION ALL SELECT 'comment', c.id, b.name, c.plain, b.cycle, b.id, 5 FROM comment c JOIN board b ON b.id = c.board
  UNION ALL SELECT 'service', s.id, s.name, coalesce(s.description, ''), s.cycle, NULL, 6 FROM service s
  UNION ALL SELECT 'outcome', o.id, o.title, coalesce(o.requires, ''), o.cycle, NULL, 7 FROM outcome o`

/** Hits of the current cycle first, then of the newest, then by kind. `words` are matched as they are: % and _ have no special meaning. */
export function find(db: ReadableDb, words: readonly string[], limit: number): Hit[] {
  const where = words.map(() => "(h.title LIKE ? ESCAPE '\\' OR h.detail LIKE ? ESCAPE '\\')").join(' AND ')
  const values = words.flatMap((word) => { const like = `%${word.replace(/[\\%_]/g, (c) => `\\${c}`)}%`; return [like, like] })
  return db.all<Hit>(
    `SELECT h.kind, h.id, h.title, h.detail, h.cycle, h.board FROM (${SOURCES}) h JOIN cycle c ON c.id = h.cycle
     WHERE ${where} ORDER BY c.status <> 'open', c.first_year DESC, h.rank, h.title, h.id LIMIT ?`, ...values, limit)
}
