// Draws a chart for paper: direct labels on the marks, no legend, no grid, one zero line, groups beside each other where there is
// room. Positions only; what is shown and written comes from the chart alone.
import { drawBars, measureBars } from './drawBars.ts'
import { drawDiverging, measureDiverging } from './drawDiverging.ts'
import { type Drawing, type Shape, toSvg } from './shapes.ts'
import { wrapText } from './measure.ts'
import { ink } from './palette.ts'
import { type Chart, type ChartGroup } from './types.ts'

/** Points between the margins of an A4 page, upright and turned. */
export const PAGE_WIDTH = { portrait: 453, landscape: 728 } as const

const GAP = 22
const NARROWEST = 205
const SHORTEST_BAR = 50
const HEAD_SIZE = 9

export function drawChart(chart: Chart, width: number): Drawing {
  const columns = columnsFor(chart, width)
  const cellWidth = (width - GAP * (columns - 1)) / columns
  const [barWidths, labelWidth] = [measureBars(chart, cellWidth), measureDiverging(chart, cellWidth)]
  const shapes: Shape[] = []
  let top = 0
  for (let first = 0; first < chart.groups.length; first += columns) {
    const row = chart.groups.slice(first, first + columns)
    const heads = row.map((group) => headLines(group, cellWidth))
    const headHeight = Math.max(...heads.map((lines) => lines.length)) * 11.5
    let bottom = top
    row.forEach((group, i) => {
      const left = i * (cellWidth + GAP)
      const headTop = top
      heads[i]?.forEach((line, n) => shapes.push({
        kind: 'text', x: left, y: headTop + 8.5 + n * 11.5, text: line.text, size: line.strong ? HEAD_SIZE : HEAD_SIZE - 1, weight: line.strong ? 'semibold' : 'regular', fill: line.strong ? ink.text : ink.third, anchor: 'start',
      }))
      const area = { left, top: headTop + headHeight + (headHeight > 0 ? 4 : 0), width: cellWidth }
      if (headHeight > 0) shapes.push({ kind: 'line', x1: left, y1: area.top - 1.5, x2: left + cellWidth, y2: area.top - 1.5, stroke: ink.faint, width: 0.75 })
      const drawn = chart.kind === 'diverging' ? drawDiverging(group, chart.scale, area, labelWidth) : drawBars(group, chart.scale, area, barWidths, chart.kind)
      shapes.push(...drawn.shapes)
      bottom = Math.max(bottom, drawn.bottom)
    })
    top = bottom + 12
  }
  return { width, height: Math.ceil(Math.max(10, top - 10)), shapes }
}

/** As many beside each other as fit with room for a bar, evened out: four groups with room for three stand two by two. */
function columnsFor(chart: Chart, width: number): number {
  const groups = chart.groups.length
  const words = measureBars(chart, NARROWEST)
  const narrowest = Math.max(NARROWEST, chart.kind !== 'diverging' ? words.labelWidth + words.valueWidth + words.detailWidth + SHORTEST_BAR : 0)
  const most = Math.max(1, Math.min(groups, Math.floor((width + GAP) / (narrowest + GAP))))
  return Math.ceil(groups / Math.ceil(groups / most))
}

type HeadLine = { readonly text: string; readonly strong: boolean }

function headLines(group: ChartGroup, width: number): readonly HeadLine[] {
  const strong = group.label === '' ? [] : wrapText(group.label, width, HEAD_SIZE, 'semibold').map((text) => ({ text, strong: true }))
  const quiet = group.detail === '' ? [] : wrapText(group.detail, width, HEAD_SIZE - 1).map((text) => ({ text, strong: false }))
  return [...strong, ...quiet]
}

export const chartSvg = (chart: Chart, width: number): string => toSvg(drawChart(chart, width))

/** Every text of the drawing in the order it is read. */
export function drawnTexts(chart: Chart): readonly string[] {
  return drawChart(chart, PAGE_WIDTH.portrait).shapes.flatMap((shape) => shape.kind === 'text' ? [shape.text] : [])
}

