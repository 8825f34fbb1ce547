// What stands around every screen, on the real app: the ribbon, the rail, the palette, the keys, undo by name, themes, and the
// saving that nobody has to think of.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accessibilityFindings } from '../../support/axe.ts'
import { type App, startApp } from '../../support/app.ts'
import { type OpenPage, type PageOptions, launchBrowser } from '../../support/browser.ts'
import { openPalette } from '../../support/keys.ts'
import { root } from '#electron/launch/builds.ts'
import { exampleId } from '#shared/exampleIds.ts'

let browser: Browser
let app: App
let opened: OpenPage[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  app = await startApp({ actor: { name: 'Ann Example', role: 'finance' } })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})
afterEach(async () => {
  const last = opened
  opened = []
  for (const { context } of last) await context.close()
  expect(last.map(({ troubles }) => troubles)).toEqual(last.map(() => ({ policy: [], strangers: [], errors: [] })))
})

async function visit(place = '#/history', options?: PageOptions): Promise<Page> {
  const one = await app.open(browser, place, options)
  opened.push(one)
  await one.page.locator('.status-bar').waitFor()
  await one.page.locator('h1').first().waitFor()
  await one.page.locator('.stop').first().waitFor()
  return one.page
}

const focusText = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
/** Keeps back what the file answers to searches that hold these words, until the function it gives is called. */
async function holdSearches(page: Page, words: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/rpc', async (route) => {
    if ((route.request().postData() ?? '').includes(words)) await promise
    await route.continue()
  })
  return resolve
}

const savingPlace = `#/savings/${exampleId('proposal:ASC-004')}`
const titleField = (page: Page) => page.getByRole('textbox', { name: 'Title' }).first()
const titleInFile = async (): Promise<string> => {
  const saving = await app.ask('proposals.get', { id: exampleId('proposal:ASC-004') })
  return typeof saving === 'object' && saving !== null && 'title' in saving ? String(saving.title) : ''
}

describe('the first load', () => {
  it('is light: what the page needs before its first screen is under 250 kB, packed', () => {
    const folder = join(root, 'build/renderer')
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    const files = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
    expect(files.length).toBeGreaterThan(2)
    const bytes = files.map((path) => gzipSync(readFileSync(join(folder, path))).length).reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeLessThan(250_000)
  })

  it('holds no script or style of its own, and names its files by their content', () => {
    const page = readFileSync(join(root, 'build/renderer/index.html'), 'utf8')
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/)
    expect([...page.matchAll(/assets\/([^"]+)/g)].every(([, name = '']) => /-[\w-]{8}\.\w+$/.test(name))).toBe(true)
  })
})

describe('the ribbon', () => {
  it('is one stop of Tab; arrows, Home and End go along it and Enter opens the stage', async () => {
    const page = await visit()
    await page.locator('.ribbon__brand button').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Home')
    await expect.poll(() => focusText(page)).toMatch(/State of the County.*25 Jun, done/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('End')
    await expect.poll(() => focusText(page)).toMatch(/^Review/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('#/?stage=')
  })

  it('keeps its names apart at 1280 pixels, and shows whole names where there is room', async () => {
    for (const width of [1280, 1920]) {
      const page = await visit('#/history', { width })
      const boxes = await page.locator('.stop__name').evaluateAll((names) => names.map((name) => { const { left, right } = name.getBoundingClientRect(); return { left, right, text: name.textContent } }))
      const touching = boxes.filter((box, index) => index > 0 && box.left < (boxes[index - 1]?.right ?? 0) + 4)
      expect(touching).toEqual([])
      expect(boxes[0]?.text).toBe(width === 1280 ? 'County (State of the County)' : 'State of the County')
    }
  })

  it('marks today and says its date to those who listen', async () => {
    const page = await visit()
    expect(await page.locator('.ribbon__today').textContent()).toMatch(/^\w+day,? \d+ \w+ \d{4}: Today$/)
  })
})

describe('getting about', () => {
  it('one key skips to the screen, and each place of the rail says where one is', async () => {
    const page = await visit()
    await page.locator('.ribbon__brand button').focus()
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => focusText(page)).toBe('Skip to the screen')
    expect(await page.locator('.shell__skip').evaluate((link) => link.getBoundingClientRect().left)).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
    expect(await page.locator('.rail [aria-current=page]').innerText()).toContain('History')
  })

  it('a new screen takes the focus at its title, which names the place', async () => {
    const page = await visit()
    await page.getByRole('link', { name: /^Portfolios/ }).click()
    await expect.poll(() => focusText(page)).toMatch(/^Portfolios: /)
    expect(await page.title()).toBe('Portfolios: Reconcile')
  })

  it('Ctrl+K does anything by name and finds anything in the file', async () => {
    const page = await visit()
    await openPalette(page)
    await page.keyboard.type('Linden')
    await page.getByRole('menuitem', { name: /Linden Court/ }).first().waitFor()
    expect(await accessibilityFindings(page, '.palette')).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('#/savings/')
    await openPalette(page)
    await page.keyboard.type('portfol')
    await page.getByRole('menuitem', { name: 'Portfolios' }).first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toMatch(/#\/portfolios$/)
  })

  it('Ctrl+K lists nothing found for other words, and puts what is called so first, before the file has answered', async () => {
    const page = await visit()
    const answer = await holdSearches(page, '"text":"portfol"')
    await openPalette(page)
    await page.keyboard.type('po')
    await page.getByRole('menuitem', { name: /Mental health supported accommodation/ }).waitFor()
    await page.keyboard.type('rtfol')
    await expect.poll(() => page.getByRole('menuitem').allInnerTexts()).toEqual(['Portfolios', expect.stringContaining('Strategic Management and Economic Development')])
    await page.keyboard.press('Enter')
    answer()
    await expect.poll(() => page.url()).toMatch(/#\/portfolios$/)
  })

  it('Enter before the file has answered opens the first finding when it comes', async () => {
    const page = await visit()
    const answer = await holdSearches(page, '"text":"Lin')
    await openPalette(page)
    await page.keyboard.type('Linden')
    await page.getByText('Looking in the file').waitFor()
    await page.keyboard.press('Enter')
    answer()
    await expect.poll(() => page.url()).toContain(`#/savings/${exampleId('proposal:ASC-003')}`)
  })

  it('? lists the keys of this moment, and Escape gives the focus back', async () => {
    const page = await visit()
    await page.locator('h1').first().focus()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.waitFor()
    expect(await dialog.innerText()).toMatch(/Extend the selection/)
    expect(await dialog.innerText()).toMatch(/Do anything/)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  it('an address that leads nowhere says so and offers a way back', async () => {
    const page = await visit()
    await page.evaluate(() => { window.location.hash = '#/nowhere' })
    await page.getByText('There is no such place in this app.').waitFor()
    await page.getByRole('button', { name: 'Go to the cycle' }).click()
    await expect.poll(() => page.url()).toMatch(/#\/$/)
  })
})

describe('undo by name', () => {
  it('Ctrl+Z takes the last operation back and says its name, Ctrl+Y does it again', async () => {
    await app.ask('proposals.edit', { id: exampleId('proposal:ASC-004'), title: 'Hookstead, renamed' })
    const page = await visit()
    await page.locator('h1').first().focus()
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undone: .*ASC-004/).waitFor()
    expect(await titleInFile()).toBe('Hookstead, Crowborough')
    await page.keyboard.press('Control+y')
    await page.getByText(/^Redone: .*ASC-004/).waitFor()
    expect(await titleInFile()).toBe('Hookstead, renamed')
    await page.keyboard.press('Control+z')
    await expect.poll(titleInFile).toBe('Hookstead, Crowborough')
  })

  it('the menu names what would be undone', async () => {
    await app.ask('proposals.edit', { id: exampleId('proposal:ASC-004'), title: 'Hookstead again' })
    const page = await visit()
    await page.getByRole('button', { name: 'Menu of Reconcile' }).click()
    await page.getByRole('menuitem', { name: /^Undo: .*ASC-004/ }).click()
    await expect.poll(titleInFile).toBe('Hookstead, Crowborough')
  })
})

describe('saving', () => {
  beforeEach(async () => { await app.ask('proposals.edit', { id: exampleId('proposal:ASC-004'), title: 'Hookstead, Crowborough' }) })

  it('Ctrl+S says that everything is saved and offers a copy', async () => {
    const page = await visit()
    await page.keyboard.press('Control+s')
    await page.getByText(/Nothing needs saving by hand/).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save a copy…' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.rppr$/)
  })

  it('typing is kept 800 ms after the last key, and one stay in the field is one step of undo', async () => {
    const page = await visit(savingPlace)
    await titleField(page).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' one')
    await expect.poll(titleInFile).toBe('Hookstead, Crowborough one')
    await page.keyboard.type(' two')
    await expect.poll(titleInFile).toBe('Hookstead, Crowborough one two')
    expect(await titleField(page).inputValue()).toBe('Hookstead, Crowborough one two')
    await expect.poll(() => page.locator('.status-bar').innerText()).toMatch(/Saved \d\d:\d\d/)
    await page.locator('h1').first().focus()
    await page.keyboard.press('Control+z')
    await expect.poll(titleInFile).toBe('Hookstead, Crowborough')
    await expect.poll(() => titleField(page).inputValue()).toBe('Hookstead, Crowborough')
  })

  it('text typed a moment before leaving the screen is sent on the way out', async () => {
    const page = await visit(savingPlace)
    await titleField(page).click()
    await page.keyboard.press('End')
    await page.keyboard.type('!')
    await page.evaluate(() => { window.location.hash = '#/history' })
    await expect.poll(titleInFile).toBe('Hookstead, Crowborough!')
  })

  it('a field that must not be empty says so, keeps what was typed, and nothing is sent', async () => {
    const page = await visit(savingPlace)
    await titleField(page).fill('')
    await page.getByText('Write at least one character.').first().waitFor()
    await page.waitForTimeout(1000)
    expect(await titleInFile()).toBe('Hookstead, Crowborough')
    await page.keyboard.press('Escape')
    await expect.poll(() => titleField(page).inputValue()).toBe('Hookstead, Crowborough')
  })

  it('typing goes on while the engine is down, and what was typed is sent when it is back', async () => {
    const page = await visit(savingPlace)
    await titleField(page).click()
    await page.keyboard.press('End')
    await Promise.all([app.host.engine.crash(), page.keyboard.type(' while it was down', { delay: 20 })])
    await expect.poll(titleInFile, { timeout: 20_000 }).toBe('Hookstead, Crowborough while it was down')
    expect(await titleField(page).inputValue()).toBe('Hookstead, Crowborough while it was down')
    await expect.poll(() => page.locator('.status-bar').innerText()).not.toMatch(/stopped/)
    // What the browser says of an answer that did not come is no trouble of the page.
    for (const { troubles } of opened) troubles.errors.length = 0
  })
})

describe('colours', () => {
  it('are chosen in the menu, at once and for the next time', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'Menu of Reconcile' }).click()
    await page.getByRole('menuitem', { name: 'Dark', exact: true }).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    const again = await visit()
    await expect.poll(() => again.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    await app.ask('session.setTheme', { theme: 'system' })
  })

  it.each(['light', 'dark'] as const)('axe finds nothing around a screen in %s, nor in the menu and the key list', async (colours) => {
    const page = await visit('#/history', { colours })
    expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Menu of Reconcile' }).click()
    await page.getByRole('menu').waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('h1').first().focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
  })

  it('the system’s own colours and the wish for less motion are kept to', async () => {
    const forced = await visit('#/history', { forced: true })
    expect(await forced.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(await forced.evaluate(() => { const probe = document.createElement('div'); probe.style.backgroundColor = 'Canvas'; document.body.append(probe); return getComputedStyle(probe).backgroundColor }))
    const still = await visit('#/history', { reduced: true })
    const times = await still.locator('.button').first().evaluate((button) => getComputedStyle(button).transitionDuration)
    expect(times.split(', ').every((time) => parseFloat(time) === 0)).toBe(true)
  })
})
