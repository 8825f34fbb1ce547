// Writing a Board's recommendations, and what each is about.
import { recommendationsOf } from '#db/scrutiny/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { type CommandHandlers } from './handler.ts'
import { given, need } from './find.ts'
import { orderBefore, whereMoved } from './ordering.ts'
import { draftAgain, fresh, needBoard, needNotAgreed, statusAfter, written } from './paperRules.ts'
import { amountsAfter, amountsOfText } from './writtenFigures.ts'

function inSameCycle(named: { readonly id: string; readonly cycle: string }, cycle: string): string {
  if (named.cycle !== cycle) refuse('RULE', 'A recommendation names savings and priorities of its own cycle, and that is one of another.', 'Choose a saving or priority of this cycle.')
  return named.id
}

const linkedTo = (db: ReadableDb, recommendation: string): string[] => db.rows('recommendation_link', { recommendation }).flatMap(({ proposal }) => proposal ?? [])

/** An amount typed in it may be a figure of a saving it was linked to only now. */
function noteAmounts(db: WritableDb, row: Row<'recommendation'>, cycle: string): void {
  const figures = amountsOfText(db, cycle, row.plain, row.figures, linkedTo(db, row.id))
  if (figures !== row.figures) db.update('recommendation', row.id, { figures })
}

export const recommendationCommands = {
  'recommendations.create': (db, input) => {
    const board = needBoard(db, input.board)
    const { cycle } = board
    draftAgain(db, board)
    const text = written(input.doc)
    const id = db.insert('recommendation', {
      board: input.board, type: input.type, ...text, addressee: input.addressee ?? 'Cabinet', due: input.due ?? null, owner_name: input.ownerName ?? null,
      reason: input.reason ?? null, evidence: input.evidence ?? null, measure: input.measure ?? null, status: 'draft', ord: orderBefore(db, 'recommendation', recommendationsOf(db, input.board), input.before), figures: amountsOfText(db, cycle, text.plain, null, input.proposals ?? []), ...fresh,
    })
    for (const proposal of new Set(input.proposals)) db.insert('recommendation_link', { recommendation: id, proposal: inSameCycle(need(db, 'proposal', proposal), cycle), priority: null })
    for (const priority of new Set(input.priorities)) db.insert('recommendation_link', { recommendation: id, proposal: null, priority: inSameCycle(need(db, 'priority', priority), cycle) })
    return id
  },
  'recommendations.edit': (db, input) => {
    const row = need(db, 'recommendation', input.id)
    const board = needBoard(db, row.board)
    const { cycle } = board
    const facts = given({ type: input.type, addressee: input.addressee, due: input.due, owner_name: input.ownerName, reason: input.reason, evidence: input.evidence, measure: input.measure })
    const besides = Object.entries(facts).some(([column, value]) => value !== row[column as keyof typeof facts])
    const status = statusAfter(row, input, input.reopened, besides)
    const text = input.doc === undefined ? null : written(input.doc)
    db.update('recommendation', row.id, { ...text, ...amountsAfter(db, cycle, row, { text, current: input.current, linked: linkedTo(db, row.id) }), ...facts, ...status })
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
    const link = db.insert('recommendation_link', { recommendation: row.id, proposal, priority })
    noteAmounts(db, row, cycle)
    return link
  },
  'recommendations.unlink': (db, input) => {
    const link = need(db, 'recommendation_link', input.id)
    const row = need(db, 'recommendation', link.recommendation)
    const { cycle } = needBoard(db, row.board)
    needNotAgreed([row], 'linked anew')
    db.remove('recommendation_link', link.id)
    noteAmounts(db, row, cycle)
    return link.id
  },
} satisfies Partial<CommandHandlers>
