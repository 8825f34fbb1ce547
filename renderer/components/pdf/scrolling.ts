// Where on a desk of pages one is, and scrolling to a place on it.
import { type RefObject, useCallback, useEffect } from 'react'
import { type PdfPlace } from './place.ts'

/** Room above the place, in pixels. */
const ABOVE = 16
/** What stands in this part of the desk is seen where it is. */
const SEEN = 0.6

/** Scrolls a desk of pages to a place; a new object scrolls anew. */
export function useScrollTo(desk: RefObject<HTMLElement | null>, place: PdfPlace | null): void {
  useEffect(() => {
    const element = desk.current
    const page = place === null ? null : element?.querySelector<HTMLElement>(`[data-page="${place.page}"]`)
    if (element === null || place === null || page === null || page === undefined) return
    const scale = Number(page.style.getPropertyValue('--total-scale-factor')) || 1
    const down = page.getBoundingClientRect().top - element.getBoundingClientRect().top + place.down * scale
    if (down < 0 || down > element.clientHeight * SEEN) element.scrollTop += down - ABOVE
  }, [desk, place])
}

/** The page that holds the upper third of the desk, told when one scrolls; answers with it and the line, in pixels of the window. */
export function useCurrentPage(desk: RefObject<HTMLElement | null>, onPage: (number: number) => void): () => { readonly page: HTMLElement; readonly line: number } | null {
  const lineAt = useCallback(() => {
    const element = desk.current
    if (element === null) return null
    const line = element.getBoundingClientRect().top + element.clientHeight / 3
    const pages = [...element.querySelectorAll<HTMLElement>('[data-page]')]
    const page = pages.findLast((one) => one.getBoundingClientRect().top <= line) ?? pages[0]
    return page === undefined ? null : { page, line }
  }, [desk])
  useEffect(() => {
    const element = desk.current
    if (element === null) return
    let waiting = 0
    const look = () => {
      waiting = 0
      const at = lineAt()
      if (at !== null) onPage(Number(at.page.dataset['page']))
    }
    const onScroll = () => { if (waiting === 0) waiting = requestAnimationFrame(look) }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      element.removeEventListener('scroll', onScroll)
      cancelAnimationFrame(waiting)
    }
  }, [desk, lineAt, onPage])
  return lineAt
}
