// A person with a keyboard and nothing else: presses, types, and goes with Tab until the wanted thing has the focus. What has
// the focus is known by what a screen reader would say of it. Nothing here clicks, and nothing sets the focus by script.
import { readFile } from 'node:fs/promises'
import { type Page } from 'playwright-core'
import { openPalette } from '../support/keys.ts'

/** What a screen reader says of the thing in focus: its role and name. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    const labelled = element.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])].map((one) => one.textContent).join(' ') : ''
    const name = element.getAttribute('aria-label') ?? (labelled !== undefined && labelled.trim() !== '' ? labelled : label !== '' ? label : element.textContent)
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name ?? ''}`.replace(/\s+/g, ' ').trim()
  })
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Presses Tab (or another key) until what has the focus fits. Fails by name when a full round did not reach it. */
export async function goTo(page: Page, wanted: RegExp, key = 'Tab', most = 140): Promise<string> {
  const passed: string[] = []
  for (let n = 0; n < most; n += 1) {
    const here = await focused(page)
    if (wanted.test(here)) return here
    passed.push(here)
    await page.keyboard.press(key)
  }
  throw new Error(`${key} did not reach ${wanted} in ${most} presses; it passed ${passed.slice(-25).join(' | ')}`)
}

/** Ctrl+K, words, down to the entry of that name, Enter. */
export async function doByName(page: Page, words: string): Promise<void> {
  await openPalette(page)
  await page.keyboard.type(words)
  const entry = page.getByRole('menuitem').filter({ hasText: words }).first()
  await entry.waitFor()
  for (let n = 0; n < 40 && await entry.getAttribute('data-focused') === null; n += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** On a Board's paper: into it, and down to a paragraph as a whole: "Comment 1.4". */
export async function toParagraph(page: Page, name: string): Promise<void> {
  await goTo(page, /^(textbox|group|input) (Comment|Recommendation|Heading|Opening)/)
  await page.keyboard.press('Escape')
  await goTo(page, new RegExp(`^group ${name.replace(/[.()]/g, '\\$&')}`), 'ArrowDown')
}

/** A place of the rail, back with Shift+Tab and Enter. */
export async function toPlace(page: Page, place: string): Promise<void> {
  await goTo(page, new RegExp(`^a ${place}( ?\\d+)?$`), 'Shift+Tab')
  await page.keyboard.press('Enter')
}

export async function untilFocused(page: Page, wanted: RegExp): Promise<void> {
  await until(async () => (wanted.test(await focused(page)) ? true : undefined), async () => `the focus is on "${await focused(page)}", not on ${wanted}`)
}

/** Asks again until there is an answer; 20 s at most: a first paper is set on a busy machine. */
export async function until<T>(ask: () => Promise<T | undefined>, otherwise: () => Promise<string> | string = () => 'it did not happen'): Promise<T> {
  const end = Date.now() + 20_000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(await otherwise())
    await new Promise((resolve) => { setTimeout(resolve, 40) })
  }
}

/** The bytes of what leaves the page as a download while `act` runs. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download')
  await act()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

/** The title of the screen, once it fits. */
export async function onScreen(page: Page, title: RegExp): Promise<string> {
  return until(async () => {
    const text = (await page.locator('h1').first().textContent().catch(() => null)) ?? ''
    return title.test(text) ? text : undefined
  }, async () => `the title is "${await page.locator('h1').first().textContent().catch(() => '')}", not ${title}`)
}

/** Opens what a button asks for, looks that the focus is in it, leaves it with Escape, and looks that the focus is on the button again. */
export async function opensAndCloses(page: Page, button: RegExp, dialog: RegExp | string): Promise<void> {
  await goTo(page, button)
  await press(page, 'Enter')
  await inside(page, dialog)
  await press(page, 'Escape')
  await untilFocused(page, button)
}

export async function inside(page: Page, dialog: RegExp | string): Promise<void> {
  const place = page.getByRole('dialog', { name: dialog })
  await place.waitFor()
  await until(async () => (await place.evaluate((element) => element !== document.activeElement && element.contains(document.activeElement))) || undefined, async () => `the focus is on "${await focused(page)}", not in the dialog ${dialog}`)
}

/** Takes one of a list by its button and its first letters; the focus is on the button again. */
export async function chooseByKey(page: Page, button: RegExp, option: string): Promise<void> {
  await goTo(page, button)
  await press(page, 'Enter')
  await untilFocused(page, /^option /)
  await page.keyboard.type(option)
  await untilFocused(page, new RegExp(`^option ${option}`))
  await press(page, 'Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await untilFocused(page, button)
}

/**
 * Presses Enter on a button that asks for a file, and answers. The browser is told to hand the question over long before the key goes:
 * told in the same breath it now and then asked nobody.
 */
export async function chooseFile(page: Page, button: RegExp, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await goTo(page, button)
  await press(page, 'Enter')
  await (await asked).setFiles(file)
}
