// The money grid alone with ten thousand rows, on its story page: scrolling over all of them, closing a group, sorting, selecting,
// and a thousand figures from a sheet at once.
import { type Page } from 'playwright-core'
import { launchBrowser, openPage } from '../support/browser.ts'
import { serveStories } from '../support/stories.ts'
import { felt, frames, longestWork, scrolled } from './felt.ts'
import { type Measure, median } from './table.ts'

const ROWS = 10_000
const TIMES = 5

async function several(action: () => Promise<number>): Promise<number> {
  const taken: number[] = []
  for (let n = 0; n < TIMES; n += 1) taken.push(await action())
  return median(taken)
}

/** Milliseconds from the paste until its first figure shows and the frame is painted. */
const pasted = (page: Page, cells: string): Promise<number> => page.evaluate((text) => new Promise<number>((resolve) => {
  const start = performance.now()
  const data = new DataTransfer()
  data.setData('text/plain', text)
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
}), cells)

export async function gridBench(): Promise<Measure[]> {
  const stories = await serveStories()
  const browser = await launchBrowser()
  try {
    const { page } = await openPage(browser, stories.url('grid', `?rows=${ROWS}`), { width: 1440, height: 900 })
    await page.getByRole('grid').getByRole('row').nth(5).waitFor()
    const bare = await several(() => frames(page))
    const beside = { what: 'two bare frames', median: bare }
    await page.locator('.grid__group').first().focus()
    const group = await several(() => felt(page, () => page.keyboard.press('Enter')))
    await page.keyboard.press('ArrowUp')
    const sort = await several(() => felt(page, () => page.keyboard.press('Enter')))
    await page.locator('[data-line="1"] > [data-column="8"]').click()
    const block = (add: number) => Array.from({ length: 500 }, (_, line) => `${line + add}\t${line + add + 1}`).join('\n')
    const paste = await pasted(page, block(1))
    // What was pasted is read back first: it is no part of the scroll.
    await page.waitForTimeout(2_500)
    const scroll = await scrolled(page)
    // Back at the top first: the way there is one jump, no step of a scroll.
    await page.getByRole('grid').evaluate((grid) => { grid.scrollTop = 0 })
    await page.waitForTimeout(500)
    const work = await longestWork(browser, page, () => scrolled(page))
    const size = '10,000 savings'
    return [
      { what: 'closing or opening a group', size, median: group, unit: 'ms', budget: 100, comparator: beside },
      { what: 'a sort of all rows', size, median: sort, unit: 'ms', budget: 100, comparator: beside },
      { what: 'a thousand figures pasted at once', size, median: paste, unit: 'ms', budget: 300, comparator: beside },
      { what: 'longest task of a scroll over all rows', size: `${size}, ${scroll.steps} steps`, median: scroll.longest, unit: 'ms', budget: 50, comparator: beside },
      { what: 'the same of processor time, once more', size: `${size}, ${scroll.steps} steps`, median: work, unit: 'ms', budget: 50, comparator: beside },
      { what: 'most rows in the page at once', size, median: scroll.rows, unit: 'rows', budget: 150, comparator: null },
    ]
  } finally {
    await browser.close()
    await stories.close()
  }
}
