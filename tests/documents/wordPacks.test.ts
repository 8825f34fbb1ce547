// A pack as a Word file, and papers in a council's own style: items that begin as papers do, an agenda that leads to them, pictures, contents.
import { beforeAll, describe, expect, it } from 'vitest'
import { inHouse } from '#shared/documents/houseStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { renderWord, type WordOptions } from '#electron/engine/documents/docx/word.ts'
import { model, numbered, shortModel } from './models.ts'
import { borsetshire, given, ids, packModel } from './packs.ts'
import { letters } from './readPdf.ts'
import { itemPages, type ReadWord, readWord, valuesOf } from './readWord.ts'
import { allOf, attribute, textOf } from './xml.ts'

async function made(of: DocumentModel, options: WordOptions = {}): Promise<ReadWord> {
  const word = await renderWord(of, options)
  if (!word.ok) throw new Error(`${word.error.message} ${word.error.next}`)
  return readWord(word.value.bytes)
}

const edges = (read: ReadWord, kind: 'header' | 'footer'): readonly string[] => [...read.parts.keys()].filter((path) => path.startsWith(`word/${kind}`) && path.endsWith('.xml')).map((path) => textOf(read.part(path)))
/** Contents stand apart from the text that is read back. */
const withoutContents = (text: string, read: ReadWord): string => {
  const listed = ['Contents', ...read.contents.map((entry) => entry.text)].map(letters).join('')
  expect(letters(text)).toContain(listed)
  return letters(text).replace(listed, '')
}

describe('a pack as Word', () => {
  let read: ReadWord
  beforeAll(async () => { read = await made(packModel(), { pictures: given }) }, 60_000)
  const styled = (pattern: RegExp) => read.paragraphs.filter(({ style }) => pattern.test(style)).map(({ style, label, text }) => `${style} ${label} ${text}`.replace(/ +/g, ' '))

  it('says every word and number of its model, once and in order', () => {
    expect(letters(read.text)).toBe(withoutContents(plainText(packModel(), { items: itemPages(read, packModel()) }), read))
  })

  it('numbers each paper as it is numbered alone, its tables and figures too', () => {
    expect(styled(/^Heading/)).toEqual([
      'Heading1 Agenda', 'Heading1 Item 1: Savings', 'Heading2 1 Savings', 'Heading3 Within', 'Heading2 2 More', 'Heading2 Appendix 1: Of its own',
      'Heading2 Appendix A: Where they are', 'Heading3 North', 'Heading4 Deeper', 'Heading5 Deepest', 'Heading6 Last', 'Heading1 Item 3: Closing', 'Heading2 1 Next',
    ])
    expect(read.paragraphs.filter(({ style }) => style === 'NumberedText').map(({ label }) => label)).toEqual(['1.1', '1.2', '1.3', '2.1', 'A1.1', '1.1'])
    expect(styled(/Caption$/).map((caption) => /(Table|Figure) \d/.exec(caption)?.[0])).toEqual(['Table 1', 'Figure 1', 'Figure 1', 'Figure 2', 'Table 1', 'Table 1'])
  })

  it('leads from its agenda to where each item begins, and names the page it begins on', () => {
    const starts = new Map(read.paragraphs.flatMap(({ text, bookmarks }) => bookmarks.map((name) => [name, text] as const)))
    const leads = allOf(read.document, 'w:hyperlink').filter((link) => attribute(link, 'w:anchor')?.startsWith('_Toc') === false).map((link) => [textOf(link), starts.get(attribute(link, 'w:anchor') ?? '')])
    expect(leads).toEqual([['Savings', 'Savings'], ['Where they are', 'Appendix A: Where they are'], ['Closing', 'Closing']])
    expect(styled(/^Agenda/)).toEqual([
      'AgendaItem Item 1 Savings', expect.stringMatching(/^AgendaNote Page S1-2$/), 'AgendaNote Lead: Chief Finance Officer', 'AgendaAppendix Appendix A Where they are', expect.stringMatching(/^AgendaAppendixNote Page S1-[45]$/),
      'AgendaItem Item 2 Settlement', 'AgendaNote To follow, expected 20 December 2024.', 'AgendaItem Item 3 Closing', expect.stringMatching(/^AgendaNote Page S1-[6-8]$/),
    ])
    const fields = allOf(read.document, 'w:instrText').map(textOf).filter((text) => text.startsWith('PAGEREF p'))
    expect(fields).toEqual([ids.savings, ids.map, ids.last].map((id) => `PAGEREF p${id.replaceAll('-', '')} \\h`))
  })

  it('begins every item on a page of its own', () => {
    const breaks = allOf(read.document, 'w:p').filter((paragraph) => allOf(paragraph, 'w:pageBreakBefore').length > 0).map(textOf)
    // The first item begins the pages below the agenda, the appendix of landscape pages its own.
    expect(breaks).toEqual(expect.arrayContaining([expect.stringContaining('Savings'), expect.stringContaining('Closing')]))
  })

  it('says on every page which twin it is, and counts its pages as its issue does', () => {
    for (const header of edges(read, 'header')) expect(header).toContain('EXEMPT: NOT FOR PUBLICATION')
    for (const footer of edges(read, 'footer')) expect(footer).toMatch(/Page S1-PAGE.* of S1-NUMPAGES/)
  })

  it('has contents where the paper has them, filled in, and none besides', () => {
    expect(read.contents.map(({ text }) => text)).toEqual(expect.arrayContaining(['1Savings', 'Item 3: Closing']))
    expect(allOf(read.document, 'w:sdt').length).toBe(1)
    for (const { page } of read.contents) expect(page).toMatch(/^\d+$/)
  })

  it('shows pictures with what they show in words, in their own proportions', () => {
    const drawings = allOf(read.document, 'w:drawing').map((drawing) => [attribute(allOf(drawing, 'wp:docPr')[0], 'descr'), allOf(drawing, 'wp:extent')[0]] as const)
    expect(drawings.slice(1).map(([words]) => words)).toEqual(['What map shows, in words', 'What photo shows, in words', 'What plan shows, in words'])
    const sizes = drawings.slice(1).map(([, extent]) => [Number(attribute(extent, 'cx')), Number(attribute(extent, 'cy'))] as const)
    // 60 per cent of 160 mm; 36,000 units to the millimetre.
    expect(sizes[0]![0] / 36_000).toBeCloseTo(96, 0)
    expect(sizes.map(([width, height]) => Math.round((width / height) * 10) / 10)).toEqual([2, 1, 2])
  })
})

describe('a council’s style in Word', () => {
  it('puts its name, its crest and its numbers on the paper', async () => {
    const read = await made(shortModel(), { house: borsetshire })
    expect(letters(read.text)).toBe(letters(plainText(inHouse(shortModel(), borsetshire), { numbering: borsetshire.numbering })))
    expect(read.pictures[0]!.description).toBe('Crest of Borsetshire')
    expect(read.paragraphs.filter(({ style }) => /^(NumberedText|Recommendation)$/.test(style)).map(({ label }) => label)).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', 'i.', 'ii.', 'iii.'])
    const fonts = allOf(read.part('word/fontTable.xml'), 'w:font').filter((font) => allOf(font, 'w:embedRegular').length > 0).map((font) => attribute(font, 'w:name'))
    expect(fonts).toEqual(['Source Sans 3'])
    const colours = (id: string): readonly string[] => allOf(read.part('word/styles.xml'), 'w:style').filter((style) => attribute(style, 'w:styleId') === id).flatMap((style) => [...valuesOf(style, 'w:color', 'w:val'), ...valuesOf(style, 'w:bottom', 'w:color')])
    expect([colours('Hyperlink'), colours('Body'), colours('StatusLine')]).toEqual([['7A2350'], ['7A2350'], expect.arrayContaining(['7A2350'])])
  })

  it.each([['i.', ['i.', 'ii.', 'iii.', 'iv.', 'A1i.', 'A1ii.']], ['(1)', ['(1)', '(2)', '(3)', '(4)', 'A1(1)', 'A1(2)']]] as const)('counts %s through the paper, past its headings, in one list of Word’s own', async (paragraphs, labels) => {
    const house = { ...borsetshire, numbering: { ...borsetshire.numbering, paragraphs } }
    const blocks = [numbered('a'), { type: 'heading', id: null, level: 1, numbered: true, text: 'One' }, numbered('b'), { type: 'heading', id: null, level: 1, numbered: true, text: 'Two' }, numbered('c'), numbered('d'), { type: 'appendix', title: 'More', landscape: false, blocks: [numbered('e'), numbered('f')] }] as const
    const read = await made(model(blocks), { house })
    expect(read.paragraphs.filter(({ style }) => style === 'NumberedText').map(({ label }) => label)).toEqual(labels)
    const lists = allOf(read.document, 'w:p').filter((paragraph) => valuesOf(paragraph, 'w:pStyle', 'w:val').includes('NumberedText')).map((paragraph) => valuesOf(paragraph, 'w:numId', 'w:val')[0])
    expect(new Set(lists.slice(0, 4)).size).toBe(1)
  })

  it('is refused in words where it cannot be used, and a picture that was not given is named', async () => {
    expect(await renderWord(shortModel(), { house: { ...borsetshire, accent: '#ffcc00' } })).toMatchObject({ ok: false, error: { code: 'DOCUMENT_GUARD', message: expect.stringContaining('too light to read') } })
    expect(await renderWord(packModel())).toMatchObject({ ok: false, error: { code: 'DOCUMENT_GUARD', message: expect.stringContaining('Appendix A, Figure 1') } })
  })
})
