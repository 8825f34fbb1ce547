// What of a pack reads otherwise than it was issued, item by item: what a supplement or revised papers would hold.
import { filesOf, issuesOf } from '#db/packs/read.ts'
import { type Output } from '#shared/contract/index.ts'
import { formatDate } from '#shared/dates.ts'
import { isPublicEdition } from '#shared/documents/agendaPack.ts'
import { issueLabel } from '#shared/domain/packWords.ts'
import { composeDocument } from './composeDocument.ts'
import { type QueryContext } from './handler.ts'
import { keptContent } from './keptContent.ts'
import { packContentNow } from './packPaper.ts'
import { fileOfIssue } from './issueFile.ts'
import { orNull } from './views.ts'

/** Of each issue its file with the most in it that is here. Refuses NOT_FOUND where what one said is not in the file any more. */
export async function changesSinceIssued(ctx: QueryContext, pack: string): Promise<Output<'packs.changesSince'>> {
  const { db } = ctx
  const [issues, files] = [issuesOf(db, pack), filesOf(db, pack)]
  const last = issues.at(-1)
  const issued = issues.flatMap((issue) => { const file = fileOfIssue(files, issue.id); return file === undefined ? [] : [keptContent(db, file.model)] })
  const latest = issued.at(-1)
  if (last === undefined || latest === undefined) return { since: null, sentence: 'This pack was not issued yet', new: null, changed: null, withdrawn: null, money: null }
  const after = await packContentNow(ctx, pack, composeDocument, isPublicEdition(latest.model))
  const { changesSinceIssues, changesSentence } = await import('#shared/documents/packChanges.ts')
  const changes = changesSinceIssues(issued, after)
  return {
    since: { day: last.day, dayLabel: formatDate(last.day), issue: issueLabel(last.number, last.kind) }, sentence: changesSentence(changes, last.day),
    new: orNull([...changes.new]), changed: orNull([...changes.changed]), withdrawn: orNull([...changes.withdrawn]), money: orNull(changes.money.map((one) => ({ ...one, years: orNull([...one.years]) }))),
  }
}
