// Changing what belongs to a saving beyond its figures: further portfolios, options, cost shifts, dependencies.
import { type WritableDb } from '#db/store/types.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { given, need, needOpenCycle } from './find.ts'
import { type CommandHandlers } from './handler.ts'
import { orderBefore, whereMoved } from './ordering.ts'
import { amountColumns } from './views.ts'

const fresh = { source: null, illustrative: 0 }
const noAmount = { amount_state: null, amount_low: null, amount_high: null }

function needSaving(db: WritableDb, id: string): Row<'proposal'> {
  const proposal = need(db, 'proposal', id)
  needOpenCycle(db, proposal.cycle)
  return proposal
}

const inOrder = <R extends { id: string; ord: string }>(rows: readonly R[]): R[] => rows.toSorted((a, b) => (a.ord === b.ord ? (a.id < b.id ? -1 : 1) : a.ord < b.ord ? -1 : 1))

const optionCommands = {
  'options.create': (db, input) => {
    const proposal = needSaving(db, input.proposal)
    const ord = orderBefore(db, 'option', inOrder(db.rows('option', { proposal: proposal.id })), input.before ?? null)
    return db.insert('option', {
      proposal: proposal.id, kind: input.kind, title: input.title, text: input.text ?? null, ...noAmount, ...amountColumns('amount', input.amount), put_by: input.putBy ?? null,
      dropped: input.dropped ?? null, ord, ...fresh,
    })
  },
  'options.edit': (db, input) => {
    const option = need(db, 'option', input.id)
    needSaving(db, option.proposal)
    db.update('option', option.id, { ...given({ kind: input.kind, title: input.title, text: input.text, put_by: input.putBy, dropped: input.dropped }), ...amountColumns('amount', input.amount) })
    return option.id
  },
  'options.move': (db, input) => {
    const option = need(db, 'option', input.id)
    needSaving(db, option.proposal)
    const place = whereMoved(option, inOrder(db.rows('option', { proposal: option.proposal })), input.before)
    if (place !== 'here') db.update('option', option.id, { ord: orderBefore(db, 'option', place.others, place.before) })
    return option.id
  },
  'options.remove': (db, input) => {
    const option = need(db, 'option', input.id)
    needSaving(db, option.proposal)
    db.remove('option', option.id)
    return option.id
  },
} satisfies Partial<CommandHandlers>

const shiftCommands = {
  'costShifts.create': (db, input) => {
    const proposal = needSaving(db, input.proposal)
    const ord = orderBefore(db, 'cost_shift', inOrder(db.rows('cost_shift', { proposal: proposal.id })))
    return db.insert('cost_shift', {
      proposal: proposal.id, bearer: input.bearer, year: input.year ?? null, ...noAmount, ...amountColumns('amount', input.amount), confidence: input.confidence ?? null, basis: input.basis ?? null, ord, ...fresh,
    })
  },
  'costShifts.edit': (db, input) => {
    const shift = need(db, 'cost_shift', input.id)
    needSaving(db, shift.proposal)
    db.update('cost_shift', shift.id, { ...given({ bearer: input.bearer, year: input.year, confidence: input.confidence, basis: input.basis }), ...amountColumns('amount', input.amount) })
    return shift.id
  },
  'costShifts.remove': (db, input) => {
    const shift = need(db, 'cost_shift', input.id)
    needSaving(db, shift.proposal)
    db.remove('cost_shift', shift.id)
    return shift.id
  },
} satisfies Partial<CommandHandlers>

/** Whether following "requires" from a saving leads to another: two that require each other could never be taken. */
function leadsTo(db: WritableDb, from: string, to: string): boolean {
  const open = [from]
  const seen = new Set<string>()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true
    if (seen.has(next)) continue
    seen.add(next)
    for (const row of db.rows('dependency', { proposal: next, kind: 'requires' })) open.push(row.other)
  }
  return false
}

function checkDependency(db: WritableDb, proposal: Row<'proposal'>, other: Row<'proposal'>, kind: string): void {
  if (other.id === proposal.id) refuse('RULE', 'A saving neither requires nor excludes itself.', 'Name another saving.')
  if (other.cycle !== proposal.cycle) refuse('RULE', `${other.ref} belongs to another cycle.`, 'Name a saving of the same cycle.')
  const [back] = db.rows('dependency', { proposal: other.id, other: proposal.id })
  if (back !== undefined && back.kind !== kind) refuse('RULE', `${other.ref} ${back.kind} ${proposal.ref}, so ${proposal.ref} cannot ${kind === 'requires' ? 'require' : 'exclude'} it.`, `Change what ${other.ref} states first.`)
  if (kind === 'requires' && leadsTo(db, other.id, proposal.id)) refuse('RULE', `${other.ref} itself requires ${proposal.ref}: neither could ever be taken first.`, 'Remove the one that does not hold.')
}

const dependencyCommands = {
  'dependencies.set': (db, input) => {
    const proposal = needSaving(db, input.proposal)
    checkDependency(db, proposal, need(db, 'proposal', input.other), input.kind)
    const [known] = db.rows('dependency', { proposal: proposal.id, other: input.other })
    if (known === undefined) return db.insert('dependency', { proposal: proposal.id, other: input.other, kind: input.kind, reason: input.reason ?? null, ...fresh })
    db.update('dependency', known.id, given({ kind: input.kind, reason: input.reason }))
    return known.id
  },
  'dependencies.remove': (db, input) => {
    const row = need(db, 'dependency', input.id)
    needSaving(db, row.proposal)
    db.remove('dependency', row.id)
    return row.id
  },
  'proposals.share': (db, input) => {
    const proposal = needSaving(db, input.id)
    const wanted = new Set(input.portfolios)
    for (const portfolio of wanted) {
      if (portfolio === proposal.portfolio) refuse('RULE', 'That is the saving’s own portfolio already.', 'Name the further portfolios only.')
      if (need(db, 'portfolio', portfolio).cycle !== proposal.cycle) refuse('RULE', 'That portfolio belongs to another cycle.', 'Choose a portfolio of this cycle.')
    }
    for (const row of db.rows('proposal_portfolio', { proposal: proposal.id })) if (!wanted.delete(row.portfolio)) db.remove('proposal_portfolio', row.id)
    for (const portfolio of wanted) db.insert('proposal_portfolio', { proposal: proposal.id, portfolio })
    return proposal.id
  },
} satisfies Partial<CommandHandlers>

export const savingPartCommands = { ...optionCommands, ...shiftCommands, ...dependencyCommands } satisfies Partial<CommandHandlers>
