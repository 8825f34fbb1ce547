// What keeps a workbook from being written: sums that would differ from the app's, names no spreadsheet program takes. And that the
// sums of any figures at all agree.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { across, down, money, sum, text } from '#shared/documents/workbook/cells.ts'
import { guardWorkbook, nameOf } from '#shared/documents/workbook/guards.ts'
import { BLANK, type Cell, type Row, type Sheet } from '#shared/documents/workbook/model.ts'
import { atLeast, known, type MaybeAmount, range, unknown } from '#shared/money/amount.ts'
import { sumAmounts } from '#shared/money/total.ts'
import { everyState, figuresAndDifferences, sheetOf, workbookOf } from './models.ts'
import { bytesOf, sheetIn } from './readBack.ts'
import { recalculate } from './recalculate.ts'

const withCell = (sheet: Sheet, row: number, column: number, cell: Cell): Sheet =>
  ({ ...sheet, rows: sheet.rows.map((old, r): Row => (r === row ? { ...old, cells: old.cells.map((one, c) => (c === column ? cell : one)) } : old)) })
const small = sheetOf([['Day services', known(521_000), known(100_000)], ['Transport', unknown, null]])

describe('a workbook is not made', () => {
  it.each<[string, Sheet, string]>([
    ['when a sum would come to something else than the app says', withCell(small, 2, 1, sum([down(1, 0, 1)], sumAmounts([known(521_000)]))), 'cell B6 would come to £521,000 + 1 TBC in a spreadsheet, while the app says £521,000'],
    ['when a sum leaves out a row', withCell(small, 2, 2, sum([down(2, 1, 1)], sumAmounts([known(100_000)]))), 'cell C6 would come to nothing in a spreadsheet, while the app says £100,000'],
    ['when a sum adds itself', withCell(small, 2, 1, sum([down(1, 0, 2)], sumAmounts([known(521_000), unknown]))), 'cell B6 adds cells of another kind or unit, outside their sheet, or itself'],
    ['when two sums add each other', withCell(withCell(small, 0, 1, sum([down(1, 1, 1)], sumAmounts([known(1)]))), 1, 1, sum([down(1, 0, 0)], sumAmounts([known(1)]))), 'would come to'],
    ['when a sum adds text', withCell(small, 0, 3, sum([across(0, 0, 2)], sumAmounts([known(621_000)]))), 'cell D4 adds cells of another kind'],
    ['when money stands among words', withCell(small, 0, 0, money(known(1))), 'cell A4 is not of the kind of its column'],
    ['when a figure has more decimals than its column', withCell(figuresAndDifferences, 1, 1, { kind: 'figure', text: '0.125' }), 'holds “0.125”'],
    ['when a row is too short', { ...small, rows: [{ kind: 'line', cells: [text('x')] }] }, 'row 4 does not have 5 cells'],
    ['when a column has no name', { ...small, columns: small.columns.map((column, i) => (i === 0 ? { ...column, label: ' ' } : column)) }, 'has a column without a name'],
    ['under a name spreadsheet programs refuse', { ...small, name: '2026/27' }, 'has a name that spreadsheet programs refuse'],
    ['under a name longer than they take', { ...small, name: 'x'.repeat(32) }, 'has a name that spreadsheet programs refuse'],
  ])('%s', (_, sheet, said) => {
    const finding = guardWorkbook(workbookOf([sheet]))
    expect(finding === null ? 'nothing found' : `${finding.place} ${finding.what}`).toContain(said)
  })

  it('with two sheets of one name, whatever its capitals', () => {
    expect(guardWorkbook(workbookOf([small, { ...small, name: 'SAVINGS' }]))?.what).toBe('has the name of another')
  })

  it('and is made when all of it holds', () => {
    expect(guardWorkbook(workbookOf([small, everyState].map((sheet, i) => ({ ...sheet, name: `Sheet ${i}` }))))).toBeNull()
    expect(guardWorkbook(workbookOf([figuresAndDifferences]))).toBeNull()
  })
})

it('cells are named as spreadsheet programs name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map((column) => nameOf({ row: 0, column }))).toEqual(['A4', 'Z4', 'AA4', 'AZ4', 'BA4', 'ZZ4', 'AAA4'])
})

it('whatever the figures, every formula comes to what is stored beside it, and the sums to what the app says', async () => {
  const pounds = fc.integer({ min: -5_000_000, max: 5_000_000 })
  const amount: fc.Arbitrary<MaybeAmount> = fc.oneof(
    pounds.map(known), fc.constant(null), fc.constant(unknown), pounds.map(atLeast), fc.tuple(pounds, pounds).map(([a, b]) => range(a, b)),
  )
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constant('Line'), amount, amount), { minLength: 1, maxLength: 12 }), fc.constantFrom('pounds', 'thousands', 'millions'), async (lines, unit) => {
    const sheet = sheetIn(await bytesOf(workbookOf([sheetOf(lines, unit)])))
    for (const [address, { formula, value }] of sheet) {
      if (formula === null) continue
      const result = recalculate(sheet, address)!.result
      if (typeof result === 'number') expect(value).toBeCloseTo(result, 6)
      else expect(value).toBe(result)
    }
    const scale = { pounds: 1, thousands: 1_000, millions: 1_000_000 }[unit]
    const singles = lines.flatMap(([, first, second]) => [first, second]).filter((one) => one?.state === 'known')
    const total = sheet.get(`D${lines.length + 4}`)!.value
    if (singles.length > 0) expect(Math.round((total as number) * scale)).toBe(sumAmounts(singles).low)
    expect(sheet.get(`E${lines.length + 4}`)!.value).toBe(lines.flatMap(([, first, second]) => [first, second]).filter((one) => one !== null && one.state !== 'known').length)
  }), { numRuns: 60 })
})

it('a sum of more cells than a function takes is added in parts', async () => {
  const lines = Array.from({ length: 601 }, (_, i): Row => ({ kind: 'line', cells: [text(`Line ${i}`), money(known(1_000)), BLANK, BLANK, BLANK] }))
  const rows: Row[] = [...lines, { kind: 'total', cells: [text('Total'), sum(lines.map((_, i) => down(1, i, i)), sumAmounts(lines.map(() => known(1_000)))), BLANK, BLANK, BLANK] }]
  const sheet = sheetIn(await bytesOf(workbookOf([{ ...small, rows }])))
  expect(sheet.get('B605')).toMatchObject({ value: 601, formula: expect.stringMatching(/^SUM\(SUM\(B4,.*\),SUM\(.*\),SUM\(.*\),SUM\(B604\)\)$/) })
  expect(recalculate(sheet, 'B605')?.result).toBe(601)
})
