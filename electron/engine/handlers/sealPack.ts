// What is made before a pack is issued: which items an issue holds, whether anything stands in its way, and its files. Nothing is written
// here; the operation that keeps it all looks whether the file is still what it was.
import { newestOperation } from '#db/history/read.ts'
import { type IssuedItem, issuesOf } from '#db/packs/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type Output, type Parsed } from '#shared/contract/index.ts'
import { dateInLondon, formatDate } from '#shared/dates.ts'
import { agendaNumber } from '#shared/documents/agendaPack.ts'
import { type KeptStyle } from '#shared/documents/keptStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { contentOf } from '#shared/documents/packContent.ts'
import { type PackSource, type SourceItem } from '#shared/documents/packSource.ts'
import { type IssueKind, type Twin, twins } from '#shared/domain/packWords.ts'
import { Refusal, refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { composeDocument, fileName } from './composeDocument.ts'
import { type QueryContext } from './handler.ts'
import { withChanges } from './issueChanges.ts'
import { styleOfPack } from './issuedNumbers.ts'
import { hasPages, itemTrouble } from './itemTrouble.ts'
import { type Known, knownOf, openSavings, type Part, placesWithheld, sourceItems, twinsOf } from './packExempt.ts'
import { packSource, packTwin } from './packPaper.ts'
import { lookOf } from './paperLook.ts'
import { readPack, savingsNow } from './packRows.ts'
import { needPack } from './packRules.ts'
import { type SealedFile, type SealedPack } from './sealed.ts'
import { orNull } from './views.ts'

export const newestAt = (db: ReadableDb): string => newestOperation(db)?.at ?? ''

type Plan = { readonly number: number; readonly kind: IssueKind; readonly only: ReadonlySet<string> | null }

/** What was sent with an earlier issue. */
const sentItems = (issued: readonly IssuedItem[]): ReadonlySet<string> => new Set(issued.filter(({ sent }) => sent === 1).map(({ item }) => item))

/** Which items go into the issue. Refuses RULE, NOT_FOUND. */
function planOf(pack: Row<'pack'>, source: PackSource, earlier: readonly Row<'issue'>[], issued: readonly IssuedItem[], input: Pick<Parsed<'packs.seal'>, 'kind' | 'items'>): Plan {
  const number = (earlier.at(-1)?.number ?? 0) + 1
  const items = sourceItems(source)
  const unknown = (input.items ?? []).find((id) => !items.some((item) => item.id === id))
  if (unknown !== undefined) refuse('NOT_FOUND', 'An item that was named is not in this pack: it may have been removed.', 'Read the pack again and name its items.')
  if (number === 1) {
    if (input.kind !== undefined && input.kind !== 'issue') refuse('RULE', `“${pack.title}” was not issued yet, so there is nothing to supplement.`, 'Issue the pack first.')
    if (input.items !== undefined) refuse('RULE', 'The first issue is the whole pack.', 'Leave the items out; what is not ready is marked “to follow”.')
    return { number, kind: 'issue', only: null }
  }
  const kind = input.kind ?? 'supplement'
  if (kind === 'issue') refuse('RULE', `“${pack.title}” was issued on ${formatDate(earlier[0]?.day ?? '')}, and what was issued does not change.`, 'Issue a supplement, or revised papers.')
  const sent = sentItems(issued)
  if (kind === 'revised') {
    if (input.items === undefined) return refuse('RULE', 'Revised papers were asked for without saying which.', 'Name the items or appendices that were revised.')
    const never = items.find((item) => input.items?.includes(item.id) && !sent.has(item.id))
    if (never !== undefined) refuse('RULE', `“${never.title}” was not issued before, so it is not revised.`, 'Issue it in a supplement.')
    return { number, kind, only: new Set(input.items) }
  }
  const only = input.items ?? items.filter((item) => hasPages(item) && !sent.has(item.id)).map(({ id }) => id)
  if (only.length === 0) refuse('RULE', 'Every item was sent before: nothing is new since the last issue.', 'Issue revised papers and name the items that changed since; packs.changesSince with against “issued” lists them.')
  return { number, kind, only: new Set(only) }
}

/** What keeps its paper from being made. */
const paperTrouble = ({ paper }: SourceItem): string | null => (paper === null ? 'it names no paper yet' : 'trouble' in paper ? `its paper cannot be made: ${paper.trouble}` : null)

/** Refuses RULE, naming every item that is not ready. */
function checkReady(source: PackSource, only: ReadonlySet<string> | null): void {
  if (source.items.length === 0) refuse('RULE', 'There is nothing on the agenda yet.', 'Add an item first.')
  const held = (item: SourceItem, parent: SourceItem | null): boolean => only === null || only.has(item.id) || (parent !== null && only.has(parent.id))
  const troubles = source.items.flatMap((item) => [
    { item, number: agendaNumber(item.place, null), parent: null }, ...item.appendices.map((appendix) => ({ item: appendix, number: agendaNumber(item.place, appendix.place), parent: item })),
  ]).flatMap(({ item, number, parent }) => {
    const trouble = held(item, parent) ? itemTrouble(item, paperTrouble(item)) : null
    return trouble === null ? [] : [`${number}, “${item.title}”: ${trouble}`]
  })
  if (troubles.length > 0) refuse('RULE', `The pack is not ready to be issued. ${troubles.join('. ')}.`, 'Complete them, mark them “to follow”, or take them off the agenda.')
}

const partOf = ({ number, kind, only }: Plan, day: string, note: string | null | undefined): Part => ({ issue: { number, kind, day, note: note ?? null }, only })

type Making = { readonly db: ReadableDb; readonly source: PackSource; readonly part: Part; readonly savings: ReturnType<typeof savingsNow>; readonly style: KeptStyle; readonly known: Known; /** All that are made. */ readonly made: readonly Twin[] }

async function makeFile({ db, source, part, savings, style, known, made }: Making, twin: Twin): Promise<SealedFile> {
  // Beside a public file nothing is kept that it withholds: where it withholds anything, the figures of its savings may be among that, and
  // those that are exempt by themselves are never kept, whether or not it shows them.
  const kept = twin !== 'public' ? savings : made.length > 1 ? [] : openSavings(savings, known)
  const { renderPdf } = await import('../documents/pdf.ts')
  const { model: unlisted, search } = await packTwin(source, { twin, ...part }, known)
  const make = async (model: DocumentModel): Promise<SealedFile> => {
    const look = lookOf(db, style, model)
    const rendered = await renderPdf(model, look)
    if (!rendered.ok) throw new Refusal(rendered.error)
    const { bytes, pages, conformance, engine, items } = rendered.value
    await search({ bytes, format: 'pdf', items, look })
    return { twin, fileName: fileName(model, 'pdf').replace(/\.pdf$/, twin === 'members' ? '.pdf' : `-${twins[twin].toLowerCase()}.pdf`), bytes, pages, conformance, engine, items, content: contentOf(model, kept, style) }
  }
  const listed = withChanges(db, source.id, twin, contentOf(unlisted, kept, style))
  try {
    return await make(listed)
  } catch (problem) {
    // What an earlier issue told the public may be exempt by now: it is not told once more, and the list goes.
    if (listed === unlisted || !(problem instanceof Refusal) || problem.error.code !== 'DOCUMENT_LEAK') throw problem
    return make(unlisted)
  }
}

/** Composes and renders. Refuses RULE where the pack is not ready, and what the renderer refuses; nothing was written then. */
export async function sealedPack(ctx: QueryContext, input: Parsed<'packs.seal'>): Promise<SealedPack> {
  const { db } = ctx
  const pack = needPack(db, input.pack)
  const asOf = newestAt(db)
  const [earlier, { issued }, savings, style] = [issuesOf(db, pack.id), readPack(db, pack.id), savingsNow(db, pack.cycle), styleOfPack(db, pack)]
  const known = knownOf(db, pack.cycle, style.numbering)
  const source = await packSource(ctx, pack.id, composeDocument)
  const plan = planOf(pack, source, earlier, issued, input)
  checkReady(source, plan.only)
  const day = input.day ?? dateInLondon(ctx.now)
  const last = earlier.at(-1)
  if (last !== undefined && day < last.day) refuse('RULE', `The last issue is of ${formatDate(last.day)}, and a supplement is not earlier.`, 'Give the day it is sent.')
  const part = partOf(plan, day, input.note)
  const made = await twinsOf(source, known, part)
  const [first, ...rest] = made
  const making = { db, source, part, savings, style, known, made }
  const files: [SealedFile, ...SealedFile[]] = [await makeFile(making, first)]
  for (const twin of rest) files.push(await makeFile(making, twin))
  return { asOf, number: plan.number, kind: plan.kind, day, numbering: style.numbering, places: placesGiven(source, plan.only), files }
}

/** What an issue would be made as, before anybody decides: the files, and each place the public would not get. Refuses as sealing does, but for
 *  what is not ready yet. */
export async function wouldIssue(ctx: QueryContext, input: Parsed<'packs.wouldIssue'>): Promise<Output<'packs.wouldIssue'>> {
  const { db } = ctx
  const pack = needPack(db, input.pack)
  const [earlier, { issued }] = [issuesOf(db, pack.id), readPack(db, pack.id)]
  const known = knownOf(db, pack.cycle, styleOfPack(db, pack).numbering)
  const source = await packSource(ctx, pack.id, composeDocument)
  const part = partOf(planOf(pack, source, earlier, issued, input), dateInLondon(ctx.now), input.note)
  const made = await twinsOf(source, known, part)
  const { places, lost } = made.includes('exempt') ? await placesWithheld(source, known, part) : { places: [], lost: [] }
  return { files: made.map((twin) => ({ twin, twinLabel: twins[twin] })), withheld: orNull([...places]), warnings: made.includes('public') ? orNull([...lost]) : null }
}

/** Items that an issue lists are given their number by it, whether or not they have pages in it. */
function placesGiven(source: PackSource, only: ReadonlySet<string> | null): SealedPack['places'] {
  return source.items.flatMap((item) => {
    const appendices = item.appendices.filter(({ id }) => only === null || only.has(id) || only.has(item.id))
    return only === null || only.has(item.id) || appendices.length > 0 ? [item, ...appendices].map(({ id, place }) => ({ item: id, place })) : []
  })
}

