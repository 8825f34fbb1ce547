// The twin of a document that was asked for, and the search of its finished file: the one place every public file passes before it leaves
// the engine, whatever made it and wherever it goes. Loaded with the composers, when first asked for.
import { type Disclosure, type Source, type Twin } from '#shared/documents/disclosure/twins.ts'
import { type DocumentFormat } from '#shared/contract/documents.ts'
import { type Sought } from '#shared/documents/disclosure/sought.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { docOf } from '#shared/documents/richText.ts'
import { PLAIN_NUMBERING } from '#shared/documents/numberStyles.ts'
import { type WithheldPlaces } from '#shared/documents/withheldPlaces.ts'
import { type ItemPages } from '#shared/documents/plainText.ts'
import { Refusal } from '#shared/errors.ts'
import { type Look } from '../documents/prepare.ts'
import { renderPaper } from './paperFiles.ts'

export type MadeTwin = {
  readonly twin: Twin
  /** What of it is exempt, and why: withheld from the public, marked for everybody else. */
  readonly withheld: readonly WithheldPlaces[]
  /** Throws DOCUMENT_LEAK when a finished public file holds anything that was withheld from it. Other files are not searched. */
  search(file: FinishedFile): Promise<void>
}

export type FinishedFile = { readonly bytes: Uint8Array; readonly format: DocumentFormat; /** Of a pack as PDF: the pages of its items. */ readonly items: ItemPages; /** What it was made in. */ readonly look?: Look }

export const NOT_SEARCHED = (): Promise<void> => Promise.resolve()
const MARKED = 'This document holds exempt information and says so on every page; ask for its public twin to publish it.'

/** Without a wish the document as it is, marked as exempt once anything in it is. Refuses DOCUMENT_GUARD, see twinOf. */
export async function makeTwin(source: Source, wish: Disclosure | undefined): Promise<MadeTwin> {
  const { holdsExempt, twinOf } = await import('#shared/documents/disclosure/twins.ts')
  const exempt = holdsExempt(source)
  const disclosure = wish ?? (exempt ? 'exempt' : null)
  if (disclosure === null) return { twin: { ...source, warnings: [] }, withheld: [], search: NOT_SEARCHED }
  const made = twinOf(source, disclosure)
  if (!made.ok) throw new Refusal(made.error)
  const withheld = exempt ? (await import('#shared/documents/withheldPlaces.ts')).withheldPlaces(source.paper, source.numbering ?? PLAIN_NUMBERING) : []
  if (disclosure === 'exempt') return { withheld, twin: wish === undefined ? { ...made.value, warnings: [MARKED, ...made.value.warnings] } : made.value, search: NOT_SEARCHED }
  const { soughtIn } = await import('#shared/documents/disclosure/sought.ts')
  const sought = soughtIn(source, made.value)
  return {
    twin: made.value, withheld,
    search: sought === null ? NOT_SEARCHED : (file) => refuseLeak(file, sought),
  }
}

/** Throws DOCUMENT_LEAK when anything that is sought is in the file. */
export async function refuseLeak({ bytes, format, look }: FinishedFile, sought: Sought): Promise<void> {
  const { searchFile } = await import('../documents/leaks/searchFile.ts')
  const leak = await searchFile(bytes, sought, () => plainFile(format, look))
  if (leak !== null) throw new Refusal(leak)
}

const plainPaper: DocumentModel = {
  v: 1, document: 'plain', title: '-', subtitle: null, body: '-', subject: '-', date: null, status: 'draft', language: 'en-GB', illustrative: null,
  blocks: [{ type: 'paragraph', id: null, numbered: true, text: docOf('-'), illustrative: false }],
}
const plainWorkbook: WorkbookModel = {
  v: 1, document: 'plain', title: '-', body: '-', subject: '-', date: null, status: 'draft', illustrative: null,
  sheets: [{ name: '-', title: '-', caption: '-', columns: [{ label: '-', type: { is: 'text' }, width: 10 }], frozenColumns: 0, rows: [] }],
}

/** A file of each format that says nothing: what is in it is the format's own. Null where it could not be made. */
async function plainFile(format: DocumentFormat, look: Look = {}): Promise<Uint8Array | null> {
  if (format === 'xlsx') {
    const { writeWorkbook } = await import('../documents/xlsx/writeWorkbook.ts')
    const made = await writeWorkbook(plainWorkbook)
    return made.ok ? made.value.bytes : null
  }
  return renderPaper(plainPaper, format, null, look).then(({ bytes }) => bytes, (problem: unknown) => { if (problem instanceof Refusal) return null; throw problem })
}
