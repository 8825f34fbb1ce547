// Cells that show a figure in another size than they hold, as workbooks of councils have them: full pounds shown in thousands, 0.12 shown
// as 12%. The files are made by another program than the one that reads them.
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportReport } from '#shared/contract/imports.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { base64, tryOut } from './kit.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

type Value = string | number | null | { readonly formula: string; readonly result: number }

/** `formats` by column from 1, for every row below the headings. */
async function reportOf(rows: readonly (readonly Value[])[], formats: Readonly<Record<number, string>>, kind = 'savings', more: { readonly [key: string]: Json } = {}): Promise<ImportReport> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet')
  for (const row of rows) sheet.addRow([...row])
  for (const [column, format] of Object.entries(formats)) for (let row = 2; row <= rows.length; row += 1) sheet.getRow(row).getCell(Number(column)).numFmt = format
  return tryOut(engine, { name: 'sheet.xlsx', kind, base64: base64(new Uint8Array(await book.xlsx.writeBuffer())), ...more })
}
const amounts = ({ rows }: ImportReport): unknown[] => rows.filter(({ role }) => role !== 'header').map((row) => (row.amounts ?? []).map(({ state, low, text }) => (state === 'known' ? [low, text] : state)))
const aboutSize = ({ warnings }: ImportReport): string[] => (warnings ?? []).filter((words) => /by the format of its cells/.test(words))

describe('a schedule in full pounds that shows thousands', () => {
  const rows = [['Proposal', 'Saving £000'], ['One', 521_000], ['Two', 80_499], ['Total', { formula: 'SUM(B2:B3)', result: 601_499 }]] as const

  it('is read as shown where its heading says £000, keeps what is not seen, ties, and says so', async () => {
    const report = await reportOf(rows, { 2: '#,##0,' })
    expect(report.unit).toBe('thousands')
    expect(amounts(report)).toEqual([[[521, '521']], [[80.499, '80']], [[601.499, '601']]])
    expect(report.totals).toMatchObject([{ verdict: 'ties', difference: 0 }])
    expect(aboutSize(report)).toEqual(['Column B shows its figures in thousands, by the format of its cells: B2 shows 521 and holds 521,000. They were taken as shown, in £000.'])
  })

  it('is read as held where nothing says thousands', async () => {
    const report = await reportOf([['Proposal', 'Saving'], ['One', 521_000], ['Two', 80_499]], { 2: '#,##0,' })
    expect([report.unit, amounts(report)]).toEqual(['pounds', [[[521_000, '521']], [[80_499, '80']]]])
    expect(aboutSize(report)).toEqual(['Column B shows its figures in thousands, by the format of its cells: B2 shows 521 and holds 521,000. Nothing there says another unit than £, so what the cells hold was taken.'])
  })

  it('is read by the word of size its format adds, whatever the heading', async () => {
    const report = await reportOf([['Proposal', 'Saving £000'], ['One', 521_000], ['Two', 2_500_000]], { 2: '[>=1000000]0.0,,"m";0,"k"' })
    expect(amounts(report)).toEqual([[[521, '521k']], [[2_500, '2.5m']]])
    expect(aboutSize(report)).toEqual(['Column B shows its figures in thousands, by the format of its cells: B2 shows 521k and holds 521,000. They were taken as shown, with the word of size behind them.'])
  })

  it('and where a figure of the column was typed in thousands, both are what a reader sees', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Sheet')
    for (const row of [['Proposal', 'Saving £000'], ['One', 521_000], ['Two', 80]]) sheet.addRow(row)
    sheet.getCell('B2').numFmt = '#,##0,'
    expect(amounts(await tryOut(engine, { name: 'sheet.xlsx', kind: 'savings', base64: base64(new Uint8Array(await book.xlsx.writeBuffer())) }))).toEqual([[[521, '521']], [[80, '80']]])
  })
})

describe('a plan in full pounds that shows millions', () => {
  it('ties as shown, to the decimals it shows', async () => {
    const report = await reportOf([
      ['Line', '2026/27 £m', '2027/28 £m'], ['Deficit brought forward', 10_000_400, 5_000_000], ['Council Tax', -3_250_000, -1_000_000], ['Deficit after updates', 6_750_400, 4_000_000],
    ], { 2: '#,##0.000,,;(#,##0.000,,)', 3: '#,##0.000,,;(#,##0.000,,)' }, 'mtfp')
    expect(report.unit).toBe('millions')
    expect(report.totals?.map(({ printed, verdict }) => [printed.low, verdict])).toEqual([[6.7504, 'ties'], [4, 'ties']])
    expect(aboutSize(report)).toHaveLength(2)
  })

  it('of which the heading says thousands is taken as shown, and both figures are named', async () => {
    expect(aboutSize(await reportOf([['Line', '2026/27 £000'], ['Council Tax', 3_250_000], ['Grants', 1_000_000]], { 2: '0.00,,' }, 'mtfp')))
      .toEqual(['Column B shows its figures in millions, by the format of its cells: B2 shows 3.25 and holds 3,250,000. They were taken as shown, in £000.'])
  })
})

it('of a sheet with a row for each authority, the row that is read says so', async () => {
  const lines = Array.from({ length: 14 }, (_, i) => `Line ${'abcdefghijklmn'[i] ?? ''} of spending`)
  const report = await reportOf([['Code', 'Authority', ...lines], ['E1', 'East Sussex', ...lines.map((_, i) => 1_000_000 + i)], ['E2', 'Kent', ...lines.map(() => 5_000_000)]], Object.fromEntries(lines.map((_, i) => [i + 3, '#,##0,'])), 'budget', { map: { unit: '£000' } })
  expect(report.rows[0]?.amounts?.map(({ cell, low }) => [cell, low])).toEqual([['C2', 1_000]])
  expect(aboutSize(report)).toEqual(['The row that is read shows its figures in thousands, by the format of its cells: C2 shows 1,000 and holds 1,000,000. They were taken as shown, in £000.'])
})

describe('percentages', () => {
  it('of a measure are taken as shown: 82.54 of 0.8254', async () => {
    const report = await reportOf([['Ref', 'Measure', '2024/25 outturn', '2025/26 target'], ['Z1', 'People supported at home', 0.8254, 0.84]], { 3: '0.0%', 4: '0%' }, 'measures')
    expect(amounts(report)).toEqual([[[82.54, '82.5%'], [84, '84%']]])
    expect(aboutSize(report)).toEqual([
      'Column C shows its figures as percentages, by the format of its cells: C2 shows 82.5% and holds 0.8254. They were taken as shown.', 'Column D shows its figures as percentages, by the format of its cells: D2 shows 84% and holds 0.84. They were taken as shown.',
    ])
  })

  it('in a column of amounts are refused at their cells', async () => {
    const report = await reportOf([['Proposal', 'Saving £000'], ['One', 521], ['Two', 0.03]], {})
    expect(report.counts.error).toBe(0)
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Sheet')
    for (const row of [['Proposal', 'Saving £000'], ['One', 521], ['Two', 0.03]]) sheet.addRow(row)
    sheet.getCell('B3').numFmt = '0%'
    const refused = await tryOut(engine, { name: 'sheet.xlsx', kind: 'savings', base64: base64(new Uint8Array(await book.xlsx.writeBuffer())) })
    expect(refused.rows[2]?.problems).toEqual([{ cell: 'B3', message: 'B3 holds 3%, a percentage, where an amount should be.' }])
  })
})
