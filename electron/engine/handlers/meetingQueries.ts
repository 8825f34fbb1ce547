// Answers about meetings: when and where Boards and committees of a cycle meet.
import { meetingsIn } from '#db/scrutiny/read.ts'
import { formatDate } from '#shared/dates.ts'
import { meetingStates, wordFor } from '#shared/domain/words.ts'
import { needCycle } from './find.ts'
import { type QueryHandlers } from './handler.ts'
import { cycleRef, flag, orNull } from './views.ts'

export const meetingQueries = {
  'meetings.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    return {
      cycle: cycleRef(cycle),
      meetings: orNull(meetingsIn(db, cycle.id).map((row) => ({
        id: row.id, body: { id: row.board ?? row.committee ?? '', name: row.body_name, kind: row.board === null ? 'committee' as const : 'board' as const },
        date: row.date, dateLabel: formatDate(row.date), time: row.time, venue: row.venue, status: row.status, statusLabel: wordFor(meetingStates, row.status), illustrative: flag(row.illustrative),
      }))),
    }
  },
} satisfies Partial<QueryHandlers>
