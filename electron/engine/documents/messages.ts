// What goes into the export worker and what comes out of it.

export type CompileInput = {
  readonly module: WebAssembly.Module
  readonly template: string
  readonly fonts: readonly Uint8Array[]
  /** Virtual files: the document as JSON, its charts as SVG. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

export type CompileReply =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly figures: readonly unknown[]; readonly items: { readonly first: readonly unknown[]; readonly last: readonly unknown[] } }
  | { readonly ok: false; readonly reason: string }
