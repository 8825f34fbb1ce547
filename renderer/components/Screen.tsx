// One screen: a title that is a sentence, its actions at the right, an optional toolbar, the subject, and an inspector for the
// selected row that folds to a strip where there is no room. Every feature's screen is built in this frame.
import { type ReactNode, useEffect, useRef } from 'react'
import { NARROW, useMedia } from '../hooks/useMedia.ts'
import { useActions } from '../state/actions.ts'
import { setInspector, useShell } from '../state/shell.ts'
import { IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import './Screen.css'

export type ScreenProps = {
  /** A sentence with its number in it, at most 80 characters. */
  readonly title: string
  /** Before the title: that what the screen shows is exempt. */
  readonly mark?: ReactNode
  /** What this place is called, for the window's title and for those who listen: "Savings". */
  readonly place: string
  /** Shown in front of the sentence: a thing with a name of its own is called by it. */
  readonly named?: boolean
  /** Buttons; one of them filled. */
  readonly actions?: ReactNode
  readonly toolbar?: ReactNode
  /** An <Inspector>; left out when nothing is selected. */
  readonly inspector?: ReactNode
  /** scroll: a page with gutters; fill: the subject takes the whole room and scrolls itself (grids, desks). */
  readonly layout?: 'scroll' | 'fill'
  /** Where the title band ends at the inspector (below) or runs over it (above). */
  readonly band?: 'beside' | 'above'
  readonly className?: string
  readonly children: ReactNode
}

export function Screen({ title, mark, place, named = false, actions, toolbar, inspector, layout = 'scroll', band = 'beside', className, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { document.title = `${place}: Reconcile` }, [place])
  // A new screen takes the focus at its title, so that Tab goes on into it and a screen reader says where one is.
  useEffect(() => {
    const focused = document.activeElement
    const already = heading.current?.closest('.screen')?.contains(focused) ?? false
    const free = focused === null || focused === document.body || focused.closest('.rail, .ribbon, .shell__main') !== null
    if (free && !already) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={cx('screen', className)} data-layout={layout} data-band={band}>
      <div className="screen__band">
        <h1 className="screen__title" ref={heading} tabIndex={-1}><span className={named ? undefined : 'unseen'}>{place}: </span>{mark}{title}</h1>
        {actions !== undefined && <div className="screen__actions">{actions}</div>}
      </div>
      <div className="screen__body">
        {toolbar !== undefined && <div className="screen__toolbar" role="group" aria-label="Tools">{toolbar}</div>}
        <div className="screen__subject">{children}</div>
      </div>
      {inspector}
    </div>
  )
}

export type InspectorProps = {
  /** A line above the subject: "ASC-003 · Learning disability day services". */
  readonly over?: ReactNode
  readonly title: string
  readonly under?: ReactNode
  readonly onClose?: () => void
  /** Buttons pinned at the foot. */
  readonly actions?: ReactNode
  readonly width?: number
  readonly children: ReactNode
}

export function Inspector({ over, title, under, onClose, actions, width, children }: InspectorProps) {
  const narrow = useMedia(NARROW)
  const wanted = useShell((state) => state.inspector)
  const folded = wanted === 'folded' || (wanted === 'auto' && narrow)
  useActions([{ id: 'inspector', label: folded ? 'Show the inspector' : 'Fold the inspector', group: 'View', keys: ']', icon: 'panel', run: () => setInspector(folded ? 'open' : 'folded') }])
  if (folded) {
    return (
      <aside className="inspector inspector--folded" aria-label={`About ${title}, folded`}>
        <IconButton icon="panel" label="Show the inspector" keys="]" onPress={() => setInspector('open')} />
        <button className="inspector__strip" type="button" onClick={() => setInspector('open')} tabIndex={-1} aria-hidden="true"><span>{title}</span></button>
      </aside>
    )
  }
  return (
    <aside className="inspector" aria-label={`About ${title}`} style={width === undefined ? undefined : { width }}>
      <div className="inspector__head">
        <div className="inspector__over">{over}</div>
        <IconButton icon="panel" label="Fold the inspector" keys="]" onPress={() => setInspector('folded')} />
        {onClose !== undefined && <IconButton icon="close" label="Close the inspector" onPress={onClose} />}
      </div>
      {/* It scrolls, and may hold nothing that takes the focus: the keyboard must get at it by itself. */}
      <div className="inspector__body" role="group" aria-label={title} tabIndex={0}>
        <h2 className="inspector__title">{title}</h2>
        {under !== undefined && <div className="inspector__under">{under}</div>}
        {children}
      </div>
      {actions !== undefined && <div className="inspector__foot">{actions}</div>}
    </aside>
  )
}

/** A part of the inspector: a small head, a note at its right, a line above. */
export function InspectorPart({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="inspector__part">
      <div className="inspector__part-head"><h3>{title}</h3>{note !== undefined && <span className="caption">{note}</span>}</div>
      {children}
    </section>
  )
}
