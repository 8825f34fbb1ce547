// All a file says and all that lies in it, read without any code of the app: a second opinion on the search for leaks.
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { allNodes, readPdf } from '../documents/readPdf.ts'

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b\u0000]+/g, '')

/** Everything, without spaces: what a person reads and every byte stream inflated, each in four encodings. */
export async function everyByte(file: Uint8Array): Promise<string> {
  const raw = Buffer.from(file)
  if (raw.subarray(0, 2).toString('latin1') === 'PK') {
    const parts = Object.entries(unzipSync(file)).flatMap(([name, part]) => {
      const text = strFromU8(part)
      return [name, text, text.replace(/<[^>]*>/g, ''), unescaped(text), unescaped(text.replace(/<[^>]*>/g, ''))]
    })
    return bare([...parts, ...inEncodings(raw)].join('\u2028'))
  }
  // A web page: its text, its tags, and what is packed into it.
  if (raw.subarray(0, 1).toString('latin1') === '<') {
    const page = raw.toString('utf8')
    const packed = [...page.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].flatMap(([, inside = '']) => inEncodings(Buffer.from(inside, 'base64')))
    return bare([page, unescaped(page), page.replace(/<[^>]*>/g, ''), unescaped(page.replace(/<[^>]*>/g, '')), ...packed, ...inEncodings(raw)].join('\u2028'))
  }
  const read = await readPdf(file)
  const streams = [...raw.toString('latin1').matchAll(/\bstream\r?\n/g)].flatMap(({ index, 0: head }) => {
    const start = index + head.length
    try {
      return inEncodings(inflateSync(raw.subarray(start), { finishFlush: 2 }))
    } catch {
      return []
    }
  })
  return bare([read.text, read.artifacts, read.xmp, read.title, ...read.links, ...allNodes(read.structure).map(({ alt }) => alt ?? ''), ...inEncodings(raw), ...streams].join('\u2028'))
}

const inEncodings = (bytes: Buffer): readonly string[] => ['latin1', 'utf-8', 'utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes))
const unescaped = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&#39;', '\'').replaceAll('&amp;', '&')

export const holds = (everything: string, words: string): boolean => everything.includes(bare(words))
