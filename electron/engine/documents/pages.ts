// Some pages of a paper as a file of their own. Nothing of the other pages is in it: only what the kept pages need is written anew. The
// tags are cut down to what is on them; links and bookmarks that lead elsewhere go. Works on what the engine wrote, before any claim.
import { type PageRange } from '#shared/documents/pageRange.ts'
import { type Cut, cutStructure } from './cutStructure.ts'
import { PdfBook } from './pdfBook.ts'
import { type PdfDict, PdfFile, type PdfValue, array, dict, merged, raw } from './pdfSyntax.ts'
import { leadsTo, pageRefs, staysInside } from './pdfTree.ts'

export function countPages(pdf: Uint8Array): number {
  const file = new PdfFile(pdf)
  return pageRefs(file, file.dictOf(file.trailer.entries.get('Root')).entries.get('Pages')).length
}

/** The range is one that the file has. `tagged`: keep the tags; a preview of one page does without. */
export function extractPages(pdf: Uint8Array, range: PageRange, tagged: boolean): Uint8Array {
  const file = new PdfFile(pdf)
  const catalog = file.dictOf(file.trailer.entries.get('Root'))
  const pages = pageRefs(file, catalog.entries.get('Pages')).slice(range.from - 1, range.to)
  const book = new PdfBook(file)
  const keptPages = new Set(pages)
  const cut: Cut = tagged ? cutStructure(file, catalog, keptPages) : { root: null, changed: new Map() }
  for (const [object, value] of cut.changed) book.replace(object, value)
  const parent = book.add(raw('null'))
  for (const object of pages) {
    const page = file.dictOf(file.object(object))
    const annotations = file.arrayOf(page.entries.get('Annots')).filter((annotation) => staysInside(file, annotation, keptPages))
    book.replace(object, without(merged(page, { Parent: parent, ...(annotations.length === 0 ? {} : { Annots: array(annotations) }) }), [...(annotations.length === 0 ? ['Annots'] : []), ...(tagged ? [] : ['StructParents'])]))
  }
  book.set(parent, dict({ Type: raw('/Pages'), Count: raw(String(pages.length)), Kids: array(pages.map((object) => ({ kind: 'ref', object }))) }))
  const outlines = bookmarksOf(file, catalog, keptPages)
  const left = without(catalog, ['Names', 'Dests', 'Outlines', 'StructTreeRoot', 'MarkInfo', 'PageLabels', 'Pages'])
  const root = book.add(merged(left, {
    Pages: parent, PageLabels: dict({ Nums: array([raw('0'), dict({ S: raw('/D'), St: raw(String(range.from)) })]) }),
    ...(cut.root === null ? {} : { StructTreeRoot: cut.root, MarkInfo: dict({ Marked: raw('true') }) }),
    ...(outlines.length === 0 ? {} : { Outlines: addBookmarks(book, outlines) }),
  }))
  return book.write(root, range)
}

type Bookmark = { readonly title: PdfValue; readonly dest: PdfValue; readonly children: readonly Bookmark[] }

/** Those that lead to a kept page; the ones below a bookmark that goes move up to its place. */
function bookmarksOf(file: PdfFile, catalog: PdfDict, pages: ReadonlySet<number>): readonly Bookmark[] {
  const from = (first: PdfValue | undefined): readonly Bookmark[] => {
    const found: Bookmark[] = []
    for (let next = first; next !== undefined; next = file.dictOf(next).entries.get('Next')) {
      const { entries } = file.dictOf(next)
      const [title, dest, children] = [entries.get('Title'), entries.get('Dest'), from(entries.get('First'))]
      if (title !== undefined && dest !== undefined && leadsTo(file, dest, pages)) found.push({ title, dest, children })
      else found.push(...children)
    }
    return found
  }
  const outlines = catalog.entries.get('Outlines')
  return outlines === undefined ? [] : from(file.dictOf(outlines).entries.get('First'))
}

function addBookmarks(book: PdfBook, bookmarks: readonly Bookmark[]): PdfValue {
  const list = (own: readonly Bookmark[], parent: PdfValue): Readonly<Record<string, PdfValue>> => {
    const refs = own.map(() => book.add(raw('null')))
    own.forEach(({ title, dest, children }, i) => {
      const [self, before, after] = [refs[i]!, refs[i - 1], refs[i + 1]]
      book.set(self, dict({
        Title: title, Parent: parent, Dest: dest, ...(before === undefined ? {} : { Prev: before }), ...(after === undefined ? {} : { Next: after }),
        ...(children.length === 0 ? {} : { ...list(children, self), Count: raw(String(-children.length)) }),
      }))
    })
    return { First: refs[0]!, Last: refs.at(-1)! }
  }
  const root = book.add(raw('null'))
  book.set(root, dict({ Type: raw('/Outlines'), ...list(bookmarks, root), Count: raw(String(bookmarks.length)) }))
  return root
}

const without = (from: PdfDict, keys: readonly string[]): PdfDict => ({ kind: 'dict', entries: new Map([...from.entries].filter(([key]) => !keys.includes(key))) })
