// A pack composed: every paper of it made by its own composer and taken in under its item. What a paper cannot be made for is said where it
// would stand, so that one of them does not take the others down.
import { type DocumentName } from '#shared/contract/documents.ts'
import { draftOf, type PackEdition } from '#shared/documents/agendaPack.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { contentOf, type PackContent } from '#shared/documents/packContent.ts'
import { type PackSource, type SourceItem, type SourcePaper } from '#shared/documents/packSource.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { type ItemPages, plainText } from '#shared/documents/plainText.ts'
import { plainOf } from '#shared/documents/richText.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { appError, Refusal } from '#shared/errors.ts'
import { type QueryContext } from './handler.ts'
import { filesInPack } from './packFiles.ts'
import { styleOfSubject } from './paperLook.ts'
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
    const paper: Promise<SourcePaper> = compose(ctx, item.document as DocumentName, item.subject ?? undefined, item.at ?? undefined)
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
  const isExempt = (item: SourceItem): boolean => item.exemption !== null || item.showsExempt !== null || item.paragraphs.some(({ exemption }) => exemption !== null)
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

export async function composePackAs(source: PackSource, edition: PackEdition): Promise<DocumentModel> {
  const { composeAgendaPack } = await import('#shared/documents/agendaPack.ts')
  return composeAgendaPack(source, edition)
}

/** What the pack says as it stands, with everything in it. */
export async function packContentNow(ctx: QueryContext, id: string, compose: ComposePaper): Promise<PackContent> {
  const [savings, style] = [savingsNow(ctx.db), styleOfSubject(ctx.db, id)]
  const source = await packSource(ctx, id, compose)
  return contentOf(await composePackAs(source, draftOf(holdsExempt(source) ? 'exempt' : 'members')), savings, style)
}


/** Everything that must not be found in a public file. */
function secretsIn(source: PackSource): readonly string[] {
  return sourceItems(source).flatMap((item) => {
    const whole = item.exemption !== null || item.showsExempt !== null
    const words = item.paragraphs.filter(({ exemption }) => whole || exemption !== null).flatMap(({ doc }) => (doc === null ? [] : [plainOf(doc)]))
    const file = whole && item.file !== null ? [item.file.fileName, item.file.alt] : []
    return [...words, ...file, ...(whole && item.paper !== null && 'model' in item.paper ? [plainText(item.paper.model)] : [])]
  })
}

/** Reads a public file back and refuses DOCUMENT_GUARD where anything exempt is in it. */
export async function refuseLeak(source: PackSource, model: DocumentModel, numbering: Numbering, made: { readonly bytes: Uint8Array; readonly items: ItemPages }): Promise<void> {
  const { findLeak } = await import('../documents/leaks.ts')
  const leak = await findLeak(made.bytes, plainText(model, { items: made.items, numbering }), secretsIn(source))
  if (leak !== null) throw new Refusal(appError('DOCUMENT_GUARD', `Exempt words would be in the public file, ${leak}.`, 'Report this, and do not publish the pack.', 'No file was made.'))
}

/** A pack as it stands, not issued: the twin asked for, else the one its readers get. `check` looks at the file made of a public one. */
export async function draftPack(ctx: QueryContext, id: string, twin: Twin | undefined, compose: ComposePaper): Promise<{ readonly model: DocumentModel; readonly check: Check | null }> {
  const { numbering } = styleOfSubject(ctx.db, id)
  const source = await packSource(ctx, id, compose)
  const made = fittingTwin(source, twin)
  const model = await composePackAs(source, draftOf(made))
  return { model, check: made === 'public' ? (file) => refuseLeak(source, model, numbering, file) : null }
}

/** What has still to be looked at once a paper is a file. */
export type Check = (made: { readonly bytes: Uint8Array; readonly items: ItemPages }) => Promise<void>

/** A pack without anything exempt has no exempt twin, and one that is public none for members alone: those come to what there is. */
function fittingTwin(source: PackSource, asked: Twin | undefined): Twin {
  if (asked === 'public' || (asked === undefined && source.public)) return 'public'
  return twinsOf(source)[0]
}
