// Which characters can be printed, and what stands in the place of those that cannot: nothing is dropped, nothing is changed.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentAssets } from '#electron/engine/documents/assets.ts'
import { coverageOf } from '#electron/engine/documents/coverage.ts'
import { Legible } from '#electron/engine/documents/legible.ts'

const characters = coverageOf(documentAssets().fonts.map(({ family, path }) => ({ family, bytes: readFileSync(path) })))
const legible = (): Legible => new Legible(characters)
const has = (text: string): boolean => characters.has(text.codePointAt(0)!)

describe('the fonts in the house', () => {
  it('print what papers here are written in', () => {
    const missing = 'AZaz09£€%–—‘’“”•·…≥≤×÷½¼²°áéíóúüñçŵŷżółćęřšžßøåæœЖяΩλहिन्दी−+±→◆▲●□'.split('').filter((c) => !has(c))
    expect(missing).toEqual([])
  })

  it('are known not to print others', () => {
    expect(['😀', '漢', 'م', 'ש', '\uE000', '\u{10FFFF}'].filter(has)).toEqual([])
  })
})

describe('legible text', () => {
  it('is the text itself where the fonts have all of it', () => {
    const text = 'The Board noted £55.844m – “growth” in 2026/27, and asked: why? Привет.'
    const one = legible()
    expect(one.line(text)).toBe(text)
    expect(one.warnings()).toEqual([])
  })

  it('spells what no font has, and says where it stood first and how often', () => {
    const one = legible()
    one.at('paragraph 1.3')
    expect(one.line('a 😀 b 😀')).toBe('a [U+1F600] b [U+1F600]')
    one.at('paragraph 1.4')
    expect(one.line('م')).toBe('[U+0645]')
    expect(one.warnings()).toEqual([
      'No font has the character U+1F600; it is printed as its number, first in paragraph 1.3 (2 times).',
      'No font has the character U+0645; it is printed as its number, first in paragraph 1.4.',
    ])
  })

  it('shows controls that would turn the text round, and leaves marks of direction and joiners in it', () => {
    expect(legible().line('pay\u202E001\u202C now')).toBe('pay[U+202E]001[U+202C] now')
    expect(legible().line('a\u200Fb\u200Dc\u00ADd')).toBe('a\u200Fb\u200Dc\u00ADd')
  })

  it('makes line breaks spaces in a line, and lines where lines may stand', () => {
    expect(legible().line('a\nb\tc\u2028d')).toBe('a b c d')
    expect(legible().lines('a\r\nb\u2029c')).toEqual(['a', 'b', 'c'])
  })

  it('lists at most twenty warnings, however many signs are missing', () => {
    const one = legible()
    one.line(Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(' '))
    expect(one.warnings()).toHaveLength(20)
    expect(one.warnings().at(-1)).toBe('281 more characters are printed as their numbers.')
  })

  it('drops nothing and changes nothing else, whatever it is given', () => {
    const spelled = (text: string): string => text.replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 5, max: 50 }), (text, longest) => {
      const back = spelled(legible().line(text, longest)).replaceAll('\u200b', '')
      expect(back).toBe(spelled(text.toWellFormed().replace(/[\t\r\n\u2028\u2029]/gu, ' ')).replaceAll('\u200b', ''))
    }))
  })

  it('gives a long word places to break, never between a letter and its accent', () => {
    const out = legible().line('e\u0301'.repeat(60), 10)
    expect(out).not.toMatch(/\u200b\u0301/)
    expect(Math.max(...out.split('\u200b').map((part) => part.replaceAll('\u0301', '').length))).toBeLessThanOrEqual(11)
    expect(legible().line('responsibilities and accommodation')).toBe('responsibilities and accommodation')
  })
})
