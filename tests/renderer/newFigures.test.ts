// Putting today's figures into a text whose figures moved.
import { describe, expect, it } from 'vitest'
import { docOf, plainOf } from '#shared/documents/richText.ts'
import { canBeWritten, withNewFigures } from '#renderer/components/newFigures.ts'

const words = 'It saves £100k in 2025/26 and £200k in 2026/27.'
const written = (text: string, moved: readonly { was: string; now: string }[]): string => plainOf(withNewFigures(docOf(text), moved))

describe('the figures of today in a text', () => {
  it('go in all at once: what one of them is now may be what another was', () => {
    expect(written(words, [{ was: '£100k', now: '£200k' }, { was: '£200k', now: '£300k' }])).toBe('It saves £200k in 2025/26 and £300k in 2026/27.')
  })

  it('leave a longer amount alone that begins alike', () => {
    expect(written('£521 of £521,000 and £521.50', [{ was: '£521', now: '£480' }])).toBe('£480 of £521,000 and £521.50')
  })

  it.each([
    ['each stands there once and is another now', words, [{ was: '£100k', now: '£80k' }, { was: '£200k', now: '£90k' }], true],
    ['two savings had the same amount and have two now', words, [{ was: '£100k', now: '£80k' }, { was: '£100k', now: '£90k' }], false],
    ['it stands there twice', 'Of £100k the Board keeps £100k.', [{ was: '£100k', now: '£80k' }], false],
    ['it is written in other words', words, [{ was: '£100,000', now: '£80k' }], false],
    ['the saving is gone', words, [{ was: '£100k', now: 'no longer in the file' }], false],
    ['the words are not in this file', null, [{ was: '£100k', now: '£80k' }], false],
  ])('are offered or not where %s', (_, plain, moved, offered) => {
    expect(canBeWritten(plain === null ? null : docOf(plain), moved)).toBe(offered)
  })
})
