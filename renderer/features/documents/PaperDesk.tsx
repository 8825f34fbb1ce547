// One paper: made, shown, and let out. Making takes a moment and says so; one may leave meanwhile, it goes on by itself.
import { useEffect, useState } from 'react'
import { useHost } from '../../client/ClientProvider.tsx'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorPanel } from '../../components/Places.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useActions } from '../../state/actions.ts'
import { useSelectionStatus } from '../../state/shell.ts'
import { showToast } from '../../state/toasts.ts'
import { AboutPaper } from './AboutPaper.tsx'
import { type Rendered, sizeOf } from './rendered.ts'
import { type Chosen, type Papers, PaperList } from './PaperList.tsx'
import { PdfView } from './PdfView.tsx'

export function PaperDesk({ papers, chosen, onChoose }: { papers: Papers; chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const { capabilities } = useHost()
  const title = papers.find((paper) => paper.name === chosen.document)?.title ?? 'Paper'
  const rendered = useQuery('documents.render', { document: chosen.document, id: chosen.id, format: 'pdf', ...(chosen.at === undefined ? {} : { at: chosen.at }) })
  const paper = rendered.status === 'ready' ? rendered.data : null
  const save = useCommand('host.saveFile')
  const print = useCommand('host.print')
  const reveal = useCommand('host.reveal').run

  const exportIt = async (): Promise<void> => {
    if (paper === null) return
    const reply = await save.run({ name: paper.fileName, base64: paper.base64, sha256: paper.sha256 })
    if (!reply.ok || reply.value.path === null) return
    const { path } = reply.value
    showToast({
      text: capabilities.export === 'download' ? `${paper.fileName} is in your downloads` : 'The paper was exported', detail: capabilities.export === 'download' ? `Fingerprint ${paper.sha256.slice(0, 16)}…` : path,
      ...(capabilities.reveal ? { action: { label: 'Show it', run: () => { void reveal({ path }) } } } : {}),
    })
  }
  const printIt = (): void => { if (paper !== null) void print.run({ name: paper.fileName, base64: paper.base64 }) }
  useActions([
    { id: 'print', label: 'Print this paper', group: 'This screen', keys: 'Ctrl+P', icon: 'print', isDisabled: paper === null || !capabilities.print, run: printIt },
    { id: 'export', label: 'Export this paper as PDF', group: 'This screen', keys: 'E', icon: 'download', isDisabled: paper === null, run: () => { void exportIt() } },
  ])
  useSelectionStatus(paper === null ? null : `${paper.pages} ${paper.pages === 1 ? 'page' : 'pages'} · ${sizeOf(paper.bytes)} · ${paper.conformance}`)
  return (
    <Screen
      place="Packs" title={paper === null ? title : titleOf(title, paper)} layout="fill" band="above"
      actions={
        <>
          {capabilities.print && <Button icon="print" isDisabled={paper === null || print.pending} onPress={printIt}>Print <KeyHint keys="Ctrl+P" /></Button>}
          <Button kind="filled" icon="download" isDisabled={paper === null || save.pending} onPress={() => { void exportIt() }}>Export PDF</Button>
        </>
      }
    >
      <div className="packs">
        <div className="packs__side" tabIndex={0} role="region" aria-label="Papers and this file">
          <PaperList papers={papers} chosen={chosen} onChoose={onChoose} />
          {paper !== null && <AboutPaper paper={paper} key={paper.sha256} />}
        </div>
        <div className="packs__desk">
          {rendered.status === 'loading' && <Making title={title} />}
          {rendered.status === 'failed' && <div className="preview__place"><ErrorPanel error={rendered.error} again={rendered.again}>{chosen.document === 'comments' && <a className="packs__mend" href={`#/scrutiny/${chosen.id}`}>Go to the Board’s paper</a>}</ErrorPanel></div>}
          {paper !== null && <PdfView base64={paper.base64} title={`${title}, ${paper.pages} pages`} key={paper.sha256} />}
        </div>
      </div>
    </Screen>
  )
}

const titleOf = (title: string, paper: Rendered): string => {
  const warnings = paper.warnings?.length ?? 0
  return `${title}: ${paper.pages} ${paper.pages === 1 ? 'page' : 'pages'}, ${warnings === 0 ? 'all checks passed' : warnings === 1 ? 'one thing to look at' : `${warnings} things to look at`}`
}

/** How long it takes, from the second second on; nothing jumps when it is quick. */
function Making({ title }: { title: string }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => window.clearInterval(timer)
  }, [])
  return (
    <div className="making" role="status">
      <div className="making__sheet" aria-hidden="true"><Icon name="document" size={24} /><span className="making__line" /><span className="making__line" /><span className="making__line" /></div>
      <p className="making__title">Making the paper: {title}</p>
      <p className="making__text">{seconds === 0 ? 'Setting the pages.' : `Setting the pages, ${seconds} s.`} You may go on with something else; it is here when you come back.</p>
      <progress className="making__progress" aria-label="Making the paper" />
    </div>
  )
}
