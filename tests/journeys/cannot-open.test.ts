// Files that cannot be opened: each real one is put in the app's folder and asked for. The screen says what happened, what was
// kept and what to do, and leads on.
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFindings } from '../support/axe.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { exampleFile } from '../support/engine.ts'
import { goTo, onScreen, press, until } from './keyboard.ts'

let browser: Browser
let app: App
let folder = ''
beforeAll(async () => {
  browser = await launchBrowser()
  app = await startApp({ example: null })
  folder = (await app.ask('session.state', {})).folder
  mkdirSync(folder, { recursive: true })
})
afterAll(async () => {
  await app.close()
  await browser.close()
})

/** Asks for a file in vain, as a double click or Open Recent would. */
async function tryToOpen(path: string): Promise<{ code: string; message: string; kept: string; next: string }> {
  const reply = await app.host.engine.invoke('session.open', { path })
  if (reply.ok) throw new Error(`${path} was opened`)
  return reply.error
}

const makers: Readonly<Record<string, (path: string) => void>> = {
  FILE_MISSING: () => undefined,
  FILE_EMPTY: (path) => writeFileSync(path, ''),
  FILE_NOT_DATABASE: (path) => writeFileSync(path, 'minutes of a meeting '.repeat(200)),
  FILE_FOREIGN: (path) => {
    const other = new Database(path)
    other.exec('CREATE TABLE bookmarks (url TEXT) STRICT; INSERT INTO bookmarks VALUES (\'x\');')
    other.close()
  },
  FILE_DAMAGED: (path) => {
    copyFileSync(exampleFile('east-sussex'), path)
    truncateSync(path, Math.floor(readFileSync(path).length / 2))
  },
  FILE_TOO_NEW: (path) => {
    copyFileSync(exampleFile('east-sussex'), path)
    const newer = new Database(path)
    newer.pragma('journal_mode = DELETE')
    newer.pragma('user_version = 9999')
    newer.close()
  },
}

test.each(Object.keys(makers))('%s: what happened, what was kept, what to do, and four ways on', async (code) => {
  const path = join(folder, `${code.toLowerCase()}.rppr`)
  makers[code]?.(path)
  const bytes = code === 'FILE_MISSING' ? null : readFileSync(path)
  const error = await tryToOpen(path)
  expect(error.code).toBe(code)
  const { page, context, troubles } = await app.open(browser)
  await page.getByRole('heading', { level: 1, name: error.message }).waitFor()
  expect(page.url()).toContain('#/cannot-open')
  expect(await page.getByText(error.kept, { exact: true }).count()).toBe(1)
  expect(await page.getByText(error.next, { exact: true }).count()).toBe(1)
  expect(await page.getByText(path, { exact: true }).count()).toBe(1)
  for (const name of ['Try again', 'Open another file', 'East Sussex example']) expect(await page.getByRole('button', { name, exact: true }).count()).toBe(1)
  expect(await accessibilityFindings(page)).toEqual([])
  await goTo(page, /^button Try again/)
  await press(page, 'Enter')
  await page.getByRole('heading', { level: 1, name: error.message }).waitFor()
  expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
  if (bytes !== null) expect(readFileSync(path).equals(bytes)).toBe(true)
  await context.close()
})

test('once the reason is gone, trying again opens the file', async () => {
  const path = join(folder, 'Comes later.rppr')
  await tryToOpen(path)
  const { page, context } = await app.open(browser, '#/', { colours: 'dark' })
  await page.getByRole('heading', { level: 1, name: /Comes later/ }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  copyFileSync(exampleFile('east-sussex'), path)
  await press(page, 'Enter')
  await onScreen(page, /^Cycle: /)
  expect((await app.ask('session.state', {})).file?.name).toBe('Comes later')
  await context.close()
})

test('with a file open, one that cannot be opened leaves it open and leads back to it', async () => {
  await app.ask('session.openExample', { example: 'east-sussex' })
  const { page, context } = await app.open(browser)
  await onScreen(page, /^Cycle: /)
  await tryToOpen(join(folder, 'Never there.rppr'))
  await page.evaluate(() => { window.location.hash = '#/cannot-open' })
  await page.getByRole('heading', { level: 1, name: /Never there/ }).waitFor()
  await goTo(page, /^a Back to East Sussex example/)
  await press(page, 'Enter')
  await until(async () => (await page.locator('h1').first().textContent())?.startsWith('Cycle') === true || undefined)
  await context.close()
})
