// What the library cannot say, and what it would say differently each time: the properties of the file with the paper's own date,
// the house faces inside it, names of links that are counted instead of drawn by lot, and no time of packing. Same paper, same bytes.
import { unzipSync, zipSync } from 'fflate'
import { isMonth } from '#shared/dates.ts'
import { escapeXml } from '#shared/documents/charts/shapes.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Face, fontParts } from './fonts.ts'

const CORE = 'docProps/core.xml'
const DOCUMENT = 'word/document.xml'
const LINKS = 'word/_rels/document.xml.rels'
const SETTINGS = 'word/settings.xml'

/** The first day a zip can name, as the computer counts days: packed files hold local times. */
const FIRST_DAY = new Date(1980, 0, 1)

export function finishWord(packed: Uint8Array, model: DocumentModel, faces: readonly Face[]): Uint8Array {
  const files = new Map<string, Uint8Array>(Object.entries(unzipSync(packed)))
  const read = (path: string): string => {
    const bytes = files.get(path)
    if (bytes === undefined) throw new Error(`the library wrote no ${path}`)
    return new TextDecoder().decode(bytes)
  }
  const write = (path: string, text: string): void => { files.set(path, new TextEncoder().encode(text)) }
  const [document, links] = [read(DOCUMENT), read(LINKS)]
  const rename = countedLinks(links)
  write(LINKS, rename(links))
  write(DOCUMENT, rename(document))
  write(CORE, coreProperties(model))
  write(SETTINGS, withFonts(read(SETTINGS)))
  for (const [path, bytes] of fontParts(faces, document.includes('<w:i/>'))) files.set(path, bytes)
  return zipSync(Object.fromEntries([...files].sort(inOrder).map(([path, bytes]) => [path, [bytes, { mtime: FIRST_DAY, level: path.endsWith('.png') ? 0 : 6 }]])))
}

/** Programs know the kind of a file by its first entry. */
const rank = (path: string): number => path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2
const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => rank(a) - rank(b) || (a < b ? -1 : 1)

/** The library names each link by lot: the names stand nowhere but in the two parts. */
function countedLinks(links: string): (part: string) => string {
  const drawn = [...links.matchAll(/ Id="(rId[^"]+)"/g)].map((found) => found[1] ?? '').filter((id) => !/^rId\d+$/.test(id))
  const counted = new Map(drawn.map((id, i) => [id, `link${i + 1}`]))
  return (part) => part.replace(/"(rId[^"]+)"/g, (whole, id: string) => counted.has(id) ? `"${counted.get(id) ?? ''}"` : whole)
}

function coreProperties(model: DocumentModel): string {
  // A day, or none where only the month is known.
  const day = model.date === null || isMonth(model.date) ? '' : ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${model.date}T00:00:00Z</dcterms:${name}>`).join('')
  const body = escapeXml(model.body)
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escapeXml(model.title)}</dc:title><dc:subject>${escapeXml(model.subject)}</dc:subject><dc:creator>${body}</dc:creator><cp:lastModifiedBy>${body}</cp:lastModifiedBy>`
    + `${day}<dc:language>${model.language}</dc:language><cp:contentStatus>${model.status === 'draft' ? 'Draft' : 'Issued'}</cp:contentStatus></cp:coreProperties>`
}

/** In the places the schema gives them. */
function withFonts(settings: string): string {
  const [start, end] = ['<w:defaultTabStop', '</w:compat>'].map((mark) => settings.indexOf(mark))
  if (start === undefined || end === undefined || start < 0 || end < start) throw new Error('the settings are not as the library is known to write them')
  const after = end + '</w:compat>'.length
  return `${settings.slice(0, start)}<w:embedTrueTypeFonts/><w:saveSubsetFonts/>${settings.slice(start, after)}<w:themeFontLang w:val="en-GB"/>${settings.slice(after)}`
}
