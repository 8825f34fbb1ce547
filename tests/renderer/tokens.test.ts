// The colours are legible and the four priorities can be told apart, by arithmetic over the tokens themselves.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paints } from '#shared/documents/charts/palette.ts'
import { allSources } from '../meta/sources.ts'
import { type Vision, contrast, distance } from '../support/colour.ts'

const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8')
const pairs = new Map([...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }] as const))
type Theme = 'light' | 'dark'
const themes: readonly Theme[] = ['light', 'dark']

function colour(name: string, theme: Theme): string {
  const pair = pairs.get(name)
  if (pair === undefined) throw new Error(`There is no token --${name}`)
  return pair[theme]
}

/** Text in this colour stands on these grounds. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'sheet', 'rail', 'well', 'hover', 'accent-tint', 'warn-tint', 'bad-tint', 'diff']],
  ['ink-2', ['paper', 'sheet', 'rail', 'well', 'hover', 'accent-tint', 'diff']],
  ['ink-3', ['paper', 'sheet', 'rail', 'well', 'hover', 'accent-tint', 'diff']],
  ['accent-text', ['paper', 'sheet', 'rail', 'hover', 'accent-tint', 'diff']],
  ['warn', ['paper', 'sheet', 'rail', 'hover', 'warn-tint', 'diff']],
  ['bad', ['paper', 'sheet', 'rail', 'hover', 'bad-tint', 'diff']],
  ['good', ['paper', 'sheet', 'hover']],
  ['accent-ink', ['accent', 'accent-hover']],
  ['p1-text', ['paper', 'sheet', 'hover', 'p1-tint', 'accent-tint', 'diff']],
  ['p2-text', ['paper', 'sheet', 'hover', 'p2-tint', 'accent-tint', 'diff']],
  ['p3-text', ['paper', 'sheet', 'hover', 'p3-tint', 'accent-tint', 'diff']],
  ['p4-text', ['paper', 'sheet', 'hover', 'p4-tint', 'accent-tint', 'diff']],
  ['paper', ['bar-total']],
]
/** Marks that carry meaning on paper. */
const marks = ['line-3', 'accent', 'accent-mid', 'bar', 'bar-strong', 'bar-total', 'warn', 'bad', 'good', 'p1', 'p2', 'p3', 'p4', 'diff-line', 'rule']

describe.each(themes)('the colours of the %s theme', (theme) => {
  it.each(texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))('text in %s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(marks)('a mark in %s can be seen on paper and on the sheet', (mark) => {
    expect(contrast(colour(mark, theme), colour('paper', theme))).toBeGreaterThanOrEqual(3)
    expect(contrast(colour(mark, theme), colour('sheet', theme))).toBeGreaterThanOrEqual(3)
  })

  it.each<Vision>(['normal', 'protanopia', 'deuteranopia', 'tritanopia'])('the four priorities can be told apart with %s vision', (vision) => {
    const hues = ['p1', 'p2', 'p3', 'p4'].map((name) => colour(name, theme))
    const distances = hues.flatMap((a, index) => hues.slice(index + 1).map((b) => distance(a, b, vision)))
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(20)
  })
})

describe('one palette', () => {
  it('a hue that failed before still fails this arithmetic, so that the test can see it', () => {
    // Two hues of like lightness: far apart for most people, nearly one colour for a deuteranope.
    expect(distance('#8a4f7d', '#4f6d8a', 'normal')).toBeGreaterThan(20)
    expect(distance('#8a4f7d', '#5a6a80', 'deuteranopia')).toBeLessThan(20)
  })

  it('the documents print the light theme', () => {
    const printed = Object.fromEntries([1, 2, 3, 4].map((slot) => [`p${slot}`, paints[`priority${slot as 1 | 2 | 3 | 4}`].fill]))
    expect(printed).toEqual({ p1: colour('p1', 'light'), p2: colour('p2', 'light'), p3: colour('p3', 'light'), p4: colour('p4', 'light') })
    expect([paints.saving.fill, paints.strong.fill, paints.left.fill, paints.left.stroke]).toEqual(['bar', 'bar-total', 'bad-tint', 'bad'].map((name) => colour(name, 'light')))
  })

  it('no style but the tokens names a colour of its own', () => {
    const strays = allSources().filter(({ path }) => /^renderer\/.*\.css$/.test(path) && path !== 'renderer/styles/tokens.css')
      .flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => (/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i.test(line) ? [`${path}:${index + 1}`] : [])))
    expect(strays).toEqual([])
  })

  it('forced colours replace every colour that the themes give', () => {
    const forced = css.slice(css.indexOf('@media (forced-colors: active)'))
    const missing = [...pairs.keys()].filter((name) => !forced.includes(`--${name}:`))
    expect(missing).toEqual([])
  })
})
