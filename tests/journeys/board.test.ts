// The whole journey, by keyboard alone: from the first screen over the savings and their comparison to the Board's paper, with a
// comment and two typed recommendations, undo and redo, the app closed and opened again, and both papers as PDF.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { letters, readPdf } from '../documents/readPdf.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser, type OpenPage } from '../support/browser.ts'
import { temporaryFolder } from '../support/engine.ts'
import { doByName, downloaded, focused, goTo, onScreen, press, toPlace, until, untilFocused } from './keyboard.ts'

const COMMENT = 'The Board noted that three of the five savings fall on people who are cared for at home.'
const FIRST = 'keeps the place of every family carer in view when a day service closes'
const SECOND = 'states what each of the three savings would mean for safety'

type Workspace = Output<'boards.get'>

let browser: Browser
let app: App
const folder = temporaryFolder()

beforeAll(async () => {
  browser = await launchBrowser()
  app = await startApp({ example: null, actor: null, folder })
})
afterAll(async () => {
  await app.close()
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

async function board(): Promise<Workspace> {
  const { boards } = await app.ask('boards.list', {})
  return app.ask('boards.get', { id: boards[0]?.id ?? '' })
}
const commentsOf = (workspace: Workspace) => (workspace.themes ?? []).flatMap((theme) => theme.comments ?? [])
const recommendation = async (text: string) => ((await board()).recommendations ?? []).find((row) => row.plain.startsWith(text.slice(0, 30)))

async function writeRecommendation(page: OpenPage['page'], downs: number, text: string): Promise<void> {
  await press(page, 'r')
  await until(async () => (await page.getByRole('option', { name: /Impact/ }).count()) > 0 || undefined)
  await press(page, ...Array<string>(downs).fill('ArrowDown'), 'Enter')
  await untilFocused(page, /^textbox Recommendation \(\d\)/)
  await page.keyboard.type(text)
}

/** From the recommendation into the inspector, and there by typing. */
async function name(page: OpenPage['page'], ...words: string[]): Promise<void> {
  await press(page, 'Escape', 'F6')
  for (const word of words) {
    await goTo(page, /^button Name a saving or priority/)
    await press(page, 'Enter')
    await untilFocused(page, /Name a saving or priority/)
    await page.keyboard.type(word)
    await press(page, 'Enter')
    await until(async () => (await page.locator('.link-list li').filter({ hasText: word }).count()) === 1 || undefined, () => `${word} was not linked`)
  }
}

describe('From the savings to the Board’s comments in PDF', () => {
  test('a Lead Member compares three savings; a scrutiny manager drafts, undoes, closes, comes back and exports', { timeout: 240_000 }, async () => {
    const first = await app.open(browser, '#/', { width: 1440, height: 900 })
    const { page } = first

    // Who are you, in which role; open the example.
    await untilFocused(page, /Your name/)
    await page.keyboard.type('Councillor Lead')
    await press(page, 'Tab')
    await goTo(page, /Scrutiny/)
    await press(page, 'ArrowDown')
    await goTo(page, /^button East Sussex example/)
    await press(page, 'Enter')
    await onScreen(page, /^Cycle: /)

    // The savings: found by a word, marked with Space.
    await toPlace(page, 'Savings')
    await onScreen(page, /^Savings: /)
    await page.getByRole('grid').waitFor()
    await press(page, 'Control+f')
    await page.keyboard.type('court')
    await until(async () => /^Savings: One saving/.test((await page.locator('h1').textContent()) ?? '') || undefined)
    await press(page, 'Control+a', 'Delete', 'Escape')
    await goTo(page, /^(rowheader|gridcell) /)
    // The first line is the head of a group; the savings follow it.
    await press(page, 'Control+Home', 'ArrowDown')
    for (const mark of [true, false, true, false, true]) {
      if (mark) await press(page, 'Space')
      await press(page, 'ArrowDown')
    }
    await until(async () => (await page.locator('.rail').getByText('3', { exact: true }).count()) > 0 || undefined, () => 'three savings are not marked')

    // Side by side: the table, only what differs, the charts, the tables behind them.
    await doByName(page, 'Compare the 3 marked')
    await onScreen(page, /^Compare: Together these three come to £1\.022m/)
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('columnheader').count()).toBe(3)
    const rows = await page.getByRole('row').count()
    await press(page, 'd')
    await until(async () => (await page.getByRole('row').count()) < rows || undefined)
    await press(page, 'd', 'c')
    await page.getByRole('figure').first().waitFor()
    await press(page, 't')
    await until(async () => (await page.getByRole('cell', { name: '521' }).count()) > 0 || undefined, () => 'the table behind the chart does not show its figures')
    await press(page, 't', 'c')

    // The options paper, exported as it is shown.
    await press(page, 'Control+p')
    await onScreen(page, /Options comparison: \d pages/)
    const options = await downloaded(page, () => press(page, 'e'))
    const optionsText = letters((await readPdf(options.bytes)).text)
    for (const words of ['ASC-001', 'ASC-003', 'ASC-005', 'Together these three come to £1.022m', 'Linden Court', '182']) expect(optionsText).toContain(letters(words))

    // The Board: in this role it is read; one press away it is written.
    await toPlace(page, 'Scrutiny')
    await onScreen(page, /^Scrutiny: One Board/)
    await goTo(page, /^a .*People Scrutiny RPPR Board/)
    await press(page, 'Enter')
    await onScreen(page, /Eight comments and four recommendations/)
    expect(await page.getByRole('button', { name: 'Agree the wording' }).count()).toBe(0)
    await goTo(page, /^button Act as Scrutiny/)
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Agree the wording' }).waitFor()

    // A comment, then two recommendations of two kinds, each about a saving and a priority.
    await press(page, 'c')
    await untilFocused(page, /^textbox Comment 1\.11/)
    await page.keyboard.type(COMMENT)
    await press(page, 'Escape')
    await untilFocused(page, /^group Comment 1\.11/)
    await writeRecommendation(page, 1, FIRST)
    await name(page, 'ASC-003', 'Safe')
    await press(page, 'Shift+F6')
    await untilFocused(page, /^group Recommendation \(5\)/)
    await writeRecommendation(page, 0, SECOND)
    await name(page, 'ASC-001', 'Resilience')

    const written = await board()
    expect(commentsOf(written).at(-1)?.plain).toBe(COMMENT)
    expect(written.recommendations).toHaveLength(6)
    expect((await recommendation(FIRST))?.typeLabel).toBe('Mitigation')
    expect((await recommendation(SECOND))?.typeLabel).toBe('Impact')
    expect((await recommendation(FIRST))?.links?.map((link) => link.label)).toEqual(['ASC-003', 'Safe'])
    expect((await recommendation(SECOND))?.links?.map((link) => link.label)).toEqual(['ASC-001', 'Resilience'])

    // Undo and redo of one, by name.
    await press(page, 'Control+z')
    await page.getByText(/^Undone: Link the recommendation/).waitFor()
    expect((await recommendation(SECOND))?.links?.map((link) => link.label)).toEqual(['ASC-001'])
    await press(page, 'Control+y')
    await page.getByText(/^Redone: Link the recommendation/).waitFor()
    expect((await recommendation(SECOND))?.links).toHaveLength(2)
    expect(first.troubles).toEqual({ policy: [], strangers: [], errors: [] })
    await first.context.close()

    // The app is closed and opened again: everything is there, and so is the way back.
    await app.close()
    app = await startApp({ example: null, actor: null, folder })
    const second = await app.open(browser, '#/', { width: 1440, height: 900 })
    const again = second.page
    await again.getByRole('heading', { name: /budget year/ }).waitFor()
    await goTo(again, /^button 2025\/26 and beyond/)
    await press(again, 'Enter')
    await onScreen(again, /^Cycle: /)
    expect((await board()).recommendations).toHaveLength(6)
    await press(again, 'Control+z')
    await again.getByText(/^Undone: Link the recommendation/).waitFor()
    expect((await recommendation(SECOND))?.links?.map((link) => link.label)).toEqual(['ASC-001'])

    // Both papers, as they stand now.
    await toPlace(again, 'Papers')
    await onScreen(again, /Board comments to Cabinet: \d pages/)
    const comments = await downloaded(again, () => press(again, 'e'))
    expect(comments.name).toMatch(/^comments-of-the-people-scrutiny-rppr-board-to-cabinet-.*\.pdf$/)
    const paper = await readPdf(comments.bytes)
    const text = letters(paper.text)
    const now = await board()
    let from = 0
    for (const comment of commentsOf(now)) {
      const words = letters(`${comment.number}${comment.plain.split('\n')[0] ?? ''}`)
      const found = text.indexOf(words, from)
      expect(found, comment.number).toBeGreaterThanOrEqual(from)
      from = found + words.length
    }
    for (const row of now.recommendations ?? []) {
      const words = letters(`${row.number}${row.plain}`)
      expect(text.split(words), row.number).toHaveLength(2)
    }
    expect(paper.language).toBe('en-GB')
    expect(paper.title).toContain('People Scrutiny RPPR Board')
    const shown = await again.locator('.about-paper__hash').textContent()
    expect(shown?.replace(/\s/g, '')).toBe(createHash('sha256').update(comments.bytes).digest('hex'))
    // Several papers may be about that portfolio: on to those under Options comparison.
    const kindInFocus = () => again.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label') ?? '')
    for (let n = 0; n < 140 && (await kindInFocus()) !== 'Options comparison'; n += 1) await press(again, 'Tab')
    await goTo(again, /^button .*Adult Social Care and Health/)
    await press(again, 'Enter')
    await onScreen(again, /Options comparison: \d pages/)
    const portfolio = await downloaded(again, () => press(again, 'e'))
    const portfolioText = letters((await readPdf(portfolio.bytes)).text)
    for (const ref of ['ASC-001', 'ASC-002', 'ASC-003', 'ASC-004', 'ASC-005']) expect(portfolioText).toContain(letters(ref))
    expect(second.troubles).toEqual({ policy: [], strangers: [], errors: [] })
    await expect.poll(() => focused(again)).not.toBe('')
  })
})
