// The agenda of a pack: each item under its number, its title the link to where it stands on the page. A page that is scrolled has no
// page numbers to give.
import { type Agenda } from '#shared/documents/blocks.ts'
import { itemLabel } from '#shared/domain/packWords.ts'
import { type Child, type Markup, h, lines } from './markup.ts'
import { rowName } from './names.ts'
import { labelled } from './rich.ts'

type Entry = Pick<Agenda['items'][number], 'id' | 'place' | 'title' | 'notes'>

export const agendaMarkup = (agenda: Agenda, items: ReadonlySet<string>): Markup =>
  h('ol', { class: 'agenda', role: 'list' }, agenda.items.map((item) => entryMarkup('item', item, items,
    item.appendices === null ? null : h('ol', { class: 'agenda', role: 'list' }, item.appendices.map((appendix) => entryMarkup('appendix', appendix, items, null))))))

function entryMarkup(as: 'item' | 'appendix', { id, place, title, notes }: Entry, items: ReadonlySet<string>, below: Child): Markup {
  const words = lines(title)
  return labelled(itemLabel(as, place), [
    h('p', { class: 'entry' }, id !== null && items.has(id) ? h('a', { href: `#${rowName(id)}` }, words) : words),
    (notes ?? []).map((note) => h('p', { class: 'said-of' }, lines(note))), below,
  ])
}
