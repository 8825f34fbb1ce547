// Savings proposals: the list (the money grid), one proposal, its dated positions and effects, and the comparison of two to six.
import { z } from 'zod'
import { bases, characteristics, equalityEffects, eqiaStates, keysOf, positionKinds, precisions, proposalKinds, proposalStatuses, rags, routes } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText, titleText } from '#shared/text.ts'
import { at, cycleRef, departmentRef, done, exemptionView, fteText, id, inCycle, isoDate, maybeAmount, named, planYear, priorityRef, savingsSums, sourceRef, startYear, total } from './parts.ts'
import { command, type FieldRoles, query } from './procedure.ts'

const linden = exampleId('proposal:ASC-003')
const score = z.number().int().min(-3).max(3)

export const proposalRow = z.strictObject({
  id, ref: z.string(), title: z.string(), cycle: id, department: departmentRef, portfolio: named.nullable(), service: named.nullable(),
  duty: z.string().nullable(), act: z.string().nullable(), kind: z.string(), kindLabel: z.string(), route: z.string(),
  status: z.string(), statusLabel: z.string(), rag: z.string().nullable(),
  /** Whether it is in totals at this point: one that is rejected, deferred or unachievable is listed and not counted. */
  counts: z.boolean(),
  /** Signed effect on each of the four priorities, in their order; null where none is recorded. */
  scores: z.array(score.nullable()),
  amounts: z.array(maybeAmount), total, left: maybeAmount,
  /** The position the figures are taken from; null when the proposal has none with a figure at this point. */
  position: z.strictObject({ id, kind: z.string(), kindLabel: z.string(), date: isoDate, derived: z.boolean() }).nullable(),
  /** Of those figures: recurring, or one-off, which the year after has to find again. */
  basis: z.string(),
  /** Gross and net base of the service; what the saving brings in a whole year; what it costs to make. */
  gross: maybeAmount, net: maybeAmount, full: maybeAmount, cost: maybeAmount,
  /** Financial year and calendar month it starts in. */
  startYear: z.number().int().nullable(), startMonth: z.number().int().nullable(),
  /** Full-time equivalents as decimal text to two places; posts, and how many of them are vacant. */
  fte: z.string().nullable(), posts: z.number().int().nullable(), vacant: z.number().int().nullable(),
  owner: z.string().nullable(), likelihood: z.number().int().nullable(), impact: z.number().int().nullable(), eqia: z.string(), eqiaLabel: z.string(), eqiaDate: isoDate.nullable(),
  /** Further portfolios that share it; its money counts once. */
  sharedWith: z.array(named).nullable(),
  illustrative: z.boolean(), scoresIllustrative: z.boolean(),
  /** What of it is withheld from the public: all of it, figures of it, or nothing. */
  exempt: z.enum(['whole', 'figures']).nullable(),
  /** Its deliverability, likelihood and impact were made up. */
  ratingsIllustrative: z.boolean(),
})

const list = z.strictObject({
  /** null when the list spans all cycles; then years are "Year 1" and on. */
  cycle: cycleRef.nullable(), sentence: z.string(), years: z.array(planYear), at, priorities: z.array(priorityRef), rows: z.array(proposalRow),
  totals: savingsSums,
  positionKinds: z.array(z.strictObject({ kind: z.string(), label: z.string(), count: z.number().int() })),
})

export const position = z.strictObject({
  id, kind: z.string(), kindLabel: z.string(), date: isoDate, precision: z.string(), dateLabel: z.string(), text: z.string(), reason: z.string().nullable(),
  amounts: z.array(maybeAmount), total, left: maybeAmount, basis: z.string(), derived: z.boolean(), derivation: z.string().nullable(),
  source: sourceRef.nullable(), illustrative: z.boolean(),
})

const priorityEffect = z.strictObject({ id: id.nullable(), priority: priorityRef, score: score.nullable(), reason: z.string().nullable(), illustrative: z.boolean() })

const equalityEffect = z.strictObject({
  id, characteristic: z.string(), label: z.string(), effect: z.string(), effectLabel: z.string(), who: z.string().nullable(), mitigation: z.string().nullable(), illustrative: z.boolean(),
})

const floor = z.strictObject({
  /** Whether the saving leaves the service above its statutory floor; unknown when the floor or the saving is. */
  verdict: z.enum(['above', 'below', 'unknown', 'none']),
  service: z.string(), act: z.string().nullable(), budget: maybeAmount, budgetYear: z.string().nullable(), floor: maybeAmount,
  taken: total, left: total, headroom: total.nullable(), sentence: z.string(), illustrative: z.boolean(),
})

const optionView = z.strictObject({
  id, kind: z.string(), kindLabel: z.string(), title: z.string(), text: z.string().nullable(), amount: maybeAmount, putBy: z.string().nullable(), dropped: z.string().nullable(), illustrative: z.boolean(),
})

const costShiftView = z.strictObject({
  id, bearer: z.string(), amount: maybeAmount, year: z.number().int().nullable(), yearLabel: z.string().nullable(), confidence: z.string().nullable(), confidenceLabel: z.string().nullable(),
  basis: z.string().nullable(), illustrative: z.boolean(),
})

/** `from`: this saving states it; otherwise the other one does, about this. */
const dependencyView = z.strictObject({
  id, kind: z.string(), label: z.string(), from: z.boolean(), other: z.strictObject({ id, ref: z.string(), title: z.string(), status: z.string(), statusLabel: z.string() }), reason: z.string().nullable(), illustrative: z.boolean(),
})

const detail = proposalRow.extend({
  inCycle: cycleRef, years: z.array(planYear), sentence: z.string(), description: z.string().nullable(), source: sourceRef.nullable(),
  risk: z.string().nullable(), eqiaLink: z.string().nullable(), mitigation: z.string().nullable(), alternatives: z.string().nullable(), evidence: z.string().nullable(), consultation: z.string().nullable(),
  /** How soon the whole year's saving earns back its cost, in words; null where either is blank. */
  payback: z.string().nullable(),
  /** What the start month makes of the whole year's saving in each plan year, and whether the figures shown say the same. */
  phased: z.strictObject({ amounts: z.array(maybeAmount), months: z.number().int(), beyond: maybeAmount, agrees: z.boolean() }).nullable(),
  /** Steps that may come next without a reason, and what blocks one; null at the end of its life. */
  nextSteps: z.array(z.strictObject({ status: z.string(), label: z.string(), blocked: z.string().nullable() })).nullable(),
  /** Why it is not ready for decision; null when it is. */
  notReady: z.string().nullable(),
  /** People are being asked about it: title and description change only with a reason. */
  wordingFrozen: z.boolean(),
  options: z.array(optionView).nullable(), costShifts: z.array(costShiftView).nullable(), dependencies: z.array(dependencyView).nullable(),
  /** Why no public paper shows it; of a position, its figures. */
  exemption: exemptionView.nullable(),
  dutyLabel: z.string().nullable(), floor: floor.nullable(),
  positions: z.array(position.extend({ exemption: exemptionView.nullable() })).nullable(), effects: z.array(priorityEffect), equality: z.array(equalityEffect).nullable(),
  recommendations: z.array(z.strictObject({ id, board: named, number: z.string(), type: z.string(), typeLabel: z.string(), text: z.string() })).nullable(),
})

const option = z.strictObject({
  proposal: proposalRow, description: z.string().nullable(), cost: maybeAmount,
  /** Difference from the first option, per year; null for the first option itself. */
  differences: z.array(total).nullable(),
  dutyLabel: z.string().nullable(), floor: floor.nullable(), effects: z.array(priorityEffect), equality: z.array(equalityEffect).nullable(),
  eqiaLabel: z.string(), ragLabel: z.string().nullable(), risk: z.string().nullable(), likelihood: z.number().int().nullable(), impact: z.number().int().nullable(),
  latest: position.nullable(), source: sourceRef.nullable(),
})

const comparison = z.strictObject({
  cycle: cycleRef, sentence: z.string(), years: z.array(planYear), at, atLabel: z.string(), priorities: z.array(priorityRef),
  options: z.array(option), together: savingsSums, illustrative: z.boolean(),
})

export type ProposalRow = z.infer<typeof proposalRow>
export type PositionView = z.infer<typeof position>
export type FloorView = z.infer<typeof floor>
export type Comparison = z.infer<typeof comparison>
export type ComparisonOption = z.infer<typeof option>

const years = z.array(maybeAmount).min(1).max(5)
const optionalAmount = maybeAmount.optional()

/** Figures of a saving are finance's, whatever else of it anybody may change. */
const figuresOf = (group: string): FieldRoles => ({ roles: ['finance'], writes: { entity: 'proposal', group } })

export const proposalsContract = {
  'proposals.list': query({
    label: 'List the savings proposals',
    input: z.strictObject({ cycle: z.union([id, z.literal('all')]).optional(), at: at.optional(), department: id.optional(), portfolio: id.optional(), status: z.enum(keysOf(proposalStatuses)).optional() }),
    output: list, example: {},
  }),
  'proposals.get': query({ label: 'Read one saving', input: z.strictObject({ id }), output: detail, example: { id: linden } }),
  'proposals.compare': query({
    label: 'Compare savings side by side', input: z.strictObject({ ids: z.array(id).min(2).max(6), at: at.optional() }), output: comparison,
    example: { ids: [exampleId('proposal:ASC-001'), exampleId('proposal:ASC-005'), linden] },
  }),
  'proposals.create': command({
    label: 'Add a saving', fieldRoles: { amounts: { roles: ['finance'], writes: { entity: 'position' } } },
    input: z.strictObject({
      ...inCycle, ref: titleText.optional(), title: titleText, description: paragraphText.nullable().optional(), department: id, portfolio: id.nullable().optional(), service: id.nullable().optional(),
      kind: z.enum(keysOf(proposalKinds)).optional(), route: z.enum(keysOf(routes)).optional(), status: z.enum(keysOf(proposalStatuses)).optional(), amounts: years.optional(),
      owner: titleText.nullable().optional(),
    }),
    output: done, example: { title: 'Shared reablement beds', department: exampleId('department:2025:ASC'), amounts: [{ state: 'unknown' }, { state: 'range', low: 100000, high: 150000 }] },
  }),
  'proposals.edit': command({
    label: 'Change a saving',
    input: z.strictObject({
      id, ref: titleText.optional(), title: titleText.optional(), description: paragraphText.nullable().optional(), department: id.optional(), portfolio: id.nullable().optional(), service: id.nullable().optional(),
      kind: z.enum(keysOf(proposalKinds)).optional(), route: z.enum(keysOf(routes)).optional(), status: z.enum(keysOf(proposalStatuses)).optional(),
      likelihood: z.number().int().min(1).max(5).nullable().optional(), impact: z.number().int().min(1).max(5).nullable().optional(), rag: z.enum(keysOf(rags)).nullable().optional(),
      risk: paragraphText.nullable().optional(), eqia: z.enum(keysOf(eqiaStates)).optional(), eqiaDate: isoDate.nullable().optional(), source: id.nullable().optional(), eqiaLink: titleText.nullable().optional(),
      owner: titleText.nullable().optional(), mitigation: paragraphText.nullable().optional(), alternatives: paragraphText.nullable().optional(), evidence: paragraphText.nullable().optional(),
      consultation: paragraphText.nullable().optional(),
      gross: optionalAmount, net: optionalAmount, full: optionalAmount, startYear: startYear.nullable().optional(), startMonth: z.number().int().min(1).max(12).nullable().optional(),
      fte: fteText.nullable().optional(), posts: z.number().int().min(-99_999).max(99_999).nullable().optional(), vacant: z.number().int().min(-99_999).max(99_999).nullable().optional(),
      /** Why a frozen wording changes, or a step is taken out of turn; it goes into the history. */
      reason: paragraphText.optional(),
    }),
    fieldRoles: {
      gross: figuresOf('base'), net: figuresOf('base'), full: figuresOf('timing'), startYear: figuresOf('timing'), startMonth: figuresOf('timing'),
      fte: figuresOf('staff'), posts: figuresOf('staff'), vacant: figuresOf('staff'),
    },
    output: done, example: { id: linden, title: 'Linden Court day service, Eastbourne', fte: '12.5', posts: 15, vacant: 3, startMonth: 10, full: { state: 'known', low: 327000 } },
  }),
  'proposals.setCost': command({
    label: 'Change the cost of making the change', roles: ['finance'], input: z.strictObject({ id, cost: maybeAmount }), output: done,
    example: { id: linden, cost: { state: 'range', low: 20000, high: 45000 } },
  }),
  'proposals.remove': command({ label: 'Remove a saving', input: z.strictObject({ id, reason: paragraphText.optional() }), output: done, example: { id: exampleId('proposal:ASC-004') } }),

  'positions.setAmount': command({
    label: 'Change an amount of a saving', roles: ['finance'],
    input: z.strictObject({ proposal: id, year: z.number().int().min(1990).max(2110), amount: maybeAmount, at: at.optional() }),
    output: done, example: { proposal: exampleId('proposal:ASC-001'), year: 2026, amount: { state: 'known', low: 50000 } },
  }),
  'positions.add': command({
    label: 'Add a position', roles: ['finance'],
    input: z.strictObject({
      proposal: id, kind: z.enum(keysOf(positionKinds)), date: isoDate, text: titleText, reason: paragraphText.nullable().optional(), amounts: years.optional(), left: optionalAmount,
      source: id.nullable().optional(), basis: z.enum(keysOf(bases)).optional(), precision: z.enum(keysOf(precisions)).optional(),
    }),
    output: done, example: { proposal: linden, kind: 'delivered', date: '2026-03-31', text: 'Position at the end of the year', amounts: [{ state: 'known', low: 145000 }], left: { state: 'unknown' } },
  }),
  'positions.edit': command({
    label: 'Change a position', roles: ['finance'],
    input: z.strictObject({
      id, kind: z.enum(keysOf(positionKinds)).optional(), date: isoDate.optional(), text: titleText.optional(), reason: paragraphText.nullable().optional(),
      amounts: years.optional(), left: optionalAmount, source: id.nullable().optional(), basis: z.enum(keysOf(bases)).optional(), precision: z.enum(keysOf(precisions)).optional(),
    }),
    output: done, example: { id: exampleId('position:ASC-003:proposed'), text: 'Proposed: close the day service' },
  }),
  'positions.remove': command({ label: 'Remove a position', roles: ['finance'], input: z.strictObject({ id }), output: done, example: { id: exampleId('position:ASC-003:called_in') } }),

  'effects.setPriority': command({
    label: 'Score the effect on a priority',
    input: z.strictObject({ proposal: id, priority: id, score: score.nullable(), reason: paragraphText.nullable().optional() }), output: done,
    example: { proposal: linden, priority: exampleId('priority:2025:3'), score: -2, reason: 'A local base is kept at 25 places' },
  }),
  'effects.setEquality': command({
    label: 'Record an equality effect',
    input: z.strictObject({
      proposal: id, characteristic: z.enum(keysOf(characteristics)), effect: z.enum(keysOf(equalityEffects)), who: paragraphText.nullable().optional(), mitigation: paragraphText.nullable().optional(),
    }),
    output: done, example: { proposal: linden, characteristic: 'rurality', effect: 'negative_low', who: 'People who travel from villages' },
  }),
  'effects.removeEquality': command({ label: 'Remove an equality effect', input: z.strictObject({ id }), output: done, example: { id: exampleId('equality:ASC-003:disability') } }),
}
