// The pages named in the contents of a Word file: worked out from lighter tables than those that are printed, and the same.
import { readFile } from 'node:fs/promises'
import { Packer } from 'docx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Table, type TableRow } from '#shared/documents/blocks.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { wordAssets } from '#electron/engine/documents/assets.ts'
import { buildWord } from '#electron/engine/documents/docx/build.ts'
import { finishWord } from '#electron/engine/documents/docx/finish.ts'
import { type Face, cuts } from '#electron/engine/documents/docx/fonts.ts'
import { lightTable } from '#electron/engine/documents/docx/lightTable.ts'
import { pageNumbersIn } from '#electron/engine/documents/docx/pageNumbers.ts'
import { prepare } from '#electron/engine/documents/prepare.ts'
import { cell, heading, model, plain, savingsTable } from './models.ts'
import { readWord } from './readWord.ts'

const faces: readonly Face[] = await Promise.all(wordAssets().faces.map(async ({ family, cut, path }) => ({ family, cut: cuts.find((known) => known === cut) ?? 'regular', bytes: new Uint8Array(await readFile(path)) })))
const undrawn = { png: () => new Uint8Array(), size: () => ({ width: 1, height: 1 }) }

/** Each entry of the contents with its page. */
async function pagesOf(of: DocumentModel, whole: boolean): Promise<readonly string[]> {
  const prepared = prepare(of, {})
  if (!prepared.ok) throw new Error(prepared.error.message)
  const packed = await Packer.toArrayBuffer(buildWord(prepared.value, undrawn, pageNumbersIn(faces, whole)))
  return readWord(finishWord(new Uint8Array(packed), of, [])).contents.map(({ text, page }) => `${text} ${page}`)
}

const words = fc.array(fc.constantFrom('saving', 'of', 'the', 'Older People’s', 'commissioning', 'Northgate', 'a', '£182k', 'reablement', 'in-house', 'WWWWWW', 'illi', 'counter-proposal', 'to be identified'), { minLength: 1, maxLength: 30 }).map((list) => list.join(' '))
const cells = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -9_999, max: 99_999 }).map((n) => cell(n.toLocaleString('en-GB'))) },
  { weight: 3, arbitrary: words.map((text) => cell(text)) },
  { weight: 2, arbitrary: fc.tuple(words, words, fc.constantFrom('strong', 'muted', 'unknown', 'left', 'plain')).map(([text, note, tone]) => cell(text, tone, note)) },
  { weight: 1, arbitrary: fc.constantFrom('', '漢字 漢字 漢字 漢字 漢字 漢字', 'one\ntwo\nthree', 'x'.repeat(60), '—'.repeat(40), '\u00a0'.repeat(30)).map((text) => cell(text)) },
)
const table = (columns: number): fc.Arbitrary<Table> => fc.record({
  rows: fc.array(fc.tuple(fc.array(cells, { minLength: columns, maxLength: columns }), fc.boolean()).map(([made, illustrative]): TableRow => ({ ...plainRow, cells: made, illustrative })), { minLength: 1, maxLength: 9 }),
  total: fc.option(fc.array(cells, { minLength: columns, maxLength: columns })),
}).map(({ rows, total }): Table => ({ ...savingsTable, rows, total, columns: Array.from({ length: columns }, (_, i) => ({ label: `Column ${i + 1}`, unit: i === 1 ? '£ thousand' : null, align: i === 0 ? 'start' : 'end', width: null })) }))
const plainRow = { kind: 'row', id: null } as const

const paper = (tables: readonly Table[]): DocumentModel =>
  model([{ type: 'contents', title: 'Contents', depth: 1 }, ...tables.flatMap((one, i): Block[] => [heading(`Part ${i + 1}`), plain('What it comes to.'), one])])

describe('the pages in the contents of a Word file', () => {
  it('are those of the paper laid out with every cell, whatever stands in its tables', async () => {
    const tables = fc.sample(fc.integer({ min: 2, max: 9 }).chain(table), { seed: 4_017, numRuns: 60 })
    const light = await pagesOf(paper(tables), false)
    expect(light).toHaveLength(60)
    expect(light).toEqual(await pagesOf(paper(tables), true))
    expect(Number(/\d+$/.exec(light.at(-1) ?? '')?.[0])).toBeGreaterThan(20)
  }, 120_000)
})

const cellOf = (text: string, width: number) => ({ 'w:tc': [{ 'w:tcPr': [{ 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': width } } }] }, { 'w:p': [{ 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': 'TableText' } } }] }, { 'w:r': [{ 'w:t': [text] }] }] }] })
const rowOf = (setting: readonly unknown[], ...texts: readonly string[]) => ({ 'w:tr': [{ 'w:trPr': setting }, ...texts.map((text) => cellOf(text, 1_000))] })
const inRows = (made: unknown): readonly string[][] => {
  const said = JSON.stringify(made).split('"w:tr"').slice(1)
  return said.map((row) => row.split('"w:tc"').slice(1).map((one) => /"w:t":\["([^"]*)"/.exec(one)?.[1] ?? `empty ${/"w:w":(\d+)/.exec(one)?.[1] ?? ''}`))
}

describe('a table laid out only for its height', () => {
  const whole = [{ 'w:cantSplit': {} }]
  const long = 'a saving that is described at some length'

  it('keeps of each row the cell that makes it tall, and the width of the others', () => {
    expect(inRows(lightTable({ 'w:tbl': [rowOf(whole, '1', long, '2', '3'), rowOf(whole, '1', '2', '3', '4')] }))).toEqual([['empty 1000', long, 'empty 2000'], ['empty 4000']])
  })

  it('keeps all that could be the tallest, what it cannot measure, and rows that may stand on two pages', () => {
    expect(inRows(lightTable({ 'w:tbl': [rowOf(whole, long, `${long}s`, '漢字'), rowOf([], '1', '2')] }))).toEqual([[long, `${long}s`, '漢字'], ['1', '2']])
  })
})
