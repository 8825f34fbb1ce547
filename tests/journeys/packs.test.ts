// A pack as a place to work: begun, its agenda put in order, its words written, withheld and put right, files attached, and the preview
// beside it; by keyboard, and as anybody can read it.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type App, startApp } from '../support/app.ts'
import { type OpenPage, launchBrowser } from '../support/browser.ts'
import { doByName, downloaded, goTo, onScreen, press, until, untilFocused } from './keyboard.ts'
import { expectAccessible, expectUntroubled } from './sight.ts'

const PACK = exampleId('pack:2025:people')
const itemId = (key: string): string => exampleId(`packItem:2025:people:${key}`)
const addressOf = (key?: string): string => `#/packs/${PACK}${key === undefined ? '' : `?item=${itemId(key)}`}`

let browser: Browser
let app: App
beforeAll(async () => {
  browser = await launchBrowser()
  app = await startApp()
})
afterAll(async () => {
  await app.close()
  await browser.close()
})

const read = () => app.ask('packs.one', { id: PACK })
/** "1 What the Board is asked to do", and appendices with their letter. */
const agenda = async (): Promise<string[]> => ((await read()).items ?? []).flatMap((item) => [item, ...(item.appendices ?? [])]).map(({ number, title }) => `${number.split(' ')[1]} ${title}`)
const words = async () => (await read()).items?.[0]?.paragraphs ?? []

async function open(key?: string, width = 1440): Promise<OpenPage> {
  const opened = await app.open(browser, addressOf(key), { width, height: 900, reduced: true })
  await opened.page.getByRole('article').waitFor()
  return opened
}

/** Into the agenda, on the row that is chosen. */
const toAgenda = (page: Page, title: string): Promise<string> => goTo(page, new RegExp(`^row .*${title}`), 'Tab', 60)

describe('A pack', () => {
  test('is begun by keyboard for a committee, says what it lacks, and takes its first words', async () => {
    const opened = await app.open(browser, '#/packs', { width: 1280, height: 800, reduced: true })
    const { page } = opened
    await onScreen(page, /^Packs: One pack, not issued yet/)
    await expectAccessible(page)
    await press(page, 'n')
    await page.getByRole('dialog', { name: 'Begin a pack' }).waitFor()
    await expectAccessible(page)
    await goTo(page, /^button .*For$/)
    await press(page, 'Enter', 'End', 'Enter')
    // A meeting of the committee is recorded on the way.
    await goTo(page, /^button .*Meeting/)
    await press(page, 'Enter', 'Home', 'Enter')
    await goTo(page, /^input Meets on/)
    await page.keyboard.type('20 March 2025')
    await press(page, 'Tab')
    await page.keyboard.type('10:30')
    await expectAccessible(page)
    await goTo(page, /^input Title/)
    await page.keyboard.type('Agenda for March')
    await press(page, 'Enter')
    await onScreen(page, /^Agenda for March: Nothing is on the agenda yet; not issued/)
    await page.getByRole('article', { name: 'Front sheet' }).getByText('20 March 2025').waitFor()
    // It can be put off again.
    await doByName(page, 'Say which meeting')
    const dialog = page.getByRole('dialog', { name: /^When the .* meets$/ })
    await dialog.waitFor()
    await goTo(page, /^button .*Meeting/)
    await press(page, 'Enter', 'End')
    // What it means to leave it open is what the front sheet then says.
    await page.getByText('the pack says “To be confirmed” until it is').waitFor()
    await press(page, 'Enter')
    await goTo(page, /^button Save$/)
    await press(page, 'Enter')
    await page.getByRole('article', { name: 'Front sheet' }).getByText('To be confirmed').waitFor()
    await press(page, 'n')
    await page.getByRole('dialog', { name: 'Add an item' }).waitFor()
    await goTo(page, /^input A paper of the app/)
    await press(page, 'ArrowDown')
    await goTo(page, /^input Title on the agenda/)
    await page.keyboard.type('Why we meet')
    await press(page, 'Enter')
    await page.getByRole('article', { name: 'Item 1: Why we meet' }).waitFor()
    await press(page, 'p')
    await page.keyboard.type('Members set the questions.')
    const made = await until(async () => {
      const pack = ((await app.ask('packs.list', {})).packs ?? []).find(({ title }) => title === 'Agenda for March')
      const one = pack === undefined ? undefined : await app.ask('packs.one', { id: pack.id })
      return one?.items?.[0]?.paragraphs?.[0]?.plain === 'Members set the questions.' ? one : undefined
    })
    expect(made.pack.public).toBe(true)
    expect(made.checks.find(({ label }) => label === 'The meeting is not named')?.ok).toBe(false)
    await app.ask('packs.remove', { id: made.pack.id })
    // Removed in another window: it is said, not shown from memory.
    await onScreen(page, /This pack cannot be shown/)
    expectUntroubled(opened)
  })

  test('has its items moved, made appendices and taken off by keyboard, and each step is undone by its name', async () => {
    const opened = await open('comparison')
    const { page } = opened
    const before = await agenda()
    await toAgenda(page, 'Options for day services')
    await press(page, 'Alt+ArrowUp')
    await until(async () => (await agenda())[1] === '2 Options for day services and supported accommodation' || undefined, async () => (await agenda()).join('\n'))
    await press(page, 'Alt+ArrowRight')
    await until(async () => (await agenda())[1] === 'A Options for day services and supported accommodation' || undefined, async () => (await agenda()).join('\n'))
    await press(page, 'Control+z')
    await page.getByText(/^Undone: Move the item/).first().waitFor()
    await press(page, 'Control+z')
    await until(async () => (await agenda()).join() === before.join() || undefined, async () => (await agenda()).join('\n'))
    await page.getByRole('row', { name: /^Item 3 Options/ }).waitFor()
    await toAgenda(page, 'Options for day services')
    await press(page, 'ArrowDown')
    await page.getByRole('article', { name: /^Item 4: Medium Term Financial Plan/ }).waitFor()
    await press(page, 'Delete')
    await until(async () => (await agenda()).length === before.length - 1 || undefined)
    await press(page, 'Control+z')
    await until(async () => (await agenda()).join() === before.join() || undefined)
    expectUntroubled(opened)
  })

  test('shows of an appendix that it is exempt with its item, in the agenda, on its page and beside it', async () => {
    const exemption = await app.ask('exemptions.set', { entity: 'pack_item', target: itemId('schedule'), paragraph: 3, reason: 'A tender is open.' })
    const opened = await open('sites')
    const { page } = opened
    await page.getByRole('row', { name: /Appendix B .*exempt with its item/ }).waitFor()
    await page.getByRole('note', { name: 'With Item 2, this appendix is exempt' }).getByText('A tender is open.').waitFor()
    await page.getByText('As an appendix to Item 2, which is exempt: A tender is open.').waitFor()
    await page.getByText('with its item, paragraph 3').waitFor()
    await expectAccessible(page)
    await app.ask('exemptions.clear', { id: exemption.id ?? '' })
    await page.getByText(/^All of it may be published with a public pack/).waitFor()
    expectUntroubled(opened)
  })

  test('has an item dragged to another place, and by the grip with Enter and arrows', async () => {
    const { page } = await open()
    const before = await agenda()
    const rowOf = (title: RegExp) => page.getByRole('row', { name: title })
    await rowOf(/Draft comments to Cabinet/).dragTo(rowOf(/What the Board is asked to do/), { sourcePosition: { x: 120, y: 12 }, targetPosition: { x: 120, y: 2 } })
    await until(async () => (await agenda())[0] === '1 Draft comments to Cabinet' || undefined, async () => (await agenda()).join('\n'))
    await app.ask('history.undo', {})
    await until(async () => (await page.getByRole('row').first().innerText()).includes('What the Board') || undefined)
    await rowOf(/What the Board is asked to do/).click()
    await press(page, 'ArrowRight')
    await untilFocused(page, /^button Move What the Board/)
    await press(page, 'Enter')
    await untilFocused(page, /Insert|Drop/)
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    await until(async () => (await agenda()).join() !== before.join() || undefined, () => 'nothing was moved by the grip')
    await app.ask('history.undo', {})
    expect(await agenda()).toEqual(before)
  })
})

describe('Its own words', () => {
  test('show which figure has moved, and take the new one at a press', async () => {
    const opened = await open('briefing')
    const { page } = opened
    await page.getByText('£327k when this was written').waitFor()
    await expectAccessible(page)
    await goTo(page, /^button Write £145k instead/)
    await press(page, 'Enter')
    await until(async () => (await words())[2]?.plain?.startsWith('ASC-003 is put at £145k.') === true && (await words())[2]?.stale === null || undefined)
    await until(async () => (await page.locator('.moved').count()) === 0 || undefined)
    // One step takes it back, and the words can be left as they are.
    await press(page, 'Control+z')
    await page.getByText('£327k when this was written').waitFor()
    await goTo(page, /^button The words still hold/)
    await press(page, 'Enter')
    await until(async () => (await words())[2]?.stale === null || undefined)
    expect((await words())[2]?.plain).toMatch(/^ASC-003 is put at £327k\./)
    expectUntroubled(opened)
  })

  test('are withheld under a paragraph of Schedule 12A with a reason, by keyboard, and can be made public again', async () => {
    const { page } = await open('briefing')
    await goTo(page, /^textbox Paragraph 1\.1/)
    await press(page, 'Escape')
    await untilFocused(page, /^group Paragraph 1\.1/)
    await press(page, 'x')
    await page.getByRole('dialog', { name: 'Make paragraph 1.1 exempt' }).waitFor()
    await expectAccessible(page)
    await goTo(page, /^input Paragraph 1/)
    await press(page, 'Space', 'ArrowDown', 'ArrowDown')
    await goTo(page, /^textarea Why withholding it/)
    await page.keyboard.type('A provider would know what the council can pay.')
    await goTo(page, /^button Make it exempt/)
    await press(page, 'Enter')
    const { exemption } = await until(async () => { const [first] = await words(); return first !== undefined && first.exemption !== null ? first : undefined })
    expect(exemption).toMatchObject({ reason: 'A provider would know what the council can pay.', paragraph: 3 })
    await page.getByRole('note', { name: 'Paragraph 1.1 is exempt' }).getByText('what the council can pay').waitFor()
    await page.getByRole('note', { name: 'Paragraph 1.1 is exempt' }).getByRole('button', { name: 'Change…' }).click()
    await page.getByRole('button', { name: 'Make it public' }).click()
    await page.getByRole('alertdialog', { name: 'Make paragraph 1.1 public again?' }).getByRole('button', { name: 'Make it public' }).click()
    await until(async () => (await words())[0]?.exemption === null || undefined)
  })
})

test('A file that is not what it says is refused in words; a proper one is kept with what it shows', async () => {
  const { page } = await open('sites')
  const before = await app.ask('packs.one', { id: PACK })
  const attached = (one: typeof before) => one.items?.[1]?.appendices?.[1]?.attachment?.fileName
  await page.locator('input[type=file]').setInputFiles({ name: 'Report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no paper at all') })
  await page.getByRole('alert').filter({ hasText: 'neither a PDF nor a picture' }).waitFor()
  expect(attached(await read())).toBe(attached(before))
  // Before anybody describes it; and with another file the refusal goes.
  expect(await page.getByRole('textbox', { name: /What it shows/ }).count()).toBe(0)
  await page.locator('input[type=file]').setInputFiles({ name: 'Map.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1"/></svg>') })
  const alt = page.getByRole('textbox', { name: /What it shows/ })
  await alt.fill('')
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.getByRole('button', { name: 'Attach it' }).click()
  await page.getByText('Say what it shows').waitFor()
  await alt.fill('A square for the site.')
  await page.getByRole('button', { name: 'Attach it' }).click()
  await until(async () => attached(await read()) === 'Map.svg' || undefined)
  await expectAccessible(page)
  // And leaves again as the bytes that were attached.
  await page.getByText('Map.svg').first().waitFor()
  await goTo(page, /^button Save a copy/)
  const { name, bytes } = await downloaded(page, () => press(page, 'Enter'))
  expect([name, Buffer.from(bytes).toString('utf8')]).toEqual(['Map.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1"/></svg>'])
})

test('The preview stands at the chosen item, follows what is written, and a press on a page chooses the item there', async () => {
  const opened = await open('settlement')
  const { page } = opened
  await press(page, 'v')
  await page.locator('.pdf-page__text span').first().waitFor({ timeout: 60_000 })
  await page.getByText(/has no pages here: it is to follow/).waitFor()
  await toAgenda(page, 'The provisional settlement')
  await press(page, 'ArrowUp')
  await page.getByRole('article', { name: /^Item 5/ }).waitFor()
  await until(async () => (await page.locator('.preview__count').innerText()).startsWith('Page 1 ') ? undefined : true, () => 'the preview did not go to the item')
  await expectAccessible(page)
  // Back to the first item by a press on its page.
  await page.locator('.preview__desk').evaluate((desk) => desk.scrollTo(0, 0))
  await page.locator('.pdf-page[data-page="2"] .pdf-page__text span', { hasText: 'The Board considers five savings' }).first().click()
  await page.getByRole('article', { name: /^Item 1/ }).waitFor()
  await page.getByRole('textbox', { name: 'Paragraph 1.1' }).click()
  await press(page, 'Control+End')
  await page.keyboard.type(' Quite new words.')
  const newWords = page.locator('.pdf-page__text span', { hasText: 'Quite new words' }).first()
  await newWords.waitFor({ timeout: 60_000 })
  // What cannot be made is said in words, and the page from before stays; the next that can be made takes its place.
  const refusal = { code: 'DOCUMENT_GUARD', message: 'A picture of the pack is not in this file.', kept: 'Nothing was changed.', next: 'Attach it again.' }
  await page.route('**/rpc', (route) => ((route.request().postData() ?? '').includes('"documents.preview"') ? route.fulfill({ json: { ok: false, error: refusal } }) : route.continue()))
  await page.keyboard.type(' Of no use yet.')
  await page.getByRole('alert').filter({ hasText: 'A picture of the pack is not in this file. Attach it again. What is shown is from before.' }).waitFor()
  expect(await newWords.isVisible()).toBe(true)
  await page.unroute('**/rpc')
  await page.keyboard.type(' Of use now.')
  await page.locator('.pdf-page__text span', { hasText: 'Of use now' }).first().waitFor({ timeout: 60_000 })
  await until(async () => (await page.getByRole('alert').count()) === 0 || undefined)
  // By keyboard: on to another page, and Enter chooses the item there.
  await press(page, 'Escape')
  await goTo(page, /^region .*everything in it/)
  await press(page, 'j')
  await until(async () => (await page.locator('.preview__count').innerText()).startsWith('Page 3 ') || undefined)
  await press(page, 'Enter')
  await page.getByRole('article', { name: /^Item 2/ }).waitFor()
  // What the public would read, and how much of it is withheld.
  await page.getByRole('radio', { name: 'Public' }).click()
  await page.getByText('One place is withheld from the public.').waitFor({ timeout: 60_000 })
  await expectAccessible(page)
  expectUntroubled(opened)
})

test('A pack, its items and its words are found from anywhere in the app, and shown where they stand', async () => {
  const opened = await app.open(browser, '#/history', { width: 1280, height: 800, reduced: true })
  const { page } = opened
  await page.getByRole('link', { name: /^Packs ?1$/ }).waitFor()
  await press(page, 'Control+f')
  await untilFocused(page, /Do anything, or find/)
  await page.keyboard.type('members may wish')
  await page.getByRole('menuitem', { name: /Members may wish to ask what is left of it/ }).waitFor()
  await press(page, 'ArrowDown')
  await page.locator('[role="menuitem"][data-focused]').waitFor()
  await expectAccessible(page)
  await press(page, 'Enter')
  await untilFocused(page, /^group Paragraph 2\.1/)
  await doByName(page, 'settlement and what it means for adult')
  await page.getByRole('article', { name: /^Item 6: The provisional settlement/ }).waitFor()
  expectUntroubled(opened)
})

test('Every way to work on a pack is found by its name and in the list of keys', async () => {
  const { page } = await open('briefing', 1280)
  await press(page, '?')
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Make it an appendix of the item above').waitFor()
  await press(page, 'Escape')
  await doByName(page, 'Mark the pack as read')
  await page.getByText('Marked as read as it stands').waitFor()
  expect((await read()).mark).not.toBeNull()
})
