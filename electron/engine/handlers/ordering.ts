// Placing a row in its list: the key that puts it there, with new keys for the others when there is no short one left between them.
import { type WritableDb } from '#db/store/types.ts'
import { placeBefore } from '#shared/domain/orderKeys.ts'
import { refuse } from '#shared/errors.ts'

type Listed = 'theme' | 'comment' | 'recommendation' | 'attendance' | 'department' | 'portfolio' | 'committee' | 'service' | 'proposal' | 'option' | 'cost_shift' | 'statement' | 'statement_line' | 'measure' | 'pack_item' | 'pack_paragraph'
type InList = { readonly id: string; readonly ord: string }

/** The order key for a new row before another of its list; null or a row that is not in it: at the end. */
export function orderBefore(db: WritableDb, entity: Listed, list: readonly InList[], before: string | null = null): string {
  const { ord, renumbered } = placeBefore(list, before)
  for (const row of renumbered) db.update(entity, row.id, { ord: row.ord })
  return ord
}

/** The place of a row that is moved before another of the list, or to its end: its own key where it already is. Refuses NOT_FOUND. */
export function whereMoved(row: InList, list: readonly InList[], before: string | null = null): 'here' | { readonly others: readonly InList[]; readonly before: string | null } {
  const at = list.findIndex(({ id }) => id === row.id)
  if (before === row.id || (at >= 0 && (list[at + 1]?.id ?? null) === before)) return 'here'
  const others = list.filter(({ id }) => id !== row.id)
  if (before !== null && !others.some(({ id }) => id === before)) refuse('NOT_FOUND', 'The place to move it to is not in this list: it may have been removed.', 'Read the list again and choose a place in it.')
  return { others, before }
}
