// Gives every component the client and the query cache, and keeps the cache true to the events of the host.
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from 'react'
import { type Host } from '#shared/host.ts'
import { viewCycle } from '../state/cycle.ts'
import { setEngineState } from '../state/saving.ts'
import { type Client, createClient } from './client.ts'
import { touched } from './freshness.ts'
import { createQueryClient, invalidateEverything } from './queryClient.ts'
import { resendUnsent, sendUnsent } from './unsent.ts'

const ClientContext = createContext<Client | null>(null)

export function ClientProvider({ host, children }: { host: Host; children: ReactNode }) {
  const client = useMemo(() => createClient(host), [host])
  const [queryClient] = useState(createQueryClient)
  useEffect(() => host.onEvent((event) => {
    switch (event.type) {
      case 'touched': touched(queryClient, performance.now()); break
      case 'file': viewCycle(null); invalidateEverything(queryClient); break
      case 'engine':
        setEngineState(event.state)
        if (event.state === 'ready') { void resendUnsent(); invalidateEverything(queryClient) }
        break
      case 'closing': void sendUnsent().then(() => host.invoke('host.readyToClose', {})); break
      case 'menu': case 'open': case 'progress': break
    }
  }), [host, queryClient])
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ClientContext>
  )
}

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('useClient needs a ClientProvider above it')
  return client
}

export const useHost = (): Host => useClient().host
