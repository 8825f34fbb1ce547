// What a person feels in the page on ten years of data: filters, sorts, toggles, scrolling. Beside: two bare frames of the same page.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { felt, frames, scrolled } from './felt.ts'
import { type Measure, median, once } from './table.ts'

export async function pageBench(): Promise<Measure[]> {
  const folder = temporaryFolder()
  const file = join(folder, 'large.rppr')
  copyFileSync(exampleFile('large'), file)
  const app = await startApp({ file, actor: { name: 'Bench', role: 'finance' } })
  const browser = await launchBrowser()
  try {
    const { page } = await app.open(browser, '#/', { width: 1440, height: 900 })
    await page.getByRole('navigation').first().waitFor()
    const view = await once(async () => {
      await page.goto(`${app.host.origin}/#/savings`)
      await page.getByRole('grid').getByRole('row').nth(5).waitFor()
    })
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
      { what: 'change of view to the savings', size: '200 savings', median: view, unit: 'ms', budget: 300, comparator: beside },
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
