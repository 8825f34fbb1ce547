// What a person feels in a grid: from a press until it shows, and scrolling over every row.
import { type Browser, type Page } from 'playwright-core'

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
export async function felt(page: Page, action: () => Promise<void>): Promise<number> {
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

export const frames = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((resolve) => {
  const start = performance.now()
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
}))

/** Scrolls over every row; answers the longest task in milliseconds and the most rows in the page at any time. */
export const scrolled = (page: Page): Promise<{ longest: number; rows: number; steps: number }> => page.evaluate(async () => {
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

type Traced = { readonly ph: string; readonly name: string; readonly pid: number; readonly tid: number; readonly tdur?: number; readonly args: { readonly name?: string } }

/** Milliseconds of processor of the page's longest task while something is done: unlike those of the clock, they do not grow because
 *  something else runs on the computer. */
export async function longestWork(browser: Browser, page: Page, action: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel'] })
  await action()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] }
  const main = new Set(traceEvents.flatMap(({ name, pid, tid, args }) => (name === 'thread_name' && args.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [])))
  return traceEvents.reduce((most, { ph, name, pid, tid, tdur = 0 }) => (ph === 'X' && name.endsWith('RunTask') && main.has(`${pid} ${tid}`) ? Math.max(most, tdur / 1_000) : most), 0)
}
