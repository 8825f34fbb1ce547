// On which page each heading stands, for the contents and for "Page 3 of 80": the library lays the whole paper out as Word does, twice.
import { type PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { type Face } from './fonts.ts'
import { childrenOf, isA } from './formatted.ts'
import { lightTable } from './lightTable.ts'

type Body = Parameters<PageNumberEstimator>[0]
type Context = Parameters<PageNumberEstimator>[1]

/** What the library asks for, from the faces the paper is set in. `whole`: with every cell of every table, which takes several times as long. */
export function pageNumbersIn(faces: readonly Face[], whole = false): PageNumberEstimator {
  // Where the layout meets a sign no face has, it goes on with a guess: a number that may be off by one is better than none.
  const pages = estimatePageNumbersWith({ fonts: faces.map(({ bytes }) => ({ data: bytes })), guess: true })
  const { listNumbers } = pages
  if (whole || listNumbers === undefined) return pages
  return Object.assign((body: Body, context: Context) => pages(withTables(body, (table) => [lightTable(table)]), context), {
    // Only headings are asked for, and no cell of a table counts in their lists.
    listNumbers: (body: Body, context: Context) => listNumbers(withTables(body, () => []), context),
  })
}

const withTables = (body: Body, change: (table: unknown) => readonly unknown[]): Body =>
  ({ ...body, 'w:body': childrenOf(body, 'w:body').flatMap((child) => isA(child, 'w:tbl') ? change(child) : [child]) })
