// The parts of the kit and the charts on pages of their own: accessible in every scheme of colours, without a word against the
// policy of the page, and with their tables one key away.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFindings } from '../../support/axe.ts'
import { type OpenPage, type PageOptions, launchBrowser, openPage } from '../../support/browser.ts'
import { type Stories, serveStories } from '../../support/stories.ts'

let browser: Browser
let stories: Stories
let opened: OpenPage | null = null

beforeAll(async () => {
  stories = await serveStories()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stories?.close()
})
afterEach(async () => {
  const last = opened
  opened = null
  await last?.context.close()
  expect(last?.troubles).toEqual({ policy: [], strangers: [], errors: [] })
})

async function story(name: string, options: PageOptions = {}): Promise<Page> {
  opened = await openPage(browser, stories.url(name), options)
  await opened.page.locator('h2').first().waitFor()
  return opened.page
}

describe('the parts', () => {
  it.each([['light'], ['dark'], ['forced']] as const)('axe finds nothing in %s, with messages shown', async (scheme) => {
    const page = await story('parts', scheme === 'forced' ? { forced: true } : { colours: scheme })
    await page.getByRole('button', { name: 'Say something' }).click()
    await page.getByRole('button', { name: 'Refuse something' }).click()
    await page.getByRole('alert').last().waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
  })

  it('a theme that is chosen wins over the system’s', async () => {
    opened = await openPage(browser, stories.url('parts', '?theme=dark'), { colours: 'light' })
    await opened.page.locator('h2').first().waitFor()
    const { page } = opened
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(22, 26, 24)')
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  })

  it('a choice is made by keyboard alone and the focus comes back to it', async () => {
    const page = await story('parts')
    const select = page.getByRole('button', { name: /Position/ })
    await select.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /In the budget/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => select.innerText()).toBe('In the budget')
    await expect.poll(() => select.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('an amount is taken as people write it, or refused with a reason while the text stays', async () => {
    const page = await story('parts')
    const field = page.getByRole('textbox', { name: '2026/27, £000' })
    await field.fill('3,994 + tbc')
    await page.keyboard.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('3,994 + TBC')
    await field.fill('lots')
    await page.keyboard.press('Enter')
    await page.getByText(/“lots” is not an amount/).waitFor()
    expect(await field.inputValue()).toBe('lots')
    await page.keyboard.press('Escape')
    await expect.poll(() => field.inputValue()).toBe('3,994 + TBC')
  })

  it('what destroys asks once, names the thing, and Escape means no', async () => {
    const page = await story('parts')
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Remove ASC-003 Linden Court?' })
    await dialog.waitFor()
    expect(await accessibilityFindings(page, '[role=alertdialog]')).toEqual([])
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('every icon draws inside its square', async () => {
    const page = await story('parts')
    const strays = await page.locator('svg.icon[aria-label]').evaluateAll((icons) => icons.flatMap((icon) => {
      const box = icon instanceof SVGSVGElement ? icon.getBBox() : null
      return box === null || (box.x >= 0.5 && box.y >= 0.5 && box.x + box.width <= 17.5 && box.y + box.height <= 17.5) ? [] : [icon.getAttribute('aria-label')]
    }))
    expect(strays).toEqual([])
  })
})

describe('the charts', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing in %s, neither in the charts nor in their tables', async (colours) => {
    const page = await story('charts', { colours })
    await page.locator('.bridge__bar').first().waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('t')
    await page.getByRole('table').first().waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
  })

  it('T turns all of them into tables and back, and a table can be had one by one', async () => {
    const page = await story('charts')
    const charts = await page.locator('.chart').count()
    await page.keyboard.press('t')
    await expect.poll(() => page.getByRole('table').count()).toBe(charts)
    await page.keyboard.press('t')
    await expect.poll(() => page.getByRole('table').count()).toBe(0)
    await page.getByRole('button', { name: 'Table' }).first().click()
    await expect.poll(() => page.getByRole('table').count()).toBe(1)
  })

  it('show the same values as their tables', async () => {
    const page = await story('charts')
    const bridge = page.locator('.chart').first()
    await bridge.locator('.bridge__bar').first().waitFor()
    const drawn = await bridge.locator('.chart__label:not([data-small=true])').allTextContents()
    await bridge.getByRole('button', { name: 'Table' }).click()
    const written = await bridge.locator('tbody td').allTextContents()
    expect(drawn).toEqual(written)
    expect(written).toEqual(['25.916', '11.449', '(16.851)', '(5.962)', '14.217', '16.409', '3.527', '5.493', '54.198', '(3.051)', '51.147'])
  })

  it('draw what is unknown as a word, a range open, what is left to find dashed, and no bar for nil', async () => {
    const page = await story('charts')
    const byYear = page.locator('.chart').nth(2)
    await byYear.locator('.chart__bar').first().waitFor()
    expect(await byYear.locator('.chart__label[data-tone=unknown]').allTextContents()).toEqual(['TBC'])
    expect(await byYear.locator('.chart__bar[data-open=true]').count()).toBe(1)
    expect(await byYear.locator('.chart__bar[data-role=left]').evaluate((bar) => getComputedStyle(bar).strokeDasharray)).not.toBe('none')
    // 521, 356, the two halves of 100-250, 145, and 182 left: six bars, none for blank, nil or TBC.
    expect(await byYear.locator('.chart__bar').count()).toBe(6)
  })

  it('every label stands inside its chart and none runs over another', async () => {
    for (const width of [1280, 700]) {
      const page = await story('charts', { width, height: 2400 })
      await page.locator('.chart__bar').first().waitFor()
      const clashes = await page.locator('.chart__picture').evaluateAll((pictures) => pictures.flatMap((picture) => {
        const frame = picture.getBoundingClientRect()
        const labels = [...picture.querySelectorAll('.chart__label')].map((label) => ({ text: label.firstChild?.textContent ?? '', box: label.getBoundingClientRect() })).filter(({ box }) => box.width > 0)
        const outside = labels.filter(({ box }) => box.left < frame.left - 16 || box.right > frame.right + 16).map(({ text }) => `${text} is outside`)
        const over = labels.flatMap((a, index) => labels.slice(index + 1).filter((b) => a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 4 && b.box.top < a.box.bottom - 4).map((b) => `${a.text} over ${b.text}`))
        return [...outside, ...over]
      }))
      expect(clashes, `at ${width}`).toEqual([])
      await opened?.context.close()
    }
  })
})
