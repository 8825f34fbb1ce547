// The published tables of money of every cycle of the file, latest cycle first: which versions and statements there are to choose from.
import { type StatementKind } from '#shared/domain/words.ts'
import { type OutputOf } from '../client/procedures.ts'
import { useEach } from '../client/useEach.ts'
import { type QueryState, useQuery } from '../client/useQuery.ts'

export type PublishedIn = OutputOf<'statements.list'>
export type StatementRow = PublishedIn['statements'][number]

/** Only cycles that hold a statement of one of the kinds, each with only those. */
export function usePublished(kinds: readonly StatementKind[]): QueryState<readonly PublishedIn[]> {
  const ribbon = useQuery('cycles.ribbon', {}, { keep: true })
  const cycles = ribbon.status === 'ready' ? ribbon.data.cycles : []
  const lists = useEach('statements.list', cycles.map((cycle) => ({ cycle: cycle.id })))
  if (ribbon.status !== 'ready') return ribbon
  if (lists.status !== 'ready') return lists
  const wanted: readonly string[] = kinds
  return { ...lists, data: lists.data.map((list) => ({ ...list, statements: list.statements.filter((one) => wanted.includes(one.kind)) })).filter((list) => list.statements.length > 0) }
}
