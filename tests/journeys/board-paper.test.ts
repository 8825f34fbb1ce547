// A Board's paper as a place to work: setting one up, headings and paragraphs made, moved and taken out by keyboard and by mouse,
// what is pasted, agreed wording, other roles, and that anybody can read it.
import { type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { accessibilityFindings } from '../support/axe.ts'
import { type App, startApp } from '../support/app.ts'
import { type Colours, launchBrowser } from '../support/browser.ts'
import { goTo, onScreen, press, toParagraph, toPlace, until, untilFocused } from './keyboard.ts'
import { doByName } from './sight.ts'

const BOARD = exampleId('board:2025:people')
const place = `#/scrutiny/${BOARD}`

let browser: Browser
let app: App
beforeAll(async () => { browser = await launchBrowser() })
afterAll(async () => { await browser.close() })
/** Each test of the describe writes, so each has a file of its own. */
function freshEachTime(): void {
  beforeEach(async () => { app = await startApp() })
  afterEach(async () => { await app.close() })
}

type Comment = { readonly id: string; readonly number: string; readonly plain: string; readonly status: string; readonly doc: unknown }
type Theme = { readonly id: string; readonly title: string; readonly comments: readonly Comment[] | null }
type Workspace = { readonly themes: readonly Theme[] | null; readonly recommendations: readonly { readonly plain: string; readonly status: string }[] | null; readonly board: { readonly status: string }; readonly members: readonly { readonly person: { readonly name: string }; readonly roleLabel: string }[] | null; readonly attendance: readonly { readonly person: { readonly name: string }; readonly capacity: string }[] | null }
const read = async (id = BOARD): Promise<Workspace> => app.ask('boards.get', { id })
const outline = async (): Promise<string[]> => ((await read()).themes ?? []).flatMap((theme) => [theme.title, ...(theme.comments ?? []).map((comment) => `${comment.number} ${comment.plain.slice(0, 24)}`)])

async function open(options: { width?: number; height?: number; colours?: Colours } = {}): Promise<{ page: Page; context: { close(): Promise<void> }; troubles: { readonly policy: string[]; readonly strangers: string[]; readonly errors: string[] } }> {
  const opened = await app.open(browser, place, { width: 1440, height: 900, ...options })
  await opened.page.getByRole('article').waitFor()
  return opened
}

describe('Figures that moved', () => {
  freshEachTime()

  test('are told below the words that rest on them, old and new, and are put right or said to hold by keyboard', async () => {
    const { page, context, troubles } = await open()
    const note = page.getByRole('note', { name: 'Figures of comment 1.5 have moved' })
    await note.filter({ hasText: 'ASC-003 Linden Court, Eastbourne, 2025/26: £327k when this was written, £145k today' }).waitFor()
    expect(await page.getByRole('note', { name: /^Figures of .* have moved$/ }).count()).toBe(1)
    expect(await accessibilityFindings(page)).toEqual([])
    await goTo(page, /^button Write £145k instead/)
    await press(page, 'Enter')
    await note.waitFor({ state: 'detached' })
    expect((await read()).themes?.[1]?.comments?.[0]?.plain).toContain('would save £145k in a service')
    await app.ask('history.undo', {})
    await note.waitFor()
    await goTo(page, /^button The words still hold/)
    await press(page, 'Enter')
    await note.waitFor({ state: 'detached' })
    expect((await read()).themes?.[1]?.comments?.[0]?.plain).toContain('would save £327k in a service')
    expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
    await context.close()
  })
})

describe('A new Board', () => {
  freshEachTime()

  test('is set up by keyboard for a committee made on the way, and begins with an empty paper', async () => {
    const { page, context } = await app.open(browser, '#/scrutiny', { width: 1280, height: 800 })
    await onScreen(page, /^Scrutiny: One Board/)
    await press(page, 'n')
    await page.getByRole('dialog', { name: 'Set up a Board' }).waitFor()
    await goTo(page, /^button .*Committee/)
    await press(page, 'Enter', 'End', 'Enter')
    await goTo(page, /Name of the committee/)
    await page.keyboard.type('Audit Committee')
    await goTo(page, /Meets on/)
    await page.keyboard.type('17 Dec 2024')
    await goTo(page, /^button Set up the Board/)
    await press(page, 'Enter')
    await onScreen(page, /Audit RPPR Board: The Board’s paper is still to be written/)
    await press(page, 'c')
    await untilFocused(page, /^textbox Comment 1\.3/)
    await page.keyboard.type('The first words.')
    await press(page, 'Escape')
    await onScreen(page, /One comment/)
    await doByName(page, 'Remove this Board', /Remove this Board/)
    await page.getByRole('dialog', { name: 'Remove the Audit RPPR Board?' }).waitFor()
    await goTo(page, /^button Remove the Board/)
    await press(page, 'Enter')
    await onScreen(page, /^Scrutiny: One Board/)
    await context.close()
  })

  test('a name that is taken is refused in the form, and what was filled in stays', async () => {
    const { page, context } = await app.open(browser, '#/scrutiny', { width: 1280, height: 800 })
    await onScreen(page, /^Scrutiny: One Board/)
    await press(page, 'n')
    await goTo(page, /Name of the Board/)
    await press(page, 'Control+a')
    await page.keyboard.type('People Scrutiny RPPR Board')
    await goTo(page, /Meets on/)
    await page.keyboard.type('17/12/2024')
    await press(page, 'Enter')
    await goTo(page, /^button Set up the Board/)
    await press(page, 'Enter')
    await page.getByRole('alert').filter({ hasText: 'People Scrutiny RPPR Board' }).waitFor()
    expect(await page.getByLabel('Meets on').inputValue()).toBe('17 December 2024')
    await context.close()
  })
})

describe('The paper', () => {
  freshEachTime()

  test('headings and comments are made, moved and taken out by keyboard', async () => {
    const { page, context } = await open()
    const before = await outline()
    await toParagraph(page, 'Comment 1.4')
    await press(page, 'Alt+Shift+ArrowDown')
    await until(async () => (await outline())[3] === before[2] || undefined, async () => (await outline()).join('\n'))
    const moved = await outline()
    expect(moved.slice(0, 4)).toEqual(['Financial outlook', before[1], 'Day services', before[2]])
    await untilFocused(page, /^group Comment 1\.4/)
    await press(page, 'Alt+Shift+ArrowUp')
    await until(async () => (await outline()).join() === before.join() || undefined, async () => (await outline()).join('\n'))
    await press(page, 'h')
    await untilFocused(page, /Heading/)
    await page.keyboard.type('Transport')
    await press(page, 'Enter')
    await untilFocused(page, /^textbox Comment 1\.11/)
    await page.keyboard.type('On the way there.')
    await until(async () => (await outline()).join().endsWith('Transport,1.11 On the way there.') || undefined, async () => (await outline()).join('\n'))
    await press(page, 'Escape', 'ArrowUp')
    await untilFocused(page, /^group Heading Transport/)
    await press(page, 'Delete')
    await page.getByRole('alertdialog', { name: /Remove the heading “Transport”/ }).waitFor()
    await goTo(page, /^button Remove it and its comment/)
    await press(page, 'Enter')
    await until(async () => (await outline()).join() === before.join() || undefined, async () => (await outline()).join('\n'))
    await context.close()
  })

  test('whoever types on without waiting for the new paragraph loses no letter and presses no key by accident', async () => {
    const { page, context } = await open()
    const before = await outline()
    await press(page, 'c')
    await page.keyboard.type('Each rich choice has a cost here.')
    await until(async () => (await outline()).join() === [...before, '1.11 Each rich choice has a c'].join() || undefined, async () => (await outline()).join('\n'))
    await press(page, 'Control+Enter')
    await page.keyboard.type('The choir sang.')
    await until(async () => (await outline()).at(-1) === '1.12 The choir sang.' || undefined, async () => (await outline()).join('\n'))
    await press(page, 'Escape', 'r')
    await page.getByRole('option', { name: /Impact/ }).waitFor()
    await press(page, 'Enter')
    await page.keyboard.type('reaches each child')
    await until(async () => (await read()).recommendations?.at(-1)?.plain === 'reaches each child' || undefined, async () => JSON.stringify((await read()).recommendations?.map((row) => row.plain)))
    expect((await read()).recommendations).toHaveLength(5)
    await context.close()
  })

  test('a comment is dragged by its grip under another heading', async () => {
    const { page, context } = await open()
    const block = page.getByRole('group', { name: 'Comment 1.3', exact: true })
    await block.hover()
    const grip = await block.locator('.paper-block__grip').boundingBox()
    const target = await page.getByRole('group', { name: 'Comment 1.5', exact: true }).boundingBox()
    if (grip === null || target === null) throw new Error('nothing to drag')
    await page.mouse.move(grip.x + 8, grip.y + 8)
    await page.mouse.down()
    await page.mouse.move(grip.x, target.y + 10, { steps: 5 })
    await page.locator('.paper__gap').waitFor()
    await page.mouse.up()
    await until(async () => (await read()).themes?.[0]?.comments?.length === 1 || undefined, async () => (await outline()).join('\n'))
    expect((await read()).themes?.[1]?.comments?.[0]?.plain).toMatch(/^The Board noted that the five savings/)
    await context.close()
  })

  test('what is pasted keeps its words, lists and links and drops everything else; no script of it runs', async () => {
    const { page, context, troubles } = await open()
    await press(page, 'c')
    await untilFocused(page, /^textbox Comment 1\.11/)
    await page.evaluate(() => {
      const html = '<h1 style="color:red">Head</h1><p onclick="x()">A <b>bold</b> word, <a href="https://www.gov.uk/">a link</a>, <a href="javascript:alert(1)">no link</a><img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script></p><ul><li>one</li><li>two</li></ul><p>1.2 Typed number</p><table><tr><td>cell</td><td>124</td><td>100</td></tr></table>'
      // As the system hands it over, without the cleaning a browser does to what a page itself puts on the clipboard.
      const clipboard = new DataTransfer()
      clipboard.setData('text/html', html)
      clipboard.setData('text/plain', 'plain')
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
    })
    const stored = await until(async () => {
      const last = (await read()).themes?.at(-1)?.comments?.at(-1)
      return last !== undefined && last.plain.includes('cell') ? last : undefined
    })
    const text = JSON.stringify(stored.doc)
    expect(stored.plain).toContain('Head')
    expect(stored.plain.split('\n')).toEqual(expect.arrayContaining(['Typed number', 'cell · 124 · 100']))
    await page.getByText(/A table was pasted as lines/).waitFor()
    expect(text).toContain('"type":"bold"')
    expect(text).toContain('https://www.gov.uk/')
    expect(text).toContain('bulletList')
    for (const gone of ['javascript:', 'onerror', 'style', 'heading', 'table', 'img']) expect(text).not.toContain(gone)
    expect(await page.title()).not.toContain('broken')
    expect(troubles.policy).toEqual([])
    await context.close()
  })

  test('hostile text is shown as the text it is', async () => {
    const { page, context } = await open()
    const words = '#panic("x") *b* $x$ <img src=x onerror=alert(1)> =HYPERLINK("x") 😀 \u202Eright to left\u202C'
    await press(page, 'c')
    await untilFocused(page, /^textbox Comment 1\.11/)
    await page.keyboard.insertText(words)
    await until(async () => (await read()).themes?.at(-1)?.comments?.at(-1)?.plain === words || undefined)
    await press(page, 'Escape', 'ArrowUp')
    await until(async () => (await page.getByRole('textbox', { name: 'Comment 1.11' }).innerText()) === words || undefined, async () => await page.getByRole('textbox', { name: 'Comment 1.11' }).innerText())
    await context.close()
  })

  test('formats are set from the bar by keyboard, and the caret comes back', async () => {
    const { page, context } = await open()
    await press(page, 'c')
    await untilFocused(page, /^textbox Comment 1\.11/)
    await page.keyboard.type('Two points')
    await press(page, 'Enter', 'Alt+F10')
    await untilFocused(page, /^button Bold/)
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await untilFocused(page, /^button Numbered list/)
    await press(page, 'Enter')
    await untilFocused(page, /^textbox Comment 1\.11/)
    await page.keyboard.type('the first')
    const stored = await until(async () => {
      const last = (await read()).themes?.at(-1)?.comments?.at(-1)
      return last?.plain === 'Two points\nthe first' ? last : undefined
    })
    expect(JSON.stringify(stored.doc)).toContain('orderedList')
    await context.close()
  })

  test('agreed wording is read only and reopens only with a reason, which is in the history', async () => {
    const { page, context } = await open()
    await goTo(page, /^button Agree the wording/)
    await press(page, 'Enter')
    await page.getByRole('alertdialog').waitFor()
    await goTo(page, /^button Agree the wording/)
    await press(page, 'Enter')
    await page.getByText('Wording agreed').first().waitFor()
    const all = await read()
    expect(all.board.status).toBe('agreed')
    expect((all.themes ?? []).flatMap((theme) => theme.comments ?? []).every((comment) => comment.status === 'agreed')).toBe(true)
    expect(all.recommendations?.every((row) => row.status === 'agreed')).toBe(true)
    await toParagraph(page, 'Comment 1.3')
    await press(page, 'Enter')
    await page.keyboard.type('xyz')
    await press(page, 'F6')
    await goTo(page, /^button Reopen/)
    await press(page, 'Enter')
    await page.getByRole('dialog', { name: /Reopen comment 1\.3/ }).waitFor()
    await press(page, 'Enter')
    expect((await read()).themes?.[0]?.comments?.[0]?.status).toBe('agreed')
    await page.keyboard.type('The settlement changed the figure')
    await press(page, 'Enter')
    await untilFocused(page, /^textbox Comment 1\.3/)
    const reopened = await read()
    expect(reopened.themes?.[0]?.comments?.[0]?.status).toBe('draft')
    expect(reopened.board.status).toBe('drafting')
    const { operations } = await app.ask('history.list', { limit: 5 })
    expect(operations.map((operation) => operation.reason)).toContain('The settlement changed the figure')
    // Agreeing all of it was one step, so it is one step to take back.
    await press(page, 'Escape', 'Control+z', 'Control+z', 'Control+z')
    await until(async () => (await read()).recommendations?.some((row) => row.status === 'draft') || undefined, () => 'undo did not take the agreement back')
    await context.close()
  })

  test('in another role the paper is read, says who writes it, and nothing in it can be typed', async () => {
    await app.ask('session.setActor', { name: 'Ann Example', role: 'finance' })
    const { page, context } = await open()
    await page.getByText(/The Board’s paper is written in the role Scrutiny/).waitFor()
    expect(await page.locator('.paper [contenteditable="true"], .paper input').count()).toBe(0)
    await press(page, 'c', 'r', 'h')
    expect((await outline()).length).toBe(11)
    await toParagraph(page, 'Comment 1.3')
    await page.getByRole('heading', { name: 'Paragraph 1.3' }).waitFor()
    await context.close()
  })

  test('who attended is recorded by keyboard, with somebody who was not in the file', async () => {
    const { page, context } = await open()
    await goTo(page, /^button Add a person/)
    await press(page, 'Enter')
    await untilFocused(page, /Add a person/)
    await page.keyboard.type('Councillor Newly Named')
    await goTo(page, /^button Add “Councillor Newly Named”/)
    await press(page, 'Enter')
    await page.getByRole('dialog', { name: 'Add a person' }).waitFor()
    await press(page, 'Enter')
    await until(async () => (await read()).attendance?.some((entry) => entry.person.name === 'Councillor Newly Named' && entry.capacity === 'member') || undefined, () => 'nobody was recorded')

    // Whoever came may be made a member too, and its Chair; the membership is printed in its packs.
    await goTo(page, /^button Add a member/)
    await press(page, 'Enter')
    await untilFocused(page, /Add a member/)
    await page.keyboard.type('Councillor Newly')
    await press(page, 'ArrowDown', 'Enter')
    await goTo(page, /^button .*Role of Councillor Newly Named/)
    await press(page, 'Enter')
    await page.getByRole('option', { name: 'Vice Chair' }).waitFor()
    await page.keyboard.type('Vice')
    await press(page, 'Enter')
    await until(async () => (await read()).members?.some((member) => member.person.name === 'Councillor Newly Named' && member.roleLabel === 'Vice Chair') || undefined, () => 'nobody sits on it')
    await context.close()
  })
})

describe('Anybody can read it', () => {
  beforeAll(async () => { app = await startApp() })
  afterAll(async () => { await app.close() })

  test.each<[string, Colours, number, (page: Page) => Promise<void>]>([
    ['as it opens', 'light', 1280, async () => undefined],
    ['as it opens', 'dark', 1280, async () => undefined],
    ['while a comment is written', 'light', 1440, async (page) => {
      await toParagraph(page, 'Comment 1.3')
      await press(page, 'Enter')
      await untilFocused(page, /^textbox Comment 1\.3/)
    }],
    ['with a recommendation in the inspector', 'light', 1440, async (page) => { await page.getByRole('textbox', { name: 'Recommendation (1)' }).click() }],
    ['with a recommendation in the inspector', 'dark', 1440, async (page) => { await page.getByRole('textbox', { name: 'Recommendation (1)' }).click() }],
    ['with the record of the meeting and a saving opened', 'dark', 1440, async (page) => {
      await page.getByRole('button', { name: /ASC-003/ }).first().click()
      await page.getByText('The statutory floor is not known').waitFor()
    }],
    ['while the kind of a recommendation is asked', 'light', 1280, async (page) => {
      await press(page, 'r')
      await page.getByRole('dialog').waitFor()
    }],
  ])('%s, %s, %i pixels wide', async (_what, colours, width, go) => {
    const { page, context, troubles } = await open({ colours, width })
    await go(page)
    expect(await accessibilityFindings(page)).toEqual([])
    expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
    await context.close()
  })

  test.each<Colours>(['light', 'dark'])('the list of Boards and the form to set one up, %s', async (colours) => {
    const { page, context, troubles } = await app.open(browser, '#/scrutiny', { colours })
    await onScreen(page, /^Scrutiny: One Board/)
    expect(await accessibilityFindings(page)).toEqual([])
    await press(page, 'n')
    await page.getByRole('dialog').waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
    await context.close()
  })

  test('a Board that is not in the file is said to be missing', async () => {
    const { page, context } = await app.open(browser, `#/scrutiny/${exampleId('board:none')}`)
    await page.getByRole('alert').first().waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    await toPlace(page, 'Scrutiny')
    await onScreen(page, /^Scrutiny: One Board/)
    await context.close()
  })
})
