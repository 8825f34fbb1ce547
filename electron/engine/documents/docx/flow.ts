// The paragraphs and tables of one run of pages as they follow each other: a page break becomes a property of the paragraph after
// it, and what follows a table stands off from it. No empty paragraphs: readers who listen would hear each of them.
import { type FileChild } from 'docx'
import { type Draft, type Piece, isTable, toParagraph } from './drafts.ts'
import { points } from './measures.ts'
import { type StyleName } from './styles.ts'

/** These stand off from whatever is above them by themselves. */
const airy: ReadonlySet<StyleName> = new Set<StyleName>(['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Caption', 'Reading', 'Lead', 'Group', 'ContentsTitle'])

export class Flow {
  readonly children: FileChild[] = []
  #breaks = false
  #afterTable = false

  /** A new page, unless nothing stands on this one yet. */
  breakPage(): void {
    this.#breaks = this.children.length > 0
  }

  add(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      this.children.push(isTable(piece) ? piece : toParagraph(this.#placed(piece)))
      this.#afterTable = isTable(piece)
    }
  }

  /** What is neither paragraph nor table of ours: the contents, which end as Word ends them, with a paragraph of their own. */
  addWhole(child: FileChild): void {
    this.children.push(child)
    this.#afterTable = false
  }

  #placed(draft: Draft): Draft {
    const setting = {
      ...draft.setting, ...(this.#breaks ? { pageBreakBefore: true } : {}),
      ...(this.#afterTable && !airy.has(draft.style) ? { spacing: { before: points(12) } } : {}),
    }
    this.#breaks = false
    return { ...draft, setting }
  }
}
