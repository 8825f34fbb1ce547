// The items of a pack as the house style reads them: where each begins and ends, and the agenda that leads to them. Pages are not known
// here: the engine finds them, prints them, and tells them back.
import { type Agenda } from '#shared/documents/blocks.ts'
import { type NumberedSection } from '#shared/documents/numbering.ts'
import { itemLabel } from '#shared/domain/packWords.ts'
import { type Json } from '#shared/json.ts'
import { LONGEST, type Legible } from './legible.ts'

/** The items that have pages, each with the number it goes by between here and the engine. */
export type ItemKeys = ReadonlyMap<string, number>

export function keysOfItems(sections: readonly NumberedSection[]): ItemKeys {
  const keys = new Map<string, number>()
  for (const { kind, item } of sections) if (kind === 'item' && item?.id != null) keys.set(item.id, keys.size)
  return keys
}

/** What a section has to do with an item: whether it opens one, and whether it is the last of it. */
export function packItem({ kind, item }: NumberedSection, next: NumberedSection | undefined, keys: ItemKeys, legible: Legible): Json {
  if (item === undefined) return null
  return {
    key: item.id === null ? null : (keys.get(item.id) ?? null), opens: kind === 'item', closes: next === undefined || next.kind === 'item' || next.item === undefined,
    lines: kind === 'item' ? item.lines.map((line) => legible.line(line)) : [],
  }
}

type Entry = Agenda['items'][number]

export function packAgenda(agenda: Agenda, keys: ItemKeys, legible: Legible): Json {
  const pack = (as: 'item' | 'appendix', { id, place, title, notes }: Pick<Entry, 'id' | 'place' | 'title' | 'notes'>) => ({
    label: itemLabel(as, place), title: legible.line(title, LONGEST.heading), notes: (notes ?? []).map((note) => legible.line(note)), key: id === null ? null : (keys.get(id) ?? null),
  })
  return { t: 'agenda', items: agenda.items.map((item) => ({ ...pack('item', item), appendices: (item.appendices ?? []).map((appendix) => pack('appendix', appendix)) })) }
}
