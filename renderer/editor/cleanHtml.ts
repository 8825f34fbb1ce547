// Pasted HTML down to what a paper can hold, before anything parses it: bare tags and the addresses of links. Styles would be
// blocked by the page's policy anyway, so the weight, slant and line under words that they carry are turned into tags here.
// Safety does not rest on this: the schema keeps only what it knows. Pure text in, pure text out.

/** Tags whose content is not words of the text. */
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'object', 'iframe', 'select', 'textarea'])
/** Tags that hold nothing and are dropped. */
const GONE = new Set(['img', 'input', 'meta', 'link', 'base', 'embed', 'source', 'wbr', 'col', 'area', 'track', 'param'])
const STANDS_ALONE = new Set(['br', 'hr'])
/** What may stand inside a line of words; everything else in a cell only keeps words apart. */
const IN_LINE = new Set(['a', 'b', 'strong', 'i', 'em', 'u', 'span', 'font', 's', 'sub', 'sup', 'small'])
const CELLS = new Set(['td', 'th'])
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'colgroup'])
/** A paper's paragraph holds no table: a row becomes a line, and this stands between its cells. */
export const BETWEEN_CELLS = ' · '

/** The same for cells that come as plain text, apart by tabs. */
export const cellsApart = (text: string): string => text.split('\n').map((line) => line.replace(/^\t+|\t+(?=\r?$)/g, '').replaceAll('\t', BETWEEN_CELLS)).join('\n')

type Open = { readonly name: string; /** The tags put out for it, outermost first. */ readonly as: readonly string[]; /** Of a row: whether a cell has begun in it. */ filled?: boolean }

const TAG = /<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
/** What word processors put out for readers that know no lists: the printed mark of an item. */
const LIST_MARKS = /<!--\[if !supportLists\]-->[\s\S]*?<!--\[endif\]-->|<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>|<!--\[if[\s\S]*?<!\[endif\]-->/gi

export function cleanHtml(html: string): string {
  const source = html.replace(LIST_MARKS, '')
  const open: Open[] = []
  let silent: string | null = null
  let out = ''
  let from = 0
  for (const match of source.matchAll(TAG)) {
    if (silent === null) out += source.slice(from, match.index)
    from = match.index + match[0].length
    const [, slash, tag, rest = ''] = match
    if (tag === undefined) continue
    const name = tag.toLowerCase()
    if (silent !== null) {
      if (slash === '/' && name === silent) silent = null
      continue
    }
    if (slash !== '/' && SILENT.has(name)) { silent = rest.trimEnd().endsWith('/') ? null : name; continue }
    if (GONE.has(name) || SILENT.has(name) || name.includes(':')) continue
    const inCell = open.some((one) => CELLS.has(one.name))
    if (STANDS_ALONE.has(name)) { out += inCell ? ' ' : `<${name}>`; continue }
    if (TABLE_PARTS.has(name)) { out += ' '; continue }
    if (CELLS.has(name) || name === 'tr') { out += slash === '/' ? closed(open, name) : partOfTable(open, name); continue }
    if (inCell && !IN_LINE.has(name)) { out += ' '; continue }
    out += slash === '/' ? closed(open, name) : opened(open, name, rest)
  }
  if (silent === null) out += source.slice(from)
  return out + open.toReversed().map(closing).join('')
}

/** A row or a cell begins, and ends the one before it where its end tag is missing. A table within a cell runs on in the cell's line. */
function partOfTable(open: Open[], name: string): string {
  const row = open.findLastIndex((one) => one.name === 'tr')
  if (name === 'tr') {
    const ended = row < 0 ? '' : closed(open, 'tr')
    open.push({ name, as: ['div'] })
    return `${ended}<div>`
  }
  const inRow = open[row]
  const cell = open.findLastIndex((one) => CELLS.has(one.name))
  const ended = cell > row ? open.splice(cell).toReversed().map(closing).join('') : ''
  open.push({ name, as: [] })
  if (inRow === undefined) return `${ended} `
  const between = inRow.filled === true ? BETWEEN_CELLS : ''
  inRow.filled = true
  return `${ended}${between}`
}

function opened(open: Open[], name: string, attributes: string): string {
  const style = attribute(attributes, 'style')
  const as = tagsFor(name, style)
  open.push({ name, as })
  const href = name === 'a' ? attribute(attributes, 'href') : ''
  return as.map((tag) => (tag === 'a' && href !== '' ? `<a href="${href.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">` : `<${tag}>`)).join('')
}

/** A stray end tag ends nothing; one that was overtaken ends what stands inside it too. */
function closed(open: Open[], name: string): string {
  const at = open.findLastIndex((one) => one.name === name)
  return at < 0 ? '' : open.splice(at).toReversed().map(closing).join('')
}

const closing = ({ as }: Open): string => as.toReversed().map((tag) => `</${tag}>`).join('')

function tagsFor(name: string, style: string): readonly string[] {
  const weight = /font-weight:\s*(normal|bold|\d+)/i.exec(style)?.[1]?.toLowerCase()
  const heavy = weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600
  const slant = /font-style:\s*(normal|italic)/i.exec(style)?.[1]?.toLowerCase()
  const marks = [
    ...((heavy ?? (name === 'b' || name === 'strong')) ? ['b'] : []),
    ...((slant === undefined ? name === 'i' || name === 'em' : slant === 'italic') ? ['i'] : []),
    ...(name === 'u' || (name !== 'a' && /text-decoration[^;]*underline/i.test(style)) ? ['u'] : []),
  ]
  return ['b', 'strong', 'i', 'em', 'u', 'span', 'font'].includes(name) ? (marks.length === 0 ? ['span'] : marks) : [name]
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
}
