// The cache of what was read: kept until an operation touches it, never refetched by time or focus, never retried. Works without
// a network, which TanStack Query would otherwise wait for.
import { QueryClient } from '@tanstack/react-query'

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity, gcTime: 5 * 60_000, retry: false, networkMode: 'always',
        refetchOnWindowFocus: false, refetchOnReconnect: false, refetchOnMount: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** Reads again what an operation may have changed. Names of the session and the host are not about the file's tables. */
export function invalidateTouched(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && !queryKey[0].startsWith('session.') })
}

/** Another file was opened or the engine came back: nothing that was read before counts. */
export function invalidateEverything(queryClient: QueryClient): void {
  void queryClient.invalidateQueries()
}
