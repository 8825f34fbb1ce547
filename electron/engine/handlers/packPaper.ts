// A pack composed: every paper of it made by its own composer and taken in under its item. What a paper cannot be made for is said where it
// would stand, so that one of them does not take the others down.
import { type ReadableDb } from '#db/store/types.ts'
import { type DocumentName } from '#shared/contract/documents.ts'
import { agendaNumber, draftOf, type PackEdition } from '#shared/documents/agendaPack.ts'
import { type Exemption, exemptParagraphs } from '#shared/documents/exemption.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { contentOf, type PackContent } from '#shared/documents/packContent.ts'
import { type PackSource, type SourceItem, type SourcePaper } from '#shared/documents/packSource.ts'
import { type Numbering, PLAIN_NUMBERING } from '#shared/documents/numberStyles.ts'
import { type WithheldPlaces } from '#shared/documents/withheldPlaces.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { Refusal } from '#shared/errors.ts'
import { type FinishedFile, makeTwin, NOT_SEARCHED } from './documentTwins.ts'
import { attachedWords } from './attachedPages.ts'
import { type ExemptRows, exemptRows } from './exemptRows.ts'
import { need } from './find.ts'
import { type QueryContext } from './handler.ts'
import { issuedToPublic } from './keptContent.ts'
import { filesInPack } from './packFiles.ts'
import { styleOfSubject } from './paperLook.ts'
import { allItems, readPack, savingsNow, sourceOf } from './packRows.ts'

/** Every document but a pack, which is no part of one. */
export type PaperName = Exclude<DocumentName, 'agenda-pack'>

/** Composes one paper of the app. Handed in, because papers and packs are composed by the same door. */
export type ComposePaper = (ctx: QueryContext, document: PaperName, id: string | undefined, at: string | undefined) => Promise<{ readonly model: DocumentModel }>

/** Everything is read before the first wait: each paper reads all of its own at once, and they are begun together. */
export async function packSource(ctx: QueryContext, id: string, compose: ComposePaper): Promise<PackSource> {
  const rows = readPack(ctx.db, id)
  const together = sourceOf(ctx.db, rows)
  const papers = allItems(rows).flatMap((item) => {
    // A pack in a pack would never end.
    if (item.kind !== 'paper' || item.document === null || item.document === 'agenda-pack' || item.withdrawn !== null) return []
    const paper: Promise<SourcePaper> = compose(ctx, item.document as PaperName, item.subject ?? undefined, item.at ?? undefined)
      .then(({ model }) => ({ model }), (problem: unknown) => { if (problem instanceof Refusal) return { trouble: problem.error.message }; throw problem })
    return [paper.then((made) => [item.id, made] as const)]
  })
  const files = filesInPack(ctx.db, rows.files.values())
  return together(new Map(await Promise.all(papers)), await files)
}

/** Items and appendices of a source, in order. */
export const sourceItems = (source: PackSource): readonly SourceItem[] => source.items.flatMap(({ appendices, ...item }) => [item, ...appendices])

/** Whether anything in it is exempt; `only` are the items and appendices that a supplement holds. */
function holdsExempt(source: PackSource, only: ReadonlySet<string> | null = null): boolean {
  const isExempt = (item: SourceItem): boolean => item.exemption !== null || item.paragraphs.some(({ exemption }) => exemption !== null) || (item.paper !== null && 'model' in item.paper && exemptParagraphs(item.paper.model).length > 0)
  return source.items.some((item) => {
    const whole = only === null || only.has(item.id)
    return (whole && isExempt(item)) || item.appendices.some((appendix) => (whole || only.has(appendix.id)) && isExempt(appendix))
  })
}

/** The files it is made as: of a public pack a public twin, and where something is exempt one with everything in it. */
export function twinsOf(source: PackSource, only: ReadonlySet<string> | null = null): readonly [Twin, ...Twin[]] {
  const exempt = holdsExempt(source, only)
  if (!source.public) return [exempt ? 'exempt' : 'members']
  return exempt ? ['exempt', 'public'] : ['public']
}

/** What of the file decides what the public gets, read before the first wait. */
export type Known = {
  readonly exempt: ExemptRows
  readonly numbering: Numbering
  /** What earlier issues of the pack said to the public. */
  readonly earlier: readonly DocumentModel[]
  /** Files kept by what is in them, which does not change. */
  readonly db: Pick<ReadableDb, 'blob'>
}
export const NOTHING_KNOWN: Known = { exempt: { marks: new Map(), beside: [] }, numbering: PLAIN_NUMBERING, earlier: [], db: { blob: () => undefined } }

export const knownOf = (db: ReadableDb, pack: string, numbering: Numbering): Known => ({ exempt: exemptRows(db), numbering, earlier: issuedToPublic(db, pack), db })

/** Those whose figures everybody may know: none that is exempt, or keeps its figures to itself so that an exempt one cannot be worked out. */
export const openSavings = <S extends { readonly id: string }>(savings: readonly S[], { exempt }: Pick<Known, 'exempt'>): readonly S[] => savings.filter(({ id }) => !exempt.marks.has(id))

export type PackTwin = { readonly model: DocumentModel; readonly warnings: readonly string[]; readonly withheld: readonly WithheldPlaces[]; readonly search: (file: FinishedFile) => Promise<void> }

/**
 * The twin of a pack, and the search its file has to pass. What a paper of it marks is withheld from the public as it is from the paper
 * alone, with what would give it away, here or beside earlier issues. Refuses DOCUMENT_GUARD where something exempt would follow all the same.
 */
export async function packTwin(source: PackSource, edition: PackEdition, known: Known = NOTHING_KNOWN): Promise<PackTwin> {
  const { composeAgendaPack } = await import('#shared/documents/agendaPack.ts')
  const model = composeAgendaPack(source, edition)
  if (edition.twin === 'members' || (edition.twin === 'exempt' && exemptParagraphs(model).length === 0)) return { model, warnings: [], withheld: [], search: NOT_SEARCHED }
  const { markExempt } = await import('#shared/documents/disclosure/markExempt.ts')
  // An exempt item is withheld as a whole; what it says may be public elsewhere by itself.
  const words = sourceItems(source).flatMap(({ paragraphs }) => paragraphs.flatMap(({ id, exemption }) => (exemption === null ? [] : [[id, exemption] as const])))
  const everything = markExempt(composeAgendaPack(source, { ...edition, twin: 'exempt' }), new Map([...known.exempt.marks, ...words]), null)
  const beside = [{ model: everything, called: null }, ...known.exempt.beside]
  const attached = edition.twin === 'public' ? await attachedWords(known.db, source, model, beside.map((one) => one.model)) : []
  const { twin, search } = await makeTwin({ paper: model, workbook: null, numbering: known.numbering, earlier: known.earlier, beside: edition.twin === 'public' ? beside : [], attached }, edition.twin)
  const { withheldPlaces } = await import('#shared/documents/withheldPlaces.ts')
  const withheld = withheldPlaces(everything, known.numbering, wholeItems(source))
  // Which twin it is, a pack says with its edition.
  return { model: { ...twin.paper, disclosure: null }, warnings: edition.twin === 'public' ? twin.warnings : [], withheld, search }
}

/** Items and appendices that are exempt as a whole. */
const wholeItems = (source: PackSource): readonly { readonly place: string; readonly exemption: Exemption }[] => source.items.flatMap(({ appendices, ...item }) =>
  [{ one: item, letter: null }, ...appendices.map((appendix) => ({ one: appendix, letter: appendix.place }))].flatMap(({ one, letter }) => (one.exemption === null ? [] : [{ place: agendaNumber(item.place, letter), exemption: one.exemption }])))

/** What the pack says as it stands, with everything in it; of one without anything exempt what the public reads, to compare with what it read. */
export async function packContentNow(ctx: QueryContext, id: string, compose: ComposePaper, asPublic = false): Promise<PackContent> {
  const [savings, style] = [savingsNow(ctx.db, need(ctx.db, 'pack', id).cycle), styleOfSubject(ctx.db, id)]
  const known = { ...knownOf(ctx.db, id, style.numbering), earlier: [] }
  const source = await packSource(ctx, id, compose)
  const twin = holdsExempt(source) ? 'exempt' : asPublic ? 'public' : 'members'
  const { model } = await packTwin(source, draftOf(twin), known)
  return contentOf(model, twin === 'public' ? openSavings(savings, known) : savings, style)
}

/** A pack as it stands, not issued: the twin asked for, else the one its readers get. */
export async function draftPack(ctx: QueryContext, id: string, asked: Twin | undefined, compose: ComposePaper): Promise<PackTwin & { readonly twin: Twin }> {
  const known = knownOf(ctx.db, id, styleOfSubject(ctx.db, id).numbering)
  const source = await packSource(ctx, id, compose)
  const twin = fittingTwin(source, asked)
  return { ...(await packTwin(source, draftOf(twin), known)), twin }
}

/** A pack without anything exempt has no exempt twin, and one that is public none for members alone: those come to what there is. */
function fittingTwin(source: PackSource, asked: Twin | undefined): Twin {
  if (asked === 'public' || (asked === undefined && source.public)) return 'public'
  return twinsOf(source)[0]
}
