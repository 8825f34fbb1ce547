// A composed paper as a file, in the format that was asked for. Each renderer is loaded when first asked for: most runs of the engine
// never export, and most exports are of one kind.
import { type PaperFormat } from '#shared/contract/documents.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type PageRange } from '#shared/documents/pageRange.ts'
import { type ItemPages } from '#shared/documents/plainText.ts'
import { Refusal } from '#shared/errors.ts'
import { type Result } from '#shared/result.ts'
import { type Look } from '../documents/prepare.ts'

export type PaperFile = {
  readonly bytes: Uint8Array
  readonly sha256: string
  /** Null where whoever opens it makes the pages. */
  readonly pages: number | null
  readonly conformance: string
  readonly warnings: readonly string[]
  readonly engine: string
  /** Of a pack as PDF: the pages of its items. */
  readonly items: ItemPages
}

/** Only a PDF has a range of pages. Refuses DOCUMENT_GUARD and DOCUMENT_FAILED; INVALID_INPUT for pages the paper has not. */
export async function renderPaper(model: DocumentModel, format: PaperFormat, range: PageRange | null, look: Look = {}): Promise<PaperFile> {
  switch (format) {
    case 'pdf': {
      const { renderPdf } = await import('../documents/pdf.ts')
      return madeOr(await renderPdf(model, { ...look, ...(range === null ? {} : { pages: range }) }))
    }
    case 'docx': {
      const { WORD_CONFORMANCE, WORD_ENGINE, renderWord } = await import('../documents/docx/word.ts')
      return { ...madeOr(await renderWord(model, look)), pages: null, conformance: WORD_CONFORMANCE, engine: WORD_ENGINE, items: new Map() }
    }
    case 'html': {
      const { PAGE_CONFORMANCE, PAGE_ENGINE, renderPage } = await import('../documents/html/page.ts')
      return { ...madeOr(await renderPage(model, look)), pages: null, conformance: PAGE_CONFORMANCE, engine: PAGE_ENGINE, items: new Map() }
    }
  }
}

function madeOr<T>(rendered: Result<T>): T {
  if (!rendered.ok) throw new Refusal(rendered.error)
  return rendered.value
}
