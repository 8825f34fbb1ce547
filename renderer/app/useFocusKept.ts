// The focus when what had it goes: a row is taken out, the outcome of a dialog takes the place of the button that asked for it, a
// button cannot be pressed while it works. It would fall to the page, and who works by keyboard would begin at the top again. It goes
// to what stands there now. Only after a key: who points at things does not expect the focus to move.
import { useEffect } from 'react'

/** What the focus does not leave by itself: a screen, and whatever lies over it. */
const BOUNDS = '[role="dialog"], [role="alertdialog"], .popover, .modal, .screen'
const FOCUSABLE = ':is(button, input, select, textarea):not(:disabled, [tabindex="-1"]), a[href], [tabindex="0"]'

type Spot = {
  readonly element: HTMLElement
  readonly bounds: HTMLElement
  /** From the element up to its bounds: in which place of which parent it stood, and as how manyeth to take the focus in there. */
  readonly trail: readonly { readonly parent: Element; readonly at: number; readonly nth: number }[]
}

const focusable = (within: Element): readonly HTMLElement[] => {
  const inside = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => one.checkVisibility())
  return within instanceof HTMLElement && within.matches(FOCUSABLE) ? [within, ...inside] : inside
}

function spotOf(element: HTMLElement): Spot | null {
  const bounds = element.closest<HTMLElement>(BOUNDS)
  if (bounds === null) return null
  const trail: { parent: Element; at: number; nth: number }[] = []
  for (let child: Element = element; child !== bounds && child.parentElement !== null; child = child.parentElement) {
    const parent = child.parentElement
    // Only rows are long; how many can be gone to in a screen is never asked.
    trail.push({ parent, at: [...parent.children].indexOf(child), nth: trail.length < 4 ? Math.max(0, focusable(child).indexOf(element)) : 0 })
  }
  return { element, bounds, trail }
}

/** What takes the focus in the place of what is gone: the like of it in the row that moved up, else what follows, else what precedes. */
function insteadOf({ element, bounds, trail }: Spot): HTMLElement {
  if (element.isConnected && element.matches(FOCUSABLE)) return element
  const left = trail.slice(Math.max(0, trail.findIndex(({ parent }) => parent.isConnected)))
  for (const [n, { parent, at, nth }] of left.entries()) {
    const children = [...parent.children]
    if (n === 0) {
      const row = focusable(children[Math.min(at, children.length - 1)] ?? parent)
      const like = row[Math.min(nth, row.length - 1)]
      if (like !== undefined) return like
    }
    const after = children.slice(n === 0 ? at : at + 1).flatMap(focusable)[0] ?? children.slice(0, at).flatMap(focusable).at(-1)
    if (after !== undefined) return after
  }
  return restOf(bounds)
}

const restOf = (bounds: HTMLElement): HTMLElement => bounds.querySelector<HTMLElement>('.screen__title') ?? bounds

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
    let byKeys = false
    let frame = 0
    let timer = 0
    const onNothing = () => byKeys && (document.activeElement === null || document.activeElement === document.body)
    const mend = () => {
      if (!onNothing() || last === null || (last.isConnected && last !== stopped)) return
      const spot = spots.findLast(({ bounds }) => bounds.isConnected)
      if (spot !== undefined) insteadOf(spot).focus()
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
      if (!byKeys || last === null) return
      if (last.matches(':disabled')) {
        if (stopped !== last) timer = window.setTimeout(lend, PATIENCE)
        stopped = last
      } else if (!last.isConnected || last === stopped) {
        cancelAnimationFrame(frame)
        // A closing dialog gives the focus back in the next frame, and some places look after it themselves: this comes after them.
        frame = requestAnimationFrame(() => { frame = requestAnimationFrame(mend) })
      }
    })
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      last = target
      stopped = null
      const spot = spotOf(target)
      if (spot !== null) spots = [...spots.filter(({ bounds }) => bounds !== spot.bounds && bounds.isConnected), spot]
    }
    const onKey = () => { byKeys = true }
    const onPointer = () => { byKeys = false }
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
