// Every paper of both examples as PDF: each says what its model says, in order, is tagged from end to end with its fonts inside, and tools
// that did not write it find nothing wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inHouse } from '#shared/documents/houseStyle.ts'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { type RenderedPdf, renderPdf } from '#electron/engine/documents/pdf.ts'
import { styleOfSubject } from '#electron/engine/handlers/issuedNumbers.ts'
import { lookOf } from '#electron/engine/handlers/paperLook.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { type ExamplePaper, examplePapers } from './examplePapers.ts'
import { type Read, allNodes, ask, byRole, installed, letters, readPdf } from './readPdf.ts'

const papers = await examplePapers()
const engines = new Map<string, TestEngine>()
beforeAll(() => { for (const { example } of papers) if (!engines.has(example)) engines.set(example, openExampleEngine(example)) })
afterAll(() => { for (const engine of engines.values()) engine.dispose() })

const [qpdf, pdffonts, pdfinfo] = ['qpdf', 'pdffonts', 'pdfinfo'].map(installed)

async function made({ example, id, model }: ExamplePaper): Promise<{ readonly pdf: RenderedPdf; readonly read: Read; readonly said: string }> {
  const look = engines.get(example)!.store.read((db) => lookOf(db, styleOfSubject(db, id), model))
  const rendered = await renderPdf(model, look)
  if (!rendered.ok) throw new Error(rendered.error.message)
  const { listed, items, bytes } = rendered.value
  return { pdf: rendered.value, read: await readPdf(bytes), said: plainText(look.house === undefined ? model : inHouse(model, look.house), { pages: listed, items, numbering: look.house!.numbering }) }
}

describe.each(papers.map((paper) => [paper.name, paper] as const))('%s as PDF', (_name, paper) => {
  let pdf: RenderedPdf
  let read: Read
  let said: string
  beforeAll(async () => { ({ pdf, read, said } = await made(paper)) }, 120_000)

  it('says every word and number of its model, once and in order', () => {
    expect(letters(read.text)).toBe(letters(said))
    expect(read.beyond).toBeLessThan(0)
    expect(pdf.warnings).toEqual([])
  })

  it('claims PDF/UA-1 and PDF/A-2a, and is built as it claims: headings in order, heads on tables, words for figures', () => {
    expect([pdf.conformance, read.title, read.language]).toEqual(['PDF/UA-1, PDF/A-2a', paper.model.title, 'en-GB'])
    expect(read.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const levels = byRole(read, /^H\d$/).map(({ role }) => Number(role.slice(1)))
    expect(levels[0]).toBe(1)
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1))
    for (const table of byRole(read, 'Table')) expect(allNodes([table]).filter(({ role }) => role === 'TH').length).toBeGreaterThan(0)
    for (const { alt } of byRole(read, 'Figure')) expect((alt ?? '').length).toBeGreaterThan(10)
  })

  it.skipIf(!qpdf)('is sound to qpdf', () => {
    expect(ask('qpdf', ['--check'], pdf.bytes)).toContain('No syntax or stream encoding errors found')
  })

  it.skipIf(!pdffonts)('has every font inside, with what its signs mean', () => {
    const fonts = ask('pdffonts', [], pdf.bytes).split('\n').slice(2).filter((line) => line.trim() !== '')
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/ yes +yes +yes +\d+ +\d+$/)
  })

  it.skipIf(!pdfinfo)('is tagged to poppler, which reads its structure', () => {
    const structure = ask('pdfinfo', ['-struct'], pdf.bytes)
    expect(structure).toMatch(/^\s+H1 /m)
    const counted = (role: string): number => structure.match(new RegExp(`^\\s+${role}\\b`, 'gm'))?.length ?? 0
    const blocks = innerBlocks(paper.model.blocks)
    const tables = blocks.filter((block) => block.type === 'table' || (block.type === 'chart' && block.table !== null))
    expect([counted('Table'), counted('Figure')]).toEqual([tables.length, blocks.filter(({ type }) => type === 'chart' || type === 'image').length])
  })
})
