// Typing on the paper when things go wrong: the engine stops, the machine loses power, another window writes the same paragraph,
// the list is read anew at every key. What was typed is kept, and nothing is written over in silence.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildIfStale, root } from '#electron/launch/builds.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { docOf } from '#shared/documents/richText.ts'
import { type Output } from '#shared/contract/index.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { temporaryFolder } from '../support/engine.ts'
import { press, until, untilFocused } from './keyboard.ts'

const BOARD = exampleId('board:2025:people')
const place = `#/scrutiny/${BOARD}`
const WORDS = 'and asked that the figures be read again before Cabinet meets, beside what families and carers have told the Board in these weeks '

let browser: Browser
beforeAll(async () => { browser = await launchBrowser() })
afterAll(async () => { await browser.close() })

const commentsIn = (workspace: Output<'boards.get'>) => (workspace.themes ?? []).flatMap((theme) => theme.comments ?? [])
async function last(app: App): Promise<string> {
  return commentsIn(await app.ask('boards.get', { id: BOARD })).at(-1)?.plain ?? ''
}

/** A new comment with the caret in it. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('article').waitFor()
  await press(page, 'c')
  await untilFocused(page, /^textbox Comment 1\.11/)
}

describe('Typing while the engine stops', () => {
  let app: App
  beforeEach(async () => { app = await startApp() })
  afterEach(async () => { await app.close() })

  test('what was typed before, during and after is in the file, each letter once', async () => {
    const { page, context } = await app.open(browser, place, { width: 1440, height: 900 })
    await begin(page)
    await page.keyboard.type('The Board noted ', { delay: 25 })
    const typing = page.keyboard.type(WORDS, { delay: 25 })
    await new Promise((resolve) => { setTimeout(resolve, 600) })
    await app.host.engine.crash()
    await typing
    await page.keyboard.type('at the end.')
    await until(async () => (await last(app)) === `The Board noted ${WORDS}at the end.` || undefined, async () => `the file holds "${await last(app)}"`)
    expect(await page.getByRole('textbox', { name: 'Comment 1.11' }).innerText()).toBe(`The Board noted ${WORDS}at the end.`)
    await until(async () => (await page.getByText(/^Saved \d/).count()) > 0 || undefined, () => 'the status bar does not say that it is saved')
    await context.close()
  })

  test('leaving the screen at once loses nothing', async () => {
    const { page, context } = await app.open(browser, place, { width: 1440, height: 900 })
    await begin(page)
    await page.keyboard.type('Left without waiting.')
    await page.evaluate(() => { window.location.hash = '#/history' })
    await until(async () => (await last(app)) === 'Left without waiting.' || undefined, async () => `the file holds "${await last(app)}"`)
    await context.close()
  })

  test('undo takes back the letters of this stay first, then what the file did before, by name', async () => {
    const { page, context } = await app.open(browser, place, { width: 1440, height: 900 })
    await begin(page)
    await page.keyboard.type('Written and taken back.')
    await until(async () => (await last(app)) === 'Written and taken back.' || undefined)
    await press(page, 'Control+z')
    await until(async () => (await last(app)) === '' || undefined, async () => `the file holds "${await last(app)}"`)
    const before = commentsIn(await app.ask('boards.get', { id: BOARD })).length
    // The text has nothing of its own left: from here on it is the file's undo, each step by its name.
    await press(page, 'Control+z')
    await page.getByText(/^Undone: /).first().waitFor()
    await press(page, 'Control+z')
    await until(async () => commentsIn(await app.ask('boards.get', { id: BOARD })).length === before - 1 || undefined, () => 'the comment was not taken back')
    await context.close()
  })

  test('a paragraph written in another window shows here when nothing is being typed', async () => {
    const { page, context } = await app.open(browser, place, { width: 1440, height: 900 })
    await begin(page)
    await page.keyboard.type('Mine.')
    await until(async () => (await last(app)) === 'Mine.' || undefined)
    const { id = '' } = commentsIn(await app.ask('boards.get', { id: BOARD })).at(-1) ?? {}
    await app.ask('comments.edit', { id, doc: docOf('Theirs.') })
    await until(async () => (await page.getByRole('textbox', { name: 'Comment 1.11' }).innerText()) === 'Theirs.' || undefined, () => 'the other text is not shown')
    await context.close()
  })

  test('a paragraph written in another window while one types is shown beside one’s own, and can be taken', async () => {
    const { page, context } = await app.open(browser, place, { width: 1440, height: 900 })
    await begin(page)
    await page.keyboard.type('Mine')
    await until(async () => (await last(app)) === 'Mine' || undefined)
    const { id = '' } = commentsIn(await app.ask('boards.get', { id: BOARD })).at(-1) ?? {}
    const typing = page.keyboard.type(' goes on and on and on.', { delay: 30 })
    await app.ask('comments.edit', { id, doc: docOf('Theirs.') })
    await typing
    await page.getByText(/changed in another place while you were writing/).waitFor()
    await until(async () => (await last(app)) === 'Mine goes on and on and on.' || undefined, async () => `the file holds "${await last(app)}"`)
    await page.getByRole('button', { name: 'Use the other' }).click()
    await until(async () => (await last(app)) === 'Theirs.' || undefined, async () => `the file holds "${await last(app)}"`)
    await context.close()
  })

  test('reading the Board anew at every moment does not move the caret or drop a letter', async () => {
    const { page, context } = await app.open(browser, place, { width: 1440, height: 900 })
    await begin(page)
    const typing = page.keyboard.type(WORDS, { delay: 20 })
    for (let n = 0; n < 12; n += 1) {
      await app.ask('people.create', { name: `Councillor Number ${n}`, kind: 'councillor' })
      await new Promise((resolve) => { setTimeout(resolve, 150) })
    }
    await typing
    await until(async () => (await last(app)) === WORDS.trim() || (await last(app)) === WORDS || undefined, async () => `the file holds "${await last(app)}"`)
    await context.close()
  })
})

test('a power cut in the middle of typing loses at most the last second', { timeout: 120_000 }, async () => {
  await buildIfStale('renderer')
  const folder = temporaryFolder()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hostProcess.ts'), folder, join(root, 'build/renderer')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [address] = await once(createInterface(child.stdout), 'line') as [string]
  const { page, context } = await openPage(browser, address, { width: 1440, height: 900 })
  await page.goto(`${new URL(address).origin}/${place}`)
  await begin(page)
  const typed: { readonly letter: string; readonly at: number }[] = []
  // Without one pause: whoever never stops is saved all the same.
  const end = Date.now() + 4_500
  for (let n = 0; Date.now() < end; n += 1) {
    const letter = WORDS[n % WORDS.length] ?? ' '
    await page.keyboard.type(letter)
    typed.push({ letter, at: Date.now() })
  }
  child.kill('SIGKILL')
  const killed = Date.now()
  await once(child, 'exit')
  await context.close()

  const app = await startApp({ folder })
  const kept = await last(app)
  await app.close()
  rmSync(folder, { recursive: true, force: true })
  const whole = typed.map(({ letter }) => letter).join('')
  expect(whole.startsWith(kept)).toBe(true)
  const oldest = typed[kept.length]?.at ?? killed
  expect(killed - oldest).toBeLessThanOrEqual(1_000)
  expect(kept.length).toBeGreaterThan(20)
})
