// Moving a paragraph by its grip: while the pointer is down, a line shows the gap it would go to; letting go puts it there.
// Escape ends it without moving. The keyboard has its own way; this only turns a pointer into a place.
import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type Spot } from './spot.ts'

/** A gap between two paragraphs: before which place it lies (null: after the last), and how far down the page. */
export type Gap<K extends string> = { readonly before: Spot<K> | null; readonly top: number }

export function usePointerMove<K extends string>(page: RefObject<HTMLElement | null>, onDrop: (spot: Spot<K>, gap: Gap<K>) => void) {
  const [gap, setGap] = useState<Gap<K> | null>(null)
  const drop = useRef(onDrop)
  useLayoutEffect(() => { drop.current = onDrop })

  const begin = useCallback((spot: Spot<K>, kinds: readonly K[]) => (event: ReactPointerEvent<HTMLElement>) => {
    const sheet = page.current
    if (sheet === null || event.button !== 0) return
    event.preventDefault()
    let found: Gap<K> | null = null
    const look = (move: PointerEvent) => {
      found = nearestGap(sheet, kinds, move.clientY)
      setGap(found)
    }
    const end = (dropped: boolean) => {
      window.removeEventListener('pointermove', look)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', key, true)
      setGap(null)
      if (dropped && found !== null) drop.current(spot, found)
    }
    const up = () => end(true)
    const cancel = () => end(false)
    const key = (press: KeyboardEvent) => { if (press.key === 'Escape') { press.stopPropagation(); end(false) } }
    window.addEventListener('pointermove', look)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', key, true)
  }, [page])
  return { gap, begin }
}

function nearestGap<K extends string>(sheet: HTMLElement, kinds: readonly K[], y: number): Gap<K> | null {
  const top = sheet.getBoundingClientRect().top
  const boxes = [...sheet.querySelectorAll<HTMLElement>('[data-spot]')].flatMap((element) => {
    const spot = spotOf(element, kinds)
    return spot === null ? [] : [{ spot, box: element.getBoundingClientRect() }]
  })
  const last = boxes.at(-1)
  if (last === undefined) return null
  const gaps: Gap<K>[] = [...boxes.map(({ spot, box }) => ({ before: spot, top: box.top - top })), { before: null, top: last.box.bottom - top }]
  return gaps.reduce((nearest, gap) => (Math.abs(gap.top + top - y) < Math.abs(nearest.top + top - y) ? gap : nearest))
}

function spotOf<K extends string>(element: HTMLElement, kinds: readonly K[]): Spot<K> | null {
  const [named, id] = (element.dataset['spot'] ?? '').split(' ')
  const kind = kinds.find((one) => one === named)
  return kind === undefined || id === undefined ? null : { kind, id }
}
