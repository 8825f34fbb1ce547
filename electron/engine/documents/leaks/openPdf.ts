// A PDF as a reader has it: the text of each page as it is written and as it stands on the page, the words for those who cannot see it,
// bookmarks, annotations, metadata, attachments. By a library that did not write the file.
// Where it is loaded the library finds its other half without looking for a file beside it.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { APART, type Said, bytes, words } from './said.ts'

export type OpenedPdf = { readonly said: readonly Said[]; readonly attached: readonly { readonly name: string; readonly content: Uint8Array }[]; readonly pages: number }

/** Rejects when the file cannot be opened. */
export async function openPdf(file: Uint8Array): Promise<OpenedPdf> {
  const task = getDocument({ data: Uint8Array.from(file), useSystemFonts: false, disableFontFace: true, verbosity: 0 })
  const pdf = await task.promise
  const said: Said[] = []
  let [everything, artifacts] = ['', '']
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n)
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const { text, aside, seen } = pageText(content.items)
    said.push(words(`the text of page ${n}`, text), words(`the head or foot of page ${n}`, aside), words(`what page ${n} shows`, seen.join(APART)), bytes(`what page ${n} shows`, seen.map(backwards).join(APART)))
    everything += text
    artifacts += aside
    said.push(told(`an annotation on page ${n}`, await page.getAnnotations()), told(`the description of something on page ${n}`, await page.getStructTree()))
    page.cleanup()
  }
  const { info, metadata } = await pdf.getMetadata()
  said.push(words('the text over all pages', everything), words('the heads and feet of all pages', artifacts))
  said.push(told('the properties of the file', info), words('the metadata of the file', String(metadata?.getRaw() ?? '')), told('a bookmark', await pdf.getOutline()), told('a page label', await pdf.getPageLabels()))
  said.push(told('a form field', await pdf.getFieldObjects()), told('a script', await pdf.getJSActions()))
  const attached: { readonly name: string; readonly content: Uint8Array }[] = []
  for (const [key, file] of Object.entries((await pdf.getAttachments() ?? {}) as Record<string, unknown>)) attached.push({ name: `${key} ${stringsIn(file).join(' ')}`, content: bytesIn(file) })
  const pages = pdf.numPages
  await task.destroy()
  return { said, attached, pages }
}

type Item = { readonly type?: string; readonly tag?: string; readonly str?: string; readonly width?: number; readonly height?: number; readonly transform?: readonly number[] }

function pageText(items: readonly Item[]): { readonly text: string; readonly aside: string; readonly seen: readonly string[] } {
  let [text, aside] = ['', '']
  const open: boolean[] = []
  const placed: { readonly x: number; readonly y: number; readonly end: number; readonly size: number; readonly str: string }[] = []
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent') === true) open.push(item.tag === 'Artifact' || open.at(-1) === true)
    else if (item.type === 'endMarkedContent') open.pop()
    else if (item.str !== undefined) {
      // A space for every piece: figures beside each other are two.
      if (open.at(-1) === true) aside += `${item.str} `
      else text += `${item.str} `
      const [, , , , x = 0, y = 0] = item.transform ?? []
      if (item.str !== '') placed.push({ x, y, end: x + (item.width ?? 0), size: item.height ?? 10, str: item.str })
    }
  }
  return { text, aside, seen: linesOf(placed) }
}

/** For scripts that run the other way; their figures do not. */
const backwards = (line: string): string => [...line].reverse().join('')

/** Pieces beside each other with no more than a space between them, in the order they stand. */
function linesOf(placed: readonly { readonly x: number; readonly y: number; readonly end: number; readonly size: number; readonly str: string }[]): readonly string[] {
  const lines: string[] = []
  let line = ''
  let before: (typeof placed)[number] | undefined
  for (const piece of [...placed].sort((a, b) => Math.round(b.y) - Math.round(a.y) || a.x - b.x)) {
    const joins = before !== undefined && Math.abs(before.y - piece.y) < 1 && piece.x - before.end < piece.size
    if (!joins && line !== '') { lines.push(line); line = '' }
    line += piece.str
    before = piece
  }
  return [...lines, line]
}

const told = (where: string, value: unknown): Said => words(where, stringsIn(value).join(APART))

/** What the library calls objects of the file by: "123R", "p123R_mc5". Nothing of it is in the file, and its digits are no figures. */
const REFERENCE = /^(?:pdfjs_internal_id_|annot_)?p?\d+R\d*(?:_mc\d+)?$/

/** Every string in what the library tells, however deep. */
function stringsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return value === '' || REFERENCE.test(value) ? [] : [value]
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || depth > 200) return []
  return (value instanceof Map ? [...value.values()] : Object.values(value)).flatMap((inner) => stringsIn(inner, depth + 1))
}

function bytesIn(value: unknown): Uint8Array {
  const found = typeof value === 'object' && value !== null ? Object.values(value).find((inner) => inner instanceof Uint8Array) : undefined
  return found instanceof Uint8Array ? found : new Uint8Array()
}
