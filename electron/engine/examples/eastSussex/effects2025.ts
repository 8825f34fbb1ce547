// What the five savings do to the four priorities, to people, and how safe they are: all made up to fill the screens.
// Effects carry the illustrative mark as rows; a risk has no row of its own, so its text says so in its first word.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { invented } from '../rows.ts'

type Risk = { readonly likelihood: number; readonly impact: number; readonly rag: 'green' | 'amber' | 'red'; readonly risk: string }

export const risks2025: Readonly<Record<string, Risk>> = {
  'ASC-001': { likelihood: 3, impact: 3, rag: 'amber', risk: 'Illustrative: two changes of opening days in one year may unsettle people with dementia.' },
  'ASC-002': { likelihood: 2, impact: 3, rag: 'green', risk: 'Illustrative: there are places elsewhere for most who attend.' },
  'ASC-003': { likelihood: 4, impact: 4, rag: 'red', risk: 'Illustrative: the rest of the saving has no named source.' },
  'ASC-004': { likelihood: 3, impact: 2, rag: 'amber', risk: 'Illustrative: a quarter fewer places works only if people take other days.' },
  'ASC-005': { likelihood: 3, impact: 5, rag: 'amber', risk: 'Illustrative: every tenant needs somewhere to move on to before the money ends.' },
}

/** Score and reason for growth, safety, resilience and resources, in that order. No score is not the same as no effect. */
const priorityEffects: Readonly<Record<string, readonly (readonly [number | null, string])[]>> = {
  'ASC-001': [[null, 'Not scored: jobs affected are not stated'], [-1, 'Fewer days under a trained eye'], [-2, 'A day less of company and respite'], [2, 'The largest of the five']],
  'ASC-002': [[0, 'No effect found'], [-1, 'Some people change setting'], [-2, 'The local base in Lewes goes'], [1, 'A small saving, early in the year']],
  'ASC-003': [[0, 'No effect found'], [-2, 'Risk while people move'], [-3, 'The local base in Eastbourne is at stake'], [2, 'Full saving in one year, if it closes']],
  'ASC-004': [[null, 'Not scored: jobs affected are not stated'], [-1, 'Less slack in a crisis'], [-2, 'Fewer places in a rural town'], [1, 'A small saving']],
  'ASC-005': [[0, 'No effect found'], [-2, 'Tenancies may fail'], [-3, 'No help on site'], [2, 'Funding ends in full']],
}

/** Characteristic, effect, who, mitigation. */
const equalityEffects: Readonly<Record<string, readonly (readonly [string, string, string, string | null])[]>> = {
  'ASC-001': [
    ['age', 'negative_high', 'Older people who attend six days a week', 'Places kept on five days'],
    ['disability', 'negative_medium', 'People living with dementia', 'Transport to other settings'], ['carers', 'negative_medium', 'Partners and children who rest on those days', null],
  ],
  'ASC-002': [
    ['age', 'negative_medium', 'Older people in and around Lewes', 'Places at Milton Grange'], ['rurality', 'negative_low', 'People who travel from villages', null],
    ['carers', 'unknown', 'Number of carers is not known', null],
  ],
  'ASC-003': [
    ['disability', 'negative_high', 'Adults with a learning disability and autism', 'An assessment for each person before any move'],
    ['carers', 'negative_medium', 'Parents who care at home', 'Respite offered during the change'], ['rurality', 'unknown', 'Journeys to Bexhill were not counted', null],
    ['sex', 'negative_low', 'Most family carers are women', null],
  ],
  'ASC-004': [
    ['disability', 'negative_medium', 'Adults with a learning disability', 'Places go first to those in most need'], ['rurality', 'negative_medium', 'People in the north of the county', null],
  ],
  'ASC-005': [
    ['disability', 'negative_high', 'Adults with severe mental illness', 'A move-on plan for each tenant'], ['deprivation', 'negative_high', 'Tenants at risk of homelessness', 'Joint work with housing teams'],
    ['carers', 'unknown', 'Not asked in the consultation', null], ['age', 'none', 'No difference by age found', null],
  ],
}

const proposalOf = (ref: string): string => exampleId(`proposal:${ref}`)

export function writeEffects2025(db: WritableDb): void {
  for (const [ref, effects] of Object.entries(priorityEffects)) {
    effects.forEach(([score, reason], i) => db.insert('priority_effect', {
      id: exampleId(`effect:${ref}:${i + 1}`), proposal: proposalOf(ref), priority: exampleId(`priority:2025:${i + 1}`), score, reason, ...invented,
    }))
  }
  for (const [ref, effects] of Object.entries(equalityEffects)) {
    for (const [characteristic, effect, who, mitigation] of effects) {
      db.insert('equality_effect', { id: exampleId(`equality:${ref}:${characteristic}`), proposal: proposalOf(ref), characteristic, effect, who, mitigation, ...invented })
    }
  }
}
