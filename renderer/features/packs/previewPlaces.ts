// Which item and which of its words stand where in the preview: its sections name the items in order, under the numbers they have here, and
// every row the pack was made from has a place. Pure.
import { type OutputOf } from '../../client/procedures.ts'
import { type PdfPlace } from '../../components/pdf/place.ts'
import { type Workspace, placedItems } from './packs.ts'

type Made = OutputOf<'documents.preview'>
type Section = NonNullable<Made['sections']>[number]
type RowPlace = NonNullable<Made['places']>[number]

export type ItemPlace = PdfPlace & { readonly item: string }

/** A long title is shortened in contents. */
const KNOWN_BY = 80
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** In the order of the pages; items without pages are not among them. */
export function itemPlaces(workspace: Pick<Workspace, 'items'>, sections: readonly Pick<Section, 'text' | 'page' | 'y'>[]): readonly ItemPlace[] {
  let from = 0
  return placedItems(workspace).flatMap(({ item }) => {
    const wanted = letters(`${item.number} ${item.title}`).slice(0, KNOWN_BY)
    const at = sections.findIndex((section, i) => i >= from && letters(section.text).startsWith(wanted))
    const section = sections[at]
    if (section === undefined) return []
    from = at + 1
    return [{ item: item.id, page: section.page, down: section.y }]
  })
}

const reached = (by: PdfPlace, { page, down }: PdfPlace): boolean => by.page < page || (by.page === page && by.down <= down)

/** The item a place is in; null on the front sheet. */
export function itemAt(places: readonly ItemPlace[], place: PdfPlace): string | null {
  return places.findLast((one) => reached(one, place))?.item ?? null
}

/** A press may fall a little above the line it means. */
const SLACK = 6

/** The row of the cycle that is printed at a place within its item: a paragraph, a recommendation; null above the first. */
export function rowAt(places: readonly ItemPlace[], rows: readonly RowPlace[], { page, down }: PdfPlace): string | null {
  const place = { page, down: down + SLACK }
  const start = places.findLast((one) => reached(one, place))
  return rows.findLast((row) => { const at = { page: row.page, down: row.y }; return reached(at, place) && start !== undefined && reached(start, at) })?.id ?? null
}

/** Where to look for an item, or for a row within it: a row may stand in the pack more than once. Null where it has no pages, or where the
 *  row is not printed. */
export function placeToLook(places: readonly ItemPlace[], rows: readonly RowPlace[], item: string | null, row: string | null): PdfPlace | null {
  if (item === null) return { page: 1, down: 0 }
  const start = places.find((place) => place.item === item)
  if (start === undefined) return null
  if (row === null) return { page: start.page, down: start.down }
  const own = rows.find(({ id, page, y }) => id === row && reached(start, { page, down: y }))
  return own === undefined ? null : { page: own.page, down: own.y }
}
