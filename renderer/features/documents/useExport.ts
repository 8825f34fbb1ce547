// Lets a paper out as a file: the PDF that is shown, or another format made for it now. Whatever cannot be made says why.
import { useState } from 'react'
import { type DocumentFormat } from '#shared/contract/documents.ts'
import { useClient, useHost } from '../../client/ClientProvider.tsx'
import { useCommand } from '../../client/useCommand.ts'
import { showError, showToast } from '../../state/toasts.ts'
import { type Chosen } from './PaperList.tsx'
import { type Rendered } from './rendered.ts'
import { askFor, exportedWords } from './twin.ts'

export type Export = {
  /** The format that is being made, and null when none is. */
  readonly making: DocumentFormat | null
  readonly run: (format: DocumentFormat) => void
}

/** `shown` is the PDF on the screen: it leaves as the very bytes that were seen. */
export function useExport(chosen: Chosen, shown: Rendered | null): Export {
  const client = useClient()
  const { capabilities } = useHost()
  const save = useCommand('host.saveFile').run
  const reveal = useCommand('host.reveal').run
  const [making, setMaking] = useState<DocumentFormat | null>(null)

  const make = async (format: DocumentFormat): Promise<Rendered | null> => {
    if (format === 'pdf') return shown
    const reply = await client.invoke('documents.render', { ...askFor(chosen), format })
    if (reply.ok) return reply.value
    showError(reply.error)
    return null
  }

  const letOut = async (format: DocumentFormat): Promise<void> => {
    const paper = await make(format)
    if (paper === null) return
    const reply = await save({ name: paper.fileName, base64: paper.base64, sha256: paper.sha256 })
    if (!reply.ok || reply.value.path === null) return
    const { path } = reply.value
    const download = capabilities.export === 'download'
    showToast({
      text: download ? `${paper.fileName} is in your downloads` : exportedWords(paper), detail: download ? `Fingerprint ${paper.sha256.slice(0, 16)}…` : path,
      ...(capabilities.reveal ? { action: { label: 'Show it', run: () => { void reveal({ path }) } } } : {}),
    })
  }

  return {
    making,
    run: (format) => {
      if (making !== null) return
      setMaking(format)
      void letOut(format).finally(() => setMaking(null))
    },
  }
}
