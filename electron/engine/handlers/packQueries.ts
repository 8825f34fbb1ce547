// Answers about packs: the list, and one with everything in it.
import { countsOfPack, issuesOf, packsOf } from '#db/packs/read.ts'
import { formatDate } from '#shared/dates.ts'
import { issueLabel, packKinds } from '#shared/domain/packWords.ts'
import { wordFor } from '#shared/domain/words.ts'
import { needCycle } from './find.ts'
import { type QueryHandlers } from './handler.ts'
import { bodyOf } from './packRows.ts'
import { packWorkspace } from './packViews.ts'
import { cycleRef, flag, orNull } from './views.ts'

export const packQueries = {
  'packs.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    return {
      cycle: cycleRef(cycle),
      packs: orNull(packsOf(db, cycle.id).map((pack) => {
        const meeting = pack.meeting === null ? undefined : db.row('meeting', pack.meeting)
        const { id, name } = bodyOf(db, pack)
        const last = issuesOf(db, pack.id).at(-1)
        return {
          id: pack.id, title: pack.title, kind: pack.kind, kindLabel: wordFor(packKinds, pack.kind), body: { id, name }, date: meeting?.date ?? null, dateLabel: meeting === undefined ? '' : formatDate(meeting.date), public: flag(pack.public),
          ...countsOfPack(db, pack.id), issued: last === undefined ? null : issueLabel(last.number, last.kind), illustrative: flag(pack.illustrative),
        }
      })),
    }
  },
  'packs.one': ({ db, actor }, input) => packWorkspace(db, input.id, actor()),
} satisfies Partial<QueryHandlers>
