// Lists with a row for each item and year, as they come out of finance systems: read as one item with an amount for each year, every
// amount known by the cell it stands in.
import { describe, expect, it } from 'vitest'
import { type ImportMap } from '#shared/sheets/map.ts'
import { readSheet } from '#shared/sheets/read.ts'
import { type Cell } from '#shared/sheets/sheet.ts'
import { context, grid, read, sheetOf, titlesBy, verdicts } from '../imports/kit.ts'

const plan = grid(`
  Line,Category,Year,Amount £m
  Council Tax,Funding,2026/27,-12.5
  Pay,Pressure,2026/27,6.2
  Total,,2026/27,-6.3
  Council Tax,Funding,2027/28,-13.1
  Pay,Pressure,2027/28,5.8
  Total,,2027/28,-7.3`)

describe('a plan with a row for each line and year', () => {
  const reading = read(sheetOf(plan), 'mtfp')
  const figures = (title: string) => reading.rows.find((row) => row.title === title)?.figures.map(({ amount, cell, column }) => [column.year, amount?.state === 'known' ? amount.low : amount, cell])

  it('has each line once, with its amounts by year at the cells they stand in', () => {
    expect(titlesBy(reading, 'line')).toEqual(['Council Tax', 'Pay'])
    expect(figures('Council Tax')).toEqual([[2026, -12_500_000, 'D2'], [2027, -13_100_000, 'D5']])
    expect({ unit: reading.unit, year: reading.year }).toEqual({ unit: 'millions', year: { value: 2026, from: 'column' } })
  })

  it('has its totals by year, which tie', () => {
    expect(verdicts(reading)).toEqual({ ties: 2 })
    expect(reading.totals.map(({ cell }) => cell)).toEqual(['D4', 'D7'])
  })

  it('says with which row each of the others is taken', () => {
    expect(reading.joined?.map(({ row, year, with: first }) => [row, year, first])).toEqual([[5, '2027/28', 2], [6, '2027/28', 3], [7, '2027/28', 4]])
  })

  it('is found by the unit of its one column of amounts, and refused where two could be meant', () => {
    const two = plan.map((row, i) => [...row, i === 0 ? 'Change £m' : '1'])
    expect(readSheet(sheetOf(two), 'mtfp', {}, context)).toMatchObject({ ok: false, missing: ['a column of amounts with its year, such as 2026/27'] })
  })

  it('keeps a line that comes twice in a year as two, so that none is lost', () => {
    const twice = read(sheetOf([...plan.slice(0, 3), ['Pay', 'Pressure', '2026/27', '1'], ['Pay', 'Pressure', '2027/28', '2']]), 'mtfp')
    const sum = (year: number): number => twice.rows.flatMap((row) => row.figures).reduce((all, { amount, column }) => all + (column.year === year && amount?.state === 'known' ? amount.low : 0), 0)
    expect([titlesBy(twice, 'line'), sum(2026), sum(2027)]).toEqual([['Council Tax', 'Pay', 'Pay'], -5_300_000, 2_000_000])
  })

  it('names its item once where the name is left blank below the first', () => {
    const blank = read(sheetOf(grid('Line,Year,Amount £m\nPay,2026/27,5\n,2027/28,6\nPrices,2026/27,1\n,2027/28,2')), 'mtfp')
    expect(blank.rows.map(({ title, figures: found }) => [title, found.map(({ cell }) => cell)])).toEqual([['Pay', ['C2', 'C3']], ['Prices', ['C4', 'C5']]])
  })
})

describe('a schedule with a row for each saving and year', () => {
  it('keeps an amount of all years as a total across them', () => {
    const reading = read(sheetOf(grid('Ref,Proposal,Year,Saving £000\nA1,One,2026/27,10\nA1,One,2027/28,20\nA2,Two,2026/27,5\n,Grand total,,35')), 'savings')
    expect(reading.figures.map(({ role, year }) => [role, year])).toEqual([['amount', 2026], ['amount', 2027], ['total', null]])
    expect([titlesBy(reading, 'line'), titlesBy(reading, 'total'), verdicts(reading)]).toEqual([['One', 'Two'], ['Grand total'], { ties: 1 }])
  })

  it('finds the year of a total in its name', () => {
    const reading = read(sheetOf(grid('Ref,Proposal,Year,Saving £000\nA1,One,2026/27,10\nA2,Two,2026/27,5\n,Total 2026/27,,15\nA1,One,2027/28,20\n,Total 2027/28,,20\n,Total,,35')), 'savings')
    expect([titlesBy(reading, 'line'), verdicts(reading)]).toEqual([['One', 'Two'], { ties: 3 }])
  })

  it('names the cells of later rows that say something else of the same saving', () => {
    const reading = read(sheetOf(grid('Ref,Proposal,Year,Saving £000,FTE\nA1,One,2026/27,10,2\nA1,One,2027/28,20,1\nA2,Two,2026/27,5,3\nA2,Two,2027/28,6,3')), 'savings')
    expect(reading.warnings).toEqual(['E3 says something else than the first row of the same item, which is read: check them, for they are left out.'])
  })

  it('names a status or a note of a later row that differs from the first, and none that says the same or nothing', () => {
    const reading = read(sheetOf(grid('Ref,Proposal,Year,Saving £000,Status,Note\nA1,One,2026/27,10,Agreed,To be consulted on\nA1,One,2027/28,20,Proposed,To be consulted on\nA2,Two,2026/27,5,Agreed,\nA2,Two,2027/28,6,,Needs a decision in March')), 'savings')
    expect(reading.warnings).toEqual(['E3, F5 say something else than the first row of the same item, which is read: check them, for they are left out.'])
  })

  it('is left as it stands where a row has an amount of no year', () => {
    const reading = read(sheetOf(grid('Ref,Proposal,Year,Saving £000\nA1,One,2026/27,10\nA1,One,2027/28,20\nA2,Two,,5')), 'savings')
    expect([reading.joined, reading.rows.length]).toEqual([null, 3])
  })

  it('leaves a row as it stands that a person spoke of', () => {
    const reading = read(sheetOf(grid('Ref,Proposal,Year,Saving £000\nA1,One,2026/27,10\nA1,One,2027/28,20\nA2,Two,2027/28,5')), 'savings', { rows: [{ row: 3, role: 'skip' }] })
    expect(reading.rows.map(({ row }) => [row, reading.outline.roles.get(reading.rows.find((one) => one.row === row)?.index ?? -1)])).toEqual([[2, 'line'], [3, 'skip'], [4, 'line']])
  })
})

describe('a budget of several years', () => {
  const inRows = grid('Service,Year,Net £000\nLibraries,2025/26,45\nLibraries,2026/27,46\nMuseums,2025/26,8\nMuseums,2026/27,9\nLibraries,2027/28,50')
  const inColumns = grid('Service,Gross 2025/26 £000,Income 2025/26 £000,Net 2025/26 £000,Gross 2026/27 £000,Income 2026/27 £000,Net 2026/27 £000,Gross 2027/28 £000,Income 2027/28 £000,Net 2027/28 £000\nLibraries,50,-5,45,51,-5,46,52,-2,50\nMuseums,9,-1,8,10,-1,9,,,')
  const title = (text: string) => [[text], [], ...inColumns]
  type Asked = { readonly map?: ImportMap; readonly year?: number; readonly firstYear?: number }
  const reading = (rows: Cell[][], { map = {}, year, firstYear = 2026 }: Asked) => {
    const result = readSheet(sheetOf(rows), 'budget', map, { year: year ?? null, cycle: { ...context.cycle, firstYear } })
    if (!result.ok) throw new Error(result.missing.join('; '))
    return result.reading
  }
  /** The year it is filed under, and what its lines come to net, in thousands. */
  const yearAndNet = (rows: Cell[][], asked: Asked): [number, number] => {
    const found = reading(rows, asked)
    const net = found.figures.findIndex(({ role }) => role === 'net')
    return [found.year.value, found.rows.reduce((sum, row) => { const amount = found.outline.roles.get(row.index) === 'line' ? row.figures[net]?.amount : null; return sum + (amount?.state === 'known' ? amount.low / 1_000 : 0) }, 0)]
  }
  const sheets: [string, Cell[][]][] = [['rows', inRows], ['columns', inColumns]]

  it.each(sheets)('in its %s is read for the year asked for, in the map or beside it, and filed under that', (_, rows) => {
    expect(yearAndNet(rows, { map: { year: '2025/26' } })).toEqual([2025, 53])
    expect(yearAndNet(rows, { year: 2025 })).toEqual([2025, 53])
    expect(yearAndNet(rows, { map: { year: '2027/28' }, year: 2025 })).toEqual([2027, 50])
  })

  it.each(sheets)('in its %s is read for the first year of the cycle where nobody asks, else for its latest', (_, rows) => {
    expect(yearAndNet(rows, {})).toEqual([2026, 55])
    expect(yearAndNet(rows, { firstYear: 2025 })).toEqual([2025, 53])
    expect(yearAndNet(rows, { firstYear: 2035 })).toEqual([2027, 50])
  })

  it('is read for the year of its title before the first of the cycle, and not for one of several in a title', () => {
    expect(yearAndNet(title('Revenue budget 2025/26'), {})).toEqual([2025, 53])
    expect(yearAndNet(title('Revenue budget 2025/26 with 2027/28 beside it'), {})).toEqual([2026, 55])
  })

  it('says which other years its rows have', () => {
    expect(reading(inRows, {}).warnings).toContain('Column B says the year of each row, and the rows of 2026/27 are read. The sheet also has rows of 2025/26 and 2027/28: ask for another year to take in those.')
  })

  it('says so where the map files what is headed with one year under another', () => {
    expect(reading(inColumns, { map: { year: '2030/31' }, firstYear: 2026 }).warnings).toContain('The map says 2030/31, and the columns that are read are headed 2026/27: their figures are taken for 2030/31. Check the year.')
    expect(reading(inColumns, { map: { year: '2025/26' } }).warnings.filter((words) => words.startsWith('The map says'))).toEqual([])
  })
})
