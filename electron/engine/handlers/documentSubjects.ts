// What each document can be about, and what one is about when nobody says: the latest of the current cycle that has content. And the point
// in time a paper shows its figures at.
import { allCycles } from '#db/cycles/read.ts'
import { portfoliosOf } from '#db/council/read.ts'
import { countsOfPack, packsOf } from '#db/packs/read.ts'
import { proposalsBy } from '#db/proposals/read.ts'
import { boardsOf, countsOf, meetingOf } from '#db/scrutiny/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type DocumentName } from '#shared/contract/documents.ts'
import { type At } from '#shared/contract/parts.ts'
import { isDate } from '#shared/dates.ts'
import { positionKinds } from '#shared/domain/words.ts'
import { appError, Refusal, refuse } from '#shared/errors.ts'
import { currentCycle } from './find.ts'
import { type Candidate, isMoneyPaper, moneyCandidates } from './moneyPapers.ts'
import { isRemitPaper, remitCandidates } from './remitPapers.ts'

/** A Board's paper has content once a comment or a recommendation stands in it. */
function boardCandidates(db: ReadableDb): Candidate[] {
  const current = currentCycle(db)?.id
  return allCycles(db).flatMap((cycle) => boardsOf(db, cycle.id).map((board) => {
    const counts = countsOf(db, board.id)
    return { id: board.id, label: `${board.name}, ${cycle.label}`, date: meetingOf(db, board.id)?.date ?? null, current: cycle.id === current, hasContent: counts.comments + counts.recommendations > 0 }
  }))
}

/** A portfolio can be compared once it has two savings; the first six are taken. */
function portfolioCandidates(db: ReadableDb): Candidate[] {
  const current = currentCycle(db)?.id
  return allCycles(db).flatMap((cycle) => {
    const proposals = proposalsBy(db, 'portfolio', cycle.id)
    return portfoliosOf(db, cycle.id).map((portfolio) => ({
      id: portfolio.id, label: `${portfolio.name}, ${cycle.label}`, date: null, current: cycle.id === current, hasContent: (proposals.get(portfolio.id) ?? 0) >= 2,
    }))
  })
}

/** A pack has content once there is an item on its agenda. */
function packCandidates(db: ReadableDb): Candidate[] {
  const current = currentCycle(db)?.id
  return allCycles(db).flatMap((cycle) => packsOf(db, cycle.id).map((pack) => ({
    id: pack.id, label: `${pack.title}, ${cycle.label}`, date: pack.meeting === null ? null : (db.row('meeting', pack.meeting)?.date ?? null), current: cycle.id === current, hasContent: countsOfPack(db, pack.id).items > 0,
  })))
}

export function candidatesOf(db: ReadableDb, document: DocumentName): Candidate[] {
  if (isMoneyPaper(document)) return moneyCandidates(db, document)
  if (document === 'agenda-pack') return packCandidates(db)
  if (isRemitPaper(document)) return remitCandidates(db, document)
  return document === 'comments' ? boardCandidates(db) : portfolioCandidates(db)
}

/** The id asked for, else the latest of the current cycle that has content; a plan may be that of a cycle in preparation. Else a refusal that lists what there is. */
export function chooseSubject(db: ReadableDb, document: DocumentName, id: string | undefined): string {
  if (id !== undefined) return id
  const candidates = candidatesOf(db, document)
  const current = candidates.filter((candidate) => candidate.current && candidate.hasContent)
  const fit = (document === 'mtfp-update' && current.length === 0 ? candidates : current).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0))[0]
  if (fit !== undefined) return fit.id
  const listed = candidates.filter((candidate) => candidate.hasContent).map((candidate) => `${candidate.id} (${candidate.label})`)
  throw new Refusal(appError('NO_CONTENT', 'The current cycle holds nothing for this document yet.', listed.length === 0 ? 'Write something for it first.' : `Name one of: ${listed.join('; ')}.`))
}

export function parseAt(text: string | undefined): At {
  if (text === undefined || text === 'latest') return 'latest'
  if (isDate(text)) return { date: text }
  if (Object.hasOwn(positionKinds, text)) return { kind: text }
  return refuse('INVALID_INPUT', `“${text}” is neither a day of the calendar nor a kind of position.`, `Give a date such as 2025-02-11, or one of: latest, ${Object.keys(positionKinds).join(', ')}.`)
}
