// Reads the objects of a PDF that are changed or taken over, and writes them back. Only what our own engine writes: a classic
// cross-reference table, no object streams, no encryption. Works on the file as Latin-1 text, so bytes stay what they are.

export type PdfValue =
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'ref'; readonly object: number }
  /** A number, name, string, true, false or null, exactly as written. */
  | { readonly kind: 'raw'; readonly text: string }
export type PdfDict = Extract<PdfValue, { kind: 'dict' }>

export const raw = (text: string): PdfValue => ({ kind: 'raw', text })
export const dict = (entries: Readonly<Record<string, PdfValue>>): PdfDict => ({ kind: 'dict', entries: new Map(Object.entries(entries)) })
export const array = (items: readonly PdfValue[]): PdfValue => ({ kind: 'array', items })
export const merged = (base: PdfDict, entries: Readonly<Record<string, PdfValue>>): PdfDict => ({ kind: 'dict', entries: new Map([...base.entries, ...Object.entries(entries)]) })

export function writeValue(value: PdfValue): string {
  switch (value.kind) {
    case 'raw': return value.text
    case 'ref': return `${value.object} 0 R`
    case 'array': return `[${value.items.map(writeValue).join(' ')}]`
    case 'dict': return `<< ${[...value.entries].map(([key, inner]) => `/${key} ${writeValue(inner)}`).join(' ')} >>`
  }
}

export class PdfFile {
  readonly text: string
  readonly trailer: PdfDict
  /** Where the last cross-reference table starts. */
  readonly xrefAt: number
  readonly #offsets = new Map<number, number>()

  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-64))
    if (start === null) throw new Error('the PDF does not end with a cross-reference table')
    this.xrefAt = Number(start[1])
    const trailerAt = this.text.indexOf('trailer', this.xrefAt)
    this.#readOffsets(this.text.slice(this.xrefAt, trailerAt))
    const trailer = new Reader(this.text, trailerAt + 'trailer'.length).value()
    if (trailer.kind !== 'dict') throw new Error('the PDF has no trailer')
    this.trailer = trailer
  }

  #readOffsets(table: string): void {
    let next = 0
    for (const line of table.split(/\r\n|\r|\n/)) {
      const head = /^(\d+) (\d+)\s*$/.exec(line)
      const entry = /^(\d{10}) \d{5} ([nf])/.exec(line)
      if (entry !== null) {
        if (entry[2] === 'n') this.#offsets.set(next, Number(entry[1]))
        next += 1
      } else if (head !== null) next = Number(head[1])
    }
  }

  /** The dictionary of an object; of a stream, the dictionary before it. */
  dictOf(value: PdfValue | undefined): PdfDict {
    const found = value?.kind === 'ref' ? this.object(value.object) : value
    if (found?.kind !== 'dict') throw new Error('the PDF lacks an expected dictionary')
    return found
  }

  arrayOf(value: PdfValue | undefined): readonly PdfValue[] {
    const found = value?.kind === 'ref' ? this.object(value.object) : value
    return found === undefined ? [] : found.kind === 'array' ? found.items : [found]
  }

  object(number: number): PdfValue {
    return new Reader(this.text, this.#contentOf(number)).value()
  }

  /** The bytes of an uncompressed stream, as Latin-1. */
  streamOf(number: number): string {
    const { value, stream } = this.whole(number)
    if (stream === null || value.kind !== 'dict' || value.entries.has('Filter')) throw new Error('the PDF lacks an expected stream')
    return stream
  }

  /** An object with what follows it where it is a stream, packed as it is. */
  whole(number: number): { readonly value: PdfValue; readonly stream: string | null } {
    const reader = new Reader(this.text, this.#contentOf(number))
    const value = reader.value()
    const start = /^\s*stream\r?\n/.exec(this.text.slice(reader.at, reader.at + 20))
    if (start === null) return { value, stream: null }
    const length = value.kind === 'dict' ? value.entries.get('Length') : undefined
    const bytes = length?.kind === 'ref' ? this.object(length.object) : length
    if (bytes?.kind !== 'raw') throw new Error('the PDF lacks the length of a stream')
    const from = reader.at + start[0].length
    return { value, stream: this.text.slice(from, from + Number(bytes.text)) }
  }

  #contentOf(number: number): number {
    const offset = this.#offsets.get(number)
    const head = offset === undefined ? null : /^\s*\d+ \d+ obj/.exec(this.text.slice(offset, offset + 40))
    if (offset === undefined || head === null) throw new Error(`the PDF lacks object ${number}`)
    return offset + head[0].length
  }
}

class Reader {
  readonly #text: string
  at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  value(): PdfValue {
    this.#space()
    const text = this.#text
    if (text.startsWith('<<', this.at)) return this.#dict()
    if (text[this.at] === '[') return this.#array()
    if (text[this.at] === '(') return this.#string()
    const ref = this.#match(/(\d+) (\d+) R(?![A-Za-z0-9])/y)
    if (ref !== null) return { kind: 'ref', object: Number(ref[1]) }
    const token = this.#match(/<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/y)
    if (token === null) throw new Error('the PDF holds something unexpected')
    return raw(token[0])
  }

  #dict(): PdfValue {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (this.#space(); !this.#text.startsWith('>>', this.at); this.#space()) {
      const key = this.value()
      if (key.kind !== 'raw' || !key.text.startsWith('/')) throw new Error('the PDF holds a dictionary without names')
      entries.set(key.text.slice(1), this.value())
    }
    this.at += 2
    return { kind: 'dict', entries }
  }

  #array(): PdfValue {
    this.at += 1
    const items: PdfValue[] = []
    for (this.#space(); this.#text[this.at] !== ']'; this.#space()) items.push(this.value())
    this.at += 1
    return { kind: 'array', items }
  }

  #string(): PdfValue {
    const from = this.at
    let depth = 0
    do {
      const c = this.#text[this.at]
      if (c === undefined) throw new Error('the PDF holds a string without an end')
      if (c === '\\') this.at += 1
      else if (c === '(') depth += 1
      else if (c === ')') depth -= 1
      this.at += 1
    } while (depth > 0)
    return raw(this.#text.slice(from, this.at))
  }

  #space(): void {
    this.#match(/(?:\s|%[^\r\n]*)+/y)
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)
    if (found !== null) this.at += found[0].length
    return found
  }
}
