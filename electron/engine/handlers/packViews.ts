// A pack's workspace as screen and command line show it.
import { filesOf, hasBlob, issuesOf, type IssuedItem, markOf } from '#db/packs/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type Actor } from '#shared/actor.ts'
import { documentTitles } from '#shared/contract/documents.ts'
import { type PackItemView, type PackParagraphView, type PackWorkspace } from '#shared/contract/packView.ts'
import { formatDate } from '#shared/dates.ts'
import { paragraphBlocks } from '#shared/documents/packItem.ts'
import { type FileInPack, type PackSource, type SourceItem } from '#shared/documents/packSource.ts'
import { numberBlocks } from '#shared/documents/numbering.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { plainOf } from '#shared/documents/richText.ts'
import { type MovedFigure } from '#shared/domain/packFigures.ts'
import { issueLabel, itemLabel, packItemKinds, packKinds, pagePrefix } from '#shared/domain/packWords.ts'
import { packChecks, packSentence } from '#shared/domain/packChecks.ts'
import { memberRoles, wordFor } from '#shared/domain/words.ts'
import { type Row } from '#shared/schema/index.ts'
import { styleOfPack } from './issuedNumbers.ts'
import { issueView } from './packIssues.ts'
import { exemptionView } from './exemptionViews.ts'
import { itemTrouble } from './itemTrouble.ts'
import { notesFor } from './packReaders.ts'
import { bodyOf, exemptionAt, type PackRows, readPack, sourceOf } from './packRows.ts'
import { readerScope } from './readerScope.ts'
import { subjectEntity } from './paperSubjects.ts'
import { rowTitle } from './rowTitles.ts'
import { cycleRef, flag, orNull } from './views.ts'
import { movedSince, writtenOn } from './writtenFigures.ts'

/** Paragraphs under the numbers they are printed with; of a heading its own. */
function paragraphViews({ rows, moved, numbering }: Shared, item: SourceItem): PackParagraphView[] {
  const numbers = new Map(item.paragraphs.map((paragraph, i) => [paragraph.id, i]))
  const blocks = item.paragraphs.flatMap((paragraph) => paragraphBlocks(paragraph, 'exempt').slice(0, 1))
  const labels = numberBlocks(blocks, numbering).flatMap((section) => section.blocks.map(({ label }) => label ?? ''))
  return (rows.paragraphs.get(item.id) ?? []).flatMap((row): PackParagraphView[] => {
    const at = numbers.get(row.id)
    const source = at === undefined ? undefined : item.paragraphs[at]
    if (at === undefined || source === undefined) return []
    const { figures } = writtenOn(row.figures)
    return [{
      id: row.id, heading: source.heading, number: labels[at] ?? '', doc: source.doc, plain: source.doc === null ? null : plainOf(source.doc), exemption: exemptionView(exemptionAt(rows, 'pack_paragraph', row.id)),
      figures: orNull(figures.map((figure) => ({ ...figure }))), stale: orNull([...moved(row.figures)]), illustrative: source.illustrative,
    }]
  })
}

/** Where an item stands in the last issue that has pages of it: in the file with the most in it. */
function pagesOf(issued: readonly IssuedItem[], item: string): PackItemView['pages'] {
  const found = issued.find((one) => one.item === item && one.first_page !== null)
  if (found?.first_page == null || found.last_page === null) return null
  const prefix = pagePrefix(found.number)
  return { first: `${prefix}${found.first_page}`, last: `${prefix}${found.last_page}`, count: found.last_page - found.first_page + 1, issue: issueLabel(found.number, found.kind) }
}

/** What a paper is about, in words; null where part of it is no longer in the file. */
function subjectLabel(db: ReadableDb, subject: string): string | null {
  const titles = subject.split(',').map((id) => {
    const entity = subjectEntity(db, id)
    return entity === undefined ? null : rowTitle(db, entity, id)
  })
  return titles.includes(null) ? null : titles.join(', ')
}

type Shared = { readonly db: ReadableDb; readonly rows: PackRows; readonly moved: (json: string | null) => readonly MovedFigure[]; readonly numbering: Numbering }

function itemView(shared: Shared, row: Row<'pack_item'>, source: SourceItem, as: 'item' | 'appendix'): PackItemView {
  const { db, rows } = shared
  const file = rows.files.get(row.id)
  const about = row.subject === null ? '' : subjectLabel(db, row.subject)
  return {
    id: row.id, number: itemLabel(as, source.place), title: row.title, kind: row.kind, kindLabel: wordFor(packItemKinds, row.kind), document: row.document, documentTitle: row.document === null ? '' : (titles[row.document] ?? row.document),
    subject: row.subject, subjectLabel: about ?? 'no longer in the file', at: row.at, expected: row.expected, expectedLabel: row.expected === null ? '' : formatDate(row.expected), lead: row.lead, withdrawn: row.withdrawn,
    pages: pagesOf(rows.issued, row.id), issued: rows.issued.some((one) => one.item === row.id), trouble: itemTrouble(source, paperTrouble(about)), exemption: exemptionView(exemptionAt(rows, 'pack_item', row.id)),
    paragraphs: orNull(paragraphViews(shared, source)),
    attachment: file === undefined ? null : {
      id: file.id, fileName: file.file_name, mediaType: file.media_type, sha256: file.sha256, bytes: file.bytes, pages: file.pages, alt: file.alt, here: hasBlob(db, file.sha256), illustrative: flag(file.illustrative),
    },
    illustrative: flag(row.illustrative),
  }
}

const titles: Readonly<Record<string, string>> = documentTitles

/** What can be seen without making the paper: whether it can be made is known when it is. */
const paperTrouble = (about: string | null): string | null => (about === null ? 'what it is about is no longer in the file' : null)

/** How a file would be in the pack is known when that is made; whether its bytes are here at all is seen at once. */
const filesHere = (db: ReadableDb, { files }: PackRows): ReadonlyMap<string, FileInPack> =>
  new Map([...files].flatMap(([item, { sha256 }]) => (hasBlob(db, sha256) ? [] : [[item, { as: 'absent' }] as const])))

export function packWorkspace(db: ReadableDb, id: string, actor: Actor): PackWorkspace {
  const rows = readPack(db, id)
  const { pack, cycle } = rows
  const source: PackSource = sourceOf(db, rows)(new Map(), filesHere(db, rows))
  const shared = { db, rows, moved: movedSince(db), numbering: styleOfPack(db, pack).numbering }
  const items = rows.placed.flatMap(({ item, appendices }, i) => {
    const own = source.items[i]
    if (own === undefined) return []
    return [{ ...itemView(shared, item, own, 'item'), appendices: orNull(appendices.flatMap((appendix, n) => (own.appendices[n] === undefined ? [] : [itemView(shared, appendix.item, own.appendices[n], 'appendix')]))) }]
  })
  const all = items.flatMap((item) => [{ ...item, name: item.number }, ...(item.appendices ?? []).map((appendix) => ({ ...appendix, name: `${item.number}, ${appendix.number}` }))])
  const issues = issuesOf(db, id)
  const files = filesOf(db, id)
  const meeting = pack.meeting === null ? undefined : db.row('meeting', pack.meeting)
  const mark = markOf(db, id, readerScope(actor))
  const markIssue = mark?.issue == null ? undefined : db.row('issue', mark.issue)
  const own = readerScope(actor)
  return {
    pack: { id, title: pack.title, kind: pack.kind, kindLabel: wordFor(packKinds, pack.kind), public: flag(pack.public), note: pack.note, illustrative: flag(pack.illustrative) },
    sentence: packSentence(items.length, all.filter(({ kind, withdrawn }) => kind === 'to_follow' && withdrawn === null).length, issues.at(-1) === undefined ? null : issueLabel(issues.at(-1)!.number, issues.at(-1)!.kind)),
    cycle: cycleRef(cycle), body: bodyOf(db, pack), numbering: shared.numbering,
    meeting: meeting === undefined ? null : { id: meeting.id, date: meeting.date, dateLabel: formatDate(meeting.date), time: meeting.time, venue: meeting.venue, status: meeting.status },
    members: orNull(source.members.map(({ name, post, role, illustrative }) => ({ name, post, role: wordFor(memberRoles, role), illustrative }))),
    items: orNull(items), issues: orNull(issues.map((issue) => issueView(issue, files))),
    annotations: orNull(notesFor(db, id, actor).map((note) => ({
      id: note.id, item: note.item, origin: note.origin, quote: note.quote, text: note.text, reader: note.reader, private: note.scope === own, own: note.reader === actor.name || note.scope === own,
      number: all.find((item) => item.id === note.item)?.name ?? null, illustrative: flag(note.illustrative),
    }))),
    mark: mark === undefined ? null : { day: mark.day, dayLabel: formatDate(mark.day), issue: markIssue === undefined ? null : issueLabel(markIssue.number, markIssue.kind) },
    checks: packChecks({ meeting: meeting?.date ?? null, items: all }),
  }
}
