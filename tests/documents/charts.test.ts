// Charts as data: every value and label a picture shows is in its spec, so the screen and the paper cannot disagree.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, known, range, unknown } from '#shared/money/amount.ts'
import { PAGE_WIDTH, chartSvg, drawChart, drawnTexts } from '#shared/documents/charts/draw.ts'
import { textWidth, wrapText } from '#shared/documents/charts/measure.ts'
import { type MoneyOption, moneyByYear, savingsBars } from '#shared/documents/charts/money.ts'
import { ink, paints } from '#shared/documents/charts/palette.ts'
import { type ScoredOption, priorityBalance } from '#shared/documents/charts/priorities.ts'
import { type Chart, chartRoles, chartSchema } from '#shared/documents/charts/types.ts'
import { HOSTILE, priorityChart, savingsChart } from './models.ts'

const option = (ref: string, amounts: readonly (Amount | null)[], left: Amount | null = null): MoneyOption => ({ ref, title: `${ref} service`, amounts, left, counts: true, illustrative: false })
const milton = option('ASC-001', [known(521_000), known(0), null])
const linden = option('ASC-003', [known(145_000), unknown, range(100_000, 150_000)], known(182_000))
const years = ['2025/26', '2026/27', '2027/28']
const effect = (slot: number, score: number | null, reason: string | null = null, illustrative = true): ScoredOption['effects'][number] => ({ slot, short: ['Growth', 'Safe', 'Resilience', 'Resources'][slot - 1]!, score, reason, illustrative })

describe('money by year', () => {
  const chart = moneyByYear([milton, linden], years)

  it('keeps known, nil, blank, unknown and range apart', () => {
    expect(chart.groups.map((group) => group.bars.map((bar) => [bar.label, bar.state, bar.text]))).toEqual([
      [['2025/26', 'known', '521'], ['2026/27', 'known', '–'], ['2027/28', 'blank', '']],
      [['2025/26', 'known', '145'], ['2026/27', 'unknown', 'TBC'], ['2027/28', 'range', '100–150'], ['Left to find', 'known', '182']],
    ])
  })

  it('puts every option on one scale, in whole pounds', () => {
    expect(chart.scale).toEqual({ min: 0, max: 521_000 })
    const bars = drawChart(chart, PAGE_WIDTH.landscape).shapes.filter((shape) => shape.kind === 'rect' && shape.fill === paints.saving.fill)
    const [widest, narrower] = bars.flatMap((bar) => bar.kind === 'rect' ? [bar.width] : [])
    expect(narrower! / widest!).toBeCloseTo(145 / 521, 5)
  })

  it('says in one sentence what it shows', () => {
    expect(chart.reading).toBe('ASC-001 ASC-001 service is the largest of these savings, £521k; together they come to between £766k and £816k plus 1 amount not yet known.')
    expect(moneyByYear([option('A', [unknown]), option('B', [null])], ['2025/26']).reading).toBe('No amount of these savings is known yet.')
    expect(moneyByYear([option('A', [known(5_000)]), option('B', [known(5_000)])], ['2025/26']).reading).toContain('The largest of these savings come to £5k each')
  })

  it('draws what is left to find dashed, and names it', () => {
    expect(chartSvg(savingsBars([linden]), 453)).toMatch(/stroke="#a3262a"[^>]*stroke-dasharray/)
    expect(drawnTexts(savingsBars([linden]))).toContain('ASC-003 left to find')
  })

  it('has room for negative amounts on the same scale', () => {
    const both = savingsBars([option('A', [known(-50_000)]), option('B', [known(100_000)])])
    expect(both.scale).toEqual({ min: -50_000, max: 100_000 })
    expect(both.groups[0]!.bars.map((bar) => bar.text)).toEqual(['(50)', '100'])
  })
})

describe('the balance of priorities', () => {
  const chart = priorityBalance([
    { ref: 'ASC-001', title: 'Milton Grange', effects: [effect(1, 0), effect(2, -1, 'one town'), effect(3, -2, 'x'.repeat(80)), effect(4, 2)] },
    { ref: 'ASC-003', title: 'Linden Court', effects: [effect(1, null), effect(2, -2), effect(3, -3), effect(4, 2)] },
  ])

  it('is signed, runs from -3 to +3 whatever the scores, and never takes "not scored" for no effect', () => {
    expect(chart.scale).toEqual({ min: -3, max: 3 })
    expect(chart.groups.map((group) => group.bars.map((bar) => [bar.text, bar.state]))).toEqual([
      [['0', 'known'], ['−1', 'known'], ['−2', 'known'], ['+2', 'known']],
      [['not scored', 'unknown'], ['−2', 'known'], ['−3', 'known'], ['+2', 'known']],
    ])
  })

  it('says which priority loses and which gains', () => {
    expect(chart.reading).toBe('Both lower Resilience (−2 and −3); both raise Resources (+2 and +2).')
    expect(priorityBalance([{ ref: 'A', title: 'a', effects: [effect(1, null)] }, { ref: 'B', title: 'b', effects: [effect(1, null)] }]).reading).toBe('No effect on the priorities has been scored yet.')
  })

  it('keeps one colour for each priority and says when the scores were made up', () => {
    expect(chart.groups[0]!.bars.map((bar) => bar.role)).toEqual(['priority1', 'priority2', 'priority3', 'priority4'])
    expect(chart.caption).toContain('illustrative')
    const mixed = priorityBalance([{ ref: 'A', title: 'a', effects: [effect(1, 1, 'real', false), effect(2, 1, 'made up')] }])
    expect(mixed.caption).not.toContain('illustrative')
    expect(mixed.groups[0]!.bars.map((bar) => bar.detail)).toEqual(['real', 'made up, illustrative'])
  })

  it('has its zero lines under each other', () => {
    const zeros = drawChart(priorityChart, PAGE_WIDTH.portrait).shapes.flatMap((shape) => shape.kind === 'line' && shape.stroke === ink.line && shape.width === 1 && shape.x1 === shape.x2 ? [shape.x1] : [])
    expect(zeros).toHaveLength(2)
    const [width] = [zeros[1]! - zeros[0]!]
    expect(width).toBeCloseTo((453 - 22) / 2 + 22, 5)
  })
})

describe('a drawing', () => {
  const every = (chart: Chart): string[] => chart.groups.flatMap((group) => [group.label, group.detail, ...group.bars.flatMap((bar) => [bar.label, bar.text, bar.detail])]).filter((text) => text !== '')
  const sorted = (text: string): string => text.split('').sort().join('')
  const flat = (texts: readonly string[]): string => texts.join('').replace(/\s/g, '')

  it.each([['bars', savingsChart], ['diverging', priorityChart]] as const)('writes every label and value of its chart as text, and nothing else: %s', (_kind, chart) => {
    expect(sorted(flat(drawnTexts(chart)))).toBe(sorted(flat(every(chart))))
  })

  it('says the same on an upright and on a turned page', () => {
    for (const chart of [savingsChart, priorityChart]) {
      const wide = drawChart(chart, PAGE_WIDTH.landscape).shapes.flatMap((shape) => shape.kind === 'text' ? [shape.text] : [])
      expect(flat(wide)).toBe(flat(drawnTexts(chart)))
    }
  })

  it('is an SVG with real text, no script, no link and no style sheet, whatever it is given', () => {
    const svg = chartSvg({ ...savingsChart, groups: [{ label: HOSTILE, detail: '\u0000\u0007<script>', bars: savingsChart.groups[0]!.bars }] }, 453)
    const parsed = new SvgNames(svg)
    expect(parsed.names).toEqual(new Set(['svg', 'rect', 'line', 'text']))
    expect(svg).not.toMatch(/[\u0000-\u001f]/)
    expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('is the same bytes for the same chart', () => {
    expect(chartSvg(priorityChart, 728)).toBe(chartSvg(JSON.parse(JSON.stringify(priorityChart)), 728))
  })

  it('keeps every mark and word inside its frame', () => {
    const amount = fc.oneof(fc.constant(null), fc.constant(unknown), fc.integer({ min: -5_000_000, max: 99_000_000 }).map(known), fc.tuple(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 0, max: 99_000_000 })).map(([a, b]) => range(a, b)))
    const options = fc.array(fc.record({ ref: fc.constant('ASC-001'), title: fc.lorem({ maxCount: 12 }), amounts: fc.array(amount, { minLength: 3, maxLength: 3 }), left: amount, counts: fc.boolean(), illustrative: fc.boolean() }), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(options, fc.constantFrom(453, 728), (list, width) => {
      for (const chart of [moneyByYear(list, years), savingsBars(list)]) {
        chartSchema.parse(chart)
        for (const shape of drawChart(chart, width).shapes) {
          const [left, right] = shape.kind === 'text' ? shape.anchor === 'end' ? [shape.x - textWidth(shape.text, shape.size, shape.weight), shape.x] : [shape.x, shape.x + textWidth(shape.text, shape.size, shape.weight)]
            : shape.kind === 'rect' ? [shape.x, shape.x + shape.width] : shape.kind === 'line' ? [shape.x1, shape.x2] : [shape.x - shape.r, shape.x + shape.r]
          expect(left).toBeGreaterThanOrEqual(-0.5)
          expect(right).toBeLessThanOrEqual(width + 0.5)
        }
      }
    }), { numRuns: 60 })
  })
})

/** Element names of an SVG, read strictly enough for what a drawing writes: throws where a tag or entity is not closed. */
class SvgNames {
  readonly names = new Set<string>()
  constructor(svg: string) {
    const rest = svg.replace(/<(\/?)(\w+)((?:\s[\w:-]+="[^"<]*")*)\s*\/?>/g, (_tag, _close, name: string) => { this.names.add(name); return '' })
    if (/[<>]/.test(rest) || /&(?!amp;|lt;|gt;|quot;|#39;)/.test(rest)) throw new Error(`Not well formed: ${rest.slice(0, 80)}`)
  }
}

describe('colours on paper', () => {
  const channel = (v: number): number => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  const luminance = (hex: string): number => [1, 3, 5].map((i) => channel(parseInt(hex.slice(i, i + 2), 16) / 255)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i]!, 0)
  const contrast = (hex: string): number => 1.05 / (luminance(hex) + 0.05)

  it('have 4.5:1 as text and 3:1 as marks on white', () => {
    expect(chartRoles.filter((role) => contrast(paints[role].text) < 4.5)).toEqual([])
    expect(chartRoles.filter((role) => contrast(paints[role].stroke ?? paints[role].fill) < 3)).toEqual([])
    for (const text of [ink.text, ink.second, ink.third]) expect(contrast(text)).toBeGreaterThanOrEqual(4.5)
  })

  it('of the four priorities differ in lightness too, so that grey print keeps neighbours apart', () => {
    const light = [1, 2, 3, 4].map((n) => luminance(paints[chartRoles[n + 2]!].fill))
    expect(Math.abs(light[0]! - light[1]!)).toBeGreaterThan(0.1)
    expect(Math.abs(light[2]! - light[3]!)).toBeGreaterThan(0.1)
  })
})

describe('text widths', () => {
  it('break at spaces and inside a word only when it alone is too wide', () => {
    expect(wrapText('one two three', 30, 10)).toEqual(['one', 'two', 'three'])
    expect(wrapText('', 30, 10)).toEqual([''])
    const parts = wrapText('x'.repeat(50), 40, 10)
    expect(parts.join('')).toBe('x'.repeat(50))
    for (const part of parts) expect(textWidth(part, 10)).toBeLessThanOrEqual(40)
  })
})
