// A pack composed: every paper of it made by its own composer and taken in under its item. What a paper cannot be made for is said where it
// would stand, so that one of them does not take the others down.
import { type DocumentName } from '#shared/contract/documents.ts'
import { agendaNumber, draftOf, type PackEdition } from '#shared/documents/agendaPack.ts'
import { type Sought } from '#shared/documents/disclosure/sought.ts'
import { exemptParagraphs } from '#shared/documents/exemption.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { contentOf, type PackContent } from '#shared/documents/packContent.ts'
import { type PackSource, type SourceItem, type SourcePaper } from '#shared/documents/packSource.ts'
import { PLAIN_NUMBERING } from '#shared/documents/numberStyles.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { plainOf } from '#shared/documents/richText.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { Refusal } from '#shared/errors.ts'
import { type FinishedFile, NOT_SEARCHED, refuseLeak } from './documentTwins.ts'
import { type QueryContext } from './handler.ts'
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
  return together(new Map(await Promise.all(papers)))
}

/** Items and appendices of a source, in order. */
export const sourceItems = (source: PackSource): readonly SourceItem[] => source.items.flatMap(({ appendices, ...item }) => [item, ...appendices])

/** Whether anything in it is exempt; `only` are the items and appendices that a supplement holds. */
function holdsExempt(source: PackSource, only: ReadonlySet<string> | null = null): boolean {
  const isExempt = (item: SourceItem): boolean => item.exemption !== null || item.showsExempt !== null || item.paragraphs.some(({ exemption }) => exemption !== null) || (item.paper !== null && 'model' in item.paper && exemptParagraphs(item.paper.model).length > 0)
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

/** In the public twin whatever a paper itself marks as exempt is withheld as well, with what would give it away. Refuses DOCUMENT_GUARD where something exempt would follow all the same. */
export async function composePackAs(source: PackSource, edition: PackEdition): Promise<DocumentModel> {
  const { composeAgendaPack } = await import('#shared/documents/agendaPack.ts')
  const model = composeAgendaPack(source, edition)
  if (edition.twin !== 'public' || exemptParagraphs(model).length === 0) return model
  const { twinOf } = await import('#shared/documents/disclosure/twins.ts')
  const made = twinOf({ paper: model, workbook: null }, 'public')
  if (!made.ok) throw new Refusal(made.error)
  // Which twin it is, a pack says with its edition.
  return { ...made.value.paper, disclosure: null }
}

/** What the pack says as it stands, with everything in it. */
export async function packContentNow(ctx: QueryContext, id: string, compose: ComposePaper): Promise<PackContent> {
  const [savings, style] = [savingsNow(ctx.db), styleOfSubject(ctx.db, id)]
  const source = await packSource(ctx, id, compose)
  return contentOf(await composePackAs(source, draftOf(holdsExempt(source) ? 'exempt' : 'members')), savings, style)
}


/** Everything that must not be found in a public file, with where it stands. */
async function secretsIn(source: PackSource): Promise<Sought['all']> {
  const [{ markSections }, { unitsOf }] = await Promise.all([import('#shared/documents/disclosure/sections.ts'), import('#shared/documents/disclosure/walkPaper.ts')])
  const ofPaper = (model: DocumentModel, whole: boolean): readonly string[] => [...(whole ? [plainText(model)] : []), ...unitsOf(markSections(model)).filter(({ mark }) => whole || mark !== null).flatMap(({ texts }) => texts)]
  return source.items.flatMap((item) => [{ item, place: agendaNumber(item.place, null) }, ...item.appendices.map((appendix) => ({ item: appendix, place: agendaNumber(item.place, appendix.place) }))]).flatMap(({ item, place }) => {
    const whole = item.exemption !== null || item.showsExempt !== null
    const words = item.paragraphs.filter(({ exemption }) => whole || exemption !== null).flatMap(({ doc }) => (doc === null ? [] : [plainOf(doc)]))
    const file = whole && item.file !== null ? [item.file.fileName, item.file.alt] : []
    return [...words, ...file, ...(item.paper !== null && 'model' in item.paper ? ofPaper(item.paper.model, whole) : [])].map((text) => ({ place, text }))
  })
}

/** Opens a finished public file again and refuses DOCUMENT_LEAK where anything exempt is in it. `model` is what it was made of. */
export async function searchPack(source: PackSource, model: DocumentModel, file: FinishedFile): Promise<void> {
  const all = await secretsIn(source)
  if (all.length === 0) return
  const { unitsOf } = await import('#shared/documents/disclosure/walkPaper.ts')
  const open = [...unitsOf(model).flatMap(({ texts, id }) => (id === null ? texts : [...texts, id])), model.body, model.edition?.mark ?? '']
  await refuseLeak(file, { all, open, inOrder: plainText(model, { items: file.items, numbering: file.look?.house?.numbering ?? PLAIN_NUMBERING }) })
}

/** A pack as it stands, not issued: the twin asked for, else the one its readers get. `search` looks at the file made of a public one. */
export async function draftPack(ctx: QueryContext, id: string, twin: Twin | undefined, compose: ComposePaper): Promise<{ readonly model: DocumentModel; readonly search: (file: FinishedFile) => Promise<void> }> {
  const source = await packSource(ctx, id, compose)
  const made = fittingTwin(source, twin)
  const model = await composePackAs(source, draftOf(made))
  return { model, search: made === 'public' ? (file) => searchPack(source, model, file) : NOT_SEARCHED }
}

/** A pack without anything exempt has no exempt twin, and one that is public none for members alone: those come to what there is. */
function fittingTwin(source: PackSource, asked: Twin | undefined): Twin {
  if (asked === 'public' || (asked === undefined && source.public)) return 'public'
  return twinsOf(source)[0]
}
