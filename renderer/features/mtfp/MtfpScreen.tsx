// The Medium Term Financial Plan: a version with its lines, its gap and its printed totals judged, or two versions line by line. Which
// version stands here lives in the address; without one it is the latest of the cycle looked at. No figure is made here.
import { useSearch } from '@tanstack/react-router'
import { type PublishedIn, usePublished } from '../../hooks/usePublished.ts'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useInCycle } from '../../state/cycle.ts'
import { ChangesScreen } from './ChangesScreen.tsx'
import { PlanScreen } from './PlanScreen.tsx'
import './Mtfp.css'

const PLANS = ['mtfp'] as const

export function MtfpScreen() {
  const { id, before } = useSearch({ strict: false })
  const { cycle } = useInCycle()
  const published = usePublished(PLANS)
  if (published.status !== 'ready') return <Screen place="MTFP" title="The financial plan"><Loaded query={published} what="Reading the versions of the plan">{() => null}</Loaded></Screen>
  const plans = published.data
  if (id !== undefined && before !== undefined) return <ChangesScreen before={before} after={id} plans={plans} key={`${before} ${id}`} />
  if (id !== undefined) return <PlanScreen ask={{ id }} plans={plans} />
  const chosen = cycleToShow(plans, cycle)
  return chosen === null ? <NoPlan /> : <PlanScreen ask={{ cycle: chosen }} plans={plans} />
}

/** The cycle looked at when it holds a version, else the latest that does. */
function cycleToShow(plans: readonly PublishedIn[], viewed: string | undefined): string | null {
  return (plans.find((plan) => plan.cycle.id === viewed) ?? plans[0])?.cycle.id ?? null
}

function NoPlan() {
  return (
    <Screen place="MTFP" title="No version of the financial plan is in this file yet">
      <EmptyState icon="plan" title="What this place is for" action={<a href="#/import?kind=mtfp">Take in a version from its sheet</a>}>
        Each version of the Medium Term Financial Plan stands here with its lettered lines and notes, the gap it leaves in each year and whether every total it prints is what its lines come to. Two versions
        can be set side by side, line by line. Finance takes a version in from its sheet.
      </EmptyState>
    </Screen>
  )
}
