// The standard stages of a yearly cycle, July to March, and the four priorities a new cycle starts with. Pure data: every
// label is the council's to change, and dates are the council's own, so none is given here.

export type StandardStage = {
  readonly kind: string
  readonly label: string
  /** For narrow windows: one word on the ribbon. */
  readonly short: string
  readonly body: string
  /** When it usually falls: "Usually July 2025". A hint, not a date. */
  readonly note: string
}

/** Months count from January of the year before the first plan year: 7 is July before, 14 is February of the budget. */
const stages = [
  ['county', 'State of the County', 'County', 'Cabinet', [7]],
  ['scene', 'Scene setting', 'Scene', 'Scrutiny committees', [9]],
  ['consultation', 'Consultation and equality', 'Consult', 'Departments', [10, 11]],
  ['autumn', 'Autumn update', 'Autumn', 'Cabinet and scrutiny committees', [11]],
  ['boards', 'Scrutiny Boards', 'Boards', 'A Board of each scrutiny committee', [12, 13]],
  ['settlement', 'Settlement', 'Settlement', 'Government', [12]],
  ['cabinet', 'Budget recommended', 'Cabinet', 'Cabinet', [13]],
  ['council', 'Budget approved', 'Council', 'Full Council', [14]],
  ['callin', 'Service decisions and call-in', 'Call-in', 'Cabinet and scrutiny committees', [14, 15]],
  ['review', 'Review of the process', 'Review', 'Scrutiny committees', [15]],
] as const

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The stages of the cycle whose first plan year starts on 1 April of `firstYear`, in their order. */
export function standardStages(firstYear: number): StandardStage[] {
  const month = (n: number): string => `${MONTHS[(n - 1) % 12]} ${firstYear - 1 + Math.floor((n - 1) / 12)}`
  return stages.map(([kind, label, short, body, months]) => ({ kind, label, short, body, note: `Usually ${months.map(month).join(' to ')}` }))
}

/** Wording of the 2020s; a cycle may word its own. Their order is kept everywhere: growth, safety, resilience, resources. */
export const standardPriorities: readonly { readonly label: string; readonly short: string }[] = [
  { label: 'Driving sustainable economic growth', short: 'Growth' },
  { label: 'Keeping vulnerable people safe', short: 'Safe' },
  { label: 'Helping people help themselves', short: 'Resilience' },
  { label: 'Making best use of resources now and for the future', short: 'Resources' },
]
