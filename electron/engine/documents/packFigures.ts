// Charts drawn and pictures placed as virtual files beside the document: everything the engine may read lies there, and nothing else.
import { type ImageBlock } from '#shared/documents/blocks.ts'
import { chartSvg, PAGE_WIDTH } from '#shared/documents/charts/draw.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { captionOf } from '#shared/documents/phrases.ts'
import { type Json } from '#shared/json.ts'
import { type Legible } from './legible.ts'
import { type Pictures } from './pictures/pictures.ts'

/** Virtual path and content. */
export type PackedFile = { readonly path: string; readonly bytes: Uint8Array }

export function packChart(chart: Chart, legible: Legible, landscape: boolean, files: PackedFile[]): string {
  const safe: Chart = {
    ...chart,
    groups: chart.groups.map((group) => ({
      label: legible.line(group.label), detail: legible.line(group.detail),
      bars: group.bars.map((bar) => ({ ...bar, label: legible.line(bar.label), text: legible.line(bar.text), detail: legible.line(bar.detail) })),
    })),
  }
  const path = `/chart-${files.length + 1}.svg`
  files.push({ path, bytes: new TextEncoder().encode(chartSvg(safe, landscape ? PAGE_WIDTH.landscape : PAGE_WIDTH.portrait)) })
  return path
}

/** Throws when the picture is not among those given: renderPdf has looked for it before. */
export function packImage(block: ImageBlock, label: string | null, legible: Legible, pictures: Pictures, files: PackedFile[]): Json {
  return {
    t: 'image', path: placePicture(block.image, pictures, files), alt: legible.line(block.alt), width: block.width,
    caption: block.caption === null ? '' : legible.line(captionOf(label, block.caption)),
  }
}

/** The path of a picture, laid out once however often it stands in the paper. */
export function placePicture(key: string, pictures: Pictures, files: PackedFile[]): string {
  const picture = pictures.get(key)
  if (picture === undefined) throw new Error(`the picture ${key} was not given`)
  const number = [...pictures.keys()].indexOf(key) + 1
  const path = `/picture-${number}.${picture.kind}`
  if (!files.some((file) => file.path === path)) files.push({ path, bytes: picture.bytes })
  return path
}
