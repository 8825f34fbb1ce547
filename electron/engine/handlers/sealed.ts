// A pack made into files, before the operation that keeps them as an issue.
import { type PackContent } from '#shared/documents/packContent.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { type ItemPages } from '#shared/documents/plainText.ts'
import { type IssueKind, type Twin } from '#shared/domain/packWords.ts'

export type SealedFile = {
  readonly twin: Twin; readonly fileName: string; readonly bytes: Uint8Array; readonly pages: number; readonly conformance: string; readonly engine: string
  readonly content: PackContent; readonly items: ItemPages
}

export type SealedPack = {
  /** The newest operation of the file when it was read: what came after is not in the files. */
  readonly asOf: string
  readonly number: number
  readonly kind: IssueKind
  readonly day: string
  /** How the files count, and with the first issue all that follow. */
  readonly numbering: Numbering
  /** Every place of the agenda that the issue gives a number to. */
  readonly places: readonly { readonly item: string; readonly place: number }[]
  readonly files: readonly [SealedFile, ...SealedFile[]]
}
