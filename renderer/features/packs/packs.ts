// The parts of a pack's workspace as its screens name them, and the small questions they all ask of it.
import { type OutputOf } from '../../client/procedures.ts'
import { type Spot as PaperSpot } from '../../editor/paper/spot.ts'
import { type Go as PaperGo, type PaperFocus } from '../../editor/paper/usePaperFocus.ts'

export type Workspace = OutputOf<'packs.one'>
export type TopItem = NonNullable<Workspace['items']>[number]
export type Item = Omit<TopItem, 'appendices'>
export type Paragraph = NonNullable<Item['paragraphs']>[number]
export type Issue = NonNullable<Workspace['issues']>[number]
export type IssueFile = Issue['files'][number]
export type Note = NonNullable<Workspace['annotations']>[number]

/** An item or appendix with where it stands: `parent` is the item it is an appendix of. */
export type Placed = { readonly item: Item; readonly parent: TopItem | null; /** "Item 2", "Item 2, Appendix A". */ readonly name: string }

/** A place on the page of an item: a paragraph or heading that is written, or a block of a paper that is read. */
export type Spot = PaperSpot<'paragraph' | 'heading' | 'block'>
/** A paragraph or heading as a place. */
export const spotOf = (paragraph: Paragraph): Spot => ({ kind: paragraph.heading ? 'heading' : 'paragraph', id: paragraph.id })

export type Go = PaperGo<Spot>
export type PageFocus = PaperFocus<Spot>

export function placedItems({ items }: Pick<Workspace, 'items'>): readonly Placed[] {
  return (items ?? []).flatMap((item): Placed[] => [
    { item, parent: null, name: item.number },
    ...(item.appendices ?? []).map((appendix): Placed => ({ item: appendix, parent: item, name: `${item.number}, ${appendix.number}` })),
  ])
}

export const placedItem = (workspace: Pick<Workspace, 'items'>, id: string | null): Placed | undefined => (id === null ? undefined : placedItems(workspace).find(({ item }) => item.id === id))

/** Whether something of an item is withheld from the public: all of it, or one of its paragraphs. */
export const hasExempt = (item: Item): boolean => item.exemption !== null || (item.paragraphs ?? []).some((paragraph) => paragraph.exemption !== null)

/** How much of an item is withheld, in a few words; an appendix goes with its item. Null where none of it is. */
export function exemptWords(item: Item, parent: Pick<Item, 'exemption'> | null): string | null {
  if (item.exemption !== null) return 'exempt'
  if (parent !== null && parent.exemption !== null) return 'exempt with its item'
  return hasExempt(item) ? 'part exempt' : null
}

export const isStale = (paragraph: Paragraph): boolean => (paragraph.stale ?? []).length > 0

/** Whether a paper is one about money, which says whether the savings tie. */
export const isAboutMoney = (item: Item): boolean => item.document !== null && item.document !== 'comments'

/** What a reader may write a note beside: the item, and in it a place with its words. */
export type NotePlace = { readonly item: string | null; readonly origin: string | null; /** "1.2", "ASC-003 in Table 1". */ readonly what: string; readonly quote: string }

export const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
