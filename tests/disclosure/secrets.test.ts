// More than 200 secrets, one in every kind of place a document has, four times over: all of them in the exempt files, none in the public
// ones, not as text, not in any stream, not by subtraction.
import { beforeAll, describe, expect, it } from 'vitest'
import { renderWord } from '#electron/engine/documents/docx/word.ts'
import { renderPage } from '#electron/engine/documents/html/page.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { writeWorkbook } from '#electron/engine/documents/xlsx/writeWorkbook.ts'
import { searchFile } from '#electron/engine/documents/leaks/searchFile.ts'
import { soughtIn } from '#shared/documents/disclosure/sought.ts'
import { type Twin, twinOf } from '#shared/documents/disclosure/twins.ts'
import { type Result } from '#shared/result.ts'
import { model, numbered } from '../documents/models.ts'
import { sheetIn } from '../workbook/readBack.ts'
import { type Relation, workOut } from './attacker.ts'
import { everyByte, holds } from './everyByte.ts'
import { seeded } from './seeded.ts'

type Renderer = { readonly format: string; readonly of: 'paper' | 'workbook'; readonly make: (twin: Twin) => Promise<Result<{ readonly bytes: Uint8Array }>> }

/** A format more is a line more. */
const renderers: readonly Renderer[] = [
  { format: 'pdf', of: 'paper', make: ({ paper }) => renderPdf(paper) },
  { format: 'docx', of: 'paper', make: ({ paper }) => renderWord(paper) },
  { format: 'html', of: 'paper', make: ({ paper }) => renderPage(paper) },
  { format: 'xlsx', of: 'workbook', make: ({ workbook }) => writeWorkbook(workbook!) },
]

const { source, secrets } = seeded()
const files = new Map<string, { readonly bytes: Uint8Array; readonly everything: string }>()
const twins = new Map<string, Twin>()

beforeAll(async () => {
  for (const disclosure of ['public', 'exempt'] as const) {
    const twin = twinOf(source, disclosure)
    if (!twin.ok) throw new Error(twin.error.message)
    twins.set(disclosure, twin.value)
    for (const { format, make } of renderers) {
      const made = await make(twin.value)
      if (!made.ok) throw new Error(`${format}: ${made.error.message}`)
      files.set(`${disclosure} ${format}`, { bytes: made.value.bytes, everything: await everyByte(made.value.bytes) })
    }
  }
}, 180_000)

/** As a file may have it: a figure with its commas or without. */
const saidAs = (words: string): readonly string[] => (/^[\d,]+$/.test(words) ? [words, words.replaceAll(',', '')] : [words])
const unprinted = /^the id of a row$/

/** A paper that says nothing, in the same format: "Recommendation" is the name of a style of Word's, and no leak. */
async function sayingNothing(of: Renderer['of'], make: Renderer['make']): Promise<Uint8Array | null> {
  const made = of === 'paper' ? await make({ paper: model([numbered('-')]), workbook: null, warnings: [] }) : null
  return made?.ok === true ? made.value.bytes : null
}

describe.each(renderers)('200 secrets in $format', ({ format, of, make }) => {
  const own = secrets.filter((secret) => secret.in === of)

  it('stand in the exempt file, every one of them', () => {
    const { everything } = files.get(`exempt ${format}`)!
    expect(own.filter(({ place, words }) => !unprinted.test(place) && !saidAs(words).some((one) => holds(everything, one)))).toEqual([])
  })

  it('stand nowhere in the public file, in no byte of it', () => {
    const { everything } = files.get(`public ${format}`)!
    // Of figures those written as people read them: in streams of numbers any four digits turn up. Those of a workbook are looked for below.
    expect(secrets.filter(({ words }) => !/^\d+$/.test(words) && holds(everything, words))).toEqual([])
  })

  it('are not found in the public file by the search that every public file passes', async () => {
    const sought = soughtIn(source, twins.get('public')!)
    expect(sought).not.toBeNull()
    expect(await searchFile(files.get(`public ${format}`)!.bytes, sought!, () => sayingNothing(of, make))).toBeNull()
  }, 60_000)

  it('are found by that search in the exempt file, which is so held back', async () => {
    const found = await searchFile(files.get(`exempt ${format}`)!.bytes, soughtIn(source, twins.get('public')!)!, () => Promise.resolve(null))
    expect(found).toMatchObject({ code: 'DOCUMENT_LEAK', message: expect.stringContaining('still holds what is withheld') })
  }, 60_000)
})

describe('the seeded secrets', () => {
  it('are more than 200, and no two alike', () => {
    expect(secrets.length).toBeGreaterThan(200)
    const names = secrets.filter(({ place }) => place !== 'the name of an exempt saving').map(({ words }) => words)
    expect(new Set(names).size).toBe(names.length)
  })

  it('do not follow from the public workbook by subtraction, and a count of 3 is neither printed nor told by its full-time equivalents', () => {
    const cells = sheetIn(files.get('public xlsx')!.bytes)
    const at = (column: string, row: number): number | null => { const value = cells.get(`${column}${row}`)?.value; return typeof value === 'number' ? value : null }
    const printed = new Map(['C', 'D', 'E', 'F', 'G'].flatMap((column) => [4, 5, 6, 7, 8, 9, 10].map((row) => [`${column}${row}`, at(column, row)] as const)))
    const columns = (list: readonly string[], rows: readonly number[]): readonly Relation[] => list.map((column) => [[`${column}10`, -1], ...rows.map((row) => [`${column}${row}`, 1] as const)])
    const solved = workOut([...columns(['C', 'D', 'E'], [4, 5, 6]), ...columns(['F', 'G'], [7, 8, 9]), ...[4, 5, 6, 10].map((row): Relation => [[`E${row}`, -1], [`C${row}`, 1], [`D${row}`, 1]])], printed)
    expect([...solved.keys()].filter((place) => ['C5', 'D5', 'E5', 'F7', 'G7'].includes(place))).toEqual([])
    expect([cells.get('F7')?.value, cells.get('G7')?.value]).toEqual(['[c]', '[c]'])
    expect([...cells.values()].map(({ value }) => value).filter((value) => secrets.some(({ words }) => words.replaceAll(',', '') === String(value)))).toEqual([])
  })
})
