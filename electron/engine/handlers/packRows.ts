// The rows of a pack read at one go, and put together as its composer takes them.
import { attachmentsOf, exemptionsIn, issuedItemsOf, type IssuedItem, itemsOf, membersOf, paragraphsOfPack, type WordedParagraph } from '#db/packs/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type ContentSaving } from '#shared/documents/packContent.ts'
import { type FileInPack, type PackSource, type SourceExemption, type SourceItem, type SourcePaper } from '#shared/documents/packSource.ts'
import { citedSavings } from '#shared/domain/packFigures.ts'
import { placeItems } from '#shared/domain/packOrder.ts'
import { packItemKinds, packKinds, type PackItemKind } from '#shared/domain/packWords.ts'
import { wordFor } from '#shared/domain/words.ts'
import { type Row } from '#shared/schema/index.ts'
import { docFrom } from './boardViews.ts'
import { need } from './find.ts'
import { savingRows } from './savingRows.ts'
import { flag, yearsOf } from './views.ts'
import { writtenOn } from './writtenFigures.ts'

export type PackRows = {
  readonly pack: Row<'pack'>
  readonly cycle: Row<'cycle'>
  /** In order and under their numbers, appendices under their items. */
  readonly placed: ReturnType<typeof placeItems<Row<'pack_item'>>>
  readonly paragraphs: ReadonlyMap<string, readonly WordedParagraph[]>
  readonly files: ReadonlyMap<string, Row<'attachment'>>
  readonly exemptions: readonly Row<'exemption'>[]
  readonly issued: readonly IssuedItem[]
}

export function readPack(db: ReadableDb, id: string): PackRows {
  const pack = need(db, 'pack', id)
  const issued = issuedItemsOf(db, id)
  const items = itemsOf(db, id)
  return {
    pack, cycle: need(db, 'cycle', pack.cycle), issued,
    placed: placeItems(items, new Map(issued.map((one) => [one.item, one.place]))),
    paragraphs: Map.groupBy(paragraphsOfPack(db, id), (row) => row.item), files: new Map(attachmentsOf(db, id).map((file) => [file.item, file])), exemptions: exemptionsIn(db, pack.cycle),
  }
}

export const allItems = ({ placed }: PackRows): readonly Row<'pack_item'>[] => placed.flatMap(({ item, appendices }) => [item, ...appendices.map((appendix) => appendix.item)])

/** The body a pack is for: a Board on behalf of its committee, or a committee. */
export function bodyOf(db: ReadableDb, pack: Row<'pack'>): { kind: 'board' | 'committee'; id: string; name: string; of: string | null; contact: string | null } {
  const board = pack.board === null ? undefined : db.row('board', pack.board)
  const committee = db.row('committee', board?.committee ?? pack.committee ?? '')
  const contact = committee?.contact ?? null
  if (pack.board !== null) return { kind: 'board', id: pack.board, name: board?.name ?? 'Board not in this file', of: committee?.name ?? null, contact }
  return { kind: 'committee', id: pack.committee ?? '', name: committee?.name ?? 'Committee not in this file', of: null, contact }
}

export const exemptionAt = ({ exemptions }: PackRows, entity: string, target: string): Row<'exemption'> | undefined =>
  exemptions.find((one) => one.entity === entity && one.target === target && one.field === '')

/** Why an item is exempt: by itself, or as an appendix to one that is. */
const exemptionOf = (rows: PackRows, { id, parent }: Row<'pack_item'>): Row<'exemption'> | undefined =>
  exemptionAt(rows, 'pack_item', id) ?? (parent === null ? undefined : exemptionAt(rows, 'pack_item', parent))

const asSource = (row: Row<'exemption'> | undefined): SourceExemption | null => (row === undefined ? null : { paragraph: row.paragraph, reason: row.reason })

/** Savings, figures and lines that are exempt wherever they stand, each with the saving or line a paper would show it by. */
function exemptElsewhere(db: ReadableDb, { exemptions }: PackRows): readonly { readonly id: string; readonly ref: string; readonly exemption: SourceExemption }[] {
  return exemptions.flatMap((row) => {
    const exemption = { paragraph: row.paragraph, reason: row.reason }
    const saving = row.entity === 'proposal' ? row.target : row.entity === 'position' ? (db.row('position', row.target)?.proposal ?? row.target) : null
    if (saving !== null) return [{ id: saving, ref: db.row('proposal', saving)?.ref ?? '', exemption }]
    return row.entity === 'statement_line' ? [{ id: row.target, ref: '', exemption }] : []
  })
}

/** Reads the rest of a pack at once, and gives what puts it together with the papers of its items, once those are made. */
export function sourceOf(db: ReadableDb, rows: PackRows): (papers: ReadonlyMap<string, SourcePaper>, files: ReadonlyMap<string, FileInPack>) => PackSource {
  const { pack, cycle } = rows
  const meeting = pack.meeting === null ? undefined : db.row('meeting', pack.meeting)
  const { name, of, contact } = bodyOf(db, pack)
  const members = membersOf(db, pack).map((member) => ({ ...member, illustrative: flag(member.illustrative) }))
  const elsewhere = exemptElsewhere(db, rows)
  // Words that name an exempt saving, or rest on its figure, tell of it as its papers do.
  const exemptNamed = (row: WordedParagraph): SourceExemption | null => {
    const rests = new Set(writtenOn(row.figures).figures.map((figure) => figure.id))
    return elsewhere.find(({ id, ref }) => rests.has(id) || citedSavings(row.plain ?? '', [{ id, ref }]).length > 0)?.exemption ?? null
  }
  const itemOf = (item: Row<'pack_item'>, place: number, paper: SourcePaper | null, inPack: FileInPack): SourceItem => {
    const file = rows.files.get(item.id)
    return {
      id: item.id, place, title: item.title, kind: Object.hasOwn(packItemKinds, item.kind) ? (item.kind as PackItemKind) : 'to_follow', lead: item.lead, expected: item.expected, withdrawn: item.withdrawn,
      exemption: asSource(exemptionOf(rows, item)), illustrative: flag(item.illustrative), paper,
      paragraphs: (rows.paragraphs.get(item.id) ?? []).map((row) => ({
        id: row.id, heading: flag(row.heading), doc: row.doc === null ? null : docFrom(row.doc, row.plain ?? ''),
        // Words that are not in this file are exempt, whether or not the reason has come along.
        exemption: asSource(exemptionAt(rows, 'pack_paragraph', row.id) ?? (row.doc === null ? exemptionOf(rows, item) : undefined)) ?? exemptNamed(row), illustrative: flag(row.illustrative ?? 0),
      })),
      file: file === undefined ? null : { fileName: file.file_name, mediaType: file.media_type, bytes: file.bytes, pages: file.pages, alt: file.alt, illustrative: flag(file.illustrative), inPack },
    }
  }
  const beside: FileInPack = { as: 'beside' }
  return (papers, files) => ({
    id: pack.id, title: pack.title, kindLabel: wordFor(packKinds, pack.kind), note: pack.note, public: flag(pack.public), illustrative: flag(pack.illustrative), council: cycle.council, cycle: cycle.label,
    body: { name, of, contact }, meeting: meeting === undefined ? null : { date: meeting.date, time: meeting.time, venue: meeting.venue },
    members,
    items: rows.placed.map(({ item, place, appendices }) => ({
      ...itemOf(item, place, papers.get(item.id) ?? null, files.get(item.id) ?? beside), appendices: appendices.map((appendix) => itemOf(appendix.item, appendix.place, papers.get(appendix.item.id) ?? null, files.get(appendix.item.id) ?? beside)),
    })),
  })
}

/** The savings a pack of one cycle could show, as they stand now, with the years of their own cycle. References are given anew each year: one
 *  of another cycle has none here, so that a pack shows it by its row alone. */
export function savingsNow(db: ReadableDb, own: string): readonly (ContentSaving & { readonly ref: string })[] {
  return db.all<Row<'cycle'>>('SELECT * FROM cycle ORDER BY first_year, id').flatMap((cycle) => {
    const years = yearsOf(cycle)
    return savingRows(db, { cycle: cycle.id }, 'latest', cycle.horizon).map((row) => ({
      id: row.id, ref: cycle.id === own ? row.ref : '', label: `${row.ref} ${row.title}`, total: row.total, years: years.map(({ label }, i) => ({ label, amount: row.amounts[i] ?? null })),
    }))
  })
}
