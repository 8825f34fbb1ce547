// Where on the paper one is: which paragraph is current (the inspector shows it, and it can be written in) and where the caret or
// the focus is to go next. View state of one screen. The ways to change it stay the same for as long as the screen lives.
import { useMemo, useState } from 'react'
import { type CaretPlace } from '../RichEditor.tsx'
import { type Spot, sameSpot } from './spot.ts'

/** text: into the words; frame: on the paragraph as a whole, where single keys act on it. A new object asks anew. */
export type Aim = { readonly on: 'text'; readonly place: CaretPlace } | { readonly on: 'frame' }

export type Go<S extends Spot> = {
  readonly enter: (spot: S, place: CaretPlace) => void
  readonly select: (spot: S) => void
  /** Current, without taking the focus: chosen by the mouse in another place. */
  readonly show: (spot: S | null) => void
}

export type PaperFocus<S extends Spot> = {
  readonly current: S | null
  /** What the current place is to do with the focus; null leaves it where it is. */
  readonly aim: Aim | null
  readonly go: Go<S>
}

/** Where the reader stands, as far as it concerns one paragraph. */
export type Standing = {
  readonly current: boolean
  readonly aim: Aim | null
  /** The one place of the paper Tab comes to: the current one, else the first that is written. */
  readonly stop: boolean
}

export function usePaperFocus<S extends Spot>(): PaperFocus<S> {
  const [state, setState] = useState<{ readonly current: S | null; readonly aim: Aim | null }>({ current: null, aim: null })
  const go = useMemo<Go<S>>(() => ({
    enter: (current, place) => setState({ current, aim: { on: 'text', place } }),
    select: (current) => setState({ current, aim: { on: 'frame' } }),
    show: (current) => setState((before) => (sameSpot(before.current, current) ? before : { current, aim: null })),
  }), [])
  return { ...state, go }
}

/** What one paragraph is given of it; `tabbed` is the place Tab comes to. */
export function standingAt<S extends Spot>({ current, aim }: PaperFocus<S>, spot: S, tabbed: S): Standing {
  const here = sameSpot(current, spot)
  return { current: here, aim: here ? aim : null, stop: sameSpot(tabbed, spot) }
}
