// The reader of PDFs as it is packed: one file that stands alone and runs from its text, as inside an archive.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { type PdfReadReply } from '#electron/engine/pdfReading/messages.ts'
import { root } from '../run/step.ts'
import { latin1, pdf } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'reconcile-packed-'))
const packed = join(folder, 'worker.mjs')

beforeAll(() => build({
  root, configFile: false, logLevel: 'silent', publicDir: false, ssr: { noExternal: true },
  build: { ssr: join(root, 'electron/engine/pdfReading/worker.ts'), outDir: folder, emptyOutDir: false, target: 'node24', minify: false, rolldownOptions: { platform: 'neutral', output: { format: 'es', entryFileNames: 'worker.mjs', codeSplitting: false } } },
}), 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (bytes: Uint8Array): Promise<PdfReadReply> => new Promise((resolve, reject) => {
  const worker = new Worker(new URL(`data:text/javascript;base64,${readFileSync(packed).toString('base64')}`), { workerData: { bytes, text: true }, stdout: true, stderr: true })
  worker.once('message', (reply: PdfReadReply) => { void worker.terminate().then(() => resolve(reply)) })
  worker.once('error', reject)
})

describe('the packed reader of PDFs', () => {
  it('needs nothing beside it but Node itself', () => {
    const imports = [...readFileSync(packed, 'utf8').matchAll(/^import .* from ["']([^"']+)["']/gm)].map((match) => match[1] ?? '')
    expect(imports.length).toBeGreaterThan(0)
    for (const from of imports) expect(from).toMatch(/^node:/)
  })

  it('reads a PDF, and says what is wrong with one that is none', async () => {
    expect(await read(pdf(2))).toMatchObject({ facts: { pages: 2, text: [expect.stringContaining('Page 1'), expect.stringContaining('Page 2')] } })
    expect(await read(pdf(2, { password: 'secret' }))).toEqual({ trouble: 'encrypted' })
    expect(await read(latin1('%PDF-1.7 and nothing more'))).toEqual({ trouble: 'broken' })
  })
})
