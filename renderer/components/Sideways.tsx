// What may be wider than its place and scrolls sideways: a shadow at the edge says that more stands there.
import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { cx } from './cx.ts'
import './Sideways.css'

type SidewaysProps = { readonly label: string; readonly className: string; /** Of the place around it. */ readonly around?: string; readonly children: ReactNode }

export function Sideways({ label, className, around, children }: SidewaysProps) {
  const place = useRef<HTMLDivElement>(null)
  const [more, setMore] = useState(false)
  const look = useCallback(() => {
    const box = place.current
    if (box !== null) setMore(box.scrollWidth - box.clientWidth - box.scrollLeft > 1)
  }, [])
  useLayoutEffect(() => {
    const box = place.current
    if (box === null) return
    const sizes = new ResizeObserver(look)
    sizes.observe(box)
    for (const child of box.children) sizes.observe(child)
    look()
    return () => sizes.disconnect()
  }, [look])
  return (
    <div className={cx('sideways', around)} data-more={more}>
      <div className={className} ref={place} tabIndex={0} role="region" aria-label={label} onScroll={look}>{children}</div>
    </div>
  )
}
