// Reads a Word file back as a program that did not write it would: unpacked, parsed, its numbers counted from its own lists, its
// pictures read as the drawings they are.
import { unzipSync } from 'fflate'
import { type DocumentModel } from '#shared/documents/model.ts'
import { numberDocument } from '#shared/documents/numbering.ts'
import { type ItemPages } from '#shared/documents/plainText.ts'
import { type Element, allOf, attribute, childOf, childrenOf, parseXml, textOf } from './xml.ts'
import { WordNumbers } from './wordNumbers.ts'

export type ReadParagraph = {
  readonly style: string
  /** What Word prints in front of it; empty where nothing is counted. */
  readonly label: string
  readonly text: string
  readonly bookmarks: readonly string[]
  readonly inTable: boolean
}

export type ReadTable = { readonly heads: readonly (readonly string[])[]; readonly rows: readonly (readonly string[])[]; readonly headsOnlyFirst: boolean; readonly wholeRows: number }

export type ReadWord = {
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly document: Element
  /** In reading order, the contents left out. */
  readonly paragraphs: readonly ReadParagraph[]
  /** All of it, numbers included. */
  readonly text: string
  readonly tables: readonly ReadTable[]
  /** Entries of the contents with the page each names. */
  readonly contents: readonly { readonly text: string; readonly page: string }[]
  readonly pictures: readonly { readonly description: string; /** Null of a picture that is no drawing. */ readonly svg: Element | null; readonly png: Uint8Array }[]
  readonly links: readonly string[]
  part(path: string): Element
}

export function readWord(bytes: Uint8Array): ReadWord {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)))
  const part = (path: string): Element => {
    const found = parts.get(path)
    if (found === undefined) throw new Error(`There is no ${path}`)
    return parseXml(new TextDecoder('utf-8', { fatal: true }).decode(found))
  }
  const document = part('word/document.xml')
  const body = childOf(document, 'w:body')
  if (body === undefined) throw new Error('There is no body')
  const targets = new Map(allOf(part('word/_rels/document.xml.rels'), 'Relationship').map((link) => [attribute(link, 'Id') ?? '', attribute(link, 'Target') ?? '']))
  const drawing = (element: Element): ReadWord['pictures'][number] => {
    const [svg, png] = ['asvg:svgBlip', 'a:blip'].map((name) => targets.get(attribute(allOf(element, name)[0], 'r:embed') ?? '') ?? '')
    return { description: attribute(allOf(element, 'wp:docPr')[0], 'descr') ?? '', svg: svg === '' ? null : part(`word/${svg}`), png: parts.get(`word/${png}`) ?? new Uint8Array() }
  }
  const numbers = new WordNumbers(part('word/numbering.xml'))

  const said = (element: Element): string => {
    switch (element.name) {
      case 'w:t': return textOf(element)
      case 'w:tab': case 'w:br': return ' '
      case 'w:drawing': return wordsOf(drawing(element).svg)
      case 'w:pPr': case 'w:rPr': case 'w:instrText': return ''
      default: return childrenOf(element).map(said).join('')
    }
  }
  const paragraph = (element: Element, inTable: boolean): ReadParagraph => {
    const properties = childOf(element, 'w:pPr')
    const counted = childOf(properties, 'w:numPr')
    return {
      style: attribute(childOf(properties, 'w:pStyle'), 'w:val') ?? '', text: said(element), inTable, bookmarks: allOf(element, 'w:bookmarkStart').map((mark) => attribute(mark, 'w:name') ?? ''),
      label: counted === undefined ? '' : numbers.next(attribute(childOf(counted, 'w:numId'), 'w:val') ?? '', Number(attribute(childOf(counted, 'w:ilvl'), 'w:val'))),
    }
  }
  const blocks = (element: Element, inTable: boolean): readonly ReadParagraph[] => childrenOf(element).flatMap((child) => {
    if (child.name === 'w:p') return [paragraph(child, inTable)]
    return child.name === 'w:sdt' || child.name === 'w:sectPr' || child.name === 'w:tblPr' ? [] : blocks(child, inTable || child.name === 'w:tbl')
  })
  const paragraphs = blocks(body, false)
  return {
    parts, part, document, paragraphs,
    text: paragraphs.filter(({ style }) => style !== 'ContentsTitle').map(({ label, text }) => `${label} ${text}`).join('\n'),
    tables: allOf(body, 'w:tbl').map((table) => tableOf(table, said)),
    contents: childrenOf(body).filter(({ name }) => name === 'w:sdt').flatMap((sdt) => allOf(sdt, 'w:hyperlink').map((link) => entryOf(link))),
    pictures: allOf(body, 'w:drawing').map(drawing), links: [...targets.values()].filter((target) => /^[a-z]+:/i.test(target)),
  }
}

const wordsOf = (svg: Element | null): string => (svg === null ? '' : allOf(svg, 'text').map(textOf).join(' '))

function tableOf(table: Element, said: (element: Element) => string): ReadTable {
  const rows = childrenOf(table).filter(({ name }) => name === 'w:tr')
  const has = (row: Element, name: string): boolean => {
    const mark = childOf(childOf(row, 'w:trPr'), name)
    return mark !== undefined && !['false', '0', 'off'].includes(attribute(mark, 'w:val') ?? 'true')
  }
  const heads = rows.filter((row) => has(row, 'w:tblHeader'))
  const cells = (row: Element): readonly string[] => childrenOf(row).filter(({ name }) => name === 'w:tc').map(said)
  return { heads: heads.map(cells), rows: rows.filter((row) => !heads.includes(row)).map(cells), headsOnlyFirst: heads.every((row, i) => rows[i] === row), wholeRows: rows.filter((row) => has(row, 'w:cantSplit')).length }
}

/** "Recommendations" and "2": what stands before the tab, and the result of the field after it. */
function entryOf(link: Element): { text: string; page: string } {
  const runs = childrenOf(link)
  const tab = runs.findLastIndex((run) => allOf(run, 'w:tab').length > 0)
  const words = (some: readonly Element[]): string => some.flatMap((run) => allOf(run, 'w:t')).map(textOf).join('')
  return { text: words(runs.slice(0, tab)), page: words(runs.slice(tab + 1)) }
}

/** The page the agenda of a pack names for each item that has pages, by the item's id. */
export function itemPages(read: ReadWord, model: DocumentModel): ItemPages {
  const ids = numberDocument(model).flatMap(({ kind, item }) => (kind === 'item' && item?.id != null ? [item.id] : []))
  const pages = read.paragraphs.flatMap(({ style, text }) => (/^Agenda\w*Note$/.test(style) ? (/^Page \D*(\d+)$/.exec(text.replace(model.edition?.pages ?? '', ''))?.[1] ?? []) : []))
  if (pages.length !== ids.length) throw new Error(`${ids.length} items have pages, and ${pages.length} are named`)
  return new Map(ids.map((id, i) => [id, { first: Number(pages[i]), last: Number(pages[i]) }]))
}

/** Every value of an attribute that must not be there twice. */
export const valuesOf = (element: Element, name: string, key: string): readonly string[] => allOf(element, name).flatMap((one) => attribute(one, key) ?? [])

export const twice = (values: readonly string[]): readonly string[] => values.filter((value, i) => values.findIndex((other) => other.toLowerCase() === value.toLowerCase()) !== i)

