// One paper: made, shown, and let out. Making takes a moment and says so; one may leave meanwhile, it goes on by itself.
import { plural } from '#shared/domain/sentences.ts'
import { useHost } from '../../client/ClientProvider.tsx'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorPanel } from '../../components/Places.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useActions } from '../../state/actions.ts'
import { useSelectionStatus } from '../../state/shell.ts'
import { AboutPaper } from './AboutPaper.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { formatNames, formatsOf } from './formats.ts'
import { type Rendered, sizeOf } from './rendered.ts'
import { type Chosen, type Papers, PaperList } from './PaperList.tsx'
import { Making } from '../../components/pdf/Making.tsx'
import { PdfView } from '../../components/pdf/PdfView.tsx'
import { TwinBar } from './TwinBar.tsx'
import { askFor } from './twin.ts'
import { useExport } from './useExport.ts'

export function PaperDesk({ papers, chosen, onChoose }: { papers: Papers; chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const { capabilities } = useHost()
  const title = papers.find((paper) => paper.name === chosen.document)?.title ?? 'Paper'
  const rendered = useQuery('documents.render', { ...askFor(chosen), format: 'pdf' })
  const paper = rendered.status === 'ready' ? rendered.data : null
  const print = useCommand('host.print')
  const formats = formatsOf(papers.find((one) => one.name === chosen.document)?.formats ?? [])
  const out = useExport(chosen, paper)
  const printIt = (): void => { if (paper !== null) void print.run({ name: paper.fileName, base64: paper.base64 }) }
  useActions([
    { id: 'print', label: 'Print this paper', group: 'This screen', keys: 'Ctrl+P', icon: 'print', isDisabled: paper === null || !capabilities.print, run: printIt },
    { id: 'export', label: 'Export this paper as PDF', group: 'This screen', keys: 'E', icon: 'download', isDisabled: paper === null, run: () => out.run('pdf') },
    ...formats.filter((format) => format !== 'pdf').map((format) => ({ id: `export-${format}`, label: `Export this paper as ${formatNames[format].name}`, group: 'This screen' as const, icon: 'download' as const, isDisabled: paper === null, run: () => out.run(format) })),
  ])
  useSelectionStatus(paper === null ? null : `${paper.pages} ${paper.pages === 1 ? 'page' : 'pages'} · ${sizeOf(paper.bytes)} · ${paper.conformance}`)
  return (
    <Screen
      place="Papers" title={paper === null ? title : titleOf(title, paper)} layout="fill" band="above"
      actions={
        <>
          {capabilities.print && <Button icon="print" isDisabled={paper === null || print.pending} onPress={printIt}>Print <KeyHint keys="Ctrl+P" /></Button>}
          <ExportMenu formats={formats} paper={out} isDisabled={paper === null} />
        </>
      }
    >
      <div className="papers-room">
        <div className="papers-room__side" tabIndex={0} role="region" aria-label="Papers and this file">
          <PaperList papers={papers} chosen={chosen} onChoose={onChoose} />
          {paper !== null && <AboutPaper paper={paper} key={paper.sha256} />}
        </div>
        <div className="papers-room__desk">
          <TwinBar chosen={chosen} paper={paper} onChoose={onChoose} key={`${chosen.document} ${chosen.id}`} />
          {rendered.status === 'loading' && <Making title={title} />}
          {rendered.status === 'failed' && <div className="preview__place"><ErrorPanel error={rendered.error} again={rendered.again}>{chosen.document === 'comments' && <a className="papers-room__mend" href={`#/scrutiny/${chosen.id}`}>Go to the Board’s paper</a>}</ErrorPanel></div>}
          {paper !== null && <PdfView base64={paper.base64} title={paper.pages === null ? title : `${title}, ${paper.pages} ${plural(paper.pages, 'page')}`} key={paper.sha256} />}
        </div>
      </div>
    </Screen>
  )
}

const titleOf = (title: string, paper: Rendered): string => {
  const warnings = paper.warnings?.length ?? 0
  return `${title}: ${paper.pages} ${paper.pages === 1 ? 'page' : 'pages'}, ${warnings === 0 ? 'all checks passed' : warnings === 1 ? 'one thing to look at' : `${warnings} things to look at`}`
}
