// The money grid in a real browser, with ten thousand rows: by keyboard, by pointer, with a sheet beside it, for those who listen.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFindings } from '../../support/axe.ts'
import { type OpenPage, launchBrowser, noTroubles, openPage } from '../../support/browser.ts'
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
  expect(last === null || noTroubles(last.troubles), JSON.stringify(last?.troubles)).toBe(true)
})

async function grid(rows: number, options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  opened = await openPage(browser, stories.url('grid', `?rows=${rows}`), options)
  await opened.page.getByRole('grid').waitFor()
  await opened.page.evaluate(() => document.fonts.ready)
  return opened.page
}

/** The text of the cell that has the focus, and where it stands. */
const here = (page: Page) => page.evaluate(() => {
  const cell = document.activeElement
  return { line: Number(cell?.closest('[data-line]')?.getAttribute('data-line')), column: Number(cell?.getAttribute('data-column')), text: cell?.textContent ?? '' }
})
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key) }
const said = (page: Page): Promise<string> => page.locator('#said').innerText()
/** Stands on the first figure of the first saving: one group line above it, eight columns before it. */
async function standOnFirstFigure(page: Page): Promise<void> {
  await page.locator('[data-line="1"] > [data-column="8"]').click()
}

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
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  for (const [index, step] of steps.entries()) {
    await page.evaluate((number) => console.timeStamp(`step ${number}`), index)
    await step()
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
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

const drawn = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 0)) }))
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
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('after')
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

  it('works out what begins with =, and a share of what stands', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('=327-182')
    await press(page, 'Enter', 'ArrowUp')
    await expect.poll(() => here(page)).toMatchObject({ line: 1, column: 8, text: '145' })
    await page.keyboard.type('+10%')
    await press(page, 'Enter')
    await expect.poll(() => page.locator('[data-line="1"] > [data-column="8"]').innerText()).toBe('160')
    await page.keyboard.type('=12-')
    await press(page, 'Enter')
    expect(await page.getByRole('alert').innerText()).toContain('“=12-” cannot be worked out: a figure is missing at its end.')
  })

  it('a line written with Tab goes on over cells left as they are, and Enter goes back under its beginning', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('1')
    await press(page, 'Tab', 'Tab')
    expect(await here(page)).toMatchObject({ line: 1, column: 10 })
    await page.keyboard.type('3')
    await press(page, 'Enter')
    expect(await here(page)).toMatchObject({ line: 2, column: 8 })
    await press(page, 'Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('after')
  })

  it('Ctrl+Enter fills the whole selection with what was typed', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown')
    await page.keyboard.type('TBC')
    await press(page, 'Control+Enter')
    await expect.poll(() => said(page)).toMatch(/4 cells: TBC £000$/)
    expect(await page.locator('#steps').innerText()).toBe('1')
  })

  it('a cell that holds one of a few words offers them: letters find, arrows choose, others are refused', async () => {
    const page = await grid(17)
    await page.locator('[data-line="1"] > [data-column="7"]').click()
    await page.keyboard.type('con')
    const list = page.getByRole('listbox', { name: 'Status' })
    expect(await list.getByRole('option').allInnerTexts()).toEqual(['Consulting'])
    await press(page, 'Enter')
    await expect.poll(() => page.locator('[data-line="1"] > [data-column="7"]').innerText()).toBe('Consulting')
    await page.keyboard.type('agr')
    await press(page, 'ArrowDown')
    expect(await list.getByRole('option', { selected: true }).innerText()).toBe('Agreed, revised')
    expect(await accessibilityFindings(page)).toEqual([])
    await press(page, 'Tab')
    await expect.poll(() => page.locator('[data-line="2"] > [data-column="7"]').innerText()).toBe('Agreed, revised')
    await press(page, 'ArrowLeft', 'F2')
    await page.keyboard.type('sold')
    await press(page, 'Enter')
    expect(await page.getByRole('alert').innerText()).toContain('“sold” is no status.')
    await press(page, 'Escape')
    await page.locator('[data-line="3"] > [data-column="7"]').dblclick()
    await list.getByRole('option', { name: 'Identified' }).click()
    await expect.poll(() => here(page)).toMatchObject({ line: 3, column: 7, text: 'Identified' })
  })

  it('Shift+Space takes the whole row, Ctrl+Space the whole column', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await press(page, 'Shift+Space')
    await expect.poll(() => said(page)).toMatch(/12 cells/)
    await press(page, 'Escape', 'Control+Space')
    await expect.poll(() => said(page)).toMatch(/17 cells/)
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

describe('with a sheet beside it', () => {
  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

  it('copies a block as cells, without the group lines in it', async () => {
    const page = await grid(17)
    await standOnFirstFigure(page)
    await page.keyboard.type('521')
    await press(page, 'Tab')
    await page.keyboard.type('(150)')
    await press(page, 'Enter', 'ArrowUp')
    await expect.poll(() => here(page)).toMatchObject({ line: 1, column: 8, text: '521' })
    await press(page, 'Shift+ArrowRight', 'Control+c')
    expect(await clipboard(page)).toBe('521\t(150)')
  })

  const paste = async (page: Page, text: string): Promise<void> => {
    await page.evaluate((cells) => navigator.clipboard.writeText(cells), text)
    await press(page, 'Control+v')
  }
  const figure = (page: Page, line: number, column: number): Promise<string> => page.locator(`[data-line="${line}"] > [data-column="${column}"]`).innerText()

  it('pastes a block over the rows below, past a group line, in one step', async () => {
    const page = await grid(17)
    await page.locator('[data-line="16"] > [data-column="8"]').click()
    await paste(page, '1\t2\r\n3\tTBC\r\n(5)\t1,000-1,250\r\n')
    await expect.poll(() => page.locator('#steps').innerText()).toBe('1')
    expect([await figure(page, 16, 8), await figure(page, 16, 9)]).toEqual(['1', '2'])
    // Line 18 heads the next group and takes nothing.
    expect([await figure(page, 17, 9), await figure(page, 19, 8), await figure(page, 19, 9)]).toEqual(['TBC', '(5)', '1,000–1,250'])
  })

  it('names each cell of a paste that cannot be read and changes nothing until it is told to write the rest', async () => {
    const page = await grid(17)
    await page.locator('[data-line="1"] > [data-column="8"]').click()
    const before = await figure(page, 1, 8)
    await paste(page, '1\t2\r\n3\tnonsense')
    const asked = page.getByRole('dialog', { name: 'Not all of it can be pasted' })
    await asked.getByText('“nonsense” is not an amount').waitFor()
    expect(await asked.getByRole('rowheader').allInnerTexts()).toEqual([expect.stringMatching(/^ASC-002 /)])
    expect(await accessibilityFindings(page)).toEqual([])
    await press(page, 'Escape')
    await asked.waitFor({ state: 'detached' })
    expect([await figure(page, 1, 8), await page.locator('#steps').innerText()]).toEqual([before, '0'])
    await expect.poll(() => here(page)).toMatchObject({ line: 1, column: 8 })
    await press(page, 'Control+v')
    await asked.getByRole('button', { name: 'Write the other 3 cells' }).click()
    await expect.poll(() => figure(page, 2, 8)).toBe('3')
    expect([await figure(page, 1, 8), await figure(page, 1, 9), await page.locator('#steps').innerText()]).toEqual(['1', '2', '1'])
  })

  it('says what goes past the last row and column, and what is not written in the list', async () => {
    const page = await grid(17)
    await page.locator('[data-line="1"] > [data-column="8"]').click()
    await press(page, 'Control+End', 'ArrowLeft')
    await paste(page, '1\t2\t3\r\n4\t5\t6')
    const asked = page.getByRole('dialog', { name: 'Not all of it can be pasted' })
    await asked.getByText('Total is not written in this list.').waitFor()
    expect(await asked.getByRole('listitem').allInnerTexts()).toEqual(['Total is not written in this list.', '1 row goes past the last of these savings.', '1 column goes past the last column.'])
    await asked.getByRole('button', { name: 'Change nothing' }).click()
    expect(await page.locator('#steps').innerText()).toBe('0')
  })

  it('what the engine refuses of a paste leaves every cell as it was', async () => {
    const page = await grid(17)
    await page.locator('[data-line="1"] > [data-column="8"]').click()
    const before = [await figure(page, 1, 8), await figure(page, 2, 8)]
    await paste(page, '1\r\n666')
    await page.waitForTimeout(150)
    expect([await figure(page, 1, 8), await figure(page, 2, 8)]).toEqual(before)
  })

  it('drags a range with the pointer', async () => {
    const page = await grid(17)
    const from = await page.locator('[data-line="1"] > [data-column="8"]').boundingBox()
    const to = await page.locator('[data-line="3"] > [data-column="9"]').boundingBox()
    if (from === null || to === null) throw new Error('the cells are not drawn')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => said(page)).toContain('6 cells')
  })
})

describe('dragging past the edge', () => {
  it('scrolls on until the pointer lets go', async () => {
    const page = await grid(500)
    const from = await page.locator('[data-line="1"] > [data-column="8"]').boundingBox()
    const box = await page.getByRole('grid').boundingBox()
    if (from === null || box === null) throw new Error('the cells are not drawn')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 10, box.y + box.height + 30, { steps: 4 })
    await expect.poll(async () => Number(/(\d+) cells/.exec(await said(page))?.[1] ?? 0)).toBeGreaterThan(60)
    await page.mouse.up()
    const after = await said(page)
    await page.waitForTimeout(120)
    expect(await said(page)).toBe(after)
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
