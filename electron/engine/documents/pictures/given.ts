// The pictures a paper names, looked through before anything is made of it: each must have been given, and each must be fit to print.
import { type ImageBlock } from '#shared/documents/blocks.ts'
import { type HouseStyle } from '#shared/documents/houseStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { numberDocument } from '#shared/documents/numbering.ts'
import { placeIn } from '#shared/documents/places.ts'
import { type AppError, appError } from '#shared/errors.ts'
import { LOGO, type Picture, type Pictures, readPicture } from './pictures.ts'

/** Bytes by the key that blocks name them with, as they were taken in. */
export type GivenPictures = ReadonlyMap<string, Uint8Array>

type Taken = { readonly ok: true; readonly pictures: Pictures } | { readonly ok: false; readonly error: AppError }

/** DOCUMENT_GUARD, naming the place, for a picture that is missing or cannot be printed. */
export function picturesFor(model: DocumentModel, house: HouseStyle, given: GivenPictures): Taken {
  const pictures = new Map<string, Picture>()
  const wanted: readonly (readonly [key: string, place: string, bytes: Uint8Array | undefined])[] = [
    ...(house.logo === null ? [] : [[LOGO, 'The logo', house.logo.bytes] as const]),
    ...imagesIn(model).map(({ block, place }) => [block.image, place, given.get(block.image)] as const),
  ]
  for (const [key, place, bytes] of wanted) {
    if (pictures.has(key)) continue
    if (bytes === undefined) return refused(`${place} is not in this file`, 'Add the picture again, or take it out of the paper.')
    const read = readPicture(bytes)
    if (!read.ok) return refused(`${place} ${read.fault.what}`, read.fault.next)
    pictures.set(key, read.value)
  }
  return { ok: true, pictures }
}

const refused = (what: string, next: string): Taken => ({ ok: false, error: appError('DOCUMENT_GUARD', `${what}, so the paper was not made.`, next) })

function imagesIn(model: DocumentModel): readonly { readonly block: ImageBlock; readonly place: string }[] {
  return numberDocument(model).flatMap((section) => section.blocks.flatMap((numbered) => {
    const place = placeIn(section, numbered)
    return numbered.block.type === 'image' ? [{ block: numbered.block, place: place.charAt(0).toUpperCase() + place.slice(1) }] : []
  }))
}
