// The dated positions of a saving, and which of them its figures are taken from.
import { type At } from '#shared/contract/parts.ts'
import { type MaybeAmount, fromStored } from '#shared/money/amount.ts'
import { type Row } from '#shared/schema/index.ts'

export type PositionRow = Row<'position'>

/** The five year slots of a position as amounts, cut to the cycle's horizon. */
export function amountsOf(position: PositionRow, horizon: number): MaybeAmount[] {
  const all = [
    fromStored({ state: position.y1_state, low: position.y1_low, high: position.y1_high }),
    fromStored({ state: position.y2_state, low: position.y2_low, high: position.y2_high }),
    fromStored({ state: position.y3_state, low: position.y3_low, high: position.y3_high }),
    fromStored({ state: position.y4_state, low: position.y4_low, high: position.y4_high }),
    fromStored({ state: position.y5_state, low: position.y5_low, high: position.y5_high }),
  ]
  return all.slice(0, horizon)
}

export const leftOf = (position: PositionRow): MaybeAmount =>
  fromStored({ state: position.left_state, low: position.left_low, high: position.left_high })

/** Whether a position states a figure at all: an event such as a call-in may say nothing about money. */
export const statesFigure = (position: PositionRow): boolean =>
  [position.y1_state, position.y2_state, position.y3_state, position.y4_state, position.y5_state].some((state) => state !== null)

/** Positions in the order they happened; ties keep the order they were written in. */
export function inOrder(positions: readonly PositionRow[]): PositionRow[] {
  return [...positions].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))
}

/** The position whose figures stand at a point: the latest with a figure, of a kind, or up to a date. `ordered` as by inOrder. */
export function positionAt(ordered: readonly PositionRow[], at: At): PositionRow | undefined {
  const fits = (position: PositionRow): boolean => {
    if (!statesFigure(position)) return false
    if (at === 'latest') return true
    return 'kind' in at ? position.kind === at.kind : position.date <= at.date
  }
  return ordered.findLast(fits)
}
