// The page of one saving: fields that save themselves, positions as a dated story, effects scored by keyboard, and undo by name.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type App, startApp } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { choose as chooseIn } from '../support/keys.ts'
import { doByName, expectAccessible, expectUntroubled, press, titleOf } from './sight.ts'

const linden = `#/savings/${exampleId('proposal:ASC-003')}`
let browser: Browser
let app: App
beforeAll(async () => {
  browser = await launchBrowser()
  app = await startApp({ actor: { name: 'Ann Example', role: 'finance' } })
})
afterAll(async () => { await app.close(); await browser.close() })

const lineage = (page: Page) => page.locator('.proposal-positions')
const saved = (page: Page) => page.waitForFunction(() => !/Saving/.test(document.querySelector('.status-bar')?.textContent ?? 'Saving'))

describe('the page of Linden Court', () => {
  it('tells how it got here in dated positions, with what is unknown and what was worked out', async () => {
    const opened = await app.open(browser, linden, { width: 1920, height: 1080 })
    const { page } = opened
    await lineage(page).waitFor()
    expect(await titleOf(page)).toBe('Linden Court, Eastbourne saves £145k, with £182k still to find')
    expect(await lineage(page).getByRole('listitem').count()).toBe(5)
    const text = (await lineage(page).innerText()).replace(/\s+/g, ' ')
    expect(text).toMatch(/Sep 2024 .*327.*11 Feb 2025 .*327.*25 Feb 2025 .*TBC.*17 Mar 2025 .*15 Jul 2025 .*145.*182/)
    expect(text).toContain('Worked out: 327 less the 182 still to find.')
    expect(await page.getByText('The statutory floor is not known: this saving may cross it.').count()).toBe(1)
    expect(await page.locator('.floor__tick').count()).toBe(0)
    expect(await page.locator('.floor__unknown').count()).toBe(1)
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page)
    expectUntroubled(opened)
  })

  it('saves a title by itself; one stay in the field is one step of undo', async () => {
    const { page } = await app.open(browser, linden)
    const title = page.getByRole('textbox', { name: 'Title' })
    await title.waitFor()
    await title.focus()
    await press(page, 'End')
    await page.keyboard.type(' day')
    await page.getByRole('heading', { name: /Linden Court, Eastbourne day saves/ }).waitFor()
    await page.keyboard.type(' service')
    await press(page, 'Tab')
    await page.getByRole('heading', { name: /Linden Court, Eastbourne day service saves/ }).waitFor()
    await saved(page)
    await doByName(page, 'undo', /Undo: Change ASC-003/)
    await page.getByRole('heading', { name: /Linden Court, Eastbourne saves/ }).waitFor()
    expect(await title.inputValue()).toBe('Linden Court, Eastbourne')
  })

  it('refuses an empty title in its field and keeps the one it had', async () => {
    const { page } = await app.open(browser, linden)
    const title = page.getByRole('textbox', { name: 'Title' })
    await title.waitFor()
    await title.fill('')
    await page.getByText('Write at least one character.').waitFor()
    await press(page, 'Escape')
    expect(await title.inputValue()).toBe('Linden Court, Eastbourne')
  })

  it('scores a priority with the arrows, keeps a reason, and takes both back', async () => {
    const { page } = await app.open(browser, linden)
    const growth = page.getByRole('radiogroup', { name: /Driving sustainable economic growth|Growth/ })
    await growth.waitFor()
    await growth.getByRole('radio', { name: '0', exact: true }).focus()
    await press(page, 'ArrowLeft')
    await growth.getByRole('radio', { name: '−1', checked: true }).waitFor()
    const reason = page.getByRole('textbox', { name: 'Why, for Growth' })
    await reason.fill('Two local suppliers')
    await press(page, 'Tab')
    await saved(page)
    const detail = await app.ask('proposals.get', { id: exampleId('proposal:ASC-003') }) as { effects: { score: number | null; reason: string | null }[] }
    expect(detail.effects[0]).toMatchObject({ score: -1, reason: 'Two local suppliers' })
    await app.ask('history.undo', {})
    await app.ask('history.undo', {})
    await growth.getByRole('radio', { name: '0', checked: true }).waitFor()
  })

  it('changes an amount of a position in its place, and the sums follow', async () => {
    const opened = await app.open(browser, linden)
    const { page } = opened
    const change = page.getByRole('button', { name: 'Change Kept open at 25 places' })
    await change.waitFor()
    await change.focus()
    await press(page, 'Enter')
    const amount = page.getByRole('textbox', { name: '2026/27, £000' })
    await amount.fill('20-30')
    await press(page, 'Enter')
    await page.getByRole('heading', { name: /saves between £165k and £175k/ }).waitFor()
    await expectAccessible(page)
    await amount.fill('twenty')
    await press(page, 'Enter')
    await page.getByText('“twenty” is not an amount').waitFor()
    // Inside a text just typed in, undo is the text's own; outside it is the file's.
    await press(page, 'Escape', 'Tab', 'Control+z')
    await page.getByRole('heading', { name: /saves £145k/ }).waitFor()
    expectUntroubled(opened)
  })

  it('adds a position from a dialog, by keyboard', async () => {
    const { page } = await app.open(browser, linden)
    await lineage(page).waitFor()
    await doByName(page, 'add a position', /Add a position to this saving/)
    const dialog = page.getByRole('dialog', { name: 'Add a position to ASC-003' })
    await dialog.waitFor()
    await dialog.getByRole('textbox', { name: 'Date' }).fill('31/3/2026')
    await dialog.getByRole('textbox', { name: 'What it says' }).fill('Position at the end of the year')
    await dialog.getByRole('textbox', { name: 'Left to find, £000' }).fill('TBC')
    await press(page, 'Tab')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add the position' }).focus()
    await press(page, 'Enter')
    await lineage(page).getByText('Position at the end of the year').waitFor()
    expect(await lineage(page).getByRole('listitem').count()).toBe(6)
    expect(await titleOf(page)).toBe('Linden Court, Eastbourne saves £145k, with an amount still to find')
    await press(page, 'Control+z')
    await lineage(page).getByText('Position at the end of the year').waitFor({ state: 'detached' })
  })

  it('is removed after asking once, by name, and comes back with undo', async () => {
    const { page } = await app.open(browser, linden)
    await lineage(page).waitFor()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Remove this saving…' }).click()
    const asked = page.getByRole('alertdialog', { name: 'Remove ASC-003 Linden Court, Eastbourne?' })
    await asked.waitFor()
    await asked.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('heading', { name: /Four savings come to £1.192m/ }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { name: /Five savings come to £1.337m/ }).waitFor()
  })
})

describe('the page of a saving of 2026/27', () => {
  const page2026 = (ref: string) => `#/savings/${exampleId(`proposal:2026:${ref}`)}`
  const choose = (page: Page, label: string, option: RegExp): Promise<void> => chooseIn(page, page.getByRole('button', { name: new RegExp(`${label}$`) }), option)

  it('works the first year out from the month it starts in, and takes it as the figures of now', async () => {
    const opened = await app.open(browser, page2026('ASC-001'), { width: 1440, height: 900 })
    const { page } = opened
    const worked = page.getByRole('table', { name: /What the start month makes of it/ })
    await worked.getByText('from October, 6 of 12 months of 2026/27, then the rest').waitFor()
    expect((await worked.getByRole('row', { name: /Worked out/ }).innerText()).replace(/\s+/g, ' ')).toMatch(/300 300 600$/)
    await page.getByText('The figures of now say the same.').waitFor()
    await choose(page, 'From the start of', /January/)
    await page.getByText('The figures of now say otherwise.').waitFor()
    await page.getByRole('button', { name: 'Take what is worked out as the figures of now' }).focus()
    await press(page, 'Enter')
    await page.getByText('The figures of now say the same.').waitFor()
    const detail = await app.ask('proposals.get', { id: exampleId('proposal:2026:ASC-001') })
    expect(detail.amounts).toEqual([{ state: 'known', low: 150_000 }, { state: 'known', low: 450_000 }, null])
    await app.ask('history.undo', {})
    await app.ask('history.undo', {})
    expectUntroubled(opened)
  })

  it('says in words what blocks the next step, takes one out of turn with a reason, and keeps words people are asked about', async () => {
    const { page } = await app.open(browser, page2026('ASC-001'))
    await page.getByText('Not ready for decision.').waitFor()
    await choose(page, 'Status', /^Agreed\b(?!,)/)
    await page.getByText(/needs an equality impact assessment, and it is still a draft.*Complete the assessment/).waitFor()
    await expectAccessible(page)
    await choose(page, 'Status', /Achieved/)
    const asked = page.getByRole('dialog', { name: 'From published to achieved?' })
    // What is not ready for a decision has no reason past it.
    expect(await asked.count()).toBe(0)
    await choose(page, 'Equality impact assessment', /Complete/)
    await page.getByText('Not ready for decision.').waitFor({ state: 'detached' })
    await choose(page, 'Status', /Achieved/)
    await asked.getByRole('textbox', { name: 'Reason, for the history' }).fill('Begun a year early')
    await press(page, 'Tab', 'Tab', 'Enter')
    await asked.waitFor({ state: 'detached' })
    await expect.poll(async () => (await app.ask('proposals.get', { id: exampleId('proposal:2026:ASC-001') })).status).toBe('achieved')
    await app.ask('history.undo', {})
    await app.ask('history.undo', {})

    await page.goto(page.url().replace(/#.*/, page2026('ASC-002')))
    await page.getByText('People are being asked about it').waitFor()
    const title = page.getByRole('textbox', { name: 'Title' })
    expect(await title.getAttribute('readonly')).not.toBeNull()
    await page.getByRole('button', { name: 'Change them with a reason…' }).focus()
    await press(page, 'Enter')
    await page.getByRole('textbox', { name: 'Reason, for the history' }).fill('A slip of the pen')
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Let them be changed' }).click()
    await title.fill('Day opportunities in fewer places')
    await press(page, 'Tab')
    await page.getByRole('heading', { name: /Day opportunities in fewer places saves/ }).waitFor()
    expect((await app.ask('history.list', { limit: 1 })).operations[0]?.reason).toBe('A slip of the pen')
    await app.ask('history.undo', {})
  })

  it('holds options from doing nothing on, who picks it up, and what it requires', async () => {
    const { page } = await app.open(browser, page2026('CSD-001'), { width: 1440, height: 900 })
    await page.getByRole('button', { name: 'Add an option' }).focus()
    await press(page, 'Enter', 'Enter')
    const dropped = page.getByRole('textbox', { name: 'Why it was dropped' })
    await dropped.fill('Costs go on rising')
    await press(page, 'Tab')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('Costs go on rising').waitFor()
    await page.getByText('Not among them: do minimum.').waitFor()

    await page.getByRole('button', { name: 'Record a cost shift' }).focus()
    await press(page, 'Enter')
    await page.getByRole('textbox', { name: 'How much, £000' }).fill('20-60')
    await press(page, 'Enter')
    await page.getByText(/the council saves 698; others pick up 20–60; to the public purse 638–678/).waitFor()

    await page.getByRole('button', { name: 'Name another saving' }).focus()
    await press(page, 'Enter')
    await page.getByRole('dialog').getByRole('combobox', { name: 'The other saving' }).fill('ASC-004')
    await page.getByRole('option', { name: /ASC-004/ }).waitFor()
    await press(page, 'ArrowDown', 'Enter')
    await page.getByRole('button', { name: 'State it' }).click()
    await page.getByRole('link', { name: /ASC-004 Commissioning together with the NHS/ }).waitFor()
    await expectAccessible(page)
  })
})

describe('what somebody in another role sees', () => {
  it('is who may write the figures, and one press to act as them', async () => {
    const other = await startApp({ actor: { name: 'Bo Example', role: 'scrutiny' } })
    const { page } = await other.open(browser, linden)
    const note = page.getByRole('note').filter({ hasText: 'Positions and their amounts are written in the role Finance' })
    await note.waitFor()
    await expectAccessible(page)
    await note.getByRole('button', { name: 'Act as Finance' }).click()
    await note.waitFor({ state: 'detached' })
    await other.close()
  })

  it('is withheld from the public, all of it or its figures alone, with the paragraph and the reason', async () => {
    const other = await startApp({ actor: { name: 'Bo Example', role: 'scrutiny' } })
    const { page } = await other.open(browser, linden)
    const exempt = async (button: string, dialog: RegExp, paragraph: RegExp, reason: string) => {
      await page.getByRole('button', { name: button }).click()
      const asked = page.getByRole('dialog', { name: dialog })
      await asked.getByText(paragraph).click()
      await asked.getByRole('textbox', { name: /Why withholding it/ }).fill(reason)
      await asked.getByRole('button', { name: 'Make it exempt' }).click()
      await asked.waitFor({ state: 'detached' })
    }
    await lineage(page).getByRole('button', { name: /^Change / }).last().click()
    await exempt('Make its figures exempt…', /Make the figures of “.*” exempt/, /^Paragraph 3/, 'A price is being agreed.')
    await page.getByText('Public papers name it, without the figures of one position.').waitFor()
    await page.getByRole('note', { name: /^The figures of “.*” is exempt/ }).getByText('A price is being agreed.').waitFor()
    await expectAccessible(page)
    await exempt('Make it exempt…', /Make ASC-003 Linden Court, Eastbourne exempt/, /^Paragraph 4/, 'Staff are being consulted.')
    await page.getByRole('note', { name: 'This saving is exempt' }).getByText('Staff are being consulted.').waitFor()
    // The button that opened the dialog is gone: the focus is on what stands in its place, not on the page.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Change…')
    await page.locator('h1').getByRole('img', { name: 'Exempt from publication', exact: true }).waitFor()
    await expectAccessible(page)
    await other.close()
  })

  it('is a closed cycle read, not changed', async () => {
    const { page } = await app.open(browser, `#/savings/${exampleId('proposal:2019:CET-001')}`)
    await page.getByText('is closed: this saving is read, not changed.').waitFor()
    expect(await page.getByRole('textbox', { name: 'Title' }).getAttribute('readonly')).not.toBeNull()
    expect(await page.getByRole('button', { name: 'Add a position' }).count()).toBe(0)
    await expectAccessible(page)
  })
})
