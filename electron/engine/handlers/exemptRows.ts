// What of the file is exempt wherever it is shown, as the marks of papers take it: savings and lines of statements by their rows, and a
// figure of a saving by the row it is stated in. One field of a row stands for the row: which words of a paper came from it nobody can say.
import { type ReadableDb } from '#db/store/types.ts'
import { type ExemptRows } from '#shared/documents/disclosure/markExempt.ts'
import { type Exemption } from '#shared/documents/exemption.ts'

export function exemptRows(db: ReadableDb): ExemptRows {
  const rows = new Map<string, Exemption>()
  const figures = new Map<string, Exemption>()
  for (const { entity, target, paragraph, reason } of db.rows('exemption', {})) {
    const exemption = { paragraph, reason }
    if (entity === 'proposal' || entity === 'statement_line') rows.set(target, exemption)
    if (entity !== 'position') continue
    // Where each position has a row of its own it goes whole; where a saving has one row, its figures go.
    rows.set(target, exemption)
    const saving = db.row('position', target)?.proposal
    if (saving !== undefined) figures.set(saving, exemption)
  }
  return { rows, figures }
}
