// The pack beside its words, as it will be printed: it follows what is written, scrolls to the item that is chosen, and a press on a page
// chooses the item there. Opened on an issue it shows the file as it was sealed.
import { type PDFDocumentProxy } from 'pdfjs-dist'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { type Twin, twinNames } from '#shared/domain/packWords.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Making } from '../../components/pdf/Making.tsx'
import { findWords, headingsOf } from '../../components/pdf/pdfPlaces.ts'
import { type PdfHeading, type PdfPlace } from '../../components/pdf/place.ts'
import { PdfView } from '../../components/pdf/PdfView.tsx'
import { ErrorPanel, Loaded } from '../../components/Places.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { useLatest } from '../../hooks/useLatest.ts'
import { type ItemPlace, itemAt, itemPlaces } from './previewPlaces.ts'
import { type Workspace, hasExempt, placedItem, placedItems } from './packs.ts'
import { usePackPreview } from './usePackPreview.ts'
import './PreviewPane.css'

export type OpenIssue = { readonly number: number; readonly twin: string }

export type PreviewPaneProps = {
  readonly workspace: Workspace
  readonly item: string | null
  /** The words to look for inside the item; null for its beginning. */
  readonly words: string | null
  readonly issue: OpenIssue | null
  readonly onDraft: () => void
  readonly onClose: () => void
  /** The item the preview is at. */
  readonly onShown: (item: string | null) => void
  readonly onPick: (item: string | null, words: string) => void
}

export function PreviewPane(props: PreviewPaneProps) {
  const { issue, onDraft, onClose } = props
  const close = <IconButton icon="close" label="Close the preview" keys="V" onPress={onClose} />
  return (
    <section className="preview-pane" aria-label={issue === null ? 'Preview of the pack' : 'What was issued'}>
      {issue === null
        ? <Draft {...props} close={close} />
        : <Sealed pack={props.workspace.pack.id} issue={issue} tools={<Button size="tool" icon="chevronLeft" onPress={onDraft}>Back to the draft</Button>} close={close} />}
    </section>
  )
}

/** The bar while there are no pages to say anything of. */
function Bar({ tools, close }: { tools: ReactNode; close: ReactNode }) {
  return <div className="preview__bar">{tools}<span className="preview__zoom">{close}</span></div>
}

function Sealed({ pack, issue, tools, close }: { pack: string; issue: OpenIssue; tools: ReactNode; close: ReactNode }) {
  const twin = twinNames.find((one) => one === issue.twin)
  const sealed = useQuery('packs.issue', { pack, number: issue.number, ...(twin === undefined ? {} : { twin }) })
  const file = sealed.status === 'ready' ? sealed.data.file : null
  return (
    <>
      {file === null ? <Bar tools={tools} close={close} /> : <p className="preview-pane__none"><strong>As it was sealed:</strong> {file.fileName}</p>}
      <Loaded query={sealed} what="Opening what was issued">{() => (file === null ? null : <PdfView base64={file.base64} title={`${file.fileName}, as it was sealed`} thumbs={false} tools={tools} end={close} key={file.sha256} />)}</Loaded>
    </>
  )
}

function Draft({ workspace, item, words, onShown, onPick, close }: PreviewPaneProps & { close: ReactNode }) {
  const exempt = placedItems(workspace).some((placed) => hasExempt(placed.item))
  const whole: Twin = exempt ? 'exempt' : 'members'
  const [twin, setTwin] = useState<'whole' | 'public'>('whole')
  const preview = usePackPreview(workspace.pack.id, twin === 'public' ? 'public' : whole)
  const title = `${workspace.pack.title}, ${twin === 'public' ? 'as the public would read it' : 'everything in it'}`
  const tools = (
    <>
      <Switch label="Whose pack is shown" value={twin} onChange={(id) => setTwin(id === 'public' ? 'public' : 'whole')} options={[{ id: 'whole', label: 'All of it' }, { id: 'public', label: 'Public' }]} />
      <span className="preview-pane__state" role="status">{preview.status === 'ready' && preview.refreshing ? 'Following…' : ''}</span>
    </>
  )
  if (preview.status !== 'ready') {
    return (
      <>
        <Bar tools={tools} close={close} />
        {preview.status === 'making' ? <Making title={workspace.pack.title} /> : <div className="preview__place"><ErrorPanel error={preview.error} again={preview.again} /></div>}
      </>
    )
  }
  return (
    <>
      {preview.refused !== null && <p className="preview-pane__refused" role="alert"><Icon name="warning" size={15} /><span>{preview.refused.message} {preview.refused.next} What is shown is from before.</span></p>}
      <Following base64={preview.base64} title={title} workspace={workspace} item={item} words={words} onShown={onShown} onPick={onPick} tools={tools} close={close} key={twin} />
    </>
  )
}

function Following({ base64, title, workspace, item, words, onShown, onPick, tools, close }: Pick<PreviewPaneProps, 'workspace' | 'item' | 'words' | 'onShown' | 'onPick'> & { base64: string; title: string; tools: ReactNode; close: ReactNode }) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null)
  const headings = useHeadings(document)
  const places = useMemo(() => itemPlaces(workspace, headings), [workspace, headings])
  const look = useLook(document, places, item, words)
  const seen = useCallback((page: number) => onShown(itemAt(places, { page, down: Infinity })), [onShown, places])
  const pick = useCallback((place: PdfPlace, text: string) => onPick(itemAt(places, place), text), [onPick, places])
  const chosen = placedItem(workspace, item)?.item
  const missing = chosen !== undefined && (chosen.kind === 'to_follow' || chosen.withdrawn !== null)
  return (
    <>
      {missing && <p className="preview-pane__none">“{chosen.title}” has no pages here: it {chosen.withdrawn !== null ? 'was withdrawn' : 'is to follow'}.</p>}
      <PdfView base64={base64} title={title} thumbs={false} look={look} onOpen={setDocument} onPage={seen} onPick={pick} tools={tools} end={close} />
    </>
  )
}

function useHeadings(document: PDFDocumentProxy | null): readonly PdfHeading[] {
  const [headings, setHeadings] = useState<readonly PdfHeading[]>([])
  useEffect(() => {
    if (document === null) return
    let gone = false
    headingsOf(document).then((found) => { if (!gone) setHeadings(found) }, () => undefined)
    return () => { gone = true }
  }, [document])
  return headings
}

/** Where to look: asked when another item or other words are chosen, and once the places are known. The places change with every preview;
 *  looking again at each would take the page away from under the reader. */
function useLook(document: PDFDocumentProxy | null, places: readonly ItemPlace[], item: string | null, words: string | null): PdfPlace | null {
  const [look, setLook] = useState<PdfPlace | null>(null)
  const now = useLatest({ document, places })
  const ready = document !== null && places.length > 0
  useEffect(() => {
    const { document: open, places: known } = now()
    if (!ready || open === null) return
    let gone = false
    const at = known.findIndex((place) => place.item === item)
    const start = item === null ? { page: 1, down: 0 } : known[at]
    if (start === undefined) return
    const found = words === null ? Promise.resolve(null) : findWords(open, words, start.page, known[at + 1]?.page ?? open.numPages)
    found.then((place) => { if (!gone) setLook(place ?? { page: start.page, down: start.down }) }, () => undefined)
    return () => { gone = true }
  }, [ready, item, words, now])
  return look
}
