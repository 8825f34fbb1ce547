// Text in markup (XML of a package, HTML, SVG): what stands between the tags, in one, and every attribute, comment and instruction by
// itself. Names of tags and addresses of schemas are the format's own words and say nothing.
import { type Said, bytes, words } from './said.ts'

const PIECE = /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!]([^>]*)>|<\/?([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)|</g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Attributes that speak to people; in the others figures are measures. */
const SPEAKING = /^(?:.*:)?(?:alt|title|descr|name|label|aria-.*|content|summary|author|initials|placeholder|tooltip)$/i
const OWN = /^(?:https?:\/\/(?:schemas|purl|www\.w3|ns\.adobe|www\.aiim)|urn:|application\/|image\/|data:)/

export type Markup = { readonly said: readonly Said[]; /** What is packed into the text itself: `data:` addresses. */ readonly packed: readonly Uint8Array[] }

/** `where` is the part of the file. */
export function openXml(where: string, text: string): Markup {
  const said: Said[] = []
  const packed: Uint8Array[] = []
  let run = ''
  for (const [, comment, cdata, instruction, tag, attributes = '', between] of text.matchAll(PIECE)) {
    if (comment !== undefined) said.push(words(`a comment in ${where}`, entities(comment)))
    else if (instruction !== undefined) said.push(bytes(`an instruction in ${where}`, entities(instruction)))
    // A space for every tag: figures on both sides of one are two. In search of words no space counts.
    else if (tag === undefined) run += `${cdata ?? entities(between ?? '')} `
    for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      const value = entities(double ?? single ?? '')
      for (const [, content = ''] of value.matchAll(/data:[^,;]*;base64,([A-Za-z0-9+/=\s]+)/g)) packed.push(Buffer.from(content, 'base64'))
      if (!OWN.test(value)) said.push((SPEAKING.test(name) ? words : bytes)(`the attribute ${name} in ${where}`, value))
    }
  }
  return { said: [words(`the text of ${where}`, run), ...said], packed }
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
