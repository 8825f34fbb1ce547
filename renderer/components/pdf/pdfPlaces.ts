// Places in an open PDF: where its headings stand (its bookmarks say so), where words stand on a page, and scrolling there.
import { type PDFDocumentProxy } from 'pdfjs-dist'
import { type RefObject, useEffect } from 'react'
import { type PdfHeading, type PdfPlace } from './place.ts'

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

/** The bookmarks of the paper in order; none where it has none. */
export async function headingsOf(document: PDFDocumentProxy): Promise<readonly PdfHeading[]> {
  const found: PdfHeading[] = []
  const walk = async (outline: Outline | null, depth: number): Promise<void> => {
    for (const { title, dest, items } of outline ?? []) {
      const place = await placeOf(document, dest)
      if (place !== null) found.push({ title, depth, ...place })
      await walk(items, depth + 1)
    }
  }
  await walk(await document.getOutline(), 0)
  return found
}

async function placeOf(document: PDFDocumentProxy, dest: Outline[number]['dest']): Promise<PdfPlace | null> {
  const explicit: readonly unknown[] | null = typeof dest === 'string' ? await document.getDestination(dest) : dest
  const [ref, , , top] = explicit ?? []
  if (!isRef(ref)) return null
  const index = await document.getPageIndex(ref)
  const { height } = (await document.getPage(index + 1)).getViewport({ scale: 1 })
  return { page: index + 1, down: typeof top === 'number' ? height - top : 0 }
}

type Ref = Parameters<PDFDocumentProxy['getPageIndex']>[0]
const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && 'num' in value && 'gen' in value

/** Enough of a text to know it by. */
const KNOWN_BY = 32
const squeezed = (text: string): string => text.replace(/[\s\u00ad-]+/gu, '')

/** Where a text begins, looked for from one page to another. Line ends and hyphens of the print do not count. */
export async function findWords(document: PDFDocumentProxy, words: string, from: number, to: number): Promise<PdfPlace | null> {
  const wanted = squeezed(words).slice(0, KNOWN_BY)
  if (wanted === '') return null
  for (let number = from; number <= Math.min(to, document.numPages); number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const lines = items.flatMap((item) => ('str' in item ? [{ text: squeezed(item.str), top: topOf(item.transform, item.height) }] : []))
    const at = lines.map(({ text }) => text).join('').indexOf(wanted)
    if (at < 0) continue
    let passed = 0
    for (const line of lines) {
      passed += line.text.length
      if (passed > at) return { page: number, down: page.getViewport({ scale: 1 }).height - line.top }
    }
  }
  return null
}

const topOf = (transform: readonly unknown[], height: number): number => (typeof transform[5] === 'number' ? transform[5] + height : 0)

/** Room above the place, in pixels. */
const ABOVE = 16

/** Scrolls a desk of pages to a place; a new object scrolls anew. */
export function useScrollTo(desk: RefObject<HTMLElement | null>, place: PdfPlace | null): void {
  useEffect(() => {
    const element = desk.current
    const page = place === null ? null : element?.querySelector<HTMLElement>(`[data-page="${place.page}"]`)
    if (element === null || place === null || page === null || page === undefined) return
    const scale = Number(page.style.getPropertyValue('--total-scale-factor')) || 1
    element.scrollTop += page.getBoundingClientRect().top - element.getBoundingClientRect().top + place.down * scale - ABOVE
  }, [desk, place])
}
