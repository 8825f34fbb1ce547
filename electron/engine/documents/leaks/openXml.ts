// Text in markup (XML of a package, HTML, SVG): what stands between the tags, in one, and every attribute, comment and instruction by
// itself. Names of tags and addresses of schemas are the format's own words and say nothing.
import { type Said, bytes, words } from './said.ts'

const PIECE = /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!]([^>]*)>|<\/?([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)|</g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Attributes that speak to people; in the others figures are measures, or parts of the names of other elements. */
const SPEAKING = /^(?:.*:)?(?:alt|title|descr|name|label|aria-(?!(?:labelledby|describedby|details|controls|owns|flowto|activedescendant|errormessage)$).*|content|summary|author|initials|placeholder|tooltip)$/i
/** The names of bookmarks are ids, whose digits are no figures. */
const isMark = (tag: string | undefined, name: string): boolean => tag === 'w:bookmarkStart' && /^[px][0-9a-f]{32}(?:_\d+)?$/.test(name)
/** What a page may fetch, with the fingerprint of its style sheet. */
const POLICY = /^default-src /
const PACKED = /data:[^,;]*;base64,([A-Za-z0-9+/=\s]+)/g
const OWN = /^(?:https?:\/\/(?:schemas|purl|www\.w3|ns\.adobe|www\.aiim)|urn:|application\/|image\/|data:)/

export type Markup = { readonly said: readonly Said[]; /** What is packed into the text itself: `data:` addresses. */ readonly packed: readonly Uint8Array[] }

/** `where` is the part of the file. */
export function openXml(where: string, text: string): Markup {
  const said: Said[] = []
  const packed: Uint8Array[] = []
  let run = ''
  let style = false
  for (const [whole, comment, cdata, instruction, tag, attributes = '', between] of text.matchAll(PIECE)) {
    if (comment !== undefined) said.push(words(`a comment in ${where}`, entities(comment)))
    else if (instruction !== undefined) said.push(bytes(`an instruction in ${where}`, entities(instruction)))
    // A space for every tag: figures on both sides of one are two. In search of words no space counts.
    else if (tag === undefined && style) said.push(...ofStyle(where, between ?? '', packed))
    else if (tag === undefined) run += `${cdata ?? entities(between ?? '')} `
    if (tag === 'style') style = !whole.startsWith('</')
    for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      const value = entities(double ?? single ?? '')
      packed.push(...packedIn(value))
      if (!OWN.test(value)) said.push((SPEAKING.test(name) && !POLICY.test(value) && !isMark(tag, value) ? words : bytes)(`the attribute ${name} in ${where}`, value))
    }
  }
  return { said: [words(`the text of ${where}`, run), ...said], packed }
}

const packedIn = (text: string): readonly Uint8Array[] => [...text.matchAll(PACKED)].map(([, content = '']) => Buffer.from(content, 'base64'))

/** A style sheet prints words of its own ("content"); its figures are measures. Letters may be written by their numbers. */
function ofStyle(where: string, text: string, packed: Uint8Array[]): readonly Said[] {
  packed.push(...packedIn(text))
  const own = text.replace(PACKED, ' ')
  return [own, own.replace(/\\([0-9a-f]{1,6}) ?/gi, (_, hex: string) => { const code = Number.parseInt(hex, 16); return code <= 0x10ffff ? String.fromCodePoint(code) : '' })].map((one) => bytes(`the style sheet of ${where}`, one))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', shy: '\u00ad' }

/** Characters written as entities, and as spreadsheet programs escape them ("_x0041_"). */
export function entities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));|_x([0-9A-F]{4})_/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined, escaped: string | undefined) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : Number.parseInt(escaped ?? '', 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
