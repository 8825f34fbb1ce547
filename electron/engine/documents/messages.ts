// What goes into the document worker and what comes out of it: one export and its end, or previews for as long as it is asked.

export type VirtualFile = { readonly path: string; readonly bytes: Uint8Array }

export type CompileInput = {
  readonly module: WebAssembly.Module
  readonly template: string
  readonly fonts: readonly Uint8Array[]
  /** Virtual files: the document as JSON, its charts and pictures. */
  readonly files: readonly VirtualFile[]
}

/** Where something begins. `n`: its place among what contents list; `id`: the row it was made from; `y`: points from the top of its page. */
export type Spot = { readonly n: number | null; readonly id: string | null; readonly page: number; readonly y: number }

/** Where the items of a pack begin and end, as the engine tells it. */
export type ItemEnds = { readonly first: readonly unknown[]; readonly last: readonly unknown[] }

type Failed = { readonly ok: false; readonly reason: string }

export type LaidOut =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly figures: readonly unknown[]; readonly spots: readonly Spot[]; readonly items: ItemEnds; readonly end: { readonly page: number; readonly y: number; readonly height: number } | null }
  | Failed

/** A worker that stays is asked again and again; what did not change since the last time is not set again. */
export type WorkerInput = CompileInput | (Omit<CompileInput, 'files'> & { readonly stay: true })

/** The page wanted, from 1; the last one where the paper has fewer. */
export type PreviewAsk = { readonly files: readonly VirtualFile[]; readonly page: number }

export type PreviewReply =
  | {
    readonly ok: true; readonly pdf: Uint8Array; readonly page: number; readonly pages: number; readonly spots: readonly Spot[]
    /** Whether the finished paper breaks its pages like this: one that ends thinly may be set closer. */
    readonly exact: boolean
    /** Bytes the engine has taken so far. */
    readonly memory: number
  }
  | Failed

export type CompileReply = Omit<Extract<LaidOut, { ok: true }>, 'end'> | Failed
