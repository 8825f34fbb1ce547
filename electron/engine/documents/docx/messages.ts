// What goes into the thread that writes a Word file and what comes out of it. Nothing here may lead to the library: the engine reads
// this file too.
import { type Prepared } from '../prepare.ts'
import { type Face } from './fonts.ts'

/** What makes pictures of drawings. */
export type DrawingAssets = { readonly wasm: Uint8Array; readonly fonts: readonly Uint8Array[] }

export type WordInput = Prepared & {
  readonly faces: readonly Face[]
  /** Null where the paper has neither charts nor drawings. */
  readonly drawing: DrawingAssets | null
}

export type WordReply = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string }
