// The pack as it will be printed, while it is written: pages are made one by one as they are looked at, by an engine that sets again only
// what changed. What each page says of the whole (how many there are, what stands where) is kept here; the latest counts.
import { useCallback, useMemo, useState } from 'react'
import { type AppError } from '#shared/errors.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { type InputOf, type OutputOf } from '../../client/procedures.ts'
import { useFollowing } from '../../client/useFollowing.ts'
import { type PageSize } from '../../components/pdf/usePdf.ts'

export type PreviewMade = OutputOf<'documents.preview'>
/** Which paper, without the page. */
export type PreviewAsked = InputOf<'documents.preview'>

/** What every page of the preview tells the whole. All of it stays the same while pages come and go. */
export type PreviewTold = {
  readonly onMade: (made: PreviewMade) => void
  /** A newer one cannot be made; what is shown stays. */
  readonly onRefused: (error: AppError) => void
  readonly onSize: (page: number, size: PageSize) => void
}

export type PackPreview =
  | { readonly status: 'making' }
  | { readonly status: 'failed'; readonly error: AppError; readonly again: () => void }
  | { readonly status: 'ready'; readonly asked: PreviewAsked; readonly latest: PreviewMade; readonly sizes: readonly PageSize[]; readonly refused: AppError | null; readonly told: PreviewTold }

/** A4 in points, until a page was seen. */
const A4: PageSize = { width: 595.28, height: 841.89 }

export function usePackPreview(pack: string, twin: Twin): PackPreview {
  const asked = useMemo<PreviewAsked>(() => ({ document: 'agenda-pack', id: pack, twin }), [pack, twin])
  const [latest, setLatest] = useState<PreviewMade | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)
  const [known, setKnown] = useState<ReadonlyMap<number, PageSize>>(new Map())
  const first = useFollowing('documents.preview', { ...asked, page: 1 }, { when: latest === null })
  const onMade = useCallback((made: PreviewMade) => { setLatest(made); setRefused(null) }, [])
  const onSize = useCallback((page: number, size: PageSize) => setKnown((before) => {
    const one = before.get(page)
    return one?.width === size.width && one.height === size.height ? before : new Map([...before, [page, size]])
  }), [])
  const told = useMemo<PreviewTold>(() => ({ onMade, onRefused: setRefused, onSize }), [onMade, onSize])
  const shown = latest ?? (first.status === 'ready' ? first.data : null)
  const count = shown?.pages ?? 0
  const sizes = useMemo(() => Array.from({ length: count }, (_, i) => known.get(i + 1) ?? A4), [count, known])
  if (shown !== null) return { status: 'ready', asked, latest: shown, sizes, refused, told }
  return first.status === 'failed' ? { status: 'failed', error: first.error, again: first.again } : { status: 'making' }
}
