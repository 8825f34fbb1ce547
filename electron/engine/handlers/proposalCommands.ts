// Changing savings, their dated positions and their effects.
import { positionsOf, highestRef } from '#db/proposals/read.ts'
import { type WritableDb } from '#db/store/types.ts'
import { type At } from '#shared/contract/parts.ts'
import { dateInLondon } from '#shared/dates.ts'
import { inOrder, positionAt } from '#shared/domain/lineage.ts'
import { stepTo, wordingFrozen } from '#shared/domain/proposalSteps.ts'
import { refuse } from '#shared/errors.ts'
import { formatYear } from '#shared/financialYear.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Row } from '#shared/schema/index.ts'
import { type CommandHandlers } from './handler.ts'
import { clash, given, need, needCycle, needOpenCycle } from './find.ts'
import { orderBefore } from './ordering.ts'
import { dropExemptions } from './packRules.ts'
import { ownWhereTyped } from './typedFigures.ts'
import { amountColumns, blankSaving, positionMoney } from './views.ts'

const fresh = { source: null, illustrative: 0 }

function checkPlace(db: WritableDb, cycle: string, place: { department?: string | undefined; portfolio?: string | null | undefined; service?: string | null | undefined }): void {
  const elsewhere = (what: string): never => refuse('RULE', `That ${what} belongs to another cycle.`, `Choose a ${what} of this cycle.`)
  if (place.department !== undefined && need(db, 'department', place.department).cycle !== cycle) elsewhere('department')
  if (place.portfolio && need(db, 'portfolio', place.portfolio).cycle !== cycle) elsewhere('portfolio')
  if (place.service && need(db, 'service', place.service).cycle !== cycle) elsewhere('service')
}

function refFree(db: WritableDb, cycle: string, ref: string, own: string | null): void {
  if (db.rows('proposal', { cycle, ref }).some((row) => row.id !== own)) clash(`The reference ${ref}`)
}

function needSaving(db: WritableDb, id: string): { proposal: Row<'proposal'>; cycle: Row<'cycle'> } {
  const proposal = need(db, 'proposal', id)
  return { proposal, cycle: needOpenCycle(db, proposal.cycle) }
}

/** Full-time equivalents are kept to two decimals: "3.6" and "3.60" are one value. */
function twoPlaces(fte: string | null | undefined): string | null | undefined {
  if (fte === null || fte === undefined) return fte
  const [whole = '0', part = ''] = fte.split('.')
  return `${whole}.${part.padEnd(2, '0')}`
}

type LifeEdit = { readonly title?: string | undefined; readonly description?: string | null | undefined; readonly status?: string | undefined; readonly eqia?: string | undefined; readonly reason?: string | undefined }

/** The next step is one that may come next, and words people are being asked about stay. Refuses RULE. */
function checkLife(proposal: Row<'proposal'>, edit: LifeEdit): void {
  const reason = (edit.reason ?? '').trim() !== ''
  const step = stepTo({ ref: proposal.ref, status: proposal.status, eqia: edit.eqia ?? proposal.eqia }, edit.status ?? proposal.status, reason)
  if (!step.allowed) refuse('RULE', step.why, step.next)
  const rewords = (['title', 'description'] as const).some((column) => edit[column] !== undefined && edit[column] !== proposal[column])
  if (rewords && wordingFrozen(proposal.status) && !reason) {
    refuse('RULE', `${proposal.ref} is being consulted on: its title and description stay as they were proposed.`, 'Change them when the consultation has ended, or give the reason; it goes into the history.')
  }
}

function checkYears(cycle: Row<'cycle'>, amounts: readonly MaybeAmount[] | undefined): void {
  if (amounts !== undefined && amounts.length > cycle.horizon) {
    refuse('RULE', `${cycle.label} plans for ${cycle.horizon} years, and ${amounts.length} amounts were given.`, 'Give one amount for each year, starting with the first.')
  }
}

/** What starts after the last year has no year here: its figures would all be blank. A start before the first is one that has begun. */
function checkStart(cycle: Row<'cycle'>, year: number | null | undefined): void {
  const last = cycle.first_year + cycle.horizon - 1
  if (year !== null && year !== undefined && year > last) {
    refuse('RULE', `${cycle.label} plans up to ${formatYear(last)}, and the saving would start in ${formatYear(year)}: no year of the plan would hold any of it.`, `Choose a start up to ${formatYear(last)}, or keep the saving for the cycle that plans for that year.`)
  }
}

function addPosition(db: WritableDb, proposal: string, facts: { kind: string; date: string; text: string; reason?: string | null | undefined; amounts: readonly MaybeAmount[]; left: MaybeAmount; source?: string | null | undefined; basis?: string | undefined; precision?: string | undefined }): string {
  return db.insert('position', {
    proposal, kind: facts.kind, date: facts.date, precision: facts.precision ?? 'day', text: facts.text, reason: facts.reason ?? null, basis: facts.basis ?? 'recurring', derived: 0, derivation: null,
    source: facts.source ?? null, illustrative: 0, ...positionMoney(facts.amounts, facts.left),
  })
}

const savingCommands = {
  'proposals.create': (db, input, ctx) => {
    const cycle = needOpenCycle(db, needCycle(db, input.cycle).id)
    checkPlace(db, cycle.id, input)
    checkYears(cycle, input.amounts)
    const code = need(db, 'department', input.department).code
    const ref = input.ref ?? `${code}-${String(highestRef(db, cycle.id, code) + 1).padStart(3, '0')}`
    refFree(db, cycle.id, ref, null)
    const siblings = db.all<{ id: string; ord: string }>('SELECT id, ord FROM proposal WHERE cycle = ? AND department = ? ORDER BY ord, id', cycle.id, input.department)
    const id = db.insert('proposal', {
      cycle: cycle.id, ref, title: input.title, description: input.description ?? null, department: input.department, portfolio: input.portfolio ?? null, service: input.service ?? null,
      kind: input.kind ?? 'efficiency', route: input.route ?? 'consult', status: input.status ?? 'identified', cost_state: null, cost_low: null, cost_high: null,
      likelihood: null, impact: null, rag: null, risk: null, eqia: 'unknown', eqia_date: null, ord: orderBefore(db, 'proposal', siblings), ...blankSaving, owner_name: input.owner ?? null, ...fresh,
    })
    if (input.amounts !== undefined) addPosition(db, id, { kind: 'proposed', date: dateInLondon(ctx.now), text: 'Proposed', amounts: input.amounts, left: null })
    return id
  },
  'proposals.edit': (db, input) => {
    const { proposal, cycle } = needSaving(db, input.id)
    checkPlace(db, proposal.cycle, input)
    checkStart(cycle, input.startYear)
    if (input.source) need(db, 'source', input.source)
    if (input.ref !== undefined) refFree(db, proposal.cycle, input.ref, proposal.id)
    checkLife(proposal, input)
    db.update('proposal', proposal.id, { ...given({
      ref: input.ref, title: input.title, description: input.description, department: input.department, portfolio: input.portfolio, service: input.service, kind: input.kind, route: input.route,
      status: input.status, likelihood: input.likelihood, impact: input.impact, rag: input.rag, risk: input.risk, eqia: input.eqia, eqia_date: input.eqiaDate, eqia_link: input.eqiaLink, source: input.source,
      owner_name: input.owner, mitigation: input.mitigation, alternatives: input.alternatives, evidence: input.evidence, consultation: input.consultation,
      start_year: input.startYear, start_month: input.startMonth, fte: twoPlaces(input.fte), posts: input.posts, vacant: input.vacant,
    }), ...amountColumns('gross', input.gross), ...amountColumns('net', input.net), ...amountColumns('full', input.full) })
    return proposal.id
  },
  'proposals.setCost': (db, input) => {
    needSaving(db, input.id)
    db.update('proposal', input.id, amountColumns('cost', input.cost))
    return input.id
  },
  'proposals.remove': (db, input) => {
    const { proposal } = needSaving(db, input.id)
    const links = db.rows('recommendation_link', { proposal: proposal.id })
    if (links.some((link) => db.row('recommendation', link.recommendation)?.status === 'agreed')) {
      refuse('RULE', `${proposal.ref} is named by a recommendation whose wording a Board agreed, so it is not simply removed.`, 'Change its status instead, or have the recommendation reopened with a reason and the link removed.')
    }
    for (const link of links) db.remove('recommendation_link', link.id)
    for (const link of db.rows('dependency', { other: proposal.id })) db.remove('dependency', link.id)
    dropExemptions(db, 'position', db.rows('position', { proposal: proposal.id }).map(({ id }) => id))
    dropExemptions(db, 'proposal', [proposal.id])
    db.remove('proposal', proposal.id)
    return proposal.id
  },
} satisfies Partial<CommandHandlers>

/** The position whose figures a cell shows, so that typing over a figure changes the figure seen; a first figure makes a "proposed" position. */
function positionToEdit(db: WritableDb, proposal: string, at: At, today: string): string {
  const positions = inOrder(positionsOf(db, proposal))
  const shown = positionAt(positions, at)
  if (shown !== undefined) return shown.id
  if (at !== 'latest') refuse('RULE', 'This saving has no position with figures at that point.', 'Show the latest position, or add a position first.')
  const last = positions.at(-1)
  return last !== undefined ? last.id : addPosition(db, proposal, { kind: 'proposed', date: today, text: 'Proposed', amounts: [], left: null })
}

const positionCommands = {
  'positions.setAmount': (db, input, ctx) => {
    const { proposal, cycle } = needSaving(db, input.proposal)
    const slot = input.year - cycle.first_year + 1
    if (slot < 1 || slot > cycle.horizon) {
      refuse('RULE', `${formatYear(input.year)} is outside ${cycle.label}, which plans from ${formatYear(cycle.first_year)} for ${cycle.horizon} years.`, 'Choose one of its years.')
    }
    const at = input.at ?? 'latest'
    // Clearing a cell that shows nothing states nothing: no position is made for it.
    if (input.amount === null && at === 'latest' && positionAt(inOrder(positionsOf(db, proposal.id)), at) === undefined) return null
    const id = positionToEdit(db, proposal.id, at, dateInLondon(ctx.now))
    const money = [amountColumns('y1', input.amount), amountColumns('y2', input.amount), amountColumns('y3', input.amount), amountColumns('y4', input.amount), amountColumns('y5', input.amount)]
    // A figure typed by hand is no longer the one that was worked out.
    const typed = money[slot - 1] ?? {}
    db.update('position', id, { ...typed, ...ownWhereTyped(need(db, 'position', id), typed), derived: 0, derivation: null })
    return id
  },
  'positions.add': (db, input) => {
    const { proposal, cycle } = needSaving(db, input.proposal)
    checkYears(cycle, input.amounts)
    if (input.source) need(db, 'source', input.source)
    return addPosition(db, proposal.id, { ...input, date: input.date, amounts: input.amounts ?? [], left: input.left ?? null })
  },
  'positions.edit': (db, input) => {
    const position = need(db, 'position', input.id)
    const { cycle } = needSaving(db, position.proposal)
    checkYears(cycle, input.amounts)
    if (input.source) need(db, 'source', input.source)
    const { left_state, left_low, left_high, ...years } = positionMoney(input.amounts ?? [], input.left ?? null)
    const typed = { ...(input.amounts === undefined ? {} : years), ...(input.left === undefined ? {} : { left_state, left_low, left_high }) }
    db.update('position', position.id, {
      ...typed, ...ownWhereTyped(position, typed),
      ...given({ kind: input.kind, date: input.date, text: input.text, reason: input.reason, source: input.source, basis: input.basis }),
      // A day that is typed is one, unless it is said to stand for its month or year.
      ...(input.precision !== undefined ? { precision: input.precision } : input.date === undefined ? {} : { precision: 'day' }),
      ...(input.amounts === undefined ? {} : { derived: 0, derivation: null }),
    })
    return position.id
  },
  'positions.remove': (db, input) => {
    needSaving(db, need(db, 'position', input.id).proposal)
    dropExemptions(db, 'position', [input.id])
    db.remove('position', input.id)
    return input.id
  },
} satisfies Partial<CommandHandlers>

const effectCommands = {
  'effects.setPriority': (db, input) => {
    const { proposal } = needSaving(db, input.proposal)
    if (need(db, 'priority', input.priority).cycle !== proposal.cycle) refuse('RULE', 'That priority belongs to another cycle.', 'Choose one of the four priorities of this cycle.')
    const [effect] = db.rows('priority_effect', { proposal: proposal.id, priority: input.priority })
    if (effect === undefined) return db.insert('priority_effect', { proposal: proposal.id, priority: input.priority, score: input.score, reason: input.reason ?? null, ...fresh })
    // Whoever scores it stands behind it: it is no longer made up.
    db.update('priority_effect', effect.id, { ...given({ score: input.score, reason: input.reason }), illustrative: 0 })
    return effect.id
  },
  'effects.setEquality': (db, input) => {
    const { proposal } = needSaving(db, input.proposal)
    const [effect] = db.rows('equality_effect', { proposal: proposal.id, characteristic: input.characteristic })
    if (effect === undefined) {
      return db.insert('equality_effect', { proposal: proposal.id, characteristic: input.characteristic, effect: input.effect, who: input.who ?? null, mitigation: input.mitigation ?? null, ...fresh })
    }
    db.update('equality_effect', effect.id, { ...given({ effect: input.effect, who: input.who, mitigation: input.mitigation }), illustrative: 0 })
    return effect.id
  },
  'effects.removeEquality': (db, input) => {
    needSaving(db, need(db, 'equality_effect', input.id).proposal)
    db.remove('equality_effect', input.id)
    return input.id
  },
} satisfies Partial<CommandHandlers>

export const proposalCommands = { ...savingCommands, ...positionCommands, ...effectCommands } satisfies Partial<CommandHandlers>
