// The contents of a page: its headings, each below the one it belongs to, then its tables and figures. They stand beside the paper, or in
// it where it has contents of its own.
import { type Child, type Markup, h } from './markup.ts'

export type Entry = { readonly id: string; readonly level: number; readonly text: string }

export class Contents {
  readonly #headings: Entry[] = []
  readonly #items: Entry[] = []

  heading(id: string, level: number, text: string): void {
    this.#headings.push({ id, level, text })
  }

  /** A table or a figure. */
  item(id: string, text: string): void {
    this.#items.push({ id, level: 1, text })
  }

  get headings(): readonly Entry[] {
    return this.#headings
  }

  /** Nothing where there is hardly anything to go to. */
  markup(): Child {
    if (this.#headings.length + this.#items.length < 2) return null
    return h('nav', { class: 'contents', 'aria-labelledby': 'contents' },
      h('h2', { id: 'contents' }, 'Contents'),
      this.#headings.length === 0 ? null : nested(this.#headings),
      this.#items.length === 0 ? null : [h('h3', {}, 'Tables and figures'), nested(this.#items)])
  }
}

/** What stands in the paper itself, down to a depth. Its entries are known only once the paper has been drawn: before, there are none. */
export const contentsInside = (id: string, title: string, depth: number, listed: readonly Entry[]): Markup =>
  h('nav', { class: 'inside', 'aria-labelledby': id }, h('p', { class: 'lead', id }, title), nested(listed.filter(({ level }) => level <= depth)))

/** Levels are consecutive: the guards have seen to that. */
function nested(entries: readonly Entry[]): Markup {
  const top = Math.min(...entries.map((entry) => entry.level))
  const groups: { readonly head: Entry; readonly below: Entry[] }[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (entry.level <= top || last === undefined) groups.push({ head: entry, below: [] })
    else last.below.push(entry)
  }
  return h('ul', { role: 'list' }, groups.map(({ head, below }) => h('li', {}, h('a', { href: `#${head.id}` }, head.text), below.length === 0 ? null : nested(below))))
}
