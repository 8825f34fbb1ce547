// The renderers as they are packed: each worker as one file that stands alone, their assets under their packed names in one folder.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { documentAssets, pageAssets, wordAssets } from '#electron/engine/documents/assets.ts'
import list from '#electron/engine/documents/assets.json' with { type: 'json' }
import { WORD_ENGINE, renderWord } from '#electron/engine/documents/docx/word.ts'
import { renderPage } from '#electron/engine/documents/html/page.ts'
import { ENGINE_VERSION, renderPdf } from '#electron/engine/documents/pdf.ts'
import { endPreview, previewPage } from '#electron/engine/documents/preview.ts'
import { shortModel } from './models.ts'

const root = new URL('../..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'reconcile-packed-'))

beforeAll(async () => {
  for (const { name, from } of [list.template, list.wasm, ...list.fonts, list.word.rasteriser, ...list.word.pictureFonts, ...list.word.faces, list.web.style, ...list.web.fonts, ...list.licences]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    copyFileSync(join(root, from), join(folder, name))
  }
  for (const worker of [list.worker, list.word.worker]) await build({
    root, configFile: false, logLevel: 'silent', publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, worker.from), outDir: folder, emptyOutDir: false, target: 'node24', minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: worker.name, codeSplitting: false } },
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

  it('makes the very same Word file and web page', async () => {
    const [word, page] = [await renderWord(shortModel(), { assets: wordAssets(folder) }), await renderPage(shortModel(), { assets: pageAssets(folder) })]
    const [wordHere, pageHere] = [await renderWord(shortModel()), await renderPage(shortModel())]
    expect(word.ok ? word.value.sha256 : word.error).toBe(wordHere.ok && wordHere.value.sha256)
    expect(page.ok ? page.value.sha256 : page.error).toBe(pageHere.ok && pageHere.value.sha256)
  }, 60_000)

  it('reads nothing but the files of its list', () => {
    const used = documentAssets(folder)
    const known = [list.template, list.wasm, list.worker, ...list.fonts].map(({ name }) => join(folder, name))
    expect([used.template, used.wasm, used.worker.path, ...used.fonts.map((font) => font.path)].sort()).toEqual([...known].sort())
  })

  it.each(['worker', 'word'] as const)('runs its %s from its text alone, which works inside an archive', (which) => {
    const code = readFileSync(which === 'worker' ? documentAssets(folder).worker.path : wordAssets(folder).worker.path, 'utf8')
    const imports = [...code.matchAll(/^import .* from ["']([^"']+)["']/gm)].map((match) => match[1]!)
    expect(imports.length).toBeGreaterThan(0)
    for (const from of imports) expect([from, isBuiltin(from)]).toEqual([from, true])
  })

  it('names the versions it is made of', () => {
    const compiler: { version: string } = JSON.parse(readFileSync(join(root, 'node_modules/@myriaddreamin/typst-ts-web-compiler/package.json'), 'utf8'))
    expect(ENGINE_VERSION).toContain(`typst-ts-web-compiler ${compiler.version}`)
    const versionOf = (name: string): string => (JSON.parse(readFileSync(join(root, `node_modules/${name}/package.json`), 'utf8')) as { version: string }).version
    expect(WORD_ENGINE).toContain(`docx ${versionOf('docx')}, resvg ${versionOf('@resvg/resvg-wasm')}`)
  })
})
