// A finished file opened to the last byte: whatever it is, by what its bytes say, and whatever is packed in it, down to four files deep.
import { inflateSync } from 'node:zlib'
import { openPdf } from './openPdf.ts'
import { openPdfBytes } from './pdfBytes.ts'
import { openXml } from './openXml.ts'
import { openZip } from './openZip.ts'
import { APART, type Said, bytes, readings, words } from './said.ts'

export type Opened = { readonly said: readonly Said[]; /** Of a PDF; else 0. */ readonly pages: number; /** Things no document of the app has: a hidden sheet. */ readonly oddities: readonly string[] }

const DEEPEST = 4
const starts = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text
const NOTHING: Opened = { said: [], pages: 0, oddities: [] }

export async function openFile(file: Uint8Array, where = 'the file', depth = 0): Promise<Opened> {
  if (depth > DEEPEST || file.length === 0) return NOTHING
  if (starts(file, '%PDF-')) return pdf(file, where, depth)
  if (starts(file, 'PK\u0003\u0004')) return zip(file, where, depth)
  if (starts(file, '\u0089PNG')) return { ...NOTHING, said: [...readings(where, file), ...pngTexts(file).flatMap((text) => readings(`a note in ${where}`, text))] }
  const text = new TextDecoder().decode(file)
  return /^\ufeff?\s*</.test(text) ? markup(text, where, depth) : { ...NOTHING, said: readings(where, file) }
}

async function pdf(file: Uint8Array, where: string, depth: number): Promise<Opened> {
  const of = (what: string): string => depth === 0 ? what : `${what} of ${where}`
  const [opened, raw] = [await openPdf(file), openPdfBytes(file)]
  const inner = await Promise.all(opened.attached.map(({ name, content }) => openFile(content, `the attached file in ${where}`, depth + 1).then((found) => [words('the name of an attached file', name), ...found.said])))
  const xml = raw.streams.map((stream) => Buffer.from(stream).toString('utf8')).filter((text) => /^\s*<[?\w]/.test(text)).flatMap((text) => openXml('the metadata', text).said)
  return {
    pages: opened.pages, oddities: [],
    said: [
      ...opened.said.map((one) => ({ ...one, where: of(one.where) })), ...xml, ...inner.flat(),
      bytes(of('a string in the code'), raw.strings.join(APART)), ...raw.streams.flatMap((stream) => readings(of('a stream in the code'), stream)),
    ],
  }
}

async function zip(file: Uint8Array, where: string, depth: number): Promise<Opened> {
  const opened = openZip(file)
  if (opened === null) return { ...NOTHING, said: readings(where, file), oddities: [`${where} cannot be opened to its end`] }
  const said: Said[] = [...readings('the comment of the package', opened.comment), ...opened.between.flatMap((gap) => readings('between the parts of the package', gap))]
  const oddities: string[] = []
  for (const { name, content, aside } of opened.parts) {
    said.push(words('the name of a part', name), ...aside.flatMap((field) => readings(`the fields of the part ${name}`, field)))
    const inner = await openFile(content, name, depth + 1)
    said.push(...inner.said)
    oddities.push(...inner.oddities, ...hiddenIn(name, content))
  }
  return { said, pages: 0, oddities }
}

/** The app hides no sheet, row, column or text: whatever is hidden came in by mistake. */
function hiddenIn(name: string, content: Uint8Array): readonly string[] {
  if (!name.endsWith('.xml')) return []
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8')
  return [
    ...(/<sheet\b[^>]*\bstate="(?:hidden|veryHidden)"/.test(text) ? [`${name} has a hidden sheet`] : []),
    ...(/<(?:row|col)\b[^>]*\bhidden="(?:1|true)"/.test(text) ? [`${name} has a hidden row or column`] : []),
    ...(/<w:vanish\b(?![^>]*w:val="(?:0|false)")/.test(text) && !name.endsWith('styles.xml') ? [`${name} has hidden text`] : []),
  ]
}

async function markup(text: string, where: string, depth: number): Promise<Opened> {
  const { said, packed } = openXml(where, sharedCells(text))
  const inner = await Promise.all(packed.map((content) => openFile(content, `a picture in ${where}`, depth + 1)))
  return { said: [...said, ...inner.flatMap((one) => one.said)], pages: 0, oddities: inner.flatMap((one) => one.oddities) }
}

/** In a sheet a cell of text holds the number of its string, which is no figure, and a formula the places of others. */
const sharedCells = (text: string): string => text.includes('<sheetData')
  ? text.replace(/<f\b[^>]*>[^<]*<\/f>/g, '').replace(/(<c\b[^>]*\bt="s"[^>]*>)<v>\d+<\/v>/g, '$1').replaceAll('</c>', ' </c>') : text

/** The words a PNG may carry besides its picture. */
function pngTexts(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const content = bytes.subarray(at + 8, at + 8 + view.getUint32(at))
    const packed = content.indexOf(0x78)
    if ((type === 'zTXt' || type === 'iTXt' || type === 'iCCP') && packed !== -1) {
      try {
        found.push(inflateSync(content.subarray(packed), { maxOutputLength: 10_000_000 }))
      } catch {
        // Not packed: it is read as it lies, with the rest of the file.
      }
    }
  }
  return found
}
