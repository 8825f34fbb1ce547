// The twin of a document that was asked for, and the search of its finished file: the one place every public file passes before it leaves
// the engine, whatever made it and wherever it goes. Loaded with the composers, when first asked for.
import { type Disclosure, type Source, type Twin } from '#shared/documents/disclosure/twins.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { docOf } from '#shared/documents/richText.ts'
import { Refusal } from '#shared/errors.ts'

export type MadeTwin = {
  readonly twin: Twin
  /** Throws DOCUMENT_LEAK when a finished public file holds anything that was withheld from it. Other files are not searched. */
  search(bytes: Uint8Array, format: PlainFormat): Promise<void>
}

const NOT_SEARCHED = (): Promise<void> => Promise.resolve()
const MARKED = 'This document holds exempt information and says so on every page; ask for its public twin to publish it.'

/** Without a wish the document as it is, marked as exempt once anything in it is. Refuses DOCUMENT_GUARD, see twinOf. */
export async function makeTwin(source: Source, wish: Disclosure | undefined): Promise<MadeTwin> {
  const { holdsExempt, twinOf } = await import('#shared/documents/disclosure/twins.ts')
  const exempt = holdsExempt(source)
  const disclosure = wish ?? (exempt ? 'exempt' : null)
  if (disclosure === null) return { twin: { ...source, warnings: [] }, search: NOT_SEARCHED }
  const made = twinOf(source, disclosure)
  if (!made.ok) throw new Refusal(made.error)
  if (disclosure === 'exempt') return { twin: wish === undefined ? { ...made.value, warnings: [MARKED, ...made.value.warnings] } : made.value, search: NOT_SEARCHED }
  const { soughtIn } = await import('#shared/documents/disclosure/sought.ts')
  const sought = soughtIn(source, made.value)
  return {
    twin: made.value,
    search: sought === null ? NOT_SEARCHED : async (bytes, format) => {
      const { searchFile } = await import('../documents/leaks/searchFile.ts')
      const leak = await searchFile(bytes, sought, plainFiles[format])
      if (leak !== null) throw new Refusal(leak)
    },
  }
}

const plainPaper: DocumentModel = {
  v: 1, document: 'plain', title: '-', subtitle: null, body: '-', subject: '-', date: null, status: 'draft', language: 'en-GB', illustrative: null,
  blocks: [{ type: 'paragraph', id: null, numbered: true, text: docOf('-'), illustrative: false }],
}
const plainWorkbook: WorkbookModel = {
  v: 1, document: 'plain', title: '-', body: '-', subject: '-', date: null, status: 'draft', illustrative: null,
  sheets: [{ name: '-', title: '-', caption: '-', columns: [{ label: '-', type: { is: 'text' }, width: 10 }], frozenColumns: 0, rows: [] }],
}

/** A file of each format that says nothing: what is in it is the format's own. */
const plainFiles = {
  pdf: async () => { const made = await (await import('../documents/pdf.ts')).renderPdf(plainPaper); return made.ok ? made.value.bytes : null },
  xlsx: async () => { const made = await (await import('../documents/xlsx/writeWorkbook.ts')).writeWorkbook(plainWorkbook); return made.ok ? made.value.bytes : null },
} satisfies Readonly<Record<string, () => Promise<Uint8Array | null>>>

export type PlainFormat = keyof typeof plainFiles
