// The search of finished files as it is packed: one file that stands alone and runs from its text, as inside an archive.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { type SearchInput, type SearchReply } from '#electron/engine/documents/leaks/messages.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { model, numbered } from '../documents/models.ts'
import { root } from '../run/step.ts'

const folder = mkdtempSync(join(tmpdir(), 'reconcile-packed-'))
const packed = join(folder, 'worker.mjs')

beforeAll(() => build({
  root, configFile: false, logLevel: 'silent', publicDir: false, ssr: { noExternal: true },
  build: { ssr: join(root, 'electron/engine/documents/leaks/worker.ts'), outDir: folder, emptyOutDir: false, target: 'node24', minify: false, rolldownOptions: { platform: 'neutral', output: { format: 'es', entryFileNames: 'worker.mjs', codeSplitting: false } } },
}), 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const search = (input: SearchInput): Promise<SearchReply> => new Promise((resolve, reject) => {
  const worker = new Worker(new URL(`data:text/javascript;base64,${readFileSync(packed).toString('base64')}`), { workerData: input, stdout: true, stderr: true })
  worker.once('message', (reply: SearchReply) => { void worker.terminate().then(() => resolve(reply)) })
  worker.once('error', reject)
})

describe('the packed search', () => {
  it('needs nothing beside it but Node itself', () => {
    const imports = [...readFileSync(packed, 'utf8').matchAll(/^import .* from ["']([^"']+)["']/gm)].map((match) => match[1] ?? '')
    expect(imports.length).toBeGreaterThan(0)
    for (const from of imports) expect(from).toMatch(/^node:/)
  })

  it('finds what is in a PDF and nothing that is not', async () => {
    const made = await renderPdf(model([numbered('Hollowmere Trust would accept less.')]))
    if (!made.ok) throw new Error(made.error.message)
    const { bytes } = made.value
    const sought = (text: string) => ({ all: [{ place: 'paragraph 1.1', text }], open: [], ids: { all: [], open: [] }, inOrder: '' })
    expect(await search({ bytes, sought: sought('Hollowmere Trust would accept less.') })).toMatchObject({ oddities: [], leaks: expect.arrayContaining([expect.objectContaining({ of: 'paragraph 1.1', what: 'words', where: 'the text of page 1' })]) })
    expect(await search({ bytes, sought: sought('Winterbourne Holdings asked for a longer lease.') })).toEqual({ oddities: [], leaks: [] })
  }, 60_000)
})
