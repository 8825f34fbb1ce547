// What goes into the export worker and what comes out of it.

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

export type CompileReply = Omit<Extract<LaidOut, { ok: true }>, 'end'> | Failed
