// What is handed to every paragraph and heading among a pack's own words.
import { type usePointerMove } from '../../editor/paper/usePointerMove.ts'
import { type Way } from '../../editor/paper/spot.ts'
import { type PageProps } from './ItemPage.tsx'
import { type Go, type Spot } from './packs.ts'
import { type PackCommands } from './usePackCommands.ts'

/** What every paragraph is given. All of it stays the same while others are written, so that they are not drawn anew. */
export type WordProps = Pick<PageProps, 'readOnly' | 'onNote' | 'ask'> & {
  readonly item: string
  readonly go: Go
  readonly commands: PackCommands
  readonly neighbour: (spot: Spot, way: Way) => Spot | null
  /** The page says that all of it was made up. */
  readonly allMadeUp: boolean
  readonly begin: ReturnType<typeof usePointerMove<Spot['kind']>>['begin']
}
