// Finding rows by their words: case-insensitive, every word must occur. SELECTs only.
import { type ReadableDb } from '../store/types.ts'

export type Hit = { kind: 'saving' | 'portfolio' | 'comment' | 'recommendation' | 'board' | 'service' | 'outcome' | 'pack' | 'packItem' | 'packParagraph'; id: string; title: string; detail: string; cycle: string; board: string | null; pack: string | null; item: string | null }

const SOURCES = `
  SELECT 'saving' AS kind, p.id, p.ref || ' ' || p.title AS title, coalesce(p.description, '') AS detail, p.cycle, NULL AS board, NULL AS pack, NULL AS item, 1 AS rank FROM proposal p
  UNION ALL SELECT 'portfolio', f.id, f.name, coalesce(f.purpose, ''), f.cycle, NULL, NULL, NULL, 2 FROM portfolio f
  UNION ALL SELECT 'board', b.id, b.name, '', b.cycle, b.id, NULL, NULL, 3 FROM board b
  UNION ALL SELECT 'recommendation', r.id, b.name, r.plain, b.cycle, b.id, NULL, NULL, 4 FROM recommendation r JOIN board b ON b.id = r.board
  UNION ALL SELECT 'comment', c.id, b.name, c.plain, b.cycle, b.id, NULL, NULL, 5 FROM comment c JOIN board b ON b.id = c.board
  UNION ALL SELECT 'pack', k.id, k.title, coalesce(k.note, ''), k.cycle, NULL, k.id, NULL, 6 FROM pack k
  UNION ALL SELECT 'packItem', i.id, i.title, k.title, k.cycle, NULL, k.id, i.id, 7 FROM pack_item i JOIN pack k ON k.id = i.pack
  UNION ALL SELECT 'packParagraph', g.id, i.title, t.plain, k.cycle, NULL, k.id, i.id, 8 FROM pack_text t JOIN pack_paragraph g ON g.id = t.paragraph JOIN pack_item i ON i.id = g.item JOIN pack k ON k.id = i.pack
  UNION ALL SELECT 'service', s.id, s.name, coalesce(s.description, ''), s.cycle, NULL, NULL, NULL, 9 FROM service s
  UNION ALL SELECT 'outcome', o.id, o.title, coalesce(o.requires, ''), o.cycle, NULL, NULL, NULL, 10 FROM outcome o`

/** Hits of the current cycle first, then of the newest, then by kind. `words` are matched as they are: % and _ have no special meaning. */
export function find(db: ReadableDb, words: readonly string[], limit: number): Hit[] {
  const where = words.map(() => "(h.title LIKE ? ESCAPE '\\' OR h.detail LIKE ? ESCAPE '\\')").join(' AND ')
  const values = words.flatMap((word) => { const like = `%${word.replace(/[\\%_]/g, (c) => `\\${c}`)}%`; return [like, like] })
  return db.all<Hit>(
    `SELECT h.kind, h.id, h.title, h.detail, h.cycle, h.board, h.pack, h.item FROM (${SOURCES}) h JOIN cycle c ON c.id = h.cycle
     WHERE ${where} ORDER BY c.status <> 'open', c.first_year DESC, h.rank, h.title, h.id LIMIT ?`, ...values, limit)
}
