// Whether something is in sight, or within so many pixels of it: what is far away need not be drawn.
import { type RefObject, useEffect, useState } from 'react'

export function useNear(frame: RefObject<HTMLElement | null>, pixels: number): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new IntersectionObserver((entries) => { const last = entries.at(-1); if (last !== undefined) setNear(last.isIntersecting) }, { rootMargin: `${pixels}px 0px` })
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, pixels])
  return near
}
