// A pack composed: every paper of it made by its own composer and taken in under its item. What a paper cannot be made for is said where it
// would stand, so that one of them does not take the others down.
import { type DocumentName } from '#shared/contract/documents.ts'
import { draftOf, type PackEdition } from '#shared/documents/agendaPack.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { contentOf, type PackContent } from '#shared/documents/packContent.ts'
import { type PackSource, type SourcePaper } from '#shared/documents/packSource.ts'
import { type WithheldPlaces } from '#shared/documents/withheldPlaces.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { Refusal } from '#shared/errors.ts'
import { type FinishedFile, makeTwin, NOT_SEARCHED } from './documentTwins.ts'
import { attachedWords } from './attachedPages.ts'
import { need } from './find.ts'
import { type QueryContext } from './handler.ts'
import { besideOf, everythingIn, holdsExempt, type Known, knownOf, NOTHING_KNOWN, openSavings, twinsOf, wholeItems } from './packExempt.ts'
import { earlierPapers } from './keptContent.ts'
import { filesInPack } from './packFiles.ts'
import { styleOfPack } from './issuedNumbers.ts'
import { allItems, readPack, savingsNow, sourceOf } from './packRows.ts'

/** Every document but a pack, which is no part of one. */
export type PaperName = Exclude<DocumentName, 'agenda-pack'>

/** Composes one paper of the app, which cites its own numbers as the pack counts. Handed in, because papers and packs are composed by the same door. */
export type ComposePaper = (ctx: QueryContext, document: PaperName, id: string | undefined, at: string | undefined, numbering: Numbering) => Promise<{ readonly model: DocumentModel }>

/** Everything is read before the first wait: each paper reads all of its own at once, and they are begun together. */
export async function packSource(ctx: QueryContext, id: string, compose: ComposePaper): Promise<PackSource> {
  const rows = readPack(ctx.db, id)
  const together = sourceOf(ctx.db, rows)
  const { numbering } = styleOfPack(ctx.db, rows.pack)
  const papers = allItems(rows).flatMap((item) => {
    // A pack in a pack would never end.
    if (item.kind !== 'paper' || item.document === null || item.document === 'agenda-pack' || item.withdrawn !== null) return []
    const paper: Promise<SourcePaper> = compose(ctx, item.document as PaperName, item.subject ?? undefined, item.at ?? undefined, numbering)
      .then(({ model }) => ({ model }), (problem: unknown) => { if (problem instanceof Refusal) return { trouble: problem.error.message }; throw problem })
    return [paper.then((made) => [item.id, made] as const)]
  })
  const files = filesInPack(ctx.db, rows.files.values())
  return together(new Map(await Promise.all(papers)), await files)
}

export type PackTwin = { readonly model: DocumentModel; readonly warnings: readonly string[]; readonly withheld: readonly WithheldPlaces[]; readonly search: (file: FinishedFile) => Promise<void> }

/**
 * The twin of a pack, and the search its file has to pass. What a paper of it marks is withheld from the public as it is from the paper
 * alone, with what would give it away, here or beside earlier issues. Refuses DOCUMENT_GUARD where something exempt would follow all the same.
 */
export async function packTwin(source: PackSource, edition: PackEdition, known: Known = NOTHING_KNOWN): Promise<PackTwin> {
  const { composeAgendaPack } = await import('#shared/documents/agendaPack.ts')
  const model = composeAgendaPack(source, edition)
  if (edition.twin === 'members') return { model, warnings: [], withheld: [], search: NOT_SEARCHED }
  const everything = await everythingIn(source, edition, known)
  const beside = edition.twin === 'public' ? await besideOf(source, known) : known.exempt.beside
  const attached = edition.twin === 'public' ? await attachedWords(known.db, source, model, beside.map((one) => one.model)) : []
  const issued = edition.twin === 'public' ? earlierPapers(known.db, known.earlier) : { earlier: [], lost: [] }
  const { twin, search } = await makeTwin({ paper: model, workbook: null, numbering: known.numbering, ...issued, beside, attached }, edition.twin)
  const { withheldPlaces } = await import('#shared/documents/withheldPlaces.ts')
  const withheld = withheldPlaces(everything, known.numbering, wholeItems(source, edition.only))
  // Which twin it is, a pack says with its edition.
  return { model: { ...twin.paper, disclosure: null }, warnings: edition.twin === 'public' ? twin.warnings : [], withheld, search }
}

/** What the pack says as it stands, with everything in it; of one without anything exempt what the public reads, to compare with what it read. */
export async function packContentNow(ctx: QueryContext, id: string, compose: ComposePaper, asPublic = false): Promise<PackContent> {
  const pack = need(ctx.db, 'pack', id)
  const { cycle } = pack
  const [savings, style] = [savingsNow(ctx.db, cycle), styleOfPack(ctx.db, pack)]
  const known = { ...knownOf(ctx.db, cycle, style.numbering), earlier: [] }
  const source = await packSource(ctx, id, compose)
  const twin = await holdsExempt(source, known) ? 'exempt' : asPublic ? 'public' : 'members'
  const { model } = await packTwin(source, draftOf(twin), known)
  return contentOf(model, twin === 'public' ? openSavings(savings, known) : savings, style)
}

/** A pack as it stands, not issued: the twin asked for, else the one its readers get. */
export async function draftPack(ctx: QueryContext, id: string, asked: Twin | undefined, compose: ComposePaper): Promise<PackTwin & { readonly twin: Twin }> {
  const pack = need(ctx.db, 'pack', id)
  const known = knownOf(ctx.db, pack.cycle, styleOfPack(ctx.db, pack).numbering)
  const source = await packSource(ctx, id, compose)
  const twin = await fittingTwin(source, known, asked)
  return { ...(await packTwin(source, draftOf(twin), known)), twin }
}

/** A pack without anything exempt has no exempt twin, and one that is public none for members alone: those come to what there is. */
async function fittingTwin(source: PackSource, known: Known, asked: Twin | undefined): Promise<Twin> {
  if (asked === 'public' || (asked === undefined && source.public)) return 'public'
  return (await twinsOf(source, known))[0]
}
