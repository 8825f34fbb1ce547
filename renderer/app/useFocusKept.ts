// The focus when what had it goes: a row is taken out, the outcome of a dialog takes the place of the button that asked for it, a
// button cannot be pressed while it works. It would fall to the page, and who works by keyboard would begin at the top again. It goes
// to what stands there now; only after a key does the screen scroll to it.
import { useEffect } from 'react'
import { type Spot, focusable, insteadOf, restOf, spotOf } from './focusSpot.ts'

/** Longer than most answers take: what is back by then never lost the focus. */
const PATIENCE = 400

export function useFocusKept(): void {
  useEffect(() => {
    // The last place of the focus in each of the bounds, the latest at the end.
    let spots: readonly Spot[] = []
    let last: HTMLElement | null = null
    /** What had the focus and cannot be pressed just now, and what has the focus for it meanwhile. */
    let waiting: { readonly element: HTMLElement; readonly lent: HTMLElement } | null = null
    /** What could not be pressed any more while it had the focus. */
    let stopped: HTMLElement | null = null
    /** Where the focus was when what had it went. */
    let gone: Spot | undefined
    /** Somebody pressed beside it: the focus was left, not lost. */
    let left = false
    let inBounds = false
    let byKeys = false
    let frame = 0
    let timer = 0
    const onNothing = () => !left && (document.activeElement === null || document.activeElement === document.body)
    // An open dialog lets nothing lose the focus: it goes to its frame or its close button, as if one had just come.
    const onFirstOf = (bounds: HTMLElement) => document.activeElement === bounds || (bounds.matches('[role]') && document.activeElement === focusable(bounds)[0])
    const mend = () => {
      const spot = gone ?? (last !== null && last === stopped ? spots.at(-1) : undefined)
      gone = undefined
      if (spot !== undefined && (onNothing() || onFirstOf(spot.bounds))) insteadOf(spot).focus({ preventScroll: !byKeys })
    }
    const lend = () => {
      const spot = spots.at(-1)
      if (!onNothing() || spot === undefined || spot.element !== last || !last.matches(':disabled')) return
      const element = last
      const lent = restOf(spot.bounds)
      lent.focus({ preventScroll: true })
      waiting = { element, lent }
    }
    const giveBack = () => {
      if (waiting === null || waiting.element.matches(':disabled')) return
      if (document.activeElement === waiting.lent) waiting.element.focus()
      waiting = null
    }
    const watcher = new MutationObserver(() => {
      giveBack()
      // In the rail and the ribbon nothing is taken out.
      if (last === null || !inBounds) return
      if (last.isConnected && last.matches(':disabled')) {
        if (stopped !== last) timer = window.setTimeout(lend, PATIENCE)
        stopped = last
      } else if (!last.isConnected || last === stopped) {
        if (!last.isConnected) gone ??= spots.findLast(({ bounds }) => bounds.isConnected)
        cancelAnimationFrame(frame)
        // A closing dialog gives the focus back in the next frame, and some places look after it themselves: this comes after them.
        frame = requestAnimationFrame(() => { frame = requestAnimationFrame(mend) })
      }
    })
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      last = target
      stopped = null
      left = false
      const spot = spotOf(target)
      inBounds = spot !== null
      if (spot !== null) spots = [...spots.filter(({ bounds }) => bounds !== spot.bounds && bounds.isConnected), spot]
    }
    const onKey = () => { byKeys = true }
    const onPointer = ({ target }: PointerEvent) => {
      byKeys = false
      left = target instanceof Node && last?.contains(target) !== true
    }
    watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', onFocus)
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerdown', onPointer, true)
    return () => {
      window.clearTimeout(timer)
      cancelAnimationFrame(frame)
      watcher.disconnect()
      document.removeEventListener('focusin', onFocus)
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pointerdown', onPointer, true)
    }
  }, [])
}
