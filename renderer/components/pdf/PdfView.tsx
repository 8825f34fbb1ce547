// The paper on its desk: pages under each other, a list of pages at the side, zoom that fits the width until told otherwise. A screen
// that writes beside it says where to look, and is told where somebody looks or presses.
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { appError } from '#shared/errors.ts'
import { IconButton } from '../Button.tsx'
import { ErrorPanel, Loading } from '../Places.tsx'
import { KeyHint } from '../Small.tsx'
import { useElementWidth } from '../../hooks/useElementWidth.ts'
import { useActions } from '../../state/actions.ts'
import { PdfPage } from './PdfPage.tsx'
import { useScrollTo } from './pdfPlaces.ts'
import { type PdfPlace } from './place.ts'
import { PdfThumb } from './PdfThumb.tsx'
import { type OpenPdf, type PageSize, usePdf } from './usePdf.ts'
import './Pdf.css'

/** CSS pixels per point at 100 %. */
const ACTUAL = 96 / 72
const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3]
const GUTTER = 40

export type PdfViewProps = {
  readonly base64: string
  readonly title: string
  /** The pages in small, to find one's way: left out where an agenda does that. */
  readonly thumbs?: boolean
  /** Where to look; a new object asks anew. */
  readonly look?: PdfPlace | null
  /** Told once the paper is open: for finding places in it. */
  readonly onOpen?: (document: OpenPdf['document']) => void
  /** The page one has scrolled to. */
  readonly onPage?: (page: number) => void
  /** A press on a page: where, and the words under it. */
  readonly onPick?: (place: PdfPlace, words: string) => void
  /** In the bar: after the page in place of the keys, and at its end. */
  readonly tools?: ReactNode
  readonly end?: ReactNode
}

export function PdfView(props: PdfViewProps) {
  const pdf = usePdf(props.base64)
  if (pdf.status === 'failed') return <div className="preview__place"><ErrorPanel error={appError('DOCUMENT_FAILED', 'The paper was made, but it cannot be shown here.', 'Export it and open it in another program.', 'The file itself is whole.')} /></div>
  if (pdf.status === 'opening') return <div className="preview__place"><Loading what="Opening the paper" /></div>
  return <Pages {...props} pdf={pdf} />
}

function Pages({ pdf, title, thumbs = true, look = null, onOpen, onPage, onPick, tools, end }: PdfViewProps & { pdf: OpenPdf }) {
  const desk = useRef<HTMLDivElement>(null)
  const width = useElementWidth(desk)
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  const [current, setCurrent] = useState(1)
  // Pages that lie on their side fit by themselves: one of them does not make all the others small.
  const fitting = (size: PageSize): number => (width === 0 ? 1 : Math.min(1.25, Math.max(0.3, (width - GUTTER) / (size.width * ACTUAL))))
  const scaleOf = (size: PageSize): number => (zoom === 'fit' ? fitting(size) : zoom)
  const shown = Math.max(...pdf.sizes.map(scaleOf))
  const change = useCallback((way: 1 | -1) => {
    const next = way === 1 ? STEPS.find((step) => step > shown + 0.01) : STEPS.findLast((step) => step < shown - 0.01)
    if (next !== undefined) setZoom(next)
  }, [shown])
  const goTo = useCallback((number: number) => {
    const page = desk.current?.querySelector(`[data-page="${number}"]`)
    page?.scrollIntoView({ block: 'start' })
  }, [])
  const seen = useCallback((number: number) => { setCurrent(number); onPage?.(number) }, [onPage])
  useCurrentPage(desk, seen)
  useScrollTo(desk, width > 0 ? look : null)
  useEffect(() => onOpen?.(pdf.document), [onOpen, pdf.document])
  const count = pdf.sizes.length
  useActions([
    { id: 'zoom-in', label: 'Larger', group: 'View', keys: '+', icon: 'plus', run: () => change(1) },
    { id: 'zoom-out', label: 'Smaller', group: 'View', keys: '-', icon: 'minus', run: () => change(-1) },
    { id: 'zoom-fit', label: 'Fit the width', group: 'View', keys: '0', run: () => setZoom('fit') },
    { id: 'page-next', label: 'Next page', group: 'View', keys: 'J', run: () => goTo(Math.min(count, current + 1)) },
    { id: 'page-before', label: 'Page before', group: 'View', keys: 'K', run: () => goTo(Math.max(1, current - 1)) },
  ])
  return (
    <div className="preview">
      <div className="preview__bar" role="group" aria-label="Pages and zoom">
        <span className="preview__count" role="status">Page {Math.min(current, count)} of {count}</span>
        {tools ?? <span className="preview__keys"><KeyHint keys="J" /> <KeyHint keys="K" /> pages</span>}
        <span className="preview__zoom">
          <IconButton icon="minus" label="Smaller" keys="-" onPress={() => change(-1)} />
          <button type="button" className="preview__percent" onClick={() => setZoom('fit')} title="Fit the width (0)">{Math.round(shown * 100)} %</button>
          <IconButton icon="plus" label="Larger" keys="+" onPress={() => change(1)} />
        </span>
        {end}
      </div>
      <div className="preview__both">
        {thumbs && (
          <nav className="thumbs" aria-label="Pages">
            {pdf.sizes.map((size, i) => <PdfThumb document={pdf.document} number={i + 1} size={size} current={current === i + 1} onGo={() => goTo(i + 1)} key={i} />)}
          </nav>
        )}
        <div className="preview__desk" ref={desk} tabIndex={0} role="region" aria-label={title} {...(onPick === undefined ? {} : { onClick: (event: MouseEvent) => pick(event, pdf.sizes, onPick) })}>
          {width > 0 && pdf.sizes.map((size, i) => <PdfPage document={pdf.document} number={i + 1} count={count} size={size} scale={scaleOf(size) * ACTUAL} key={i} />)}
        </div>
      </div>
    </div>
  )
}

/** Where on which page a press was. Choosing words to copy is not one. */
function pick(event: MouseEvent, sizes: readonly PageSize[], onPick: NonNullable<PdfViewProps['onPick']>): void {
  if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return
  const page = event.target.closest<HTMLElement>('[data-page]')
  const number = Number(page?.dataset['page'])
  const size = sizes[number - 1]
  if (page === null || size === undefined) return
  const box = page.getBoundingClientRect()
  onPick({ page: number, down: ((event.clientY - box.top) / box.height) * size.height }, event.target.closest('.pdf-page__text span')?.textContent ?? '')
}

/** The page that holds the upper third of the desk. */
function useCurrentPage(desk: React.RefObject<HTMLDivElement | null>, onPage: (number: number) => void): void {
  useEffect(() => {
    const element = desk.current
    if (element === null) return
    let waiting = 0
    const look = () => {
      waiting = 0
      const line = element.getBoundingClientRect().top + element.clientHeight / 3
      const pages = [...element.querySelectorAll<HTMLElement>('[data-page]')]
      const at = pages.findLast((page) => page.getBoundingClientRect().top <= line) ?? pages[0]
      if (at !== undefined) onPage(Number(at.dataset['page']))
    }
    const onScroll = () => { if (waiting === 0) waiting = requestAnimationFrame(look) }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      element.removeEventListener('scroll', onScroll)
      cancelAnimationFrame(waiting)
    }
  }, [desk, onPage])
}
