// Each block of a paper as elements of a page, in the order they are read.
import { type Attendance, type FrontBlock, type Recommendations } from '#shared/documents/blocks.ts'
import { withEnding } from '#shared/documents/endings.ts'
import { type NumberedBlock, listLabel, recommendationEnding, recommendationLabel, standsForParagraph } from '#shared/documents/numbering.ts'
import { captionOf, factLine, recommendationLine, stubSentence } from '#shared/documents/phrases.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { type Pictures } from '../pictures/pictures.ts'
import { agendaMarkup } from './agenda.ts'
import { type Columns } from './columns.ts'
import { type Contents, type Entry, contentsInside } from './contents.ts'
import { figureMarkup } from './figure.ts'
import { headingMarkup } from './heading.ts'
import { imageMarkup } from './image.ts'
import { type Child, type Markup, h, lines } from './markup.ts'
import { type Names } from './names.ts'
import { illustrativeMark, labelled, richMarkup } from './rich.ts'
import { tableMarkup } from './table.ts'

export type Page = {
  readonly names: Names
  readonly contents: Contents
  /** What contents in the paper itself list. */
  readonly listed: readonly Entry[]
  readonly columns: Columns
  readonly numbering: Numbering
  readonly pictures: Pictures
  /** Items of a pack that stand in it, by their ids. */
  readonly items: ReadonlySet<string>
  /** How much lower headings stand than in a paper of their own. */
  readonly depth: number
}

/** The blocks of a section. Numbered paragraphs that follow each other are one list, so that a screen reader counts them. */
export function blocksMarkup(blocks: readonly NumberedBlock[], page: Page): readonly Markup[] {
  const made: Markup[] = []
  let run: Markup[] = []
  const endRun = (): void => {
    if (run.length > 0) made.push(h('ol', { class: 'numbered', role: 'list' }, run))
    run = []
  }
  blocks.forEach((numbered, i) => {
    const item = numberedItem(numbered, page)
    if (item !== null) { run.push(item); return }
    endRun()
    made.push(...blockMarkup(numbered, blocks[i - 1], page))
  })
  endRun()
  return made
}

const isNumbered = ({ block, label }: NumberedBlock): boolean => label !== null && (block.type === 'paragraph' || (block.type === 'exempt' && standsForParagraph(block)))

/** What a number stands in front of; null for everything else. */
function numberedItem({ block, label }: NumberedBlock, { names, numbering }: Page): Markup | null {
  if (label === null) return null
  if (block.type === 'paragraph') return labelled(label, richMarkup(block.text, numbering, illustrativeMark(block.illustrative)), names.row(block.id))
  return block.type === 'exempt' && standsForParagraph(block) ? labelled(label, h('p', { class: 'exempt' }, stubSentence(block, label))) : null
}

function blockMarkup({ block, label }: NumberedBlock, before: NumberedBlock | undefined, page: Page): readonly Markup[] {
  const { names, contents, numbering } = page
  switch (block.type) {
    case 'agenda': return [agendaMarkup(block, page.items)]
    case 'contents': return [contentsInside(names.next('contents'), block.title, block.depth, page.listed)]
    case 'front': return [frontMarkup(block)]
    case 'heading': {
      const id = names.row(block.id) ?? names.next('heading')
      contents.heading(id, block.level + page.depth, label === null ? block.text : `${label} ${block.text}`)
      return [headingMarkup(block.level + page.depth, id, [label === null ? null : [h('span', { class: 'label' }, label), ' '], lines(block.text)])]
    }
    case 'paragraph': return [h('div', { class: 'paragraph', id: names.row(block.id) }, richMarkup(block.text, numbering, illustrativeMark(block.illustrative)))]
    case 'exempt': return [h('p', { class: 'exempt' }, stubSentence(block, label))]
    case 'list': return [listMarkup(block, before !== undefined && isNumbered(before), numbering)]
    case 'recommendations': return recommendationsMarkup(block, page)
    case 'attendance': return block.groups.flatMap((group) => attendanceMarkup(group, names))
    case 'table': {
      const id = names.next('table')
      contents.item(id, captionOf(label, block.caption))
      return [tableMarkup(block, label, id, page)]
    }
    case 'chart': {
      const id = names.next('figure')
      contents.item(id, captionOf(label, block.chart.caption))
      return [figureMarkup(block, label, id), ...(block.table === null ? [] : [tableMarkup(block.table, null, names.next('table'), page)])]
    }
    case 'image': {
      const id = names.next(block.caption === null ? 'picture' : 'figure')
      if (block.caption !== null) contents.item(id, captionOf(label, block.caption))
      return [imageMarkup(block, label, id, page)]
    }
    case 'note': return [h('p', { class: 'note' }, lines(block.label === null ? block.text : `${block.label}: ${block.text}`))]
    case 'pageBreak': return [h('div', { class: 'new-page' })]
  }
}

const frontMarkup = (block: FrontBlock): Markup =>
  h('dl', { class: 'front' }, block.lines.map(({ key, value }) => h('div', {}, h('dt', {}, lines(key)), ' ', h('dd', {}, lines(value)))))

type ListBlock = Extract<NumberedBlock['block'], { type: 'list' }>

function listMarkup(block: ListBlock, indented: boolean, numbering: Numbering): Markup {
  const items = block.items.map((item, i) => {
    const body = richMarkup(item.text, numbering, illustrativeMark(item.illustrative))
    return block.style === 'bullet' ? h('li', {}, body) : labelled(listLabel(0, i, numbering), body)
  })
  const indent = indented ? ' indented' : ''
  return block.style === 'bullet' ? h('ul', { class: `listed${indent}` }, items) : h('ol', { class: `listed labelled${indent}`, role: 'list' }, items)
}

function recommendationsMarkup(block: Recommendations, { names, numbering }: Page): readonly Markup[] {
  const lead = names.next('lead')
  const count = block.items.length
  return [
    h('p', { class: 'lead', id: lead }, lines(block.lead)),
    h('ol', { class: 'recommendations', role: 'list', 'aria-labelledby': lead }, block.items.map((item, i) => {
      const facts = item.facts ?? []
      const line = recommendationLine(item)
      const mark = illustrativeMark(item.illustrative)
      const notes: readonly Child[] = [
        ...(item.kind === null && line === '' ? [] : [h('p', { class: 'said-of' }, item.kind === null ? null : [h('span', { class: 'kind' }, item.kind), ' '], lines(line), facts.length === 0 ? mark : null)]),
        ...facts.map((fact, n) => h('p', { class: 'said-of' }, lines(factLine(fact)), n === facts.length - 1 ? mark : null)),
      ]
      const text = richMarkup(withEnding(item.text, recommendationEnding(i, count)), numbering, notes.length === 0 ? mark : null)
      return labelled(recommendationLabel(i, numbering), [text, notes], names.row(item.id))
    })),
  ]
}

function attendanceMarkup(group: Attendance['groups'][number], names: Names): readonly Markup[] {
  const id = names.next('group')
  return [h('p', { class: 'those', id }, lines(group.label)), h('ul', { class: 'people', role: 'list', 'aria-labelledby': id }, group.entries.map((entry) => {
    const post = [entry.post, entry.note].filter((part) => part !== null).join(', ')
    return h('li', {}, h('span', { class: 'name' }, lines(entry.name)), ' ', h('span', { class: 'post' }, post === '' ? null : lines(post), illustrativeMark(entry.illustrative)))
  }))]
}
