// What a person feels in the page on ten years of data: filters, sorts, toggles, scrolling. Beside: two bare frames of the same page.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page } from 'playwright-core'
import { startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { felt, frames, scrolled } from './felt.ts'
import { type Measure, median } from './table.ts'

/** Milliseconds from asking for the savings until their rows are painted; a second after the last screen, as a person would. */
async function toSavings(page: Page): Promise<number> {
  await page.waitForTimeout(1_000)
  return page.evaluate(async () => {
    const start = performance.now()
    location.hash = '#/savings'
    const next = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => resolve()) })
    while (document.querySelectorAll('[role=grid] [role=row]').length < 6) await next()
    await next()
    return performance.now() - start
  })
}

export async function pageBench(): Promise<Measure[]> {
  const folder = temporaryFolder()
  const file = join(folder, 'large.rppr')
  copyFileSync(exampleFile('large'), file)
  const app = await startApp({ file, actor: { name: 'Bench', role: 'finance' } })
  const browser = await launchBrowser()
  try {
    const { page } = await app.open(browser, '#/', { width: 1440, height: 900 })
    await page.getByRole('navigation').first().waitFor()
    const first = await toSavings(page)
    const views: number[] = []
    for (let n = 0; n < 5; n += 1) {
      await page.goto(`${app.host.origin}/#/`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      views.push(await toSavings(page))
    }
    await page.goto(`${app.host.origin}/#/savings?cycle=all`)
    await page.getByRole('grid').getByRole('row').nth(5).waitFor()
    const bare = median([await frames(page), await frames(page), await frames(page)])
    const sorts: number[] = []
    for (const name of ['Proposal', 'Ref', 'Total', 'Status']) {
      const header = page.getByRole('columnheader', { name: new RegExp(name) }).first()
      if (await header.count() > 0) sorts.push(await felt(page, () => header.click()))
    }
    const filter = page.getByRole('searchbox').first()
    const types: number[] = []
    // Each letter leaves fewer savings than the one before.
    for (const key of ['h', 'a', 'r', 'b']) types.push(await felt(page, () => filter.press(key)))
    await filter.fill('')
    const scroll = await scrolled(page)
    const beside = { what: 'two bare frames', median: bare }
    return [
      { what: 'first change of view to the savings', size: '200 savings', median: first, unit: 'ms', budget: 300, comparator: beside },
      { what: 'change of view to the savings', size: '200 savings', median: median(views), unit: 'ms', budget: 300, comparator: beside },
      { what: 'a sort, slowest of four', size: '2,000 savings', median: Math.max(...sorts), unit: 'ms', budget: 100, comparator: beside },
      { what: 'a key in the filter, slowest of four', size: '2,000 savings', median: Math.max(...types), unit: 'ms', budget: 100, comparator: beside },
      { what: 'longest task of a scroll over all rows', size: `2,000 savings, ${scroll.steps} steps`, median: scroll.longest, unit: 'ms', budget: 50, comparator: beside },
      { what: 'most rows in the page at once', size: '2,000 savings', median: scroll.rows, unit: 'rows', budget: 150, comparator: null },
    ]
  } finally {
    await browser.close()
    await app.close()
  }
}
