// Whether the preview stands beside the page: by itself where there is room for both and the inspector, else when it is asked for. Where
// there is little room the inspector and the agenda give way to it.
import { useState } from 'react'
import { useMedia } from '../../hooks/useMedia.ts'
import { setInspector } from '../../state/shell.ts'

const WIDE = '(min-width: 1680px)'

export type PreviewFold = { readonly shown: boolean; readonly turn: (to?: boolean) => void }

export function usePreviewFold(): PreviewFold {
  const wide = useMedia(WIDE)
  const [wanted, setWanted] = useState<boolean | null>(null)
  const shown = wanted ?? wide
  const turn = (to = !shown): void => {
    setWanted(to)
    if (!wide) setInspector(to ? 'folded' : 'auto')
  }
  return { shown, turn }
}
