// What a person does before the next key: looks where the focus is. A busy machine draws late, and a key pressed before that falls
// beside its field.
import { type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until it has the focus. */
export async function untilIn(place: Locator): Promise<void> {
  await expect.poll(() => place.evaluate((element) => element === document.activeElement || element.contains(document.activeElement)), { message: `the focus is not in ${place.toString()}` }).toBe(true)
}

/** Ctrl+K, and the palette is there to be typed into. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await untilIn(page.getByRole('dialog', { name: 'Do anything' }).getByRole('searchbox'))
}

/** Opens a list by its button and takes one of its options. The list has closed when this ends and the focus has gone on: back to the
 * button, or into what the choice asks. Before that the list would take the focus back from wherever the next key should go. */
export async function choose(page: Page, button: Locator, option: string | RegExp): Promise<void> {
  await button.focus()
  await untilIn(button)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: option, ...(typeof option === 'string' ? { exact: true } : {}) }).first().click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body), { message: 'nothing has the focus' }).toBe(true)
}
