// A chart as a drawing in the page: the shapes of the PDF, their colours as names, so that the page's colours are those of the reader.
import { type ChartBlock } from '#shared/documents/blocks.ts'
import { drawChart, PAGE_WIDTH } from '#shared/documents/charts/draw.ts'
import { chartInWords } from '#shared/documents/charts/inWords.ts'
import { ink, paints } from '#shared/documents/charts/palette.ts'
import { type Shape } from '#shared/documents/charts/shapes.ts'
import { captionOf } from '#shared/documents/phrases.ts'
import { type Attributes, type Markup, h } from './markup.ts'

/** Colours of the palette by the names page.css gives them. */
export const colourNames: ReadonlyMap<string, string> = new Map([
  [ink.text, 'ink'], [ink.second, 'ink-2'], [ink.third, 'ink-3'], [ink.line, 'line-3'], [ink.faint, 'line'], [ink.paper, 'sheet'],
  [paints.saving.fill, 'bar'], [paints.strong.fill, 'bar-total'], [paints.left.fill, 'bad-tint'], [paints.left.text, 'bad'],
  ...([1, 2, 3, 4] as const).flatMap((slot): readonly (readonly [string, string])[] => [[paints[`priority${slot}`].text, `p${slot}-text`], [paints[`priority${slot}`].fill, `p${slot}`]]),
])

/** The values are said in the drawing's description where no table beside it says them. */
export function figureMarkup({ chart, table }: ChartBlock, label: string | null, id: string): Markup {
  const drawing = drawChart(chart, PAGE_WIDTH.portrait)
  const [title, description] = [`${id}-title`, `${id}-description`]
  const words = table === null ? chartInWords(chart) : captionOf(label, chart.caption)
  return h('figure', { id },
    h('p', { class: 'reading' }, chart.reading),
    h('div', { class: 'scroll', role: 'group', 'aria-label': label ?? 'Chart', tabindex: 0 },
      h('svg', { role: 'img', 'aria-labelledby': `${title} ${description}`, viewBox: `0 0 ${num(drawing.width)} ${num(drawing.height)}` },
        h('title', { id: title }, chart.reading), h('desc', { id: description }, words), drawing.shapes.map(shapeMarkup))),
    h('figcaption', {}, captionOf(label, chart.caption)))
}

function shapeMarkup(shape: Shape): Markup {
  switch (shape.kind) {
    case 'rect': return h('rect', { x: num(shape.x), y: num(shape.y), width: num(Math.max(0, shape.width)), height: num(shape.height), 'stroke-dasharray': shape.dashed === true ? '3 2' : null, ...colours(shape.fill, shape.stroke ?? null) })
    case 'line': return h('line', { x1: num(shape.x1), y1: num(shape.y1), x2: num(shape.x2), y2: num(shape.y2), 'stroke-width': num(shape.width), 'stroke-dasharray': shape.dotted === true ? '1 1.6' : null, ...colours(null, shape.stroke) })
    case 'ring': return h('circle', { cx: num(shape.x), cy: num(shape.y), r: num(shape.r), 'stroke-width': 1.2, ...colours(shape.fill, shape.stroke) })
    case 'text': return h('text', { x: num(shape.x), y: num(shape.y), 'font-size': num(shape.size), 'font-weight': shape.weight === 'semibold' ? 600 : 400, 'text-anchor': shape.anchor, ...colours(shape.fill, null) }, shape.text)
  }
}

/** As classes; a colour the page has no name for stands as it is. */
function colours(fill: string | null, stroke: string | null): Attributes {
  const [fillName, strokeName] = [fill, stroke].map((colour) => colour === null ? undefined : colourNames.get(colour))
  const classes = [fillName === undefined ? null : `fill-${fillName}`, strokeName === undefined ? null : `stroke-${strokeName}`].filter((name) => name !== null)
  return {
    class: classes.length === 0 ? null : classes.join(' '),
    fill: fill !== null && fillName === undefined ? fill : null, stroke: stroke !== null && strokeName === undefined ? stroke : null,
  }
}

/** Two decimals at most, never "-0": the same drawing gives the same text. */
function num(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}
