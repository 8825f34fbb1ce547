// When a paper cannot be made: the answer names the place and what to do, and the engine goes on.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type DocumentAssets, documentAssets } from '#electron/engine/documents/assets.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { heading, model, numbered, priorityChart, savingsTable, shortModel } from './models.ts'

const folder = mkdtempSync(join(tmpdir(), 'reconcile-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The real engine with another house style. */
function withTemplate(name: string, change: (style: string) => string): DocumentAssets {
  const assets = documentAssets()
  const template = join(folder, `${name}.typ`)
  writeFileSync(template, change(readFileSync(assets.template, 'utf8')))
  return { ...assets, template }
}

async function refusal(of: DocumentModel, options: Parameters<typeof renderPdf>[1] = {}): Promise<string> {
  const made = await renderPdf(of, options)
  return made.ok ? 'it was made' : `${made.error.code}: ${made.error.message} ${made.error.next}`
}

describe('a paper that would not be accessible is not made', () => {
  it.each<[string, DocumentModel, RegExp]>([
    ['it has no title', model([numbered('x')], { title: ' ' }), /^DOCUMENT_GUARD: The title is empty/],
    ['a chart has no sentence', model([{ type: 'chart', chart: { ...priorityChart, reading: '' }, table: null }]), /^DOCUMENT_GUARD: Figure 1 has no sentence.*Write one sentence/],
    ['a heading skips a level', model([heading('One'), numbered('x'), heading('Three', 3)]), /^DOCUMENT_GUARD: The heading “Three” is of level 3, but the heading before it is of level 1/],
    ['the first heading is not of the first level', model([heading('Two', 2)]), /^DOCUMENT_GUARD: The heading “Two” is of level 2/],
    ['a heading is empty', model([heading('')]), /^DOCUMENT_GUARD: The heading “” is empty/],
    ['a table has no caption', model([{ ...savingsTable, caption: '' }]), /^DOCUMENT_GUARD: Table 1 has no caption/],
    ['a row has too few cells', model([numbered('x'), { ...savingsTable, rows: [{ kind: 'subtotal', cells: [{ text: '1', note: null, tone: 'plain' }] }] }]), /^DOCUMENT_GUARD: Table 1 has a row that does not have 6 cells/],
    ['an appendix has no title', model([{ type: 'appendix', title: '', landscape: false, blocks: [numbered('x')] }]), /^DOCUMENT_GUARD: Appendix 1 has no title/],
  ])('because %s', async (_why, paper, sentence) => {
    expect(await refusal(paper)).toMatch(sentence)
  })

  it('because it is not a document at all', async () => {
    const wrong: DocumentModel = JSON.parse('{"v":1,"document":"comments","blocks":[]}')
    expect(await refusal(wrong)).toMatch(/^DOCUMENT_FAILED: The document is not in the shape/)
  })

  it('because a link leads elsewhere than https or mailto', async () => {
    const text = JSON.stringify(shortModel()).replace('https://example.org/july', 'javascript:alert(1)')
    expect(await refusal(JSON.parse(text))).toMatch(/^DOCUMENT_FAILED.*A link starts with https/s)
  })
})

describe('an engine that fails', () => {
  it('names the paragraph it fails on', async () => {
    const assets = withTemplate('traps', (style) => style.replace('#let piece(p) = {', '#let piece(p) = {\n  if p.at("s", default: "").contains("TRAP") { panic("trapped") }'))
    const paper = model([heading('Outlook'), numbered('one'), numbered('two'), heading('Care'), numbered('three'), numbered('the TRAP'), numbered('five')])
    expect(await refusal(paper, { assets })).toMatch(/^DOCUMENT_FAILED: The PDF could not be made: .*at paragraph 1\.4\./s)
  }, 60_000)

  it('is given up when it takes too long, and the next paper is made', async () => {
    const assets = withTemplate('hangs', (style) => `${style}\n#for i in range(100000) { for j in range(100000) { } }`)
    const started = Date.now()
    expect(await refusal(model([numbered('x')]), { assets, timeLimitMs: 1_500 })).toMatch(/^DOCUMENT_FAILED: .*took longer than 2 seconds/)
    expect(Date.now() - started).toBeLessThan(10_000)
    expect((await renderPdf(shortModel())).ok).toBe(true)
  }, 60_000)

  it('says so when the worker dies', async () => {
    const worker = join(folder, 'dies.mjs')
    writeFileSync(worker, 'process.exit(3)')
    expect(await refusal(shortModel(), { assets: { ...withTemplate('dies', (style) => style), worker: { path: worker, bundled: false } } })).toMatch(/^DOCUMENT_FAILED: .*the worker ended without an answer\./)
  })

  it('says so when the worker throws', async () => {
    const worker = join(folder, 'throws.mjs')
    writeFileSync(worker, 'throw new Error("no memory left")')
    expect(await refusal(shortModel(), { assets: { ...withTemplate('throws', (style) => style), worker: { path: worker, bundled: false } } })).toMatch(/^DOCUMENT_FAILED: .*the worker failed \(no memory left\)\./)
  })

  it('says so when its files are missing or damaged, and works once they are back', async () => {
    const good = documentAssets()
    const wasm = join(folder, 'damaged.wasm')
    writeFileSync(wasm, 'not a module')
    const assets = { ...withTemplate('damaged', (style) => style), wasm }
    expect(await refusal(shortModel(), { assets })).toMatch(/^DOCUMENT_FAILED: The PDF could not be made/)
    copyFileSync(good.wasm, wasm)
    expect((await renderPdf(shortModel(), { assets })).ok).toBe(true)
    expect(await refusal(shortModel(), { assets: { ...good, template: join(folder, 'nowhere.typ') } })).toMatch(/^DOCUMENT_FAILED/)
  }, 60_000)

  it('is not believed when it leaves a picture without a description', async () => {
    const assets = withTemplate('undescribed', (style) => {
      const undescribed = style.replaceAll(', alt: b.alt, ..size)', ', ..size)')
      expect(undescribed).not.toBe(style)
      return undescribed
    })
    expect(await refusal(shortModel(), { assets })).toMatch(/^DOCUMENT_FAILED: .*picture/)
  }, 60_000)
})
