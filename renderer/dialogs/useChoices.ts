// What dialogs let one choose from: departments, portfolios, services and committees of the cycle looked at, people of the file.
import { type QueryState, useQuery } from '../client/useQuery.ts'
import { type Choice } from '../components/Select.tsx'
import { useInCycle } from '../state/cycle.ts'

export const NONE = 'none'
export const noneChoice = (label: string): Choice => ({ id: NONE, label })
/** The id chosen, or null for the choice that says none. */
export const orNull = (id: string | null): string | null => (id === NONE ? null : id)

const ready = <T, R>(query: QueryState<T>, read: (data: T) => R, empty: R): R => (query.status === 'ready' ? read(query.data) : empty)

type InCycle = { cycle?: string }
const none: readonly Choice[] = []

export function useDepartments(cycle?: InCycle): readonly Choice[] {
  const viewed = useInCycle()
  return ready(useQuery('departments.list', cycle ?? viewed), (data) => data.departments.map((row) => ({ id: row.id, label: row.name, detail: row.code })), none)
}

export function usePortfolios(cycle?: InCycle): readonly Choice[] {
  const viewed = useInCycle()
  return ready(useQuery('portfolios.list', cycle ?? viewed), (data) => data.portfolios.map((row) => ({ id: row.id, label: row.name })), none)
}

export function useServices(cycle?: InCycle): readonly (Choice & { department: string })[] {
  const viewed = useInCycle()
  return ready(useQuery('services.list', cycle ?? viewed), (data) => data.services.map((row) => ({ id: row.id, label: row.name, detail: row.dutyLabel, department: row.department.id })), [])
}

export function usePeople(): readonly Choice[] {
  return ready(useQuery('people.list', {}), (data) => data.people.map((row) => ({ id: row.id, label: row.name, detail: row.post ?? row.kindLabel })), none)
}

export function useSources(): readonly Choice[] {
  return ready(useQuery('sources.list', {}), (data) => data.sources.map((row) => ({ id: row.id, label: row.title, ...(row.published === null ? {} : { detail: row.published }) })), none)
}

