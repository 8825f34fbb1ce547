// A paper as a document of Word: its sections in order, each kind of page in a section of Word's own, with its head and foot.
import { Document, type ISectionOptions, PageOrientation, type PageNumberEstimator } from 'docx'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type NumberedSection, innerBlocks, numberDocument } from '#shared/documents/numbering.ts'
import { type Prepared } from '../prepare.ts'
import { type Paper } from './blocks.ts'
import { Bookmarks } from './bookmarks.ts'
import { footer, header } from './edges.ts'
import { Flow } from './flow.ts'
import { Lists } from './lists.ts'
import { mastheadOf } from './masthead.ts'
import { page, twips } from './measures.ts'
import { numberingOf } from './numbering.ts'
import { planNumbers } from './numbers.ts'
import { type Rasteriser } from './picture.ts'
import { addSection } from './section.ts'
import { stylesOf } from './styles.ts'

/** A paper with fewer headings is seen at a glance, and has no contents. */
const FEWEST_HEADINGS = 4

export function buildWord(prepared: Prepared, rasteriser: Rasteriser, pageNumbers: PageNumberEstimator): Document {
  const { model, house, pictures } = prepared
  const sections = numberDocument(model, house.numbering)
  const numbers = planNumbers(sections, house.numbering.paragraphs)
  const bookmarks = new Bookmarks()
  const items = itemMarks(sections, bookmarks)
  const paper = { numbers, lists: new Lists(house.numbering), bookmarks, items, pictures, rasteriser, prefix: model.edition?.pages ?? '', depth: 0 }
  const contents = !leadsItself(model) && headingsIn(sections) >= FEWEST_HEADINGS
  return new Document({
    styles: stylesOf(house, items.size > 0), numbering: numberingOf(numbers), pageNumbers, defaultTabStop: twips(12.5),
    sections: runsOf(sections).map((run, i) => wordSection(run, { ...paper, landscape: run[0]?.landscape === true }, prepared, { first: i === 0, contents: i === 0 && contents })),
  })
}

/** The bookmark of each item of a pack, known before the agenda that leads to it is drawn. */
const itemMarks = (sections: readonly NumberedSection[], bookmarks: Bookmarks): ReadonlyMap<string, string> =>
  new Map(sections.flatMap(({ kind, item }) => {
    const name = kind === 'item' ? bookmarks.name(item?.id ?? null) : null
    return name === null || item?.id == null ? [] : [[item.id, name] as const]
  }))

/** A paper with contents of its own, or an agenda, needs none put in. */
const leadsItself = (model: DocumentModel): boolean => innerBlocks(model.blocks).some(({ type }) => type === 'contents' || type === 'agenda')

const headingsIn = (sections: readonly NumberedSection[]): number =>
  sections.reduce((sum, section) => sum + (section.title === null ? 0 : 1) + section.blocks.filter(({ block }) => block.type === 'heading').length, 0)

/** Sections on pages of the same kind, together. */
function runsOf(sections: readonly NumberedSection[]): readonly (readonly NumberedSection[])[] {
  const made: NumberedSection[][] = []
  for (const section of sections) {
    const last = made.at(-1)
    if (last !== undefined && last[0]?.landscape === section.landscape) last.push(section)
    else made.push([section])
  }
  return made
}

function wordSection(run: readonly NumberedSection[], paper: Paper, prepared: Prepared, at: { readonly first: boolean; readonly contents: boolean }): ISectionOptions {
  const { model } = prepared
  const { width, height, margin, text } = page[paper.landscape ? 'landscape' : 'portrait']
  const flow = new Flow()
  if (at.first) flow.add(mastheadOf(prepared, paper.rasteriser))
  run.forEach((section, i) => {
    // An item of a pack begins on a page of its own.
    if (section.kind === 'item') flow.breakPage()
    addSection(flow, section, { ...paper, depth: section.item?.depth ?? 0 }, { contents: at.contents && i === 0, below: i > 0 && section.kind !== 'item' })
  })
  return {
    properties: {
      titlePage: at.first,
      page: {
        // The library turns the sheet itself.
        size: { width: Math.min(width, height), height: Math.max(width, height), orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...margin, header: twips(12), footer: twips(11) },
      },
    },
    headers: { default: header(model, text, false), ...(at.first ? { first: header(model, text, true) } : {}) },
    footers: { default: footer(model, text), ...(at.first ? { first: footer(model, text) } : {}) },
    children: flow.children,
  }
}
