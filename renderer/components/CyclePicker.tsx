// Looks at another cycle from a toolbar: the whole app then shows it, as from the menu of the brand. Nothing where the file has one.
import { useQuery } from '../client/useQuery.ts'
import { useInCycle, viewCycle } from '../state/cycle.ts'
import { Select } from './Select.tsx'

export function CyclePicker() {
  const ribbon = useQuery('cycles.ribbon', useInCycle(), { keep: true })
  if (ribbon.status !== 'ready' || ribbon.data.cycles.length < 2) return null
  const { cycles, cycle } = ribbon.data
  const look = (id: string) => viewCycle(cycles.find((one) => one.id === id)?.current === true ? null : id)
  return <Select label="Cycle" labelUnseen size="tool" icon="cycle" choices={cycles.map((one) => ({ id: one.id, label: one.label, ...(one.current ? { detail: 'the current cycle' } : {}) }))} value={cycle.id} onChange={look} />
}
