// One page of a paper: drawn when it comes near. A page far away keeps its place and holds nothing.
import { type PDFDocumentProxy } from 'pdfjs-dist'
import { type ReactNode, type RefObject, useRef } from 'react'
import { useNear } from '../../hooks/useNear.ts'
import { type PageSize } from './usePdf.ts'
import { useDrawnPage } from './useDrawnPage.ts'

/** Where a page stands on its desk. `scale`: CSS pixels per point. */
export type PageStand = { readonly number: number; readonly count: number; readonly size: PageSize; readonly scale: number }

/** Pixels: about a screen. */
const NEAR = 800

export function PdfPage({ document, ...stand }: PageStand & { readonly document: PDFDocumentProxy }) {
  const frame = useRef<HTMLElement>(null)
  const drawn = useRef<HTMLDivElement>(null)
  const near = useNear(frame, NEAR)
  useDrawnPage(drawn, document, stand.number, stand.scale, near)
  return <PageFrame {...stand} frame={frame} drawn={drawn} />
}

/** The white sheet itself; `children` lie above what is drawn. */
export function PageFrame({ number, count, size, scale, frame, drawn, children }: PageStand & { readonly frame: RefObject<HTMLElement | null>; readonly drawn: RefObject<HTMLDivElement | null>; readonly children?: ReactNode }) {
  const style = { width: Math.floor(size.width * scale), height: Math.floor(size.height * scale), '--total-scale-factor': scale }
  return (
    <section className="pdf-page" ref={frame} style={style} data-page={number} aria-label={`Page ${number} of ${count}`}>
      <div ref={drawn} />
      {children}
    </section>
  )
}
