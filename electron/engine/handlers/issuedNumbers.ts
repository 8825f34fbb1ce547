// What was issued keeps its numbers: a pack counts as its first issue did, and a Board as the first issue of a pack to it, whatever the house
// style says later. The rest of the look, which moves no number, goes on following the council. Items, appendices and pages are not a
// matter of style: an issue keeps theirs row by row.
import { filesOf, firstIssueOf, firstIssueTo } from '#db/packs/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type KeptStyle } from '#shared/documents/keptStyle.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { Refusal } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { keptContent } from './keptContent.ts'
import { cycleOfSubject, numberingOf, styleOfCycle } from './paperLook.ts'

/** Of a pack that was never issued: as its cycle looks. */
export const styleOfPack = (db: ReadableDb, pack: Row<'pack'>): KeptStyle => numberedAs(db, styleOfCycle(db, pack.cycle), firstIssueOf(db, pack.id))

/** A Board's comments, recommendations and minutes are cited by the numbers that members read in their pack. */
export const styleOfBoard = (db: ReadableDb, board: Row<'board'>): KeptStyle => numberedAs(db, styleOfCycle(db, board.cycle), firstIssueTo(db, board.id))

/** The style of whatever a paper is about. */
export function styleOfSubject(db: ReadableDb, subject: string): KeptStyle {
  const pack = db.row('pack', subject)
  if (pack !== undefined) return styleOfPack(db, pack)
  const board = db.row('board', subject)
  return board === undefined ? styleOfCycle(db, cycleOfSubject(db, subject)) : styleOfBoard(db, board)
}

const numberedAs = (db: ReadableDb, style: KeptStyle, issue: Row<'issue'> | undefined): KeptStyle => {
  const numbering = issue === undefined ? null : numberingOfIssue(db, issue)
  return numbering === null ? style : { ...style, numbering }
}

/** Of an issue that an earlier version of the app sealed, what its model tells; null where no file of it is here any more. */
function numberingOfIssue(db: ReadableDb, issue: Row<'issue'>): Numbering | null {
  const { paragraphs, recommendations, lists } = issue
  if (paragraphs !== null && recommendations !== null && lists !== null) return numberingOf({ paragraphs, recommendations, lists })
  for (const file of filesOf(db, issue.pack).filter((one) => one.issue === issue.id)) {
    try { return keptContent(db, file.model).style.numbering } catch (problem) { if (!(problem instanceof Refusal)) throw problem }
  }
  return null
}
