// Twins in Word and on the web: what stands in the place of what is withheld, and the mark of the exempt one, as in the PDF.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderWord } from '#electron/engine/documents/docx/word.ts'
import { renderPage } from '#electron/engine/documents/html/page.ts'
import { type InnerBlock, type Table } from '#shared/documents/blocks.ts'
import { twinOf } from '#shared/documents/disclosure/twins.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { cell, heading, model, numbered, plain, priorityChart, savingsTable } from '../documents/models.ts'

const exempt = { paragraph: 3, reason: 'The contract is being agreed.' }
const meetings: Table = {
  type: 'table', caption: 'Meetings of the Board', columns: [{ label: 'Meeting', unit: null, align: 'start', width: 1 }], rows: [{ kind: 'row', id: null, illustrative: false, cells: [cell('In December')] }], total: null, notes: null,
}
const paper = model([
  heading('Savings', 1, true), numbered('Open.'), { ...numbered('The provider would accept £4.350m.'), exempt } as InnerBlock, plain('Not counted.'), { ...savingsTable, exempt },
  { type: 'chart', chart: priorityChart, table: null, exempt }, meetings, numbered('Open again.'),
])
const twin = (disclosure: 'public' | 'exempt'): DocumentModel => {
  const made = twinOf({ paper, workbook: null }, disclosure)
  if (!made.ok) throw new Error(made.error.message)
  return made.value.paper
}
const WITHHELD = 'Exempt information: withheld under paragraph 3 of Schedule 12A to the Local Government Act 1972.'
const MARK = 'EXEMPT: not for publication, Schedule 12A paragraph 3'
const textOf = (markup: string): string => markup.replace(/<\/(?:w:p|p|li|figcaption)>/g, '\n').replace(/<[^>]*>/g, '')

async function word(disclosure: 'public' | 'exempt'): Promise<{ readonly text: string; readonly heads: readonly string[]; readonly xml: string }> {
  const made = await renderWord(twin(disclosure))
  if (!made.ok) throw new Error(made.error.message)
  const parts = Object.entries(unzipSync(made.value.bytes))
  const xml = strFromU8(parts.find(([name]) => name === 'word/document.xml')![1])
  return { text: textOf(xml), heads: parts.filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, part]) => textOf(strFromU8(part))), xml }
}

async function page(disclosure: 'public' | 'exempt'): Promise<{ readonly html: string; readonly text: string }> {
  const made = await renderPage(twin(disclosure))
  if (!made.ok) throw new Error(made.error.message)
  const html = new TextDecoder().decode(made.value.bytes)
  return { html, text: textOf(html.slice(html.indexOf('<body'))) }
}

describe('a public twin', () => {
  it('in Word says of a table and a figure which one is withheld, and Word goes on counting from them', async () => {
    const { text, xml } = await word('public')
    expect(text).toContain(`Table 1: ${WITHHELD}`)
    expect(text).toContain(`Figure 1: ${WITHHELD}`)
    expect(text).toContain('Table 2: Meetings of the Board')
    expect(xml.match(/SEQ Table/g)).toHaveLength(2)
    expect(text).not.toMatch(/4\.350m|EXEMPT/)
  }, 60_000)

  it('in Word counts a withheld paragraph, and no withheld table, as a numbered paragraph', async () => {
    const { xml } = await word('public')
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)!.filter((one) => textOf(one).includes('Exempt information'))
    expect(paragraphs.map((one) => one.includes('<w:pStyle w:val="NumberedText"/>'))).toEqual([true, false, false])
  }, 60_000)

  it('on the web says the same under the same numbers', async () => {
    const { text, html } = await page('public')
    for (const words of [`Table 1: ${WITHHELD}`, `Figure 1: ${WITHHELD}`]) expect(text).toContain(words)
    expect(text).toMatch(new RegExp(`1\\.2\\s*${WITHHELD}`))
    expect(text).toMatch(/1\.3\s*Open again\./)
    expect(html).not.toMatch(/4\.350m|EXEMPT/)
  }, 60_000)
})

describe('an exempt twin', () => {
  it('in Word is marked at the head of every page', async () => {
    const { heads, text } = await word('exempt')
    expect(heads.length).toBeGreaterThan(1)
    for (const head of heads) expect(head).toContain(MARK)
    expect(text).toContain('The provider would accept £4.350m.')
  }, 60_000)

  it('on the web is marked at its head, at its foot and on every page that is printed of it', async () => {
    const { html, text } = await page('exempt')
    expect(text.split(MARK)).toHaveLength(3)
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>')).replace(/\\([0-9a-f]{1,6}) ?/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    expect([...style.matchAll(/@page[^{]*\{[^@]*@top-right\{content:'([^']*)'/g)].map(([, words]) => words)).toEqual([MARK, MARK, MARK].map((words) => expect.stringContaining(words)))
  }, 60_000)
})
