// What an agenda pack is composed from: the rows of a pack in order, and the models of its papers, each composed by its own composer.
import { type PackItemKind } from '#shared/domain/packWords.ts'
import { type DocumentModel } from './model.ts'
import { type RichDoc } from './richText.ts'

export type SourceExemption = { readonly paragraph: number; readonly reason: string }

export type SourceParagraph = {
  readonly id: string
  readonly heading: boolean
  /** Null where the words are exempt and not in this file. */
  readonly doc: RichDoc | null
  readonly exemption: SourceExemption | null
  readonly illustrative: boolean
}

/**
 * How an attached file is in the pack: drawn as a picture, page by page, or kept beside it; or it is not in this copy of the cycle. Whether
 * its pages can be set may not be known yet (`untried`): a draft says so, and nothing is issued.
 */
export type FileInPack =
  | { readonly as: 'picture'; readonly key: string; /** Per cent of the text. */ readonly width: number }
  | { readonly as: 'pages'; readonly key: string }
  | { readonly as: 'beside' } | { readonly as: 'absent' } | { readonly as: 'untried' }

export type SourceFile = { readonly fileName: string; readonly mediaType: string; readonly bytes: number; readonly pages: number | null; readonly alt: string; readonly illustrative: boolean; readonly inPack: FileInPack }

/** A paper as it is today, or why it cannot be made. */
export type SourcePaper = { readonly model: DocumentModel } | { readonly trouble: string }

export type SourceItem = {
  readonly id: string
  /** Its number among the items, or among the appendices of its item. */
  readonly place: number
  readonly title: string
  readonly kind: PackItemKind
  readonly lead: string | null
  readonly expected: string | null
  readonly withdrawn: string | null
  readonly exemption: SourceExemption | null
  readonly paragraphs: readonly SourceParagraph[]
  readonly file: SourceFile | null
  readonly paper: SourcePaper | null
  readonly illustrative: boolean
}

export type PackSource = {
  readonly id: string
  readonly title: string
  readonly kindLabel: string
  readonly note: string | null
  readonly public: boolean
  readonly illustrative: boolean
  readonly council: string
  readonly cycle: string
  readonly body: { readonly name: string; readonly of: string | null; readonly contact: string | null }
  readonly meeting: { readonly date: string; readonly time: string | null; readonly venue: string | null } | null
  readonly members: readonly { readonly name: string; readonly post: string | null; readonly role: string; readonly illustrative: boolean }[]
  readonly items: readonly (SourceItem & { readonly appendices: readonly SourceItem[] })[]
}
