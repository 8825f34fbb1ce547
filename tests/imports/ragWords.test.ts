// How risk and progress are written in the RAG column of a sheet.
import { describe, expect, it } from 'vitest'
import { measureRags, rags } from '#shared/domain/words.ts'
import { ragOf } from '#electron/engine/imports/ragOf.ts'

describe('a RAG', () => {
  it.each([['Amber', 'amber'], ['G', 'green'], ['red', 'red'], ['Green – on track', 'green'], ['RED: at risk', 'red']])('“%s” is read as %s', (text, expected) => {
    expect(ragOf(rags, text)).toBe(expected)
  })

  it.each(['Amber/Red', 'A project at risk', 'Reduced', '3', '', null])('%j is none, and is not guessed', (text) => {
    expect(ragOf(rags, text)).toBeNull()
  })

  it('blue is one of a measure, done and closed, and none of a saving', () => {
    expect([ragOf(measureRags, 'B'), ragOf(rags, 'B')]).toEqual(['blue', null])
  })
})
