// Every place of a pack that a reader could point at, under a name that stays the same from one version to the next: the row it was made
// from where there is one, else its kind and how many of that kind came before it in its item. Pure.
import { itemLabel } from '#shared/domain/packWords.ts'
import { type Agenda, type Table } from './blocks.ts'
import { type DocumentModel } from './model.ts'
import { type NumberedBlock, numberDocument, recommendationLabel } from './numbering.ts'
import { type Numbering } from './numberStyles.ts'
import { exemptSentence } from './phrases.ts'
import { placeOf } from './places.ts'
import { richLines } from './plainText.ts'

export type PackPlace = {
  readonly key: string
  /** The item it is in, or tells of on the agenda; null elsewhere on the front sheet. */
  readonly item: string | null
  readonly number: string
  readonly title: string
  readonly origin: string | null
  /** "Paragraph 1.2", "ASC-003 in Table 1". */
  readonly what: string
  readonly text: string
}

export type PlacedItem = { readonly id: string; readonly number: string; readonly title: string; readonly places: readonly PackPlace[] }

export function placesIn(model: DocumentModel, numbering: Numbering): { readonly front: readonly PackPlace[]; readonly items: readonly PlacedItem[] } {
  const front: PackPlace[] = []
  const items: { id: string; number: string; title: string; places: PackPlace[] }[] = []
  let of: (typeof items)[number] | null = null
  let counted = new Map<string, number>()
  let last = ''
  let under: string | null = null
  const sections = numberDocument(model, numbering)
  const withPages = new Set(sections.flatMap(({ item }) => item?.id ?? []))
  for (const section of sections) {
    // Behind the items stands only what is exempt, place by place: the places themselves tell what changed in them.
    if (section.item === undefined && items.length > 0) continue
    if (section.kind === 'item' && section.item?.id != null) {
      // The number of an appendix alone does not say whose it is.
      const appendix = section.item.depth === 2
      if (!appendix) last = section.label ?? ''
      of = { id: section.item.id, number: appendix && last !== '' ? `${last}, ${section.label ?? ''}` : (section.label ?? ''), title: section.title ?? '', places: [] }
      items.push(of)
      counted = new Map()
      under = null
    }
    for (const numbered of section.blocks) {
      // The front sheet of a supplement lists what changed in it; that is no place of the pack.
      if (of === null && (numbered.block.type === 'list' || numbered.block.type === 'heading')) continue
      if (numbered.block.type === 'heading') under = numbered.block.text
      for (const { kind, origin, what, text, of: listed } of numbered.block.type === 'agenda' ? agendaPieces(numbered.block, withPages) : piecesOf(numbered, numbering, under)) {
        const name = origin === null ? kind : `${kind} ${origin}`
        const n = counted.get(name) ?? 0
        counted.set(name, n + 1)
        const place = { key: `${of?.id ?? ''}/${name}#${n}`, item: of?.id ?? listed ?? null, number: of?.number ?? '', title: of?.title ?? 'Front sheet', origin, what: capital(what), text }
        if (of === null) front.push(place)
        else of.places.push(place)
      }
    }
  }
  return { front, items }
}

type Piece = { readonly kind: string; readonly origin: string | null; readonly what: string; readonly text: string; /** The item it tells of, on the agenda. */ readonly of?: string | null }

/** `under`: the last heading before it. */
function piecesOf(numbered: NumberedBlock, numbering: Numbering, under: string | null): readonly Piece[] {
  const { block, label } = numbered
  const one = (kind: string, origin: string | null, text: string, what = placeOf(numbered)): readonly Piece[] => [{ kind, origin, what, text }]
  const where = label !== null ? placeOf(numbered) : under === null ? 'a paragraph at the beginning' : `a paragraph under “${under}”`
  switch (block.type) {
    case 'heading': return one('heading', block.id, block.text)
    case 'paragraph': return one('paragraph', block.id, richLines(block.text, numbering).join('\n'), where)
    case 'exempt': return one('paragraph', null, exemptSentence(block.paragraph), where)
    case 'note': return one('note', null, block.label === null ? block.text : `${block.label}: ${block.text}`)
    case 'front': return block.lines.map(({ key, value }) => ({ kind: `front ${key}`, origin: null, what: key, text: value }))
    case 'list': return block.items.map((item) => ({ kind: 'list', origin: null, what: placeOf(numbered), text: richLines(item.text, numbering).join('\n') }))
    case 'recommendations': return block.items.map((item, i) => ({ kind: 'recommendation', origin: item.id, what: `recommendation ${recommendationLabel(i, numbering)}`, text: richLines(item.text, numbering).join('\n') }))
    case 'attendance': return block.groups.flatMap((group) => group.entries.map(({ name, post, note }) => ({ kind: `person ${name}`, origin: null, what: group.label, text: [name, post, note].filter((part) => part !== null).join(', ') })))
    case 'table': return tablePieces(block, label ?? 'a table')
    case 'chart': return [...one('chart', null, block.chart.reading), ...(block.table === null ? [] : tablePieces(block.table, label ?? 'a table'))]
    // Of a page from elsewhere its item tells.
    case 'image': return block.page !== undefined ? [] : one('image', null, [block.alt, block.caption ?? ''].filter((part) => part !== '').join(': '))
    case 'agenda': case 'contents': case 'pageBreak': return []
  }
}

/** What the agenda says of items that have no pages: to follow, withdrawn. Of the others their own pages tell. */
function agendaPieces(agenda: Agenda, withPages: ReadonlySet<string>): readonly Piece[] {
  return agenda.items.flatMap((item) => [item, ...(item.appendices ?? [])].flatMap(({ id, notes, place, title }): Piece[] =>
    notes === null || (id !== null && withPages.has(id)) ? [] : [{ kind: `agenda ${id ?? place}`, origin: null, what: `${itemLabel(id === item.id ? 'item' : 'appendix', place)} on the agenda: ${title}`, text: notes.join(' '), of: id }]))
}

function tablePieces(table: Table, label: string): readonly Piece[] {
  const cells = (list: readonly { readonly text: string; readonly note: string | null }[]): string => list.flatMap(({ text, note }) => [text, note ?? '']).filter((text) => text !== '').join(' · ')
  return table.rows.flatMap((row): readonly Piece[] => {
    if (row.kind === 'group') return []
    const name = row.cells[0]?.text ?? ''
    // One saving may have a line in several tables of a paper; which table it is, its caption says better than its number.
    const origin = row.kind === 'row' ? row.id : null
    return [{ kind: `${table.caption} ${row.kind} ${origin === null ? name : ''}`, origin, what: `${name === '' ? row.kind : name} in ${label}`, text: cells(row.cells) }]
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

