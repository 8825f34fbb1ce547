// A PDF in the making out of another one: objects taken over as they are, some replaced, some new. Written with numbers from 1, only what
// can be reached, in the order it is met; the same input gives the same bytes.
import { createHash } from 'node:crypto'
import { type PageRange } from '#shared/documents/pageRange.ts'
import { type PdfFile, type PdfValue, array, dict, merged, raw, writeValue } from './pdfSyntax.ts'

export class PdfBook {
  readonly #file: PdfFile
  readonly #own = new Map<number, PdfValue>()
  #next = 1_000_000_000

  constructor(file: PdfFile) {
    this.#file = file
  }

  add(value: PdfValue): PdfValue {
    const object = this.#next++
    this.#own.set(object, value)
    return { kind: 'ref', object }
  }

  set(ref: PdfValue, value: PdfValue): void {
    if (ref.kind === 'ref') this.#own.set(ref.object, value)
  }

  replace(object: number, value: PdfValue): void {
    this.#own.set(object, value)
  }

  /** Everything that can be reached from the root and the facts of the file, and nothing else. */
  write(root: PdfValue, range: PageRange): Uint8Array {
    const numbers = new Map<number, number>()
    const waiting: number[] = []
    const renumber = (value: PdfValue): PdfValue => {
      if (value.kind === 'ref') {
        let number = numbers.get(value.object)
        if (number === undefined) {
          number = numbers.size + 1
          numbers.set(value.object, number)
          waiting.push(value.object)
        }
        return { kind: 'ref', object: number }
      }
      if (value.kind === 'array') return array(value.items.map(renumber))
      if (value.kind === 'dict') return { kind: 'dict', entries: new Map([...value.entries].map(([key, inner]) => [key, renumber(inner)])) }
      return value
    }
    const info = this.#file.trailer.entries.get('Info')
    const trailer: Record<string, PdfValue> = { Root: renumber(root), ...(info === undefined ? {} : { Info: renumber(info) }), ID: this.#id(range) }
    let out = /^%PDF-\d\.\d\r?\n(?:%[^\r\n]*\r?\n)?/.exec(this.#file.text.slice(0, 64))?.[0] ?? '%PDF-1.7\n'
    const offsets: number[] = []
    for (let object = waiting.shift(); object !== undefined; object = waiting.shift()) {
      const own = this.#own.get(object)
      const { value, stream } = own === undefined ? this.#file.whole(object) : { value: own, stream: null }
      const packed = stream === null || value.kind !== 'dict' ? value : merged(value, { Length: raw(String(stream.length)) })
      const number = numbers.get(object) ?? 0
      offsets[number] = out.length
      out += `${number} 0 obj\n${writeValue(renumber(packed))}${stream === null ? '' : `\nstream\n${stream}\nendstream`}\nendobj\n\n`
    }
    const xrefAt = out.length
    const entries = Array.from({ length: numbers.size }, (_, i) => `${String(offsets[i + 1] ?? 0).padStart(10, '0')} 00000 n\r\n`)
    out += `xref\n0 ${numbers.size + 1}\n0000000000 65535 f\r\n${entries.join('')}trailer\n${writeValue(dict({ Size: raw(String(numbers.size + 1)), ...trailer }))}\nstartxref\n${xrefAt}\n%%EOF\n`
    return Buffer.from(out, 'latin1')
  }

  /** The first part names the paper, the second these pages of it; the same for the same. */
  #id({ from, to }: PageRange): PdfValue {
    const [paper] = this.#file.arrayOf(this.#file.trailer.entries.get('ID'))
    const first = paper ?? raw('()')
    const second = createHash('sha256').update(`${writeValue(first)} ${from}-${to}`).digest('hex').slice(0, 32)
    return array([first, raw(`<${second}>`)])
  }
}
