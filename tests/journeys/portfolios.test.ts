// Portfolios with the council they stand on, one portfolio in full, and the small dialogs that make and change them.
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { expectAccessible, expectUntroubled, press, titleOf } from './sight.ts'

let browser: Browser
let app: App
beforeAll(async () => {
  browser = await launchBrowser()
  app = await startApp({ actor: { name: 'Ann Example', role: 'finance' } })
})
afterAll(async () => { await app.close(); await browser.close() })

const adults = `#/portfolios/${exampleId('portfolio:2025:asc')}`

describe('the portfolios of the cycle', () => {
  it('stand with Lead Members, services and savings, and invented people are marked', async () => {
    const opened = await app.open(browser, '#/portfolios', { width: 1920, height: 1080 })
    const { page } = opened
    await page.getByRole('link', { name: 'Adult Social Care and Health', exact: true }).waitFor()
    expect(await titleOf(page)).toBe('Seven portfolios, five savings, £1.337m')
    const first = page.getByRole('row').filter({ hasText: 'Adult Social Care and Health' }).first()
    await first.getByText('illustrative').waitFor()
    expect((await first.innerText()).replace(/\s+/g, ' ')).toMatch(/Councillor .* illustrative ASC 18 5 1,337 1,337 182/)
    expect(await page.getByText('Place Scrutiny Committee').count()).toBe(1)
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page)
    expectUntroubled(opened)
  })

  it('lead to one portfolio and from there to its savings, filtered', async () => {
    const opened = await app.open(browser, '#/portfolios')
    const { page } = opened
    await page.getByRole('link', { name: 'Adult Social Care and Health', exact: true }).focus()
    await press(page, 'Enter')
    await page.getByRole('heading', { name: /Adult Social Care and Health: five savings, £1.337m, with £182k still to find/ }).waitFor()
    expect(await page.getByRole('link', { name: 'People Scrutiny RPPR Board' }).count()).toBe(1)
    expect(await page.getByText('18 services').count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Open its savings' }).focus()
    await press(page, 'Enter')
    await page.getByRole('grid', { name: 'Savings proposals' }).waitFor()
    expect(await titleOf(page)).toBe('Adult Social Care and Health: five savings, £1.337m, with £182k still to find')
    await page.getByRole('button', { name: 'Adult Social Care and Health' }).waitFor()
    expectUntroubled(opened)
  })

  it('take a new portfolio, say why one cannot go, and undo by name', async () => {
    const { page } = await app.open(browser, '#/portfolios')
    await page.getByRole('button', { name: 'Add a portfolio' }).focus()
    await press(page, 'Enter')
    await page.getByRole('dialog', { name: 'Add a portfolio' }).waitFor()
    await page.keyboard.type('Adult Social Care and Health')
    await page.getByRole('checkbox', { name: /Governance Services/ }).focus()
    await press(page, 'Space')
    await page.getByRole('button', { name: 'Add the portfolio' }).focus()
    await press(page, 'Enter')
    await page.getByRole('alert').filter({ hasText: 'is already used in this cycle' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Name' }).fill('Governance')
    await page.getByRole('button', { name: 'Add the portfolio' }).click()
    await page.getByRole('heading', { name: /Eight portfolios/ }).waitFor()
    await press(page, 'Control+z')
    await page.getByText('Undone: Add the portfolio Governance').waitFor()
    await page.getByRole('heading', { name: /Seven portfolios/ }).waitFor()

    await page.getByRole('button', { name: 'Change Adult Social Care and Health' }).click()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('alert').filter({ hasText: 'is still named by' }).waitFor()
    await press(page, 'Escape')
  })

  it('change a service with its floor, and a Lead Member', async () => {
    const { page } = await app.open(browser, adults)
    await page.getByRole('button', { name: 'Change Learning disability, adults 18 to 64' }).click()
    const dialog = page.getByRole('dialog', { name: /Change Learning disability/ })
    await dialog.getByRole('textbox', { name: 'Statutory floor, £000' }).fill('40,000')
    await expectAccessible(page)
    await press(page, 'Enter')
    await page.getByRole('row').filter({ hasText: 'Learning disability, adults 18 to 64' }).filter({ hasText: '40,000' }).waitFor()

    await page.getByRole('button', { name: 'Change', exact: true }).last().click()
    const lead = page.getByRole('dialog', { name: 'Lead Member for Adult Social Care and Health' })
    await lead.getByRole('button', { name: 'End the role' }).click()
    await lead.getByRole('button', { name: 'End the role' }).waitFor({ state: 'detached' })
    await lead.getByRole('button', { name: 'Somebody who is not in the file yet' }).click()
    await lead.getByRole('textbox', { name: 'Name' }).fill('Councillor New Example')
    await lead.getByRole('button', { name: 'Give the role' }).click()
    await page.getByText('Councillor New Example').waitFor()
  })

  it('name who sits on a committee, who chairs it and who does no longer', async () => {
    const other = await startApp()
    const { page } = await other.open(browser, '#/portfolios')
    await page.getByRole('button', { name: 'Change Place Scrutiny Committee' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change Place Scrutiny Committee' })
    await dialog.getByRole('button', { name: 'Add a member' }).click()
    await page.keyboard.type('Councillor')
    await press(page, 'ArrowDown', 'Enter')
    const member = dialog.getByRole('listitem').filter({ hasText: 'Councillor' })
    await member.getByRole('button', { name: /Role of/ }).click()
    await page.getByRole('option', { name: 'Chair', exact: true }).click()
    await member.getByText('Chair', { exact: true }).first().waitFor()
    await expectAccessible(page)
    await member.getByRole('button', { name: /no longer sits on it/ }).click()
    await dialog.getByText('Nobody is named yet.').waitFor()
    await other.close()
  })

  it('show the measures as the plan prints them; a value is recorded by keyboard and undone by name', async () => {
    const { page } = await app.open(browser, adults)
    const row = page.getByRole('row').filter({ hasText: 'Quality of life of carers' }).filter({ hasText: '7.6' })
    await page.getByRole('heading', { name: 'Measures' }).waitFor()
    await page.getByRole('button', { name: 'Add a measure' }).focus()
    await press(page, 'Enter')
    const dialog = page.getByRole('dialog', { name: 'Add a measure' })
    await dialog.waitFor()
    await page.keyboard.type('Carers who have had a review')
    await dialog.getByRole('textbox', { name: 'Unit' }).fill('%')
    await expectAccessible(page)
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Record a value of Carers who have had a review' }).focus()
    await press(page, 'Enter')
    const value = page.getByRole('dialog', { name: 'Carers who have had a review' })
    await value.waitFor()
    await page.keyboard.type('2026/27')
    await value.getByRole('textbox', { name: 'Value, %' }).fill('not a number')
    await value.getByText('A value is written like 7.8 or 41.25.').waitFor()
    await value.getByRole('textbox', { name: 'Value, %' }).fill('61.5')
    await expectAccessible(page)
    await press(page, 'Enter')
    const made = page.getByRole('row').filter({ hasText: 'Carers who have had a review' })
    await made.getByRole('cell', { name: '61.5' }).waitFor()
    await press(page, 'Control+z')
    await made.getByRole('cell', { name: '61.5' }).waitFor({ state: 'detached' })
    expect(await row.count()).toBe(1)
  })
})
