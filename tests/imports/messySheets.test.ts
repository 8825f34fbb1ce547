// Sheets as they come from departments: half filled in, with more sheets than one, with maps made for another year. What cannot be taken
// is named where it stands, and the words say what to do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { base64, tryOut } from './kit.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

type More = { readonly [key: string]: Json }
const list = (text: string, more: More = {}): Json => ({ name: 'sheet.csv', kind: 'savings', base64: base64(text), ...more })
const trial = (text: string, more: More = {}) => tryOut(engine, list(text, more))
type Rows = (string | number | null)[][]
const book = async (sheets: readonly { readonly name: string; readonly rows: Rows; readonly hidden?: boolean }[], more: More = {}): Promise<Json> =>
  ({ name: 'book.xlsx', kind: 'savings', base64: base64(await writeXlsx({ sheets: sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })) })), ...more })
const refusal = async (input: Json): Promise<readonly [string, string]> => {
  const reply = await engine.invoke('imports.dryRun', input)
  return reply.ok ? ['taken', ''] : [reply.error.message, reply.error.next]
}
const table: Rows = [['Ref', 'Proposal', 'Saving £000'], ['A1', 'One', 120], ['A2', 'Two', 80]]

describe('a workbook of several sheets', () => {
  const long = { name: 'Stray', rows: [['Proposal', 'Saving £000'], ['One', 5], ...Array.from({ length: 100_001 }, (): Rows[number] => []), ['stray', null]] }

  it('of which one cannot be read is read without it, and the reader is told', async () => {
    const report = await tryOut(engine, await book([{ name: 'Savings', rows: table }, long]))
    expect([report.sheet.name, report.warnings?.[0]]).toEqual(['Savings', 'The sheet “Stray” reaches to row 100,004 and column B, and at most 100,000 rows and 2,000 columns are read. Something may stand far from the table.'])
  })

  it('of which none can be read says why, not that it is empty', async () => {
    expect((await refusal(await book([long])))[0]).toMatch(/^The sheet “Stray” reaches to row 100,004/)
  })

  it('whose only table is hidden says so, and reads it when it is named', async () => {
    const sheets = [{ name: 'Savings', rows: table, hidden: true }, { name: 'Front', rows: [] }]
    expect(await refusal(await book(sheets))).toEqual(['The only sheet with cells in it is hidden: 1 “Savings”.', 'Name the sheet to have it read all the same, or show it in Excel.'])
    expect((await tryOut(engine, await book(sheets, { sheet: 1 }))).counts.new).toBe(2)
  })

  it('names what is missing from the sheet that has headings, not from the page of instructions', async () => {
    const [message] = await refusal(await book([{ name: 'Read me', rows: [['How to fill in this return']] }, { name: 'Savings', rows: table }], { kind: 'mtfp' }))
    expect(message).toBe('Sheet 2 “Savings” cannot be read as a Medium Term Financial Plan: missing a column of amounts with its year, such as 2026/27.')
  })
})

describe('a map', () => {
  it.each<[what: string, map: Json, message: RegExp]>([
    ['a year nobody can read', { year: 'soon' }, /^“soon” in the map is not a financial year\.$/],
    ['a year of two years', { year: '2026/28' }, /^“2026\/28” in the map is not a financial year\.$/],
    ['such a year for a column', { columns: [{ column: 'Saving £000', role: 'amount', year: 'next' }] }, /^“next” in the map is not a financial year\.$/],
    ['headings where there are no rows', { headerRows: [99] }, /missing the headings: the map says row 99, and the sheet ends at row 3\.$/],
  ])('with %s is refused and says which', async (_, map, message) => {
    expect((await refusal(await book([{ name: 'Savings', rows: table }], { map })))[0]).toMatch(message)
  })

  it('that speaks of rows the sheet does not have says so', async () => {
    expect((await trial('Ref,Proposal,Saving £000\nA1,One,120\n', { map: { rows: [{ row: 2, role: 'line' }, { row: 40, role: 'skip' }] } })).warnings?.[0]).toBe('The map speaks of row 40, and the sheet ends at row 2.')
  })

  it('with a typed total that is no amount names it by what was typed', async () => {
    expect((await trial('Ref,Proposal,Saving £000\nA1,One,120\n', { map: { totals: [{ value: 'lots' }] } })).warnings?.[0]).toBe('The total “lots” in the map is not an amount.')
  })
})

describe('a schedule', () => {
  it('whose total is an error says so at its cell, as it does of a line', async () => {
    const report = await trial('Ref,Proposal,2025/26 £000,2026/27 £000\nA1,One,120,5\nA2,Two,80,7\n,Total,#REF!,12\n')
    expect(report.rows.at(-1)).toMatchObject({ role: 'total', outcome: 'skipped', problems: [{ cell: 'C4', message: 'C4 holds #REF!, an error of the spreadsheet: correct the formula and save the sheet again.' }] })
  })

  it('says of a total over rows that cannot be read that they are why it may not tie', async () => {
    const report = await trial('Ref,Proposal,Saving £000\nA1,One,120\nA2,Two,see note 3\nA3,Three,approx 50\nA4,Four,20\n,Total,200\n')
    expect(report.totals?.map(({ verdict, words }) => [verdict, words])).toEqual([['not_itemised', '£60k not itemised; 2 of its rows cannot be read']])
  })

  it('with a reference and nothing beside it has a line that was not filled in, no heading', async () => {
    const report = await trial('Ref,Proposal,Saving £000\nA1,One,100\nA2,,\nA3,Three,40\n,Total,140\n')
    expect(report.rows[2]).toMatchObject({ role: 'line', outcome: 'error', reason: 'B3 is blank: a saving needs a title.' })
    expect(report.counts).toMatchObject({ new: 2, error: 1, ties: 1 })
  })

  it('keeps its references where “Total” stands among them', async () => {
    const report = await trial('Ref,Proposal,Saving £000\nA1,One,100\nA2,Two,40\nTotal,,140\n')
    expect(report.rows.slice(1).map(({ ref, role }) => [ref, role])).toEqual([['A1', 'line'], ['A2', 'line'], ['Total', 'total']])
  })

  it('in which every amount has a decimal comma is refused at its cells, not as having no amounts', async () => {
    const report = await trial('Ref;Proposal;Saving £m\nA1;One;1,5\nA2;Two;2,25\n')
    expect(report.rows.slice(1).map(({ problems }) => problems?.[0]?.message.slice(0, 38))).toEqual(['C2 holds “1,5”, which is not an amount:', 'C3 holds “2,25”, which is not an amount'].map((text) => text.slice(0, 38)))
  })

  it('says why a column it understands is left out', async () => {
    const report = await trial('Ref,Proposal,Original saving 2026/27 £000,Revised saving 2026/27 £000,Full year effect £000\nA1,One,100,90,90\nA2,Two,50,50,50\n')
    expect(report.warnings?.filter((words) => /left out/.test(words))).toEqual([
      'Column C “Original saving 2026/27 £000” is left out: column D “Revised saving 2026/27 £000” is taken for the same year.', 'Column E “Full year effect £000” is left out: its heading says nothing this kind of sheet has.',
    ])
  })

  it('that names portfolios and no departments makes no department after one', async () => {
    const report = await trial('Ref,Proposal,Portfolio,Saving £000\nA1,One,Adult Social Care and Health,100\nA2,Two,Nowhere in particular,40\n')
    expect(report.rows.slice(1).map(({ department }) => department)).toEqual(['Adult Social Care and Health', 'Department not stated'])
    expect(report.warnings).toEqual(['A department is made with the import: Department not stated (DNS).'])
  })
})

it('a plan whose lines are called “Line 1” and “Line 2” has names all the same', async () => {
  const report = await trial('Line,2026/27 £000,2027/28 £000\nLine 1,5,6\nLine 2,7,8\nLine 3,9,1\n', { kind: 'mtfp' })
  expect(report.rows.slice(1).map(({ title }) => title)).toEqual(['Line 1', 'Line 2', 'Line 3'])
})
