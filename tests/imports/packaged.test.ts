// The reader as it is packed: one file that stands alone and runs from its text, as inside an archive.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { type ReadReply } from '#electron/engine/imports/messages.ts'
import { parseWorkbook } from '#electron/engine/imports/parseWorkbook.ts'
import { root } from '../run/step.ts'
import { dataBytes, workbook } from './kit.ts'

const folder = mkdtempSync(join(tmpdir(), 'reconcile-packed-'))
const packed = join(folder, 'worker.mjs')

beforeAll(() => build({
  root, configFile: false, logLevel: 'silent', publicDir: false, ssr: { noExternal: true },
  build: { ssr: join(root, 'electron/engine/imports/worker.ts'), outDir: folder, emptyOutDir: false, target: 'node24', minify: false, rolldownOptions: { platform: 'neutral', output: { format: 'es', entryFileNames: 'worker.mjs', codeSplitting: false } } },
}), 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (bytes: Uint8Array): Promise<ReadReply> => new Promise((resolve, reject) => {
  const worker = new Worker(new URL(`data:text/javascript;base64,${readFileSync(packed).toString('base64')}`), { workerData: { bytes } })
  worker.once('message', (reply: ReadReply) => { void worker.terminate().then(() => resolve(reply)) })
  worker.once('error', reject)
})

describe('the packed reader of sheets', () => {
  it('needs nothing beside it but Node itself', () => {
    const imports = [...readFileSync(packed, 'utf8').matchAll(/^import .* from ["']([^"']+)["']/gm)].map((match) => match[1] ?? '')
    expect(imports.length).toBeGreaterThan(0)
    for (const from of imports) expect(from).toMatch(/^node:/)
  })

  it('reads workbooks and lists as the reader in the source tree does', async () => {
    for (const bytes of [await workbook([['Proposal', 'Saving £000'], ['One', 120.5]]), dataBytes('barnet-2009.csv')]) {
      expect(await read(bytes)).toEqual({ workbook: await parseWorkbook(bytes) })
    }
    expect(await read(new TextEncoder().encode('%PDF-1.7'))).toMatchObject({ refused: { code: 'CANNOT_READ' } })
  })
})
