// The renderer as it is packed: the worker as one file that stands alone, its assets under their packed names in one folder.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { documentAssets } from '#electron/engine/documents/assets.ts'
import list from '#electron/engine/documents/assets.json' with { type: 'json' }
import { ENGINE_VERSION, renderPdf } from '#electron/engine/documents/pdf.ts'
import { endPreview, previewPage } from '#electron/engine/documents/preview.ts'
import { shortModel } from './models.ts'

const root = new URL('../..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'reconcile-packed-'))

beforeAll(async () => {
  for (const { name, from } of [list.template, list.wasm, ...list.fonts, ...list.licences]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    copyFileSync(join(root, from), join(folder, name))
  }
  await build({
    root, configFile: false, logLevel: 'silent', publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, list.worker.from), outDir: folder, emptyOutDir: false, target: 'node24', minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: list.worker.name, codeSplitting: false } },
    },
  })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed renderer', () => {
  it('makes the very same file as the renderer in the source tree', async () => {
    const packed = await renderPdf(shortModel(), { assets: documentAssets(folder) })
    const fromSource = await renderPdf(shortModel())
    expect(packed.ok ? packed.value.sha256 : packed.error).toBe(fromSource.ok && fromSource.value.sha256)
  }, 60_000)

  it('shows the very same page while one writes as the renderer in the source tree', async () => {
    const packed = await previewPage(shortModel(), 1, { assets: documentAssets(folder) })
    const fromSource = await previewPage(shortModel(), 1)
    endPreview()
    expect(packed.ok ? Buffer.from(packed.value.bytes).toString('hex') : packed.error).toBe(fromSource.ok && Buffer.from(fromSource.value.bytes).toString('hex'))
  }, 60_000)

  it('reads nothing but the files of its list', () => {
    const used = documentAssets(folder)
    const known = [list.template, list.wasm, list.worker, ...list.fonts].map(({ name }) => join(folder, name))
    expect([used.template, used.wasm, used.worker.path, ...used.fonts.map((font) => font.path)].sort()).toEqual([...known].sort())
  })

  it('runs its worker from its text alone, which works inside an archive', () => {
    const code = readFileSync(documentAssets(folder).worker.path, 'utf8')
    const imports = [...code.matchAll(/^import .* from ["']([^"']+)["']/gm)].map((match) => match[1]!)
    expect(imports.length).toBeGreaterThan(0)
    for (const from of imports) expect(from).toMatch(/^node:/)
  })

  it('names the versions it is made of', () => {
    const compiler: { version: string } = JSON.parse(readFileSync(join(root, 'node_modules/@myriaddreamin/typst-ts-web-compiler/package.json'), 'utf8'))
    expect(ENGINE_VERSION).toContain(`typst-ts-web-compiler ${compiler.version}`)
  })
})
