// What goes into the thread that writes a Word file and what comes out of it. Nothing here may lead to the library: the engine reads
// this file too.
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Face } from './fonts.ts'

/** What draws pictures of charts. */
export type PictureAssets = { readonly wasm: Uint8Array; readonly fonts: readonly Uint8Array[] }

export type WordInput = {
  readonly model: DocumentModel
  readonly faces: readonly Face[]
  /** Null where the paper has no charts. */
  readonly pictures: PictureAssets | null
}

export type WordReply = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string }
