// The document model as the one JSON file the house template reads, and its charts and pictures as files beside it. Numbers and fixed
// phrases come from shared; here they are only put in place. No layout and no markup.
import { isMonth } from '#shared/dates.ts'
import { appendixTitle } from '#shared/documents/contents.ts'
import { withEnding } from '#shared/documents/endings.ts'
import { type Recommendations } from '#shared/documents/blocks.ts'
import { type HouseStyle } from '#shared/documents/houseStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type NumberedBlock, type NumberedSection, listLabel, numberDocument, recommendationEnding, recommendationLabel, standsForParagraph } from '#shared/documents/numbering.ts'
import { BULLET, ILLUSTRATIVE, captionOf, factLine, recommendationLine, runningMark, shortened, statusLine, stubSentence } from '#shared/documents/phrases.ts'
import { placeIn } from '#shared/documents/places.ts'
import { attendanceStaysWhole, listStaysWhole, recommendationStaysWhole } from '#shared/documents/wholeness.ts'
import { type Json } from '#shared/json.ts'
import { LONGEST, type Legible } from './legible.ts'
import { type PackedFile, packChart, packImage, placePicture } from './packFigures.ts'
import { type ItemKeys, keysOfItems, packAgenda, packItem } from './packItems.ts'
import { packTable } from './packTable.ts'
import { packLines, packRich } from './packText.ts'
import { LOGO, type Pictures } from './pictures/pictures.ts'

export type Packed = { readonly json: Json; readonly files: readonly PackedFile[] }

type Context = {
  readonly legible: Legible; readonly house: HouseStyle; readonly pictures: Pictures; readonly files: PackedFile[]; readonly landscape: boolean
  /** How many headings and appendices have been met: the place of each in what contents list. */
  readonly listed: { count: number }
  /** How much lower headings stand than in a paper of their own. */
  readonly depth: number
  readonly items: ItemKeys
  readonly place: (numbered: NumberedBlock) => string
}

export function packDocument(model: DocumentModel, legible: Legible, house: HouseStyle, pictures: Pictures): Packed {
  const files: PackedFile[] = []
  legible.at('the title')
  const head = {
    name: model.title, title: legible.line(model.title, LONGEST.title), running: legible.line(shortened(model.title)), body: legible.line(model.body), subject: model.subject,
    line: legible.line(statusLine(model)), illustrative: legible.line(model.illustrative ?? ''),
    stamp: [model.status === 'draft' ? 'DRAFT' : '', legible.line(model.edition?.mark ?? '')].filter((part) => part !== '').join(' · '), mark: legible.line(runningMark(model)), pages: model.edition?.pages ?? '', foot: legible.line(shortened(model.subject)),
    // What the file carries is a day: of a month alone it carries none.
    date: model.date === null || isMonth(model.date) ? null : { year: Number(model.date.slice(0, 4)), month: Number(model.date.slice(5, 7)), day: Number(model.date.slice(8, 10)) },
    words: { illustrative: ILLUSTRATIVE, bullet: BULLET, page: 'Page', pages: 'Pages', to: 'to', of: 'of' },
    keywords: [model.status === 'draft' ? 'Draft' : 'Issued'],
    house: { accent: house.accent ?? '', sans: house.body === 'sans', logo: house.logo === null ? null : { path: placePicture(LOGO, pictures, files), alt: legible.line(house.logo.alt) } },
  }
  const listed = { count: 0 }
  const numbered = numberDocument(model, house.numbering)
  const items = keysOfItems(numbered)
  const sections = numbered.map((section, i) => ({
    ...packSection(section, { legible, house, pictures, files, landscape: section.landscape, listed, depth: section.item?.depth ?? 0, items, place: (block) => placeIn(section, block) }), item: packItem(section, numbered[i + 1], items, legible),
  }))
  return { json: { ...head, sections, items: items.size > 0 }, files }
}

/** Where it stands is asked back from the engine: its place among what contents list, and the row it was made from. */
const listedAt = (context: Context, id: string | null): Json => ({ n: context.listed.count++, id })
const madeFrom = (id: string | null): { at?: Json } => (id === null ? {} : { at: { n: null, id } })

function packSection(section: NumberedSection, context: Context): { readonly [key: string]: Json } {
  context.legible.at(section.label ?? section.item?.label ?? 'the title')
  const title = section.label === null ? null : { text: context.legible.line(appendixTitle(section), LONGEST.heading), at: listedAt(context, null) }
  const blocks: Json[] = []
  for (let i = 0; i < section.blocks.length; i++) {
    const numbered = section.blocks[i]!
    const run = runOfParagraphs(section.blocks, i)
    if (run.length > 0) {
      blocks.push({ t: 'numbered', items: run.map((one) => packNumbered(one, context)) })
      i += run.length - 1
    } else {
      context.legible.at(context.place(numbered))
      blocks.push(packBlock(numbered, { next: section.blocks[i + 1], before: section.blocks[i - 1] }, context))
    }
  }
  return { landscape: section.landscape, title, level: 2 + context.depth - (section.kind === 'item' ? 1 : 0), blocks }
}

/** Numbered paragraphs that follow each other are one list, so that a screen reader counts them. */
function runOfParagraphs(blocks: readonly NumberedBlock[], from: number): readonly NumberedBlock[] {
  let to = from
  while (isNumbered(blocks[to])) to += 1
  return blocks.slice(from, to)
}

const isNumbered = (numbered: NumberedBlock | undefined): boolean =>
  numbered !== undefined && ((numbered.block.type === 'exempt' && standsForParagraph(numbered.block)) || (numbered.block.type === 'paragraph' && numbered.block.numbered))

function packNumbered(numbered: NumberedBlock, { legible, house, place }: Context): Json {
  const { block, label } = numbered
  legible.at(place(numbered))
  if (block.type === 'paragraph') return { label: label ?? '', body: packRich(block.text, legible, house.numbering), illustrative: block.illustrative, ...madeFrom(block.id) }
  return { label: label ?? '', body: packLines(block.type === 'exempt' ? stubSentence(block, label) : '', legible), illustrative: false }
}

type Neighbours = { readonly before: NumberedBlock | undefined; readonly next: NumberedBlock | undefined }

function packBlock(numbered: NumberedBlock, around: Neighbours, context: Context): Json {
  const { block, label } = numbered
  const { legible } = context
  const { numbering } = context.house
  switch (block.type) {
    case 'agenda': return packAgenda(block, context.items, legible)
    case 'front': return { t: 'front', lines: block.lines.map((line) => [legible.line(line.key), legible.line(line.value)]) }
    // Headings over numbered paragraphs stand above their text, not above their numbers.
    case 'heading': {
      const text = legible.line(block.text, LONGEST.heading)
      return { t: 'heading', level: block.level + 1 + context.depth, label: label ?? '', text, entry: label === null ? text : `${label} ${text}`, indent: label === null && isNumbered(around.next), at: listedAt(context, block.id) }
    }
    case 'paragraph': case 'exempt': return { t: 'paragraph', body: block.type === 'paragraph' ? packRich(block.text, legible, numbering) : packLines(stubSentence(block, label), legible), illustrative: block.type === 'paragraph' && block.illustrative, ...madeFrom(block.type === 'paragraph' ? block.id : null) }
    case 'list': return {
      t: 'list', indent: isNumbered(around.before), whole: listStaysWhole(block.items), labels: block.style === 'bullet' ? [] : block.items.map((_, i) => listLabel(0, i, numbering)),
      items: block.items.map((item) => ({ body: packRich(item.text, legible, numbering), illustrative: item.illustrative })),
    }
    case 'recommendations': return packRecommendations(block, context)
    case 'attendance': return {
      t: 'attendance', whole: attendanceStaysWhole(block),
      groups: block.groups.map((group) => ({
        label: legible.line(group.label),
        entries: group.entries.map((entry) => ({
          name: legible.line(entry.name), illustrative: entry.illustrative,
          post: legible.line([entry.post, entry.note].filter((part) => part !== null).join(', ')),
        })),
      })),
    }
    case 'table': return { t: 'table', ...packTable(block, label, legible, context.landscape) }
    case 'chart': return {
      t: 'chart', reading: legible.line(block.chart.reading), alt: legible.line(block.chart.reading), caption: legible.line(captionOf(label, block.chart.caption)),
      path: packChart(block.chart, legible, context.landscape, context.files), table: block.table === null ? null : packTable(block.table, null, legible, context.landscape),
    }
    case 'image': return packImage(block, label, legible, context.pictures, context.files)
    case 'contents': return { t: 'contents', title: legible.line(block.title, LONGEST.heading), depth: block.depth }
    case 'note': return { t: 'note', text: legible.line(block.label === null ? block.text : `${block.label}: ${block.text}`) }
    case 'pageBreak': return { t: 'break' }
  }
}

function packRecommendations(block: Recommendations, { legible, house: { numbering } }: Context): Json {
  const count = block.items.length
  return {
    t: 'recommendations', lead: legible.line(block.lead),
    items: block.items.map((item, i) => {
      legible.at(`recommendation ${recommendationLabel(i)}`)
      return {
        label: recommendationLabel(i, numbering), body: packRich(withEnding(item.text, recommendationEnding(i, count)), legible, numbering),
        kind: legible.line(item.kind ?? ''), line: legible.line(recommendationLine(item)), facts: (item.facts ?? []).map((fact) => legible.line(factLine(fact))),
        illustrative: item.illustrative, whole: recommendationStaysWhole(item), ...madeFrom(item.id),
      }
    }),
  }
}

