// The focus after a dialog whose outcome takes away the button that opened it ("Make it exempt…" becomes a note): without this it would
// fall to the page, and who works by keyboard would begin at the top again.
import { type RefObject, useEffect, useRef } from 'react'

/** While `asked` and once after, when the focus is on nothing: the first button of `place` that can be pressed takes it, else `place` itself. `outcome` tells that something came of it. */
export function useFocusStays(place: RefObject<HTMLElement | null>, asked: boolean, outcome: string | null): void {
  const armed = useRef(false)
  useEffect(() => {
    if (asked) { armed.current = true; return }
    if (!armed.current) return
    // A closing dialog gives the focus back in the next frame: this looks after that.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => {
      if (document.activeElement !== null && document.activeElement !== document.body) return
      armed.current = false
      const target = place.current?.querySelector<HTMLElement>('button:not(:disabled)') ?? place.current
      target?.focus()
    }))
    return () => cancelAnimationFrame(frame)
  }, [place, asked, outcome])
}
