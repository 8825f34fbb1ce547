// A finished paper on its desk: opened once, all its pages under each other, the list of them at the side.
import { appError } from '#shared/errors.ts'
import { ErrorPanel, Loading } from '../Places.tsx'
import { PageDesk, type PageTalk } from './PageDesk.tsx'
import { PdfPage } from './PdfPage.tsx'
import { PdfThumb } from './PdfThumb.tsx'
import { usePdf } from './usePdf.ts'

export type PdfViewProps = PageTalk & {
  readonly base64: string
  readonly title: string
  /** The pages in small, to find one's way: left out where there is little room. */
  readonly thumbs?: boolean
}

export function PdfView({ base64, thumbs = true, ...talk }: PdfViewProps) {
  const pdf = usePdf(base64)
  if (pdf.status === 'failed') return <div className="preview__place"><ErrorPanel error={appError('DOCUMENT_FAILED', 'The paper was made, but it cannot be shown here.', 'Export it and open it in another program.', 'The file itself is whole.')} /></div>
  if (pdf.status === 'opening') return <div className="preview__place"><Loading what="Opening the paper" /></div>
  const { document, sizes } = pdf
  return (
    <PageDesk
      {...talk} sizes={sizes} page={(stand) => <PdfPage {...stand} document={document} key={stand.number} />}
      {...(thumbs ? { thumb: (at) => <PdfThumb {...at} document={document} key={at.number} /> } : {})}
    />
  )
}
