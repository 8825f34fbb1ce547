// What a screen offers and where the focus goes afterwards: wording the priorities, savings in no portfolio, a Board without its
// date, a closed cycle, the role banner, an undone recommendation, a screen asked of an app that has stopped.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { press } from './sight.ts'

let browser: Browser
beforeAll(async () => { browser = await launchBrowser() })
afterAll(async () => { await browser.close() })

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '')
const focusIsKept = (page: Page) => page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body)

describe('what the screens offer', () => {
  let app: App
  beforeAll(async () => { app = await startApp() })
  afterAll(async () => { await app.close() })

  it('words a priority from the menu of the cycle and sends only what was changed', async () => {
    const { page } = await app.open(browser, '#/')
    const { cycle } = await app.ask('cycles.home', {})
    await page.getByRole('button', { name: cycle.label }).click()
    await page.getByRole('menuitem', { name: 'Word the priorities…' }).click()
    const second = page.getByRole('group', { name: 'Priority 2' })
    await second.getByLabel('Short name').fill('People kept safe')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const { priorities } = await app.ask('cycles.home', {})
    expect(priorities[1]?.priority.short).toBe('People kept safe')
    const { undo } = await app.ask('history.state', {})
    expect(undo?.label).toContain('priority')
    await app.ask('history.undo', {})
    expect((await app.ask('cycles.home', {})).priorities[1]?.priority.short).not.toBe('People kept safe')
  })

  it('shows savings in no portfolio with their sum and says that no Board will question them', async () => {
    const { departments } = await app.ask('departments.list', {})
    await app.ask('proposals.create', { title: 'A saving nobody answers for', department: departments[0]?.id ?? '' })
    const { page } = await app.open(browser, '#/portfolios')
    const row = page.getByRole('row', { name: /In no portfolio/ })
    await row.waitFor()
    expect(await row.innerText()).toMatch(/no Board will question these\s+1\b/)
  })

  it('marks the missing date of a new Board as an error and takes the focus there', async () => {
    const { page } = await app.open(browser, '#/scrutiny')
    await page.getByRole('button', { name: 'Set up a Board' }).click()
    await page.getByRole('button', { name: 'Set up the Board' }).click()
    await page.getByText('Say the day the Board meets.').waitFor()
    const day = page.getByLabel('Meets on')
    expect(await day.getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => day.evaluate((input) => input === document.activeElement)).toBe(true)
  })

  it('lets a Board set up without a date be dated later, from the record of its meeting', async () => {
    const { committees } = await app.ask('committees.list', {})
    const place = committees.find(({ name }) => name.startsWith('Place'))
    const { id } = await app.ask('boards.create', { committee: place?.id ?? '', name: 'Place Scrutiny RPPR Board' })
    const { page } = await app.open(browser, `#/scrutiny/${id ?? ''}`)
    await page.getByText('The meeting has no date yet, so nobody can be recorded.').waitFor()
    // The opening of the paper leads to the record it is composed from.
    await page.locator('.opening__from').click()
    await page.getByLabel('Meets on').fill('18 December 2024')
    await page.keyboard.press('Enter')
    await page.getByLabel('Met on').waitFor()
    expect(await page.getByLabel('Met on').inputValue()).toBe('18 December 2024')
    await page.getByText('The meeting has no date yet').waitFor({ state: 'detached' })
    expect(await app.ask('boards.get', { id: id ?? '' })).toMatchObject({ meeting: { date: '2024-12-18', status: 'planned' } })
  })

  it('keeps the focus on the paper when a recommendation just written is undone', async () => {
    const { boards } = await app.ask('boards.list', {})
    const board = boards[0]
    const { page } = await app.open(browser, `#/scrutiny/${board?.id ?? ''}`)
    const rows = page.locator('.paper-block[data-kind="recommendation"]')
    await rows.first().waitFor()
    const before = await rows.count()
    await page.locator('.screen__title').focus()
    await press(page, 'r')
    await page.getByRole('dialog').getByText('Mitigation').first().click()
    await page.waitForFunction((count) => document.querySelectorAll('.paper-block[data-kind="recommendation"]').length === count + 1, before)
    await page.waitForFunction(() => document.activeElement?.closest('.paper-block[data-kind="recommendation"]') != null)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page.waitForFunction((count) => document.querySelectorAll('.paper-block[data-kind="recommendation"]').length === count, before)
    await focusIsKept(page)
    await expect.poll(() => focused(page)).toContain('paper-block')
  })

  it('keeps the focus where the role banner stood when one acts in the role', async () => {
    await app.ask('session.setActor', { name: 'Ann Example', role: 'finance' })
    const { page } = await app.open(browser, '#/scrutiny')
    await page.getByRole('button', { name: 'Act as Scrutiny' }).click()
    await page.getByRole('button', { name: 'Act as Scrutiny' }).waitFor({ state: 'detached' })
    await focusIsKept(page)
    await expect.poll(() => focused(page)).not.toBe('')
  })

  it('offers no new Board in an archived cycle and says why', async () => {
    // The one in preparation would else be the current one.
    for (const { id } of (await app.ask('cycles.list', {})).cycles) await app.ask('cycles.edit', { id, status: 'archived' })
    const { page } = await app.open(browser, '#/scrutiny')
    await page.getByText('This cycle is archived: read only').waitFor()
    expect(await page.getByRole('button', { name: 'Set up a Board' }).count()).toBe(0)
  })
})

describe('what a role or a closed cycle leaves to do', () => {
  let app: App
  beforeAll(async () => { app = await startApp() })
  afterAll(async () => { await app.close() })

  it('opens an agreed cycle again only once a reason is written, and lets its name stand meanwhile', async () => {
    const { cycle } = await app.ask('cycles.home', {})
    const { page } = await app.open(browser, '#/')
    await app.ask('cycles.edit', { id: cycle.id, status: 'agreed' })
    // Another cycle is the current one now.
    const other = (await app.ask('cycles.home', {})).cycle.label
    await page.getByRole('button', { name: other }).click()
    await page.getByRole('menuitem', { name: cycle.label }).click()
    await page.getByRole('button', { name: cycle.label }).click()
    await page.getByRole('menuitem', { name: 'Change this cycle…' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('Name').getAttribute('readonly')).not.toBeNull()
    await dialog.getByRole('button', { name: /State/ }).click()
    await page.getByRole('option', { name: 'Open', exact: true }).click()
    const save = dialog.getByRole('button', { name: 'Save' })
    expect(await save.isDisabled()).toBe(true)
    await dialog.getByLabel('Reason for opening it again').fill('Council sent the budget back')
    await save.click()
    await dialog.waitFor({ state: 'detached' })
    expect((await app.ask('cycles.home', {})).cycle.status).toBe('open')
    expect((await app.ask('history.list', { limit: 1 })).operations[0]?.reason).toBe('Council sent the budget back')
  })

  it('takes a new saving without figures in any role and says who writes them', async () => {
    const { page } = await app.open(browser, '#/savings')
    await page.getByRole('button', { name: 'New proposal' }).click()
    const dialog = page.getByRole('dialog', { name: 'New proposal' })
    await dialog.getByText('Written by finance, once the saving is added.').waitFor()
    const figures = dialog.getByRole('group', { name: /What it may save/ }).getByRole('textbox')
    expect(await figures.count()).toBeGreaterThan(0)
    for (const figure of await figures.all()) expect(await figure.getAttribute('readonly')).not.toBeNull()
  })

  it('adds a Lead Member to the record of a Board as in attendance', async () => {
    const { boards } = await app.ask('boards.list', {})
    const { page } = await app.open(browser, `#/scrutiny/${boards?.[0]?.id ?? ''}`)
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.keyboard.type('Eastgate')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Take out Councillor Martin Eastgate' }).waitFor()
    const { attendance } = await app.ask('boards.get', { id: boards?.[0]?.id ?? '' })
    expect(attendance?.find(({ person }) => person.name.includes('Eastgate'))?.capacity).toBe('in_attendance')
  })
})

it('the first screen says how far the large example is while it is built', async () => {
  const app = await startApp({ example: null })
  const { page } = await app.open(browser, '#/welcome')
  await page.getByRole('button', { name: 'large example', exact: true }).click()
  await page.getByText(/takes up to a minute: [1-9]\d?% done/).waitFor()
  await app.close()
})

describe('an app that has stopped', () => {
  it('says so in place of a screen it cannot fetch, and keeps the window', async () => {
    const app = await startApp()
    const { page } = await app.open(browser, '#/')
    // Not fetched ahead: an idle moment may come before the app goes.
    await page.route(/CompareScreen[^/]*\.js$/, (route) => route.abort())
    await page.reload()
    await page.getByRole('heading', { name: 'What the savings come to' }).waitFor()
    await app.close()
    await page.getByRole('link', { name: /^Compare/ }).click()
    await page.getByText('The app has stopped answering, so this screen could not be fetched.').waitFor()
    expect(await page.getByText('Everything acknowledged is saved in your file.').count()).toBe(1)
    await page.getByRole('button', { name: 'Reload' }).click()
    await page.waitForTimeout(300)
    // The rest of the window stands: a reload of an app that is away would have lost it.
    expect(await page.getByRole('navigation', { name: 'Stages of the cycle' }).count()).toBe(1)
  })
})

describe('an app that was updated under an open window', () => {
  it('says so in place of a screen whose file is gone, and offers to reload', async () => {
    const app = await startApp()
    const { page } = await app.open(browser, '#/')
    await page.route(/CompareScreen[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }))
    await page.reload()
    await page.getByRole('heading', { name: 'What the savings come to' }).waitFor()
    await page.getByRole('link', { name: /^Compare/ }).click()
    await page.getByText('Reconcile was updated while this window was open, so this screen could not be fetched.').waitFor()
    await page.unroute(/CompareScreen[^/]*\.js$/)
    await page.getByRole('button', { name: 'Reload' }).click()
    await page.getByText('Nothing is being compared yet').or(page.getByRole('heading', { name: /side by side|compare/i })).first().waitFor()
    await app.close()
  })

  it('says that the page could not be loaded where not even its script is there', async () => {
    const app = await startApp()
    const { page } = await app.open(browser, '#/')
    await page.route(/\/assets\/.*\.(js|css)$/, (route) => route.fulfill({ status: 404, body: '' }))
    await page.reload()
    await page.getByText('Reconcile’s page could not be loaded').waitFor()
    expect(await page.getByRole('link', { name: 'Reload' }).count()).toBe(1)
    await app.close()
  })
})
