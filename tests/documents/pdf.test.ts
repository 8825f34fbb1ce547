// The PDF of a paper, read back: what it says, how it is built for screen readers, and that it never differs between two runs.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '#shared/documents/plainText.ts'
import { type RenderedPdf, renderPdf } from '#electron/engine/documents/pdf.ts'
import { type Read, allNodes, ask, byRole, installed, letters, readPdf } from './readPdf.ts'
import { model, numbered, shortModel } from './models.ts'

let pdf: RenderedPdf
let read: Read

beforeAll(async () => {
  const made = await renderPdf(shortModel())
  if (!made.ok) throw new Error(made.error.message)
  pdf = made.value
  read = await readPdf(pdf.bytes)
}, 60_000)

describe('a Board’s paper as PDF', () => {
  it('says every word and number of its model, once and in order', () => {
    expect(letters(read.text)).toBe(letters(plainText(shortModel())))
  })

  it('numbers its paragraphs 1.1, 1.2 and on, whatever headings stand between, and counts an exempt stub', () => {
    const labels = byRole(read, 'Lbl').map((node) => node.text.trim()).filter((text) => /^\d+\.\d+$/.test(text))
    expect(labels).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'])
    expect(read.text).toContain('withheld under paragraph 3 of Schedule 12A')
  })

  it('ends its recommendations (1) …; (2) …; and (3) … .', () => {
    const flat = letters(read.text)
    expect(flat).toContain(letters('(1) shows the statutory floor and headroom beside every care saving it recommends;'))
    expect(flat).toContain(letters('(2) keeps on-site support until each tenant has an agreed move-on plan; and'))
    expect(flat).toContain(letters('(3) names the line that meets the £182k.'))
  })

  it('has its headings in order, none skipped, the title first', () => {
    const headings = byRole(read, /^H\d$/).map((node) => [node.role, node.text])
    expect(headings[0]).toEqual(['H1', 'Comments of the People Scrutiny RPPR Board to Cabinet'])
    expect(headings.map(([role, text]) => `${role} ${text}`)).toEqual([
      'H1 Comments of the People Scrutiny RPPR Board to Cabinet', 'H2 Financial outlook', 'H2 Adult social care: savings', 'H2 Recommendations', 'H2 Attendance',
      'H2 Appendix 1: The savings considered', 'H3 Sources',
    ])
  })

  it('has tables with header cells and a caption that names unit and sign', () => {
    const [table] = byRole(read, 'Table')
    expect(byRole(read, 'Table')).toHaveLength(1)
    expect(allNodes([table!]).filter((node) => node.role === 'Caption')[0]?.text).toContain('£000, savings positive')
    expect(allNodes([table!]).filter((node) => node.role === 'TH').map((node) => node.text)).toEqual(expect.arrayContaining(['Ref', 'Proposal', '2025/26 £000', 'Older people directly provided']))
    expect(allNodes([table!]).filter((node) => node.role === 'TFoot')).toHaveLength(1)
  })

  it('describes each chart in one sentence and prints its values as text', () => {
    expect(byRole(read, 'Figure').map((node) => node.alt)).toEqual(['Milton Grange is the largest saving, at £521k in 2025/26.', 'Both savings help the use of resources and harm resilience.'])
    for (const value of ['521', '145', '182', '100–150', 'TBC', '−1', '−2', '+2', 'not scored']) expect(read.text).toContain(value)
  })

  it('keeps links that are https and marks them as links', () => {
    expect(read.links).toEqual(['https://example.org/july'])
    expect(byRole(read, 'Link').map((node) => node.text)).toEqual(['July report'])
  })

  it('names title, language and the standards it keeps', () => {
    expect(read.title).toBe(shortModel().title)
    expect(read.language).toBe('en-GB')
    expect(read.xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(read.xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/)
    expect(read.xmp).toMatch(/pdfaExtension:schemas/)
    const file = Buffer.from(pdf.bytes).toString('latin1')
    expect(file).toMatch(/\/DisplayDocTitle true/)
    expect(pdf.conformance).toBe('PDF/UA-1, PDF/A-2a')
    expect(pdf.engine).toMatch(/^Typst 0\.14\.2/)
  })

  it('says where each chart stands on its page', () => {
    const file = Buffer.from(pdf.bytes).toString('latin1')
    const boxes = [...file.matchAll(/\/S \/Figure.*?\/BBox \[([\d. ]+)\]/gs)].map((match) => match[1]!.split(' ').map(Number))
    expect(boxes).toHaveLength(2)
    for (const [left, bottom, right, top] of boxes) {
      expect(left).toBeGreaterThan(60)
      expect(right! - left!).toBeCloseTo(453.5, 0)
      expect(top! - bottom!).toBeGreaterThan(40)
      expect(top).toBeLessThan(842)
    }
  })

  it('carries the state of the paper, its page and its date at the edge of each page, and not in what is read out', () => {
    expect(read.artifacts.match(/DRAFT/g)).toHaveLength(2 * pdf.pages)
    for (let n = 1; n <= pdf.pages; n++) expect(read.artifacts).toContain(`Page ${n} of ${pdf.pages}`)
    expect(read.text).not.toContain('DRAFT')
    expect(Buffer.from(pdf.bytes).toString('latin1')).toContain('D:20241216')
  })

  it('is marked as a draft large in the margin of each page, beside the text and not under it', () => {
    expect(read.turned.map(({ text }) => text)).toEqual(Array.from({ length: pdf.pages }, () => 'DRAFT'))
    // The text ends 25 mm from the edge; letters as high as these stay within what is left.
    for (const { fromRight } of read.turned) expect(fromRight).toBeLessThan((25 / 25.4) * 72)
  })

  it('leads from its bookmarks to each heading and appendix, and not to the title it opens with', () => {
    expect(read.bookmarks).toEqual(['Financial outlook', 'Adult social care: savings', 'Recommendations', 'Attendance', 'Appendix 1: The savings considered', '  Sources'])
  })

  it('says in its facts who publishes it, what it is about and whether it is a draft', () => {
    const about = Buffer.from(pdf.bytes).toString('latin1')
    expect(read.keywords).toBe('Draft')
    expect(about).toMatch(/\/Author \(East Sussex County Council\)/)
    expect(about).toMatch(/\/Subject \(People Scrutiny RPPR Board, 2025\/26 and beyond\)/)
    expect(read.xmp).toContain('<pdf:Keywords>Draft</pdf:Keywords>')
  })

  it('is the same file when it is made again', async () => {
    const again = await renderPdf(shortModel())
    expect(again.ok && again.value.sha256).toBe(pdf.sha256)
    expect(pdf.sha256).toBe(createHash('sha256').update(pdf.bytes).digest('hex'))
  })

  it('is another file when one figure changes', async () => {
    const text = JSON.stringify(shortModel()).replaceAll('521', '522')
    const changed = await renderPdf(JSON.parse(text))
    expect(changed.ok && changed.value.sha256).not.toBe(pdf.sha256)
  })

  it('is issued without the stamp of a draft', async () => {
    const issued = await renderPdf({ ...shortModel(), status: 'issued' })
    if (!issued.ok) throw new Error(issued.error.message)
    const back = await readPdf(issued.value.bytes)
    expect(`${back.text}${back.artifacts}`).not.toMatch(/draft/i)
    expect([back.turned, back.keywords]).toEqual([[], 'Issued'])
  })

  it('keeps a long mark in the margin of a turned page too, in one line beside the text', async () => {
    const turned = await renderPdf(model([{ type: 'landscape', blocks: [numbered('Open.')] }], { edition: { mark: 'EXEMPT: NOT FOR PUBLICATION', pages: '' } }))
    if (!turned.ok) throw new Error(turned.error.message)
    const back = await readPdf(turned.value.bytes)
    expect(back.turned.map(({ text }) => text).join('')).toContain('EXEMPT: NOT FOR PUBLICATION')
    for (const { fromRight } of back.turned) expect(fromRight).toBeLessThan((25 / 25.4) * 72)
  })

  it('holds no date of today when its own is not known', async () => {
    const undated = await renderPdf({ ...shortModel(), date: null })
    if (!undated.ok) throw new Error(undated.error.message)
    expect(Buffer.from(undated.value.bytes).toString('latin1')).not.toMatch(/D:20\d\d|CreateDate/)
    expect((await readPdf(undated.value.bytes)).text).toContain('Date to be confirmed')
  })

  it.runIf(installed('qpdf'))('is sound, says qpdf', () => {
    expect(ask('qpdf', ['--check'], pdf.bytes)).toMatch(/No syntax or stream encoding errors found/)
  })

  it.runIf(installed('pdfinfo'))('is tagged, says poppler', () => {
    const info = ask('pdfinfo', [], pdf.bytes)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(new RegExp(`Pages:\\s+${pdf.pages}`))
  })

  it.runIf(installed('pdffonts'))('has every font inside with its letters, says poppler', () => {
    const rows = ask('pdffonts', [], pdf.bytes).split('\n').slice(2).filter((row) => row.trim() !== '')
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row).toMatch(/ yes yes yes /)
  })

  it('has only fonts of its own inside', () => {
    const file = Buffer.from(pdf.bytes).toString('latin1')
    const described = [...file.matchAll(/\/Type \/FontDescriptor.*?endobj/gs)]
    expect(described.length).toBeGreaterThan(2)
    for (const [font] of described) expect(font).toMatch(/\/FontFile[23]? \d+ 0 R/)
  })
})
