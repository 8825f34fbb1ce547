// Reads one query of the contract with several inputs, each kept and refetched by itself: the statements of every cycle. Ready
// when all are; failed with the first that failed.
import { useQueries } from '@tanstack/react-query'
import { useClient } from './ClientProvider.tsx'
import { Failure, asAppError } from './failure.ts'
import { type InputOf, type OutputOf, type QueryName } from './procedures.ts'
import { type QueryState } from './useQuery.ts'

/** The answers in the order of the inputs. */
export function useEach<N extends QueryName>(name: N, inputs: readonly InputOf<N>[]): QueryState<readonly OutputOf<N>[]> {
  const client = useClient()
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: async (): Promise<OutputOf<N>> => {
        const reply = await client.invoke(name, input)
        if (!reply.ok) throw new Failure(reply.error)
        return reply.value
      },
    })),
    combine: (results): QueryState<readonly OutputOf<N>[]> => {
      const again = () => { for (const result of results) void result.refetch() }
      const answers = results.flatMap((result) => (result.data === undefined ? [] : [result.data]))
      if (answers.length === results.length) return { status: 'ready', data: answers, error: undefined, again, refreshing: results.some((result) => result.isFetching) }
      const failed = results.find((result) => result.error !== null)
      return failed === undefined ? { status: 'loading', data: undefined, error: undefined, again } : { status: 'failed', data: undefined, error: asAppError(failed.error), again }
    },
  })
}
