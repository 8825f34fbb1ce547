// `reconcile import` as a finance officer or a script runs it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { copyFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportReport } from '#shared/contract/imports.ts'
import { reconcile } from '../hosts/cli.ts'
import { exampleFile } from '../support/engine.ts'
import { dataPath } from './kit.ts'

const folder = mkdtempSync(join(tmpdir(), 'reconcile-import-'))
const file = join(folder, 'cycle.rppr')
const run = (...words: readonly string[]) => reconcile(['import', file, ...words], { home: join(folder, 'home') })
const report = async (...words: readonly string[]): Promise<ImportReport> => {
  const { code, stdout, stderr } = await run(...words)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as ImportReport
}
const dump = async (): Promise<string> => (JSON.parse((await reconcile(['check', file], { home: join(folder, 'home') })).stdout) as { dump: string }).dump

beforeAll(() => copyFileSync(exampleFile('east-sussex'), file))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('reconcile import', () => {
  it('gives the report in the unit of the sheet, and with --dry-run leaves the file as it was', async () => {
    const before = await dump()
    const tried = await report('mtfp', dataPath('escc_mtfp_2025-11.csv'), '--dry-run')
    expect(tried).toMatchObject({ kind: 'mtfp', unit: 'millions', applied: false, operation: null, year: { value: '2026/27', from: 'heading' }, counts: { ties: 4, ties_known: 4, differs: 0, error: 0 } })
    expect(tried.totals?.filter(({ label }) => label === 'DEFICIT AFTER UPDATES').map(({ printed, computed, words }) => [printed.low, computed.low, computed.words, words])).toEqual([
      [55.844, 55.844, '55.844 + 2 TBC', 'ties on what is known'], [9.809, 9.809, '9.809 + 2 TBC', 'ties on what is known'], [22.659, 22.659, '22.659 + 2 TBC', 'ties on what is known'], [88.312, 88.312, '88.312 + 2 TBC', 'ties on what is known'],
    ])
    expect(await dump()).toBe(before)
  })

  it('takes a sheet in as one step, which undo takes back', async () => {
    const before = await dump()
    expect(await report('movement', dataPath('bhcc_budget_movement_2024-25.csv'))).toMatchObject({ applied: true, operation: expect.stringMatching(/^[0-9a-f-]{36}$/), statement: { outcome: 'new' } })
    expect(await report('movement', dataPath('bhcc_budget_movement_2024-25.csv'))).toMatchObject({ applied: true, operation: null, statement: { outcome: 'same' }, counts: { same: 17 } })
    expect((await reconcile(['undo', file], { home: join(folder, 'home') })).code).toBe(0)
    expect(await dump()).toBe(before)
  })

  it('takes in the sheet it tried, whatever the cycle of its years would choose', async () => {
    const made = await reconcile(['call', file, 'cycles.create', JSON.stringify({ council: 'Kent County Council', label: '2041/42 and beyond', process: 'RPPR', firstYear: 2041, horizon: 3, status: 'preparing' })], { home: join(folder, 'home') })
    expect(made.code, made.stderr).toBe(0)
    const book = join(folder, 'two.xlsx')
    const head = ['Authority', 'Savings proposal', '2041/42 £000']
    writeFileSync(book, await writeXlsx({ sheets: [
      { name: 'Others', rows: [head, ['Kent', 'Of the first sheet', 1], ['Surrey', 'Of the first sheet', 2]] }, { name: 'Ours', rows: [head.slice(1), ['Of the second sheet', 3]] },
    ] }))
    const done = await report('savings', book)
    expect([done.sheet.number, done.cycle.label]).toEqual([2, '2041/42 and beyond'])
    const list = await reconcile(['call', file, 'proposals.list', JSON.stringify({ cycle: done.cycle.id })], { home: join(folder, 'home') })
    expect(list.stdout).toContain('Of the second sheet')
    expect(list.stdout).not.toContain('Of the first sheet')
  })

  it('goes into the cycle named, by its name or the year it begins in, and says which there are where none is of that name', async () => {
    const book = join(folder, 'next.csv')
    writeFileSync(book, 'Proposal,2026/27 £000\nOne,100\n')
    const into = async (cycle: string) => (await report('savings', book, '--cycle', cycle, '--dry-run')).cycle
    expect((await report('savings', book, '--dry-run')).cycle.label).toBe('2025/26 and beyond')
    for (const name of ['2026/27', '2026-27', '2026/27 And Beyond']) expect(await into(name)).toMatchObject({ label: '2026/27 and beyond', sentence: 'It goes into 2026/27 and beyond, as asked for.' })
    const refused = await run('savings', book, '--cycle', '1999/00')
    expect({ code: refused.code, error: JSON.parse(refused.stdout) }).toMatchObject({ code: 1, error: { ok: false, error: { code: 'NOT_FOUND', next: expect.stringContaining('“2026/27 and beyond”, which begins in 2026/27') } } })
    const done = await report('savings', book, '--cycle', '2026/27')
    expect([done.cycle.label, done.applied]).toEqual(['2026/27 and beyond', true])
    expect((await reconcile(['undo', file], { home: join(folder, 'home') })).code).toBe(0)
  })

  it('reads one authority of the published workbook by a map', async () => {
    const map = join(folder, 'east-sussex.json')
    writeFileSync(map, JSON.stringify({ pick: { column: 'E-code', value: 'E1421' } }))
    const { totals, counts } = await report('budget', dataPath('RA_2016-17_data_by_LA.xlsx'), '--sheet', '3', '--map', map, '--dry-run')
    expect(totals?.find(({ label }) => label === 'TOTAL SERVICE EXPENDITURE')).toMatchObject({ cell: 'ES83', printed: { low: 633_605 }, verdict: expect.stringMatching(/^ties/), difference: 0 })
    expect(counts.differs).toBe(0)
  })

  it('names the remainder of each department, and the difference from a total typed into the map', async () => {
    const map = join(folder, 'printed.json')
    writeFileSync(map, JSON.stringify({ totals: [{ label: 'Printed in the paper', value: 5130 }] }))
    const { totals } = await report('savings', dataPath('escc_savings_2019-20_argus.csv'), '--map', map, '--dry-run')
    expect(totals?.map(({ label, printed, computed, verdict, difference, rowsAdded }) => [label, printed.low, computed.low, verdict, difference, rowsAdded])).toEqual([
      ['Communities, Economy and Transport: TOTAL', 2340, 428, 'not_itemised', 1912, 5], ["Children's Services: TOTAL", 1049, 849, 'not_itemised', 200, 1], ['Adult Social Care: TOTAL', 730, 247, 'not_itemised', 483, 2],
      ['Business Services: TOTAL', 1003, 0, 'not_itemised', 1003, 0], ['Printed in the paper', 5130, 5122, 'differs', 8, 4],
    ])
  })

  it.each<[what: string, words: () => readonly string[], code: string, message: RegExp]>([
    ['a sheet that lacks what is needed', () => ['savings', dataPath('README.md')], 'CANNOT_IMPORT', /missing a column of amounts|missing a column/],
    ['a sheet that is not there', () => ['savings', join(folder, 'none.csv')], 'CANNOT_READ', /There is no sheet at/],
    ['a map that is not JSON', () => ['savings', dataPath('barnet-2009.csv'), '--map', dataPath('barnet-2009.csv')], 'INVALID_INPUT', /is not JSON/],
    ['a folder', () => ['savings', folder], 'CANNOT_READ', /is a folder/],
  ])('of %s ends with 1 and says what is missing', async (_, words, code, message) => {
    const answer = await run(...words())
    expect(answer.code).toBe(1)
    expect(JSON.parse(answer.stdout)).toMatchObject({ ok: false, error: { code } })
    expect(answer.stderr).toMatch(message)
  })

  it.each<readonly string[]>([['savings'], ['poems', 'x.csv'], ['savings', 'x.csv', '--year', 'soon'], ['savings', 'x.csv', '--sheet', '0'], ['savings', 'x.csv', '--force'], ['savings', 'x.csv', 'y.csv']])('%j is wrong usage and ends with 2', async (...words) => {
    const answer = await run(...words)
    expect({ code: answer.code, stdout: answer.stdout }).toEqual({ code: 2, stdout: '' })
    expect(answer.stderr).toContain('Usage: reconcile import FILE KIND SHEETFILE')
  })
})
