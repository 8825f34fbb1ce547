// Contents: every heading and appendix with the page it stands on, each a link, read out as a table of contents.
import { beforeAll, describe, expect, it } from 'vitest'
import { listedIn } from '#shared/documents/contents.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { type RenderedPdf, renderPdf } from '#electron/engine/documents/pdf.ts'
import { heading, longModel, model, numbered, savingsTable, shortModel } from './models.ts'
import { type Read, allNodes, byRole, letters, readPdf } from './readPdf.ts'

const withContents = (of: DocumentModel, depth = 2): DocumentModel => ({ ...of, blocks: [{ type: 'contents', title: 'Contents', depth }, ...of.blocks] })

async function made(of: DocumentModel): Promise<{ pdf: RenderedPdf; read: Read }> {
  const rendered = await renderPdf(of)
  if (!rendered.ok) throw new Error(rendered.error.message)
  return { pdf: rendered.value, read: await readPdf(rendered.value.bytes) }
}

describe('the contents of a paper', () => {
  let paper: DocumentModel
  let pdf: RenderedPdf
  let read: Read
  beforeAll(async () => {
    paper = withContents(longModel(), 1)
    const out = await made(paper)
    pdf = out.pdf
    read = out.read
  }, 60_000)

  it('name each section and appendix with the page it stands on', () => {
    expect(listedIn(paper)).toHaveLength(15)
    listedIn(paper).forEach(({ text }, i) => {
      const page = pdf.listed[i]!
      // Where it stands, and not only in the contents on the first page.
      const times = letters(read.byPage[page - 1]!).split(letters(text)).length - 1
      // Its own line in the contents and that of 11 are on the first page too.
      if (page === 1) expect(times).toBe(3)
      else expect([text, times]).toEqual([text, 1])
    })
    expect(letters(read.text)).toBe(letters(plainText(paper, { pages: pdf.listed })))
    expect(letters(read.text)).not.toBe(letters(plainText(paper, { pages: pdf.listed.map((page) => page + 1) })))
  })

  it('are read out as a table of contents, with a link in every line', () => {
    const [toc] = byRole(read, 'TOC')
    const lines = allNodes([toc!]).filter((node) => node.role === 'TOCI')
    expect(lines).toHaveLength(15)
    for (const line of lines) expect(allNodes([line]).filter((node) => node.role === 'Link').length).toBeGreaterThan(0)
    expect(read.inner).toBeGreaterThanOrEqual(15)
  })

  it('are not listed in themselves, and their dots are not read out', () => {
    expect(byRole(read, 'TOC').map((node) => node.text).join(' ')).not.toMatch(/Contents|\. \./)
    expect(read.bookmarks[0]).toBe('1 Service 1')
    expect(byRole(read, 'H2').map((node) => node.text).slice(0, 2)).toEqual(['Contents', '1 Service 1'])
  })
})

it('a long paper opens with its bookmarks beside it, a short one does not', async () => {
  const opens = async (of: DocumentModel): Promise<boolean> => Buffer.from((await made(of)).pdf.bytes).toString('latin1').includes('/PageMode /UseOutlines')
  expect([await opens(longModel()), await opens(shortModel())]).toEqual([true, false])
}, 60_000)

it('contents go down as far as they are asked to', async () => {
  const blocks = [heading('One', 1, true), numbered('x'), heading('Within', 2), numbered('y'), heading('Deep', 3), numbered('z')]
  const shallow = await made(withContents(model(blocks), 1))
  const deep = await made(withContents(model(blocks), 3))
  expect(byRole(shallow.read, 'TOCI').map((node) => node.text)).toEqual(['1 One 1'])
  expect(byRole(deep.read, 'TOCI').map((node) => node.text)).toEqual(['1 One 1', 'Within 1', 'Deep 1'])
})

it('contents of a paper without headings are only their title', async () => {
  const { read } = await made(withContents(model([numbered('x')])))
  expect(read.text).toContain('Contents')
  expect(byRole(read, 'TOCI')).toEqual([])
})

it('contents list the appendix of a Board’s paper after its headings', () => {
  expect(listedIn(shortModel()).map(({ level, text }) => `${level} ${text}`)).toEqual(['1 Financial outlook', '1 Adult social care: savings', '1 Recommendations', '1 Attendance', '1 Appendix 1: The savings considered', '2 Sources'])
})

it('a heading with markup of the typesetter in it is listed to the letter', async () => {
  const hostile = model([heading('#panic("x") *b* _i_ <l> @ref $x$', 1, true), numbered('x'), savingsTable])
  const { read } = await made(withContents(hostile))
  expect(byRole(read, 'TOCI')[0]!.text).toBe('1 #panic("x") *b* _i_ <l> @ref $x$ 1')
  expect(read.bookmarks).toEqual(['1 #panic("x") *b* _i_ <l> @ref $x$'])
})
