// Which columns of the list one may choose, and which are shown until one does. The title always stands.

/** What one may choose to see beside the title, in the order it stands; several columns may go by one name. */
export const choosable = [
  { id: 'ref', label: 'Reference' }, { id: 'cycle', label: 'Cycle', detail: 'over all cycles' }, { id: 'department', label: 'Department' }, { id: 'portfolio', label: 'Portfolio' }, { id: 'service', label: 'Service' },
  { id: 'kind', label: 'Kind' }, { id: 'route', label: 'Route' }, { id: 'duty', label: 'Duty' }, { id: 'effects', label: 'Effects on the four priorities' }, { id: 'status', label: 'Status' },
  { id: 'rag', label: 'Deliverability' }, { id: 'risk', label: 'Likelihood and impact' }, { id: 'eqia', label: 'Equality impact assessment' }, { id: 'owner', label: 'Owner' },
  { id: 'base', label: 'Gross and net base' }, { id: 'start', label: 'Start, and a whole year' }, { id: 'cost', label: 'Cost to make it' }, { id: 'staff', label: 'Full-time equivalents and posts' }, { id: 'position', label: 'Position the figures are of' }, { id: 'years', label: 'Amounts by year' }, { id: 'total', label: 'Total' }, { id: 'left', label: 'Left to find' },
] as const
export const usualColumns: readonly string[] = ['ref', 'cycle', 'duty', 'effects', 'status', 'years', 'total', 'left']

/** In whichever order they were chosen. */
export const sameColumns = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
