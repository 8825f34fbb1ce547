// A paragraph and the figures it was written on: stale when they move, whatever is corrected in it, until its author says it still holds.
import { describe, expect, it } from 'vitest'
import { citedSavings, type Figure, figuresAfter, movedFigures } from '#shared/domain/packFigures.ts'
import { type Total } from '#shared/money/total.ts'

const known = (pounds: number): Total => ({ low: pounds, high: pounds, unknowns: 0, parts: 1 })
const unknown: Total = { low: 0, high: 0, unknowns: 1, parts: 1 }
const figure = (id: string, total: Total): Figure => ({ kind: 'saving', id, label: `${id} Linden Court`, total })
const now = (...list: readonly Figure[]) => ({ id }: { readonly id: string }) => list.find((one) => one.id === id) ?? null

describe('the savings a text names', () => {
  const savings = [{ id: '1', ref: 'ASC-003' }, { id: '2', ref: 'ASC-0031' }, { id: '3', ref: 'CSD.1 (b)' }, { id: '4', ref: '' }]
  const cited = (text: string) => citedSavings(text, savings).map(({ id }) => id)

  it.each([
    ['by reference', 'ASC-003 is put at £327k.', ['1']],
    ['in any case', 'As for asc-003, the Board', ['1']],
    ['not as part of a longer reference', 'ASC-0031 alone', ['2']],
    ['not inside a word', 'XASC-003', []],
    ['with signs that mean something elsewhere', 'see CSD.1 (b).', ['3']],
    ['none', 'The Board met.', []],
  ])('are found %s', (_, text, ids) => { expect(cited(text)).toEqual(ids) })
})

describe('a text', () => {
  const written = [figure('ASC-003', known(327_000))]

  it('is not stale while its figures stand', () => {
    expect(movedFigures(written, now(figure('ASC-003', known(327_000))))).toEqual([])
  })

  it('is stale once a figure moved, with the old and the new', () => {
    expect(movedFigures(written, now(figure('ASC-003', known(145_000))))).toEqual([{ label: 'ASC-003 Linden Court', was: '£327k', now: '£145k' }])
  })

  it('is stale once a figure is no longer known: TBC is not nil', () => {
    expect(movedFigures(written, now(figure('ASC-003', unknown)))).toEqual([{ label: 'ASC-003 Linden Court', was: '£327k', now: 'an amount not yet known' }])
    expect(movedFigures([figure('ASC-003', unknown)], now(figure('ASC-003', known(0))))).toEqual([{ label: 'ASC-003 Linden Court', was: 'an amount not yet known', now: '£0' }])
  })

  it('is stale once the saving is gone', () => {
    expect(movedFigures(written, now())).toEqual([{ label: 'ASC-003 Linden Court', was: '£327k', now: 'no longer in the file' }])
  })

  it('stays stale when only its words are corrected, and takes what it names anew as it stands today', () => {
    const today = now(figure('ASC-003', known(145_000)), figure('ASC-001', known(521_000)))
    const after = figuresAfter(written, [{ kind: 'saving', id: 'ASC-003' }, { kind: 'saving', id: 'ASC-001' }], today)
    expect(after.map(({ id, total }) => [id, total.low])).toEqual([['ASC-003', 327_000], ['ASC-001', 521_000]])
    expect(movedFigures(after, today)).toHaveLength(1)
  })

  it('lets go of a figure it no longer names', () => {
    expect(figuresAfter(written, [], now(figure('ASC-003', known(145_000))))).toEqual([])
  })
})
