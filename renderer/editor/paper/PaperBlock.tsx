// The frame of one paragraph on the paper: its number, what is written, and the means to move it or take it away. With the focus
// on the frame single keys act on the whole: arrows go on, Enter writes, Delete removes, Alt+Shift+arrows move.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from '../../components/icons/Icon.tsx'
import { MenuButton, type MenuGroup } from '../../components/Menu.tsx'
import { type Spot, type Way } from './spot.ts'
import { type Aim } from './usePaperFocus.ts'
import './Paper.css'

export type BlockKeys = {
  readonly onWrite: () => void
  readonly onStep: (way: Way) => void
  readonly onMove?: ((way: Way) => void) | undefined
  readonly onRemove?: (() => void) | undefined
}

export type PaperBlockProps = BlockKeys & {
  readonly spot: Spot
  /** Read aloud: "Comment 1.3". */
  readonly name: string
  readonly number?: ReactNode
  readonly current: boolean
  /** Whether Tab comes to the frame itself: only where nothing in it can be written. */
  readonly tabStop?: boolean
  readonly aim: Aim | null
  readonly onShow: () => void
  /** Made when it is needed: for the current paragraph and the one the pointer is on. */
  readonly menu?: (() => readonly MenuGroup[]) | undefined
  readonly onDrag?: ((event: PointerEvent<HTMLElement>) => void) | undefined
  readonly mark?: ReactNode
  readonly children: ReactNode
}

export function PaperBlock({ spot, name, number, current, tabStop = false, aim, onShow, menu, onDrag, mark, children, ...keys }: PaperBlockProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState(false)
  useEffect(() => { if (current && aim?.on === 'frame') frame.current?.focus() }, [current, aim])
  useEffect(() => { if (current && aim !== null) frame.current?.scrollIntoView({ block: 'nearest' }) }, [current, aim])
  return (
    <div
      className="paper-block" data-kind={spot.kind} data-current={current} data-spot={`${spot.kind} ${spot.id}`} role="group" aria-label={name} ref={frame} tabIndex={tabStop ? 0 : -1}
      onKeyDown={(event) => { if (event.target === frame.current || isReading(event.target)) onFrameKey(event, keys) }} onPointerEnter={() => setPointed(true)} onPointerLeave={() => setPointed(false)} onFocus={(event) => { if (!isReading(event.target)) onShow() }}
    >
      {number !== undefined && <span className="paper-block__number" aria-hidden="true">{number}</span>}
      <div className="paper-block__body">{children}</div>
      {mark !== undefined && <div className="paper-block__mark">{mark}</div>}
      {menu !== undefined && (current || pointed) && (
        <div className="paper-block__tools">
          {onDrag !== undefined && <span className="paper-block__grip" onPointerDown={onDrag} title="Drag to move" aria-hidden="true"><Icon name="grip" size={16} /></span>}
          <MenuButton label={`What to do with ${name.charAt(0).toLowerCase()}${name.slice(1)}`} iconOnly size="tool" groups={menu()} />
        </div>
      )}
    </div>
  )
}

/** Text that is read becomes current by a click or by Tab, which it says itself: a press must not swap it under the pointer. */
const isReading = (target: EventTarget): boolean => target instanceof Element && target.classList.contains('rich-field__reading')

function onFrameKey(event: KeyboardEvent, { onWrite, onStep, onMove, onRemove }: BlockKeys): void {
  const way: Way | null = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
  if (way !== null && event.altKey && event.shiftKey) onMove?.(way)
  else if (way !== null) onStep(way)
  else if (event.key === 'Enter' || event.key === 'F2') onWrite()
  else if (event.key === 'Delete' && onRemove !== undefined) onRemove()
  else return
  event.preventDefault()
}
