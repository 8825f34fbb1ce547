// What a person feels in the page on ten years of data: filters, sorts, toggles, scrolling. Beside: two bare frames of the same page.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page } from 'playwright-core'
import { startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { type Measure, median, once } from './table.ts'

declare global {
  interface Window {
    /** Set in the page while an action is being felt. */
    felt?: Promise<number>
  }
}

/**
 * Milliseconds from the press of a key or button until the grid shows what it asked for and that frame has been painted. What was
 * asked shows in the order marked in the heads, the number of rows or the rows themselves; after a second it is given up.
 */
async function felt(page: Page, action: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const shown = (): string => {
      const grid = document.querySelector('[role=grid]')
      const heads = [...document.querySelectorAll('[role=columnheader]')].map((head) => head.getAttribute('aria-sort') ?? '').join()
      const rows = [...document.querySelectorAll('[role=grid] [role=row]')].slice(0, 8).map((row) => row.textContent ?? '').join('\n')
      return `${grid?.getAttribute('aria-rowcount') ?? ''} ${heads} ${rows}`
    }
    window.felt = new Promise((resolve) => {
      const events = ['pointerdown', 'keydown'] as const
      const begin = () => {
        for (const name of events) removeEventListener(name, begin, true)
        const start = performance.now()
        const before = shown()
        const look = () => requestAnimationFrame(() => {
          if (shown() === before && performance.now() - start < 1_000) look()
          else requestAnimationFrame(() => resolve(performance.now() - start))
        })
        look()
      }
      for (const name of events) addEventListener(name, begin, true)
    })
  })
  await action()
  return (await page.evaluate(() => window.felt)) ?? Number.NaN
}

const frames = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((resolve) => {
  const start = performance.now()
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
}))

/** Scrolls over every row; answers the longest task in milliseconds and the most rows in the page at any time. */
const scrolled = (page: Page): Promise<{ longest: number; rows: number; steps: number }> => page.evaluate(async () => {
  let longest = 0
  const observer = new PerformanceObserver((list) => { for (const task of list.getEntries()) longest = Math.max(longest, task.duration) })
  observer.observe({ type: 'longtask' })
  const grid = document.querySelector('[role=grid]')!
  const scroller = [grid, ...grid.querySelectorAll('*')].find((el) => el.scrollHeight > el.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(el).overflowY)) ?? grid.parentElement!
  let rows = 0
  let steps = 0
  for (let top = 0; top < scroller.scrollHeight; top += 400) {
    scroller.scrollTop = top
    await new Promise((resolve) => requestAnimationFrame(() => resolve(null)))
    rows = Math.max(rows, grid.querySelectorAll('[role=row]').length)
    steps += 1
  }
  await new Promise((resolve) => setTimeout(resolve, 200))
  observer.disconnect()
  return { longest, rows, steps }
})

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
