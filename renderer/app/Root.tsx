// Stands above every place: theme, keys, messages, and what lies over the screen (palette, key list, about).
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useQuery } from '../client/useQuery.ts'
import { sendUnsent } from '../client/unsent.ts'
import { Toasts } from '../components/Toasts.tsx'
import { About } from './over/About.tsx'
import { KeyList } from './over/KeyList.tsx'
import { Palette } from './over/Palette.tsx'
import { useFocusKept } from './useFocusKept.ts'
import { useKeyboard } from './useKeyboard.ts'
import { useSystemRequests } from './useSystemRequests.ts'
import { useTheme } from './useTheme.ts'

export function Root() {
  const session = useQuery('session.state', {})
  useTheme(session.status === 'ready' ? session.data.theme : 'system')
  useKeyboard()
  useFocusKept()
  useSystemRequests()
  useSendBeforeLeaving()
  return (
    <>
      <Outlet />
      <Palette />
      <KeyList />
      <About />
      <Toasts />
    </>
  )
}

// A hidden or closing page sends what it holds: half a second of typing is not worth losing.
function useSendBeforeLeaving(): void {
  useEffect(() => {
    const onHide = () => { if (document.visibilityState === 'hidden') void sendUnsent() }
    const onLeave = () => { void sendUnsent() }
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onLeave)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onLeave)
    }
  }, [])
}
