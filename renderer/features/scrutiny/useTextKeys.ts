// The keys of a paragraph's text, put together from what the paper can do: the same for comments and recommendations.
import { useMemo } from 'react'
import { focusFormatBar } from '../../editor/FormatBar.tsx'
import { type EditorKeys } from '../../editor/editorKeys.ts'
import { currentActions } from '../../state/actions.ts'
import { type Spot, type Workspace } from './board.ts'
import { type Way, neighbour } from './paperOrder.ts'
import { type BoardCommands } from './useBoardCommands.ts'
import { type Go } from './useBoardFocus.ts'

const runAction = (id: string): void => currentActions().find((action) => action.id === id)?.run()

/** To the paragraph above or below, as a whole. */
export function stepFrom(paper: () => Workspace, go: Go, spot: Spot): (way: Way) => void {
  return (way) => {
    const to = neighbour(paper(), spot, way)
    if (to !== null) go.select(to)
  }
}

export function useTextKeys({ paper, go, commands, kind, id, next, onRemove }: {
  paper: () => Workspace; go: Go; commands: BoardCommands; kind: Spot['kind']; id: string; next: () => void; onRemove: (spot: Spot) => void
}): EditorKeys {
  return useMemo(() => {
    const spot: Spot = { kind, id }
    return {
      undo: () => runAction('undo'), redo: () => runAction('redo'), leave: () => go.select(spot), next,
      step: (way) => {
        const to = neighbour(paper(), spot, way)
        if (to === null) return false
        if (to.kind === 'opening') go.select(to)
        else go.enter(to, way === 'up' ? 'end' : 'start')
        return true
      },
      move: (way) => commands.step(spot, way), formats: focusFormatBar, removeBlank: () => onRemove(spot),
    }
  }, [paper, go, commands, kind, id, next, onRemove])
}
