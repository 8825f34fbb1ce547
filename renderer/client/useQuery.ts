// Reads one query of the contract and keeps it true: `const savings = useQuery('proposals.list', { at: 'latest' })`.
// The answer is one of three: loading, failed (with an error a person can act on) or ready.
import { keepPreviousData, useQuery as useTanstackQuery } from '@tanstack/react-query'
import { type AppError } from '#shared/errors.ts'
import { useClient } from './ClientProvider.tsx'
import { Failure, asAppError } from './failure.ts'
import { type InputOf, type OutputOf, type QueryName } from './procedures.ts'

export type QueryState<T> =
  | { readonly status: 'loading'; readonly data: undefined; readonly error: undefined; readonly again: () => void }
  | { readonly status: 'failed'; readonly data: undefined; readonly error: AppError; readonly again: () => void }
  | { readonly status: 'ready'; readonly data: T; readonly error: undefined; readonly again: () => void; readonly refreshing: boolean }

export type QueryOptions = {
  /** Show the answer to the last input while the next is read: for filters and sort orders of one list. */
  readonly keep?: boolean
  /** Ask only when true. A query that is not asked stays loading. */
  readonly when?: boolean
}

export function useQuery<N extends QueryName>(name: N, input: InputOf<N>, options: QueryOptions = {}): QueryState<OutputOf<N>> {
  const client = useClient()
  const query = useTanstackQuery<OutputOf<N>>({
    queryKey: [name, input],
    queryFn: async () => {
      const reply = await client.invoke(name, input)
      if (!reply.ok) throw new Failure(reply.error)
      return reply.value
    },
    enabled: options.when ?? true,
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
  })
  const again = () => { void query.refetch() }
  // What was removed meanwhile, here or by undo, is not shown from memory.
  const gone = query.error !== null && asAppError(query.error).code === 'NOT_FOUND'
  if (query.data !== undefined && !gone) return { status: 'ready', data: query.data, error: undefined, again, refreshing: query.isFetching }
  if (query.error !== null) return { status: 'failed', data: undefined, error: asAppError(query.error), again }
  return { status: 'loading', data: undefined, error: undefined, again }
}
