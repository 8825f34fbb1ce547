// The document model as the one JSON file the house style reads, and its charts as SVG files. Numbers and fixed phrases come from
// shared; here they are only put in place. No layout and no markup.
import { chartSvg, PAGE_WIDTH } from '#shared/documents/charts/draw.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { withEnding } from '#shared/documents/endings.ts'
import { type Attendance, type Recommendations } from '#shared/documents/blocks.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type NumberedBlock, type NumberedSection, listLabel, numberDocument, recommendationEnding, recommendationLabel } from '#shared/documents/numbering.ts'
import { BULLET, ILLUSTRATIVE, captionOf, factLine, recommendationLine, runningMark, statusLine, stubSentence } from '#shared/documents/phrases.ts'
import { placeOf } from '#shared/documents/places.ts'
import { type RichDoc, plainOf } from '#shared/documents/richText.ts'
import { type Json } from '#shared/json.ts'
import { LONGEST, type Legible } from './legible.ts'
import { packTable } from './packTable.ts'
import { packLines, packRich } from './packText.ts'

export type Packed = {
  readonly json: Json
  /** Virtual path and text. */
  readonly charts: readonly { readonly path: string; readonly svg: string }[]
}

type Context = { readonly legible: Legible; readonly charts: { path: string; svg: string }[]; readonly landscape: boolean }

export function packDocument(model: DocumentModel, legible: Legible): Packed {
  const charts: { path: string; svg: string }[] = []
  legible.at('the title')
  const head = {
    name: model.title, title: legible.line(model.title, LONGEST.title), running: legible.line(shortened(model.title)), body: legible.line(model.body), subject: model.subject,
    line: legible.line(statusLine(model)), illustrative: legible.line(model.illustrative ?? ''),
    stamp: model.status === 'draft' ? 'DRAFT' : '', mark: legible.line(runningMark(model)), foot: legible.line(shortened(model.subject)),
    date: model.date === null ? null : { year: Number(model.date.slice(0, 4)), month: Number(model.date.slice(5, 7)), day: Number(model.date.slice(8, 10)) },
    words: { illustrative: ILLUSTRATIVE, bullet: BULLET, page: 'Page', of: 'of' },
  }
  const sections = numberDocument(model).map((section) => packSection(section, { legible, charts, landscape: section.landscape }))
  return { json: { ...head, sections }, charts }
}

function packSection(section: NumberedSection, context: Context): Json {
  context.legible.at(section.label ?? 'the title')
  const title = section.label === null ? '' : context.legible.line(`${section.label}: ${section.title ?? ''}`, LONGEST.heading)
  const blocks: Json[] = []
  for (let i = 0; i < section.blocks.length; i++) {
    const numbered = section.blocks[i]!
    const run = runOfParagraphs(section.blocks, i)
    if (run.length > 0) {
      blocks.push({ t: 'numbered', items: run.map((one) => packNumbered(one, context)) })
      i += run.length - 1
    } else {
      context.legible.at(placeOf(numbered))
      blocks.push(packBlock(numbered, { next: section.blocks[i + 1], before: section.blocks[i - 1] }, context))
    }
  }
  return { landscape: section.landscape, title, blocks }
}

/** Numbered paragraphs that follow each other are one list, so that a screen reader counts them. */
function runOfParagraphs(blocks: readonly NumberedBlock[], from: number): readonly NumberedBlock[] {
  let to = from
  while (isNumbered(blocks[to])) to += 1
  return blocks.slice(from, to)
}

const isNumbered = (numbered: NumberedBlock | undefined): boolean =>
  numbered !== undefined && ((numbered.block.type === 'exempt' && (numbered.block.inPlaceOf ?? 'paragraph') === 'paragraph') || (numbered.block.type === 'paragraph' && numbered.block.numbered))

function packNumbered(numbered: NumberedBlock, { legible }: Context): Json {
  const { block, label } = numbered
  legible.at(placeOf(numbered))
  if (block.type === 'paragraph') return { label: label ?? '', body: packRich(block.text, legible), illustrative: block.illustrative }
  return { label: label ?? '', body: packLines(block.type === 'exempt' ? stubSentence(block, label) : '', legible), illustrative: false }
}

/** Lines that surely fit on two thirds of a page. */
const WHOLE_ATTENDANCE = 30
const linesIn = (block: Attendance): number => block.groups.reduce((lines, group) => lines + 2 + group.entries.reduce((sum, entry) =>
  sum + Math.max(Math.ceil(entry.name.length / 26), Math.ceil(((entry.post ?? '').length + (entry.note ?? '').length + 20) / 50)), 0), 0)

/** Letters of a list that surely fits on a third of a page, at the smallest width. */
const WHOLE_LIST = 1_200
const lettersIn = (items: readonly { readonly text: RichDoc }[]): number => items.reduce((sum, item) => sum + plainOf(item.text).length + 40, 0)

type Neighbours = { readonly before: NumberedBlock | undefined; readonly next: NumberedBlock | undefined }

function packBlock({ block, label }: NumberedBlock, around: Neighbours, context: Context): Json {
  const { legible } = context
  switch (block.type) {
    case 'front': return { t: 'front', lines: block.lines.map((line) => [legible.line(line.key), legible.line(line.value)]) }
    // Headings over numbered paragraphs stand above their text, not above their numbers.
    case 'heading': return { t: 'heading', level: block.level + 1, label: label ?? '', text: legible.line(block.text, LONGEST.heading), indent: label === null && isNumbered(around.next) }
    case 'paragraph': case 'exempt': return { t: 'paragraph', body: block.type === 'paragraph' ? packRich(block.text, legible) : packLines(stubSentence(block, label), legible), illustrative: block.type === 'paragraph' && block.illustrative }
    case 'list': return {
      t: 'list', indent: isNumbered(around.before), whole: lettersIn(block.items) <= WHOLE_LIST, labels: block.style === 'bullet' ? [] : block.items.map((_, i) => listLabel(0, i)),
      items: block.items.map((item) => ({ body: packRich(item.text, legible), illustrative: item.illustrative })),
    }
    case 'recommendations': return packRecommendations(block, legible)
    case 'attendance': return {
      t: 'attendance', whole: linesIn(block) <= WHOLE_ATTENDANCE,
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
      svg: addChart(block.chart, context), table: block.table === null ? null : packTable(block.table, null, legible, context.landscape),
    }
    case 'note': return { t: 'note', text: legible.line(block.label === null ? block.text : `${block.label}: ${block.text}`) }
    case 'pageBreak': return { t: 'break' }
  }
}

function packRecommendations(block: Recommendations, legible: Legible): Json {
  const count = block.items.length
  return {
    t: 'recommendations', lead: legible.line(block.lead),
    items: block.items.map((item, i) => {
      legible.at(`recommendation ${recommendationLabel(i)}`)
      return {
        label: recommendationLabel(i), body: packRich(withEnding(item.text, recommendationEnding(i, count)), legible),
        kind: legible.line(item.kind), line: legible.line(recommendationLine(item)), facts: (item.facts ?? []).map((fact) => legible.line(factLine(fact))),
        illustrative: item.illustrative,
      }
    }),
  }
}

function addChart(chart: Chart, context: Context): string {
  const { legible, charts } = context
  const safe: Chart = {
    ...chart,
    groups: chart.groups.map((group) => ({
      label: legible.line(group.label), detail: legible.line(group.detail),
      bars: group.bars.map((bar) => ({ ...bar, label: legible.line(bar.label), text: legible.line(bar.text), detail: legible.line(bar.detail) })),
    })),
  }
  const path = `/chart-${charts.length + 1}.svg`
  charts.push({ path, svg: chartSvg(safe, context.landscape ? PAGE_WIDTH.landscape : PAGE_WIDTH.portrait) })
  return path
}

/** What fits in a running head beside the page number. */
const shortened = (text: string): string => text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text
