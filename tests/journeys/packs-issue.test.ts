// A pack that leaves: looked over, issued once and sealed, opened and made again, supplemented; and read by a member who marks it, writes
// notes and is told what changed, with every £ that moved.
import { createHash } from 'node:crypto'
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { downloaded, goTo, onScreen, press, until, untilFocused } from './keyboard.ts'
import { expectAccessible, expectUntroubled } from './sight.ts'

const PACK = exampleId('pack:2025:people')
const itemId = (key: string): string => exampleId(`packItem:2025:people:${key}`)
const address = `#/packs/${PACK}`

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

test('A member marks the pack as read and is told what changed since, figures first; a private note is theirs alone', async () => {
  await app.ask('session.setActor', { name: 'Councillor Harriet Fenwright', role: 'member' })
  const opened = await app.open(browser, `${address}?item=${itemId('schedule')}`, { width: 1440, height: 900, reduced: true })
  const { page } = opened
  await page.getByText('A pack is written in the role Scrutiny').waitFor()
  await goTo(page, /^button Mark as read/, 'Shift+Tab')
  await press(page, 'Enter')
  await page.getByText('Marked as read as it stands').waitFor()

  // A note beside one row of the schedule.
  await goTo(page, /^button ASC-001/)
  await press(page, 'ArrowDown', 'ArrowDown')
  await untilFocused(page, /^button ASC-003/)
  await press(page, 'Enter')
  await untilFocused(page, /^textarea A note on ASC-003 in Table 1/)
  await page.keyboard.type('Who pays for the other 182?')
  await press(page, 'Control+Enter')
  await until(async () => (await read()).annotations?.some((note) => note.own && note.private && note.origin === exampleId('proposal:ASC-003')) || undefined)
  await expectAccessible(page)

  await app.ask('session.setActor', { name: 'Ann Example', role: 'finance' })
  expect((await read()).annotations?.map((note) => note.text)).not.toContain('Who pays for the other 182?')
  await app.ask('positions.setAmount', { proposal: exampleId('proposal:ASC-001'), year: 2025, amount: { state: 'known', low: 400_000 } })
  await app.ask('session.setActor', { name: 'Ann Example', role: 'scrutiny' })
  await app.ask('packParagraphs.remove', { id: exampleId('packParagraph:2025:people:3') })

  await app.ask('session.setActor', { name: 'Councillor Harriet Fenwright', role: 'member' })
  await goTo(page, /^radio Changes/)
  await press(page, 'Enter')
  const changes = page.getByRole('complementary', { name: 'About Since you last read' })
  await changes.getByText(/ASC-001/).first().waitFor({ timeout: 60_000 })
  await changes.getByText(/is now .*400k, down by £121k/).waitFor()
  await changes.getByText('ASC-003 is put at £327k').waitFor()
  await expectAccessible(page)
  // From what changed to where it stands.
  await goTo(page, /^button Item 1/)
  await press(page, 'Enter')
  await page.getByRole('article', { name: /^Item 1: What the Board/ }).waitFor()
  expectUntroubled(opened)
  for (let n = 0; n < 2; n += 1) await app.ask('history.undo', {}).catch(() => undefined)
})

test('It is issued once, after what stands in the way is looked at, sealed, and made again to the same bytes; later changes are a supplement', async () => {
  await app.ask('session.setActor', { name: 'Ann Example', role: 'scrutiny' })
  const opened = await app.open(browser, address, { width: 1440, height: 900, reduced: true })
  const { page } = opened
  await onScreen(page, /Six items, one of them to follow; not issued/)
  await goTo(page, /^button Issue the pack/)
  await press(page, 'Enter')
  const asked = page.getByRole('alertdialog', { name: /^Issue “.*”\?$/ })
  await asked.getByText('This cannot be undone.').waitFor()
  await asked.getByText('To follow, listed on the agenda').waitFor()
  // What the engine would seal, not what the page makes of it.
  await asked.getByText('Exempt, withheld from a public file').waitFor()
  await asked.getByText(/^One place: Item 1, paragraph 2\.\d$/).waitFor()
  await asked.getByText('One PDF is made and sealed, marked as exempt on every page.').waitFor()
  await expectAccessible(page)
  await goTo(page, /^button Issue it/)
  await press(page, 'Enter')
  await onScreen(page, /issued as Issue 1/)
  const { issues } = await read()
  const sealed = issues?.[0]?.files[0]
  expect(issues).toHaveLength(1)
  // What was sealed is opened beside the agenda.
  await page.getByRole('region', { name: 'What was issued' }).getByText('As it was sealed').waitFor()
  await page.locator('.pdf-page__text span').first().waitFor({ timeout: 60_000 })
  await press(page, ']')
  const saved = await downloaded(page, () => page.getByRole('button', { name: 'Save', exact: true }).click())
  expect(createHash('sha256').update(saved.bytes).digest('hex')).toBe(sealed?.sha256)
  await page.getByRole('button', { name: 'Make again and compare' }).click()
  await page.getByText('it is the same file byte for byte').waitFor({ timeout: 60_000 })
  await expectAccessible(page)

  // What was issued stays in its place, in words; nothing new means no supplement, a new item means one.
  await page.getByRole('row', { name: /Item 2 Savings schedule/ }).click()
  await press(page, 'Alt+ArrowUp')
  await page.getByText(/“Savings schedule” was issued under its number, so it is not moved/).waitFor()
  await goTo(page, /^button Issue a supplement/, 'Shift+Tab')
  await press(page, 'Enter')
  await page.getByText('Nothing is new since the last issue.').waitFor()
  await press(page, 'Escape')
  const { id } = await app.ask('packItems.add', { pack: PACK, kind: 'narrative', title: 'Late paper' })
  await app.ask('packParagraphs.add', { item: id ?? '', doc: { v: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'What came late.' }] }] } } })
  await page.getByRole('row', { name: /Item 7 Late paper/ }).waitFor()
  await goTo(page, /^button Issue a supplement/, 'Shift+Tab')
  await press(page, 'Enter')
  const again = page.getByRole('alertdialog', { name: /^Issue a supplement to “.*”\?$/ })
  expect(await again.getByRole('checkbox', { name: 'Item 7: Late paper' }).isChecked()).toBe(true)
  await goTo(page, /^button Issue Supplement 1/)
  await press(page, 'Enter')
  await onScreen(page, /issued as Issue 1, Supplement 1 the latest/)
  expect((await read()).items?.map(({ number, pages }) => `${number} ${pages?.first ?? '-'}`)).toContain('Item 7 S1-2')
  expectUntroubled(opened)
})

test('Another numbering in the house style says that what was issued keeps its numbers, and so it does on the screen', async () => {
  const opened = await app.open(browser, '#/packs', { width: 1440, height: 900, reduced: true })
  const { page } = opened
  const numbers = async () => (await read()).items?.[0]?.paragraphs?.map(({ number }) => number)
  const before = await numbers()
  expect(before?.[0]).toBe('1.1')
  await goTo(page, /^button House style/)
  await press(page, 'Enter')
  await goTo(page, /^button .*Paragraphs/)
  await press(page, 'Enter', 'ArrowDown', 'Enter')
  await page.getByRole('status').filter({ hasText: 'Packs already issued keep their numbers, on the screen, in their drafts and in whatever is issued with them later' }).waitFor()
  await expectAccessible(page)
  await goTo(page, /^button Save the house style/)
  await press(page, 'Enter')
  await until(async () => (await app.ask('house.get', {})).numbering.paragraphs === '(1)' || undefined)
  expect(await numbers()).toEqual(before)
  // The Board's comments in the pack, read there, and on the Board's own screen.
  await page.goto(page.url().replace(/#.*/, `${address}?item=${itemId('comments')}`))
  await page.getByRole('group', { name: 'Paragraph 1.3' }).waitFor()
  await page.goto(page.url().replace(/#.*/, `#/scrutiny/${exampleId('board:2025:people')}`))
  await page.getByRole('textbox', { name: 'Comment 1.3' }).waitFor()
  expectUntroubled(opened)
})
