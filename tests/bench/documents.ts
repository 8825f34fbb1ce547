// Documents: cold and warm export, beside Chromium printing a page with the same words; and the engine's memory around it. Papers as long
// as packs, in a process of their own and in a running one; and an edit until it is on its page.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainText } from '#shared/documents/plainText.ts'
import { type DocumentModel, documentModelSchema } from '#shared/documents/model.ts'
import { docOf } from '#shared/documents/richText.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { endPreview, previewPage } from '#electron/engine/documents/preview.ts'
import { launchBrowser } from '../support/browser.ts'
import { openExampleEngine } from '../support/engine.ts'
import { longPapers } from './longPapers.ts'
import { type Measure, once, timed } from './table.ts'

async function printed(text: string): Promise<number> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(`<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`)
    return await timed(3, () => page.pdf())
  } finally {
    await browser.close()
  }
}

/** Memory of an engine process of its own: after opening and listing, and after an export has ended, in MB. */
function memory(): { before: number; after: number; bare: number } {
  const script = new URL('memoryProbe.ts', import.meta.url).pathname
  const probe = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  const bare = spawnSync(process.execPath, ['-e', 'console.log(process.memoryUsage().rss / 1e6)'], { encoding: 'utf8' })
  return { ...(JSON.parse(probe.stdout) as { before: number; after: number }), bare: Number(bare.stdout) }
}

type Cold = { readonly taken: number; readonly pages: number; readonly memory: number }

/** From the start of a process to its end, with the paper made. */
function cold(model: DocumentModel): Cold {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-bench-'))
  try {
    const path = join(folder, 'model.json')
    writeFileSync(path, JSON.stringify(model))
    const start = performance.now()
    const probe = spawnSync(process.execPath, [new URL('documentProbe.ts', import.meta.url).pathname, path], { encoding: 'utf8', maxBuffer: 1e8 })
    if (probe.status !== 0) throw new Error(probe.stderr)
    return { taken: performance.now() - start, ...(JSON.parse(probe.stdout) as { pages: number; memory: number }) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The paper with one of its written paragraphs changed. */
function edited(model: DocumentModel, n: number): DocumentModel {
  const at = model.blocks.findIndex((block) => block.type === 'paragraph' && block.id !== null)
  return { ...model, blocks: model.blocks.map((block, i) => (i === at && block.type === 'paragraph' ? { ...block, text: docOf(`The Board noted edit ${n}.`) } : block)) }
}

async function longPapersBench(): Promise<Measure[]> {
  const engine = openExampleEngine('large')
  const { sixty, fourHundred } = await longPapers(engine)
  engine.dispose()
  const [short, long] = [cold(sixty), cold(fourHundred)]
  const [shortSize, longSize] = [`${short.pages} pages`, `${long.pages} pages`]
  await renderPdf(sixty)
  const running = await timed(2, () => renderPdf(sixty))
  const runningLong = await once(() => renderPdf(fourHundred))
  await previewPage(sixty, 1)
  const edit = await timed(5, (i) => previewPage(edited(sixty, i), 1))
  endPreview()
  const beside = { what: 'the same in a process of its own', median: short.taken }
  return [
    { what: 'long paper to PDF, cold process', size: shortSize, median: short.taken, unit: 'ms', budget: 4_000, comparator: null },
    { what: 'long paper to PDF, running app', size: shortSize, median: running, unit: 'ms', budget: 2_500, comparator: beside },
    { what: 'memory of that process', size: shortSize, median: short.memory, unit: 'MB', budget: 600, comparator: null },
    { what: 'pack to PDF, cold process', size: longSize, median: long.taken, unit: 'ms', budget: 30_000, comparator: null },
    { what: 'pack to PDF, running app', size: longSize, median: runningLong, unit: 'ms', budget: 30_000, comparator: { what: 'the same in a process of its own', median: long.taken } },
    { what: 'memory of that process', size: longSize, median: long.memory, unit: 'MB', budget: 2_000, comparator: null },
    { what: 'one paragraph edited until it is on its page', size: shortSize, median: edit, unit: 'ms', budget: 500, comparator: { what: 'making the whole paper', median: running } },
  ]
}

export async function documentsBench(): Promise<Measure[]> {
  const engine = openExampleEngine('east-sussex')
  const render = (document: string) => engine.invoke('documents.render', { document, format: 'pdf' })
  const first = await once(() => render('comments'))
  const warm = await timed(3, () => render('comments'))
  const comparison = await timed(3, () => render('options-comparison'))
  const composed = await engine.invoke('documents.compose', { document: 'comments' })
  if (!composed.ok) throw new Error(composed.error.message)
  const chromium = await printed(plainText(documentModelSchema.parse((composed.value as { model: unknown }).model)))
  engine.dispose()
  const { before, after, bare } = memory()
  const beside = { what: 'Chromium printing the same words', median: chromium }
  return [
    { what: 'comments to PDF, first', size: '3 pages', median: first, unit: 'ms', budget: 4_000, comparator: beside },
    { what: 'comments to PDF, warm', size: '3 pages', median: warm, unit: 'ms', budget: 2_500, comparator: beside },
    { what: 'comparison to PDF, warm', size: '5 pages', median: comparison, unit: 'ms', budget: 2_500, comparator: beside },
    { what: 'engine memory before any document', size: 'large example', median: before, unit: 'MB', budget: 300, comparator: { what: 'bare Node', median: bare } },
    { what: 'engine memory back after an export', size: '17 s after', median: after, unit: 'MB', budget: 350, comparator: { what: 'bare Node', median: bare } },
    ...await longPapersBench(),
  ]
}
