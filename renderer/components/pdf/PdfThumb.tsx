// A page in small, to find one's way in a paper: drawn once, when it is first seen.
import { type PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import { type PageSize } from './usePdf.ts'

const WIDTH = 76

export function PdfThumb({ document, number, size, current, onGo }: { document: PDFDocumentProxy; number: number; size: PageSize; current: boolean; onGo: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const picture = canvas.current
    if (picture === null) return
    let stop: (() => void) | undefined
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return
      observer.disconnect()
      void document.getPage(number).then((page) => {
        const viewport = page.getViewport({ scale: (WIDTH / size.width) * Math.min(2, window.devicePixelRatio || 1) })
        picture.width = Math.floor(viewport.width)
        picture.height = Math.floor(viewport.height)
        const drawing = page.render({ canvas: picture, viewport })
        stop = () => drawing.cancel()
        return drawing.promise
      }).catch(() => undefined)
    }, { rootMargin: '200px 0px' })
    observer.observe(picture)
    return () => {
      observer.disconnect()
      stop?.()
    }
  }, [document, number, size.width])
  useEffect(() => { if (current) button.current?.scrollIntoView({ block: 'nearest' }) }, [current])
  return (
    <button className="thumb" type="button" ref={button} onClick={onGo} aria-label={`Page ${number}`} {...(current ? { 'aria-current': 'page' as const } : {})}>
      <canvas className="thumb__picture" ref={canvas} style={{ width: WIDTH, height: (WIDTH * size.height) / size.width }} aria-hidden="true" />
      <span className="thumb__number">{number}</span>
    </button>
  )
}
