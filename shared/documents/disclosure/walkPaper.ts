// A paper on its way through a twin: every piece of it is asked of once, under its path, and the paper comes out without what was
// withheld, numbered as before. The one place that knows what a document is made of; a new kind of block does not compile without it.
import { itemLabel } from '#shared/domain/packWords.ts'
import { type Agenda, type Block, type InnerBlock, type ItemBlock, type Recommendation, type Stub } from '../blocks.ts'
import { type DocumentModel } from '../model.ts'
import { type Numbering, PLAIN_NUMBERING } from '../numberStyles.ts'
import { numberDocument, recommendationLabel } from '../numbering.ts'
import { placeIn } from '../places.ts'
import { type RichBlock, type RichDoc, plainOf } from '../richText.ts'
import { type Hidden, hiddenSentence, hiddenText, hiddenWords } from './hidden.ts'
import { type Unit, type Visit } from './unit.ts'
import { walkChart } from './walkChart.ts'
import { walkTable } from './walkTable.ts'

/** The paper without marks, reasons and counts, and without whatever `visit` withholds. */
export function walkPaper(model: DocumentModel, visit: Visit, numbering: Numbering = PLAIN_NUMBERING): DocumentModel {
  const places = numberDocument(model, numbering).flatMap((section) => section.blocks.map((numbered) => placeIn(section, numbered)))
  let met = 0
  let appendices = 0
  const inner = (blocks: readonly InnerBlock[], path: string): readonly InnerBlock[] =>
    withoutRepeats(blocks.map((block, i) => walkBlock(block, { path: `${path}${i}`, place: places[met++] ?? 'a block', visit, numbering })))
  const part = (block: Exclude<Block, ItemBlock>, path: string, of: string): Exclude<Block, ItemBlock> => {
    if (block.type === 'landscape') return { type: 'landscape', blocks: inner(block.blocks, `${path}.`) }
    if (block.type !== 'appendix') return walkBlock(block, { path, place: places[met++] ?? 'a block', visit, numbering })
    const hidden = visit({ path, what: 'text', texts: [block.title], id: null, mark: block.exempt ?? model.exempt ?? null, place: `${of}the title of Appendix ${appendices += 1}` })
    return { type: 'appendix', landscape: block.landscape, title: hidden === null ? block.title : capital(hiddenWords(hidden)), blocks: inner(block.blocks, `${path}.`) }
  }
  const item = (block: ItemBlock, path: string): ItemBlock => {
    const label = itemLabel(block.as, block.place)
    const hidden = visit({ path, what: 'text', texts: [block.title], id: block.id, mark: block.exempt ?? model.exempt ?? null, place: `the title of ${label}` })
    appendices = 0
    const lines = (block.lines ?? []).map((line, k) => wordsOr(line, visit({ path: `${path}.line${k}`, what: 'aside', texts: [line], id: null, mark: null, place: `what stands under the title of ${label}` })))
    return {
      type: 'item', id: hidden === null ? block.id : null, as: block.as, place: block.place, title: hidden === null ? block.title : capital(hiddenWords(hidden)),
      lines: hidden !== null || lines.length === 0 ? null : lines, blocks: withoutRepeats(block.blocks.map((one, k) => part(one, `${path}.${k}`, `${label}, `))),
    }
  }
  const blocks = withoutRepeats(model.blocks.map((block, i): Block => block.type === 'item' ? item(block, `b${i}`) : part(block, `b${i}`, '')))
  const meta = (path: 'title' | 'subtitle' | 'subject' | 'illustrative', place: string): Hidden | null => {
    const text = model[path]
    return text === null ? null : visit({ path, what: 'aside', texts: [text], id: null, mark: model.exempt ?? null, place })
  }
  const [title, subtitle, subject, illustrative] = [meta('title', 'the title'), meta('subtitle', 'the line under the title'), meta('subject', 'the subject'), meta('illustrative', 'the note on what is illustrative')]
  const { exempt: _, ...open } = model
  return {
    ...open, blocks,
    title: title === null ? model.title : `Title ${hiddenWords(title)}`, subtitle: subtitle === null ? model.subtitle : null,
    subject: subject === null ? model.subject : `Subject ${hiddenWords(subject)}`, illustrative: illustrative === null ? model.illustrative : null,
  }
}

type At = { readonly path: string; readonly place: string; readonly visit: Visit; readonly numbering: Numbering }

function walkBlock(block: InnerBlock, at: At): InnerBlock {
  if (block.type === 'pageBreak' || block.type === 'exempt') return block
  // What they list is worked out from the headings that are left.
  if (block.type === 'contents') return { type: 'contents', title: block.title, depth: block.depth }
  const { path, place, visit, numbering } = at
  const own = block.type === 'heading' ? [block.text] : block.type === 'paragraph' ? wordsIn(block.text) : block.type === 'note' ? [block.label ?? '', block.text] : []
  const hidden = visit({ path, what: own.length === 0 ? 'whole' : block.type === 'heading' ? 'heading' : 'text', texts: own.filter((text) => text !== ''), id: 'id' in block ? block.id : null, mark: block.exempt ?? null, place })
  if (hidden !== null) return stubOf(block, hidden)
  const aside = (part: string, words: string): Hidden | null => visit({ path: `${path}.${part}`, what: 'aside', texts: [words], id: null, mark: null, place })
  switch (block.type) {
    case 'heading': return { type: 'heading', id: block.id, level: block.level, numbered: block.numbered, text: block.text }
    case 'paragraph': return { type: 'paragraph', id: block.id, numbered: block.numbered, text: block.text, illustrative: block.illustrative }
    case 'note': return { type: 'note', label: block.label, text: block.text }
    case 'front': return {
      type: 'front',
      lines: block.lines.map((line, i) => {
        const [key, value] = [aside(`k${i}`, line.key), visit({ path: `${path}.l${i}`, what: 'text', texts: [line.value], id: null, mark: line.exempt ?? null, place })]
        return { key: key === null ? line.key : hiddenWords(key), value: value === null ? line.value : hiddenWords(value) }
      }),
    }
    case 'list': return {
      type: 'list', style: block.style,
      items: block.items.map((item, i) => {
        const gone = visit({ path: `${path}.i${i}`, what: 'text', texts: wordsIn(item.text), id: null, mark: item.exempt ?? null, place: `item ${i + 1} of ${place}` })
        return gone === null ? { text: item.text, illustrative: item.illustrative } : { text: hiddenText(gone), illustrative: false }
      }),
    }
    case 'recommendations': {
      const lead = aside('lead', block.lead)
      const items = block.items.map((item, i) => walkRecommendation(item, `${path}.i${i}`, `recommendation ${recommendationLabel(i, numbering)}`, visit))
      return { type: 'recommendations', lead: lead !== null ? hiddenSentence(lead) : addressesHidden(block, items) ? 'It is recommended that:' : block.lead, items }
    }
    case 'attendance': return {
      type: 'attendance',
      groups: block.groups.map((group, g) => {
        const label = aside(`g${g}l`, group.label)
        return {
          label: label === null ? group.label : hiddenWords(label),
          entries: group.entries.map((entry, e) => {
            const gone = visit({ path: `${path}.g${g}e${e}`, what: 'text', texts: [entry.name], id: null, mark: entry.exempt ?? null, place: `entry ${e + 1} of ${place}` })
            const kept = (part: 'post' | 'note'): string | null => entry[part] === null || aside(`g${g}e${e}.${part}`, entry[part]) === null ? entry[part] : null
            return gone === null ? { name: entry.name, post: kept('post'), note: kept('note'), illustrative: entry.illustrative } : { name: hiddenWords(gone), post: null, note: null, illustrative: false }
          }),
        }
      }),
    }
    case 'agenda': return walkAgenda(block, path, visit)
    case 'image': {
      const alt = visit({ path: `${path}.alt`, what: 'text', texts: [block.alt], id: null, mark: null, place })
      const caption = block.caption === null ? null : visit({ path: `${path}.caption`, what: 'text', texts: [block.caption], id: null, mark: null, place: `the caption of ${place}` })
      // Nobody but a person can say what else a picture shows: where its words go, it goes.
      if (alt !== null || caption !== null) return stubOf(block, alt ?? caption ?? { why: 'count' })
      return { type: 'image', image: block.image, alt: block.alt, caption: block.caption, width: block.width, ...(block.page === undefined ? {} : { page: block.page }) }
    }
    case 'table': return walkTable(block, path, place, visit)
    case 'chart': return walkChart(block, path, place, visit)
  }
}

function walkAgenda(block: Agenda, path: string, visit: Visit): Agenda {
  type Line = Pick<Agenda['items'][number], 'id' | 'place' | 'title' | 'notes'>
  const line = ({ id, place, title, notes }: Line, at: string, label: string): Line => {
    const gone = visit({ path: at, what: 'text', texts: [title], id, mark: null, place: `${label} of the agenda` })
    const kept = (notes ?? []).map((note, n) => wordsOr(note, visit({ path: `${at}.note${n}`, what: 'aside', texts: [note], id: null, mark: null, place: `a note on ${label} of the agenda` })))
    return { id: gone === null ? id : null, place, title: gone === null ? title : capital(hiddenWords(gone)), notes: gone !== null || kept.length === 0 ? null : kept }
  }
  return {
    type: 'agenda',
    items: block.items.map((item, i) => ({
      ...line(item, `${path}.i${i}`, itemLabel('item', item.place)),
      appendices: item.appendices === null ? null : item.appendices.map((appendix, a) => line(appendix, `${path}.i${i}a${a}`, `${itemLabel('item', item.place)}, ${itemLabel('appendix', appendix.place)}`)),
    })),
  }
}

const wordsOr = (words: string, hidden: Hidden | null): string => hidden === null ? words : hiddenWords(hidden)

/** Whether the lead names somebody whom nothing that is left is for: it is written from all of them. */
function addressesHidden({ lead, items }: Extract<InnerBlock, { type: 'recommendations' }>, left: readonly Recommendation[]): boolean {
  const named = items.flatMap(({ addressee }, i) => addressee !== '' && lead.includes(addressee) ? [left[i]?.addressee === addressee] : [])
  return named.length > 0 && !named.includes(true)
}

function walkRecommendation(item: Recommendation, path: string, place: string, visit: Visit): Recommendation {
  const hidden = visit({ path, what: 'text', texts: wordsIn(item.text), id: item.id, mark: item.exempt ?? null, place })
  if (hidden !== null) return { id: null, text: hiddenText(hidden), kind: hiddenWords(hidden), addressee: '', by: null, about: null, facts: null, illustrative: false }
  const words = (part: string, given: string, what: 'text' | 'aside' = 'aside'): string => {
    const gone = visit({ path: `${path}.${part}`, what, texts: [given], id: null, mark: null, place })
    return gone === null ? given : hiddenWords(gone)
  }
  const about = (item.about ?? []).map((one, i) => words(`about${i}`, one))
  const facts = (item.facts ?? []).map((fact, i) => ({ key: words(`fk${i}`, fact.key), value: words(`fv${i}`, fact.value, 'text') }))
  return {
    id: item.id, text: item.text, kind: item.kind === null ? null : words('kind', item.kind), addressee: words('addressee', item.addressee), by: item.by === null ? null : words('by', item.by),
    about: about.length === 0 ? null : about, facts: facts.length === 0 ? null : facts, illustrative: item.illustrative,
  }
}

/** What stands in the place of a block that is withheld whole: it takes the same number. */
function stubOf(block: Exclude<InnerBlock, { type: 'contents' | 'pageBreak' | 'exempt' }>, hidden: Hidden): InnerBlock {
  // A heading stays one: levels follow each other, and contents keep their place.
  if (block.type === 'heading') return { type: 'heading', id: null, level: block.level, numbered: block.numbered, text: capital(hiddenWords(hidden)) }
  const numbered = block.type === 'paragraph' && block.numbered
  // Under no paragraph of the Schedule there is no stub to write; the sentence says why.
  if (hidden.why === 'count') return { type: 'paragraph', id: null, numbered, text: hiddenText(hidden), illustrative: false }
  const inPlaceOf: Stub['inPlaceOf'] = numbered ? 'paragraph' : block.type === 'table' ? 'table' : block.type === 'chart' || (block.type === 'image' && block.caption !== null) ? 'figure' : 'text'
  return { type: 'exempt', paragraph: hidden.paragraph, ...(inPlaceOf === 'paragraph' ? {} : { inPlaceOf }) }
}

/** Of stubs without a number that follow each other under one paragraph, one: how much is withheld is nobody's matter. */
function withoutRepeats<B extends Block>(blocks: readonly B[]): readonly B[] {
  return blocks.filter((block, i) => {
    const before = blocks[i - 1]
    return !(block.type === 'exempt' && block.inPlaceOf === 'text' && before?.type === 'exempt' && before.paragraph === block.paragraph)
  })
}

/** What rich text says, and where its links lead. */
function wordsIn(rich: RichDoc): readonly string[] {
  const links = (blocks: readonly RichBlock[]): readonly string[] => blocks.flatMap((block) => block.type === 'paragraph'
    ? (block.content ?? []).flatMap((piece) => (piece.marks ?? []).flatMap((mark) => mark.type === 'link' ? [mark.attrs.href] : []))
    : block.content.flatMap((item) => links(item.content)))
  return [plainOf(rich), ...links(rich.doc.content)].filter((text) => text !== '')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Every piece of the paper, in order. */
export function unitsOf(model: DocumentModel, numbering: Numbering = PLAIN_NUMBERING): readonly Unit[] {
  const units: Unit[] = []
  walkPaper(model, (unit) => { units.push(unit); return null }, numbering)
  return units
}
