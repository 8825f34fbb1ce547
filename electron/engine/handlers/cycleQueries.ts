// Answers about cycles: the list, the ribbon, the first screen, the commissioning outcomes.
import { allCycles, countIn, outcomesOf, prioritiesOf, stagesOf } from '#db/cycles/read.ts'
import { allDepartments, departmentsOf } from '#db/council/read.ts'
import { boardsOf, countsOf, datedRecommendations, meetingOf, recommendationsByType } from '#db/scrutiny/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { documentNames } from '#shared/contract/documents.ts'
import { daysBetween, dateInLondon, formatDate, formatShort } from '#shared/dates.ts'
import { balanceOf } from '#shared/domain/effects.ts'
import { countsAs } from '#shared/domain/counting.ts'
import { stageLine, todayOnLine } from '#shared/domain/ribbon.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { homeSentence } from '#shared/domain/sentences.ts'
import { boardStates, proposalStatuses, recommendationTypes, wordFor } from '#shared/domain/words.ts'
import { addTotals } from '#shared/money/total.ts'
import { type Row } from '#shared/schema/index.ts'
import { type QueryContext, type QueryHandlers } from './handler.ts'
import { currentCycle, needCycle } from './find.ts'
import { recentOperations } from './historyQueries.ts'
import { cycleTotals, priorityBalances, savingRows } from './savingRows.ts'
import { amountIn, cycleRef, departmentRef, flag, yearsOf } from './views.ts'

function dueItems(db: ReadableDb, cycle: Row<'cycle'>, today: string) {
  const stages = stagesOf(db, cycle.id).flatMap((stage) => stage.due === null || stage.status === 'done' || stage.due < today ? [] : [{
    date: stage.due, label: stage.label, detail: stage.body, kind: 'stage' as const, target: stage.id, illustrative: flag(stage.illustrative),
  }])
  const meetings = boardsOf(db, cycle.id).flatMap((board) => {
    const meeting = meetingOf(db, board.id)
    return meeting === undefined || meeting.status === 'held' || meeting.date < today ? [] : [{
      date: meeting.date, label: board.name, detail: meeting.venue ?? 'Private working session', kind: 'meeting' as const, target: board.id, illustrative: flag(meeting.illustrative),
    }]
  })
  const recommendations = datedRecommendations(db, cycle.id).map((row) => ({
    date: row.due, label: firstWords(row.plain), detail: `${row.boardName}, to ${row.addressee}`, kind: 'recommendation' as const, target: row.board, illustrative: flag(row.illustrative),
  }))
  const items = [...stages, ...meetings, ...recommendations].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).slice(0, 12)
  return items.length === 0 ? null : items.map((item) => ({ ...item, dateLabel: item.date < today ? formatDate(item.date) : formatShort(item.date), overdue: item.date < today }))
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 90 ? line : `${line.slice(0, 88).replace(/\s\S*$/, '')}…`
}

function homeOf({ db, now, undo: _undo }: QueryContext, cycle: Row<'cycle'>) {
  const today = dateInLondon(now)
  const years = yearsOf(cycle)
  const rows = savingRows(db, { cycle: cycle.id }, 'latest', years.length)
  const totals = { ...totalsOf(rows, years.length), proposals: rows.length }
  const boards = boardsOf(db, cycle.id).map((board) => {
    const meeting = meetingOf(db, board.id)
    const committee = db.row('committee', board.committee)
    const counts = countsOf(db, board.id)
    return {
      id: board.id, name: board.name, committee: { id: board.committee, name: committee?.name ?? '' }, date: meeting?.date ?? null,
      status: board.status, statusLabel: wordFor(boardStates, board.status), comments: counts.comments, recommendations: counts.recommendations, illustrative: flag(board.illustrative),
    }
  })
  const left = rows.filter((row) => row.left !== null && !(row.left.state === 'known' && row.left.low === 0))
  const types = new Map(recommendationsByType(db, cycle.id).map((row) => [row.type, row.n]))
  return {
    cycle: cycleRef(cycle), sentence: homeSentence(cycle.label, rows.length, totals), years,
    illustrative: rows.length > 0 && rows.every((row) => row.illustrative),
    departments: departmentsOf(db, cycle.id).map((department) => {
      const own = rows.filter((row) => row.department.id === department.id)
      return { department: departmentRef(department), proposals: own.length, ...totalsOf(own, years.length) }
    }),
    totals,
    leftToFind: left.length === 0 ? null : left.map((row) => ({ id: row.id, ref: row.ref, title: row.title, left: row.left, since: row.position?.date ?? today })),
    statuses: Object.entries(proposalStatuses).flatMap(([status, label]) => {
      const own = rows.filter((row) => row.status === status)
      return own.length === 0 ? [] : [{ status, label, count: own.length, counts: countsAs(status), total: addTotals(own.map((row) => row.total)) }]
    }),
    priorities: priorityBalances(prioritiesOf(db, cycle.id), rows, balanceOf),
    due: dueItems(db, cycle, today),
    boards: boards.length === 0 ? null : boards,
    recommendationsByType: Object.entries(recommendationTypes).map(([type, label]) => ({ type, label, count: types.get(type) ?? 0 })),
    recent: recentOperations(db, 6),
  }
}

export const cycleQueries = {
  'cycles.list': ({ db }) => {
    const current = currentCycle(db)?.id
    return {
      cycles: allCycles(db).map((cycle) => {
        const { total, notCounted: { savings, total: apart } } = cycleTotals(db, cycle)
        return {
          ...cycleRef(cycle), current: cycle.id === current, illustrative: flag(cycle.illustrative), proposals: countIn(db, 'proposal', cycle.id), total, notCounted: { savings, total: apart },
        }
      }),
    }
  },
  'cycles.ribbon': ({ db, now }, input) => {
    const cycle = needCycle(db, input.cycle)
    const today = dateInLondon(now)
    const current = currentCycle(db)?.id
    const stages = stageLine(stagesOf(db, cycle.id), today)
    const next = stages.find((stage) => stage.state === 'next' && stage.due !== null)
    return {
      cycle: cycleRef(cycle), cycles: allCycles(db).map((row) => ({ id: row.id, label: row.label, current: row.id === current })),
      today, stages, todayAt: todayOnLine(stages, today),
      next: next === undefined || next.due === null ? null : { stage: next.id, label: next.label, body: next.body, due: next.due, dueLabel: formatShort(next.due), inDays: daysBetween(today, next.due) },
      counts: { portfolios: countIn(db, 'portfolio', cycle.id), savings: countIn(db, 'proposal', cycle.id), boards: countIn(db, 'board', cycle.id), packs: countIn(db, 'pack', cycle.id), documents: documentNames.length },
    }
  },
  'cycles.home': (ctx, input) => homeOf(ctx, needCycle(ctx.db, input.cycle)),
  'outcomes.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    const departments = new Map(allDepartments(db).map((row) => [row.id, row]))
    return {
      cycle: cycleRef(cycle),
      outcomes: outcomesOf(db, cycle.id).map((row) => {
        const department = row.department === null ? undefined : departments.get(row.department)
        return {
          id: row.id, numeral: row.numeral, title: row.title, requires: row.requires, legislation: row.legislation, sizeNote: row.size_note,
          amount: amountIn(row, 'amount'), department: department ? departmentRef(department) : null, illustrative: flag(row.illustrative),
        }
      }),
    }
  },
} satisfies Partial<QueryHandlers>

