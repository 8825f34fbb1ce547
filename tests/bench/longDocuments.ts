// Papers as long as packs in each format, in a process of their own and in a running one, with LibreOffice printing the Word file of the
// same paper in the same run beside them; and an edit until it is on its page.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DocumentModel } from '#shared/documents/model.ts'
import { docOf } from '#shared/documents/richText.ts'
import { type Result } from '#shared/result.ts'
import { endPreview, previewPage } from '#electron/engine/documents/preview.ts'
import { openExampleEngine } from '../support/engine.ts'
import { findOffice, printAll } from '../support/office.ts'
import { type ProbeFormat, probeFormats } from './documentFormats.ts'
import { longPapers } from './longPapers.ts'
import { type Measure, once, timed } from './table.ts'

type Cold = { readonly taken: number; readonly pages: number | null; readonly memory: number }

/** From the start of a process to its end, with the paper made; the file is left at `out`. */
function cold(model: string, format: ProbeFormat, out: string): Cold {
  const start = performance.now()
  const probe = spawnSync(process.execPath, [new URL('documentProbe.ts', import.meta.url).pathname, model, format, out], { encoding: 'utf8', maxBuffer: 1e8 })
  if (probe.status !== 0) throw new Error(probe.stderr)
  return { taken: performance.now() - start, ...(JSON.parse(probe.stdout) as { pages: number | null; memory: number }) }
}

/** Milliseconds LibreOffice takes to print a Word file. Its profile is made before, and not counted. */
type Print = (path: string) => Promise<number>

/** Null where there is none, which is said. */
async function officePrinting(folder: string): Promise<Print | null> {
  const office = findOffice()
  if (office === undefined) {
    console.error('There is no LibreOffice here: nothing is compared with it.')
    return null
  }
  const line = join(folder, 'line.txt')
  writeFileSync(line, 'One line.')
  await printAll(office, [line], folder)
  return (path) => once(() => printAll(office, [path], folder))
}

/** The paper with one of its written paragraphs changed. */
function edited(model: DocumentModel, n: number): DocumentModel {
  const at = model.blocks.findIndex((block) => block.type === 'paragraph' && block.id !== null)
  return { ...model, blocks: model.blocks.map((block, i) => (i === at && block.type === 'paragraph' ? { ...block, text: docOf(`The Board noted edit ${n}.`) } : block)) }
}

const named: Readonly<Record<ProbeFormat, string>> = { pdf: 'PDF', docx: 'Word', html: 'a web page' }
const running = { pdf: 2_500, docx: 4_000, html: 1_000 } as const
const coldBudget = { pdf: 4_000, docx: 5_000, html: 2_000 } as const
const ofPack = { pdf: 30_000, docx: 15_000, html: 5_000 } as const

type Paper = { readonly what: string; readonly model: DocumentModel; readonly long: boolean }

async function measured({ what, model, long }: Paper, folder: string, print: Print | null): Promise<Measure[]> {
  const path = join(folder, `${what}.json`)
  writeFileSync(path, JSON.stringify(model))
  const word = join(folder, `${what}.docx`)
  const made = new Map(probeFormats.map(([format]) => [format, cold(path, format, format === 'docx' ? word : join(folder, `cold-${what}.${format}`))] as const))
  const size = `${made.get('pdf')?.pages ?? 0} pages`
  const beside = print === null ? null : { what: 'LibreOffice printing its Word file', median: await print(word) }
  const measures: Measure[] = []
  for (const [format, render] of probeFormats) {
    const warm = async (): Promise<void> => failing(await render(model))
    const median = long ? await once(warm) : await timed(2, warm)
    measures.push(
      { what: `${what} to ${named[format]}, cold process`, size, median: made.get(format)?.taken ?? 0, unit: 'ms', budget: (long ? ofPack : coldBudget)[format], comparator: beside },
      { what: `${what} to ${named[format]}, running app`, size, median, unit: 'ms', budget: (long ? ofPack : running)[format], comparator: beside },
      { what: `memory of ${named[format]}, cold process`, size, median: made.get(format)?.memory ?? 0, unit: 'MB', budget: long ? 2_000 : 600, comparator: null },
    )
  }
  return measures
}

function failing(made: Result<unknown>): void {
  if (!made.ok) throw new Error(made.error.message)
}

export async function longDocumentsBench(): Promise<Measure[]> {
  const engine = openExampleEngine('large')
  const { sixty, fourHundred } = await longPapers(engine)
  engine.dispose()
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-bench-'))
  try {
    const print = await officePrinting(folder)
    const measures = [...await measured({ what: 'long paper', model: sixty, long: false }, folder, print), ...await measured({ what: 'pack', model: fourHundred, long: true }, folder, print)]
    await previewPage(sixty, 1)
    const edit = await timed(5, (i) => previewPage(edited(sixty, i), 1))
    endPreview()
    const whole = measures.find(({ what }) => what === 'long paper to PDF, running app')
    return [...measures, { what: 'one paragraph edited until it is on its page', size: whole?.size ?? '', median: edit, unit: 'ms', budget: 500, comparator: { what: 'making the whole paper', median: whole?.median ?? 0 } }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
