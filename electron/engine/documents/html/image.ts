// A picture that came from outside, inside the page itself: nothing is fetched, and what it shows is said in words.
import { type ImageBlock } from '#shared/documents/blocks.ts'
import { captionOf } from '#shared/documents/phrases.ts'
import { type Picture, type Pictures } from '../pictures/pictures.ts'
import { type Columns } from './columns.ts'
import { type Markup, h } from './markup.ts'

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const

export const imageTag = (picture: Picture, alt: string): Markup =>
  h('img', { alt, src: `data:${mediaTypes[picture.kind]};base64,${Buffer.from(picture.bytes).toString('base64')}` })

/** Throws when the picture is not among those given: they were looked for before. */
export function imageMarkup(block: ImageBlock, label: string | null, id: string, { pictures, columns }: { readonly pictures: Pictures; readonly columns: Columns }): Markup {
  const picture = pictures.get(block.image)
  if (picture === undefined) throw new Error(`the picture ${block.image} was not given`)
  columns.picture(id, block.width)
  return h('figure', { id }, imageTag(picture, block.alt), block.caption === null ? null : h('figcaption', {}, captionOf(label, block.caption)))
}
