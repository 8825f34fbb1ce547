// The life of a saving as pure rules: its steps, what a start part of the way through a year brings, how soon its cost is earned back.
import { describe, expect, it } from 'vitest'
import { paybackInWords, paybackOf } from '#shared/domain/payback.ts'
import { monthsLeft, phased } from '#shared/domain/phasing.ts'
import { notReady, stepsFrom, stepTo, wordingFrozen } from '#shared/domain/proposalSteps.ts'
import { columnsOfStatement, lineMoney, amountsOfLine } from '#shared/domain/statements.ts'
import { keysOf, proposalStatuses } from '#shared/domain/words.ts'
import { atLeast, known, range, unknown } from '#shared/money/amount.ts'

const saving = (status: string, eqia = 'complete') => ({ ref: 'ASC-003', status, eqia })
const years = [2026, 2027, 2028]

describe('a step in the life of a saving', () => {
  it.each([
    ['identified', 'published'], ['published', 'consulting'], ['consulting', 'revised'], ['revised', 'agreed_revised'], ['agreed', 'called_in'], ['called_in', 'partly'], ['agreed_delayed', 'in_delivery'],
    ['in_delivery', 'slipped'], ['slipped', 'achieved'], ['deferred', 'published'],
  ])('goes from %s to %s without a reason', (from, to) => {
    expect(stepTo(saving(from), to, false)).toEqual({ allowed: true })
  })

  it('out of turn is refused in words that name the steps there are, and taken with a reason', () => {
    const refused = stepTo(saving('identified'), 'achieved', false)
    expect(refused).toMatchObject({ allowed: false, byReason: true, why: 'ASC-003 is identified, and from there it becomes published, rejected or deferred, not achieved.' })
    expect(stepTo(saving('identified'), 'achieved', true)).toEqual({ allowed: true })
  })

  it('after the end is taken with a reason only', () => {
    expect(stepTo(saving('rejected'), 'published', false)).toMatchObject({ allowed: false, why: 'ASC-003 is rejected, and that is its end, not published.' })
    expect(stepTo(saving('rejected'), 'published', true)).toEqual({ allowed: true })
  })

  it.each(['required', 'drafting'])('to a decision is blocked while the EqIA is %s, whatever the reason', (eqia) => {
    for (const to of ['agreed', 'agreed_revised', 'agreed_delayed', 'in_delivery', 'achieved']) {
      expect(stepTo(saving('published', eqia), to, true)).toMatchObject({ allowed: false, byReason: false, why: expect.stringContaining('equality impact assessment') as unknown })
    }
    expect(stepTo(saving('published', eqia), 'consulting', false)).toEqual({ allowed: true })
    expect(stepTo(saving('published', eqia), 'rejected', false)).toEqual({ allowed: true })
  })

  it.each(['complete', 'not_needed', 'unknown'])('to a decision is open when the EqIA is %s', (eqia) => {
    expect(notReady(saving('published', eqia))).toBeNull()
  })

  it('that stays where it is changes nothing, even where the EqIA is missing', () => {
    expect(stepTo(saving('agreed', 'required'), 'agreed', false)).toEqual({ allowed: true })
    expect(stepTo(saving('agreed', 'required'), 'in_delivery', false)).toEqual({ allowed: true })
  })

  it('leads only to statuses there are, and never back to itself', () => {
    for (const status of keysOf(proposalStatuses)) {
      for (const next of stepsFrom(status)) expect(Object.hasOwn(proposalStatuses, next)).toBe(true)
      expect(stepsFrom(status)).not.toContain(status)
    }
  })

  it('of a status a newer version wrote is not second-guessed', () => {
    expect(stepTo(saving('unheard_of'), 'published', false)).toEqual({ allowed: true })
  })

  it('freezes the wording while people are asked about it', () => {
    expect(keysOf(proposalStatuses).filter(wordingFrozen)).toEqual(['consulting'])
  })
})

describe('a saving that starts part of the way through a year', () => {
  it.each([[4, 12], [5, 11], [10, 6], [12, 4], [1, 3], [3, 1]])('in month %i has %i months of its first year', (month, months) => {
    expect(monthsLeft(month)).toBe(months)
  })

  it('brings 1,900 and then 1,900 more of 3,800 from October', () => {
    expect(phased({ full: known(3_800_000), startYear: 2026, startMonth: 10 }, years)).toEqual({ amounts: [known(1_900_000), known(1_900_000), null], beyond: null })
  })

  it('brings all of it at once from April, or when no month is given', () => {
    for (const startMonth of [4, null]) expect(phased({ full: known(600_000), startYear: 2027, startMonth }, years)?.amounts).toEqual([null, known(600_000), null])
  })

  it('loses no pound to rounding', () => {
    for (let month = 1; month <= 12; month += 1) {
      for (const full of [1, 7, 100_001, -333_333, 999_999_999_999]) {
        const parts = phased({ full: known(full), startYear: 2026, startMonth: month }, years)?.amounts ?? []
        expect(parts.reduce((sum, part) => sum + (part?.state === 'known' ? part.low : 0), 0)).toBe(full)
      }
    }
  })

  it('keeps what is not known unknown, a range a range, and a least amount a least amount', () => {
    expect(phased({ full: unknown, startYear: 2026, startMonth: 10 }, years)?.amounts).toEqual([unknown, unknown, null])
    expect(phased({ full: range(100, 300), startYear: 2026, startMonth: 10 }, years)?.amounts).toEqual([range(50, 150), range(50, 150), null])
    expect(phased({ full: atLeast(1_200), startYear: 2026, startMonth: 1 }, years)?.amounts).toEqual([atLeast(300), atLeast(900), null])
    expect(phased({ full: null, startYear: 2026, startMonth: 10 }, years)).toBeNull()
  })

  it('says what falls after the last year of the plan', () => {
    expect(phased({ full: known(1_200), startYear: 2028, startMonth: 1 }, years)).toEqual({ amounts: [null, null, known(300)], beyond: known(900) })
    expect(phased({ full: known(1_200), startYear: 2029, startMonth: 1 }, years)).toEqual({ amounts: [null, null, null], beyond: known(1_200) })
    expect(phased({ full: known(1_200), startYear: 2029, startMonth: null }, years)?.beyond).toEqual(known(1_200))
    expect(phased({ full: known(1_200), startYear: 2025, startMonth: 1 }, years)).toEqual({ amounts: [known(900), null, null], beyond: null })
    expect(phased({ full: known(1_200), startYear: 2024, startMonth: 1 }, years)?.beyond).toBeNull()
  })
})

describe('earning back what a change costs', () => {
  it.each([
    [known(300), known(600), '6 months'], [known(100), known(1_200), '1 month'], [known(101), known(1_200), '2 months'], [range(20_000, 45_000), known(60_000), '4 to 9 months'],
    [known(100), range(300, 600), '2 to 4 months'], [known(0), known(500), 'at once'], [unknown, known(500), 'not known yet'], [known(5), atLeast(500), 'not known yet'], [known(5), known(0), 'not at all'],
  ] as const)('takes what it takes (%o against %o: %s)', (cost, full, words) => {
    const payback = paybackOf(cost, full)
    expect(payback === null ? null : paybackInWords(payback)).toBe(words)
  })

  it('says nothing where either is blank', () => {
    expect([paybackOf(null, known(5)), paybackOf(known(5), null)]).toEqual([null, null])
  })
})

describe('the columns of a statement', () => {
  it('are the years and then the total in a plan, wherever the total is stored', () => {
    const columns = columnsOfStatement({ kind: 'mtfp', first_year: 2026, years: 3 })
    expect(columns.map(({ label }) => label)).toEqual(['2026/27', '2027/28', '2028/29', 'Total'])
    const amounts = [known(1), unknown, null, range(2, 3)]
    expect(amountsOfLine(lineMoney(columns, amounts), columns)).toEqual(amounts)
    expect(amountsOfLine(lineMoney(columns, amounts), columnsOfStatement({ kind: 'mtfp', first_year: 2026, years: 4 }))).toEqual([known(1), unknown, null, null, range(2, 3)])
  })

  it('lead from base to budget in a movement, from gross to net in a budget', () => {
    expect(columnsOfStatement({ kind: 'movement', first_year: 2024, years: 1 }).map(({ key }) => key)).toEqual(['base', 'inflation', 'pressures', 'commitments', 'savings', 'other', 'budget'])
    expect(columnsOfStatement({ kind: 'outturn', first_year: 2016, years: 1 }).map(({ key }) => key)).toEqual(['gross', 'income', 'net'])
  })
})
