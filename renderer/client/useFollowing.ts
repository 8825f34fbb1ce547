// Reads a query whose answer takes long and goes stale while it is made, such as a preview of what is being written. One is made at a
// time: what changes meanwhile asks once more when it is done, and every answer is shown as it comes. The last one stays until the next.
import { useQuery as useTanstackQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useClient } from './ClientProvider.tsx'
import { Failure, asAppError } from './failure.ts'
import { type InputOf, type OutputOf, type QueryName } from './procedures.ts'
import { type QueryOptions, type QueryState } from './useQuery.ts'

/** A refusal after an answer leaves the answer, and says so. */
export type Following<T> = QueryState<T> & { readonly refused: ReturnType<typeof asAppError> | null }

export function useFollowing<N extends QueryName>(name: N, input: InputOf<N>, { when = true }: Pick<QueryOptions, 'when'> = {}): Following<OutputOf<N>> {
  const client = useClient()
  const cache = useQueryClient()
  const queryKey = [name, input, 'following']
  const running = useRef<Promise<unknown>>(Promise.resolve())
  const query = useTanstackQuery<OutputOf<N> | null>({
    queryKey, enabled: when,
    // Begun with nothing rather than with no answer: a change during the first making then asks anew as well.
    initialData: null, staleTime: ({ state }) => (state.data === null ? 0 : Infinity),
    queryFn: async ({ signal }) => {
      await running.current
      // Asked again while it waited: the later asking makes it.
      signal.throwIfAborted()
      const made = client.invoke(name, input)
      running.current = made
      const reply = await made
      if (!reply.ok) throw new Failure(reply.error)
      // Something changed while it was made: it is shown all the same, and the next is on its way.
      if (signal.aborted) cache.setQueryData(queryKey, reply.value)
      return reply.value
    },
  })
  const again = () => { void query.refetch() }
  const refused = query.error === null ? null : asAppError(query.error)
  if (query.data !== null && query.data !== undefined) return { status: 'ready', data: query.data, error: undefined, again, refreshing: query.isFetching, refused }
  if (refused !== null) return { status: 'failed', data: undefined, error: refused, again, refused }
  return { status: 'loading', data: undefined, error: undefined, again, refused: null }
}
