// The money grid as a sheet, in a real browser: cells to and from Excel, words from lists, sums in a cell, whole ranges at once.
import { type Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessibilityFindings } from '../../support/axe.ts'
import { drawn, here, press, said, standOnFirstFigure, gridStories } from './gridPage.ts'

const { grid } = gridStories()

describe('writing like in a sheet', () => {
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

  it('what was just typed counts at once: for filling down, for a share of it, for copying, and for typing back what stood', async () => {
    const page = await grid(17, { takes: 1_500 })
    const cell = (line: number) => page.locator(`[data-line="${line}"] > [data-column="8"]`).innerText()
    const stood = await cell(1)
    await standOnFirstFigure(page)
    await page.keyboard.type('50')
    await press(page, 'Enter', 'ArrowUp', 'Shift+ArrowDown', 'Control+d')
    expect(await cell(2)).toBe('50')
    await press(page, 'ArrowUp')
    await page.keyboard.type('+10%')
    await press(page, 'Enter', 'ArrowUp', 'F2')
    expect(await page.locator('.grid__input').inputValue()).toBe('55')
    await press(page, 'Escape')
    await page.keyboard.type(stood)
    await press(page, 'Enter')
    await page.waitForTimeout(5_000)
    expect(await cell(1)).toBe(stood)
    expect(await cell(2)).toBe('50')
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
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('after')
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
    // A figure shows as soon as it is sent; the step is counted once it is taken.
    await expect.poll(() => page.locator('#steps').innerText()).toBe('1')
    expect([await figure(page, 1, 8), await figure(page, 1, 9), await figure(page, 2, 8)]).toEqual(['1', '2', '3'])
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
    // The step of the frame before is still to be drawn.
    await drawn(page)
    await drawn(page)
    const after = await said(page)
    await page.waitForTimeout(240)
    expect(await said(page)).toBe(after)
  })
})
