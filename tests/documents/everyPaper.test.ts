// Every paper of both examples as Word, through the door every host uses: each says what its model says, in order, and a program that
// did not write it opens it; that program opens the workbooks too.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { numberDocument } from '#shared/documents/numbering.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { findOffice, printAll } from '../support/office.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { type ExamplePaper, examplePapers } from './examplePapers.ts'
import { letters, readPdf } from './readPdf.ts'
import { type ReadWord, itemPages, readWord, twice, valuesOf } from './readWord.ts'
import { allOf, attribute } from './xml.ts'

type Paper = { readonly name: string; readonly model: DocumentModel; readonly word: Uint8Array; readonly again: string; readonly sha256: string; readonly workbook: Uint8Array | null }

const folder = mkdtempSync(join(tmpdir(), 'reconcile-every-paper-'))
const composed = (await examplePapers()).filter(({ formats }) => formats.includes('docx'))
const names = composed.map(({ name }) => name)
const papers = new Map<string, Paper>()
const paper = (name: string): Paper => {
  const one = papers.get(name)
  if (one === undefined) throw new Error(`${name} was not made`)
  return one
}

async function ask<T>(engine: TestEngine, name: string, input: Parameters<TestEngine['invoke']>[1]): Promise<T> {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${name} ${JSON.stringify(input)}: ${reply.error.message}`)
  return reply.value as T
}

async function makePaper(engine: TestEngine, { name, document, formats, model }: ExamplePaper): Promise<Paper> {
  const render = (format: string) => ask<Output<'documents.render'>>(engine, 'documents.render', { document, format })
  const [word, again] = await Promise.all([render('docx'), render('docx')])
  const workbook = formats.includes('xlsx') ? await render('xlsx') : null
  const bytesOf = (file: { readonly base64: string }): Uint8Array => new Uint8Array(Buffer.from(file.base64, 'base64'))
  return { name, model, word: bytesOf(word), sha256: word.sha256, again: again.sha256, workbook: workbook === null ? null : bytesOf(workbook) }
}

beforeAll(async () => {
  for (const example of new Set(composed.map((one) => one.example))) {
    const engine = openExampleEngine(example)
    for (const one of composed.filter((other) => other.example === example)) papers.set(one.name, await makePaper(engine, one))
    engine.dispose()
  }
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is counted in front of headings and numbered paragraphs; a letter is typed. */
const labelsOf = (model: DocumentModel): readonly string[] => numberDocument(model).flatMap((section) => [
  ...(section.label === null || section.item?.depth === 2 && section.kind === 'item' ? [] : [`${section.label}:`]), ...section.blocks.flatMap(({ block, label }) => label !== null && ['heading', 'paragraph', 'exempt'].includes(block.type) ? [label] : []),
])

describe.each(names)('%s as Word', (name) => {
  let read: ReadWord
  beforeAll(() => { read = readWord(paper(name).word) })

  it('says every word and number of its model, once and in order', () => {
    expect(letters(read.text)).toBe(letters(plainText(paper(name).model, { items: itemPages(read, paper(name).model) })))
  })

  it('counts as the paper does, in lists of Word’s own', () => {
    const counted = read.paragraphs.filter(({ style, label }) => label !== '' && /^(Heading\d|NumberedText)$/.test(style)).map(({ label }) => label)
    expect(counted).toEqual(labelsOf(paper(name).model))
  })

  it('has headings in order, heads on its tables, words for its pictures, and nothing named twice', () => {
    const levels = read.paragraphs.flatMap(({ style }) => /^Heading(\d)$/.exec(style)?.[1] ?? []).map(Number)
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1))
    for (const table of read.tables) expect([table.heads.length, table.headsOnlyFirst]).toEqual([1, true])
    for (const { description } of read.pictures) expect(description.length).toBeGreaterThan(20)
    for (const [element, key] of [['w:bookmarkStart', 'w:id'], ['w:bookmarkStart', 'w:name'], ['wp:docPr', 'id']] as const) expect([element, twice(valuesOf(read.document, element, key))]).toEqual([element, []])
    for (const mark of valuesOf(read.document, 'w:bookmarkStart', 'w:name')) expect(mark).toMatch(/^(_Toc\d+|[a-z]\w{0,39})$/)
  })

  it('asks Word for a spacing that grows with the type, and for no paragraph without words', () => {
    const heights = ['word/document.xml', 'word/styles.xml'].flatMap((path) => allOf(read.part(path), 'w:spacing')).filter((spacing) => attribute(spacing, 'w:line') !== undefined)
    for (const spacing of heights) expect(attribute(spacing, 'w:lineRule')).toBe('auto')
    const empty = read.paragraphs.filter(({ text, label, inTable }) => !inTable && `${label}${text}`.trim() === '')
    expect(empty).toEqual([])
  })

  it('is the same file twice', () => {
    expect(paper(name).again).toBe(paper(name).sha256)
  })
})

const office = findOffice()
if (office === undefined) console.info('LibreOffice is not here: its opinion on Word files and workbooks is left out.')

describe.skipIf(office === undefined)('LibreOffice', () => {
  const printed = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, 'printed', `${file}.pdf`)))
  beforeAll(async () => {
    mkdirSync(join(folder, 'printed'))
    const files = names.flatMap((name) => {
      const { word, workbook } = paper(name)
      return [[`${name}.docx`, word] as const, ...(workbook === null ? [] : [[`${name}-sheets.xlsx`, workbook] as const])]
    })
    for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes)
    await printAll(office ?? '', files.map(([file]) => join(folder, file)), join(folder, 'printed'))
  }, 300_000)

  it.each(names)('opens and prints %s, all of it', async (name) => {
    const { model, word } = paper(name)
    const pdf = await readPdf(printed(name))
    const text = letters(pdf.byPage.join('\n'))
    for (const words of [model.body, model.title, ...labelsOf(model)]) expect(text).toContain(letters(words))
    expect(pdf.beyond).toBeLessThan(0)
    expect(`${pdf.text}${pdf.artifacts}`.replace(/\s+/g, ' ')).toContain(`Page ${pdf.pages} of ${pdf.pages}`)
    // The contents name the pages Word makes. This program breaks a line here and there otherwise: beside the page, and rarely.
    const off = readWord(word).contents.filter((entry) => !letters(pdf.byPage[Number(entry.page) - 1] ?? '').includes(letters(entry.text)))
    for (const entry of off) expect(`${entry.text} near page ${entry.page}: ${[-2, 0].some((by) => letters(pdf.byPage[Number(entry.page) + by] ?? '').includes(letters(entry.text)))}`).toContain('true')
    expect(off.length).toBeLessThanOrEqual(1)
  })

  it.each(composed.filter(({ formats }) => formats.includes('xlsx')).map(({ name }) => name))('opens and prints the workbook of %s', async (name) => {
    const pdf = await readPdf(printed(`${name}-sheets`))
    expect(pdf.pages).toBeGreaterThan(0)
    expect(letters(pdf.text).length).toBeGreaterThan(200)
    expect(pdf.text).not.toMatch(/#(REF|NAME|VALUE|DIV\/0|N\/A)|Err:\d/)
  })
})
