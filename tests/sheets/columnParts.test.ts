// Columns that may be parts of one figure: added together only where the sheet's own sums say so.
import { describe, expect, it } from 'vitest'
import { type ImportMap } from '#shared/sheets/map.ts'
import { type Reading } from '#shared/sheets/read.ts'
import { type SheetKind } from '#shared/sheets/roles.ts'
import { read, sheetOf } from '../imports/kit.ts'

const of = (text: string, kind: SheetKind, map: ImportMap = {}): Reading => read(sheetOf(text.trim().split('\n').map((line) => line.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim())))), kind, map)
const roles = (reading: Reading): string[] => reading.columns.map(({ role }) => role)
const left = (reading: Reading): string[] => reading.warnings.filter((words) => words.includes('is left out'))

describe('columns of savings', () => {
  it('of which one is a target and one what is found of it are not added, whichever the budget agrees with', () => {
    const target = of('Service|2025/26 Budget £000|Savings target £000|Savings identified £000|2026/27 Budget £000\nA|100|-50|-40|50\nB|80|-20|-10|60', 'movement')
    expect([roles(target), target.across.differing, left(target)]).toEqual([['label', 'base', 'savings', 'skip', 'budget'], [], ['Column D “Savings identified £000” is left out: column C “Savings target £000” is taken, with which the printed sums agree.']])
    const found = of('Service|2025/26 Budget £000|Savings target £000|Savings identified £000|2026/27 Budget £000\nA|100|50|40|60\nB|80|20|10|70', 'movement')
    expect([roles(found), found.across.differing]).toEqual([['label', 'base', 'skip', 'savings', 'budget'], []])
  })

  it('that no printed sum speaks for are read one alone, and the reader is told', () => {
    const reading = of('Service|Savings target £000|Savings identified £000\nA|-50|-40\nB|-20|-10', 'movement')
    expect([roles(reading), left(reading)]).toEqual([['label', 'savings', 'skip'], ['Column C “Savings identified £000” is left out: column B “Savings target £000” alone is taken, for no printed sum shows that both count; name both in the map if they do.']])
    const both = of('Service|Savings target £000|Savings identified £000\nA|-50|-40', 'movement', { columns: [{ column: 'B', role: 'savings' }, { column: 'C', role: 'savings' }] })
    expect([roles(both), left(both)]).toEqual([['label', 'savings', 'savings'], []])
    const one = of('Service|Savings target £000|Savings identified £000\nA|-50|-40', 'movement', { columns: [{ column: 'C', role: 'savings' }] })
    expect([roles(one), left(one)]).toEqual([['label', 'skip', 'savings'], ['Column B “Savings target £000” is left out: column C “Savings identified £000” is taken for what it says, as the map says.']])
  })

  it('and a part of them, or inflation and its rate, are never added', () => {
    const green = of('Service|2025/26 Budget £000|Savings £000|Of which RAG green savings £000|2026/27 Budget £000\nA|100|-50|-40|50\nB|80|-20|-10|60', 'movement')
    expect([roles(green), left(green)]).toEqual([['label', 'base', 'savings', 'skip', 'budget'], ['Column D “Of which RAG green savings £000” is left out: column C “Savings £000” is taken, with which the printed sums agree.']])
    const rate = of('Service|Pay inflation £000|Inflation rate\nA|30|3\nB|20|2', 'movement')
    expect([roles(rate), left(rate).length]).toEqual([['label', 'inflation', 'skip'], 1])
  })

  it('of an earlier decision are added where the budget counts them', () => {
    const reading = of('Service|2025/26 Budget £000|New savings £000|Full year effect of previous year savings £000|2026/27 Budget £000\nA|100|-50|-40|10\nB|80|-20|-10|50', 'movement')
    expect([roles(reading), reading.across.differing, left(reading)]).toEqual([['label', 'base', 'savings', 'savings', 'budget'], [], []])
  })

  it('are added where base and movements come to the budget, rounded or not, and to the printed change', () => {
    const pay = of('Service|2025/26 Budget £000|Pay inflation £000|Price inflation £000|Efficiencies £000|Service reductions £000|2026/27 Budget £000\nA|100|5|3|10|2|96\nB|80|4|2|5|1|81\nC|60|3|1|4|1|59', 'movement')
    expect([roles(pay), pay.across.differing, left(pay)]).toEqual([['label', 'base', 'inflation', 'inflation', 'savings', 'savings', 'budget'], [], []])
    const change = of('Service|Efficiencies £000|Service reductions £000|Pressures £000|Change £000\nA|-10|-2|5|-7\nB|-4|-1|2|-3', 'movement')
    expect([roles(change), left(change)]).toEqual([['label', 'savings', 'savings', 'pressures', 'change'], []])
  })
})

describe('columns of income', () => {
  it('are added where gross less all of them is net', () => {
    const reading = of('Service|Gross £000|Fees and charges £000|Grants £000|Net £000\nA|1000|-100|-50|850\nB|500|-20|-30|450', 'budget')
    expect([roles(reading), reading.across.checked, reading.across.differing, left(reading)]).toEqual([['label', 'gross', 'income', 'income', 'net'], 2, [], []])
  })

  it('leave out what is of last year or a forecast, for which net has no room', () => {
    for (const beside of ['Fees and charges last year', 'Fees and charges forecast']) {
      const reading = of(`Service|Gross £000|Fees and charges £000|${beside} £000|Grants £000|Net £000\nA|1000|100|110|50|850\nB|500|20|25|30|450`, 'budget')
      expect([roles(reading), reading.across.checked, reading.across.differing, left(reading).length]).toEqual([['label', 'gross', 'income', 'skip', 'income', 'net'], 2, [], 1])
    }
  })

  it('are added without a target that stands beside what is achieved', () => {
    const reading = of('Service|Gross £000|Income target £000|Income achieved £000|Grants £000|Net £000\nA|1000|100|110|50|850\nB|500|20|25|30|450', 'budget')
    expect([roles(reading), reading.across.checked, left(reading)]).toEqual([['label', 'gross', 'income', 'skip', 'income', 'net'], 2, ['Column D “Income achieved £000” is left out: columns C “Income target £000” and E “Grants £000” are taken, with which the printed sums agree.']])
  })

  it('are read one alone where net agrees with neither or is not printed', () => {
    const reading = of('Service|Gross £000|Fees and charges £000|Grants £000\nA|1000|100|50\nB|500|20|30', 'budget')
    expect([roles(reading), left(reading).length]).toEqual([['label', 'gross', 'income', 'skip'], 1])
  })
})

it('a net figure beside another says which of the two is read', () => {
  const reading = of('Service|Net budget £000|Expenditure forecast £000\nA|1000|1100\nB|500|520', 'budget')
  expect(left(reading)).toEqual(['Column C “Expenditure forecast £000” is left out: column B “Net budget £000” is taken for what it says.'])
})

it('columns that are added together are named, so that the reader sees what the figure is', () => {
  const added = (reading: Reading): string[] => reading.warnings.filter((words) => words.includes('added together'))
  const once = of('Ref|Proposal|One-off saving 2026/27 £000|Ongoing saving 2026/27 £000|2027/28 £000\nA1|Alpha|100|50|10\nA2|Beta|5|20|10', 'savings')
  expect([roles(once), added(once)]).toEqual([['ref', 'title', 'amount', 'amount', 'amount'], ['Columns C “One-off saving 2026/27 £000” and D “Ongoing saving 2026/27 £000” are added together as the amount of 2026/27. If they are not parts of it, leave out in the map what is not meant.']])
  const income = of('Service|Gross £000|Fees and charges £000|Grants £000|Net £000\nA|1000|-100|-50|850\nB|500|-20|-30|450', 'budget')
  expect(added(income)).toEqual(['Columns C “Fees and charges £000” and D “Grants £000” are added together as income. If they are not parts of it, leave out in the map what is not meant.'])
  expect(added(of('Ref|Proposal|2026/27 £000|2027/28 £000\nA1|Alpha|100|50', 'savings'))).toEqual([])
})
