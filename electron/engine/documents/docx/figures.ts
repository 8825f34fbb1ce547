// Charts and pictures. A chart: the sentence that says what it shows, the drawing the PDF has, its caption. Word draws the SVG; older
// programs show the picture made from it.
import { ImageRun } from 'docx'
import { type ChartBlock, type ImageBlock } from '#shared/documents/blocks.ts'
import { drawChart, PAGE_WIDTH } from '#shared/documents/charts/draw.ts'
import { chartInWords } from '#shared/documents/charts/inWords.ts'
import { toSvg } from '#shared/documents/charts/shapes.ts'
import { captionOf, shortened } from '#shared/documents/phrases.ts'
import { type Picture } from '../pictures/pictures.ts'
import { type Size, sizeOf } from '../pictures/size.ts'
import { captionRuns } from './captions.ts'
import { type Draft } from './drafts.ts'
import { page, twips } from './measures.ts'
import { type Rasteriser } from './picture.ts'
import { clean, runs } from './text.ts'

/** What stands in for the house face on a computer that does not have it, nearly as wide. */
const FONTS = "'Source Sans 3', Calibri, Carlito, Arial, sans-serif"
/** Points to the pixels Word counts a picture in. */
const PIXELS = 96 / 72
/** Twips in a point. */
const TWIPS = 20

export function chartDrafts({ chart, table }: ChartBlock, label: string | null, landscape: boolean, anew: boolean, rasteriser: Rasteriser): readonly Draft[] {
  const drawing = drawChart(chart, landscape ? PAGE_WIDTH.landscape : PAGE_WIDTH.portrait)
  const svg = toSvg(drawing, FONTS)
  const size = { width: Math.round(drawing.width * PIXELS), height: Math.round(drawing.height * PIXELS) }
  return [
    { style: 'Reading', children: runs(chart.reading) },
    {
      style: 'Figure',
      children: [new ImageRun({
        type: 'svg', data: new TextEncoder().encode(svg), transformation: size, fallback: { type: 'png', data: rasteriser.png(svg, drawing.width) },
        altText: { name: label ?? 'Figure', title: clean(captionOf(label, chart.caption)), description: clean([chart.reading, ...(table === null ? [chartInWords(chart)] : [])].join(' ')) },
      })],
    },
    { style: 'FigureCaption', children: captionRuns(label, chart.caption, anew) },
  ]
}

/** Where a picture goes: the width of the text and the tallest it may be, in twips. */
type Room = { readonly width: number; readonly height: number }

/** Of a picture: as wide as the text, and a page less what its caption takes. */
const roomOn = (landscape: boolean): Room => ({ width: page[landscape ? 'landscape' : 'portrait'].text, height: twips(landscape ? 130 : 190) })

/** Throws when the picture is not among those given: they were looked for before. */
export function imageDrafts(block: ImageBlock, label: string | null, landscape: boolean, anew: boolean, picture: Picture | undefined, rasteriser: Rasteriser): readonly Draft[] {
  if (picture === undefined) throw new Error(`the picture ${block.image} was not given`)
  const room = roomOn(landscape)
  const named = { name: label ?? 'Picture', title: clean(block.caption === null ? shortened(block.alt) : captionOf(label, block.caption)), description: clean(block.alt) }
  const shown = pictureRun(picture, { width: (room.width * block.width) / 100, height: room.height }, named, rasteriser)
  return block.caption === null ? [{ style: 'Picture', children: [shown] }] : [{ style: 'Figure', children: [shown] }, { style: 'FigureCaption', children: captionRuns(label, block.caption, anew) }]
}

type Named = { readonly name: string; readonly title: string; readonly description: string }

/** A picture as large as its room lets it be, in its own proportions. */
export function pictureRun(picture: Picture, room: Room, altText: Named, rasteriser: Rasteriser): ImageRun {
  const svg = picture.kind === 'svg' ? new TextDecoder().decode(picture.bytes) : ''
  const points = fitted(sizeOf(picture) ?? rasteriser.size(svg), room)
  const transformation = { width: Math.round(points.width * PIXELS), height: Math.round(points.height * PIXELS) }
  return picture.kind === 'svg'
    ? new ImageRun({ type: 'svg', data: picture.bytes, transformation, altText, fallback: { type: 'png', data: rasteriser.png(svg, points.width) } })
    : new ImageRun({ type: picture.kind, data: picture.bytes, transformation, altText })
}

/** In points. A tall picture gives up width, so that it stays on its page. */
function fitted({ width, height }: Size, room: Room): Size {
  const scale = Math.min(room.width / width, room.height / height) / TWIPS
  return { width: width * scale, height: height * scale }
}
