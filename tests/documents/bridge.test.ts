// The bridge on paper: each step begins where the one above ended, and every figure of the picture is in its data.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BridgeInput, bridgeSteps } from '#shared/domain/bridge.ts'
import { bridgeChart } from '#shared/documents/charts/bridge.ts'
import { PAGE_WIDTH, drawChart, drawnTexts } from '#shared/documents/charts/draw.ts'
import { textWidth } from '#shared/documents/charts/measure.ts'
import { paints } from '#shared/documents/charts/palette.ts'
import { chartSchema } from '#shared/documents/charts/types.ts'

const words = { reading: '2026/27 leaves £54.198m to find.', caption: 'From the opening deficit to the gap, £m' }
const inputs: readonly BridgeInput[] = [
  { kind: 'total', label: 'Opening deficit', detail: '', pounds: 37_365_000 }, { kind: 'change', label: 'Funding', detail: '4 lines', pounds: -16_851_000 },
  { kind: 'change', label: 'Pressures', detail: '12 lines', pounds: 33_684_000 }, { kind: 'left', label: 'Left to find', detail: '' },
]
const chart = bridgeChart([{ label: '2026/27', steps: bridgeSteps(inputs) }], 'millions', words)

describe('a bridge', () => {
  it('writes what stands, what is added and taken in brackets, and what is left', () => {
    expect(chart.groups[0]!.bars.map((bar) => [bar.label, bar.text, bar.role])).toEqual([
      ['Opening deficit', '37.365', 'strong'], ['Funding', '(16.851)', 'reduction'], ['Pressures', '33.684', 'saving'], ['Left to find', '54.198', 'left'],
    ])
    expect(drawnTexts(chart)).toEqual(['2026/27', 'Opening deficit', '37.365', 'Funding', '(16.851)', '4 lines', 'Pressures', '33.684', '12 lines', 'Left to find', '54.198'])
  })

  it('begins each step where the one above it ended', () => {
    const { bars } = chart.groups[0]!
    expect(bars.map((bar) => [bar.low, bar.high])).toEqual([[0, 37_365_000], [37_365_000, 20_514_000], [20_514_000, 54_198_000], [0, 54_198_000]])
    const rects = drawChart(chart, PAGE_WIDTH.portrait).shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape] : []))
    expect(rects[1]!.x + rects[1]!.width).toBeCloseTo(rects[0]!.x + rects[0]!.width, 5)
    expect(rects[2]!.x).toBeCloseTo(rects[1]!.x, 5)
    expect(rects[2]!.x + rects[2]!.width).toBeCloseTo(rects[3]!.x + rects[3]!.width, 5)
  })

  it('tells a reduction by its outline as well as by its brackets', () => {
    expect(paints.reduction.stroke).not.toBeNull()
    expect(paints.reduction.fill).not.toBe(paints.saving.fill)
  })

  it('has room for what falls below nil, and stays inside its frame whatever the figures', () => {
    const change = fc.record({ kind: fc.constant('change' as const), label: fc.lorem({ maxCount: 6 }), detail: fc.lorem({ maxCount: 4 }), pounds: fc.integer({ min: -90_000_000, max: 90_000_000 }) })
    fc.assert(fc.property(fc.integer({ min: 0, max: 90_000_000 }), fc.array(change, { minLength: 1, maxLength: 12 }), fc.constantFrom(453, 728), (pounds, changes, width) => {
      const drawn = bridgeChart([{ label: '', steps: bridgeSteps([{ kind: 'total', label: 'Opening', detail: '', pounds }, ...changes, { kind: 'left', label: 'Left', detail: '' }]) }], 'millions', words)
      chartSchema.parse(drawn)
      for (const shape of drawChart(drawn, width).shapes) {
        const [left, right] = shape.kind === 'text' ? [shape.x, shape.x + textWidth(shape.text, shape.size, shape.weight)] : shape.kind === 'rect' ? [shape.x, shape.x + shape.width] : shape.kind === 'line' ? [shape.x1, shape.x2] : [shape.x - shape.r, shape.x + shape.r]
        expect(left).toBeGreaterThanOrEqual(-0.5)
        expect(right).toBeLessThanOrEqual(width + 0.5)
      }
    }), { numRuns: 60 })
  })
})
