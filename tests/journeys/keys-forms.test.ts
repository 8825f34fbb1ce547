// What is mostly pressed with a mouse, by keyboard alone: people and their posts, measures, services, views, columns, sheets, what is
// withheld. Of each: the focus goes into what opens, Enter sends it, Escape leaves it, and the focus is then where it
// came from, or where the thing stood that is gone.
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { chooseByKey, chooseFile, focused, goTo, inside, onScreen, opensAndCloses, press, until, untilFocused } from './keyboard.ts'
import { expectUntroubled } from './sight.ts'

let browser: Browser
let app: App
beforeAll(async () => {
  browser = await launchBrowser()
  app = await startApp()
})
afterAll(async () => {
  await app.close()
  await browser.close()
})

const as = (role: 'finance' | 'scrutiny') => app.ask('session.setActor', { name: 'Ann Example', role })
const open = (place: string) => app.open(browser, place, { width: 1440, height: 900, reduced: true })

describe('By keyboard alone', () => {
  test('a committee gets a member, who chairs it and then does no longer sit on it', async () => {
    const opened = await open('#/portfolios')
    const { page } = opened
    await onScreen(page, /^Portfolios/)
    await page.getByText('Place Scrutiny Committee').first().waitFor()
    await opensAndCloses(page, /^button Add a committee/, 'Add a committee')
    await goTo(page, /^button Change Place Scrutiny Committee/)
    await press(page, 'Enter')
    await inside(page, 'Change Place Scrutiny Committee')
    await goTo(page, /^button Add a member/)
    await press(page, 'Enter')
    await untilFocused(page, /Add a member/)
    await page.keyboard.type('Wakeling')
    await press(page, 'ArrowDown', 'Enter')
    await chooseByKey(page, /^button .*Role of Councillor Tom Wakeling/, 'Chair')
    const members = async () => (await app.ask('committees.list', {})).committees.find(({ name }) => name.startsWith('Place'))?.members ?? []
    await until(async () => (await members())[0]?.roleLabel === 'Chair' || undefined)
    await goTo(page, /^button Councillor Tom Wakeling no longer sits on it/)
    await press(page, 'Enter')
    await until(async () => (await members()).length === 0 || undefined)
    // Nobody is left in the list: the way to add somebody is what stands there now.
    await untilFocused(page, /^button Add a member/)
    await press(page, 'Escape')
    await untilFocused(page, /^button Change Place Scrutiny Committee/)
    expectUntroubled(opened)
  })

  test('a service, a Lead Member and a measure with its value are changed, and what is removed is undone', async () => {
    await as('finance')
    const opened = await open(`#/portfolios/${exampleId('portfolio:2025:asc')}`)
    const { page } = opened
    await onScreen(page, /^Portfolio: Adult Social Care and Health/)
    await goTo(page, /^button Change Support for carers/)
    await press(page, 'Enter')
    await inside(page, 'Change Support for carers')
    await goTo(page, /^input Statutory floor/)
    await page.keyboard.type('250')
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('row', { name: /Support for carers/ }).getByText('250').waitFor()
    await untilFocused(page, /^button Change Support for carers/)

    await goTo(page, /^button Add a measure/)
    await press(page, 'Enter')
    await untilFocused(page, /^input What is measured/)
    await page.keyboard.type('Reviews held in time')
    await press(page, 'Enter')
    await untilFocused(page, /^button Add a measure/)
    await goTo(page, /^button Record a value of Reviews held in time/)
    await press(page, 'Enter')
    await untilFocused(page, /^input Year/)
    await page.keyboard.type('2025/26')
    await goTo(page, /^input Value/)
    await page.keyboard.type('61.5')
    await chooseByKey(page, /^button .*Rating/, 'Amber')
    await goTo(page, /^button Record the value/)
    await press(page, 'Enter')
    await untilFocused(page, /^button Record a value of Reviews held in time/)
    await page.getByRole('row', { name: /Reviews held in time/ }).getByText('61.5').waitFor()
    await goTo(page, /^button Change Reviews held in time/)
    await press(page, 'Enter')
    await inside(page, 'Change Reviews held in time')
    await goTo(page, /^button Remove$/)
    await press(page, 'Enter')
    await untilFocused(page, /^button Cancel/)
    await press(page, 'Tab', 'Enter')
    await page.getByText('Reviews held in time').first().waitFor({ state: 'detached' })
    await until(async () => (await focused(page)) !== '' || undefined, () => 'the focus is on nothing after the measure is removed')
    await press(page, 'Control+z')
    await page.getByRole('row', { name: /Reviews held in time/ }).waitFor()
    expectUntroubled(opened)
  })

  test('what cannot be read in a form is not dropped when it is sent: the field takes the focus and says why', async () => {
    await as('finance')
    const opened = await open(`#/savings/${exampleId('proposal:ASC-003')}`)
    const { page } = opened
    await onScreen(page, /Linden Court/)
    const count = async () => (await app.ask('proposals.get', { id: exampleId('proposal:ASC-003') })).positions?.length
    const before = await count()
    await goTo(page, /^button Add a position/)
    await press(page, 'Enter')
    await inside(page, /^Add a position/)
    await goTo(page, /^input Date$/)
    await page.keyboard.type('3 March 2026')
    await goTo(page, /^input What it says/)
    await page.keyboard.type('Cabinet looked again')
    await goTo(page, /^input 2026\/27/)
    await page.keyboard.type('about ten')
    await goTo(page, /^button Add the position/)
    await press(page, 'Enter')
    await untilFocused(page, /^input 2026\/27/)
    await page.getByText(/“about ten” is not an amount/).waitFor()
    expect(await count()).toBe(before)
    await press(page, 'Control+a')
    await page.keyboard.type('10')
    await press(page, 'Enter')
    await untilFocused(page, /^button Add a position/)
    const last = (await app.ask('proposals.get', { id: exampleId('proposal:ASC-003') })).positions?.find(({ text }) => text === 'Cabinet looked again')
    expect(last?.amounts[1]).toMatchObject({ state: 'known', low: 10_000 })
    expectUntroubled(opened)
  })

  test('a view of the savings is put together, kept by name, named anew and dropped', async () => {
    const opened = await open('#/savings')
    const { page } = opened
    await page.getByRole('grid').waitFor()
    await goTo(page, /^button Columns/)
    await press(page, 'Enter')
    await goTo(page, /^input Priorities|^input .*Growth|^input Duty/)
    await press(page, 'Space', 'Escape')
    await untilFocused(page, /^button Columns/)
    const kept = async () => (await app.ask('session.views', {})).views.map(({ name }) => name)
    const menu = async (entry: RegExp) => {
      await goTo(page, /^button (Views|For the Board|For Cabinet)/)
      await press(page, 'Enter')
      await goTo(page, entry, 'ArrowDown')
      await press(page, 'Enter')
    }
    await menu(/^menuitem Keep this view/)
    await untilFocused(page, /^input Name/)
    await page.keyboard.type('For the Board')
    await press(page, 'Enter')
    await until(async () => (await kept()).join() === 'For the Board' || undefined)
    await untilFocused(page, /^button For the Board/)
    await menu(/^menuitem Rename/)
    await untilFocused(page, /^input Name/)
    await press(page, 'Control+a')
    await page.keyboard.type('For Cabinet')
    await press(page, 'Enter')
    await untilFocused(page, /^button For Cabinet/)
    await menu(/^menuitem Drop/)
    await until(async () => (await kept()).length === 0 || undefined)
    await until(async () => (await focused(page)) !== '' || undefined, () => 'the focus is on nothing after the view is dropped')
    expectUntroubled(opened)
  })

  test('a sheet is chosen, read another way, taken in and taken back', async () => {
    await as('finance')
    const opened = await open('#/import')
    const { page } = opened
    await onScreen(page, /Take in a sheet/)
    await chooseByKey(page, /^button .*Kind of sheet/, 'Savings schedule')
    await chooseFile(page, /^button Choose a/, { name: 'savings.csv', mimeType: 'text/csv', buffer: Buffer.from('Ref,Department,Savings proposal,2025/26 £000,2026/27 £000\nASC-101,Adult Social Care and Health,Reablement in one team,120,40\n') })
    await onScreen(page, /Savings schedule: 1 new/)
    await until(async () => (await focused(page)) !== '' || undefined, () => 'the focus is on nothing once the sheet is read')
    await chooseByKey(page, /^button .*Column E: meaning/, 'Leave out')
    await goTo(page, /^button Take it in/, 'Shift+Tab')
    await press(page, 'Enter')
    await page.getByText('Savings schedule taken in: 1 new').waitFor()
    await press(page, 'Control+z')
    await onScreen(page, /Savings schedule: 1 new/)
    expectUntroubled(opened)
  })

  test('the figures of one position are withheld and given free again, and the focus stays with them', async () => {
    await as('scrutiny')
    const opened = await open(`#/savings/${exampleId('proposal:ASC-003')}`)
    const { page } = opened
    await onScreen(page, /Linden Court/)
    await goTo(page, /^button Change Kept open at 25 places/)
    await press(page, 'Enter')
    await goTo(page, /^button Make its figures exempt/)
    await press(page, 'Enter')
    await inside(page, /^Make the figures of/)
    await untilFocused(page, /^input Paragraph 1/)
    await press(page, 'Space', 'ArrowDown', 'ArrowDown')
    await goTo(page, /^textarea Why withholding/)
    await page.keyboard.type('A provider would know what the council can pay.')
    await goTo(page, /^button Make it exempt/)
    await press(page, 'Enter')
    await page.getByRole('note', { name: /figures of “Kept open/ }).waitFor()
    await untilFocused(page, /^button Change/)
    await press(page, 'Enter')
    await inside(page, /^Why the figures of/)
    await goTo(page, /^button Make it public/)
    await press(page, 'Enter')
    await untilFocused(page, /^button Cancel/)
    await press(page, 'Tab', 'Enter')
    await untilFocused(page, /^button Make its figures exempt/)
    expectUntroubled(opened)
  })
})
