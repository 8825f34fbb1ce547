// The field's own words: each coded value with what people read. Labels of bodies, priorities and stages are data, not here.

export const proposalStatuses = {
  identified: 'Identified', published: 'Published', consulting: 'Consulting', revised: 'Revised', agreed: 'Agreed',
  agreed_revised: 'Agreed, revised', agreed_delayed: 'Agreed, delayed', rejected: 'Rejected', deferred: 'Deferred', called_in: 'Called in',
  in_delivery: 'In delivery', achieved: 'Achieved', slipped: 'Slipped', unachievable: 'Unachievable', partly: 'Kept open in part',
} as const

export const proposalKinds = {
  efficiency: 'Efficiency', reduction: 'Service reduction', income: 'Income', demand: 'Demand management', early: 'Early intervention',
  funding: 'Funding switch', delivery: 'Change of delivery model', policy: 'Policy change',
} as const

export const routes = { delegated: 'Officer delegation', consult: 'Consult first' } as const

export const duties = { must: 'Must do', level: 'Must do, level is ours', may: 'May do' } as const
export type Duty = keyof typeof duties

export const deliveries = {
  in_house: 'In house', commissioned: 'Commissioned', partner: 'Partner', company: 'Company', mutual: 'Mutual', shared: 'Shared',
} as const

export const positionKinds = {
  proposed: 'Proposed', consulted: 'Consulted on', revised: 'Revised', budget: 'In the budget', decided: 'Decided', called_in: 'Called in',
  kept: 'Kept open', delivered: 'Delivered', history: 'As published',
} as const

/** How exactly the source dates a position. */
export const precisions = { day: 'day', month: 'month', year: 'year' } as const

export const characteristics = {
  age: 'Age', disability: 'Disability', gender_reassignment: 'Gender reassignment', marriage: 'Marriage and civil partnership',
  pregnancy: 'Pregnancy and maternity', race: 'Race', religion: 'Religion or belief', sex: 'Sex', orientation: 'Sexual orientation',
  rurality: 'Rurality', deprivation: 'Deprivation', carers: 'Carers',
} as const

export const equalityEffects = {
  negative_high: 'Negative, high', negative_medium: 'Negative, medium', negative_low: 'Negative, low', none: 'None', positive: 'Positive', unknown: 'Unknown',
} as const

export const eqiaStates = { not_needed: 'Not needed', required: 'Required, not begun', drafting: 'In draft', complete: 'Complete', unknown: 'Not known' } as const

export const rags = { green: 'Green', amber: 'Amber', red: 'Red' } as const

/** The six kinds of message scrutiny sends (report of 11 November 2013, paragraph 3.1). */
export const recommendationTypes = {
  impact: 'Impact', mitigation: 'Mitigation', priority_balance: 'Shift of priority balance', value_for_money: 'Value for money on above-average cost',
  efficiency: 'Additional efficiency', target: 'Challenge to a performance target',
} as const
export type RecommendationType = keyof typeof recommendationTypes

export const draftStates = { draft: 'Draft', agreed: 'Agreed' } as const
export const boardStates = { planned: 'Planned', drafting: 'Drafting comments', agreed: 'Comments agreed' } as const
export const meetingStates = { planned: 'Planned', published: 'Published', held: 'Held' } as const
export const capacities = { chair: 'Chair', member: 'Member of the Board', in_attendance: 'In attendance', apologies: 'Apologies', substitute: 'Substitute' } as const
export const personKinds = { councillor: 'Councillor', officer: 'Officer', co_optee: 'Co-optee' } as const
export const memberRoles = { chair: 'Chair', vice_chair: 'Vice Chair', member: 'Member' } as const
/** Only an open cycle can be the current one; one in preparation takes changes as well, beside it. */
export const cycleStates = { open: 'Open', preparing: 'In preparation', agreed: 'Agreed (frozen)', archived: 'Archived' } as const
export const stageStates = { planned: 'Planned', done: 'Done' } as const
export const committeeKinds = { scrutiny: 'Scrutiny committee', cabinet: 'Cabinet', council: 'Full Council', other: 'Other body' } as const

export const statementKinds = { budget: 'Revenue budget', outturn: 'Revenue outturn', movement: 'Budget movement', mtfp: 'Medium Term Financial Plan' } as const
export type StatementKind = keyof typeof statementKinds

/** What a line of a statement is. The later ones belong to an MTFP. */
export const lineRoles = {
  line: 'Line', heading: 'Heading', subtotal: 'Subtotal', total: 'Total', opening: 'Opening deficit', carry_forward: 'Carry-forward', funding: 'Funding', pressure: 'Pressure', savings: 'Savings',
  one_off: 'One-off use of reserves', deficit: 'Deficit after updates',
} as const
export type LineRole = keyof typeof lineRoles

export const moneyUnits = { pounds: '£', thousands: '£000', millions: '£m' } as const

/** What money is spent on, and where income comes from. */
export const subjectives = {
  employees: 'Employees', premises: 'Premises', transport: 'Transport', supplies: 'Supplies and services', third_party: 'Third party payments', transfer: 'Transfer payments', support: 'Support services',
  capital: 'Capital charges', grants: 'Government grants', contributions: 'Other contributions', fees: 'Fees and charges', recharges: 'Recharges',
} as const

/** Whether a saving comes back: a one-off is gone the year after. */
export const bases = { recurring: 'Recurring', one_off: 'One-off' } as const

export const optionKinds = { do_nothing: 'Do nothing', do_minimum: 'Do minimum', alternative: 'Alternative' } as const
export const dependencyKinds = { requires: 'Requires', excludes: 'Excludes' } as const
export const confidences = { high: 'High', medium: 'Medium', low: 'Low' } as const

export const betterWays = { higher: 'Higher is better', lower: 'Lower is better' } as const
export const measureKinds = { outturn: 'Outturn', target: 'Target', benchmark: 'Benchmark' } as const
/** Blue: carried over, not yet known. */
export const measureRags = { green: 'Green', amber: 'Amber', red: 'Red', blue: 'Blue' } as const

/** Keys of a word list as a tuple, for enumerations in the contract. */
export const keysOf = <T extends Record<string, string>>(words: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(words) as [keyof T & string, ...(keyof T & string)[]]

/** The word for a coded value; the value itself when the list (a newer one, on another laptop) is not ours. */
export const wordFor = (words: Readonly<Record<string, string>>, value: string): string => (Object.hasOwn(words, value) ? words[value] : undefined) ?? value
