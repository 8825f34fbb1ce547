// Money that reconciles, as finance and scrutiny meet it: the financial plan and its versions, the savings against plan and movement,
// revenue, and the lineage of savings. By keyboard where a person would; the figures are those of the engine; anybody can read it.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { formatTotal } from '#shared/money/format.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { goTo, onScreen, press, until, untilFocused } from './keyboard.ts'
import { doByName, expectAccessible, expectUntroubled } from './sight.ts'

const [november, december] = [exampleId('statement:2026:mtfp-11'), exampleId('statement:2026:mtfp-12')]
const linden = exampleId('proposal:ASC-003')
const pounds = (thousands: number) => ({ state: 'known' as const, low: thousands * 1_000 })

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

const words = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ')

describe('The financial plan', () => {
  test('says what it leaves to find, and that every total it prints ties', async () => {
    const opened = await app.open(browser, `#/mtfp?id=${december}`, { width: 1280, height: 800 })
    const { page, context } = opened
    await onScreen(page, /The plan leaves £54\.198m to find in 2026\/27 and £94\.000m over three years/)
    const plan = await app.ask('mtfp.get', { id: december })
    expect(await words(page, '.mtfp__verdict')).toContain(plan.totals.sentence)
    const gaps = await page.locator('.mtfp-gap__table tbody tr').allInnerTexts()
    expect(gaps.map((row) => row.split('\t')[1]?.trim())).toEqual(plan.gap.years.map((total) => formatTotal(total, 'millions')))
    await expectAccessible(page)
    expectUntroubled(opened)
    await context.close()
  })

  test('a figure changed by keyboard breaks its total by that much, says so at its row, and undo mends it', async () => {
    const { page, context } = await app.open(browser, `#/mtfp?id=${december}`, { width: 1440, height: 900 })
    await onScreen(page, /The plan leaves/)
    await goTo(page, /^button Council 11 February 2025 DEFICIT/)
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await page.getByRole('complementary', { name: 'About A Council Tax' }).waitFor()
    await goTo(page, /^input 2026\/27, £m/)
    await press(page, 'Control+a')
    await page.keyboard.type('(13.955)')
    await press(page, 'Enter')
    const deficit = page.getByRole('row', { name: /DEFICIT AFTER UPDATES/ })
    await deficit.getByText('differs by £100k').waitFor()
    await page.getByRole('row', { name: /Council Tax/ }).getByText('differs by £100k').waitFor()
    await press(page, 'Tab', 'Control+z')
    await page.getByText('All 23 printed totals tie').waitFor()
    await context.close()
  })

  test('a line is added by keyboard above the total, which then differs by it, and undo takes it away', async () => {
    const { page, context } = await app.open(browser, `#/mtfp?id=${november}`, { width: 1280, height: 800 })
    await onScreen(page, /The plan leaves/)
    const lines = (await app.ask('mtfp.get', { id: november })).lines?.length ?? 0
    await doByName(page, 'add a line', /Add a line/)
    await page.getByRole('dialog', { name: 'Add a line to November 2025' }).waitFor()
    await page.keyboard.type('Coroner service')
    await goTo(page, /^input 2026\/27, £m/)
    await page.keyboard.type('0.250')
    await press(page, 'Tab')
    await goTo(page, /^button Add the line/)
    await press(page, 'Enter')
    await page.getByRole('row', { name: /DEFICIT AFTER UPDATES/ }).getByText(/differs by £250k/).waitFor()
    const now = (await app.ask('mtfp.get', { id: november })).lines ?? []
    expect([now.length, now.at(-2)?.label, now.at(-2)?.roleLabel]).toEqual([lines + 1, 'Coroner service', 'Pressure'])
    await page.locator('h1').focus()
    await press(page, 'Control+z')
    await until(async () => ((await app.ask('mtfp.get', { id: november })).lines?.length === lines ? true : undefined))
    await context.close()
  })

  test('whoever does not act for finance sees the figures, and is told which role changes them', async () => {
    const other = await startApp({ actor: { name: 'Ann Example', role: 'scrutiny' } })
    const { page, context } = await other.open(browser, `#/mtfp?id=${december}&line=${exampleId('line:2026:mtfp-12:A')}`, { width: 1440, height: 900 })
    await page.getByText('Published lines are changed in the role Finance').waitFor()
    expect(await page.getByRole('complementary').getByRole('textbox').count()).toBe(0)
    await context.close()
    await other.close()
  })

  test('two versions are set side by side by label: 7 changed, 6 added, 2 removed, 8 the same of which 3 only relettered', async () => {
    const opened = await app.open(browser, `#/mtfp?id=${december}`, { width: 1440, height: 900 })
    const { page, context } = opened
    await onScreen(page, /The plan leaves/)
    await press(page, 'c')
    await onScreen(page, /the gap for 2026\/27 falls by £1\.646m to £54\.198m/)
    expect(await page.getByText('7 changed, 6 added, 2 removed, 8 the same, 3 of them only relettered').count()).toBe(1)
    expect(await page.locator('.mtfp-changes tbody tr').count()).toBe(15)
    const council = page.getByRole('row', { name: /^A Council Tax/ })
    expect((await council.innerText()).replace(/\s+/g, ' ')).toContain('0.223 (14.078) → (13.855)')
    await page.getByText('Relettered only 3').click()
    await until(async () => (await page.locator('.mtfp-changes tbody tr').count()) === 3 || undefined)
    expect(await page.locator('.mtfp-changes tbody tr').first().innerText()).toMatch(/J → K/)
    await expectAccessible(page)
    expectUntroubled(opened)
    await context.close()
    expect((await app.ask('mtfp.compare', { before: november, after: december })).counts).toEqual({ changed: 7, added: 6, removed: 2, same: 8, relettered: 3 })
  })
})

describe('Reconciliation', () => {
  test('a year without plan and movement says what is missing; with them it ties, and a saving left out is named with its £ and its row', async () => {
    const own = await startApp({ actor: { name: 'Ann Example', role: 'finance' } })
    const opened = await own.open(browser, '#/reconciliation', { width: 1280, height: 800 })
    const { page, context } = opened
    await onScreen(page, /There is no MTFP savings line and no budget movement/)
    const departments = await own.ask('departments.list', {})
    const social = departments.departments.find((row) => row.code === 'ASC')?.id
    if (social === undefined) throw new Error('no department of adult social care')
    const movement = await own.ask('statements.create', { kind: 'movement', label: 'Budget movement 2025/26', date: '2025-02-11', firstYear: 2025, unit: 'thousands' })
    if (movement.id === null) throw new Error('the movement was not made')
    const line = await own.ask('lines.create', { statement: movement.id, label: 'Adult Social Care and Health', department: social, amounts: [pounds(250_000), null, null, null, pounds(-1_337), null, pounds(248_663)] })
    await onScreen(page, /The savings schedule ties with the budget movement’s savings column: £1\.337m in 2025\/26/)
    await page.locator('.reconcile__answer').getByText('tie').waitFor()
    await expectAccessible(page)
    if (line.id === null) throw new Error('the line was not made')
    await own.ask('lines.setAmount', { id: line.id, column: 4, amount: pounds(-1_528) })
    await onScreen(page, /£191k less than the budget movement/)
    await page.getByText('differs by £191k').first().waitFor()
    const behind = page.getByRole('link', { name: 'Adult Social Care and Health' }).first()
    expect(await behind.getAttribute('href')).toBe(`#/revenue?id=${movement.id}&line=${line.id}`)
    await expectAccessible(page)
    await goTo(page, /^a Adult Social Care and Health/)
    await press(page, 'Enter')
    await onScreen(page, /Budget movement 2025\/26/)
    await page.getByRole('complementary', { name: /About Adult Social Care and Health/ }).waitFor()
    expectUntroubled(opened)
    await context.close()
    await own.close()
  })
})

describe('Revenue', () => {
  test('shows where the money goes with its table, and that the printed totals tie', async () => {
    const opened = await app.open(browser, '#/revenue', { width: 1440, height: 900 })
    const { page, context } = opened
    await onScreen(page, /Revenue budget 2016\/17 comes to £633\.605m net/)
    await page.getByText('All 11 printed totals tie.').waitFor()
    await page.getByText('Education Services takes the most, £277.584m, 43.8 % of the whole.').waitFor()
    await press(page, 't')
    const table = page.getByRole('table', { name: /Net by service/ })
    expect((await table.getByRole('row', { name: /Adult Social Care/ }).innerText()).replace(/\s+/g, ' ')).toBe('Adult Social Care 171,443 27.0 %')
    await press(page, 't')
    await goTo(page, /^button Education Services/)
    await press(page, 'ArrowDown', 'Enter')
    await page.getByRole('row', { name: /210 Transport planning/ }).waitFor()
    await expectAccessible(page)
    expectUntroubled(opened)
    await context.close()
  })

  test('sets two statements side by side, service by service, however they word them', async () => {
    const statements = (await app.ask('statements.list', {})).statements
    const [budget, outturn] = ['budget', 'outturn'].map((kind) => statements.find((one) => one.kind === kind)?.id ?? '')
    const { page, context } = await app.open(browser, `#/revenue?id=${outturn}&before=${budget}`, { width: 1440, height: 900 })
    await onScreen(page, /net rises by £12\.052m to £645\.657m/)
    const row = page.getByRole('row', { name: /^Housing/ }).last()
    expect((await row.innerText()).replace(/\s+/g, ' ')).toBe('Housing 7,922 7,411 (511) −6.5 %')
    await expectAccessible(page)
    await context.close()
  })
})

describe('Lineage', () => {
  test('follows all savings and then one between two points, each step with its reason and source', async () => {
    const opened = await app.open(browser, '#/lineage', { width: 1440, height: 900 })
    const { page, context } = opened
    await onScreen(page, /together they go from £1\.519m to £1\.337m, with £182k left to find/)
    await goTo(page, /^button Milton Grange/)
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    const story = page.getByRole('complementary', { name: 'About Linden Court, Eastbourne' })
    await story.getByText('An amendment to put back all five, £1.519m together, was lost.').waitFor()
    await story.getByText(/Full Council, budget amendment on adult social care savings/).first().waitFor()
    await expectAccessible(page)
    await goTo(page, /^button Close the inspector/)
    await press(page, 'Enter')
    await untilFocused(page, /^button Linden Court/)
    await page.evaluate((id) => { window.location.hash = `#/lineage?saving=${id}&from=budget&to=2025-02-25` }, linden)
    await onScreen(page, /ASC-003 Linden Court, Eastbourne goes from £327k to an amount not yet known/)
    await doByName(page, 'lineage paper', /Preview the lineage paper/)
    await until(async () => page.url().includes(`document=lineage&id=${linden}&at=budget..2025-02-25`) || undefined, () => page.url())
    expectUntroubled(opened)
    await context.close()
  })
})
