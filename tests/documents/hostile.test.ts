// Whatever people write is printed as they wrote it: never run, never obeyed, never dropped.
import { beforeAll, describe, expect, it } from 'vitest'
import { docOf } from '#shared/documents/richText.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { type RenderedPdf, renderPdf } from '#electron/engine/documents/pdf.ts'
import { type Read, ask, installed, letters, readPdf } from './readPdf.ts'
import { HOSTILE, cell, heading, hostileModel, model, numbered, savingsChart, savingsTable } from './models.ts'

let pdf: RenderedPdf
let read: Read

/** As it is printed: signs no font has, and controls that turn the text, stand there as their numbers. */
const printed = (text: string): string => text
  .replaceAll('😀', '[U+1F600]').replaceAll('漢', '[U+6F22]').replaceAll('字', '[U+5B57]').replaceAll('\u202E', '[U+202E]').replaceAll('\u202C', '[U+202C]')
const visible = (text: string): string => letters(text).replace(/\p{Default_Ignorable_Code_Point}/gu, '')

beforeAll(async () => {
  const made = await renderPdf(hostileModel())
  if (!made.ok) throw new Error(made.error.message)
  pdf = made.value
  read = await readPdf(pdf.bytes)
}, 60_000)

describe('hostile text', () => {
  it('stands in every place of a paper exactly as it was written', () => {
    expect(visible(read.text)).toBe(visible(printed(plainText(hostileModel()))))
    expect(visible(read.text).split(visible(printed(HOSTILE))).length).toBeGreaterThan(40)
  })

  it('is the title of the file, unchanged', () => {
    expect(read.title).toBe(HOSTILE)
    expect(read.xmp).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('is warned of where a sign is printed as its number, once for each, with the place', () => {
    expect(pdf.warnings).toHaveLength(5)
    expect(pdf.warnings[0]).toMatch(/^No font has the character U\+1F600; it is printed as its number, first in the title \(\d+ times\)\.$/)
    expect(pdf.warnings.join(' ')).toContain('U+202E turns the direction of text')
  })

  it('leaves nothing in the file that acts', () => {
    expect(Buffer.from(pdf.bytes).toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|URI|EmbeddedFile)\b/)
  })

  it.runIf(installed('qpdf'))('leaves a sound file, says qpdf', () => {
    expect(ask('qpdf', ['--check'], pdf.bytes)).toMatch(/No syntax or stream encoding errors found/)
  })

  it('prints other scripts that people here write in, and joins accents', async () => {
    const text = 'Żółć Привет Ελληνικά हिन्दी Ünïcödé e\u0301 ﬁ “quoted” £€ ½ ≥ −3'
    const chart = { ...savingsChart, groups: [{ ...savingsChart.groups[0]!, label: text.slice(0, 23) }] }
    const made = await renderPdf(model([numbered(text), { type: 'chart', chart, table: null }]))
    if (!made.ok) throw new Error(made.error.message)
    expect(made.value.warnings).toEqual([])
    const back = letters((await readPdf(made.value.bytes)).text).normalize('NFKC')
    expect(back).toContain(letters(text).normalize('NFKC'))
    expect(back.split(letters(chart.groups[0]!.label).normalize('NFKC'))).toHaveLength(3)
  })

  it('keeps a word of a thousand letters on the page', async () => {
    const word = 'x'.repeat(1000)
    const made = await renderPdf(model([heading(word.slice(0, 200)), numbered(word)], { title: 'W'.repeat(300) }))
    if (!made.ok) throw new Error(made.error.message)
    const back = await readPdf(made.value.bytes)
    expect(letters(back.text)).toContain(word)
    expect(letters(back.text)).toContain('W'.repeat(300))
    expect(back.beyond).toBeLessThan(-30)
  })

  it('keeps every word of a table cell longer than a page', async () => {
    const long = 'words upon words. '.repeat(500).trim()
    const cells = savingsTable.columns.map((_, i) => cell(i === 1 ? long : ''))
    const made = await renderPdf(model([{ ...savingsTable, rows: [{ kind: 'row', id: null, cells, illustrative: false }], total: null }]))
    if (!made.ok) throw new Error(made.error.message)
    expect(letters((await readPdf(made.value.bytes)).text)).toContain(letters(long))
  })

  it('prints a paragraph of 200,000 characters', async () => {
    const text = 'All of it is printed. '.repeat(9_000).slice(0, 200_000).trim()
    const made = await renderPdf(model([numbered(text)]))
    if (!made.ok) throw new Error(made.error.message)
    expect(letters((await readPdf(made.value.bytes)).text)).toContain(letters(text))
  }, 60_000)

  it('keeps line breaks, spaces at the ends and empty paragraphs out of the way', async () => {
    const made = await renderPdf(model([numbered(docOf('  first  \n\nsecond\tthird  \n\n'))]))
    if (!made.ok) throw new Error(made.error.message)
    expect(letters((await readPdf(made.value.bytes)).text)).toContain('1.1firstsecondthird')
  })
})
