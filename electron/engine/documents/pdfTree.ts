// Finding one's way in a PDF that our own engine wrote: its pages in order, names, and where a link leads.
import { type PdfFile, type PdfValue } from './pdfSyntax.ts'

/** "Page" of /Page; null for anything else. */
export const nameOf = (value: PdfValue | undefined): string | null => (value?.kind === 'raw' && value.text.startsWith('/') ? value.text.slice(1) : null)

/** Page objects of a file in order. */
export function pageRefs(file: PdfFile, node: PdfValue | undefined): readonly number[] {
  if (node?.kind !== 'ref') throw new Error('the PDF lacks its pages')
  const found = file.dictOf(node)
  return nameOf(found.entries.get('Type')) === 'Page' ? [node.object] : file.arrayOf(found.entries.get('Kids')).flatMap((kid) => pageRefs(file, kid))
}

/** A link stays where it leads out of the paper, or to a page that is kept. */
export function staysInside(file: PdfFile, annotation: PdfValue, pages: ReadonlySet<number>): boolean {
  const entries = file.dictOf(annotation).entries
  const action = entries.get('A')
  const target = entries.get('Dest') ?? (action === undefined ? undefined : file.dictOf(action).entries.get('D'))
  return target === undefined || leadsTo(file, target, pages)
}

/** Whether a destination is on one of the pages. */
export function leadsTo(file: PdfFile, target: PdfValue, pages: ReadonlySet<number>): boolean {
  const [page] = file.arrayOf(target)
  return page?.kind === 'ref' && pages.has(page.object)
}
