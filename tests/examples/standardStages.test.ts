// The yearly cycle a new file starts with.
import { describe, expect, it } from 'vitest'
import { standardPriorities, standardStages } from '#shared/domain/standardStages.ts'

describe('the standard stages', () => {
  it('run from the State of the County to the review of the process', () => {
    expect(standardStages(2026).map((stage) => stage.short)).toEqual(['County', 'Scene', 'Consult', 'Autumn', 'Boards', 'Settlement', 'Cabinet', 'Council', 'Call-in', 'Review'])
  })

  it.each([
    ['county', 'Usually July 2025'], ['consultation', 'Usually October 2025 to November 2025'], ['boards', 'Usually December 2025 to January 2026'],
    ['council', 'Usually February 2026'], ['callin', 'Usually February 2026 to March 2026'], ['review', 'Usually March 2026'],
  ])('say when %s usually falls, in the year before the first plan year and its spring', (kind, note) => {
    expect(standardStages(2026).find((stage) => stage.kind === kind)?.note).toBe(note)
  })

  it('have names of their own and fit a narrow ribbon', () => {
    const stages = standardStages(2026)
    expect(new Set(stages.map((stage) => stage.kind)).size).toBe(stages.length)
    expect(stages.every((stage) => stage.short.length <= 10)).toBe(true)
  })

  it('come with four priorities', () => {
    expect(standardPriorities.map((priority) => priority.short)).toEqual(['Growth', 'Safe', 'Resilience', 'Resources'])
  })
})
