// Why something is withheld from the public, as screens show it.
import { type ReadableDb } from '#db/store/types.ts'
import { type ExemptionView } from '#shared/contract/parts.ts'
import { type Exemptible, exemptParagraphs } from '#shared/domain/packWords.ts'
import { type Row } from '#shared/schema/index.ts'
import { flag } from './views.ts'

export function exemptionView(row: Row<'exemption'> | undefined): ExemptionView | null {
  if (row === undefined) return null
  return { id: row.id, field: row.field, paragraph: row.paragraph, meaning: exemptParagraphs[row.paragraph] ?? '', reason: row.reason, illustrative: flag(row.illustrative) }
}

/** Of one row of the cycle; null where all of it is public. */
export const exemptionOf = (db: ReadableDb, entity: Exemptible, target: string): ExemptionView | null => exemptionView(db.rows('exemption', { entity, target })[0])
