// The keys of a paragraph's text, put together from what the paper can do: the same for comments and recommendations.
import { useMemo } from 'react'
import { type EditorKeys } from '../../editor/editorKeys.ts'
import { type Way } from '../../editor/paper/spot.ts'
import { textKeys } from '../../editor/paper/textKeys.ts'
import { type Go, type Spot, type Workspace } from './board.ts'
import { neighbour } from './paperOrder.ts'
import { type BoardCommands } from './useBoardCommands.ts'

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
    return textKeys<Spot>({
      go, spot, neighbour: (way) => neighbour(paper(), spot, way), isWritten: (to) => to.kind !== 'opening', next, move: (way) => commands.step(spot, way), remove: () => onRemove(spot),
    })
  }, [paper, go, commands, kind, id, next, onRemove])
}
