// Whether an SVG is a drawing and nothing else. Allowed is named, everything else is refused: no scripts, no reactions to a mouse, no
// foreign pages, nothing fetched from elsewhere, no entities that unfold. A reason in words, or null when it is good.

const MOST_ELEMENTS = 50_000
const DEEPEST = 60

const drawing = new Set([
  'svg', 'g', 'defs', 'title', 'desc', 'metadata', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'textPath', 'use', 'symbol', 'marker', 'image', 'style', 'switch', 'view',
  'linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'filter', 'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feConvolveMatrix', 'feDiffuseLighting', 'feDisplacementMap',
  'feDistantLight', 'feDropShadow', 'feFlood', 'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset', 'fePointLight', 'feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence',
])

/** One tag, comment, CDATA part or instruction, from where it begins. */
const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const NOT_XML = 'is not well-formed: it cannot be read as a drawing'
const OUTSIDE = 'fetches something from elsewhere, which a paper may not do'

export function faultOfSvg(bytes: Uint8Array): string | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'is not written in UTF-8'
  }
  const open: string[] = []
  let elements = 0
  for (let at = text.search(/\S/); at < text.length && at >= 0; ) {
    const next = text.indexOf('<', at)
    const between = text.slice(at, next < 0 ? text.length : next)
    const words = faultOfWords(between, open)
    if (words !== null) return words
    if (next < 0) break
    TOKEN.lastIndex = next
    const token = TOKEN.exec(text)
    if (token === null) return NOT_XML
    at = TOKEN.lastIndex
    const [whole, closing, name, attributes = '', selfClosing] = token
    if (whole.startsWith('<!') && !whole.startsWith('<!--')) {
      if (!whole.startsWith('<![CDATA[')) return 'defines a document type or entities of its own'
      const fault = open.at(-1) === 'style' ? faultOfStyle(whole) : null
      if (fault !== null) return fault
      continue
    }
    if (name === undefined) continue
    if (closing === '/') {
      if (open.pop() !== name) return NOT_XML
      continue
    }
    elements += 1
    if (elements > MOST_ELEMENTS) return 'has more parts than a page can draw'
    if (open.length === 0 && elements > 1) return NOT_XML
    const fault = faultOfElement(name, attributes, open.length === 0)
    if (fault !== null) return fault
    if (selfClosing !== '/') open.push(name)
    if (open.length > DEEPEST) return 'is nested deeper than a drawing is'
  }
  return elements === 0 || open.length > 0 ? NOT_XML : null
}

/** What editors keep beside the drawing, in a namespace of their own, is not drawn. */
const isOwn = (name: string): boolean => !name.includes(':') || name.startsWith('svg:')

function faultOfElement(name: string, attributes: string, root: boolean): string | null {
  const local = name.replace(/^svg:/, '')
  if (root && local !== 'svg') return 'is not an SVG drawing'
  if (/(^|:)script$/i.test(name)) return 'holds a script'
  if (isOwn(name) && !drawing.has(local)) return `holds “${local.slice(0, 40)}”, which is no part of a still drawing`
  for (const [, attribute = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = decoded(double ?? single ?? '')
    if (value === null) return 'defines a document type or entities of its own'
    if (/^on/i.test(attribute)) return 'holds a script'
    if (/(^|:)href$/i.test(attribute) || /(^|:)src$/i.test(attribute)) {
      const fault = faultOfLink(local, value)
      if (fault !== null) return fault
    } else if (!/^xmlns(:|$)/.test(attribute)) {
      const fault = faultOfStyle(value)
      if (fault !== null) return fault
    }
  }
  return null
}

/** Within the drawing, or a picture that is in it as a whole; nothing else. */
function faultOfLink(element: string, value: string): string | null {
  const link = value.trim()
  if (link.startsWith('#')) return null
  if (/^\s*(java|vb)script:/i.test(link)) return 'holds a script'
  return element === 'image' && /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=\s]*$/.test(link) ? null : OUTSIDE
}

/** Text between tags: style sheets are looked into, and entities may only be those of XML itself. */
function faultOfWords(between: string, open: readonly string[]): string | null {
  const value = decoded(between)
  if (value === null) return 'defines a document type or entities of its own'
  if (open.length === 0 && value.trim() !== '' && value.trim() !== '\ufeff') return NOT_XML
  return open.at(-1) === 'style' ? faultOfStyle(value) : null
}

function faultOfStyle(text: string): string | null {
  // An escape could spell any of these words, and no drawing program writes one.
  if (/\\[0-9a-f]/i.test(text)) return 'hides part of its style'
  if (/@import|@font-face/i.test(text)) return OUTSIDE
  if (/expression\s*\(|(java|vb)script:/i.test(text)) return 'holds a script'
  for (const [, link = ''] of text.matchAll(/url\(\s*["']?([^)"']*)/gi)) if (!link.trim().startsWith('#')) return OUTSIDE
  return null
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** With the entities of XML itself put in; null when there is another. */
function decoded(text: string): string | null {
  let unknown = false
  const plain = text.replace(/&(#x?[0-9a-f]+|\w+);?/gi, (_, entity: string) => {
    if (entity.startsWith('#')) {
      const point = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10)
      return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    }
    const found = Object.hasOwn(named, entity) ? named[entity] : undefined
    unknown ||= found === undefined
    return found ?? ''
  })
  return unknown ? null : plain
}
