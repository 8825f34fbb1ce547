// Agenda pack (document 12): front sheet, membership, agenda, and every item with its paper taken in under its number. The same source and
// the same edition give the same model. What is exempt is withheld from the public twin only, and its number stays. Pure.
import { formatDate } from '#shared/dates.ts'
import { exemptParagraphs, issueLabel, itemLabel, pagePrefix, type Twin } from '#shared/domain/packWords.ts'
import { type Agenda, type Block, type InnerBlock, type ItemBlock } from './blocks.ts'
import { notAccessible } from './foreignPages.ts'
import { type DocumentModel } from './model.ts'
import { exemptParagraphs as paragraphsIn } from './exemption.ts'
import { itemBlocks } from './packItem.ts'
import { type PackSource, type SourceExemption, type SourceItem } from './packSource.ts'

export type PackEdition = {
  readonly twin: Twin
  /** The issue it is sealed as; null for a draft. */
  readonly issue: { readonly number: number; readonly kind: string; readonly day: string; readonly note: string | null } | null
  /** Items and appendices that a supplement holds; null for the whole pack. */
  readonly only: ReadonlySet<string> | null
}

/** A pack as it stands, not issued. */
export const draftOf = (twin: Twin): PackEdition => ({ twin, issue: null, only: null })

const marks: Readonly<Record<Twin, string>> = { public: '', members: 'NOT FOR PUBLICATION', exempt: 'EXEMPT: NOT FOR PUBLICATION' }

/** Whether it is what everybody may read. */
export const isPublicEdition = ({ edition }: DocumentModel): boolean => edition?.mark === marks.public

export function composeAgendaPack(source: PackSource, edition: PackEdition): DocumentModel {
  const { issue, twin } = edition
  const items = source.items.flatMap((item) => within(item, edition.only))
  const sections = items.flatMap((item) => sectionsOf(item, twin))
  const number = issue?.number ?? 1
  const supplement = number > 1 ? issueLabel(number, issue?.kind ?? 'supplement') : null
  const date = source.meeting?.date ?? issue?.day ?? null
  return {
    v: 1, document: 'agenda-pack', title: supplement === null ? source.title : `${source.title}: ${supplement}`,
    subtitle: [issue === null ? null : `${supplement === null ? 'Issued' : 'Supplement issued'} ${formatDate(issue.day)}`, source.body.of === null ? null : `on behalf of the ${source.body.of}`].filter((part) => part !== null).join(' · ') || null,
    body: source.council, subject: `${source.kindLabel}, ${source.body.name}, ${source.cycle}`, date, status: issue === null ? 'draft' : 'issued', language: 'en-GB',
    illustrative: isMadeUp(source, items) ? 'Illustrative: parts of this pack were made up to show its form. Whatever is made up is marked where it stands.' : null,
    edition: { mark: marks[twin], pages: pagePrefix(number) },
    blocks: [...frontSheet(source, edition, notAccessible(sections)), ...(items.length === 0 ? [emptyAgenda] : [heading('Agenda'), agendaOf(items, twin)]), ...sections],
  }
}

type WithAppendices = PackSource['items'][number]

/** What of an item an edition holds: an appendix that is reissued alone is still listed under its item. */
function within(item: WithAppendices, only: ReadonlySet<string> | null): readonly (WithAppendices & { readonly listedOnly: boolean })[] {
  if (only === null) return [{ ...item, listedOnly: false }]
  const appendices = item.appendices.filter(({ id }) => only.has(id) || only.has(item.id))
  return only.has(item.id) || appendices.length > 0 ? [{ ...item, appendices, listedOnly: !only.has(item.id) }] : []
}

type Held = ReturnType<typeof within>[number]

const heading = (text: string): InnerBlock => ({ type: 'heading', id: null, level: 1, numbered: false, text })
const emptyAgenda: InnerBlock = { type: 'note', label: 'Agenda', text: 'No items yet.' }

function frontSheet(source: PackSource, { issue }: PackEdition, notAccessible: string | null): readonly InnerBlock[] {
  const { meeting, body, members } = source
  const lines: readonly (readonly [key: string, value: string | null])[] = [
    ['Body', body.name], ['Date', meeting === null ? 'To be confirmed' : formatDate(meeting.date)], ['Time', meeting?.time ?? null], ['Venue', meeting?.venue ?? null], ['Contact', body.contact],
    ['About this issue', issue?.note ?? null], ['Note', source.note], ['Accessibility', notAccessible === null ? null : `${notAccessible}. The files themselves are kept beside this pack.`],
  ]
  const groups = [['chair', 'Chair'], ['vice_chair', 'Vice Chair'], ['member', 'Members']] as const
  const membership = groups.flatMap(([role, label]) => {
    const entries = members.filter((member) => (role === 'member' ? member.role !== 'chair' && member.role !== 'vice_chair' : member.role === role))
    return entries.length === 0 ? [] : [{ label, entries: entries.map(({ name, post, illustrative }) => ({ name, post, note: null, illustrative })) }]
  })
  return [
    { type: 'front', lines: lines.flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }])) },
    ...(membership.length === 0 || (issue !== null && issue.number > 1) ? [] : [heading('Membership'), { type: 'attendance' as const, groups: membership }]),
  ]
}

function agendaOf(items: readonly Held[], twin: Twin): Agenda {
  return {
    type: 'agenda',
    items: items.map((item) => ({
      ...entry(item, twin, item.listedOnly), appendices: item.appendices.length === 0 ? null : item.appendices.map((appendix) => entry(appendix, twin, false)),
    })),
  }
}

const entry = (item: SourceItem, twin: Twin, listedOnly: boolean) => ({ id: item.id, place: item.place, title: item.title, notes: notesOf(item, twin, listedOnly) })

function notesOf(item: SourceItem, twin: Twin, listedOnly: boolean): readonly string[] | null {
  const notes = [
    ...(item.lead === null ? [] : [`Lead: ${item.lead}`]),
    ...(listedOnly ? ['As issued before.'] : []),
    ...(item.withdrawn !== null ? [`Withdrawn: ${item.withdrawn}`] : item.kind === 'to_follow' ? [item.expected === null ? 'To follow.' : `To follow, expected ${formatDate(item.expected)}.`] : []),
    ...exemptNotes(item.exemption, twin), ...partlyExempt(item),
  ]
  return notes.length === 0 ? null : notes
}

/** What the agenda says of an exempt item: which paragraph, and the public interest, in both twins. */
const exemptNotes = (exemption: SourceExemption | null, twin: Twin): readonly string[] =>
  exemption === null ? [] : [`${twin === 'public' ? 'Exempt, withheld' : 'Exempt'} under paragraph ${exemption.paragraph} of Schedule 12A: ${exemptParagraphs[exemption.paragraph] ?? ''}. ${exemption.reason}`]

/** What it says where one of its paragraphs is exempt, or its paper shows something that is, whoever reads it. */
function partlyExempt(item: SourceItem): readonly string[] {
  const paragraphs = item.exemption === null ? exemptWithin(item) : []
  return paragraphs.length === 0 ? [] : [`Partly exempt under ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${new Intl.ListFormat('en-GB').format(paragraphs.map(String))} of Schedule 12A.`]
}

/** The paragraphs of Schedule 12A that parts of an item are exempt under, in order, each once: its own words and what its paper shows. */
function exemptWithin({ withdrawn, kind, paragraphs, paper }: SourceItem): readonly number[] {
  if (withdrawn !== null || kind === 'to_follow') return []
  const words = kind === 'narrative' ? paragraphs.flatMap(({ exemption }) => (exemption === null ? [] : [exemption.paragraph])) : []
  const shown = kind === 'paper' && paper !== null && 'model' in paper ? paragraphsIn(paper.model) : []
  return [...new Set([...words, ...shown])].sort((a, b) => a - b)
}

/** An item with its appendices, each on pages of its own; nothing for what is to follow or was withdrawn. */
function sectionsOf(item: Held, twin: Twin): readonly Block[] {
  return [...(item.listedOnly ? [] : section(item, 'item', twin)), ...item.appendices.flatMap((appendix) => section(appendix, 'appendix', twin))]
}

function section(item: SourceItem, as: ItemBlock['as'], twin: Twin): readonly ItemBlock[] {
  if (item.withdrawn !== null || item.kind === 'to_follow') return []
  const { lines, blocks } = itemBlocks(item, twin)
  // A paper that is exempt as a whole is so as an item too, its title with it.
  const mark = item.exemption === null && item.paper !== null && 'model' in item.paper ? item.paper.model.exempt : null
  return [{ type: 'item', id: item.id, as, place: item.place, title: item.title, lines: lines.length === 0 ? null : lines, blocks, ...(mark == null ? {} : { exempt: mark }) }]
}

function isMadeUp(source: PackSource, items: readonly SourceItem[]): boolean {
  const own = (item: SourceItem): boolean => item.illustrative || item.paragraphs.some(({ illustrative }) => illustrative) || item.file?.illustrative === true || (item.paper !== null && 'model' in item.paper && item.paper.model.illustrative !== null)
  return source.illustrative || items.some(own) || source.items.some(({ appendices }) => appendices.some(own))
}

/** "Item 3", "Item 3, Appendix A": how a person names a place of the agenda. */
export const agendaNumber = (item: number, appendix: number | null): string => (appendix === null ? itemLabel('item', item) : `${itemLabel('item', item)}, ${itemLabel('appendix', appendix)}`)
