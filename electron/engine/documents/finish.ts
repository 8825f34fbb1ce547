// Turns what the engine wrote into the paper that is published: the conformance claim, the title in the window's bar, and the box of
// each picture for assistive tools. Appended as one incremental update, so the engine's own bytes stay as they are; no clock.
import { type PdfDict, PdfFile, type PdfValue, array, dict, merged, raw, writeValue } from './pdfSyntax.ts'
import { type Claim, withClaim } from './conformance.ts'
import { nameOf, pageRefs } from './pdfTree.ts'

/** Where a picture stands: page from 1, the rest in points from the page's upper left corner. */
export type FigureBox = { readonly page: number; readonly x: number; readonly y: number; readonly w: number; readonly h: number }

export type Finish = {
  readonly figures: readonly FigureBox[]
  readonly claim: Claim
  /** Whether pictures from outside are in it: they may be see-through, and what that means is then settled by the colours of the file. */
  readonly pictures: boolean
}

/** A paper of more pages than this opens with its bookmarks beside it. */
const LONG = 10

export type Finished = { readonly bytes: Uint8Array; readonly pages: number }

/** Throws when the PDF is not as the engine is known to write it, or a picture lacks its description or its box. */
export function finishPdf(pdf: Uint8Array, { figures, claim, pictures }: Finish): Finished {
  const file = new PdfFile(pdf)
  const root = refOf(file.trailer.entries.get('Root'))
  const catalog = file.dictOf(file.object(root))
  const pages = pageRefs(file, catalog.entries.get('Pages')).map((page) => file.dictOf(file.object(page)))
  const changed = new Map<number, string>()

  const metadata = refOf(catalog.entries.get('Metadata'))
  const xmp = withClaim(file.streamOf(metadata), claim)
  changed.set(metadata, `${writeValue(merged(file.dictOf(file.object(metadata)), { Length: raw(String(xmp.length)) }))}\nstream\n${xmp}\nendstream`)

  const viewer = catalog.entries.get('ViewerPreferences')
  // The engine also writes /Suspects false, which is the default and which some readers take for an error.
  const marked = dict({ Marked: raw('true') })
  changed.set(root, writeValue(merged(catalog, {
    MarkInfo: marked, ViewerPreferences: merged(viewer === undefined ? dict({}) : file.dictOf(viewer), { DisplayDocTitle: raw('true') }),
    ...(pages.length > LONG && catalog.entries.has('Outlines') ? { PageMode: raw('/UseOutlines') } : {}),
    ...(pictures ? { OutputIntents: array([outputIntent(file, pages)]) } : {}),
  })))

  const elements = figureElements(file, catalog.entries.get('StructTreeRoot'))
  if (elements.length !== figures.length) throw new Error(`${figures.length} pictures were placed but ${elements.length} are in the structure`)
  elements.forEach(({ object, element }, i) => {
    if (!element.entries.has('Alt')) throw new Error('a picture has no description')
    changed.set(object, writeValue(withBox(file, element, figures[i]!, pages)))
  })
  return { bytes: Buffer.from(appended(file, changed), 'latin1'), pages: pages.length }
}

function withBox(file: PdfFile, element: PdfDict, box: FigureBox, pages: readonly PdfDict[]): PdfDict {
  const media = file.arrayOf(pages[box.page - 1]?.entries.get('MediaBox')).map((item) => item.kind === 'raw' ? Number(item.text) : Number.NaN)
  const height = media[3] ?? Number.NaN
  const corners = [box.x, height - box.y - box.h, box.x + box.w, height - box.y]
  if (!corners.every(Number.isFinite)) throw new Error('a picture stands on no page')
  const others = file.arrayOf(element.entries.get('A'))
  const layout = others.findIndex((item) => nameOf(file.dictOf(item).entries.get('O')) === 'Layout')
  const bbox = { BBox: array(corners.map((value) => raw(value.toFixed(3)))) }
  const attributes = layout < 0
    ? [...others, merged(dict({ O: raw('/Layout') }), bbox)]
    : others.map((item, i) => i === layout ? merged(file.dictOf(item), bbox) : item)
  return merged(element, { A: array(attributes) })
}

/** All /Figure elements in reading order. */
function figureElements(file: PdfFile, root: PdfValue | undefined): readonly { readonly object: number; readonly element: PdfDict }[] {
  const found: { object: number; element: PdfDict }[] = []
  const visit = (value: PdfValue): void => {
    if (value.kind !== 'ref') return
    const node = file.object(value.object)
    if (node.kind !== 'dict' || nameOf(node.entries.get('Type')) !== 'StructElem') return
    if (nameOf(node.entries.get('S')) === 'Figure') found.push({ object: value.object, element: node })
    for (const child of file.arrayOf(node.entries.get('K'))) visit(child)
  }
  for (const child of file.arrayOf(file.dictOf(root).entries.get('K'))) visit(child)
  return found
}

/** sRGB as what the file is meant for (ISO 19005-2, 6.2.3): the profile its colours are given in already. */
function outputIntent(file: PdfFile, pages: readonly PdfDict[]): PdfDict {
  for (const page of pages) {
    const resources = page.entries.get('Resources')
    const spaces = resources === undefined ? undefined : file.dictOf(resources).entries.get('ColorSpace')
    for (const space of spaces === undefined ? [] : file.dictOf(spaces).entries.values()) {
      const [kind, profile] = file.arrayOf(space)
      if (nameOf(kind) === 'ICCBased' && profile?.kind === 'ref' && writeValue(file.dictOf(profile).entries.get('N') ?? raw('')) === '3') {
        return dict({ Type: raw('/OutputIntent'), S: raw('/GTS_PDFA1'), OutputConditionIdentifier: raw('(sRGB)'), Info: raw('(sRGB IEC61966-2.1)'), DestOutputProfile: profile })
      }
    }
  }
  throw new Error('the PDF has no colour profile')
}

function appended(file: PdfFile, changed: ReadonlyMap<number, string>): string {
  let out = file.text.endsWith('\n') ? file.text : `${file.text}\n`
  const entries = [...changed].sort(([a], [b]) => a - b).map(([object, content]) => {
    const offset = out.length
    out += `${object} 0 obj\n${content}\nendobj\n\n`
    return `${object} 1\n${String(offset).padStart(10, '0')} 00000 n\r\n`
  })
  const xrefAt = out.length
  const trailer = merged(file.trailer, { Prev: raw(String(file.xrefAt)) })
  return `${out}xref\n${entries.join('')}trailer\n${writeValue(trailer)}\nstartxref\n${xrefAt}\n%%EOF\n`
}

function refOf(value: PdfValue | undefined): number {
  if (value?.kind !== 'ref') throw new Error('the PDF lacks an expected reference')
  return value.object
}
