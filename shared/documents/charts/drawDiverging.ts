// One group of signed scores around a zero line that is drawn in full: the number outside the end of the bar, its reason on the
// empty side. No effect is a ring on the zero line; not scored is said in words and draws nothing.
import { type Area } from './drawBars.ts'
import { textWidth, wrapText } from './measure.ts'
import { ink, paints } from './palette.ts'
import { type Shape } from './shapes.ts'
import { type Chart, type ChartGroup } from './types.ts'

const SIZE = 8.5
const LINE = 10
const BAR = 8
const NUMBER = 15

/** What the labels of every group need, so that all zero lines and scales of a chart agree. */
export const measureDiverging = (chart: Chart, width: number): number =>
  Math.min(width * 0.34, Math.max(...chart.groups.flatMap((group) => group.bars.map((bar) => textWidth(bar.label, SIZE))))) + 6

export function drawDiverging(group: ChartGroup, scale: Chart['scale'], area: Area, labelWidth: number): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const left = area.left + labelWidth + NUMBER
  const right = area.left + area.width - NUMBER
  const at = (value: number): number => left + ((value - scale.min) / Math.max(1, scale.max - scale.min)) * (right - left)
  const zero = at(0)
  const shapes: Shape[] = []
  let top = area.top + 2
  for (const bar of group.bars) {
    const labels = wrapText(bar.label, labelWidth - 6, SIZE)
    const drawn = bar.state !== 'unknown' && bar.state !== 'blank'
    // Not scored is said on the right of the line, so its remark goes to the left.
    const reasonRight = drawn && bar.low <= 0
    const room = reasonRight ? area.left + area.width - zero - 8 : zero - 8 - (area.left + labelWidth)
    // Short of the value's own number where that stands on the same side: no effect.
    const own = drawn && bar.low === 0 ? textWidth(bar.text, SIZE, 'semibold') + 5 : 0
    const details = bar.detail === '' ? [] : wrapText(bar.detail, Math.max(30, room - own), SIZE - 0.5)
    const height = Math.max(labels.length, details.length, 1) * LINE + 4
    const middle = top + height / 2
    const base = middle + SIZE * 0.35
    const first = (lines: number): number => base - ((lines - 1) * LINE) / 2
    labels.forEach((text, n) => shapes.push({ kind: 'text', x: area.left, y: first(labels.length) + n * LINE, text, size: SIZE, weight: 'regular', fill: ink.second, anchor: 'start' }))
    // The scale is always drawn, but never through a word.
    const wordsWidth = Math.max(0, ...details.map((text) => textWidth(text, SIZE - 0.5)))
    const wordsEnd = own + (wordsWidth > 0 ? wordsWidth + 9 : 2)
    const saidRight = drawn ? 0 : textWidth(bar.text, SIZE) + 9
    const wordsAt = (x: number): boolean => (x > zero && x < zero + saidRight) || (own + wordsWidth > 0 && (reasonRight ? x > zero && x < zero + wordsEnd : x < zero && x > zero - wordsEnd))
    for (let tick = scale.min; tick <= scale.max; tick += 1) {
      if (tick !== 0 && !wordsAt(at(tick))) shapes.push({ kind: 'line', x1: at(tick), y1: middle - 2, x2: at(tick), y2: middle + 2, stroke: ink.line, width: 0.5 })
    }
    const paint = paints[bar.role]
    if (drawn && bar.low !== 0) {
      const end = at(bar.low)
      shapes.push({ kind: 'rect', x: Math.min(zero, end), y: middle - BAR / 2, width: Math.abs(end - zero), height: BAR, fill: paint.fill })
      shapes.push({ kind: 'text', x: bar.low < 0 ? end - 3 : end + 3, y: base, text: bar.text, size: SIZE, weight: 'semibold', fill: paint.text, anchor: bar.low < 0 ? 'end' : 'start' })
    } else {
      if (drawn) shapes.push({ kind: 'ring', x: zero, y: middle, r: 2.6, stroke: paint.fill, fill: ink.paper })
      if (bar.text !== '') shapes.push({ kind: 'text', x: zero + 7, y: base, text: bar.text, size: SIZE, weight: drawn ? 'semibold' : 'regular', fill: drawn ? paint.text : ink.third, anchor: 'start' })
    }
    details.forEach((text, n) => shapes.push({
      kind: 'text', x: reasonRight ? zero + 7 + own : zero - 7, y: first(details.length) + n * LINE, text, size: SIZE - 0.5, weight: 'regular', fill: ink.third, anchor: reasonRight ? 'start' : 'end',
    }))
    top += height
  }
  return { shapes: [{ kind: 'line', x1: zero, y1: area.top, x2: zero, y2: top, stroke: ink.line, width: 1 }, ...shapes], bottom: top }
}
