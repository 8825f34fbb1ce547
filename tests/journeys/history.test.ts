// What was done, by day, with who and what stood before; undone steps struck; undo and redo by name; one row's own history.
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { expectAccessible, expectUntroubled, press, titleOf } from './sight.ts'

let browser: Browser
let app: App
const linden = exampleId('proposal:ASC-003')
beforeAll(async () => {
  browser = await launchBrowser()
  app = await startApp({ actor: { name: 'Ann Example', role: 'finance' } })
  await app.ask('proposals.edit', { id: linden, title: 'Linden Court' })
  await app.ask('positions.setAmount', { proposal: linden, year: 2026, amount: { state: 'known', low: 10_000 } })
})
afterAll(async () => { await app.close(); await browser.close() })

describe('the history', () => {
  it('names each operation, who did it in which role, and what stood before and after', async () => {
    const opened = await app.open(browser, '#/history', { width: 1920, height: 1080 })
    const { page } = opened
    const change = page.getByRole('listitem').filter({ hasText: 'Change ASC-003' }).first()
    await change.waitFor()
    expect((await change.innerText()).replace(/\s+/g, ' ')).toMatch(/Ann Example Finance Change ASC-003 .*Linden Court, Eastbourne→Linden Court/)
    expect(await titleOf(page)).toMatch(/^\d+ operations, the last on /)
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page)
    expectUntroubled(opened)
  })

  it('undoes and redoes by name, and strikes what was undone', async () => {
    const { page } = await app.open(browser, '#/history')
    await page.getByRole('button', { name: 'Undo: Change the amount of ASC-003' }).focus()
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Redo: Change the amount of ASC-003' }).waitFor()
    const struck = page.locator('.operation[data-state="undone"]').first()
    await struck.waitFor()
    expect(await struck.innerText()).toContain('undone')
    expect(await struck.locator('.operation__name').evaluate((name) => getComputedStyle(name).textDecorationLine)).toBe('line-through')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Redo: Change the amount of ASC-003' }).focus()
    await press(page, 'Enter')
    await page.locator('.operation[data-state="undone"]').waitFor({ state: 'detached' })
  })

  it('shows one row and its parts alone, from its address', async () => {
    const { page } = await app.open(browser, `#/history?row=${linden}`)
    await page.getByRole('heading', { name: /What happened to ASC-003/ }).waitFor()
    expect(await page.getByText('Change the amount of ASC-003').count()).toBeGreaterThan(0)
    expect(await page.getByText('commissioning outcomes').count()).toBe(0)
    await page.getByRole('button', { name: 'Show everything' }).click()
    await page.getByRole('heading', { name: /operations/ }).waitFor()
  })

  it('says so when nothing answers, and tries again', async () => {
    const { page } = await app.open(browser, '#/history')
    await page.getByRole('heading', { name: /operations/ }).waitFor()
    await page.route('**/rpc', (route) => route.abort())
    await page.goto(`${page.url().split('#')[0]}#/portfolios`)
    await page.getByRole('alert').filter({ hasText: 'The app’s engine does not answer.' }).first().waitFor()
    await expectAccessible(page)
    await page.unroute('**/rpc')
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await page.getByRole('link', { name: 'Adult Social Care and Health', exact: true }).waitFor()
  })
})

describe('a long history', () => {
  it('stands in pages, the newest first', async () => {
    const busy = await startApp({ actor: { name: 'Ann Example', role: 'finance' } })
    for (let n = 1; n <= 60; n++) await busy.ask('positions.setAmount', { proposal: linden, year: 2026, amount: { state: 'known', low: n * 1_000 } })
    const { page } = await busy.open(browser, '#/history')
    await page.getByText('1 to 50 of').waitFor()
    expect(await page.locator('.operation').count()).toBe(50)
    await page.getByRole('button', { name: 'Earlier' }).focus()
    await press(page, 'Enter')
    await page.getByText('51 to').waitFor()
    await page.getByText('Build the example').first().waitFor()
    await page.getByRole('button', { name: 'Later' }).click()
    await page.getByText('1 to 50 of').waitFor()
    await busy.close()
  })
})
