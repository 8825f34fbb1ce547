// Papers: papers seen as they will be printed, with what their file claims, exported as the very bytes that were shown.
import { createHash } from 'node:crypto'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docOf } from '#shared/documents/richText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { readPdf } from '../documents/readPdf.ts'
import { accessibilityFindings } from '../support/axe.ts'
import { type App, startApp } from '../support/app.ts'
import { type Colours, launchBrowser } from '../support/browser.ts'
import { downloaded, focused, goTo, onScreen, press, toPlace, until } from './keyboard.ts'

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

/** The paper is there and its first page is drawn. */
async function drawn(page: Page): Promise<void> {
  await onScreen(page, /: \d pages/)
  await page.locator('.pdf-page__text span').first().waitFor()
}

describe('A paper', () => {
  test('is shown page by page; its words can be read out and are those of the file', async () => {
    const { page, context, troubles } = await app.open(browser, '#/documents', { width: 1280, height: 800 })
    await drawn(page)
    const words = await page.getByRole('region', { name: 'Page 1 of' }).innerText()
    expect(words).toContain('Comments of the People Scrutiny RPPR Board')
    const inked = await page.locator('.pdf-page__picture').first().evaluate((canvas) => {
      const picture = canvas as HTMLCanvasElement
      const { data } = picture.getContext('2d')!.getImageData(0, 0, picture.width, picture.height)
      return data.some((value, at) => at % 4 !== 3 && value < 60 && (data[at - (at % 4) + 3] ?? 0) > 200)
    })
    expect(inked).toBe(true)
    const before = await page.locator('.preview__count').textContent()
    await press(page, 'j')
    await until(async () => (await page.locator('.preview__count').textContent()) !== before || undefined)
    await press(page, 'k', '+')
    await until(async () => (await page.locator('.preview__percent').textContent()) !== '87 %' || undefined)
    expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
    await context.close()
  })

  test('leaves as the very bytes that were shown, twice the same, and says so', async () => {
    const { page, context } = await app.open(browser, '#/documents', { width: 1280, height: 800 })
    await drawn(page)
    const first = await downloaded(page, () => press(page, 'e'))
    const second = await downloaded(page, () => press(page, 'e'))
    const digest = createHash('sha256').update(first.bytes).digest('hex')
    expect(createHash('sha256').update(second.bytes).digest('hex')).toBe(digest)
    expect((await page.locator('.about-paper__hash').textContent())?.replace(/\s/g, '')).toBe(digest)
    const { sha256 } = await app.ask('documents.render', { document: 'comments', format: 'pdf' })
    expect(sha256).toBe(digest)
    expect((await readPdf(first.bytes)).language).toBe('en-GB')
    expect(await page.getByText('PDF/UA-1').count()).toBeGreaterThan(0)
    await context.close()
  })

  test('can be left while it is made, and is there when one comes back', async () => {
    const { page, context } = await app.open(browser, '#/scrutiny', { width: 1280, height: 800 })
    await onScreen(page, /^Scrutiny/)
    await app.ask('boards.edit', { id: exampleId('board:2025:people'), caveat: 'Made anew for this test.' })
    await toPlace(page, 'Papers')
    await page.getByText('Making the paper').waitFor()
    await toPlace(page, 'History')
    await onScreen(page, /^History/)
    await toPlace(page, 'Papers')
    await drawn(page)
    await context.close()
  })

  test('is printed in a tab of its own from Ctrl+P', async () => {
    const { page, context } = await app.open(browser, '#/documents', { width: 1280, height: 800 })
    await drawn(page)
    // What the page gives to the new tab; whether the tab then shows it is the browser's own affair, and not every browser shows PDFs.
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL)
      const open = window.open.bind(window)
      const given = new Map<string, Blob>()
      URL.createObjectURL = (what: Blob) => { const url = make(what); given.set(url, what); return url }
      window.open = (url, target) => { void given.get(String(url))?.text().then((text) => { document.body.dataset['opened'] = `${target} ${text.slice(0, 5)}` }); return open(url, target) }
    })
    await Promise.all([context.waitForEvent('page'), press(page, 'Control+p')])
    await expect.poll(() => page.locator('body').getAttribute('data-opened')).toBe('_blank %PDF-')
    await context.close()
  })

  test('of savings chosen in Compare keeps their order and the point of their figures', async () => {
    const ids = [3, 1].map((n) => exampleId(`proposal:ASC-00${n}`))
    const { page, context } = await app.open(browser, `#/compare?ids=${ids.join('%2C')}&at=budget`, { width: 1280, height: 800 })
    await onScreen(page, /^Compare: Together these two/)
    await goTo(page, /^button Options paper/)
    await press(page, 'Enter')
    await drawn(page)
    const { bytes } = await downloaded(page, () => press(page, 'e'))
    const { text } = await readPdf(bytes)
    expect(text.indexOf('ASC-003')).toBeLessThan(text.indexOf('ASC-001'))
    expect(text.replace(/\s+/g, ' ')).toContain('As in the budget')
    await context.close()
  })
})

test('A paper with something exempt in it says so, and what the public gets of it is one choice away, with what is withheld and why', async () => {
  await app.ask('exemptions.set', { entity: 'proposal', target: exampleId('proposal:ASC-002'), paragraph: 3, reason: 'A provider would know what the council can pay.' })
  const { page, context, troubles } = await app.open(browser, '#/documents?document=comments', { width: 1280, height: 800 })
  await drawn(page)
  await page.getByText('Not for publication, and marked so on every page: one place is exempt.').waitFor()
  await goTo(page, /^button Where and why/)
  await press(page, 'Enter')
  await page.getByRole('region', { name: 'Exempt in this file' }).getByText('A provider would know what the council can pay.').waitFor()
  await goTo(page, /^radio All of it/, 'Shift+Tab')
  await press(page, 'ArrowRight', 'Enter')
  await page.getByText('For the public: one place is withheld, and every number stays.').waitFor()
  await page.getByRole('region', { name: 'Withheld from this file' }).getByText('Table 1, row 2').waitFor()
  await drawn(page)
  expect(await accessibilityFindings(page)).toEqual([])
  const { name, bytes } = await downloaded(page, () => press(page, 'e'))
  expect(name).toMatch(/-public\.pdf$/)
  expect((await readPdf(bytes)).text).not.toContain('ASC-002')
  // Of a pack it is what the pack says: this one is for members, and holds something exempt.
  await page.goto(page.url().replace(/#.*$/, `#/documents?document=agenda-pack&id=${exampleId('pack:2025:people')}`))
  await page.getByText(/^Not for publication/).waitFor()
  await page.getByRole('button', { name: 'Where and why' }).click()
  await page.getByRole('region', { name: 'Exempt in this file' }).getByText(/Item 2, Table 1, row 3/).waitFor()
  await app.ask('history.undo', {})
  expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
  await context.close()
})

describe('A paper as something else than a PDF', () => {
  test('leaves from one menu as Word, as a web page and, where it is made of tables, as a workbook', async () => {
    const { page, context, troubles } = await app.open(browser, '#/documents?document=savings-schedule', { width: 1280, height: 800 })
    await drawn(page)
    for (const [entry, ending, begins] of [['Word document', '.docx', 'PK'], ['Web page', '.html', '<!doctype html>'], ['Excel workbook', '.xlsx', 'PK']] as const) {
      await goTo(page, /^button Export$/)
      await press(page, 'Enter')
      await page.getByRole('menuitem', { name: entry }).waitFor()
      for (let n = 0; n < 6 && !(await focused(page)).includes(entry); n += 1) await press(page, 'ArrowDown')
      const { name, bytes } = await downloaded(page, () => press(page, 'Enter'))
      expect([name.endsWith(ending), Buffer.from(bytes).subarray(0, begins.length).toString('latin1')]).toEqual([true, begins])
      await page.getByRole('button', { name: 'Export', exact: true }).waitFor()
    }
    expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
    await context.close()
  })

  test('is offered as a workbook only where there is one', async () => {
    const { page, context } = await app.open(browser, '#/documents?document=comments', { width: 1280, height: 800 })
    await drawn(page)
    await goTo(page, /^button Export$/)
    await press(page, 'Enter')
    await expect.poll(() => page.getByRole('menuitem').allTextContents()).toEqual([expect.stringContaining('PDF'), expect.stringContaining('Word document'), expect.stringContaining('Web page')])
    expect(await accessibilityFindings(page)).toEqual([])
    await context.close()
  })
})

describe('What goes wrong', () => {
  test('a paper that cannot be made says why and where to mend it, and the screen stays', async () => {
    const { page, context } = await app.open(browser, `#/documents?document=options-comparison&id=${exampleId('proposal:none')}%2C${exampleId('proposal:never')}`)
    await page.getByRole('alert').first().waitFor()
    expect(await page.getByRole('button', { name: 'Export' }).isDisabled()).toBe(true)
    expect(await accessibilityFindings(page)).toEqual([])
    await goTo(page, /^button .*Adult Social Care and Health/)
    await press(page, 'Enter')
    await drawn(page)
    await context.close()
  })

  test('characters no font has are said before the paper leaves', async () => {
    const board = exampleId('board:2025:people')
    const { themes } = await app.ask('boards.get', { id: board })
    await app.ask('comments.create', { theme: themes?.[0]?.id ?? '', doc: docOf('A rare sign: \u{1F600}') })
    const { page, context } = await app.open(browser, '#/documents')
    await onScreen(page, /one thing to look at|things to look at/)
    await page.getByRole('list', { name: 'To look at first' }).waitFor()
    await app.ask('history.undo', {})
    await context.close()
  })

  test('a cycle with nothing to print says what this place is for', async () => {
    const empty = await startApp({ example: null })
    await empty.ask('session.create', { name: 'Empty', council: 'Example County Council', label: '2026/27 and beyond', firstYear: '2026/27' })
    const { page, context } = await empty.open(browser, '#/documents')
    await onScreen(page, /nothing to print in this cycle yet/)
    expect(await accessibilityFindings(page)).toEqual([])
    await context.close()
    await empty.close()
  })
})

test.each<[Colours, number]>([['light', 1280], ['dark', 1920]])('anybody can read it, %s, %i pixels wide', async (colours, width) => {
  const { page, context, troubles } = await app.open(browser, '#/documents', { colours, width, height: width === 1280 ? 800 : 1080 })
  await drawn(page)
  expect(await accessibilityFindings(page)).toEqual([])
  expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
  await context.close()
})
