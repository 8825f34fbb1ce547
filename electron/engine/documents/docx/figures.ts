// A chart: the sentence that says what it shows, the drawing the PDF has, its caption. Word draws the SVG; older programs show the
// picture made from it.
import { ImageRun } from 'docx'
import { drawChart, PAGE_WIDTH } from '#shared/documents/charts/draw.ts'
import { chartInWords } from '#shared/documents/charts/inWords.ts'
import { toSvg } from '#shared/documents/charts/shapes.ts'
import { type ChartBlock } from '#shared/documents/blocks.ts'
import { captionOf } from '#shared/documents/phrases.ts'
import { captionRuns } from './captions.ts'
import { type Draft } from './drafts.ts'
import { clean, runs } from './text.ts'

/** What stands in for the house face on a computer that does not have it, nearly as wide. */
const FONTS = "'Source Sans 3', Calibri, Carlito, Arial, sans-serif"
/** Points to the pixels Word counts a picture in. */
const PIXELS = 96 / 72

/** Makes a PNG of an SVG. */
export type Picture = (svg: string) => Uint8Array

export function figureDrafts({ chart, table }: ChartBlock, label: string | null, landscape: boolean, picture: Picture): readonly Draft[] {
  const drawing = drawChart(chart, landscape ? PAGE_WIDTH.landscape : PAGE_WIDTH.portrait)
  const svg = toSvg(drawing, FONTS)
  const size = { width: Math.round(drawing.width * PIXELS), height: Math.round(drawing.height * PIXELS) }
  return [
    { style: 'Reading', children: runs(chart.reading) },
    {
      style: 'Figure',
      children: [new ImageRun({
        type: 'svg', data: new TextEncoder().encode(svg), transformation: size, fallback: { type: 'png', data: picture(svg) },
        altText: { name: label ?? 'Figure', title: clean(captionOf(label, chart.caption)), description: clean([chart.reading, ...(table === null ? [chartInWords(chart)] : [])].join(' ')) },
      })],
    },
    { style: 'FigureCaption', children: captionRuns(label, chart.caption) },
  ]
}
