// Writing a Board's recommendations, and what each is about.
import { recommendationsOf } from '#db/scrutiny/read.ts'
import { refuse } from '#shared/errors.ts'
import { type CommandHandlers } from './handler.ts'
import { given, need } from './find.ts'
import { orderBefore, whereMoved } from './ordering.ts'
import { draftAgain, fresh, needBoard, needNotAgreed, statusAfter, written } from './paperRules.ts'

function inSameCycle(named: { readonly id: string; readonly cycle: string }, cycle: string): string {
  if (named.cycle !== cycle) refuse('RULE', 'A recommendation names savings and priorities of its own cycle, and that is one of another.', 'Choose a saving or priority of this cycle.')
  return named.id
}

export const recommendationCommands = {
  'recommendations.create': (db, input) => {
    const board = needBoard(db, input.board)
    const { cycle } = board
    draftAgain(db, board)
    const id = db.insert('recommendation', {
      board: input.board, type: input.type, ...written(input.doc), addressee: input.addressee ?? 'Cabinet', due: input.due ?? null, owner_name: input.ownerName ?? null,
      reason: input.reason ?? null, evidence: input.evidence ?? null, measure: input.measure ?? null, status: 'draft', ord: orderBefore(db, 'recommendation', recommendationsOf(db, input.board), input.before), figures: null, ...fresh,
    })
    for (const proposal of new Set(input.proposals)) db.insert('recommendation_link', { recommendation: id, proposal: inSameCycle(need(db, 'proposal', proposal), cycle), priority: null })
    for (const priority of new Set(input.priorities)) db.insert('recommendation_link', { recommendation: id, proposal: null, priority: inSameCycle(need(db, 'priority', priority), cycle) })
    return id
  },
  'recommendations.edit': (db, input) => {
    const row = need(db, 'recommendation', input.id)
    const board = needBoard(db, row.board)
    const facts = given({ type: input.type, addressee: input.addressee, due: input.due, owner_name: input.ownerName, reason: input.reason, evidence: input.evidence, measure: input.measure })
    const besides = Object.entries(facts).some(([column, value]) => value !== row[column as keyof typeof facts])
    const status = statusAfter(row, input, input.reopened, besides)
    db.update('recommendation', row.id, { ...(input.doc === undefined ? {} : written(input.doc)), ...facts, ...status })
    if (row.status === 'agreed' && status.status === 'draft') draftAgain(db, board)
    return row.id
  },
  'recommendations.move': (db, input) => {
    const row = need(db, 'recommendation', input.id)
    needBoard(db, row.board)
    const place = whereMoved(row, recommendationsOf(db, row.board), input.before)
    if (place === 'here') return row.id
    needNotAgreed([row], 'moved')
    db.update('recommendation', row.id, { ord: orderBefore(db, 'recommendation', place.others, place.before) })
    return row.id
  },
  'recommendations.remove': (db, input) => {
    const row = need(db, 'recommendation', input.id)
    needBoard(db, row.board)
    needNotAgreed([row], 'removed')
    db.remove('recommendation', row.id)
    return row.id
  },
  'recommendations.link': (db, input) => {
    const row = need(db, 'recommendation', input.recommendation)
    const { cycle } = needBoard(db, row.board)
    const proposal = input.proposal === undefined ? null : inSameCycle(need(db, 'proposal', input.proposal), cycle)
    const priority = input.priority === undefined ? null : inSameCycle(need(db, 'priority', input.priority), cycle)
    if (db.rows('recommendation_link', { recommendation: row.id, proposal, priority }).length > 0) refuse('CLASH', 'The recommendation already names it.', 'Choose another saving or priority.')
    needNotAgreed([row], 'linked anew')
    return db.insert('recommendation_link', { recommendation: row.id, proposal, priority })
  },
  'recommendations.unlink': (db, input) => {
    const link = need(db, 'recommendation_link', input.id)
    const row = need(db, 'recommendation', link.recommendation)
    needBoard(db, row.board)
    needNotAgreed([row], 'linked anew')
    db.remove('recommendation_link', link.id)
    return link.id
  },
} satisfies Partial<CommandHandlers>
