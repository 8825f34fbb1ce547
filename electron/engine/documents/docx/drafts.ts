// A paragraph before it is one: what stands in it and how it is set, so that a mark can still be put at its end, a bookmark around
// it, a page break before it.
import { BookmarkEnd, BookmarkStart, type IParagraphOptions, Paragraph, Table, type XmlComponent, bookmarkUniqueNumericId } from 'docx'
import { type StyleName } from './styles.ts'

export type Draft = {
  readonly style: StyleName
  readonly children: readonly XmlComponent[]
  /** What the style does not say. */
  readonly setting?: Omit<IParagraphOptions, 'children' | 'text' | 'style'>
}

/** What a block becomes. */
export type Piece = Draft | Table

export const isTable = (piece: Piece): piece is Table => piece instanceof Table

/** The last of them with something more at its end. */
export function endingWith(drafts: readonly Draft[], tail: readonly XmlComponent[]): readonly Draft[] {
  const last = drafts.at(-1)
  return last === undefined || tail.length === 0 ? drafts : [...drafts.slice(0, -1), { ...last, children: [...last.children, ...tail] }]
}

/** All of them within one bookmark. */
export function bookmarked(drafts: readonly Draft[], name: string | null): readonly Draft[] {
  const first = drafts[0]
  if (name === null || first === undefined) return drafts
  const id = bookmarkUniqueNumericId()
  const opened = [{ ...first, children: [new BookmarkStart(name, id), ...first.children] }, ...drafts.slice(1)]
  return endingWith(opened, [new BookmarkEnd(id)])
}

export function toParagraph({ style, children, setting }: Draft): Paragraph {
  const paragraph = new Paragraph({ ...setting, style })
  for (const child of children) paragraph.addChildElement(child)
  return paragraph
}
