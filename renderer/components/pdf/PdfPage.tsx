// One page of the preview: drawn when it comes near, with its text above the picture, so that it can be read out, selected and
// copied. A page far away keeps its place and holds nothing. What is drawn stays until the next is ready: nothing flickers.
import { TextLayer } from 'pdfjs-dist'
import { type PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { type PageSize } from './usePdf.ts'

export type PdfPageProps = {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly count: number
  readonly size: PageSize
  /** CSS pixels per point. */
  readonly scale: number
}

export function PdfPage({ document, number, count, size, scale }: PdfPageProps) {
  const frame = useRef<HTMLElement>(null)
  const near = useNear(frame)
  const drawn = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = drawn.current
    if (!near || place === null) return
    let stop: (() => void) | undefined
    let gone = false
    // What is in sight is drawn first: the others wait until it has had its turn.
    const turn = new Promise<void>((resolve) => { if (inSight(place)) resolve(); else window.setTimeout(resolve, LATER) })
    void turn.then(() => document.getPage(number)).then(async (page) => {
      if (gone) return
      const dense = Math.min(3, window.devicePixelRatio || 1)
      const viewport = page.getViewport({ scale: scale * dense })
      const picture = place.ownerDocument.createElement('canvas')
      picture.className = 'pdf-page__picture'
      picture.setAttribute('aria-hidden', 'true')
      picture.width = Math.floor(viewport.width)
      picture.height = Math.floor(viewport.height)
      const words = place.ownerDocument.createElement('div')
      words.className = 'pdf-page__text'
      const drawing = page.render({ canvas: picture, viewport })
      const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport: page.getViewport({ scale }) })
      stop = () => { drawing.cancel(); layer.cancel() }
      await Promise.all([drawing.promise, layer.render()])
      if (!gone) place.replaceChildren(picture, words)
    }).catch(() => undefined)
    return () => {
      gone = true
      stop?.()
    }
  }, [document, number, scale, near])
  useEffect(() => { if (!near) drawn.current?.replaceChildren() }, [near])
  const style = { width: Math.floor(size.width * scale), height: Math.floor(size.height * scale), '--total-scale-factor': scale }
  return (
    <section className="pdf-page" ref={frame} style={style} data-page={number} aria-label={`Page ${number} of ${count}`}>
      <div ref={drawn} />
    </section>
  )
}

/** Milliseconds. */
const LATER = 200

function inSight(element: Element): boolean {
  const { top, bottom } = (element.closest('.pdf-page') ?? element).getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

/** Within about a screen of being seen. */
function useNear(frame: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new IntersectionObserver(([entry]) => { if (entry !== undefined) setNear(entry.isIntersecting) }, { rootMargin: '800px 0px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return near
}
