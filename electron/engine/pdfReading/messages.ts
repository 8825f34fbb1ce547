// What goes into the worker that reads a PDF and what comes out of it.

export type PdfReadInput = { readonly bytes: Uint8Array; readonly text: boolean }

export type PdfFacts = {
  readonly pages: number
  /** What each page says, in the order it is written; null when it was not asked for. */
  readonly text: readonly string[] | null
  /** What the file says of itself: title, subject, author and the rest, as one text. "" when it was not asked for. */
  readonly about: string
}

/** Why a file is no PDF that can be used. */
export type PdfTrouble = 'broken' | 'encrypted' | 'pages'

export type PdfReadReply = { readonly facts: PdfFacts } | { readonly trouble: PdfTrouble } | { readonly failed: string }

/** A paper of more pages is not attached: a year's papers of a committee are fewer. */
export const MOST_PAGES = 2_000
