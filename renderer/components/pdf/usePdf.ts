// A PDF opened for as long as it is shown, with the size of every page. Where another takes its place, the one before stays open until
// the next can be shown: a preview that follows what is written does not go blank.
import { type PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { type Pdf, openPdf } from './pdf.ts'

export type PageSize = { readonly width: number; readonly height: number }
export type OpenPdf = { readonly document: PDFDocumentProxy; /** In points. */ readonly sizes: readonly PageSize[] }
export type PdfState = { readonly status: 'opening' } | { readonly status: 'failed' } | ({ readonly status: 'open' } & OpenPdf)

/** Null while there is nothing to open yet. */
export function usePdf(base64: string | null): PdfState {
  const [state, setState] = useState<PdfState>({ status: 'opening' })
  const shown = useRef<Pdf | null>(null)
  useEffect(() => {
    if (base64 === null) return
    let gone = false
    const take = (pdf: Pdf | null, next: PdfState): void => {
      if (gone) { pdf?.close(); return }
      const before = shown.current
      shown.current = pdf
      setState(next)
      before?.close()
    }
    void openPdf(base64).then(async (pdf) => {
      const sizes = gone ? [] : await sizesOf(pdf.document).catch(() => null)
      take(pdf, sizes === null ? { status: 'failed' } : { status: 'open', document: pdf.document, sizes })
    }, () => take(null, { status: 'failed' }))
    return () => { gone = true }
  }, [base64])
  useEffect(() => () => shown.current?.close(), [])
  return state
}

/** Asked for together: of a long paper one after the other would take as long as drawing it. */
function sizesOf(document: PDFDocumentProxy): Promise<readonly PageSize[]> {
  return Promise.all(Array.from({ length: document.numPages }, async (_, i) => {
    const { width, height } = (await document.getPage(i + 1)).getViewport({ scale: 1 })
    return { width, height }
  }))
}
