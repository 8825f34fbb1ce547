// The money grid on the real app: read, filter, group, sort, edit in place, sum, copy, mark and compare, all by keyboard.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { doByName, expectAccessible, expectUntroubled, press, titleOf } from './sight.ts'

let browser: Browser
beforeAll(async () => { browser = await launchBrowser() })
afterAll(async () => { await browser.close() })

const grid = (page: Page) => page.getByRole('grid', { name: 'Savings proposals' })
const row = (page: Page, ref: string) => grid(page).getByRole('row').filter({ hasText: ref })
const status = (page: Page) => page.locator('.status-bar__selection')

/** Stands in the grid on the first saving, as Tab and an arrow do. */
async function enterGrid(page: Page): Promise<void> {
  await row(page, 'ASC-001').waitFor()
  await press(page, 'Control+f', 'Enter')
  await page.waitForFunction(() => document.activeElement?.closest('[role="grid"]') !== null)
  await press(page, 'Control+Home', 'ArrowDown')
}

/** Goes right until the column of this name is active. */
async function toColumn(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 30; n++) {
    const here = await page.evaluate(() => {
      const cell = document.activeElement
      const head = cell?.closest('[role="grid"]')?.querySelector(`[role="columnheader"][data-column="${cell.getAttribute('data-column')}"]`)
      return head?.getAttribute('aria-label') ?? ''
    })
    if (here.includes(name)) return
    await press(page, 'ArrowRight')
  }
  throw new Error(`No column called ${name}`)
}

describe('the savings of the East Sussex example', () => {
  let app: App
  beforeAll(async () => { app = await startApp() })
  afterAll(async () => { await app.close() })

  it('stand with their duty, four scores, status and amounts, with subtotals and a total', async () => {
    const opened = await app.open(browser, '#/savings', { width: 1440, height: 900 })
    const { page } = opened
    await row(page, 'ASC-003').waitFor()
    expect(await titleOf(page)).toBe('Five savings come to £1.337m, with £182k still to find')
    expect((await row(page, 'ASC-003').innerText()).replace(/\s+/g, ' ')).toMatch(/ASC-003 Linden Court, Eastbourne .*−2 −3 \+2 Kept open in part 145 145 182/)
    expect(await row(page, 'ASC-003').getByRole('gridcell', { name: 'Must do, level is ours' }).count()).toBe(1)
    expect((await grid(page).getByRole('row', { name: /Adult Social Care and Health/ }).innerText()).replace(/\s+/g, ' ')).toContain('1,337')
    expect((await grid(page).getByRole('row', { name: /Total, 5 savings/ }).innerText()).replace(/\s+/g, ' ')).toMatch(/1,337.*1,337.*182/)
    await expectAccessible(page)
    expectUntroubled(opened)
  })

  it('tell the story of the saving one stands on in the inspector, never in a dialog', async () => {
    const { page } = await app.open(browser, '#/savings', { width: 1440, height: 900 })
    await enterGrid(page)
    await press(page, 'ArrowDown', 'ArrowDown')
    const inspector = page.getByRole('complementary', { name: 'About Linden Court, Eastbourne' })
    await inspector.getByText('Kept open at 25 places').waitFor()
    const story = await inspector.locator('.story').innerText()
    expect(story.replace(/\s+/g, ' ')).toMatch(/Sep 2024 .*327.*11 Feb 2025 .*327.*25 Feb .*TBC.*17 Mar .*15 Jul .*145/)
    expect(await inspector.innerText()).toContain('182 left to find')
    expect(await inspector.innerText()).toContain('The statutory floor is not known: this saving may cross it.')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await expectAccessible(page)
  })

  it('are filtered by words, grouped and sorted, and keep their view when one comes back', async () => {
    const { page } = await app.open(browser, '#/savings')
    await row(page, 'ASC-001').waitFor()
    await press(page, 'Control+f')
    await page.keyboard.type('eastbourne')
    await row(page, 'ASC-002').waitFor({ state: 'detached' })
    expect(await titleOf(page)).toBe('Two savings come to £666k, with £182k still to find')
    await page.goto(page.url().replace('#/savings', '#/history'))
    await page.getByRole('heading', { name: /operations/ }).waitFor()
    await page.goto(page.url().replace('#/history', '#/savings'))
    await row(page, 'ASC-003').waitFor()
    expect(await page.getByRole('searchbox', { name: 'Find savings' }).inputValue()).toBe('eastbourne')
    await page.getByRole('searchbox', { name: 'Find savings' }).fill('nothing of the kind')
    await page.getByRole('heading', { name: 'No saving matches', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Show every saving' }).click()
    await row(page, 'ASC-002').waitFor()
    await doByName(page, 'group by status', /Group by status/)
    await grid(page).getByRole('row', { name: /^Agreed, delayed/ }).waitFor()
  })

  it('show the figures of another position, and say so', async () => {
    const { page } = await app.open(browser, '#/savings?at=budget')
    await page.getByRole('heading', { name: 'Savings: In the budget: five savings come to £1.519m' }).waitFor()
    expect((await row(page, 'ASC-003').innerText()).replace(/\s+/g, ' ')).toContain('327')
    expect(page.url()).toMatch(/#\/savings$/)
  })

  it('leave a rejected saving in the list, out of every sum, and say so wherever there is one', async () => {
    await app.ask('proposals.edit', { id: exampleId('proposal:ASC-002'), status: 'rejected', reason: 'Cabinet did not agree to it.' })
    const opened = await app.open(browser, '#/savings', { width: 1440, height: 900 })
    const { page } = opened
    await page.getByRole('heading', { name: 'Four savings come to £1.146m, with £182k still to find; 1 not counted: £191k' }).waitFor()
    expect((await row(page, 'ASC-002').innerText()).replace(/\s+/g, ' ')).toMatch(/not counted · Phoenix Centre, Lewes .* Rejected 191 191/)
    expect((await grid(page).getByRole('row', { name: /Adult Social Care and Health/ }).innerText()).replace(/\s+/g, ' ')).toMatch(/1 not counted: £191k 1,146/)
    expect((await grid(page).getByRole('row', { name: /Total, 4 savings; 1 not counted: £191k/ }).innerText()).replace(/\s+/g, ' ')).toMatch(/1,146.*1,146.*182/)
    await expectAccessible(page)
    await enterGrid(page)
    await toColumn(page, '2025/26')
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
    await page.waitForFunction(() => document.querySelector('.status-bar__selection')?.textContent?.includes('difference') === true)
    expect(await status(page).innerText()).toBe('5 cells: 1,146 £000, 191 not counted, budget 1,519, difference (373)')
    expectUntroubled(opened)
    await app.ask('history.undo', {})
  })

  it('sum what is selected beside the budget and the difference, and copy as cells', async () => {
    const { page } = await app.open(browser, '#/savings')
    await enterGrid(page)
    await toColumn(page, '2025/26')
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
    await page.waitForFunction(() => document.querySelector('.status-bar__selection')?.textContent?.includes('difference') === true)
    expect(await status(page).innerText()).toBe('5 cells: 1,337 £000, budget 1,519, difference (182)')
    await press(page, 'Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('521\r\n191\r\n145\r\n124\r\n356'.replaceAll('\r\n', (await page.evaluate(() => navigator.clipboard.readText())).includes('\r\n') ? '\r\n' : '\n'))
  })

  it('are marked with Space and compared from there, with their ids in the address', async () => {
    const { page } = await app.open(browser, '#/savings')
    await enterGrid(page)
    await press(page, 'Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space')
    await page.getByRole('button', { name: 'Compare 3' }).waitFor()
    await doByName(page, 'compare the 3', /Compare the 3 marked savings/)
    await page.waitForURL(/#\/compare\?ids=/)
    expect(decodeURIComponent(page.url()).match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g)).toHaveLength(3)
  })

  it('are marked by pressing their box, once', async () => {
    const { page } = await app.open(browser, '#/savings')
    await row(page, 'ASC-002').locator('.savings-mark').click()
    await row(page, 'ASC-004').locator('.savings-mark').click()
    await page.getByRole('button', { name: 'Compare 2' }).waitFor()
    await row(page, 'ASC-002').locator('.savings-mark').click()
    await page.getByRole('button', { name: 'Compare 2' }).waitFor({ state: 'detached' })
    expect(await grid(page).locator('[data-marked="true"]').count()).toBe(1)
  })

  it('open on Enter and come back to the same row', async () => {
    const { page } = await app.open(browser, '#/savings')
    await enterGrid(page)
    await press(page, 'ArrowDown', 'Enter')
    await page.getByRole('heading', { name: /Phoenix Centre, Lewes saves £191k/ }).waitFor()
    await page.goBack()
    await row(page, 'ASC-002').waitFor()
    await page.waitForFunction(() => document.querySelector('[role="row"][data-current="true"]')?.textContent?.includes('ASC-002') === true)
  })
})

describe('editing a figure in its cell', () => {
  let app: App
  beforeAll(async () => { app = await startApp() })
  afterAll(async () => { await app.close() })

  it('is refused in the cell where the role is another, and taken once one acts as finance; undo takes it back', async () => {
    const opened = await app.open(browser, '#/savings')
    const { page } = opened
    await enterGrid(page)
    await toColumn(page, '2026/27')
    await page.keyboard.type('50')
    await press(page, 'Enter')
    await page.getByRole('alert').filter({ hasText: 'is done in the role Finance' }).first().waitFor()
    await press(page, 'ArrowUp')
    await grid(page).getByRole('alert').filter({ hasText: 'Change the role you act in' }).waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Act as Finance' }).click()
    await page.getByRole('link', { name: /Finance and business planning/ }).waitFor()
    await row(page, 'ASC-001').locator('[aria-invalid]').click()
    await press(page, 'F2', 'Enter')
    await page.getByRole('heading', { name: /Five savings come to £1.387m/ }).waitFor()
    expect((await row(page, 'ASC-001').innerText()).replace(/\s+/g, ' ')).toContain('521 50 571')

    await page.keyboard.type('not a figure')
    await press(page, 'Enter')
    await grid(page).getByRole('alert').filter({ hasText: 'is not an amount' }).waitFor()
    await press(page, 'Escape')

    await press(page, 'Control+z')
    await page.getByRole('heading', { name: /Five savings come to £1.337m/ }).waitFor()
    await page.getByText('Undone: Change the amount of ASC-001').waitFor()
    expectUntroubled(opened)
  })

  it('takes cells from a sheet as one step that is undone at once', async () => {
    await app.ask('session.setActor', { name: 'Ann Example', role: 'finance' })
    const { page } = await app.open(browser, '#/savings')
    await enterGrid(page)
    await toColumn(page, '2027/28')
    await page.evaluate(() => navigator.clipboard.writeText('100\nTBC\n(30)'))
    await press(page, 'Control+v')
    await page.waitForFunction(() => document.querySelector('.grid__row--total')?.textContent?.includes('70') === true)
    expect((await row(page, 'ASC-002').innerText()).replace(/\s+/g, ' ')).toContain('TBC')
    await press(page, 'Control+z')
    await page.getByRole('heading', { name: /Five savings come to £1.337m/ }).waitFor()
    expect((await row(page, 'ASC-002').innerText()).replace(/\s+/g, ' ')).not.toContain('TBC')
  })
})

describe('the list as a sheet', () => {
  let app: App
  beforeAll(async () => { app = await startApp() })
  afterAll(async () => { await app.close() })

  it('names what cannot be read before anything is changed, and writes a paste whole once one acts in the role for it', async () => {
    const opened = await app.open(browser, '#/savings')
    const { page } = opened
    const cell = (ref: string, column: string) => row(page, ref).locator(`[data-column="${column}"]`)
    await enterGrid(page)
    await toColumn(page, '2026/27')
    const column = (await page.locator(':focus').getAttribute('data-column')) ?? ''
    await page.evaluate(() => navigator.clipboard.writeText('100\nabout ten\n(30)'))
    await press(page, 'Control+v')
    const asked = page.getByRole('dialog', { name: 'Not all of it can be pasted' })
    await asked.getByRole('row', { name: /ASC-002 Phoenix Centre.*2026\/27.*“about ten” is not an amount/ }).waitFor()
    await expectAccessible(page)
    await press(page, 'Enter')
    await asked.waitFor({ state: 'detached' })
    await page.evaluate(() => navigator.clipboard.writeText('100\nTBC\n(30)'))
    await press(page, 'Control+v')
    await page.getByRole('button', { name: 'Act as Finance and write them' }).click()
    await page.getByText('3 cells were changed in one step').waitFor()
    await expect.poll(async () => [await cell('ASC-001', column).innerText(), await cell('ASC-002', column).innerText(), await cell('ASC-003', column).innerText()]).toEqual(['100', 'TBC', '(30)'])
    await press(page, 'Control+z')
    await expect.poll(() => cell('ASC-001', column).innerText()).toBe('')
    expect(await cell('ASC-003', column).innerText()).toBe('')
    expectUntroubled(opened)
  })

  it('hands a paste that goes past the last saving over to be taken in as a sheet', async () => {
    const { page } = await app.open(browser, '#/savings')
    await enterGrid(page)
    await press(page, 'Control+End', 'Home', 'ArrowRight')
    await page.evaluate(() => navigator.clipboard.writeText('ASC-005\tMental health supported accommodation\nASC-006\tA saving from a sheet'))
    await press(page, 'Control+v')
    await page.getByText('1 row goes past the last of these savings.').waitFor()
    await page.getByRole('button', { name: 'Take it in as a sheet…' }).click()
    await page.waitForURL(/#\/import\?kind=savings/)
    await page.getByText('Pasted cells.tsv').first().waitFor()
  })

  it('writes words from their list, and says in the cell which step is out of turn', async () => {
    const { page } = await app.open(browser, '#/savings')
    await enterGrid(page)
    await toColumn(page, 'Status')
    await page.keyboard.type('in del')
    await press(page, 'Enter')
    await row(page, 'ASC-001').getByText('In delivery').waitFor()
    await press(page, 'ArrowDown', 'Enter')
    await page.getByRole('listbox', { name: 'Status' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.type('published')
    await press(page, 'Enter', 'ArrowUp')
    await grid(page).getByRole('alert').filter({ hasText: 'Take the step between first, or give the reason' }).waitFor()
    await press(page, 'Escape')
    await app.ask('history.undo', {})
    await row(page, 'ASC-001').getByText('Agreed, revised').waitFor()
  })

  it('shows the columns one chooses, groups that stay closed, and keeps them by name', async () => {
    const { page } = await app.open(browser, '#/savings', { width: 1440, height: 900 })
    await row(page, 'ASC-001').waitFor()
    await page.getByRole('button', { name: 'Columns' }).focus()
    await press(page, 'Enter')
    await page.getByRole('checkbox', { name: 'Kind' }).waitFor()
    await expectAccessible(page)
    for (const name of ['Kind', 'Effects on the four priorities']) { await page.getByRole('checkbox', { name }).focus(); await press(page, 'Space') }
    await press(page, 'Escape')
    await page.getByRole('columnheader', { name: 'Kind' }).waitFor()
    expect(await page.getByRole('columnheader', { name: /Growth/ }).count()).toBe(0)
    await doByName(page, 'group by kind', /Group by kind/)
    await grid(page).getByRole('row', { name: /^Service reduction/ }).waitFor()
    await doByName(page, 'close every group', /Close every group/)
    await row(page, 'ASC-001').waitFor({ state: 'detached' })
    expect((await grid(page).getByRole('row', { name: /^Service reduction/ }).innerText()).replace(/\s+/g, ' ')).toMatch(/\d{3}/)

    await doByName(page, 'keep this view', /Keep this view/)
    const dialog = page.getByRole('dialog', { name: 'Keep this view' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('By kind, closely')
    await press(page, 'Enter')
    await dialog.waitFor({ state: 'detached' })
    const views = page.getByRole('button', { name: 'By kind, closely' })
    await views.click()
    await page.getByRole('menuitem', { name: 'As it first was' }).click()
    await page.getByRole('columnheader', { name: /Growth/ }).waitFor()
    await doByName(page, 'view: by kind', /View: By kind, closely/)
    await grid(page).getByRole('row', { name: /^Service reduction/ }).waitFor()
    await page.getByRole('columnheader', { name: 'Kind' }).waitFor()
    expect((await app.ask('session.views', {})).views.map(({ name }) => name)).toEqual(['By kind, closely'])
    await doByName(page, 'drop', /Drop “By kind, closely”/)
    await page.getByRole('button', { name: 'Views', exact: true }).waitFor()
  })
})

describe('two thousand savings', () => {
  let app: App
  beforeAll(async () => { app = await startApp({ example: 'large' }) }, 300_000)
  afterAll(async () => { await app.close() })

  it('stand in the grid with fewer than 150 rows in the page, however far one goes', async () => {
    const opened = await app.open(browser, '#/savings?cycle=all', { width: 1920, height: 1080 })
    const { page } = opened
    const heading = page.getByRole('heading', { name: /[\d,]+ savings come to .*; [\d,]+ not counted: / })
    await heading.waitFor({ timeout: 60_000 })
    const counts = (await heading.innerText()).match(/[\d,]+(?= savings come)|[\d,]+(?= not counted)/g) ?? []
    expect(counts.map((count) => Number(count.replace(',', ''))).reduce((sum, count) => sum + count, 0)).toBe(2_000)
    const rows = () => grid(page).locator('[role="row"]').count()
    expect(await rows()).toBeLessThan(150)
    await press(page, 'Control+f', 'Enter', 'Control+End')
    await grid(page).getByRole('row').last().waitFor()
    expect(await rows()).toBeLessThan(150)
    expect(Number(await grid(page).getAttribute('aria-rowcount'))).toBeGreaterThan(2000)
    await press(page, 'Control+f')
    await page.keyboard.type('asc-003')
    // One of that reference in each of ten cycles, some of them not counted; beside them the headings, groups and the total.
    await expect.poll(async () => Number(await grid(page).getAttribute('aria-rowcount'))).toBeLessThan(40)
    await expectAccessible(page)
    expectUntroubled(opened)
  })
})
