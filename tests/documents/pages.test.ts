// Some pages of a paper as a file of their own: what they show is what the whole paper shows on them, and nothing of the rest is inside.
import { beforeAll, describe, expect, it } from 'vitest'
import { parsePages, rangeFault } from '#shared/documents/pageRange.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type RenderedPdf, renderPdf } from '#electron/engine/documents/pdf.ts'
import { longModel, model, numbered } from './models.ts'
import { type Read, ask, byRole, installed, letters, readPdf } from './readPdf.ts'

/** Contents, five sections and a table over several pages: some twenty pages. */
function paper(): DocumentModel {
  const long = longModel()
  const sixth = long.blocks.findIndex((block) => block.type === 'heading' && block.text === 'Service 6')
  const appendix = long.blocks.at(-1)!
  const table = appendix.type === 'appendix' ? appendix.blocks[0]! : null
  if (table?.type !== 'table') throw new Error('The long paper ends in a table.')
  return { ...long, blocks: [{ type: 'contents', title: 'Contents', depth: 1 }, ...long.blocks.slice(0, sixth), { ...appendix, blocks: [{ ...table, rows: table.rows.slice(0, 130) }] } as typeof appendix] }
}
let whole: RenderedPdf
let all: Read

async function pages(from: number, to: number): Promise<RenderedPdf> {
  const made = await renderPdf(paper(), { pages: { from, to } })
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

beforeAll(async () => {
  const made = await renderPdf(paper())
  if (!made.ok) throw new Error(made.error.message)
  whole = made.value
  all = await readPdf(whole.bytes)
}, 60_000)

describe('pages 4 to 6 of a paper', () => {
  let part: RenderedPdf
  let read: Read
  beforeAll(async () => {
    part = await pages(4, 6)
    read = await readPdf(part.bytes)
  }, 60_000)

  it('say what the whole paper says on them, under the page numbers they have there', () => {
    expect(part.pages).toBe(3)
    expect(read.byPage.map(letters)).toEqual(all.byPage.slice(3, 6).map(letters))
    for (const page of [4, 5, 6]) expect(read.artifacts).toContain(`Page ${page} of ${whole.pages}`)
    expect(read.turned).toHaveLength(3)
  })

  it('hold nothing of the other pages', () => {
    const inside = Buffer.from(part.bytes).toString('latin1')
    expect(part.bytes.length).toBeLessThan(whole.bytes.length / 3)
    expect(inside).not.toContain('Service 5')
    expect(read.bookmarks).toEqual(['3 Service 3'])
  })

  it('are still tagged: each text on them is in the structure, figures with their words', () => {
    const sorted = (text: string): string => [...letters(text)].sort().join('')
    expect(sorted(read.structure.map((node) => node.text).join(''))).toBe(sorted(read.text))
    expect(byRole(read, 'Figure').every((node) => node.alt !== null && node.alt !== '')).toBe(true)
    expect(byRole(read, 'H2').map((node) => node.text)).toEqual(['3 Service 3'])
  })

  it('claim that they look the same for ever, and not that they can be read by everybody', () => {
    expect(part.conformance).toBe('PDF/A-2b')
    expect(read.xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>B<\/pdfaid:conformance>/)
    expect(read.xmp).not.toContain('pdfuaid')
    expect(part.warnings[0]).toMatch(/^Pages 4 to 6 of \d+ look as they do in the whole paper and are tagged, .*: this file claims PDF\/A-2b and not PDF\/UA-1, PDF\/A-2a\.$/)
  })

  it.runIf(installed('qpdf'))('are a sound file, says qpdf', () => {
    expect(ask('qpdf', ['--check'], part.bytes)).toMatch(/No syntax or stream encoding errors found/)
  })

  it.runIf(installed('pdffonts'))('have every font inside, says poppler', () => {
    const rows = ask('pdffonts', [], part.bytes).split('\n').slice(2).filter((row) => row.trim() !== '')
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row).toMatch(/ yes yes yes /)
  })

  it('are the same file when they are asked for again', async () => {
    expect((await pages(4, 6)).sha256).toBe(part.sha256)
  })
})

it('a page out of a table keeps its rows even, though their heads are named on another page', async () => {
  const read = await readPdf((await pages(whole.pages - 1, whole.pages - 1)).bytes)
  const rows = byRole(read, 'TR')
  expect(rows.length).toBeGreaterThan(10)
  // A row across all columns is the head of a group.
  for (const row of rows) expect([row.text, row.children.length]).toEqual([row.text, row.text.startsWith('Department') ? 1 : 6])
}, 60_000)

it('contents on their own keep their words and lose the links that lead to pages left out', async () => {
  const read = await readPdf((await pages(1, 2)).bytes)
  expect(byRole(read, 'TOCI')).toHaveLength(6)
  expect(read.inner).toBeGreaterThan(0)
  expect(read.inner).toBeLessThan(all.inner)
}, 60_000)

it('all pages are the paper itself, with all it claims', async () => {
  expect((await pages(1, whole.pages)).sha256).toBe(whole.sha256)
}, 60_000)

it.each<[number, number, RegExp]>([
  [2, 3, /The paper has 1 page, so there is no page 2\./], [1, 2, /so there is no page 2\./], [3, 1, /Pages 3 to 1 run backwards\./],
])('pages %i to %i of a paper of one page are refused in words', async (from, to, sentence) => {
  const made = await renderPdf(model([numbered('Short.')]), { pages: { from, to } })
  expect(made.ok ? '' : `${made.error.code}: ${made.error.message} ${made.error.next}`).toMatch(/^INVALID_INPUT/)
  expect(made.ok ? '' : made.error.message).toMatch(sentence)
})

it('a range is written 3-7, or 5 for one page', () => {
  expect(['3-7', '5', '12-12'].map(parsePages)).toEqual([{ from: 3, to: 7 }, { from: 5, to: 5 }, { from: 12, to: 12 }])
  expect(['', '0', '0-3', '3-', '-3', '3–7', '1,2', 'a', '1-2-3', '123456'].map(parsePages)).toEqual(Array.from({ length: 10 }, () => null))
  expect(rangeFault({ from: 9, to: 12 }, 9)).toBe('The paper has 9 pages, so there is no page 12.')
})
