// One page of the preview: made when it is looked at, made again when something changed while it is in sight, and what was there stays
// until the next is drawn.
import { memo, useEffect, useRef, useState } from 'react'
import { useFollowing } from '../../client/useFollowing.ts'
import { PageFrame, type PageStand } from '../../components/pdf/PdfPage.tsx'
import { useDrawnPage } from '../../components/pdf/useDrawnPage.ts'
import { usePdf } from '../../components/pdf/usePdf.ts'
import { useNear } from '../../hooks/useNear.ts'
import { useSettled } from '../../hooks/useSettled.ts'
import { type PreviewAsked, type PreviewTold } from './usePackPreview.ts'

/** Pixels: the next page is made before it is reached. */
const NEAR = 300
/** Milliseconds a page is looked at before it is made: whoever scrolls past asks for none. */
const RESTS = 90

export const PreviewPage = memo(function PreviewPage({ asked, told, number, count, width, height, scale }: { readonly asked: PreviewAsked; readonly told: PreviewTold; readonly width: number; readonly height: number } & Omit<PageStand, 'size'>) {
  const frame = useRef<HTMLElement>(null)
  const drawn = useRef<HTMLDivElement>(null)
  const [isMade, setIsMade] = useState(false)
  const near = useNear(frame, NEAR)
  const inSight = useNear(frame, 0)
  const rests = useSettled(near, RESTS)
  const made = useFollowing('documents.preview', { ...asked, page: number }, { when: isMade ? inSight : rests })
  const page = made.status === 'ready' ? made.data : null
  const { refused } = made
  useEffect(() => {
    if (refused !== null) told.onRefused(refused)
    else if (page !== null) { told.onMade(page); setIsMade(true) }
  }, [told, page, refused])
  const pdf = usePdf(page?.base64 ?? null)
  const open = pdf.status === 'open' ? pdf : null
  const own = open?.sizes[0]
  useEffect(() => { if (own !== undefined) told.onSize(number, own) }, [told, number, own])
  useDrawnPage(drawn, open?.document ?? null, 1, scale, near)
  return (
    <PageFrame frame={frame} drawn={drawn} number={number} count={count} size={{ width, height }} scale={scale}>
      {page === null && <p className="preview-page__wait" aria-hidden="true">{number}</p>}
    </PageFrame>
  )
})
