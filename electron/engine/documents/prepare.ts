// What every renderer is handed: a paper that was judged, under the name its council goes by, in a style that can be used, with every
// picture it names looked through. Nothing is made of a paper before this.
import { type HouseStyle, PLAIN_HOUSE, inHouse, styleFault } from '#shared/documents/houseStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { appError } from '#shared/errors.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { checkModel } from './checkModel.ts'
import { type GivenPictures, picturesFor } from './pictures/given.ts'
import { type Pictures } from './pictures/pictures.ts'

/** What a paper is made in: without a style it looks as papers always did. */
export type Look = {
  readonly house?: HouseStyle
  /** The pictures that image blocks name. */
  readonly pictures?: GivenPictures
}

export type Prepared = { readonly model: DocumentModel; readonly house: HouseStyle; readonly pictures: Pictures }

/** DOCUMENT_GUARD names the place, DOCUMENT_FAILED is a model of another shape. */
export function prepare(given: DocumentModel, { house = PLAIN_HOUSE, pictures = new Map() }: Look): Result<Prepared> {
  const fault = styleFault(house)
  if (fault !== null) return err(appError('DOCUMENT_GUARD', `${fault.what}, so the paper was not made.`, fault.next))
  const model = inHouse(given, house)
  const refused = checkModel(model)
  if (refused !== null) return err(refused)
  const taken = picturesFor(model, house, pictures)
  return taken.ok ? ok({ model, house, pictures: taken.pictures }) : err(taken.error)
}
