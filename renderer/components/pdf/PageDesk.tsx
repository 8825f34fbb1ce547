// Pages on their desk: under each other, zoom that fits the width until told otherwise, and the bar that says where one is. How a page is
// drawn is handed in. A screen that writes beside it says where to look, and is told where somebody looks or presses.
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import { IconButton } from '../Button.tsx'
import { KeyHint } from '../Small.tsx'
import { useElementWidth } from '../../hooks/useElementWidth.ts'
import { useActions } from '../../state/actions.ts'
import { type PageStand } from './PdfPage.tsx'
import { type PdfPlace } from './place.ts'
import { useCurrentPage, useScrollTo } from './scrolling.ts'
import { type PageSize } from './usePdf.ts'
import './Pdf.css'

/** CSS pixels per point at 100 %. */
const ACTUAL = 96 / 72
const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3]
const GUTTER = 40

/** What a screen beside the pages says and is told. */
export type PageTalk = {
  /** Where to look; a new object asks anew. */
  readonly look?: PdfPlace | null
  /** The page one has scrolled to. */
  readonly onPage?: (page: number) => void
  /** A press on a page, or Enter where one has scrolled to. */
  readonly onPick?: (place: PdfPlace) => void
  /** In the bar: after the page in place of the keys, and at its end. */
  readonly tools?: ReactNode
  readonly end?: ReactNode
}

export type PageDeskProps = PageTalk & {
  readonly sizes: readonly PageSize[]
  readonly title: string
  readonly page: (stand: PageStand) => ReactNode
  /** A page in small, for the list of them at the side; without it there is no list. */
  readonly thumb?: (at: { readonly number: number; readonly size: PageSize; readonly current: boolean; readonly onGo: () => void }) => ReactNode
}

export function PageDesk({ sizes, title, page, thumb, look = null, onPage, onPick, tools, end }: PageDeskProps) {
  const desk = useRef<HTMLDivElement>(null)
  const width = useElementWidth(desk)
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  const [current, setCurrent] = useState(1)
  // Pages that lie on their side fit by themselves: one of them does not make all the others small.
  const fitting = (size: PageSize): number => (width === 0 ? 1 : Math.min(1.25, Math.max(0.3, (width - GUTTER) / (size.width * ACTUAL))))
  const scaleOf = (size: PageSize): number => (zoom === 'fit' ? fitting(size) : zoom)
  const shown = Math.max(...sizes.map(scaleOf))
  const change = useCallback((way: 1 | -1) => {
    const next = way === 1 ? STEPS.find((step) => step > shown + 0.01) : STEPS.findLast((step) => step < shown - 0.01)
    if (next !== undefined) setZoom(next)
  }, [shown])
  const goTo = useCallback((number: number) => { desk.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' }) }, [])
  const seen = useCallback((number: number) => { setCurrent(number); onPage?.(number) }, [onPage])
  const lineAt = useCurrentPage(desk, seen)
  useScrollTo(desk, width > 0 ? look : null)
  const count = sizes.length
  useActions([
    { id: 'zoom-in', label: 'Larger', group: 'View', keys: '+', icon: 'plus', run: () => change(1) },
    { id: 'zoom-out', label: 'Smaller', group: 'View', keys: '-', icon: 'minus', run: () => change(-1) },
    { id: 'zoom-fit', label: 'Fit the width', group: 'View', keys: '0', run: () => setZoom('fit') },
    { id: 'page-next', label: 'Next page', group: 'View', keys: 'J', run: () => goTo(Math.min(count, current + 1)) },
    { id: 'page-before', label: 'Page before', group: 'View', keys: 'K', run: () => goTo(Math.max(1, current - 1)) },
  ])
  const onEnter = (event: KeyboardEvent): void => {
    const at = event.key === 'Enter' && event.target === event.currentTarget ? lineAt() : null
    if (at === null) return
    event.preventDefault()
    onPick?.(placeOn(at.page, at.line))
  }
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
        {thumb !== undefined && (
          <nav className="thumbs" aria-label="Pages">
            {sizes.map((size, i) => thumb({ number: i + 1, size, current: current === i + 1, onGo: () => goTo(i + 1) }))}
          </nav>
        )}
        <div className="preview__desk" ref={desk} tabIndex={0} role="region" aria-label={title} {...(onPick === undefined ? {} : { onClick: (event: MouseEvent) => pressed(event, onPick), onKeyDown: onEnter })}>
          {width > 0 && sizes.map((size, i) => page({ number: i + 1, count, size, scale: scaleOf(size) * ACTUAL }))}
        </div>
      </div>
    </div>
  )
}

/** Where on which page a press was. Choosing words to copy is not one. */
function pressed(event: MouseEvent, onPick: (place: PdfPlace) => void): void {
  if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return
  const page = event.target.closest<HTMLElement>('[data-page]')
  if (page !== null) onPick(placeOn(page, event.clientY))
}

function placeOn(page: HTMLElement, clientY: number): PdfPlace {
  const scale = Number(page.style.getPropertyValue('--total-scale-factor')) || 1
  return { page: Number(page.dataset['page']), down: Math.max(0, clientY - page.getBoundingClientRect().top) / scale }
}
