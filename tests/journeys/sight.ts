// What every screen of a journey must bear: nothing for the checker of accessibility to object to in light and in dark, no violation
// of the content security policy, no request to anywhere else, no error in the console.
import { type Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFindings } from '../support/axe.ts'
import { type OpenPage } from '../support/browser.ts'
import { openPalette } from '../support/keys.ts'

export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion colours change at once: the checker reads them as they are.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(100)
    expect(await accessibilityFindings(page), `findings in ${colorScheme}`).toEqual([])
  }
}

export function expectUntroubled({ troubles }: OpenPage): void {
  expect(troubles).toEqual({ policy: [], strangers: [], errors: [] })
}

/** The title of the screen in front, without the name of its place that only listeners hear. */
export async function titleOf(page: Page): Promise<string> {
  const text = await page.locator('h1.screen__title').innerText()
  return text.replace(/^[^:]+:\s*/, '').trim()
}

/** Presses keys one after another. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Does something by its name: the palette, the words, Enter on what is found. */
export async function doByName(page: Page, words: string, name: RegExp): Promise<void> {
  await openPalette(page)
  await page.keyboard.type(words)
  await page.getByRole('menuitem', { name }).first().waitFor()
  // Arrows choose among what is found; what is meant need not stand first.
  for (let n = 0; n < 12; n++) {
    const chosen = await page.locator('[role="menuitem"][data-focused]').first().innerText().catch(() => '')
    if (name.test(chosen.replace(/\s+/g, ' '))) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}
