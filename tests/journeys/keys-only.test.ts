// What is mostly pressed with a mouse, by keyboard alone: people and their roles, measures, services, files, views, columns, the house
// style, a Board that goes. Of each: the focus goes into what opens, Enter sends it, Escape leaves it, and the focus is then where it
// came from, or where the thing stood that is gone.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { doByName, focused, goTo, onScreen, press, toParagraph, until, untilFocused } from './keyboard.ts'
import { expectUntroubled } from './sight.ts'

const PACK = exampleId('pack:2025:people')
const BOARD = exampleId('board:2025:people')

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

const as = (role: 'finance' | 'scrutiny') => app.ask('session.setActor', { name: 'Ann Example', role })
const open = (place: string) => app.open(browser, place, { width: 1440, height: 900, reduced: true })

/** Opens what a button asks for, looks that the focus is in it, leaves it with Escape, and looks that the focus is on the button again. */
async function opensAndCloses(page: Page, button: RegExp, dialog: RegExp | string): Promise<void> {
  await goTo(page, button)
  await press(page, 'Enter')
  await inside(page, dialog)
  await press(page, 'Escape')
  await untilFocused(page, button)
}

async function inside(page: Page, dialog: RegExp | string): Promise<void> {
  const place = page.getByRole('dialog', { name: dialog })
  await place.waitFor()
  await until(async () => (await place.evaluate((element) => element !== document.activeElement && element.contains(document.activeElement))) || undefined, async () => `the focus is on "${await focused(page)}", not in the dialog ${dialog}`)
}

/** Takes one of a list by its button and its first letters; the focus is on the button again. */
async function choose(page: Page, button: RegExp, option: string): Promise<void> {
  await goTo(page, button)
  await press(page, 'Enter')
  await untilFocused(page, /^option /)
  await page.keyboard.type(option)
  await untilFocused(page, new RegExp(`^option ${option}`))
  await press(page, 'Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await untilFocused(page, button)
}

describe('By keyboard alone', () => {
  test('a committee gets a member, who chairs it and then does no longer sit on it', async () => {
    const opened = await open('#/portfolios')
    const { page } = opened
    await onScreen(page, /^Portfolios/)
    await page.getByText('Place Scrutiny Committee').first().waitFor()
    await opensAndCloses(page, /^button Add a committee/, 'Add a committee')
    await goTo(page, /^button Change Place Scrutiny Committee/)
    await press(page, 'Enter')
    await inside(page, 'Change Place Scrutiny Committee')
    await goTo(page, /^button Add a member/)
    await press(page, 'Enter')
    await untilFocused(page, /Add a member/)
    await page.keyboard.type('Wakeling')
    await press(page, 'ArrowDown', 'Enter')
    await choose(page, /^button .*Role of Councillor Tom Wakeling/, 'Chair')
    const members = async () => (await app.ask('committees.list', {})).committees.find(({ name }) => name.startsWith('Place'))?.members ?? []
    await until(async () => (await members())[0]?.roleLabel === 'Chair' || undefined)
    await goTo(page, /^button Councillor Tom Wakeling no longer sits on it/)
    await press(page, 'Enter')
    await until(async () => (await members()).length === 0 || undefined)
    // Nobody is left in the list: the way to add somebody is what stands there now.
    await untilFocused(page, /^button Add a member/)
    await press(page, 'Escape')
    await untilFocused(page, /^button Change Place Scrutiny Committee/)
    expectUntroubled(opened)
  })

  test('a service, a Lead Member and a measure with its value are changed, and what is removed is undone', async () => {
    await as('finance')
    const opened = await open(`#/portfolios/${exampleId('portfolio:2025:asc')}`)
    const { page } = opened
    await onScreen(page, /^Portfolio: Adult Social Care and Health/)
    await goTo(page, /^button Change Support for carers/)
    await press(page, 'Enter')
    await inside(page, 'Change Support for carers')
    await goTo(page, /^input Statutory floor/)
    await page.keyboard.type('250')
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('row', { name: /Support for carers/ }).getByText('250').waitFor()
    await untilFocused(page, /^button Change Support for carers/)

    await goTo(page, /^button Add a measure/)
    await press(page, 'Enter')
    await untilFocused(page, /^input What is measured/)
    await page.keyboard.type('Reviews held in time')
    await press(page, 'Enter')
    await untilFocused(page, /^button Add a measure/)
    await goTo(page, /^button Record a value of Reviews held in time/)
    await press(page, 'Enter')
    await untilFocused(page, /^input Year/)
    await page.keyboard.type('2025/26')
    await goTo(page, /^input Value/)
    await page.keyboard.type('61.5')
    await choose(page, /^button .*Rating/, 'Amber')
    await goTo(page, /^button Record the value/)
    await press(page, 'Enter')
    await untilFocused(page, /^button Record a value of Reviews held in time/)
    await page.getByRole('row', { name: /Reviews held in time/ }).getByText('61.5').waitFor()
    await goTo(page, /^button Change Reviews held in time/)
    await press(page, 'Enter')
    await inside(page, 'Change Reviews held in time')
    await goTo(page, /^button Remove$/)
    await press(page, 'Enter')
    await untilFocused(page, /^button Cancel/)
    await press(page, 'Tab', 'Enter')
    await page.getByText('Reviews held in time').first().waitFor({ state: 'detached' })
    await until(async () => (await focused(page)) !== '' || undefined, () => 'the focus is on nothing after the measure is removed')
    await press(page, 'Control+z')
    await page.getByRole('row', { name: /Reviews held in time/ }).waitFor()
    expectUntroubled(opened)
  })

  test('who came to a Board is given a capacity, stands in for somebody and is taken out again', async () => {
    await as('scrutiny')
    const opened = await open(`#/scrutiny/${BOARD}`)
    const { page } = opened
    await onScreen(page, /comments and/)
    const attendance = async () => ((await app.ask('boards.get', { id: BOARD })).attendance ?? []).map((entry) => `${entry.person.name}: ${entry.capacityLabel}${entry.substituteFor === null ? '' : ` for ${entry.substituteFor.name}`}`)
    await choose(page, /^button .*Capacity of Councillor Desmond Oakhurst/, 'Substitute')
    await choose(page, /^button .*Councillor Desmond Oakhurst stands in for/, 'for Councillor Alice')
    await until(async () => (await attendance()).some((entry) => /^Councillor Desmond Oakhurst: Substitute for Councillor Alice/.test(entry)) || undefined, async () => (await attendance()).join('\n'))
    await goTo(page, /^button Take out Councillor Desmond Oakhurst/, 'Shift+Tab')
    await press(page, 'Enter')
    await until(async () => (await attendance()).every((entry) => !entry.startsWith('Councillor Desmond')) || undefined)
    // The one after it moved up into its place.
    await untilFocused(page, /^button Take out /)
    await press(page, 'Control+z')
    await until(async () => (await attendance()).some((entry) => entry.startsWith('Councillor Desmond')) || undefined)
    expectUntroubled(opened)
  })

  test('a recommendation is of another kind, names a saving and names it no longer', async () => {
    const opened = await open(`#/scrutiny/${BOARD}`)
    const { page } = opened
    await onScreen(page, /comments and/)
    const first = async () => (await app.ask('boards.get', { id: BOARD })).recommendations?.[0]
    const before = (await first())?.type
    await toParagraph(page, 'Recommendation (1)')
    await press(page, 'F6')
    await goTo(page, /^input .*$/)
    await press(page, 'ArrowDown')
    await until(async () => (await first())?.type !== before || undefined, () => 'the kind stays')
    const links = (await first())?.links?.length ?? 0
    await goTo(page, /^button Take out /)
    await press(page, 'Enter')
    await until(async () => ((await first())?.links?.length ?? 0) === links - 1 || undefined)
    await untilFocused(page, /^button (Take out|Name a saving)/)
    await app.ask('history.undo', {})
    await app.ask('history.undo', {})
    expectUntroubled(opened)
  })

  test('a file is attached to an appendix, described, replaced and taken away', async () => {
    const opened = await open(`#/packs/${PACK}?item=${exampleId('packItem:2025:people:sites')}`)
    const { page } = opened
    await page.getByRole('article', { name: /Where the two day services are/ }).waitFor()
    const file = async () => ((await app.ask('packs.one', { id: PACK })).items ?? []).flatMap((item) => item.appendices ?? []).find(({ title }) => title.startsWith('Where the two'))?.attachment ?? null
    await goTo(page, /^button Take it away/)
    await press(page, 'Enter')
    await until(async () => (await file()) === null || undefined)
    await untilFocused(page, /^button Choose a file/)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Enter')])
    await chooser.setFiles({ name: 'sites.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0d4f3c"/></svg>') })
    await untilFocused(page, /^textarea What it shows/)
    await page.keyboard.type('A map of the two sites')
    await goTo(page, /^button Attach it/)
    await press(page, 'Enter')
    await until(async () => (await file())?.alt === 'A map of the two sites' || undefined)
    await until(async () => (await focused(page)) !== '' || undefined, () => 'the focus is on nothing after the file is attached')
    await press(page, 'Control+z')
    await press(page, 'Control+z')
    await until(async () => (await file())?.fileName !== 'sites.svg' && (await file()) !== null || undefined)
    expectUntroubled(opened)
  })

  test('the questions of a pack are opened and left: issue, meeting, exempt, what it is made of, withdraw, remove', async () => {
    await as('scrutiny')
    const opened = await open(`#/packs/${PACK}?item=${exampleId('packItem:2025:people:schedule')}`)
    const { page } = opened
    await page.getByRole('article', { name: /^Item 2/ }).waitFor()
    for (const button of [/^button Issue the pack/, /^button Remove$/]) {
      await goTo(page, button)
      await press(page, 'Enter')
      await page.getByRole('alertdialog').waitFor()
      await untilFocused(page, /^button (Not yet|Cancel)/)
      await press(page, 'Escape')
      await untilFocused(page, button)
    }
    for (const [button, dialog] of [[/^button Change what it is…/, /^What “/], [/^button Make the item exempt…/, /^Make “/], [/^button Withdraw…/, /^Withdraw Item 2/]] as const) await opensAndCloses(page, button, dialog)
    await goTo(page, /^row .*Savings schedule/)
    await doByName(page, 'Say which meeting')
    await inside(page, /^When the/)
    await press(page, 'Escape')
    await untilFocused(page, /^row .*Savings schedule/)
    expectUntroubled(opened)
  })

  test('an item is added from a paragraph that then is not in sight, and the next letter is a key of the pack, not of a field', async () => {
    const opened = await open(`#/packs/${PACK}?item=${exampleId('packItem:2025:people:briefing')}`)
    const { page } = opened
    await goTo(page, /^textbox Paragraph 1\.1/)
    await press(page, 'Escape', 'n')
    await inside(page, 'Add an item')
    await untilFocused(page, /^input A paper of the app/)
    await press(page, 'ArrowDown')
    await goTo(page, /^input Title on the agenda/)
    await page.keyboard.type('Late paper')
    await press(page, 'Enter')
    await page.getByRole('article', { name: /Late paper/ }).waitFor()
    await press(page, 'p')
    await page.keyboard.type('What came late.')
    const last = async () => (await app.ask('packs.one', { id: PACK })).items?.at(-1)
    await until(async () => (await last())?.paragraphs?.[0]?.plain === 'What came late.' || undefined, async () => `${(await last())?.title}: ${(await last())?.paragraphs?.[0]?.plain}`)
    expect((await last())?.title).toBe('Late paper')
    expectUntroubled(opened)
  })

  test('the house style is set, and a colour that is none keeps the focus and changes nothing', async () => {
    const opened = await open('#/packs')
    const { page } = opened
    await onScreen(page, /^Packs: /)
    await opensAndCloses(page, /^button Begin a pack/, 'Begin a pack')
    await goTo(page, /^button House style/, 'Shift+Tab')
    await press(page, 'Enter')
    await inside(page, 'House style of papers')
    await goTo(page, /^input Colour of links/)
    await press(page, 'Control+a')
    await page.keyboard.type('green')
    await press(page, 'Enter')
    await untilFocused(page, /^input Colour of links/)
    await press(page, 'Control+a')
    await page.keyboard.type('#174f9c')
    await press(page, 'Enter')
    await untilFocused(page, /^button House style/)
    expect((await app.ask('house.get', {})).accent).toBe('#174f9c')
    expectUntroubled(opened)
  })

  test('what cannot be read in a form is not dropped when it is sent: the field takes the focus and says why', async () => {
    await as('finance')
    const opened = await open(`#/savings/${exampleId('proposal:ASC-003')}`)
    const { page } = opened
    await onScreen(page, /Linden Court/)
    const count = async () => (await app.ask('proposals.get', { id: exampleId('proposal:ASC-003') })).positions?.length
    const before = await count()
    await goTo(page, /^button Add a position/)
    await press(page, 'Enter')
    await inside(page, /^Add a position/)
    await goTo(page, /^input Date$/)
    await page.keyboard.type('3 March 2026')
    await goTo(page, /^input What it says/)
    await page.keyboard.type('Cabinet looked again')
    await goTo(page, /^input 2026\/27/)
    await page.keyboard.type('about ten')
    await goTo(page, /^button Add the position/)
    await press(page, 'Enter')
    await untilFocused(page, /^input 2026\/27/)
    await page.getByText(/“about ten” is not an amount/).waitFor()
    expect(await count()).toBe(before)
    await press(page, 'Control+a')
    await page.keyboard.type('10')
    await press(page, 'Enter')
    await untilFocused(page, /^button Add a position/)
    const last = (await app.ask('proposals.get', { id: exampleId('proposal:ASC-003') })).positions?.find(({ text }) => text === 'Cabinet looked again')
    expect(last?.amounts[1]).toMatchObject({ state: 'known', low: 10_000 })
    expectUntroubled(opened)
  })

  test('a view of the savings is put together, kept by name, named anew and dropped', async () => {
    const opened = await open('#/savings')
    const { page } = opened
    await page.getByRole('grid').waitFor()
    await goTo(page, /^button Columns/)
    await press(page, 'Enter')
    await goTo(page, /^input Priorities|^input .*Growth|^input Duty/)
    await press(page, 'Space', 'Escape')
    await untilFocused(page, /^button Columns/)
    const kept = async () => (await app.ask('session.views', {})).views.map(({ name }) => name)
    const menu = async (entry: RegExp) => {
      await goTo(page, /^button (Views|For the Board|For Cabinet)/)
      await press(page, 'Enter')
      await goTo(page, entry, 'ArrowDown')
      await press(page, 'Enter')
    }
    await menu(/^menuitem Keep this view/)
    await untilFocused(page, /^input Name/)
    await page.keyboard.type('For the Board')
    await press(page, 'Enter')
    await until(async () => (await kept()).join() === 'For the Board' || undefined)
    await untilFocused(page, /^button For the Board/)
    await menu(/^menuitem Rename/)
    await untilFocused(page, /^input Name/)
    await press(page, 'Control+a')
    await page.keyboard.type('For Cabinet')
    await press(page, 'Enter')
    await untilFocused(page, /^button For Cabinet/)
    await menu(/^menuitem Drop/)
    await until(async () => (await kept()).length === 0 || undefined)
    await until(async () => (await focused(page)) !== '' || undefined, () => 'the focus is on nothing after the view is dropped')
    expectUntroubled(opened)
  })

  test('a sheet is chosen, read another way, taken in and taken back', async () => {
    await as('finance')
    const opened = await open('#/import')
    const { page } = opened
    await onScreen(page, /Take in a sheet/)
    await choose(page, /^button .*Kind of sheet/, 'Savings schedule')
    await goTo(page, /^button Choose a/)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Enter')])
    await chooser.setFiles({ name: 'savings.csv', mimeType: 'text/csv', buffer: Buffer.from('Ref,Department,Savings proposal,2025/26 £000,2026/27 £000\nASC-101,Adult Social Care and Health,Reablement in one team,120,40\n') })
    await onScreen(page, /Savings schedule: 1 new/)
    await until(async () => (await focused(page)) !== '' || undefined, () => 'the focus is on nothing once the sheet is read')
    await choose(page, /^button .*Column E: meaning/, 'Leave out')
    await goTo(page, /^button Take it in/, 'Shift+Tab')
    await press(page, 'Enter')
    await page.getByText('Savings schedule taken in: 1 new').waitFor()
    await press(page, 'Control+z')
    await onScreen(page, /Savings schedule: 1 new/)
    expectUntroubled(opened)
  })

  test('the figures of one position are withheld and given free again, and the focus stays with them', async () => {
    await as('scrutiny')
    const opened = await open(`#/savings/${exampleId('proposal:ASC-003')}`)
    const { page } = opened
    await onScreen(page, /Linden Court/)
    await goTo(page, /^button Change Kept open at 25 places/)
    await press(page, 'Enter')
    await goTo(page, /^button Make its figures exempt/)
    await press(page, 'Enter')
    await inside(page, /^Make the figures of/)
    await untilFocused(page, /^input Paragraph 1/)
    await press(page, 'Space', 'ArrowDown', 'ArrowDown')
    await goTo(page, /^textarea Why withholding/)
    await page.keyboard.type('A provider would know what the council can pay.')
    await goTo(page, /^button Make it exempt/)
    await press(page, 'Enter')
    await page.getByRole('note', { name: /figures of “Kept open/ }).waitFor()
    await untilFocused(page, /^button Change/)
    await press(page, 'Enter')
    await inside(page, /^Why the figures of/)
    await goTo(page, /^button Make it public/)
    await press(page, 'Enter')
    await untilFocused(page, /^button Cancel/)
    await press(page, 'Tab', 'Enter')
    await untilFocused(page, /^button Make its figures exempt/)
    expectUntroubled(opened)
  })

  test('a Board is removed for a reason, and the list of Boards takes the focus', async () => {
    const opened = await open(`#/scrutiny/${BOARD}`)
    const { page } = opened
    await onScreen(page, /comments and/)
    await doByName(page, 'Remove this Board')
    await inside(page, /^Remove the People Scrutiny/)
    await untilFocused(page, /^input Why/)
    await page.keyboard.type('Set up for the wrong committee')
    await press(page, 'Enter')
    await onScreen(page, /^Scrutiny: No Board/)
    await until(async () => (await focused(page)) !== '' || undefined, () => 'the focus is on nothing after the Board is removed')
    await press(page, 'Control+z')
    await onScreen(page, /^Scrutiny: One Board/)
    expectUntroubled(opened)
  })
})
