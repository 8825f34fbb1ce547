// Answers about Boards, and finding anything by its words.
import { remitsOf } from '#db/council/read.ts'
import { boardsOf, countsOf, meetingOf } from '#db/scrutiny/read.ts'
import { find } from '#db/search/read.ts'
import { formatDate } from '#shared/dates.ts'
import { boardStates, wordFor } from '#shared/domain/words.ts'
import { type QueryHandlers } from './handler.ts'
import { needCycle } from './find.ts'
import { boardWorkspace } from './boardViews.ts'
import { cycleRef, flag } from './views.ts'

const excerpt = (text: string): string => { const line = text.replace(/\s+/g, ' ').trim(); return line.length <= 140 ? line : `${line.slice(0, 138)}…` }

export const boardQueries = {
  'boards.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    const remits = remitsOf(db, cycle.id)
    return {
      cycle: cycleRef(cycle),
      boards: boardsOf(db, cycle.id).map((board) => {
        const meeting = meetingOf(db, board.id)
        const portfolios = remits.filter((remit) => remit.committee === board.committee).map((remit) => ({ id: remit.portfolio, name: remit.name }))
        return {
          id: board.id, name: board.name, committee: { id: board.committee, name: db.row('committee', board.committee)?.name ?? '' },
          date: meeting?.date ?? null, dateLabel: meeting === undefined ? '' : formatDate(meeting.date), time: meeting?.time ?? null, venue: meeting?.venue ?? null,
          status: board.status, statusLabel: wordFor(boardStates, board.status), ...countsOf(db, board.id), portfolios: portfolios.length === 0 ? null : portfolios, illustrative: flag(board.illustrative),
        }
      }),
    }
  },
  'boards.get': ({ db }, input) => boardWorkspace(db, input.id),
  'search.find': ({ db }, input) => {
    const words = input.text.split(/\s+/).filter((word) => word !== '').slice(0, 8)
    const hits = words.length === 0 ? [] : find(db, words, input.limit ?? 30)
    return { hits: hits.map((hit) => ({ kind: hit.kind, id: hit.id, title: hit.title, detail: excerpt(hit.detail), cycle: hit.cycle, board: hit.board, pack: hit.pack, item: hit.item })) }
  },
} satisfies Partial<QueryHandlers>
