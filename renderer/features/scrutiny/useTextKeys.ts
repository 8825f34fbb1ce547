// The keys of a paragraph's text, put together from what the paper can do: the same for comments and recommendations.
import { useMemo } from 'react'
import { focusFormatBar } from '../../editor/FormatBar.tsx'
import { type EditorKeys } from '../../editor/editorKeys.ts'
import { currentActions } from '../../state/actions.ts'
import { type Spot, type Workspace } from './board.ts'
import { type Way, neighbour } from './paperOrder.ts'
import { type BoardCommands } from './useBoardCommands.ts'
import { type BoardFocus } from './useBoardFocus.ts'

const runAction = (id: string): void => currentActions().find((action) => action.id === id)?.run()

export function useTextKeys({ workspace, focus, commands, spot, next, onRemove }: {
  workspace: Workspace; focus: BoardFocus; commands: BoardCommands; spot: Spot; next: () => void; onRemove: (spot: Spot) => void
}): { readonly keys: EditorKeys; readonly onStep: (way: Way) => void } {
  return useMemo(() => {
    const step = (way: Way): boolean => {
      const to = neighbour(workspace, spot, way)
      if (to === null) return false
      if (to.kind === 'opening') focus.select(to)
      else focus.enter(to, way === 'up' ? 'end' : 'start')
      return true
    }
    const onStep = (way: Way) => {
      const to = neighbour(workspace, spot, way)
      if (to !== null) focus.select(to)
    }
    return {
      onStep,
      keys: {
        undo: () => runAction('undo'), redo: () => runAction('redo'), leave: () => focus.select(spot), next, step,
        move: (way) => commands.step(spot, way), formats: focusFormatBar, removeBlank: () => onRemove(spot),
      },
    }
  }, [workspace, focus, commands, spot, next, onRemove])
}
