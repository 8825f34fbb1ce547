// Amounts a person typed in words, whose they were, and when they are said to have moved.
import { describe, expect, it } from 'vitest'
import { amountsInText } from '#shared/domain/amountsInText.ts'
import { movedAmounts, namedSavings, type SavingFigures, typedAfter, typedAmounts } from '#shared/domain/typedAmounts.ts'
import { type MaybeAmount, known, range, unknown } from '#shared/money/amount.ts'
import { sumAmounts } from '#shared/money/total.ts'

const saving = (ref: string, title: string, ...amounts: readonly MaybeAmount[]): SavingFigures =>
  ({ id: ref, ref, title, years: amounts.map((amount, i) => ({ year: 2025 + i, amount })), total: sumAmounts(amounts) })
const milton = (...amounts: readonly MaybeAmount[]) => saving('ASC-001', 'Milton Grange day service, Eastbourne', ...amounts)
const linden = (...amounts: readonly MaybeAmount[]) => saving('ASC-003', 'Linden Court, Eastbourne', ...amounts)
const now = (...list: readonly SavingFigures[]) => (id: string) => list.find((one) => one.id === id) ?? null

describe('the amounts a sentence states', () => {
  it.each([
    ['in thousands', 'part of the £521k at Milton Grange', [521_000]],
    ['in millions', 'would save £2.1m, or £0.3 million', [2_100_000, 300_000]],
    ['in pounds, with the full stop of its sentence', 'It saves £521,000.', [521_000]],
    ['in the unit of the tables', 'Milton Grange is put at 521 in £000, Phoenix Centre at 191 (£000)', [521_000, 191_000]],
    ['without a pound sign', 'the 521k there', [521_000]],
    ['in brackets, and before a dash', 'Milton Grange (£521k) and Linden Court, £327k – the most', [521_000, 327_000]],
    ['once, however often it is said', '£521k is £521,000', [521_000]],
    ['none where numbers are years, references, people or places in a paper', 'ASC-003 in 2025/26 for 521 people, 1.2 and 521', []],
    ['no end of a range', 'between £200k and £300k, £1m to £1.2m, £2m–£5m, £3–5m', []],
    ['nothing with pence, nil or less than nil', '£521.50, £0 and −£521k', []],
  ])('are read %s', (_, text, pounds) => { expect(amountsInText(text)).toEqual(pounds) })

  it.each([
    ['of digits', '9'.repeat(200_000)], ['of thousands', `1${',000'.repeat(50_000)}`], ['of thousands with fixed spaces', `£1${'\u00a0000'.repeat(50_000)}x`],
    ['of pounds', '£1,'.repeat(60_000)], ['of beginnings of ranges', 'between £1 '.repeat(18_000)], ['of spaces', `1${' '.repeat(200_000)}`],
  ])('are read of the longest text %s without keeping anybody waiting', (_, text) => {
    const began = process.cpuUsage()
    expect(amountsInText(text).length).toBeLessThan(2)
    const { user, system } = process.cpuUsage(began)
    expect(user + system).toBeLessThan(1_000_000)
  })

  it('are none where a number goes on for longer than any amount', () => {
    expect(amountsInText('£1,000,000,000,000,000 and £1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000 and £1234567890123')).toEqual([])
    expect(amountsInText('£1\u00a0250\u00a0000 at Milton Grange')).toEqual([1_250_000])
  })
})

describe('the savings a text names', () => {
  const all = [milton(), linden(), saving('ASC-005', 'Mental health supported accommodation'), saving('CSD-1', 'Transport, rural'), saving('CSD-2', 'Transport, urban')]
  it.each([
    ['by reference', 'ASC-001 is the largest.', ['ASC-001']],
    ['by the name its title begins with', 'closing Linden Court would save it', ['ASC-003']],
    ['by the whole of a title without a name in it', 'on mental health supported accommodation', ['ASC-005']],
    ['not by a name that two of them share', 'on Transport', []],
    ['but by a title that is one’s own', 'on Transport, rural', ['CSD-1']],
    ['not by part of a name', 'the court at Milton', []],
    ['not inside a longer word', 'Linden Courtyard', []],
  ])('are found %s', (_, text, ids) => { expect(namedSavings(text, all).map(({ id }) => id)).toEqual(ids) })
})

describe('an amount typed in a text', () => {
  const moved = (text: string, then: readonly SavingFigures[], today: readonly SavingFigures[]) => movedAmounts(typedAmounts(text, then), now(...today)).map(({ label, was, now: is }) => `${label}: ${was}, now ${is}`)

  it('that was a saving’s in one year is flagged once that year shows another, with old and new, saving and year', () => {
    expect(moved('£521k at Milton Grange', [milton(known(521_000), null)], [milton(known(480_000), null)])).toEqual(['ASC-001 Milton Grange day service, Eastbourne, 2025/26: £521k, now £480k'])
  })

  it('that was the sum of all years is flagged as that', () => {
    expect(moved('£900k at Milton Grange', [milton(known(521_000), known(379_000))], [milton(known(521_000), known(300_000))])).toEqual(['ASC-001 Milton Grange day service, Eastbourne, all years: £900k, now £821k'])
  })

  it('is not flagged while it stands', () => {
    expect(moved('£521k at Milton Grange', [milton(known(521_000))], [milton(known(521_000))])).toEqual([])
  })

  it('is not flagged where it never was a figure of that saving', () => {
    expect(moved('£500k at Milton Grange', [milton(known(521_000))], [milton(known(480_000))])).toEqual([])
    expect(moved('£327k at Milton Grange', [milton(known(521_000)), linden(known(300_000))], [milton(known(327_000)), linden(known(1))])).toEqual([])
  })

  it('is not flagged while it is the sum, though the years moved, or the figure of another saving it may be', () => {
    expect(moved('£327k at Linden Court', [linden(known(327_000), null)], [linden(known(145_000), known(182_000))])).toEqual([])
    expect(moved('Milton Grange and Linden Court at £327k', [milton(known(327_000)), linden(known(327_000))], [milton(known(327_000)), linden(known(145_000))])).toEqual([])
  })

  it('is of the year the text names, where several years had it', () => {
    const then = [linden(known(100_000), known(100_000))]
    const today = [linden(known(100_000), known(60_000))]
    expect(moved('Linden Court at £100k', then, today)).toEqual([])
    expect(moved('Linden Court at £100k in 2026/27', then, today)).toEqual(['ASC-003 Linden Court, Eastbourne, 2026/27: £100k, now £60k'])
    expect(moved('Linden Court at £100k in 2025/26', then, today)).toEqual([])
  })

  it('is flagged once the amount is not known any more, blank, nil or gone, each as what it is', () => {
    const then = [linden(known(327_000))]
    expect(moved('£327k at Linden Court', then, [])).toEqual(['ASC-003 Linden Court, Eastbourne, 2025/26: £327k, now no longer in the file'])
    const words = (today: readonly SavingFigures[]) => movedAmounts(typedAmounts('£327k at Linden Court', then), now(...today)).map((one) => one.now)
    expect([[linden(unknown)], [linden(null)], [linden(known(0))], [linden(range(100_000, 200_000))], []].map(words)).toEqual([['an amount not yet known'], ['no amount'], ['£0'], ['between £100k and £200k'], ['no longer in the file']])
  })

  it('is a figure as tables print it, in £000, and none that is only near it', () => {
    expect(moved('£327k at Linden Court', [linden(known(327_400))], [linden(known(145_000))])).toHaveLength(1)
    expect(moved('£327k at Linden Court', [linden(known(327_600))], [linden(known(145_000))])).toEqual([])
    expect(moved('£0.3m at Linden Court', [linden(known(327_000))], [linden(known(145_000))])).toEqual([])
    expect(typedAmounts('£327k at Linden Court', [linden(range(327_000, 400_000))])).toEqual([])
  })
})

describe('a text that is changed', () => {
  const then = typedAmounts('£327k at Linden Court', [linden(known(327_000))])
  const today = linden(known(145_000))

  it('stays flagged when only its words are corrected', () => {
    const after = typedAfter(then, 'Some £327k at Linden Court', [today])
    expect(movedAmounts(after, now(today))).toMatchObject([{ was: '£327k', now: '£145k' }])
  })

  it('is not flagged any more once the amount in it is the new one, or gone, or the saving is not named', () => {
    for (const [text, about] of [['£145k at Linden Court', [today]], ['Linden Court', [today]], ['£327k elsewhere', []]] as const) expect(movedAmounts(typedAfter(then, text, about), now(today))).toEqual([])
  })

  it('is not flagged for an amount that is written now and is no figure now', () => {
    expect(typedAfter([], '£327k at Linden Court', [today])).toEqual([])
  })
})
