// What goes into the thread that writes a Word file and what comes out of it.
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Face } from './fonts.ts'
import { type PictureAssets } from './picture.ts'

export type WordInput = {
  readonly model: DocumentModel
  readonly faces: readonly Face[]
  /** Null where the paper has no charts. */
  readonly pictures: PictureAssets | null
}

export type WordReply = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string }
