// One look for every format: what the typeset pages use, the Word file and the web page use too.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentAssets, pageAssets } from '#electron/engine/documents/assets.ts'
import { colours, families } from '#electron/engine/documents/house.ts'

const typeset = readFileSync(documentAssets().template, 'utf8')
const page = readFileSync(pageAssets().style, 'utf8')
const names: Readonly<Record<keyof typeof colours, string>> = { ink: 'ink', ink2: 'ink-2', ink3: 'ink-3', faint: 'line-faint', line2: 'line-2', well: 'well', accent: 'accent', bad: 'bad' }

describe('the house style', () => {
  it.each(Object.entries(names))('has the same %s in Word as on typeset pages', (name, typesetName) => {
    expect(typeset).toContain(`#let ${typesetName} = rgb("${colours[name as keyof typeof colours]}")`)
  })

  it.each(['ink', 'ink-2', 'ink-3', 'line-2', 'accent', 'bad'])('has the same %s on web pages, on a screen in daylight and on paper', (name) => {
    const [, colour = ''] = new RegExp(`#let ${name} = rgb\\("(#[0-9a-f]{6})"\\)`).exec(typeset) ?? []
    expect(page.split(`--${name}: ${colour};`).length - 1).toBe(2)
  })

  it('is set in the same families', () => {
    for (const family of Object.values(families)) {
      expect(typeset).toContain(`"${family}"`)
      expect(page).toContain(`'${family}'`)
    }
  })
})
