// Lets a file out of the app: to a place the person chooses, or to the downloads, and says where it went.
import { useCallback } from 'react'
import { useHost } from '../client/ClientProvider.tsx'
import { useCommand } from '../client/useCommand.ts'
import { showToast } from '../state/toasts.ts'

export type OutFile = { readonly fileName: string; readonly base64: string; readonly sha256: string }

export function useLetOut(): (file: OutFile) => Promise<void> {
  const { capabilities } = useHost()
  const save = useCommand('host.saveFile').run
  const reveal = useCommand('host.reveal').run
  return useCallback(async (file) => {
    const reply = await save({ name: file.fileName, base64: file.base64, sha256: file.sha256 })
    if (!reply.ok || reply.value.path === null) return
    const { path } = reply.value
    const download = capabilities.export === 'download'
    showToast({
      text: download ? `${file.fileName} is in your downloads` : 'The file was saved', detail: download ? `Fingerprint ${file.sha256.slice(0, 16)}…` : path,
      ...(capabilities.reveal ? { action: { label: 'Show it', run: () => { void reveal({ path }) } } } : {}),
    })
  }, [save, reveal, capabilities.export, capabilities.reveal])
}
