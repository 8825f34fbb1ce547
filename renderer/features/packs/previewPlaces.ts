// Which item of the agenda stands where in the pack's PDF: its bookmarks name the items in order, under the numbers they have here. Pure.
import { type PdfHeading, type PdfPlace } from '../../components/pdf/place.ts'
import { type Workspace, placedItems } from './packs.ts'

export type ItemPlace = PdfPlace & { readonly item: string }

/** A long title is shortened in the bookmarks. */
const KNOWN_BY = 80
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** In the order of the pages; items without pages are not among them. */
export function itemPlaces(workspace: Pick<Workspace, 'items'>, headings: readonly PdfHeading[]): readonly ItemPlace[] {
  let from = 0
  return placedItems(workspace).flatMap(({ item }) => {
    const wanted = letters(`${item.number} ${item.title}`).slice(0, KNOWN_BY)
    const at = headings.findIndex((heading, i) => i >= from && letters(heading.title).startsWith(wanted))
    const heading = headings[at]
    if (heading === undefined) return []
    from = at + 1
    return [{ item: item.id, page: heading.page, down: heading.down }]
  })
}

/** The item a place is in; null on the front sheet. */
export function itemAt(places: readonly ItemPlace[], { page, down }: PdfPlace): string | null {
  return places.findLast((place) => place.page < page || (place.page === page && place.down <= down))?.item ?? null
}
