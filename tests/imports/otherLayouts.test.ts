// Files in layouts of other councils, taken into the example file: what goes in, what is said of the rest, and that it comes out again.
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { base64, tryOut } from './kit.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

type More = { readonly [key: string]: Json }
const list = (text: string, kind: string, more: More = {}): Json => ({ name: 'sheet.csv', kind, base64: base64(text), ...more })
const call = async <T>(name: string, input: Json): Promise<T> => {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${reply.error.message} ${reply.error.next}`)
  return reply.value as T
}

describe('a list with a row for each saving and year', () => {
  const text = 'Ref,Proposal,Department,Year,Saving £000\nQ1,One,Adult Social Care and Health,2024/25,5\nQ1,One,Adult Social Care and Health,2025/26,10\nQ1,One,Adult Social Care and Health,2026/27,20\nQ2,Two,Adult Social Care and Health,2025/26,30\nQ2,Two,Adult Social Care and Health,2029/30,40\nQ3,Three,Adult Social Care and Health,2030/31,50\n'

  it('says at each row which amounts the cycle does not plan for, and goes on with the others', async () => {
    const report = await tryOut(engine, list(text, 'savings'))
    expect(report.rows.slice(1).map(({ row, outcome, reason }) => [row, outcome, reason])).toEqual([
      [2, 'new', 'E2 is an amount for 2024/25, a year 2025/26 and beyond does not plan for: it is left out.'], [3, 'new', 'Its amount for 2025/26 is taken with row 2.'], [4, 'new', 'Its amount for 2026/27 is taken with row 2.'],
      [5, 'new', 'E6 is an amount for 2029/30, a year 2025/26 and beyond does not plan for: it is left out.'],
      [6, 'error', 'E6 is an amount for 2029/30, a year 2025/26 and beyond does not plan for: it is left out, and the rest of row 5 is not.'], [7, 'error', 'E7 is an amount for 2030/31, a year 2025/26 and beyond does not plan for.'],
    ])
    expect(report.outside?.sentence).toBe('All 3 rows have amounts for 2024/25, 2029/30 and 2030/31, and 2025/26 and beyond plans from 2025/26 to 2027/28: what is for those years is left out, and a row with nothing else cannot be taken in.')
  })

  it('becomes savings with an amount for each year of the cycle, which are the same when the list comes again', async () => {
    await call('imports.apply', list(text, 'savings'))
    const { rows: savings } = await call<{ rows: { ref: string; amounts: Json[] }[] }>('proposals.list', {})
    expect(savings.filter(({ ref }) => ref.startsWith('Q')).map(({ ref, amounts }) => [ref, amounts.slice(0, 3)])).toEqual([
      ['Q1', [{ state: 'known', low: 10_000 }, { state: 'known', low: 20_000 }, null]], ['Q2', [{ state: 'known', low: 30_000 }, null, null]],
    ])
    expect((await tryOut(engine, list(text, 'savings'))).counts).toMatchObject({ new: 0, changed: 0 })
  })

  it('is read the same way by the map that comes back with its report', async () => {
    const first = await tryOut(engine, list(text, 'savings'))
    const again = await tryOut(engine, list(text, 'savings', { map: first.map as Json }))
    expect(again.rows).toEqual(first.rows)
    expect(first.map.columns).toContainEqual({ column: 'E', role: 'amount', unit: 'thousands' })
  })
})

it('a plan with a row for each line and year becomes one statement of its years', async () => {
  const text = 'Line,Year,Amount £m\nCouncil Tax,2026/27,-12.5\nCouncil Tax,2027/28,-13.1\nPay,2026/27,6.2\nPay,2027/28,5.8\n'
  const input = list(text, 'mtfp', { map: { label: 'Plan in rows' } })
  expect((await tryOut(engine, input)).statement).toEqual({ label: 'Plan in rows', outcome: 'new' })
  await call('imports.apply', input)
  expect(await tryOut(engine, input)).toMatchObject({ statement: { outcome: 'same' }, counts: { new: 0, changed: 0, error: 0 } })
})

it('a schedule of more years than any cycle plans for goes into the one that plans for most of them', async () => {
  const report = await tryOut(engine, list('Ref,Proposal,2026/27 £000,2027/28 £000,2028/29 £000,2029/30 £000\n1,One,10,20,30,0\n2,Two,1,2,3,4\n', 'savings'))
  expect(report.cycle).toMatchObject({ label: '2026/27 and beyond', sentence: 'No cycle plans for all of 2026/27 to 2029/30. It goes into 2026/27 and beyond, which plans for most of it; choose another if that is not meant.' })
  expect(report.rows.slice(1).map(({ outcome, reason }) => [outcome, reason])).toEqual([['new', null], ['new', 'F3 is an amount for 2029/30, a year 2026/27 and beyond does not plan for: it is left out.']])
})

describe('savings of one title in several services', () => {
  const text = 'Directorate,Service,Proposal,2025/26 £000\nAdult Social Care and Health,Nursing,Vacancy management,10\nAdult Social Care and Health,Home care,Vacancy management,20\nAdult Social Care and Health,,Fees,5\n'
  it('are called after their service as well, and found again by that, in whatever order they come', async () => {
    const report = await tryOut(engine, list(text, 'savings'))
    expect(report.rows.slice(1).map(({ outcome, reason }) => [outcome, reason?.split(': ')[0]])).toEqual([['new', 'Taken as “Vacancy management (Nursing)”'], ['new', 'Taken as “Vacancy management (Home care)”'], ['new', undefined]])
    await call('imports.apply', list(text, 'savings'))
    const [head = '', first = '', second = '', third = ''] = text.split('\n')
    expect((await tryOut(engine, list([head, second, first, third].join('\n'), 'savings'))).counts).toMatchObject({ same: 3, new: 0, changed: 0, error: 0 })
  })
})

describe('a schedule with columns that are parts of another', () => {
  const text = 'Ref,Proposal,Agreed before 2025/26 £000,New 2025/26 £000,Total saving 2025/26 £000\nP1,One,100,20,120\nP2,Two,50,5,55\n'
  it('is read the same way when it comes again, by the map kept from the first time', async () => {
    await call('imports.apply', list(text, 'savings'))
    const again = await tryOut(engine, list(text, 'savings'))
    expect([again.recognised?.name, again.counts.same, again.counts.changed]).toEqual(['sheet.csv', 2, 0])
    expect(again.sums?.map(({ column, sum }) => [column, sum.low])).toEqual([['E', 175]])
  })
})

it('a budget over two years is read for the year asked for, also when a map was kept from the other', async () => {
  const input = (year: string) => list('Service,2025/26 budget £000,2026/27 budget £000\nLibraries,45,46\nMuseums,8,9\n', 'budget', { year })
  const read = async (year: string) => { const report = await tryOut(engine, input(year)); return [report.year.value, report.sums?.[0]?.sum.low, report.statement?.outcome] }
  expect(await read('2026/27')).toEqual(['2026/27', 55, 'new'])
  await call('imports.apply', input('2026/27'))
  expect([await read('2026/27'), await read('2025/26')]).toEqual([['2026/27', 55, 'same'], ['2025/26', 53, 'new']])
})

describe('a workbook', () => {
  const contents = { name: 'Contents', rows: [['Contents', 'Page'], ['Savings', 1], ['Growth', 2]] }
  it('with a page of contents is read at the sheet that is meant', async () => {
    const bytes = await writeXlsx({ sheets: [contents, { name: 'Growth 2026-27', rows: [['Directorate', 'Growth proposal', 'Amount (£000)'], ['Adults', 'Pay', 900]] }, { name: 'Savings 2026-27', rows: [['Directorate', 'Savings proposal', 'Amount (£000)'], ['Adults', 'One', 100]] }] })
    const report = await tryOut(engine, { name: 'book.xlsx', kind: 'savings', base64: base64(bytes) })
    expect([report.sheet.name, report.year.value, report.warnings?.[0]]).toEqual(['Savings 2026-27', '2026/27', 'The sheet “Savings 2026-27” was read. 2 other sheets could be: 1 “Contents”, 2 “Growth 2026-27”.'])
  })
})

it('no department is made after the title of a table, nor for a row that is refused', async () => {
  const report = await tryOut(engine, list('Proposal,2025/26 £000\nNew savings,\nOne,100\nTotal new savings,100\nSavings 2026/27,\nTwo,lots\nTotal,\n', 'savings'))
  expect(report.rows.filter(({ role }) => role === 'line').map(({ title, department }) => [title, department])).toEqual([['One', 'Department not stated'], ['Two', 'Department not stated']])
  const refused = await tryOut(engine, list('Proposal,Department,2025/26 £000\nOne,Nowhere in particular,lots\nTwo,Adult Social Care and Health,5\n', 'savings'))
  expect((refused.warnings ?? []).filter((words) => /made with the import/.test(words))).toEqual([])
})
