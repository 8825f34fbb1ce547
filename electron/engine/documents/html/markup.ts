// Elements as values, so that no word of a person ever becomes markup: a string put into an element is text, and only what was made
// here is an element. Attribute names and element names are always ours.

export class Markup {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
}

export type Child = Markup | string | null | readonly Child[]
/** Null and false leave an attribute out; true writes it without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML text and attribute values hold it; what no document may hold is left out (the contract refuses it before). */
export const escaped = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const empty = new Set(['meta', 'link', 'br', 'wbr', 'col', 'img'])

export function h(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => value === null || value === false ? '' : value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`)
  return new Markup(`<${name}${written.join('')}>${empty.has(name) ? '' : `${htmlOf(children)}</${name}>`}`)
}

export function htmlOf(child: Child): string {
  if (child === null) return ''
  if (typeof child === 'string') return escaped(child)
  return child instanceof Markup ? child.html : child.map(htmlOf).join('')
}

/** Text with its line ends as line breaks. */
export const lines = (text: string): readonly Child[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line, i): readonly Child[] => i === 0 ? [line] : [h('br', {}), line])

/** The same, with places where a word of more letters than fit a narrow column may break: after a stop or a slash, or else anywhere. */
export const breakable = (text: string): readonly Child[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line, i): readonly Child[] => [...(i === 0 ? [] : [h('br', {})]), ...line.split(/(\S{19,})/u).flatMap((part, n) => n % 2 === 0 ? [part] : inPieces(part))])

const inPieces = (word: string): readonly Child[] =>
  (word.match(/\S{6,17}[/.,:;?&=_-](?=\S)|\S{1,18}/gu) ?? []).flatMap((piece, i): readonly Child[] => i === 0 ? [piece] : [h('wbr', {}), piece])
