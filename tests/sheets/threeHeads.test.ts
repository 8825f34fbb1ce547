// Headings in three rows: what a column is, of which year, in which unit; groups and notes alone in their lines.
import { describe, expect, it } from 'vitest'
import { type Cell } from '#shared/sheets/sheet.ts'
import { grid, read, sheetOf, verdicts } from '../imports/kit.ts'

const rows: Cell[][] = [
  ['Savings proposals 2026/27 to 2028/29'],
  [],
  ['Ref', 'Directorate', 'Description of saving', 'Base budget', null, 'Saving', null, null],
  [null, null, null, 'Gross', 'Net', '2026-27', '2027-28', '2028-29'],
  [null, null, null, '£m', '£m', '£000', '£000', '£000'],
  ['Adult Social Care'],
  ['A1', 'Adult Social Care', 'Review of care packages', 120.5, 98.2, 1200, 800, null],
  ['A2', 'Adult Social Care', 'Day services', 12.1, 10, 'TBC', 300, 'n/a'],
  [null, 'Sub-total Adult Social Care', null, null, null, 1200, 1100, 0],
  ['Growth and Transport'],
  ['G1', 'Growth and Transport', 'LED street lights', 5, 4.9, 493, -50, '(25)'],
  [null, 'Sub-total Growth and Transport', null, null, null, 493, -50, -25],
  [null, 'TOTAL SAVINGS', null, null, null, 1693, 1050, -25],
  ['Note: figures are subject to the settlement.'],
]

describe('headings in three rows', () => {
  it('say what each column is, its year and its unit; the sheet is in the unit of its savings', () => {
    const reading = read(sheetOf(rows), 'savings')
    expect(reading.headings.rows).toEqual([2, 3, 4])
    expect(reading.columns.map(({ role }) => role)).toEqual(['ref', 'department', 'title', 'gross', 'net', 'amount', 'amount', 'amount'])
    expect(reading.columns.map(({ unit }) => unit)).toEqual([null, null, null, 'millions', 'millions', 'thousands', 'thousands', 'thousands'])
    expect(reading.unit).toBe('thousands')
    expect(verdicts(reading)['differs']).toBeUndefined()
  })

  it('with a row of units alone below the years', () => {
    const reading = read(sheetOf(grid('Plan|2026/27|2027/28\n|£000|£\'000\nOpening gap|12|0\nPay|4|5\nSavings|(3)|(1)\nBudget gap|13|4'.replaceAll('|', ','))), 'mtfp')
    expect(reading.headings.rows).toEqual([0, 1])
    expect(reading.unit).toBe('thousands')
    expect(verdicts(reading)).toEqual({ ties: 2 })
  })

  it('let a total that stands among the references keep its name', () => {
    const reading = read(sheetOf(grid('Ref,Proposal,Saving £000\nX1,Libraries,120\nX2,Youth,30\nTotal,,160')), 'savings')
    expect(reading.totals.map(({ label }) => label)).toEqual(['Total'])
  })
})
