// Comparing savings, by keyboard: what is shown, what is marked, moving columns, the point the figures are taken from, six at once
// on a small screen, and that anybody can read it.
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { formatTotal } from '#shared/money/format.ts'
import { accessibilityFindings } from '../support/axe.ts'
import { type App, startApp } from '../support/app.ts'
import { type Colours, launchBrowser } from '../support/browser.ts'
import { goTo, onScreen, press, until, untilFocused } from './keyboard.ts'

const saving = (n: number): string => exampleId(`proposal:ASC-00${n}`)
const side = (...ids: string[]): string => `#/compare?ids=${ids.join('%2C')}`

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

describe('Savings side by side', () => {
  test('the figures, differences and sums are those of the engine', async () => {
    const ids = [saving(1), saving(5), saving(3)]
    const { page, context, troubles } = await app.open(browser, `${side(...ids)}&at=budget`, { width: 1440, height: 900 })
    const comparison = await app.ask('proposals.compare', { ids, at: { kind: 'budget' } })
    await onScreen(page, new RegExp(comparison.sentence.slice(0, 40)))
    const money = page.getByRole('row', { name: /^2025\/26/ })
    await money.waitFor()
    const cells = await money.getByRole('cell').allInnerTexts()
    expect(cells.map((cell) => cell.replace(/\s+/g, ' '))).toEqual([expect.stringMatching(/^521 most/), expect.stringMatching(/^356 \(165\)/), expect.stringMatching(/^327 \(194\) least/)])
    expect(await page.getByText(/All three: saving 1,204 £000/).count()).toBe(1)
    expect(formatTotal(comparison.together.total, 'thousands')).toBe('1,204')
    expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
    await context.close()
  })

  test('an unknown floor is said to be unknown, and no tick is drawn for it', async () => {
    const { page, context } = await app.open(browser, side(saving(1), saving(3)), { width: 1440, height: 900 })
    const floor = page.getByRole('row', { name: /^Statutory floor/ })
    await floor.waitFor()
    expect(await floor.getByText('floor unknown, may be crossed').count()).toBe(2)
    expect(await floor.locator('.compare-floor__tick').count()).toBe(0)
    expect(await floor.locator('.compare-floor__unknown').count()).toBe(2)
    await context.close()
  })

  test('a priority that nobody scored is not a zero, and nobody is best because of it', async () => {
    const { page, context } = await app.open(browser, side(saving(1), saving(2), saving(3)), { width: 1440, height: 900 })
    const growth = page.getByRole('row', { name: /^Growth/ })
    await growth.waitFor()
    expect(await growth.getByRole('cell').nth(0).innerText()).toContain('not scored')
    expect(await growth.getByText(/^(best|worst)$/).count()).toBe(0)
    await context.close()
  })

  test('columns are moved, taken as base and taken out from their heads; the address follows', async () => {
    const { page, context } = await app.open(browser, side(saving(1), saving(2), saving(3)), { width: 1440, height: 900 })
    const heads = async () => (await page.getByRole('columnheader').allInnerTexts()).map((text) => /ASC-\d+/.exec(text)?.[0])
    await page.getByRole('columnheader').first().waitFor()
    await goTo(page, /^a Linden Court/)
    await press(page, 'Alt+Shift+ArrowLeft')
    await until(async () => (await heads()).join() === 'ASC-001,ASC-003,ASC-002' || undefined, async () => (await heads()).join())
    await goTo(page, /^button Column of ASC-002/)
    await press(page, 'Enter')
    await page.getByRole('menuitem', { name: /Compare the others against it/ }).waitFor()
    await press(page, 'Enter')
    await until(async () => (await heads()).join() === 'ASC-002,ASC-001,ASC-003' || undefined, async () => (await heads()).join())
    expect(page.url()).toContain(encodeURIComponent([saving(2), saving(1), saving(3)].join(',')))
    await goTo(page, /^button Column of ASC-001/)
    await press(page, 'Enter', 'End', 'Enter')
    await until(async () => (await heads()).join() === 'ASC-002,ASC-003' || undefined, async () => (await heads()).join())
    await context.close()
  })

  test('a saving is added by its name, and the figures are taken from another point', async () => {
    const { page, context } = await app.open(browser, side(saving(1), saving(3)), { width: 1440, height: 900 })
    await page.getByRole('columnheader').first().waitFor()
    await press(page, 'a')
    await untilFocused(page, /Add a saving/)
    await page.keyboard.type('hookstead')
    await press(page, 'Enter')
    await until(async () => (await page.getByRole('columnheader').count()) === 3 || undefined)
    const linden = page.getByRole('row', { name: /^2025\/26/ }).getByRole('cell').nth(1)
    expect(await linden.innerText()).toMatch(/^145/)
    await goTo(page, /^button .*Latest position/, 'Shift+Tab')
    await press(page, 'Enter')
    await page.getByRole('option', { name: /As in the budget/ }).waitFor()
    await page.keyboard.type('as in')
    await press(page, 'Enter')
    await until(async () => /^327/.test(await linden.innerText()) || undefined, async () => `Linden Court reads ${await linden.innerText()}`)
    await context.close()
  })

  test('before anything is chosen it says what it is for, and lets two savings be chosen', async () => {
    const { page, context } = await app.open(browser, '#/compare', { width: 1280, height: 800 })
    await onScreen(page, /Put two to six savings side by side/)
    for (const [word, title] of [['milton', /One saving is chosen/], ['phoenix', /Together these two come to/]] as const) {
      await goTo(page, /^button Choose a saving/)
      await press(page, 'Enter')
      await untilFocused(page, /Choose a saving/)
      await page.keyboard.type(word)
      await press(page, 'Enter')
      await onScreen(page, title)
    }
    await context.close()
  })

  test('six fit a small screen: labels stay at the left while the rest scrolls, the page itself does not', async () => {
    await app.ask('session.setActor', { name: 'Bea Example', role: 'finance' })
    const made = await app.ask('proposals.create', { title: 'Shared reablement beds', department: exampleId('department:2025:ASC'), portfolio: exampleId('portfolio:2025:asc'), amounts: [{ state: 'unknown' }, { state: 'range', low: 100_000, high: 150_000 }] }) as { id: string }
    await app.ask('session.setActor', { name: 'Ann Example', role: 'scrutiny' })
    const { page, context } = await app.open(browser, side(saving(1), saving(2), saving(3), saving(4), saving(5), made.id), { width: 1280, height: 800 })
    await until(async () => (await page.getByRole('columnheader').count()) === 6 || undefined)
    const label = page.getByRole('rowheader', { name: '2025/26' })
    const before = await label.boundingBox()
    await goTo(page, /^region Savings side by side/)
    await press(page, ...Array<string>(12).fill('ArrowRight'))
    await until(async () => (await page.locator('.compare-scroll').evaluate((element) => element.scrollLeft)) > 100 || undefined, () => 'the table does not scroll by keyboard')
    expect((await label.boundingBox())?.x).toBe(before?.x)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    expect(await page.getByRole('row', { name: /^2025\/26/ }).getByRole('cell').nth(5).innerText()).toContain('TBC')
    expect(await page.getByRole('row', { name: /^2026\/27/ }).getByRole('cell').nth(5).innerText()).toContain('100–150')
    await context.close()
  })

  test.each<[string, string, readonly string[], Colours]>([
    ['the table, light,', side(saving(1), saving(5), saving(3)), [], 'light'], ['the table, dark,', side(saving(1), saving(5), saving(3)), [], 'dark'],
    ['the charts, light,', side(saving(1), saving(5)), ['c'], 'light'], ['the charts, dark,', side(saving(1), saving(5)), ['c'], 'dark'],
    ['the tables behind the charts', side(saving(1), saving(5)), ['c', 't'], 'light'],
    ['nothing chosen, light,', '#/compare', [], 'light'], ['nothing chosen, dark,', '#/compare', [], 'dark'],
    ['savings that do not exist', side(exampleId('proposal:none'), exampleId('proposal:never')), [], 'light'],
  ])('%s can be read by anybody', async (_what, place, keys, colours) => {
    const { page, context, troubles } = await app.open(browser, place, { width: 1280, height: 800, colours })
    await page.locator('.compare-scroll, .screen .place:not(.place--loading)').first().waitFor()
    for (const key of keys) await press(page, key)
    if (keys.includes('c')) await page.getByRole('figure').first().waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
    await context.close()
  })
})
