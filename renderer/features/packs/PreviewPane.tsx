// The pack beside its words, as it will be printed: it follows what is written, scrolls to the item that is chosen, and a press on a page
// chooses the item there. Opened on an issue it shows the file as it was sealed.
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Twin, twinNames } from '#shared/domain/packWords.ts'
import { countWord } from '#shared/domain/sentences.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Making } from '../../components/pdf/Making.tsx'
import { PageDesk } from '../../components/pdf/PageDesk.tsx'
import { type PdfPlace } from '../../components/pdf/place.ts'
import { PdfView } from '../../components/pdf/PdfView.tsx'
import { ErrorPanel, Loaded } from '../../components/Places.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { useLatest } from '../../hooks/useLatest.ts'
import { PreviewPage } from './PreviewPage.tsx'
import { itemAt, itemPlaces, placeToLook, rowAt } from './previewPlaces.ts'
import { type Workspace, hasExempt, placedItem, placedItems } from './packs.ts'
import { type PackPreview, type PreviewMade, usePackPreview } from './usePackPreview.ts'
import './PreviewPane.css'

export type OpenIssue = { readonly number: number; readonly twin: string }

export type PreviewPaneProps = {
  readonly workspace: Workspace
  readonly item: string | null
  /** The row within the item to look at; null for its beginning. */
  readonly row: string | null
  readonly issue: OpenIssue | null
  readonly onDraft: () => void
  readonly onClose: () => void
  /** The item the preview is at. */
  readonly onShown: (item: string | null) => void
  readonly onPick: (item: string | null, row: string | null) => void
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

function Draft({ workspace, item, row, onShown, onPick, close }: PreviewPaneProps & { close: ReactNode }) {
  const exempt = placedItems(workspace).some((placed) => hasExempt(placed.item))
  const whole: Twin = exempt ? 'exempt' : 'members'
  const [twin, setTwin] = useState<'whole' | 'public'>('whole')
  const tools = <Switch label="Whose pack is shown" value={twin} onChange={(id) => setTwin(id === 'public' ? 'public' : 'whole')} options={[{ id: 'whole', label: 'All of it' }, { id: 'public', label: 'Public' }]} />
  return <Pages twin={twin === 'public' ? 'public' : whole} workspace={workspace} item={item} row={row} onShown={onShown} onPick={onPick} tools={tools} close={close} key={twin} />
}

type PagesProps = Pick<PreviewPaneProps, 'workspace' | 'item' | 'row' | 'onShown' | 'onPick'> & { readonly tools: ReactNode; readonly close: ReactNode }

function Pages({ twin, ...props }: PagesProps & { twin: Twin }) {
  const preview = usePackPreview(props.workspace.pack.id, twin)
  if (preview.status === 'ready') return <Following {...props} title={`${props.workspace.pack.title}, ${twin === 'public' ? 'as the public would read it' : 'everything in it'}`} preview={preview} />
  return (
    <>
      <Bar tools={props.tools} close={props.close} />
      {preview.status === 'making' ? <Making title={props.workspace.pack.title} /> : <div className="preview__place"><ErrorPanel error={preview.error} again={preview.again} /></div>}
    </>
  )
}

function Following({ preview, title, workspace, item, row, onShown, onPick, tools, close }: PagesProps & { preview: Extract<PackPreview, { status: 'ready' }>; title: string }) {
  const { asked, latest, sizes, refused, told } = preview
  const places = useMemo(() => itemPlaces(workspace, latest.sections ?? []), [workspace, latest.sections])
  const rows = useMemo(() => latest.places ?? [], [latest.places])
  const { look, stay } = useLook(placeToLook(places, rows, item, row), item, row)
  const seen = useCallback((page: number) => onShown(itemAt(places, { page, down: Infinity })), [onShown, places])
  const pick = useCallback((place: PdfPlace) => { stay(); onPick(itemAt(places, place), rowAt(places, rows, place)) }, [onPick, places, rows, stay])
  const chosen = placedItem(workspace, item)?.item
  const missing = chosen !== undefined && (chosen.kind === 'to_follow' || chosen.withdrawn !== null)
  return (
    <>
      {refused !== null && <p className="preview-pane__refused" role="alert"><Icon name="warning" size={15} /><span>{refused.message} {refused.next} What is shown is from before.</span></p>}
      {missing && <p className="preview-pane__none">“{chosen.title}” has no pages here: it {chosen.withdrawn !== null ? 'was withdrawn' : 'is to follow'}.</p>}
      {latest.twin === 'public' && latest.withheld !== null && <p className="preview-pane__none">{withheldWords(latest.withheld)} <a href={`#/documents?document=agenda-pack&id=${workspace.pack.id}&twin=public`}>Where and why</a></p>}
      <PageDesk
        sizes={sizes} title={title} look={look} onPage={seen} onPick={pick} end={close}
        tools={<>{tools}<span className="preview-pane__state">{latest.exact ? '' : 'Finished, it may take fewer pages'}</span></>}
        page={({ size, ...stand }) => <PreviewPage {...stand} width={size.width} height={size.height} asked={asked} told={told} key={stand.number} />}
      />
    </>
  )
}

function withheldWords(withheld: NonNullable<PreviewMade['withheld']>): string {
  const count = withheld.reduce((sum, { places }) => sum + places.length, 0)
  return `${countWord(count)} ${count === 1 ? 'place is' : 'places are'} withheld from the public.`
}

/** Milliseconds in which a press on a page does not move that page away. */
const PRESSED = 500

/** Where to look: asked when another item or other words are chosen, and when the words that are written go on to another page. Any other
 *  change of the places leaves the page under the reader where it is, and so does a press on it. */
function useLook(place: PdfPlace | null, item: string | null, row: string | null): { readonly look: PdfPlace | null; readonly stay: () => void } {
  const [look, setLook] = useState<PdfPlace | null>(null)
  const pressed = useRef(-PRESSED)
  const stay = useCallback(() => { pressed.current = performance.now() }, [])
  const now = useLatest(place)
  const go = useCallback(() => { if (performance.now() - pressed.current > PRESSED) setLook(now()) }, [now])
  const known = place !== null
  const page = place?.page ?? null
  useEffect(() => { if (known) go() }, [known, item, go])
  useEffect(() => { if (row !== null && page !== null) go() }, [row, page, go])
  return { look, stay }
}
