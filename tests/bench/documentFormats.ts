// The formats a long paper is measured in, each with what makes it.
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Result } from '#shared/result.ts'
import { renderWord } from '#electron/engine/documents/docx/word.ts'
import { renderPage } from '#electron/engine/documents/html/page.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'

export type ProbeFormat = 'pdf' | 'docx' | 'html'

type Render = (model: DocumentModel) => Promise<Result<{ readonly bytes: Uint8Array; readonly pages?: number }>>

export const probeFormats: readonly (readonly [ProbeFormat, Render])[] = [['pdf', renderPdf], ['docx', renderWord], ['html', renderPage]]
