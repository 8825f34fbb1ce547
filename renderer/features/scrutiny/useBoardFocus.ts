// Where on the paper one is: which paragraph is current (the inspector shows it, and it can be written in) and where the caret or
// the focus is to go next. View state of one screen. The ways to change it stay the same for as long as the screen lives.
import { useMemo, useState } from 'react'
import { type CaretPlace } from '../../editor/RichEditor.tsx'
import { type Spot, sameSpot } from './board.ts'

/** text: into the words; frame: on the paragraph as a whole, where single keys act on it. A new object asks anew. */
export type Aim = { readonly on: 'text'; readonly place: CaretPlace } | { readonly on: 'frame' }

export type Go = {
  readonly enter: (spot: Spot, place: CaretPlace) => void
  readonly select: (spot: Spot) => void
  /** Current, without taking the focus: chosen by the mouse in another place. */
  readonly show: (spot: Spot | null) => void
}

export type BoardFocus = {
  readonly current: Spot | null
  /** What the current place is to do with the focus; null leaves it where it is. */
  readonly aim: Aim | null
  readonly go: Go
}

export function useBoardFocus(): BoardFocus {
  const [state, setState] = useState<{ readonly current: Spot | null; readonly aim: Aim | null }>({ current: null, aim: null })
  const go = useMemo<Go>(() => ({
    enter: (current, place) => setState({ current, aim: { on: 'text', place } }),
    select: (current) => setState({ current, aim: { on: 'frame' } }),
    show: (current) => setState((before) => (sameSpot(before.current, current) ? before : { current, aim: null })),
  }), [])
  return { ...state, go }
}
