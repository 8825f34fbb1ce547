// A PDF opened for as long as it is shown, with the size of every page.
import { type PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf } from './pdf.ts'

export type PageSize = { readonly width: number; readonly height: number }
export type OpenPdf = { readonly document: PDFDocumentProxy; /** In points. */ readonly sizes: readonly PageSize[] }
export type PdfState = { readonly status: 'opening' } | { readonly status: 'failed' } | ({ readonly status: 'open' } & OpenPdf)

export function usePdf(base64: string): PdfState {
  const [state, setState] = useState<{ readonly of: string; readonly pdf: PdfState } | null>(null)
  useEffect(() => {
    let gone = false
    let close: (() => void) | undefined
    openPdf(base64).then(async (pdf) => {
      close = pdf.close
      if (gone) { pdf.close(); return }
      const sizes: PageSize[] = []
      for (let number = 1; number <= pdf.document.numPages; number += 1) {
        const { width, height } = (await pdf.document.getPage(number)).getViewport({ scale: 1 })
        sizes.push({ width, height })
      }
      if (!gone) setState({ of: base64, pdf: { status: 'open', document: pdf.document, sizes } })
    }).catch(() => { if (!gone) setState({ of: base64, pdf: { status: 'failed' } }) })
    return () => {
      gone = true
      close?.()
    }
  }, [base64])
  return state !== null && state.of === base64 ? state.pdf : { status: 'opening' }
}
