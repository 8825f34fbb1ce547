// Lists with a row for each item and year, as they come out of finance systems: read as one item with an amount for each year, every
// amount known by the cell it stands in.
import { describe, expect, it } from 'vitest'
import { readSheet } from '#shared/sheets/read.ts'
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

describe('a budget with rows of several years', () => {
  const rows = grid('Service,Year,Net £000\nLibraries,2025/26,45\nLibraries,2026/27,46\nMuseums,2025/26,8\nMuseums,2026/27,9\nLibraries,2027/28,50')
  const lines = (year: number | null) => {
    const result = readSheet(sheetOf(rows), 'budget', {}, { ...context, year })
    return result.ok ? [result.reading.year.value, result.reading.rows.flatMap((row) => (result.reading.outline.roles.get(row.index) === 'line' ? [row.row] : [])), result.reading.warnings.find((words) => words.startsWith('Column B'))] : result.missing
  }

  it('is read for the first year of the cycle, and says that it has others', () => {
    expect(lines(null)).toEqual([2026, [3, 5], 'Column B says the year of each row, and the rows of 2026/27 are read. The sheet also has rows of 2025/26 and 2027/28: ask for another year to take in those.'])
  })

  it('is read for the year asked for', () => expect(lines(2025).slice(0, 2)).toEqual([2025, [2, 4]]))
})
