// The money grid in a real browser, with ten thousand rows: how light it is, by keyboard, for those who listen. As a sheet: gridSheet.test.ts.
import { type Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessibilityFindings } from '../../support/axe.ts'
import { drawn, here, press, said, standOnFirstFigure, gridStories } from './gridPage.ts'

const { grid, browser } = gridStories()

/** How many times each thing is done: other work on the machine only ever adds, so the least counts. */
const TRIES = 3

/** Milliseconds the page's main thread works on something, by the processor's clock; the least of some tries. */
async function workOf(page: Page): Promise<(doing: readonly (() => Promise<unknown>)[]) => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000
  }
  return async (doing) => {
    const times: number[] = []
    for (const one of doing) {
      const before = await worked()
      await one()
      times.push((await worked()) - before)
    }
    return Math.min(...times)
  }
}

type TraceEvent = { readonly name: string; readonly pid: number; readonly tid: number; readonly ts: number; readonly dur?: number; readonly tdur?: number; readonly args?: { readonly name?: string; readonly data?: { readonly message?: string } } }

/** The longest single task of the page's main thread for each step, in milliseconds of the processor. Each step tells its number. */
async function longestTasks(page: Page, steps: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  await browser().startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  for (const [index, step] of steps.entries()) {
    await page.evaluate((number) => console.timeStamp(`step ${number}`), index)
    await step()
  }
  const { traceEvents } = JSON.parse((await browser().stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const main = new Set(traceEvents.flatMap((event) => (event.name === 'thread_name' && event.args?.name === 'CrRendererMain' ? [`${event.pid} ${event.tid}`] : [])))
  const marks = traceEvents.flatMap((event) => (event.name === 'TimeStamp' && event.args?.data?.message?.startsWith('step ') === true ? [event.ts] : []))
  if (marks.length !== steps.length) throw new Error('the browser did not tell of every step')
  const longest = steps.map(() => 0)
  for (const event of traceEvents) {
    if (event.name !== 'RunTask' || !main.has(`${event.pid} ${event.tid}`)) continue
    const step = marks.findLastIndex((mark) => event.ts + (event.dur ?? 0) > mark)
    if (step >= 0) longest[step] = Math.max(longest[step] ?? 0, (event.tdur ?? 0) / 1000)
  }
  return longest
}

const scrollTo = (page: Page, top: number): Promise<number> => page.evaluate(async (to) => {
  const view = document.querySelector('[role=grid]')
  view?.scrollTo(0, to)
  await new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 0)) })
  return view?.querySelectorAll('[role=row]').length ?? 0
}, top)

describe('ten thousand rows', () => {
  it('hold fewer than 150 lines in the page at any time, and no task over 50 ms while scrolling over all of them', async () => {
    const page = await grid(10_000)
    await page.waitForTimeout(500)
    // What a wheel or a bar does: a screenful at a time over the beginning, then over the whole in great steps.
    const whole = 10_000 * 28
    const places = [...Array.from({ length: 20 }, (_, step) => step * 600), ...Array.from({ length: 20 }, (_, step) => (whole * (step + 1)) / 20)]
    const lines: number[] = []
    const passes: number[][] = []
    for (let pass = 0; pass < TRIES; pass += 1) {
      passes.push(await longestTasks(page, places.map((place) => async () => { lines.push(await scrollTo(page, place)) })))
    }
    expect(Math.max(...lines)).toBeLessThan(150)
    const least = places.map((_, index) => Math.min(...passes.map((pass) => pass[index] ?? Infinity)))
    expect(Math.max(...least)).toBeGreaterThan(1)
    expect(Math.max(...least)).toBeLessThanOrEqual(50)
    expect(await page.getByRole('grid').innerText()).toContain('GS-10000')
  })

  it('go from the first to the last and back by two keys, with the focus on a cell in sight', async () => {
    const page = await grid(10_000)
    await standOnFirstFigure(page)
    await press(page, 'Control+End')
    await expect.poll(() => here(page)).toMatchObject({ line: 10_004, column: 11 })
    await press(page, 'Control+Home')
    await expect.poll(() => here(page)).toMatchObject({ line: 0, column: 0 })
    const box = await page.locator(':focus').boundingBox()
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(44)
  })

  it('keep the focus where it was while one scrolls away and types there', async () => {
    const page = await grid(10_000)
    await standOnFirstFigure(page)
    await page.evaluate(() => { document.querySelector('[role=grid]')?.scrollTo(0, 100_000) })
    await page.waitForTimeout(100)
    expect(await here(page)).toMatchObject({ line: 1, column: 8 })
    await press(page, 'ArrowDown')
    await expect.poll(() => here(page)).toMatchObject({ line: 2, column: 8 })
  })

  it('are sorted, grouped and selected within 100 ms of the key', async () => {
    const page = await grid(10_000)
    await standOnFirstFigure(page)
    await press(page, 'Control+Home', 'ArrowUp')
    const work = await workOf(page)
    const keys = (...pressed: readonly string[]) => work(pressed.map((key) => async () => { await page.keyboard.press(key); await drawn(page) }))
    // Up, down, as it was: each is a sort of all rows.
    expect(await keys('Enter', 'Enter')).toBeLessThan(100)
    await expect.poll(() => page.locator('[role=columnheader]').first().getAttribute('aria-sort')).toBe('descending')
    await press(page, 'ArrowDown')
    expect(await keys('Control+a', 'Control+a')).toBeLessThan(100)
    await expect.poll(() => said(page)).toMatch(/120,000 cells, 25,598 figures: .*£000$/)
    await press(page, 'Control+Home')
    expect(await keys('Enter', 'Enter', 'Enter')).toBeLessThan(100)
  })
})

describe('by keyboard', () => {
  it('Tab reaches one cell of the grid and leaves it again', async () => {
    const page = await grid(17)
    await page.getByRole('button', { name: 'before' }).focus()
    await press(page, 'Tab')
    expect(await here(page)).toMatchObject({ line: 0, column: 0 })
    await press(page, 'Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('after')
  })

  it('Shift extends the selection and its sum is told at once', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown')
    await expect.poll(() => said(page)).toMatch(/^ASC-002 \| 4 cells, 3 figures: /)
    expect(await page.locator('[aria-selected=true]').count()).toBe(4)
    await press(page, 'Escape')
    await expect.poll(() => said(page)).toBe('ASC-002 |')
  })

  it('typing replaces a figure, Enter keeps it and goes down, and the sums follow', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    const total = page.locator('.grid__row--total')
    const before = await total.innerText()
    await page.keyboard.type('1,234')
    await press(page, 'Enter')
    expect(await here(page)).toMatchObject({ line: 2, column: 8 })
    await expect.poll(() => page.locator('[data-line="1"] > [data-column="8"]').innerText()).toBe('1,234')
    await expect.poll(() => total.innerText()).not.toBe(before)
  })

  it('F2 edits what is there, Escape leaves it as it was', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('77')
    await press(page, 'Enter', 'ArrowUp', 'F2')
    expect(await page.locator('.grid__input').inputValue()).toBe('77')
    await page.keyboard.type('999')
    await press(page, 'Escape')
    expect((await here(page)).text).toBe('77')
  })

  it('takes TBC, a range and brackets as people write them, and Tab keeps and goes right', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('tbc')
    await press(page, 'Tab')
    await page.keyboard.type('1,000-1,250')
    await press(page, 'Tab')
    await page.keyboard.type('(150)')
    await press(page, 'Enter')
    await expect.poll(() => page.locator('[data-line="1"] > [data-column="10"]').innerText()).toBe('(150)')
    expect(await page.locator('[data-line="1"] > [data-column="8"]').innerText()).toBe('TBC')
    expect(await page.locator('[data-line="1"] > [data-column="9"]').innerText()).toBe('1,000–1,250')
  })

  it('the editor stays open while rows are read again under it', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('77')
    await press(page, 'Tab')
    // The first figure is taken and read back while the second is being typed.
    await page.keyboard.type('(1,234)', { delay: 40 })
    expect(await page.locator('.grid__input').inputValue()).toBe('(1,234)')
    await press(page, 'Enter')
    await expect.poll(() => page.locator('[data-line="1"] > [data-column="9"]').innerText()).toBe('(1,234)')
    expect(await page.locator('[data-line="1"] > [data-column="8"]').innerText()).toBe('77')
  })

  it('Ctrl+D fills the first figure down the range, and Delete empties it', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('50')
    await press(page, 'Enter', 'ArrowUp')
    await expect.poll(() => here(page)).toMatchObject({ line: 1, column: 8, text: '50' })
    await press(page, 'Shift+ArrowDown', 'Control+d')
    await expect.poll(() => page.locator('[data-line="2"] > [data-column="8"]').innerText()).toBe('50')
    await press(page, 'Delete')
    await expect.poll(() => page.locator('[data-line="2"] > [data-column="8"]').innerText()).toBe('')
    expect(await page.locator('[data-line="1"] > [data-column="8"]').innerText()).toBe('')
  })

  it('a figure that is being typed is kept when its grid is left', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('31')
    await page.getByRole('button', { name: 'Hide the grid' }).focus()
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Show the grid' }).focus()
    await press(page, 'Enter')
    await expect.poll(() => page.locator('[data-line="1"] > [data-column="8"]').innerText()).toBe('31')
  })

  it('what is not an amount stays in the cell with the reason, and nothing is changed', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('about ten')
    await press(page, 'Enter')
    expect(await page.getByRole('alert').innerText()).toContain('is not an amount')
    expect(await page.locator('.grid__input').inputValue()).toBe('about ten')
    await press(page, 'Escape')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('a figure the engine refuses stays in its cell, marked, with the refusal where one stands on it', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('666')
    await press(page, 'Enter')
    const cell = page.locator('[data-line="1"] > [data-column="8"]')
    await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('true')
    await press(page, 'ArrowUp')
    expect(await page.getByRole('alert').innerText()).toBe('That figure is refused. Try another.')
    await press(page, 'Escape')
    expect(await cell.getAttribute('aria-invalid')).toBeNull()
  })

  it('a cell that may not be edited opens its row with Enter and ignores typing', async () => {
    const page = await grid(17)
    await page.locator('[data-line="1"] > [data-column="1"]').click()
    await page.keyboard.type('x')
    expect(await page.locator('.grid__input').count()).toBe(0)
    await press(page, 'Enter')
    expect(await page.locator('#opened').innerText()).toBe('ASC-001')
  })

  it('a group closes and opens with the arrows and says which it is', async () => {
    const page = await grid(17)
    await page.locator('.grid__group').first().focus()
    await press(page, 'ArrowLeft')
    const group = page.locator('.grid__group').first()
    await expect.poll(() => group.getAttribute('aria-expanded')).toBe('false')
    await press(page, 'ArrowRight')
    await expect.poll(() => group.getAttribute('aria-expanded')).toBe('true')
  })

  it('Space marks a row and says so', async () => {
    const page = await grid(17)
    await page.locator('[data-line="2"] > [data-column="1"]').click()
    await press(page, 'Space')
    await expect.poll(() => page.locator('[data-marked]').count()).toBe(1)
  })

  it('leaves nothing behind when the pointer goes elsewhere in the middle of typing', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('432')
    await page.locator('[data-line="4"] > [data-column="1"]').click()
    await expect.poll(() => page.locator('[data-line="1"] > [data-column="8"]').innerText()).toBe('432')
    expect(await here(page)).toMatchObject({ line: 4, column: 1 })
  })
})

describe('for everyone', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing in %s, with a range selected and a cell in error', async (colours) => {
    const page = await grid(17, { colours })
    await standOnFirstFigure(page)
    await press(page, 'Shift+ArrowDown')
    await page.keyboard.type('no')
    await press(page, 'Enter')
    expect(await accessibilityFindings(page)).toEqual([])
  })

  it('tells rows, columns, places and headers in words', async () => {
    const page = await grid(17)
    const told = await page.getByRole('grid').evaluate((element) => ({
      rows: element.getAttribute('aria-rowcount'), name: element.getAttribute('aria-label'),
      heads: [...element.querySelectorAll('[role=columnheader]')].map((head) => head.getAttribute('aria-label')),
    }))
    expect(told).toMatchObject({ rows: '24', name: 'Savings proposals' })
    expect(told.heads).toContain('Effect on priorities, Safe')
    expect(told.heads).toContain('2025/26, £000')
  })

  it('shows range and active cell without any hue when the system forces its colours', async () => {
    const page = await grid(17, { forced: true })
    await standOnFirstFigure(page)
    await press(page, 'Shift+ArrowDown')
    const outline = await page.locator('[data-range]').first().evaluate((cell) => getComputedStyle(cell).outlineStyle)
    expect(outline).toBe('solid')
  })

  it('keeps the ref and the title in sight when it is scrolled sideways', async () => {
    const page = await grid(17, { width: 800 })
    const moved = await page.getByRole('grid').evaluate(async (view) => {
      const first = view.querySelector('[data-line="1"] > [data-column="0"]')
      const before = first?.getBoundingClientRect().left
      view.scrollLeft = 200
      await new Promise((done) => { requestAnimationFrame(done) })
      return { scrolled: view.scrollLeft, before, after: first?.getBoundingClientRect().left }
    })
    expect(moved.scrolled).toBeGreaterThan(0)
    expect(moved.after).toBe(moved.before)
  })
})
