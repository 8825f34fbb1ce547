// November against December 2025, line by line, and the bridges over a plan and between two.
import { describe, expect, it } from 'vitest'
import { normalLabel } from '#shared/domain/labels.ts'
import { gapBridge, versionBridge } from '#shared/domain/mtfpBridge.ts'
import { compareMtfp } from '#shared/domain/mtfpCompare.ts'
import { versionSentence } from '#shared/domain/mtfpSentences.ts'
import { december, november, plan } from './versions.ts'

const names = { before: 'November 2025', after: 'December 2025' }
const compared = compareMtfp(plan(november), plan(december), 3)
const labels = (outcome: string): string[] => compared.lines.filter((line) => line.outcome === outcome).map((line) => line.label)

describe('November to December 2025', () => {
  it('changes seven lines, brings six in, takes two out and leaves eight, of which three only have another letter', () => {
    expect(compared.counts).toEqual({ changed: 7, added: 6, removed: 2, same: 8, relettered: 3 })
    expect(labels('changed')).toEqual(['Council Tax', 'Business Rates', 'Revenue Support Grant', 'Inflation', 'General Contingency', 'Levies and grants', 'Treasury Management'])
    expect(labels('added')).toEqual(['Local Government Pension Scheme: revaluation impact', 'Orbis Review', 'CET Waste additional income', 'CET Waste PFI Credits', 'GCS Elections', 'Pressures bids approved by CMT'])
    expect(labels('removed')).toEqual(['Movement in Reserves', 'Pressures Protocol: including CoPilot and other AI applications'])
    expect(compared.lines.filter((line) => line.outcome === 'same' && line.relettered).map((line) => [line.label, line.before!.ref, line.after!.ref]))
      .toEqual([['ASC Growth and Demography', 'J', 'K'], ['CSD Growth and Demography', 'K', 'L'], ['CET Waste Housing Growth', 'L', 'N']])
  })

  it('makes Treasury Management known, which is not a change of a figure', () => {
    const treasury = compared.lines.find((line) => line.label === 'Treasury Management')!
    expect(treasury.cells.map((cell) => cell.change)).toEqual(['now_known', 'now_known', 'now_known'])
    expect(compared.lines.find((line) => line.label === 'Levies and grants')!.cells.map((cell) => cell.change)).toEqual(['changed', 'now_stated', 'changed'])
  })

  it('moves each year by exactly what its lines move', () => {
    for (const year of [0, 1, 2, 'all'] as const) {
      const { steps } = versionBridge(compared, year, names)
      const start = year === 'all' ? compared.gapBefore.total.low : compared.gapBefore.years[year]!.low
      const end = year === 'all' ? compared.gapAfter.total.low : compared.gapAfter.years[year]!.low
      expect(steps[0]).toMatchObject({ kind: 'total', pounds: start })
      expect(steps.at(-1)).toMatchObject({ kind: 'left', pounds: end })
      expect(steps.map((step) => step.label)).not.toContain('One-off use that comes back')
    }
  })

  it('names the largest step of the first year and says what is new, gone or now known', () => {
    const { steps, unknown } = versionBridge(compared, 0, names)
    expect(steps.filter((step) => step.named).map((step) => [step.label, step.pounds])).toEqual([['Local Government Pension Scheme: revaluation impact', -5_962_000]])
    expect(steps.find((step) => step.label === 'Treasury Management')).toMatchObject({ detail: 'now known', pounds: 1_616_000 })
    expect(steps.find((step) => step.label === 'Movement in Reserves')).toMatchObject({ detail: 'no longer in', pounds: -1_107_000 })
    expect(steps.find((step) => step.label === 'Orbis Review')).toMatchObject({ detail: 'new', pounds: 1_700_000 })
    expect(unknown).toEqual([])
  })

  it('is said in one sentence', () => {
    expect(versionSentence(compared, '2026/27', names)).toBe('From November 2025 to December 2025 the gap for 2026/27 falls by £1.646m to £54.198m on what is known: seven lines changed, six came in, two went out')
  })

  it('read the other way round says the opposite', () => {
    const back = compareMtfp(plan(december), plan(november), 3)
    expect(back.counts).toEqual({ changed: 7, added: 2, removed: 6, same: 8, relettered: 3 })
    expect(back.lines.find((line) => line.label === 'Treasury Management')!.cells[0]!.change).toBe('now_unknown')
  })
})

describe('lines', () => {
  it('meet by their words, whatever the typist did to them', () => {
    expect(normalLabel('  Children\u2019s Services &  Care \u2013 growth ')).toBe(normalLabel("CHILDRENS services and care - Growth"))
    expect(normalLabel('Pay Awards')).not.toBe(normalLabel('Pay Award'))
  })

  it('of one label meet in their order, and none is lost', () => {
    const before = plan([['pressure', null, 'Pay', 1], ['pressure', null, 'Pay', 2]], 1)
    const after = plan([['pressure', null, 'Pay', 1], ['pressure', null, 'Care', 5]], 1)
    expect(compareMtfp(before, after, 1).lines.map((line) => [line.label, line.outcome, line.difference.low])).toEqual([['Pay', 'same', 0], ['Pay', 'removed', -2_000], ['Care', 'added', 5_000]])
  })
})

describe('the bridge over a plan', () => {
  it('leads from the opening deficit by kind of line to what is left to find', () => {
    const { steps, unknown } = gapBridge(plan(november), 3, 0)
    expect(steps.map((step) => [step.kind, step.label, step.pounds])).toEqual([
      ['total', 'Council 11 February 2025 DEFICIT', 25_916_000], ['addition', 'CARRY FORWARD OF 2025/26 DEFICIT', 11_449_000], ['reduction', 'Funding', -17_552_000],
      ['addition', 'Pressures', 33_932_000], ['addition', 'Other updates', 2_099_000], ['left', 'Left to find', 55_844_000],
    ])
    expect(unknown).toEqual(['Treasury Management', 'Pressures Protocol: including CoPilot and other AI applications'])
  })

  it('shows what was met once the year before as what comes back', () => {
    const lines = plan([['opening', null, 'Deficit', 5_000, 1_000], ['one_off', null, 'Use of reserves', -5_000, null]], 2)
    expect(gapBridge(lines, 2, 0).steps.map((step) => [step.label, step.to])).toEqual([['Deficit', 5_000_000], ['One-off use of reserves', 0], ['Left to find', 0]])
    expect(gapBridge(lines, 2, 1).steps.map((step) => [step.label, step.to])).toEqual([['Deficit', 1_000_000], ['One-off use of the year before', 6_000_000], ['Left to find', 6_000_000]])
  })
})
