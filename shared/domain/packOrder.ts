// In which order the items of a pack stand and under which number. Numbers are counted when they are shown; once an item was issued under
// a number it keeps it, whatever is added, moved or taken off later, and what is new goes on after the last. Pure.

export type InAgenda = {
  readonly id: string
  /** The item it is an appendix of; null for an item of the agenda. */
  readonly parent: string | null
}

export type Placed<T extends InAgenda> = { readonly item: T; readonly place: number; readonly appendices: readonly { readonly item: T; readonly place: number }[] }

/** `items` as they stand in their list; `issued` is the number each issued one was given, among the items or among the appendices of its item. */
export function placeItems<T extends InAgenda>(items: readonly T[], issued: ReadonlyMap<string, number>): readonly Placed<T>[] {
  const known = new Set(items.map(({ id }) => id))
  // An appendix whose item another laptop removed stands as an item rather than nowhere.
  const parentOf = (item: T): string | null => (item.parent !== null && known.has(item.parent) ? item.parent : null)
  const under = (parent: string | null) => counted(items.filter((item) => parentOf(item) === parent), issued)
  return under(null).map((placed) => ({ ...placed, appendices: under(placed.item.id) }))
}

function counted<T extends InAgenda>(list: readonly T[], issued: ReadonlyMap<string, number>): readonly { readonly item: T; readonly place: number }[] {
  const placed = list.flatMap((item) => {
    const place = issued.get(item.id)
    return place === undefined ? [] : [{ item, place }]
  }).toSorted((a, b) => a.place - b.place)
  const last = placed.reduce((highest, { place }) => Math.max(highest, place), 0)
  return [...placed, ...list.filter(({ id }) => !issued.has(id)).map((item, i) => ({ item, place: last + i + 1 }))]
}
