// The app as one element: the client around the router.
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { type Host } from '#shared/host.ts'
import { ClientProvider } from '../client/ClientProvider.tsx'
import { createAppRouter } from './router.tsx'

export function App({ host }: { host: Host }) {
  const [router] = useState(createAppRouter)
  return (
    <I18nProvider locale="en-GB">
      <ClientProvider host={host}>
        <RouterProvider router={router} />
      </ClientProvider>
    </I18nProvider>
  )
}
