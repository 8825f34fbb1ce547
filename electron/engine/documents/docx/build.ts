// A paper as a document of Word: its sections in order, each kind of page in a section of Word's own, with its head and foot.
import { Document, type ISectionOptions, PageOrientation, type PageNumberEstimator, TableOfContents } from 'docx'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type NumberedBlock, type NumberedSection, numberDocument } from '#shared/documents/numbering.ts'
import { statusLine } from '#shared/documents/phrases.ts'
import { type Paper, blockPieces, headingDraft } from './blocks.ts'
import { Bookmarks } from './bookmarks.ts'
import { footer, header } from './edges.ts'
import { type Picture } from './figures.ts'
import { Flow } from './flow.ts'
import { Lists } from './lists.ts'
import { page, points, twips } from './measures.ts'
import { numberingOf } from './numbering.ts'
import { planNumbers } from './numbers.ts'
import { styles } from './styles.ts'
import { runs } from './text.ts'

/** A paper with fewer headings is seen at a glance, and has no contents. */
const FEWEST_HEADINGS = 4

export function buildWord(model: DocumentModel, picture: Picture, pageNumbers: PageNumberEstimator): Document {
  const sections = numberDocument(model)
  const numbers = planNumbers(sections)
  const paper = { numbers, lists: new Lists(), bookmarks: new Bookmarks(), picture }
  const contents = headingsIn(sections) >= FEWEST_HEADINGS
  return new Document({
    styles, numbering: numberingOf(numbers), pageNumbers, defaultTabStop: twips(12.5),
    sections: runsOf(sections).map((run, i) => wordSection(run, { ...paper, landscape: run[0]?.landscape === true }, model, { first: i === 0, contents: i === 0 && contents })),
  })
}

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

function wordSection(run: readonly NumberedSection[], paper: Paper, model: DocumentModel, at: { readonly first: boolean; readonly contents: boolean }): ISectionOptions {
  const { width, height, margin, text } = page[paper.landscape ? 'landscape' : 'portrait']
  const flow = new Flow()
  if (at.first) flow.add(mastheadOf(model))
  run.forEach((section, i) => addSection(flow, section, paper, { contents: at.contents && i === 0, below: i > 0 }))
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

function mastheadOf(model: DocumentModel) {
  return [
    { style: 'Body', children: runs(model.body) }, { style: 'Title', children: runs(model.title) }, { style: 'StatusLine', children: runs(statusLine(model)) },
    ...(model.illustrative === null ? [] : [{ style: 'Notice' as const, children: runs(model.illustrative) }]),
  ] as const
}

/** Contents stand below the front block, which says what the paper is. A section below another on pages of its kind goes on there, well apart from it. */
function addSection(flow: Flow, section: NumberedSection, paper: Paper, { contents, below }: { readonly contents: boolean; readonly below: boolean }): void {
  const { title, label, blocks } = section
  if (title !== null) {
    const place = paper.numbers.titles.get(section)
    const apart = below ? { spacing: { before: points(32) } } : {}
    flow.add([place === undefined
      ? { ...headingDraft(1, label === null ? title : `${label}: ${title}`, undefined, false), setting: apart }
      : { style: 'Heading1', children: runs(title), setting: { numbering: place, ...apart } }])
  }
  const front = blocks[0]?.block.type === 'front' ? 1 : 0
  if (contents && front === 0) addContents(flow)
  blocks.forEach((numbered, i) => {
    if (numbered.block.type === 'pageBreak') flow.breakPage()
    else flow.add(blockPieces(numbered, around(blocks, i), paper))
    if (contents && i === 0 && front === 1) addContents(flow)
  })
}

const around = (blocks: readonly NumberedBlock[], i: number) => ({ before: blocks[i - 1], next: blocks[i + 1] })

function addContents(flow: Flow): void {
  flow.add([{ style: 'ContentsTitle', children: runs('Contents') }])
  flow.addWhole(new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3' }))
}
