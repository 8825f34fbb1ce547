// What a person feels in a pack of about sixty pages: from the last key of a word until the preview beside it shows the word. The autosave's
// own pause is part of it. Beside: two bare frames of the same page.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page } from 'playwright-core'
import { docOf } from '#shared/documents/richText.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { frames } from './felt.ts'
import { type Measure, median } from './table.ts'

/** Too short to be broken over two lines. */
const WORDS = ['Elm7', 'Oak8', 'Ash9', 'Yew6', 'Fir5']

/** A pack of the newest cycle: words of its own, the comments of two Boards, a committee's report, the schedule. */
async function longPack(app: App): Promise<{ readonly pack: string; readonly item: string }> {
  const { documents } = await app.ask('documents.list', {})
  const [board] = (await app.ask('boards.list', {})).boards
  const { id: pack } = await app.ask('packs.create', { board: board?.id ?? '', title: 'A long pack' })
  const { id: item } = await app.ask('packItems.add', { pack: pack ?? '', title: 'What is asked', kind: 'narrative' })
  await app.ask('packParagraphs.add', { item: item ?? '', doc: docOf('The Board considers the savings.') })
  for (const [document, most] of [['comments', 2], ['committee-report', 1], ['savings-schedule', 1]] as const) {
    const ready = documents.find(({ name }) => name === document)?.candidates.filter((candidate) => candidate.hasContent && candidate.current) ?? []
    for (const { id, label } of ready.slice(0, most)) await app.ask('packItems.add', { pack: pack ?? '', title: label, kind: 'paper', document, subject: id })
  }
  return { pack: pack ?? '', item: item ?? '' }
}

/** Milliseconds from the last key of the word until the page in the preview holds it. */
async function shown(page: Page, word: string): Promise<number> {
  await page.keyboard.type(` ${word.slice(0, -1)}`, { delay: 40 })
  await page.evaluate((wanted) => {
    window.felt = new Promise<number>((resolve) => {
      addEventListener('keydown', () => {
        const start = performance.now()
        const look = (): void => {
          if (performance.now() - start > 20_000) resolve(Number.NaN)
          else if ([...document.querySelectorAll('.pdf-page__text')].some((text) => (text.textContent ?? '').includes(wanted))) resolve(performance.now() - start)
          else requestAnimationFrame(look)
        }
        look()
      }, { once: true, capture: true })
    })
  }, word)
  await page.keyboard.press(word.slice(-1))
  const taken = (await page.evaluate(() => window.felt)) ?? Number.NaN
  await page.waitForTimeout(1_000)
  return taken
}

export async function packPageBench(): Promise<Measure[]> {
  const file = join(temporaryFolder(), 'large.rppr')
  copyFileSync(exampleFile('large'), file)
  const app = await startApp({ file, actor: { name: 'Bench', role: 'scrutiny' } })
  const browser = await launchBrowser()
  try {
    const { pack, item } = await longPack(app)
    const { page } = await app.open(browser, `#/packs/${pack}?item=${item}`, { width: 1440, height: 900 })
    await page.getByRole('article').waitFor()
    await page.keyboard.press('v')
    await page.locator('.pdf-page__text span').first().waitFor({ timeout: 60_000 })
    const size = (await page.locator('.preview__count').innerText()).replace(/^Page \d+ of /, '')
    await page.getByRole('textbox', { name: 'Paragraph 1.1' }).click()
    await page.keyboard.press('Control+End')
    const bare = median([await frames(page), await frames(page), await frames(page)])
    const taken: number[] = []
    for (const word of WORDS) taken.push(await shown(page, word))
    // The first follows the making of the whole.
    return [{ what: 'from the last key to the preview', size: `a pack of ${size} pages`, median: median(taken.slice(1)), unit: 'ms', budget: 500, comparator: { what: 'two bare frames', median: bare } }]
  } finally {
    await browser.close()
    await app.close()
  }
}
