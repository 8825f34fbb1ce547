// Dragging a range with the pointer: over what is in sight, and past the edge, where the grid scrolls on by itself until the pointer
// comes back or lets go.
import { HEAD_HEIGHT, TOTAL_HEIGHT } from './layout.ts'

/** A place at the edge that is still inside, and the most it scrolls in one frame, in pixels. */
const INSIDE = 2
const FASTEST = 28

/** Tells every place the pointer is over; answers how to stop. */
export function startDrag(view: HTMLElement | null, onPlace: (x: number, y: number) => void): () => void {
  let x = 0
  let y = 0
  let frame: number | null = null
  const step = () => {
    frame = null
    if (view === null) return
    const box = view.getBoundingClientRect()
    const area = { left: box.left + INSIDE, right: box.right - INSIDE, top: box.top + HEAD_HEIGHT + INSIDE, bottom: box.bottom - TOTAL_HEIGHT - INSIDE }
    const across = beyond(x, area.left, area.right)
    const down = beyond(y, area.top, area.bottom)
    if (across !== 0) view.scrollLeft += across
    if (down !== 0) view.scrollTop += down
    onPlace(Math.max(area.left, Math.min(x, area.right)), Math.max(area.top, Math.min(y, area.bottom)))
    if (across !== 0 || down !== 0) frame = requestAnimationFrame(step)
  }
  const onMove = (event: PointerEvent) => {
    x = event.clientX
    y = event.clientY
    frame ??= requestAnimationFrame(step)
  }
  window.addEventListener('pointermove', onMove)
  return () => {
    window.removeEventListener('pointermove', onMove)
    if (frame !== null) cancelAnimationFrame(frame)
  }
}

/** How far past an edge, held to the fastest scroll; 0 inside. */
const beyond = (at: number, from: number, to: number): number => Math.max(-FASTEST, Math.min(at < from ? at - from : at > to ? at - to : 0, FASTEST))
