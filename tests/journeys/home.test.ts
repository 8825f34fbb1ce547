// The first screen: where the cycle stands, the way to everything else, another cycle, a cycle that has only begun.
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { expectAccessible, expectUntroubled, press, titleOf } from './sight.ts'

let browser: Browser
beforeAll(async () => { browser = await launchBrowser() })
afterAll(async () => { await browser.close() })

describe('the cycle of the East Sussex example', () => {
  let app: App
  beforeAll(async () => { app = await startApp() })
  afterAll(async () => { await app.close() })

  it('says in one sentence what the savings come to and what is left to find', async () => {
    const opened = await app.open(browser, '#/')
    const { page } = opened
    await page.getByRole('heading', { name: 'What the savings come to' }).waitFor()
    expect(await titleOf(page)).toBe('Five savings come to £1.337m, with £182k still to find')
    expect(await page.getByText('Adult Social Care and Health holds all of it, £1.337m; nothing is stated for 2026/27 and 2027/28.').count()).toBeGreaterThan(0)
    expect(await page.getByRole('link', { name: /ASC-003.*Linden Court, Eastbourne.*182/ }).getAttribute('href')).toMatch(/^#\/savings\//)
    expectUntroubled(opened)
  })

  it('turns its charts into tables with T, with the same figures', async () => {
    const { page } = await app.open(browser, '#/')
    await page.getByRole('heading', { name: 'What the savings come to' }).waitFor()
    await press(page, 't')
    const table = page.getByRole('table').first()
    await table.waitFor()
    expect(await table.innerText()).toMatch(/Linden Court, Eastbourne\s+145\s+145\s+182/)
    expect(await page.getByRole('row', { name: /Keeping vulnerable people safe\s+5\s+0\s+0\s+0/ }).count()).toBe(1)
    await expectAccessible(page)
    await press(page, 't')
    await page.getByRole('img', { name: /saving positive, latest position/ }).waitFor()
  })

  it('marks what is illustrative and leads from a due recommendation to its Board', async () => {
    const { page } = await app.open(browser, '#/')
    const due = page.getByRole('link', { name: /Recommendation:.*illustrative/ }).first()
    await due.click()
    await page.waitForURL(/#\/scrutiny\//)
  })

  it('shows another cycle by keyboard, with its commissioning outcomes, and comes back', async () => {
    const opened = await app.open(browser, '#/')
    const { page } = opened
    await page.getByRole('heading', { name: 'What the savings come to' }).waitFor()
    await page.getByRole('button', { name: '2025/26 and beyond' }).focus()
    await press(page, 'Enter')
    await page.getByRole('menuitem', { name: '2014/15 and beyond' }).waitFor()
    await press(page, ...'2014')
    await press(page, 'Enter')
    await page.getByRole('heading', { name: 'Commissioning outcomes', exact: true }).waitFor()
    expect(await titleOf(page)).toBe('Nine commissioning outcomes; no savings are recorded')
    expect(await page.getByText('RPP&R 2014/15 to 2016/17').count()).toBe(1)
    expect(await page.locator('.home-outcomes__row').count()).toBe(9)
    expect(await page.locator('.home-outcomes__row').first().innerText()).toContain('TBC')
    await expectAccessible(page)
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: /^Savings/ }).click()
    await page.getByText('This cycle is closed to changes.').waitFor()
    expectUntroubled(opened)
  })

  it('shows a stage that is chosen on the line', async () => {
    const { page } = await app.open(browser, '#/')
    await page.getByRole('link', { name: /^Autumn/ }).click()
    const stage = page.getByRole('region', { name: /Stage: Autumn update/ })
    await stage.waitFor()
    expect(await stage.innerText()).toContain('13 November 2024')
    await expectAccessible(page)
  })

  it('bears light and dark, narrow and wide', async () => {
    const { page } = await app.open(browser, '#/', { width: 1920, height: 1080 })
    await page.getByRole('heading', { name: 'What the savings come to' }).waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
})

describe('a cycle that has only begun', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp({ example: null, actor: { name: 'Ann Example', role: 'finance' } })
    await app.ask('session.create', { name: 'new', council: 'Example County Council', label: '2027/28 and beyond', firstYear: '2027/28' })
  })
  afterAll(async () => { await app.close() })

  it('is set up from the first screen by keyboard alone: department, portfolio, saving, committee', async () => {
    const opened = await app.open(browser, '#/')
    const { page } = opened
    await page.getByRole('heading', { name: 'Begin this cycle' }).waitFor()
    expect(await titleOf(page)).toBe('2027/28 and beyond has no savings yet')
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Add a department' }).focus()
    await press(page, 'Enter')
    await page.getByRole('dialog', { name: 'Add a department' }).waitFor()
    await page.keyboard.type('Adult Social Care')
    await press(page, 'Tab')
    await page.keyboard.type('ASC')
    await expectAccessible(page)
    await press(page, 'Enter')
    await page.getByText(/^1 department\. /).waitFor()

    await page.getByRole('button', { name: 'Add a portfolio' }).focus()
    await press(page, 'Enter')
    await page.getByRole('dialog', { name: 'Add a portfolio' }).waitFor()
    await page.keyboard.type('Adults')
    // The only department is chosen already.
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Add a committee' }).focus()
    await press(page, 'Enter')
    await page.getByRole('dialog', { name: 'Add a committee' }).waitFor()
    await page.keyboard.type('People Scrutiny Committee')
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'New proposal' }).focus()
    await press(page, 'Enter')
    await page.getByRole('dialog', { name: 'New proposal' }).waitFor()
    await page.keyboard.type('Shared reablement beds')
    await expectAccessible(page)
    await press(page, 'Enter')
    await page.waitForURL(/#\/savings\/[0-9a-f-]{36}/)
    await page.getByRole('heading', { name: /Shared reablement beds/ }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Reference' }).inputValue()).toBe('ASC-001')
    expectUntroubled(opened)
  })
})
