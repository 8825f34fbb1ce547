// Where an item goes when it is moved: a step up or down its list, under the item above as an appendix, out again, or where it is dropped.
// Pure; a place is told as the contract takes it: which item it is an appendix of (null for none), and before which it stands (null: last).
import { type Way } from '../../editor/paper/spot.ts'
import { type TopItem } from './packs.ts'

export type Place = { readonly parent: string | null; readonly before: string | null }
type Items = readonly Pick<TopItem, 'id' | 'appendices'>[]
type Stand = { readonly parent: string | null; readonly list: readonly { readonly id: string }[]; readonly at: number }

/** The list an item stands in, and where. */
function standOf(items: Items, id: string): Stand | null {
  const top = items.findIndex((item) => item.id === id)
  if (top >= 0) return { parent: null, list: items, at: top }
  for (const item of items) {
    const list = item.appendices ?? []
    const at = list.findIndex((appendix) => appendix.id === id)
    if (at >= 0) return { parent: item.id, list, at }
  }
  return null
}

/** One step up or down; null at the ends. */
export function stepPlace(items: Items, id: string, way: Way): Place | null {
  const stand = standOf(items, id)
  if (stand === null) return null
  const { parent, list, at } = stand
  if (way === 'up') return at === 0 ? null : { parent, before: list[at - 1]?.id ?? null }
  return at >= list.length - 1 ? null : { parent, before: list[at + 2]?.id ?? null }
}

/** Under the item above, as its last appendix; null for the first, for an appendix, and for an item that has appendices itself. */
export function insidePlace(items: Items, id: string): Place | null {
  const at = items.findIndex((item) => item.id === id)
  const above = items[at - 1]
  return at < 1 || above === undefined || (items[at]?.appendices ?? []).length > 0 ? null : { parent: above.id, before: null }
}

/** From under its item to the agenda, right after that item; null for what is no appendix. */
export function outsidePlace(items: Items, id: string): Place | null {
  const stand = standOf(items, id)
  if (stand === null || stand.parent === null) return null
  const owner = items.findIndex((item) => item.id === stand.parent)
  return { parent: null, before: items[owner + 1]?.id ?? null }
}

/** Where a drop on, before or after another item puts it; null where it would stand in itself or below an appendix. */
export function dropPlace(items: Items, id: string, target: { readonly key: string; readonly position: 'on' | 'before' | 'after' }): Place | null {
  const stand = standOf(items, target.key)
  const own = standOf(items, id)
  if (stand === null || own === null || target.key === id) return null
  const holds = (items.find((item) => item.id === id)?.appendices ?? []).length > 0
  const parent = target.position === 'on' ? target.key : stand.parent
  if (parent !== null && (holds || parent === id || standOf(items, parent)?.parent !== null)) return null
  if (target.position === 'on') return { parent, before: null }
  const rest = stand.list.filter((row) => row.id !== id)
  const at = rest.findIndex((row) => row.id === target.key)
  return { parent, before: (target.position === 'before' ? target.key : rest[at + 1]?.id) ?? null }
}
