// What belongs to a saving beyond its figures: further portfolios that share it, options, costs it shifts elsewhere, and what it
// rests on or rules out. They are read with the saving itself (proposals.get).
import { z } from 'zod'
import { confidences, dependencyKinds, keysOf, optionKinds } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText, titleText } from '#shared/text.ts'
import { done, id, maybeAmount, startYear } from './parts.ts'
import { command } from './procedure.ts'

const linden = exampleId('proposal:ASC-003')

const optionFacts = {
  text: paragraphText.nullable().optional(), amount: maybeAmount.optional(), putBy: titleText.nullable().optional(),
  /** Why it was dropped; null while it stands. */
  dropped: paragraphText.nullable().optional(),
}
const shiftFacts = { amount: maybeAmount.optional(), year: startYear.nullable().optional(), confidence: z.enum(keysOf(confidences)).nullable().optional(), basis: paragraphText.nullable().optional() }

export const savingPartsContract = {
  'proposals.share': command({
    label: 'Share a saving with further portfolios',
    input: z.strictObject({ id, /** All of them, beside the saving's own; its money counts once. */ portfolios: z.array(id).max(20) }), output: done,
    example: { id: linden, portfolios: [exampleId('portfolio:2025:children')] },
  }),
  'options.create': command({
    label: 'Add an option to a saving', input: z.strictObject({ proposal: id, kind: z.enum(keysOf(optionKinds)), title: titleText, ...optionFacts, before: id.nullable().optional() }), output: done,
    example: { proposal: linden, kind: 'do_minimum', title: 'Keep the base on two days a week', amount: { state: 'range', low: 60000, high: 90000 }, putBy: 'People Scrutiny Committee' },
  }),
  'options.edit': command({
    label: 'Change an option of a saving', input: z.strictObject({ id, kind: z.enum(keysOf(optionKinds)).optional(), title: titleText.optional(), ...optionFacts }), output: done,
    example: { id: exampleId('option:2026:ASC-001:2'), dropped: 'It would only put the cost off.' },
  }),
  'options.move': command({
    label: 'Move an option of a saving', input: z.strictObject({ id, before: id.nullable() }), output: done, example: { id: exampleId('option:2026:ASC-001:1'), before: null },
  }),
  'options.remove': command({ label: 'Remove an option of a saving', input: z.strictObject({ id }), output: done, example: { id: exampleId('option:2026:ASC-001:2') } }),

  'costShifts.create': command({
    label: 'Record a cost shift', input: z.strictObject({ proposal: id, bearer: titleText, ...shiftFacts }), output: done,
    example: { proposal: linden, bearer: 'NHS Sussex', amount: { state: 'range', low: 20000, high: 60000 }, year: 2025, confidence: 'low', basis: 'More use of community nurses' },
  }),
  'costShifts.edit': command({
    label: 'Change a cost shift', input: z.strictObject({ id, bearer: titleText.optional(), ...shiftFacts }), output: done,
    example: { id: exampleId('cost_shift:2026:ASC-001:1'), confidence: 'medium' },
  }),
  'costShifts.remove': command({ label: 'Remove a cost shift', input: z.strictObject({ id }), output: done, example: { id: exampleId('cost_shift:2026:ASC-001:1') } }),

  'dependencies.set': command({
    label: 'State that a saving requires or excludes another',
    input: z.strictObject({ proposal: id, other: id, kind: z.enum(keysOf(dependencyKinds)), reason: paragraphText.nullable().optional() }), output: done,
    example: { proposal: linden, other: exampleId('proposal:ASC-004'), kind: 'requires', reason: 'Places at Hookstead are needed first' },
  }),
  'dependencies.remove': command({
    label: 'Remove a dependency of a saving', input: z.strictObject({ id }), output: done, example: { id: exampleId('dependency:2026:ASC-001:ASC-003') },
  }),
}

