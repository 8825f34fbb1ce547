// The story page of the money grid in a browser, for the tests that walk over it: opens it, stands in it, reads its cells.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type OpenPage, launchBrowser, noTroubles, openPage } from '../../support/browser.ts'
import { type Stories, serveStories } from '../../support/stories.ts'

export type GridPage = {
  /** `takes`: how long the engine of the story takes to write, in milliseconds. */
  readonly grid: (rows: number, options?: Parameters<typeof openPage>[2] & { readonly takes?: number }) => Promise<Page>
  readonly browser: () => Browser
}

/** Serves the stories for the tests of this file; a page that met any trouble fails its test. */
export function gridStories(): GridPage {
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
    expect(last === null || noTroubles(last.troubles), JSON.stringify(last?.troubles)).toBe(true)
  })
  return {
    browser: () => browser,
    async grid(rows, { takes = 30, ...options } = {}) {
      opened = await openPage(browser, stories.url('grid', `?rows=${rows}&takes=${takes}`), options)
      await opened.page.getByRole('grid').waitFor()
      await opened.page.evaluate(() => document.fonts.ready)
      return opened.page
    },
  }
}

/** The text of the cell that has the focus, and where it stands. */
export const here = (page: Page) => page.evaluate(() => {
  const cell = document.activeElement
  return { line: Number(cell?.closest('[data-line]')?.getAttribute('data-line')), column: Number(cell?.getAttribute('data-column')), text: cell?.textContent ?? '' }
})
export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key) }
export const said = (page: Page): Promise<string> => page.locator('#said').innerText()
/** One frame on. */
export const drawn = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 0)) }))
/** Stands on the first figure of the first saving: one group line above it, eight columns before it. */
export async function standOnFirstFigure(page: Page): Promise<void> {
  await page.locator('[data-line="1"] > [data-column="8"]').click()
}
