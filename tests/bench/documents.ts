// Documents: cold and warm export, beside Chromium printing a page with the same words; and the engine's memory around it. Papers as long
// as packs are measured in longDocuments.ts.
import { spawnSync } from 'node:child_process'
import { plainText } from '#shared/documents/plainText.ts'
import { documentModelSchema } from '#shared/documents/model.ts'
import { launchBrowser } from '../support/browser.ts'
import { openExampleEngine } from '../support/engine.ts'
import { longDocumentsBench } from './longDocuments.ts'
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
    ...await longDocumentsBench(),
  ]
}
