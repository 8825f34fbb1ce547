// A pack composed: every paper of it made by its own composer and taken in under its item. What a paper cannot be made for is said where it
// would stand, so that one of them does not take the others down.
import { type DocumentName } from '#shared/contract/documents.ts'
import { draftOf, type PackEdition } from '#shared/documents/agendaPack.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { contentOf, type PackContent } from '#shared/documents/packContent.ts'
import { type PackSource, type SourceItem, type SourcePaper } from '#shared/documents/packSource.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { Refusal } from '#shared/errors.ts'
import { type QueryContext } from './handler.ts'
import { allItems, readPack, savingsNow, sourceOf } from './packRows.ts'

/** Composes one paper of the app. Handed in, because papers and packs are composed by the same door. */
export type ComposePaper = (ctx: QueryContext, document: DocumentName, id: string | undefined, at: string | undefined) => Promise<{ readonly model: DocumentModel }>

/** Everything is read before the first wait: each paper reads all of its own at once, and they are begun together. */
export async function packSource(ctx: QueryContext, id: string, compose: ComposePaper): Promise<PackSource> {
  const rows = readPack(ctx.db, id)
  const together = sourceOf(ctx.db, rows)
  const papers = allItems(rows).flatMap((item) => {
    // A pack in a pack would never end.
    if (item.kind !== 'paper' || item.document === null || item.document === 'agenda-pack' || item.withdrawn !== null) return []
    const made: Promise<SourcePaper> = compose(ctx, item.document as DocumentName, item.subject ?? undefined, item.at ?? undefined)
      .then(({ model }) => ({ model }), (problem: unknown) => { if (problem instanceof Refusal) return { trouble: problem.error.message }; throw problem })
    return [{ id: item.id, made }]
  })
  const made = new Map<string, SourcePaper>()
  for (const { id: item, made: paper } of papers) made.set(item, await paper)
  return together(made)
}

/** Items and appendices of a source, in order. */
export const sourceItems = (source: PackSource): readonly SourceItem[] => source.items.flatMap(({ appendices, ...item }) => [item, ...appendices])

export const holdsExempt = (source: PackSource): boolean =>
  sourceItems(source).some((item) => item.exemption !== null || item.showsExempt !== null || item.paragraphs.some(({ exemption }) => exemption !== null))

/** The files a pack is made as: of a public one a public twin, and where something is exempt one with everything in it. */
export function twinsOf(source: PackSource): readonly [Twin, ...Twin[]] {
  const whole = holdsExempt(source) ? 'exempt' : 'members'
  if (!source.public) return [whole]
  return holdsExempt(source) ? ['exempt', 'public'] : ['public']
}

export async function composePackAs(source: PackSource, edition: PackEdition): Promise<DocumentModel> {
  const { composeAgendaPack } = await import('#shared/documents/agendaPack.ts')
  return composeAgendaPack(source, edition)
}

/** What the pack says as it stands, with everything in it. */
export async function packContentNow(ctx: QueryContext, id: string, compose: ComposePaper): Promise<PackContent> {
  const savings = savingsNow(ctx.db)
  const source = await packSource(ctx, id, compose)
  return contentOf(await composePackAs(source, draftOf(holdsExempt(source) ? 'exempt' : 'members')), savings)
}


/** A pack as it stands, not issued: the twin asked for, else the one its readers get. */
export async function draftPack(ctx: QueryContext, id: string, twin: Twin | undefined, compose: ComposePaper): Promise<DocumentModel> {
  const source = await packSource(ctx, id, compose)
  return composePackAs(source, draftOf(fittingTwin(source, twin)))
}

/** A pack without anything exempt has no exempt twin, and one that is public none for members alone: those come to what there is. */
function fittingTwin(source: PackSource, asked: Twin | undefined): Twin {
  if (asked === undefined) return source.public ? 'public' : twinsOf(source)[0]
  if (asked === 'public') return 'public'
  return holdsExempt(source) ? 'exempt' : 'members'
}
