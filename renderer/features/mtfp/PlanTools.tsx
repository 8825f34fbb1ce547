// Chooses what stands on the screen of the plan: the cycle where several hold versions, the version, and the one it is compared with.
import { useNavigate } from '@tanstack/react-router'
import { Select } from '../../components/Select.tsx'
import { type PublishedIn } from '../../hooks/usePublished.ts'

type Version = { readonly id: string; readonly label: string; readonly body: string | null; readonly dateLabel: string; readonly illustrative: boolean }
const ALONE = 'alone'
const choiceOf = ({ id, label, body, dateLabel, illustrative }: Version) => {
  const detail = [body, dateLabel, illustrative ? 'illustrative' : null].filter((part) => part !== null && part !== '').join(', ')
  return { id, label, ...(detail === '' ? {} : { detail }) }
}

export function PlanTools({ plans, cycle, version, versions, before }: { plans: readonly PublishedIn[]; cycle: string; version: string; versions: readonly Version[]; before: string | null }) {
  const navigate = useNavigate()
  const show = (id: string, against: string | null) => { void navigate({ to: '/mtfp', search: { id, ...(against === null || against === id ? {} : { before: against }) }, replace: true }) }
  const toCycle = (wanted: string) => {
    const latest = plans.find((plan) => plan.cycle.id === wanted)?.statements.at(-1)
    if (latest !== undefined) show(latest.id, null)
  }
  const others = versions.filter((one) => one.id !== version)
  const shown = plans.find((plan) => plan.cycle.id === cycle)
  return (
    <>
      {plans.length > 1
        ? <Select label="Cycle" labelUnseen size="tool" icon="cycle" choices={plans.map((plan) => ({ id: plan.cycle.id, label: plan.cycle.label }))} value={cycle} onChange={toCycle} />
        : <span className="caption">{shown?.cycle.label ?? ''}</span>}
      <Select label="Version" labelUnseen size="tool" icon="plan" choices={versions.map(choiceOf)} value={version} onChange={(id) => show(id, before)} />
      {others.length > 0 && (
        <Select
          label="Compare with" labelUnseen size="tool" icon="compare" value={before ?? ALONE} onChange={(id) => show(version, id === ALONE ? null : id)}
          choices={[{ id: ALONE, label: 'On its own' }, ...others.map((one) => ({ id: one.id, label: `Against ${one.label}` }))]}
        />
      )}
    </>
  )
}
