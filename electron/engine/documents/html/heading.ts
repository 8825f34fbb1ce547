// A heading of any depth: below the title of the paper, and past the six levels of HTML by saying its level.
import { type Child, type Markup, h } from './markup.ts'

/** `level` 1 is a section of the paper. */
export function headingMarkup(level: number, id: string, children: Child): Markup {
  const rank = level + 1
  return rank <= 6 ? h(`h${rank}`, { id }, children) : h('h6', { id, 'aria-level': rank }, children)
}
