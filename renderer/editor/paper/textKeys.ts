// The keys of a paragraph's text, put together from what its paper can do: the same wherever paragraphs are written.
import { currentActions } from '../../state/actions.ts'
import { type EditorKeys } from '../editorKeys.ts'
import { focusFormatBar } from '../FormatBar.tsx'
import { type Spot, type Way } from './spot.ts'
import { type Go } from './usePaperFocus.ts'

const runAction = (id: string): void => currentActions().find((action) => action.id === id)?.run()

export type TextMoves<S extends Spot> = {
  readonly go: Go<S>
  readonly spot: S
  /** The place above or below; null at the ends. */
  readonly neighbour: (way: Way) => S | null
  /** Whether a place is written in, or only chosen as a whole. */
  readonly isWritten: (spot: S) => boolean
  readonly next: () => void
  readonly move: (way: Way) => void
  readonly remove: () => void
}

export function textKeys<S extends Spot>({ go, spot, neighbour, isWritten, next, move, remove }: TextMoves<S>): EditorKeys {
  return {
    undo: () => runAction('undo'), redo: () => runAction('redo'), leave: () => go.select(spot), next,
    step: (way) => {
      const to = neighbour(way)
      if (to === null) return false
      if (isWritten(to)) go.enter(to, way === 'up' ? 'end' : 'start')
      else go.select(to)
      return true
    },
    move, formats: focusFormatBar, removeBlank: remove,
  }
}
