// A paper that must keep to its pages is cut step by step, no further than it needs.
import { describe, expect, it } from 'vitest'
import { type DocumentModel } from '#shared/documents/model.ts'
import { briefingParts, briefingSteps } from '#shared/documents/briefing.ts'
import { fitPages } from '#electron/engine/documents/fitPages.ts'
import { model, numbered } from './models.ts'

/** A paper that says how many pages it takes. */
const paper = (pages: number): DocumentModel => model([numbered(String(pages))])
const counted = (measured: number[]) => async (of: DocumentModel): Promise<number> => {
  const [block] = of.blocks
  const pages = block?.type === 'paragraph' ? Number(block.text.doc.content[0]?.type === 'paragraph' ? (block.text.doc.content[0].content?.[0]?.type === 'text' ? block.text.doc.content[0].content[0].text : 0) : 0) : 0
  measured.push(pages)
  return pages
}

describe('fitting a paper to its pages', () => {
  it('takes everything where everything fits, and measures once', async () => {
    const measured: number[] = []
    expect(await fitPages([paper(8), paper(7)], 8, counted(measured))).toEqual({ step: 0, fits: true })
    expect(measured).toEqual([8])
  })

  it.each([1, 2, 3, 9, 15, 19])('finds the first of twenty steps that fits, when it is number %i', async (first) => {
    const measured: number[] = []
    const steps = Array.from({ length: 20 }, (_, i) => paper(i < first ? 30 - i : 8 - i / 10))
    expect(await fitPages(steps, 8, counted(measured))).toEqual({ step: first, fits: true })
    expect(measured.length).toBeLessThanOrEqual(6)
  })

  it('does not set again what did not change', async () => {
    const measured: number[] = []
    expect(await fitPages([paper(20), paper(20), paper(20), paper(6)], 8, counted(measured))).toEqual({ step: 3, fits: true })
    expect(measured).toEqual([20, 6])
  })

  it('takes the least there is, and says that it does not fit, where nothing does', async () => {
    expect(await fitPages([paper(20), paper(12), paper(9)], 8, counted([]))).toEqual({ step: 2, fits: false })
  })
})

it('each step of a briefing is tighter than the one before, and the last still holds its main parts', () => {
  briefingSteps.slice(1).forEach((step, i) => {
    const before = briefingSteps[i]!
    expect(briefingParts.filter((part) => step[part] !== before[part])).toHaveLength(1)
    for (const part of briefingParts) expect(step[part]).toBeLessThanOrEqual(before[part])
  })
  expect(briefingSteps.at(-1)).toEqual({ risks: 5, floors: 4, questions: 5, board: 0, savings: 0, measures: 0, services: 0 })
})
