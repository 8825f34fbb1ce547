// Reads a finished PDF for the preview (pdf.js): one worker of its own from this app's files, nothing fetched from anywhere else.
// The papers carry their fonts, so no font is ever asked for; decoders for pictures come with the app.
import { type PDFDocumentProxy, PDFWorker, getDocument } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url'
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'

export type Pdf = { readonly document: PDFDocumentProxy; close(): void }

type ScriptPolicy = { createScriptURL(address: string): string }
declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }
  }
}

/** Under Trusted Types a worker starts only from an address a named policy vouches for; this one vouches for one file. */
const vouched = window.trustedTypes?.createPolicy('previewWorker', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError('Only the worker of the preview is started here.')
    return address
  },
})

const decoders: Readonly<Record<string, string>> = { 'openjpeg.wasm': openjpeg, 'jbig2.wasm': jbig2 }

/** What pdf.js may ask for besides the document: the decoders above, under their built names. */
class OwnFiles {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const address = decoders[filename]
    if (address === undefined) throw new Error(`${filename} is not part of this app`)
    return new Uint8Array(await (await fetch(address)).arrayBuffer())
  }
}

/** One worker reads every paper that is shown, so that a preview which follows what is written need not start one each time. */
let reader: { readonly worker: PDFWorker; readonly port: Worker; papers: number } | null = null
let ending = 0
/** Milliseconds an idle worker is kept for the next paper. */
const KEPT = 20_000

function takeReader(): PDFWorker {
  window.clearTimeout(ending)
  if (reader === null) {
    const port = new Worker(vouched?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' })
    reader = { worker: PDFWorker.create({ port }), port, papers: 0 }
  }
  reader.papers += 1
  return reader.worker
}

function leaveReader(): void {
  if (reader === null) return
  reader.papers -= 1
  if (reader.papers > 0) return
  ending = window.setTimeout(() => {
    reader?.worker.destroy()
    reader?.port.terminate()
    reader = null
  }, KEPT)
}

export async function openPdf(base64: string): Promise<Pdf> {
  const task = getDocument({ data: bytesOf(base64), worker: takeReader(), BinaryDataFactory: OwnFiles, useWorkerFetch: false, useSystemFonts: false, enableXfa: false })
  let open = true
  const close = () => {
    if (!open) return
    open = false
    void task.destroy().finally(leaveReader)
  }
  try {
    return { document: await task.promise, close }
  } catch (problem) {
    close()
    throw problem
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
