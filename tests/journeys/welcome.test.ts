// The first screen, by keyboard alone: who acts, in which role, and which cycle.
import { readFileSync } from 'node:fs'
import { type Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessibilityFindings } from '../support/axe.ts'
import { type App, startApp } from '../support/app.ts'
import { type Colours, launchBrowser } from '../support/browser.ts'
import { exampleFile } from '../support/engine.ts'
import { focused, goTo, onScreen, press, until, untilFocused } from './keyboard.ts'

let browser: Browser
let app: App
beforeAll(async () => { browser = await launchBrowser() })
afterAll(async () => { await browser.close() })
beforeEach(async () => { app = await startApp({ example: null, actor: null }) })
afterEach(async () => { await app.close() })
const state = () => app.ask('session.state', {})

test('nothing opens before it is said who acts: the fields ask for what is missing, one after the other', async () => {
  const { page, context } = await app.open(browser)
  await untilFocused(page, /Your name/)
  await goTo(page, /^button East Sussex example/)
  await press(page, 'Enter')
  await page.getByText('Say your name first.').waitFor()
  await untilFocused(page, /Your name/)
  await page.keyboard.type('Ann Example')
  await goTo(page, /^button East Sussex example/)
  await press(page, 'Enter')
  await page.getByText('Choose the role you act in.').waitFor()
  expect((await state()).actor).toBeNull()
  await expect.poll(() => focused(page)).toMatch(/Scrutiny/)
  await press(page, 'Space')
  await goTo(page, /^button East Sussex example/)
  await press(page, 'Enter')
  await onScreen(page, /^Cycle: /)
  expect(await state()).toMatchObject({ actor: { name: 'Ann Example', role: 'scrutiny' }, file: { name: 'East Sussex example' } })
  await context.close()
})

test('a new cycle is started with the council and its first year; a taken name is refused in the form', async () => {
  await app.ask('session.setActor', { name: 'Ann Example', role: 'finance' })
  const { page, context } = await app.open(browser)
  await page.getByRole('heading', { name: /budget year/ }).waitFor()
  await goTo(page, /^input Council/)
  await page.keyboard.type('Example County Council')
  await goTo(page, /First year/)
  await press(page, 'Control+a')
  await page.keyboard.type('2027/29')
  await goTo(page, /^button Start a new cycle/)
  await press(page, 'Enter')
  await page.getByText('Write it as 2026/27.').waitFor()
  await goTo(page, /First year/, 'Shift+Tab')
  await press(page, 'Control+a')
  await page.keyboard.type('2027/28')
  await press(page, 'Enter')
  await onScreen(page, /^Cycle: /)
  expect((await state()).file?.name).toBe('Example County Council 2027-28')
  await page.evaluate(() => { window.location.hash = '#/welcome' })
  await page.getByRole('heading', { name: /budget year/ }).waitFor()
  await goTo(page, /^input Council/)
  await press(page, 'Control+a')
  await page.keyboard.type('Example County Council')
  await goTo(page, /^button Start a new cycle/)
  await press(page, 'Enter')
  await page.getByText(/already/).first().waitFor()
  await context.close()
})

test('a recent cycle is one press away, and one that is gone says so and can be taken off the list', async () => {
  await app.ask('session.setActor', { name: 'Ann Example', role: 'member' })
  await app.ask('session.openExample', { example: 'east-sussex' })
  await app.ask('session.close', {})
  const { page, context } = await app.open(browser)
  await page.getByRole('heading', { name: /budget year/ }).waitFor()
  await goTo(page, /^button 2025\/26 and beyond/)
  await press(page, 'Enter')
  await onScreen(page, /^Cycle: /)
  await page.evaluate(() => { window.location.hash = '#/welcome' })
  await page.getByRole('heading', { name: /budget year/ }).waitFor()
  await goTo(page, /^button Take East Sussex example off this list/)
  await press(page, 'Enter')
  await until(async () => (await state()).recent.length === 0 || undefined)
  await context.close()
})

test('a file from elsewhere is taken in as a copy, and the original stays as it is', async () => {
  await app.ask('session.setActor', { name: 'Ann Example', role: 'scrutiny' })
  const original = exampleFile('east-sussex')
  const before = readFileSync(original)
  const { page, context } = await app.open(browser)
  await page.getByRole('heading', { name: /budget year/ }).waitFor()
  // What the page still reads while it opens may draw the buttons anew under a very early key: a person presses once more.
  const chooser = await until(async () => {
    await goTo(page, /^button Take in a file/)
    const [chosen] = await Promise.all([page.waitForEvent('filechooser', { timeout: 5_000 }).catch(() => undefined), press(page, 'Enter')])
    return chosen
  })
  await chooser.setFiles({ name: 'From a colleague.rppr', mimeType: 'application/octet-stream', buffer: before })
  await onScreen(page, /^Cycle: /)
  expect((await state()).file?.name).toContain('From a colleague')
  expect(readFileSync(original).equals(before)).toBe(true)
  await context.close()
})

test.each<[Colours, number]>([['light', 1280], ['dark', 1920]])('anybody can read it, %s, %i pixels wide, also with its fields refused', async (colours, width) => {
  const { page, context, troubles } = await app.open(browser, '#/welcome', { colours, width, height: width === 1280 ? 800 : 1080 })
  await page.getByRole('heading', { name: /budget year/ }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await goTo(page, /^button East Sussex example/)
  await press(page, 'Enter')
  await page.getByText('Say your name first.').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
  await context.close()
})
