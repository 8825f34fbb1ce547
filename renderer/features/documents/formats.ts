// What the formats of a paper are called, and what each is for.
import { type DocumentFormat } from '#shared/contract/documents.ts'

export const formatNames: Readonly<Record<DocumentFormat, { readonly name: string; readonly detail: string }>> = {
  pdf: { name: 'PDF', detail: 'as shown, accessible and archival' },
  docx: { name: 'Word document', detail: 'to review and comment on' },
  html: { name: 'Web page', detail: 'one file, to read on any screen' },
  xlsx: { name: 'Excel workbook', detail: 'the tables, with live sums' },
}

const order: readonly DocumentFormat[] = ['pdf', 'docx', 'html', 'xlsx']

/** Those of the formats that the paper has, in the order people look for them. */
export const formatsOf = (named: readonly string[]): readonly DocumentFormat[] => order.filter((format) => named.includes(format))
