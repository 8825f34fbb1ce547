// Each block of a paper as paragraphs and tables of Word, in the order they are read.
import { BorderStyle, Tab, TextRun } from 'docx'
import { type Attendance, type FrontBlock, type Recommendations } from '#shared/documents/blocks.ts'
import { withEnding } from '#shared/documents/endings.ts'
import { type NumberedBlock, listLabel, recommendationEnding, recommendationLabel, standsForParagraph } from '#shared/documents/numbering.ts'
import { BULLET, exemptSentence, factLine, recommendationLine } from '#shared/documents/phrases.ts'
import { type RichDoc, docOf } from '#shared/documents/richText.ts'
import { attendanceStaysWhole, listStaysWhole } from '#shared/documents/wholeness.ts'
import { type Bookmarks } from './bookmarks.ts'
import { captionRuns } from './captions.ts'
import { type Draft, type Piece, bookmarked, endingWith } from './drafts.ts'
import { chartDrafts, imageDrafts } from './figures.ts'
import { agendaDrafts } from './agenda.ts'
import { type Pictures } from '../pictures/pictures.ts'
import { type Rasteriser } from './picture.ts'
import { type Lists } from './lists.ts'
import { HANG, STEP, eighths, halfPoints, page, points } from './measures.ts'
import { type NumberPlan } from './numbers.ts'
import { type InFront, putInFront, richDrafts } from './rich.ts'
import { type StyleName, ink } from './styles.ts'
import { tablePieces } from './table.ts'
import { boxed, markedIllustrative, runs, styled } from './text.ts'

export type Paper = {
  readonly numbers: NumberPlan
  readonly lists: Lists
  readonly bookmarks: Bookmarks
  readonly pictures: Pictures
  readonly rasteriser: Rasteriser
  /** The bookmark of each item of a pack that has pages, by the item's id. */
  readonly items: ReadonlyMap<string, string>
  /** What page numbers begin with: "S1-". */
  readonly prefix: string
  readonly landscape: boolean
  /** How much lower headings stand than in a paper of their own. */
  readonly depth: number
}
/** The blocks before and after, by which some are set. */
export type Around = { readonly before: NumberedBlock | undefined; readonly next: NumberedBlock | undefined }

/** A page break becomes nothing here: it is a property of what comes after it; contents are a field of their own, put in by build.ts. */
export function blockPieces(numbered: NumberedBlock, around: Around, paper: Paper): readonly Piece[] {
  const { block, label } = numbered
  const { bookmarks, landscape } = paper
  const anew = paper.depth > 0
  switch (block.type) {
    case 'agenda': return agendaDrafts(block, paper)
    case 'front': return frontDrafts(block)
    case 'heading': return bookmarked([headingDraft(block.level + paper.depth, block.text, inFrontOf(numbered, paper), label === null && hasNumber(around.next) ? block.level : null)], bookmarks.name(block.id))
    case 'paragraph': return bookmarked(textDrafts(block.text, block.illustrative, inFrontOf(numbered, paper), paper), bookmarks.name(block.id))
    case 'exempt': return standsForParagraph(block) ? textDrafts(docOf(exemptSentence(block.paragraph)), false, inFrontOf(numbered, paper), paper)
      // The number of a table or figure stays a field: Word counts on from it.
      : [{ style: 'Normal', children: label === null ? runs(exemptSentence(block.paragraph)) : captionRuns(label, exemptSentence(block.paragraph), anew) }]
    case 'list': return listPieces(block, hasNumber(around.before) ? HANG : 0, paper)
    case 'recommendations': return recommendationDrafts(block, paper)
    case 'attendance': return keptWhole(block.groups.flatMap(attendanceDrafts), attendanceStaysWhole(block))
    case 'table': return tablePieces(block, label, { landscape, room: roomOn(landscape), bookmarks, anew })
    case 'chart': return [...chartDrafts(block, label, landscape, anew, paper.rasteriser), ...(block.table === null ? [] : tablePieces(block.table, null, { landscape, room: roomOn(landscape), bookmarks, anew }))]
    case 'image': return imageDrafts(block, label, landscape, anew, paper.pictures.get(block.image), paper.rasteriser)
    case 'note': return [{ style: 'Note', children: runs(block.label === null ? block.text : `${block.label}: ${block.text}`) }]
    case 'contents': case 'pageBreak': return []
  }
}

const roomOn = (landscape: boolean): number => page[landscape ? 'landscape' : 'portrait'].text

/** Whether a number hangs in front of it. */
const hasNumber = (numbered: NumberedBlock | undefined): boolean =>
  numbered !== undefined && numbered.label !== null && (numbered.block.type === 'paragraph' || (numbered.block.type === 'exempt' && standsForParagraph(numbered.block)))

function inFrontOf(numbered: NumberedBlock, paper: Paper): InFront | undefined {
  if (numbered.label === null) return undefined
  const place = paper.numbers.places.get(numbered)
  return place === undefined ? { typed: numbered.label } : { place }
}

const headingStyles: readonly StyleName[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6']

/** A heading over numbered paragraphs is a run head: in line with their text, and no larger. `runHead` is its level in its own paper then. */
export function headingDraft(level: number, text: string, inFront: InFront | undefined, runHead: number | null = null): Draft {
  const style = headingStyles[level - 1] ?? 'Heading6'
  if (inFront !== undefined) return putInFront({ style, children: runs(text) }, inFront, HANG, HANG)
  return runHead === null ? { style, children: runs(text) } : { style, children: runs(text, runHead === 1 ? { size: halfPoints(11.5) } : {}), setting: { indent: { left: HANG } } }
}

function frontDrafts(block: FrontBlock): readonly Draft[] {
  return block.lines.map(({ key, value }) => ({ style: 'Front', children: [...styled(key, 'Key'), new TextRun({ children: [new Tab()] }), ...runs(value)] }))
}

function textDrafts(text: RichDoc, illustrative: boolean, inFront: InFront | undefined, { lists }: Paper): readonly Draft[] {
  const setting = inFront === undefined ? { style: 'Normal', left: 0 } as const : { style: 'NumberedText', left: HANG } as const
  return endingWith(standingOff(richDrafts(text, { ...setting, items: 'ListItem', lists, inFront }), 7), markedIllustrative(illustrative))
}

/** With so many points below the last of them. */
function standingOff(drafts: readonly Draft[], below: number, more: Draft['setting'] = {}): readonly Draft[] {
  return drafts.map((draft, i) => i < drafts.length - 1 ? draft : { ...draft, setting: { ...draft.setting, ...more, spacing: { after: points(below) } } })
}

type ListBlock = Extract<NumberedBlock['block'], { type: 'list' }>

function listPieces(block: ListBlock, left: number, { lists }: Paper): readonly Draft[] {
  const bullet = block.style === 'bullet'
  const place = bullet ? lists.bullets(0) : lists.ordered(0, 0, block.items.length)
  return keptWhole(block.items.flatMap((item, i) => {
    const [first, ...more] = richDrafts(item.text, { style: 'Sources', items: 'Sources', left: left + STEP, lists })
    if (first === undefined) return []
    const inFront: InFront = place === null ? { typed: bullet ? BULLET : listLabel(0, i, lists.numbering) } : { place }
    return endingWith([putInFront(first, inFront, left + STEP, STEP), ...more], markedIllustrative(item.illustrative))
  }), listStaysWhole(block.items))
}

/** On one page, each with the next. */
const keptWhole = (drafts: readonly Draft[], whole: boolean): readonly Draft[] =>
  whole ? drafts.map((draft, i) => i === drafts.length - 1 ? draft : { ...draft, setting: { ...draft.setting, keepNext: true } }) : drafts

/** Parts one recommendation from the next. */
const underItem = { style: BorderStyle.SINGLE, size: eighths(0.4), color: ink('faint'), space: 5 } as const

function recommendationDrafts(block: Recommendations, { lists, bookmarks }: Paper): readonly Draft[] {
  const count = block.items.length
  const place = lists.recommendations(count)
  return [{ style: 'Lead', children: runs(block.lead) }, ...block.items.flatMap((item, i) => {
    const inFront: InFront = place === null ? { typed: recommendationLabel(i, lists.numbering) } : { place }
    const text = richDrafts(withEnding(item.text, recommendationEnding(i, count)), { style: 'Recommendation', items: 'ListItem', left: HANG, lists, inFront })
    const line = recommendationLine(item)
    const said = [...(item.kind === null ? [] : boxed(item.kind, 'Kind')), ...(line === '' ? [] : runs(item.kind === null ? line : `  ${line}`))]
    const notes: readonly Draft[] = [
      ...(said.length === 0 ? [] : [{ style: 'RecommendationNote' as const, children: said }]),
      ...(item.facts ?? []).map((fact): Draft => ({ style: 'RecommendationNote', children: runs(factLine(fact)) })),
    ]
    // A recommendation stays with what is said of it, where a page has room for both.
    const drafts = endingWith([...text, ...keptWhole(notes, true)], markedIllustrative(item.illustrative))
    return bookmarked(standingOff(drafts, 9, { border: { bottom: underItem }, ...(notes.length === 0 ? { keepNext: false } : {}) }), bookmarks.name(item.id))
  })]
}

function attendanceDrafts(group: Attendance['groups'][number]): readonly Draft[] {
  return [{ style: 'Group', children: runs(group.label) }, ...group.entries.map((entry): Draft => {
    const post = [entry.post, entry.note].filter((part) => part !== null).join(', ')
    return { style: 'Attendance', children: [...runs(entry.name), new TextRun({ children: [new Tab()] }), ...(post === '' ? [] : styled(post, 'Post')), ...markedIllustrative(entry.illustrative)] }
  })]
}
