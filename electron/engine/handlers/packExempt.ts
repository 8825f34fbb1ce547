// What of a pack the public does not get, and so which files it is made as: one judgement for drafts, for what is about to be issued and for
// what is sealed. Exempt is what is marked, what names something exempt anywhere in the file, and what something exempt would follow from.
import { type ReadableDb } from '#db/store/types.ts'
import { agendaNumber, type PackEdition } from '#shared/documents/agendaPack.ts'
import { type Beside } from '#shared/documents/disclosure/twins.ts'
import { type Exemption } from '#shared/documents/exemption.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Numbering, PLAIN_NUMBERING } from '#shared/documents/numberStyles.ts'
import { type PackSource, type SourceItem } from '#shared/documents/packSource.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { Refusal } from '#shared/errors.ts'
import { type ExemptRows, exemptRows } from './exemptRows.ts'
import { type EarlierIssue, earlierPapers, issuedToPublic } from './keptContent.ts'

/** What of the file decides what the public gets, read before the first wait. */
export type Known = {
  readonly exempt: ExemptRows
  readonly numbering: Numbering
  /** What was issued to the public before, in this pack and others of its cycle. */
  readonly earlier: readonly EarlierIssue[]
  /** Files kept by what is in them, which does not change. */
  readonly db: Pick<ReadableDb, 'blob'>
}
export const NOTHING_KNOWN: Known = { exempt: { marks: new Map(), beside: [] }, numbering: PLAIN_NUMBERING, earlier: [], db: { blob: () => undefined } }

export const knownOf = (db: ReadableDb, cycle: string, numbering: Numbering): Known => ({ exempt: exemptRows(db), numbering, earlier: issuedToPublic(db, cycle), db })

/** Those whose figures everybody may know: none that is exempt, or keeps its figures to itself so that an exempt one cannot be worked out. */
export const openSavings = <S extends { readonly id: string }>(savings: readonly S[], { exempt }: Pick<Known, 'exempt'>): readonly S[] => savings.filter(({ id }) => !exempt.marks.has(id))

/** Which part of a pack is meant: an issue with its note, or a draft. */
export type Part = Pick<PackEdition, 'issue' | 'only'>
export const ALL_OF_IT: Part = { issue: null, only: null }

/** Items and appendices of a source, in order. */
export const sourceItems = (source: PackSource): readonly SourceItem[] => source.items.flatMap(({ appendices, ...item }) => [item, ...appendices])

/** Items and appendices that are exempt as a whole, by their place on the agenda; `only` are those that a supplement holds. */
export const wholeItems = (source: PackSource, only: Part['only'] = null): readonly { readonly id: string; readonly place: string; readonly exemption: Exemption }[] => source.items.flatMap(({ appendices, ...item }) =>
  [{ one: item, letter: null }, ...appendices.map((appendix) => ({ one: appendix, letter: appendix.place }))].flatMap(({ one, letter }) =>
    (one.exemption === null || !(only === null || only.has(one.id) || only.has(item.id)) ? [] : [{ id: one.id, place: agendaNumber(item.place, letter), exemption: one.exemption }])))

/** Everything of it, with a mark on whatever is exempt. An item that is exempt as a whole carries none: what it says may be public elsewhere by itself. */
export async function everythingIn(source: PackSource, { issue, only }: Part, { exempt }: Known): Promise<DocumentModel> {
  const { composeAgendaPack } = await import('#shared/documents/agendaPack.ts')
  const { markExempt } = await import('#shared/documents/disclosure/markExempt.ts')
  const words = sourceItems(source).flatMap(({ paragraphs }) => paragraphs.flatMap(({ id, exemption }) => (exemption === null ? [] : [[id, exemption] as const])))
  return markExempt(composeAgendaPack(source, { twin: 'exempt', issue, only }), new Map([...exempt.marks, ...words]), null)
}

/** What an issue of a part of a pack may not tell of: what is exempt in any of its items, sent or not, and elsewhere in the file. */
export const besideOf = async (source: PackSource, known: Known): Promise<readonly Beside[]> => [{ model: await everythingIn(source, ALL_OF_IT, known), called: null }, ...known.exempt.beside]

/** Whether the public does not get all of it because something is exempt. */
export async function holdsExempt(source: PackSource, known: Known, part: Part = ALL_OF_IT): Promise<boolean> {
  if (wholeItems(source, part.only).length > 0) return true
  const { holdsExempt: holds } = await import('#shared/documents/disclosure/twins.ts')
  const beside = part.only === null ? known.exempt.beside : await besideOf(source, known)
  return holds({ paper: await everythingIn(source, part, known), workbook: null, beside, numbering: known.numbering })
}

/** The files it is made as: of a public pack a public twin, and where something is exempt one with everything in it. */
export async function twinsOf(source: PackSource, known: Known = NOTHING_KNOWN, part: Part = ALL_OF_IT): Promise<readonly [Twin, ...Twin[]]> {
  const exempt = await holdsExempt(source, known, part)
  if (!source.public) return [exempt ? 'exempt' : 'members']
  return exempt ? ['exempt', 'public'] : ['public']
}

/** Every place the public would not get, in words that give nothing away, and sentences on earlier issues it could not be compared with. Refuses DOCUMENT_GUARD where something exempt would follow all the same. */
export async function placesWithheld(source: PackSource, known: Known, part: Part): Promise<{ readonly places: readonly string[]; readonly lost: readonly string[] }> {
  const { withheldFromPublic } = await import('#shared/documents/disclosure/twins.ts')
  const whole = wholeItems(source, part.only)
  const paper = await everythingIn(source, part, known)
  const gone = new Set(whole.map(({ id }) => id))
  const rest = { ...paper, blocks: paper.blocks.map((block) => (block.type === 'item' && block.id !== null && gone.has(block.id) ? { ...block, blocks: [] } : block)) }
  const { earlier, lost } = earlierPapers(known.db, known.earlier)
  const found = withheldFromPublic({ paper: rest, workbook: null, beside: await besideOf(source, known), earlier, numbering: known.numbering })
  if (!found.ok) throw new Refusal(found.error)
  return { places: [...whole.map(({ place }) => place), ...found.value], lost }
}
