// Adult social care by line of the 2016/17 revenue budget return. The duty named is a matter of law; no floor is published,
// so every floor is unknown, which is not the same as none.
import { type WritableDb } from '#db/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { unknown } from '#shared/money/amount.ts'
import { amountRow, inOrder, thousands } from '../rows.ts'
import { cycle2025, departmentId, portfolioId } from './cycle2025.ts'
import { from } from './sources.ts'

/** Needs that meet the national eligibility criteria are met under section 18; how, and at what cost, is the council's. */
const MEETING_NEEDS = 'Care Act 2014 s18'
const AFTER_CARE = 'Care Act 2014 s18; Mental Health Act 1983 s117'
const PREVENTION = 'Care Act 2014 s2'

/** Line of the return, name, budget in £000 (0 is a stated nil), duty, Act. */
export const serviceLines = [
  [332, 'Physical support, adults 18 to 64', 14_932, 'level', MEETING_NEEDS],
  [333, 'Physical support, older people', 36_185, 'level', MEETING_NEEDS],
  [334, 'Sensory support, adults 18 to 64', 374, 'level', MEETING_NEEDS],
  [335, 'Sensory support, older people', 574, 'level', MEETING_NEEDS],
  [336, 'Memory and cognition, adults 18 to 64', 573, 'level', MEETING_NEEDS],
  [337, 'Memory and cognition, older people', 3_877, 'level', MEETING_NEEDS],
  [340, 'Learning disability, adults 18 to 64', 43_787, 'level', MEETING_NEEDS],
  [341, 'Learning disability, older people', 5_524, 'level', MEETING_NEEDS],
  [344, 'Mental health, adults 18 to 64', 5_954, 'level', AFTER_CARE],
  [345, 'Mental health, older people', 12_446, 'level', AFTER_CARE],
  [348, 'Substance misuse support', 941, 'level', PREVENTION],
  [349, 'Asylum seeker support', 0, 'level', MEETING_NEEDS],
  [350, 'Support for carers', 1_672, 'level', 'Care Act 2014 s20'],
  [351, 'Social isolation', 3_152, 'level', PREVENTION],
  [353, 'Assistive equipment and technology', 2_920, 'level', PREVENTION],
  [354, 'Assessment and safeguarding (social care activities)', 26_468, 'must', 'Care Act 2014 s9 and s42'],
  [355, 'Information and early intervention', 665, 'level', 'Care Act 2014 s4'],
  [356, 'Commissioning and service delivery', 11_399, 'level', 'Care Act 2014 s5'],
] as const

export type ServiceLine = (typeof serviceLines)[number][0]
export const serviceId = (line: ServiceLine): string => exampleId(`service:asc:${line}`)

export function writeServices2025(db: WritableDb): void {
  for (const { row: [line, name, budget, duty, act], ord } of inOrder(serviceLines)) {
    db.insert('service', {
      id: serviceId(line), cycle: cycle2025, department: departmentId('ASC'), portfolio: portfolioId('asc'), name, description: `Line ${line} of the revenue budget return.`,
      duty, act, ...amountRow('floor', unknown), delivery: null, provider: null, budget_year: 2016, ...amountRow('budget', thousands(budget)), ord, ...from('return-2016'),
    })
  }
}
