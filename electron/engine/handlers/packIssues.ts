// Issuing a pack, opening what was issued, and making it again to compare. An issue is only ever added: nothing here or anywhere changes one.
import { filesOf, issuesOf } from '#db/packs/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { formatDate } from '#shared/dates.ts'
import { issueKinds, issueLabel, type Twin, twins } from '#shared/domain/packWords.ts'
import { wordFor } from '#shared/domain/words.ts'
import { Refusal, refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { EXEMPT, OPEN } from '#shared/scopes.ts'
import { readPdf } from '../pdfReading/readPdf.ts'
import { need } from './find.ts'
import { type CommandHandlers, type Preparations, type QueryHandlers } from './handler.ts'
import { keptBytes } from './keptBytes.ts'
import { keptContent } from './keptContent.ts'
import { needTried } from './packFiles.ts'
import { fileOfIssue } from './issueFile.ts'
import { lookOf } from './paperLook.ts'
import { needPack } from './packRules.ts'
import { type SealedFile, type SealedPack } from './sealed.ts'
import { newestAt, sealedPack, wouldIssue } from './sealPack.ts'

function keepFile(db: WritableDb, issue: string, file: SealedFile, places: SealedPack['places']): void {
  const { twin, bytes, pages, conformance, engine, items } = file
  db.insert('issue_file', {
    issue, twin, format: 'pdf', file_name: file.fileName, sha256: db.keepBlob(bytes), bytes: bytes.length, pages, conformance, engine, model: db.keepBlob(Buffer.from(JSON.stringify(file.content))),
    scope: scopeOfTwin(twin),
  })
  for (const { item, place } of places) {
    const on = items.get(item)
    db.insert('issue_item', { issue, item, twin, place, sent: on === undefined ? 0 : 1, first_page: on?.first ?? null, last_page: on?.last ?? null, scope: scopeOfTwin(twin) })
  }
}

const scopeOfTwin = (twin: Twin): string => (twin === 'exempt' ? EXEMPT : OPEN)

/** Where every file is exempt, the numbers given are kept open all the same: whoever holds no exempt row counts as everybody does. */
function keepNumbers(db: WritableDb, issue: string, { files: [first, ...rest], places }: SealedPack): void {
  if ([first, ...rest].some(({ twin }) => scopeOfTwin(twin) === OPEN)) return
  for (const { item, place } of places) db.insert('issue_item', { issue, item, twin: null, place, sent: first.items.has(item) ? 1 : 0, first_page: null, last_page: null })
}

export const packIssueCommands = {
  'packs.seal': (db, input, { actor, prepared }) => {
    const pack = needPack(db, input.pack)
    const { asOf, number, kind, day, numbering, places, files } = prepared
    if (newestAt(db) !== asOf) refuse('CHANGED_SINCE', 'Something in the file was changed while the pack was being made into files.', 'Issue it again: it is then made from what stands now.', 'Nothing was issued.')
    const issue = db.insert('issue', { pack: pack.id, number, kind, day, issued_by: actor.name, note: input.note ?? null, ...numbering })
    for (const file of files) keepFile(db, issue, file, places)
    keepNumbers(db, issue, prepared)
    return issue
  },
} satisfies Partial<CommandHandlers>

export const packIssuePreparations = {
  'packs.seal': async (input, ctx) => {
    await needTried(ctx.db, input.pack)
    return sealedPack(ctx, input)
  },
} satisfies Partial<Preparations>

/** An issue with its files as every answer shows it. */
export function issueView(issue: Row<'issue'>, files: readonly Row<'issue_file'>[]) {
  return {
    id: issue.id, number: issue.number, label: issueLabel(issue.number, issue.kind), kind: issue.kind, kindLabel: wordFor(issueKinds, issue.kind), day: issue.day, dayLabel: formatDate(issue.day), by: issue.issued_by, note: issue.note,
    files: files.filter((file) => file.issue === issue.id).map((file) => ({
      id: file.id, twin: file.twin, twinLabel: wordFor(twins, file.twin), format: file.format, fileName: file.file_name, sha256: file.sha256, bytes: file.bytes, pages: file.pages, conformance: file.conformance, engine: file.engine,
    })),
  }
}

const fileView = ({ twin, format, file_name, sha256, bytes, pages, conformance, engine }: Row<'issue_file'>) => ({ twin, format, fileName: file_name, sha256, bytes, pages, conformance, engine })

type Asked = { readonly pack: string; readonly number?: number | undefined; readonly twin?: Twin | undefined }

/** The issue and file asked for; null while nothing was issued. Refuses NOT_FOUND for one that is not there. */
function fileAsked(db: ReadableDb, { pack: id, number, twin }: Asked): { readonly issue: Row<'issue'>; readonly files: readonly Row<'issue_file'>[]; readonly file: Row<'issue_file'> } | null {
  const pack = need(db, 'pack', id)
  const issues = issuesOf(db, pack.id)
  const issue = number === undefined ? issues.at(-1) : issues.find((one) => one.number === number)
  if (issue === undefined) return number === undefined ? null : refuse('NOT_FOUND', `“${pack.title}” has no ${issueLabel(number, 'supplement').toLowerCase()}.`, 'Read the pack again: it lists its issues.')
  const files = filesOf(db, pack.id)
  const file = fileOfIssue(files, issue.id, twin)
  if (file === undefined) return refuse('NOT_FOUND', `${issueLabel(issue.number, issue.kind)} has no ${twin === undefined ? 'file here' : `file “${twins[twin].toLowerCase()}”`}.`, 'Read the pack again: it lists the files of each issue.')
  return { issue, files, file }
}

/** The bytes as they were sealed. Refuses NOT_FOUND, FILE_ALTERED. */
const sealedBytes = (db: ReadableDb, file: Row<'issue_file'>): Uint8Array =>
  keptBytes(db, { name: file.file_name, sha256: file.sha256, ask: 'Ask for the file from whoever issued the pack.', was: 'what was issued' })

const letters = (pages: readonly string[]): string => pages.join('').replace(/\s+/gu, '')

export const packIssueQueries = {
  'packs.wouldIssue': (ctx, input) => wouldIssue(ctx, input),
  'packs.issue': ({ db }, input) => {
    const asked = fileAsked(db, input)
    if (asked === null) return { issue: null, file: null }
    return { issue: issueView(asked.issue, asked.files), file: { ...fileView(asked.file), base64: Buffer.from(sealedBytes(db, asked.file)).toString('base64') } }
  },
  'packs.regenerate': async ({ db }, input) => {
    const asked = fileAsked(db, input)
    if (asked === null) return { issue: null, same: null, sentence: 'Nothing was issued yet', stored: null, engine: null, sha256: null }
    const { file } = asked
    const stored = sealedBytes(db, file)
    const { model, style } = keptContent(db, file.model)
    const { renderPdf } = await import('../documents/pdf.ts')
    const rendered = await renderPdf(model, lookOf(db, style, model))
    if (!rendered.ok) throw new Refusal(rendered.error)
    const { sha256, bytes, engine } = rendered.value
    const answer = { issue: issueView(asked.issue, asked.files), stored: fileView(file), engine, sha256 }
    if (sha256 === file.sha256) return { ...answer, same: 'bytes' as const, sentence: 'Made again from what was sealed, it is the same file byte for byte' }
    if (engine === file.engine) return { ...answer, same: 'differs' as const, sentence: 'Made again by the same engine, it is another file: what was sealed and what it was made from do not belong together' }
    const [before, now] = [await readPdf(stored, { text: true }), await readPdf(bytes, { text: true })]
    const equal = before.ok && now.ok && letters(before.facts.text ?? []) === letters(now.facts.text ?? [])
    return equal
      ? { ...answer, same: 'text' as const, sentence: `It was made by ${file.engine}; this version lays it out differently and says the same` }
      : { ...answer, same: 'differs' as const, sentence: `It was made by ${file.engine}; made again by this version, it does not say the same` }
  },
} satisfies Partial<QueryHandlers>
