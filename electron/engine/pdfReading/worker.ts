// Reads one PDF in a thread of its own that ends with it: a file made to hang or to fill the memory takes nothing else down. Nothing of
// it is run: scripts, links and forms are never looked at.
import { parentPort, workerData } from 'node:worker_threads'
// Where it is loaded the library finds its other half without looking for a file beside it.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MOST_PAGES, type PdfReadInput, type PdfReadReply } from './messages.ts'

async function read({ bytes, text }: PdfReadInput): Promise<PdfReadReply> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, disableFontFace: true, stopAtErrors: true, verbosity: 0 }).promise
  const { info, metadata } = await pdf.getMetadata()
  if (Object.entries(info).some(([key, value]) => key === 'EncryptFilterName' && value !== null)) return { trouble: 'encrypted' }
  if (pdf.numPages > MOST_PAGES) return { trouble: 'pages' }
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n += 1) {
    // Every page is looked for: a file that was cut off still states how many it had.
    const page = await pdf.getPage(n)
    if (text) texts.push((await page.getTextContent({ disableNormalization: true })).items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
    page.cleanup()
  }
  const about = text ? `${JSON.stringify(info)} ${String(metadata?.getRaw() ?? '')} ${JSON.stringify(await pdf.getOutline())} ${JSON.stringify(await pdf.getAttachments())}` : ''
  return { facts: { pages: pdf.numPages, text: text ? texts : null, about } }
}

const troubles: Readonly<Record<string, PdfReadReply>> = { PasswordException: { trouble: 'encrypted' }, InvalidPDFException: { trouble: 'broken' }, FormatError: { trouble: 'broken' } }

const input: PdfReadInput = workerData
const reply = await read(input).catch((problem: unknown): PdfReadReply => {
  if (!(problem instanceof Error)) return { failed: 'a fault that is no Error' }
  return Object.hasOwn(troubles, problem.name) ? troubles[problem.name]! : { failed: problem.message }
})
parentPort?.postMessage(reply)
