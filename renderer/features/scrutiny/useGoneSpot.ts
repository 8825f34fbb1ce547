// When the current paragraph is no longer on the paper (its writing was undone, or another window removed it), the one beside it
// becomes current. It takes the focus only where the focus went with the paragraph.
import { useEffect, useRef } from 'react'
import { sameSpot } from '../../editor/paper/spot.ts'
import { type BoardFocus, OPENING, type Spot, type Workspace } from './board.ts'
import { afterRemoval, placesOf } from './paperOrder.ts'

export function useGoneSpot(workspace: Workspace, focus: BoardFocus): void {
  const { current, go } = focus
  const before = useRef(workspace)
  useEffect(() => {
    const last = before.current
    before.current = workspace
    // A paragraph just made is current before it is read: it was not on the last paper either.
    if (current === null || stands(workspace, current) || !stands(last, current)) return
    const beside = afterRemoval(last, current)
    const next = beside !== null && stands(workspace, beside) ? beside : OPENING
    if (document.activeElement === null || document.activeElement === document.body) go.select(next)
    else go.show(next)
  }, [workspace, current, go])
}

const stands = (workspace: Workspace, spot: Spot): boolean => placesOf(workspace).some((place) => sameSpot(place, spot))
