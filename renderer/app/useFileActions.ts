// New, open, save a copy, close: what the file menu, the palette and the desktop's own menu all do. How a file is chosen is the
// host's affair; where it is taken in is the session's.
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { sendUnsent } from '../client/unsent.ts'
import { useCommand } from '../client/useCommand.ts'
import { useHost } from '../client/ClientProvider.tsx'
import { showToast } from '../state/toasts.ts'

export function useFileActions() {
  const navigate = useNavigate()
  const host = useHost()
  const choose = useCommand('host.chooseFile').run
  const reveal = useCommand('host.reveal').run
  const openFile = useCommand('session.open').run
  const copyFile = useCommand('session.saveCopy').run

  const openPath = useCallback(async (path: string): Promise<void> => {
    await sendUnsent()
    const reply = await openFile({ path }, { quiet: true })
    await navigate({ to: reply.ok ? '/' : '/cannot-open' })
  }, [navigate, openFile])

  const open = useCallback(async (): Promise<void> => {
    const chosen = await choose({ purpose: 'open' })
    if (chosen.ok && chosen.value.path !== null) await openPath(chosen.value.path)
  }, [choose, openPath])

  const saveCopy = useCallback(async (): Promise<void> => {
    await sendUnsent()
    const chosen = await choose({ purpose: 'saveCopy', name: 'copy.rppr' })
    if (!chosen.ok || chosen.value.path === null) return
    const reply = await copyFile({ path: chosen.value.path })
    if (!reply.ok) return
    const { path } = reply.value
    showToast({
      text: 'A whole copy was written and checked', detail: path,
      ...(host.capabilities.reveal ? { action: { label: 'Show it', run: () => { void reveal({ path }) } } } : {}),
    })
  }, [choose, copyFile, host.capabilities.reveal, reveal])

  const start = useCallback(async (): Promise<void> => { await sendUnsent(); await navigate({ to: '/welcome' }) }, [navigate])
  return { open, openPath, saveCopy, start }
}
