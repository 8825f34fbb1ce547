// What is mostly pressed with a mouse at a Board and its packs, by keyboard alone: who came, recommendations, files, the questions of a pack,
// the house style, a Board that goes. Of each: the focus goes into what opens, Enter sends it, Escape leaves it, and the focus is then where it
// came from, or where the thing stood that is gone.
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { chooseByKey, chooseFile, doByName, focused, goTo, inside, onScreen, opensAndCloses, press, toParagraph, until, untilFocused } from './keyboard.ts'
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

describe('By keyboard alone', () => {
  test('who came to a Board is given a capacity, stands in for somebody and is taken out again', async () => {
    await as('scrutiny')
    const opened = await open(`#/scrutiny/${BOARD}`)
    const { page } = opened
    await onScreen(page, /comments and/)
    const attendance = async () => ((await app.ask('boards.get', { id: BOARD })).attendance ?? []).map((entry) => `${entry.person.name}: ${entry.capacityLabel}${entry.substituteFor === null ? '' : ` for ${entry.substituteFor.name}`}`)
    await chooseByKey(page, /^button .*Capacity of Councillor Desmond Oakhurst/, 'Substitute')
    await chooseByKey(page, /^button .*Councillor Desmond Oakhurst stands in for/, 'for Councillor Alice')
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
    await chooseFile(page, /^button Choose a file/, { name: 'sites.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0d4f3c"/></svg>') })
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
