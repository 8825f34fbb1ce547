// A sheet on its way into the file: seen as it is, read as a person says, tried row by row, taken in as one step and taken back. The
// sheets are made here; what becomes of them is asked of the engine.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { goTo, onScreen, press, until, untilFocused } from './keyboard.ts'
import { expectAccessible, expectUntroubled } from './sight.ts'

const schedule = [
  'Ref,Department,Savings proposal,2025/26 £000,2026/27 £000', 'ASC-101,Adult Social Care and Health,Reablement in one team,120,40', 'ASC-102,Adult Social Care and Health,Shared telecare contract,493,TBC',
  'ASC-103,Adult Social Care and Health,Meals at home,abc,5', ',,Total,613,45', '',
].join('\n')
const plan = ['Ref,Line,2026/27 £m,2027/28 £m,2028/29 £m', ',Deficit brought forward,10.000,5.000,2.000', 'A,Council Tax,(3.250),(1.000),(0.500)', ',Deficit after updates,6.750,4.100,1.500', ''].join('\n')

let browser: Browser
let app: App
beforeAll(async () => {
  browser = await launchBrowser()
  app = await startApp({ actor: { name: 'Ann Example', role: 'finance' } })
})
afterAll(async () => {
  await app.close()
  await browser.close()
})

const give = async (page: Page, name: string, text: string): Promise<void> => page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') })
const savings = async (): Promise<number> => (await app.ask('proposals.list', {})).rows.length

describe('A savings schedule', () => {
  test('is shown as it is and tried before it is taken in as one step, which undo takes back', async () => {
    const opened = await app.open(browser, '#/import', { width: 1440, height: 900 })
    const { page, context } = opened
    await onScreen(page, /Take in a sheet from Excel or CSV/)
    await expectAccessible(page)
    const before = await savings()
    await give(page, 'savings.csv', schedule)
    await onScreen(page, /Savings schedule: 2 new, 1 in error/)
    expect(await page.locator('.import-sheet td[data-bad="true"]').innerText()).toBe('abc')
    const row = page.locator('.import-rows tbody tr').filter({ hasText: 'Meals at home' })
    expect(await row.innerText()).toMatch(/In error[\s\S]*D4 holds “abc”, which is not an amount/)
    expect((await page.getByRole('row', { name: /^Total/ }).filter({ hasText: 'ties' }).first().innerText()).replace(/\s+/g, ' ')).toContain('613 613')
    await expectAccessible(page)
    expect(await savings()).toBe(before)
    await goTo(page, /^button Take it in/, 'Shift+Tab')
    await press(page, 'Enter')
    await page.getByText('Savings schedule taken in: 2 new').waitFor()
    expect(await savings()).toBe(before + 2)
    await onScreen(page, /Savings schedule: 2 (the same|same|unchanged)/)
    await page.getByRole('button', { name: 'Nothing new to take in' }).waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await until(async () => (await savings()) === before || undefined, async () => `${await savings()} savings stand`)
    // What it would do is tried again: the rows are new once more.
    await onScreen(page, /Savings schedule: 2 new, 1 in error/)
    await until(async () => (await page.getByRole('button', { name: 'Take it in' }).isEnabled()) || undefined)
    expectUntroubled(opened)
    await context.close()
  })

  test('with rows of two councils asks which, and reads the one chosen', async () => {
    const { page, context } = await app.open(browser, '#/import', { width: 1280, height: 800 })
    await onScreen(page, /Take in a sheet/)
    await give(page, 'two.csv', 'Authority,Department,Savings proposal,2025/26 £000\nKCC,Adult Social Care and Health,One,10\nSCC,Adult Social Care and Health,Two,20\n')
    await page.getByText('Choose the authority below. Nothing was changed.').waitFor()
    expect(await page.locator('main').innerText()).not.toContain('"pick"')
    await page.getByRole('combobox', { name: 'Which authority' }).click()
    await page.keyboard.type('SCC')
    await page.getByRole('option', { name: 'SCC' }).click()
    await onScreen(page, /Savings schedule: 1 new/)
    await context.close()
  })

  test('with a column of councils that no heading gives away offers them once a person says which it is', async () => {
    const { page, context } = await app.open(browser, '#/import', { width: 1280, height: 800 })
    await onScreen(page, /Take in a sheet/)
    await give(page, 'whose.csv', 'Whose,Department,Savings proposal,2025/26 £000\nNorthshire,Adult Social Care and Health,One,10\nSouthshire,Adult Social Care and Health,Two,20\n')
    await onScreen(page, /Savings schedule: 2 new/)
    expect(await page.getByRole('combobox', { name: 'Which authority' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Column A: meaning' }).click()
    await page.getByRole('option', { name: 'Authority', exact: true }).click()
    await page.getByText('Choose the authority below. Nothing was changed.').waitFor()
    await page.getByRole('combobox', { name: 'Which authority' }).click()
    await page.keyboard.type('South')
    await page.getByRole('option', { name: 'Southshire' }).click()
    await onScreen(page, /Savings schedule: 1 new/)
    await context.close()
  })

  test('with a row for each body becomes lines of the one picked, once a person says which column names them', async () => {
    const { page, context } = await app.open(browser, '#/import?kind=budget', { width: 1280, height: 800 })
    await onScreen(page, /Take in a sheet/)
    await give(page, 'wide.csv', 'Body,Schools £000,Roads £000,Care £000\nNorthshire,100,20,300\nSouthshire,50,10,150\n')
    await page.getByRole('button', { name: 'Column A: meaning' }).click()
    await page.getByRole('option', { name: 'Authority', exact: true }).click()
    await page.getByRole('combobox', { name: 'Row of this authority' }).click()
    await page.keyboard.type('South')
    await page.getByRole('option', { name: 'Southshire' }).click()
    await onScreen(page, /Revenue budget: 3 new/)
    await context.close()
  })

  test('of years the cycle does not plan for says so once, on top, and takes the amounts as those of the cycle when that is said', async () => {
    const { page, context } = await app.open(browser, '#/import', { width: 1280, height: 800 })
    await onScreen(page, /Take in a sheet/)
    await give(page, 'later.csv', 'Department,Savings proposal,2040/41 £000,2041/42 £000\nAdult Social Care and Health,One,10,1\nAdult Social Care and Health,Two,20,2\n')
    const said = page.getByRole('alert').filter({ hasText: 'All 2 rows have amounts for 2040/41 to 2041/42' })
    await said.waitFor()
    await said.getByRole('button', { name: 'Begin a cycle for 2040/41…' }).click()
    expect(await page.getByRole('dialog').getByLabel('First year').inputValue()).toBe('2040/41')
    await press(page, 'Escape')
    await said.getByRole('button', { name: 'These are amounts of 2025/26' }).click()
    await onScreen(page, /Savings schedule: 2 new/)
    expect(await said.count()).toBe(0)
    await context.close()
  })

  test('a column is given another meaning by keyboard, and the rows are tried again by it', async () => {
    const { page, context } = await app.open(browser, '#/import', { width: 1280, height: 800 })
    await onScreen(page, /Take in a sheet/)
    await give(page, 'savings.csv', schedule)
    await onScreen(page, /2 new, 1 in error/)
    await goTo(page, /^button .*Column D: meaning/)
    await press(page, 'Enter')
    await untilFocused(page, /^option Amount/)
    await page.keyboard.type('Leave')
    await untilFocused(page, /^option Leave out/)
    await press(page, 'Enter')
    await onScreen(page, /Savings schedule: 3 new/)
    await page.getByRole('button', { name: 'Guess afresh' }).click()
    await onScreen(page, /2 new, 1 in error/)
    await context.close()
  })

  test('whose way of reading was kept is recognised, and is guessed afresh once that is forgotten', async () => {
    const opened = await app.open(browser, '#/import', { width: 1280, height: 800 })
    const { page, context } = opened
    await onScreen(page, /Take in a sheet/)
    await page.getByRole('region', { name: 'Read before' }).getByText('MTFP update, December 2025.csv').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Kind of sheet' }).click()
    await page.getByRole('option', { name: 'Medium Term Financial Plan' }).click()
    await give(page, 'Plan.csv', 'line,kind,ref,2026/27 £m,2027/28 £m,2028/29 (LGR) £m,Total (cumulative) £m\nCouncil Tax,line,A,-3.250,-1.000,-0.500,-4.750\n')
    await page.getByText('read as “MTFP update, December 2025.csv” was').waitFor()
    await goTo(page, /^button Forget how “MTFP update/)
    await press(page, 'Enter')
    await page.getByText('guessed from headings and contents').waitFor()
    expect((await app.ask('imports.maps', {})).maps).toBeNull()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await page.getByText('read as “MTFP update, December 2025.csv” was').waitFor()
    expectUntroubled(opened)
    await context.close()
  })

  test('is tried but not taken in by whoever does not act for finance, who is told so', async () => {
    await app.ask('session.setActor', { name: 'Ann Example', role: 'scrutiny' })
    const { page, context } = await app.open(browser, '#/import', { width: 1280, height: 800 })
    await onScreen(page, /Take in a sheet/)
    await give(page, 'savings.csv', schedule)
    await onScreen(page, /2 new, 1 in error/)
    expect(await page.getByRole('button', { name: 'Take it in' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Act as Finance' }).click()
    await until(async () => (await page.getByRole('button', { name: 'Take it in' }).isEnabled()) || undefined)
    await context.close()
  })
})

describe('A version of the plan', () => {
  test('goes to the cycle its years name, and a total that does not tie is named before it comes in', async () => {
    const opened = await app.open(browser, '#/import?kind=mtfp', { width: 1440, height: 900 })
    const { page, context } = opened
    await onScreen(page, /Take in a sheet/)
    await give(page, 'January 2026.csv', plan)
    await onScreen(page, /Medium Term Financial Plan: 3 new/)
    await page.getByText('The years of the sheet are those of 2026/27 and beyond, so it goes there.').waitFor()
    const total = page.getByRole('row', { name: /Deficit after updates/ }).filter({ hasText: 'differs' })
    expect((await total.first().innerText()).replace(/\s+/g, ' ')).toMatch(/4\.1 4(\.0+)? 0\.1 differs by £100k/)
    await page.getByRole('button', { name: 'Take it in' }).click()
    await page.getByText('Medium Term Financial Plan taken in: 3 new').waitFor()
    await page.getByRole('button', { name: 'See the plan' }).click()
    await onScreen(page, /The plan leaves/)
    expectUntroubled(opened)
    await context.close()
  })

  test('a file that is no sheet is refused in words, and another can be chosen', async () => {
    const { page, context } = await app.open(browser, '#/import?kind=mtfp', { width: 1280, height: 800 })
    await onScreen(page, /Take in a sheet/)
    await page.locator('input[type=file]').first().setInputFiles({ name: 'old.xls', mimeType: 'application/octet-stream', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) })
    await page.getByRole('alert').filter({ hasText: /\.xlsx|\.xls|Excel/ }).waitFor()
    await give(page, 'January 2026.csv', plan)
    await onScreen(page, /Medium Term Financial Plan: 3/)
    await context.close()
  })
})
