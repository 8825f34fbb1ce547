// One group of bars from a common zero: label, bar, value at its end, remark after it. A range is solid to its lower end and
// open to its upper one; an unknown value is the word with a dotted line, never a bar. In a bridge each bar begins where the one
// above it ended, and a thin line joins the two.
import { textWidth, wrapText } from './measure.ts'
import { ink, paints } from './palette.ts'
import { type Shape } from './shapes.ts'
import { type Chart, type ChartBar, type ChartGroup } from './types.ts'

export type Area = { readonly left: number; readonly top: number; readonly width: number }

const SIZE = 8.5
const LINE = 10.5
const BAR = 8

/** What labels, values and remarks need, over every group of a chart: only then is one scale one length everywhere. */
export function measureBars(chart: Chart, width: number): BarWidths {
  const bars = chart.groups.flatMap((group) => group.bars)
  return {
    labelWidth: Math.min(width * 0.42, Math.max(...bars.map((bar) => textWidth(bar.label, SIZE)))) + 8,
    valueWidth: Math.max(...bars.map((bar) => textWidth(bar.text, SIZE, 'semibold'))) + 8,
    detailWidth: Math.min(width * 0.3, Math.max(...bars.map((bar) => textWidth(bar.detail, SIZE - 0.5)))),
  }
}

export type BarWidths = { readonly labelWidth: number; readonly valueWidth: number; readonly detailWidth: number }

export function drawBars(group: ChartGroup, scale: Chart['scale'], area: Area, widths: BarWidths, kind: 'bars' | 'bridge' = 'bars'): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const { labelWidth, valueWidth, detailWidth } = widths
  const span = Math.max(1, scale.max - scale.min)
  const room = Math.max(24, area.width - labelWidth - valueWidth - (detailWidth > 0 ? detailWidth + 6 : 0))
  const at = (value: number): number => area.left + labelWidth + ((value - scale.min) / span) * room
  const zero = at(0)
  const shapes: Shape[] = []
  let before: { readonly x: number; readonly bottom: number } | null = null
  let top = area.top + 2
  for (const bar of group.bars) {
    const labels = wrapText(bar.label, labelWidth - 8, SIZE)
    const details = bar.detail === '' ? [] : wrapText(bar.detail, Math.max(40, detailWidth), SIZE - 0.5)
    const height = Math.max(labels.length, details.length, 1) * LINE + 3
    const middle = top + height / 2
    const first = (lines: number): number => middle - ((lines - 1) * LINE) / 2 + SIZE * 0.35
    labels.forEach((text, n) => shapes.push({ kind: 'text', x: area.left, y: first(labels.length) + n * LINE, text, size: SIZE, weight: 'regular', fill: ink.second, anchor: 'start' }))
    const end = kind === 'bridge' ? drawStep(bar, { at, zero, middle }, shapes) : drawMark(bar, { at, zero, middle }, shapes)
    if (kind === 'bridge') {
      if (before !== null) shapes.push({ kind: 'line', x1: before.x, y1: before.bottom, x2: before.x, y2: middle - BAR / 2, stroke: ink.line, width: 0.5 })
      before = { x: at(bar.high), bottom: middle + BAR / 2 }
    }
    if (bar.text !== '') {
      shapes.push({ kind: 'text', x: end + 5, y: middle + SIZE * 0.35, text: bar.text, size: SIZE, weight: 'semibold', fill: bar.state === 'unknown' ? ink.second : paints[bar.role].text, anchor: 'start' })
      if (bar.state === 'unknown') {
        const width = textWidth(bar.text, SIZE, 'semibold')
        shapes.push({ kind: 'line', x1: end + 5, y1: middle + SIZE * 0.35 + 2.5, x2: end + 5 + width, y2: middle + SIZE * 0.35 + 2.5, stroke: ink.second, width: 1, dotted: true })
      }
    }
    const beside = end + 5 + textWidth(bar.text, SIZE, 'semibold') + 6
    details.forEach((text, n) => shapes.push({ kind: 'text', x: beside, y: first(details.length) + n * LINE, text, size: SIZE - 0.5, weight: 'regular', fill: ink.third, anchor: 'start' }))
    top += height
  }
  shapes.push({ kind: 'line', x1: zero, y1: area.top, x2: zero, y2: top, stroke: ink.line, width: 1 })
  return { shapes, bottom: top }
}

type Place = { readonly at: (value: number) => number; readonly zero: number; readonly middle: number }

/** Draws a step of a bridge from where it begins to where it ends, and says where its right end is. */
function drawStep(bar: ChartBar, { at, middle }: Place, shapes: Shape[]): number {
  const { fill, stroke, dashed } = paints[bar.role]
  const [left, right] = [Math.min(at(bar.low), at(bar.high)), Math.max(at(bar.low), at(bar.high))]
  shapes.push({ kind: 'rect', x: left, y: middle - BAR / 2, width: Math.max(1, right - left), height: BAR, fill, ...(stroke === null ? {} : { stroke }), ...(dashed ? { dashed: true } : {}) })
  return right
}

/** Draws the bar itself and says where its right end is. */
function drawMark(bar: ChartBar, place: Place, shapes: Shape[]): number {
  const { at, zero, middle } = place
  if (bar.state === 'unknown' || bar.state === 'blank') return zero
  const paint = paints[bar.role]
  const top = middle - BAR / 2
  const rect = (from: number, to: number, open: boolean): void => {
    const outline = open ? (paint.stroke ?? paint.fill) : paint.stroke
    shapes.push({
      kind: 'rect', x: Math.min(from, to), y: top, width: Math.abs(to - from), height: BAR, fill: open ? ink.paper : paint.fill,
      ...(outline === null ? {} : { stroke: outline }), ...(paint.dashed ? { dashed: true } : {}),
    })
  }
  if (bar.high !== bar.low) rect(at(bar.low), at(bar.high), true)
  if (bar.low !== 0) rect(zero, at(bar.low), false)
  return Math.max(zero, at(bar.low), at(bar.high))
}
