// What every renderer asks of a paper before it is made: that it is a document at all, and that readers of every kind can use it.
import { z } from 'zod'
import { guardDocument } from '#shared/documents/guards.ts'
import { type DocumentModel, documentModelSchema } from '#shared/documents/model.ts'
import { type AppError, appError } from '#shared/errors.ts'

/** DOCUMENT_FAILED for what is no document, DOCUMENT_GUARD with the place of what keeps it from being accessible; null when it may be made. */
export function checkModel(model: DocumentModel): AppError | null {
  const shape = documentModelSchema.safeParse(model)
  if (!shape.success) return appError('DOCUMENT_FAILED', `The document is not in the shape the renderer knows: ${z.prettifyError(shape.error).slice(0, 300)}`, 'Report this; the cycle itself is unharmed.')
  const finding = guardDocument(model)
  return finding === null ? null : appError('DOCUMENT_GUARD', `${finding.place} ${finding.what}, so the document would not be accessible and was not made.`, finding.next)
}
