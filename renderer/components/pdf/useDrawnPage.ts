// A page of an open PDF drawn into a place, with its text above the picture, so that it can be read out, selected and copied. What is
// drawn stays until the next is ready: nothing flickers. A page far away holds nothing.
import { type PDFDocumentProxy, TextLayer } from 'pdfjs-dist'
import { type RefObject, useEffect } from 'react'

/** Milliseconds. What is in sight is drawn first: the others wait until it has had its turn. */
const LATER = 200

/** `scale`: CSS pixels per point. */
export function useDrawnPage(drawn: RefObject<HTMLElement | null>, document: PDFDocumentProxy | null, number: number, scale: number, near: boolean): void {
  useEffect(() => {
    const place = drawn.current
    if (!near || place === null || document === null) return
    let stop: (() => void) | undefined
    let gone = false
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
  }, [drawn, document, number, scale, near])
  useEffect(() => { if (!near) drawn.current?.replaceChildren() }, [drawn, near])
}

function inSight(element: Element): boolean {
  const { top, bottom } = (element.closest('.pdf-page') ?? element).getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}
