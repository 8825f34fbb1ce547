// Revenue: a budget, an outturn or a movement as published, or two years side by side. Which stands here lives in the address; without
// one it is the first of the cycle looked at, else of the latest cycle that holds any.
import { useSearch } from '@tanstack/react-router'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { type PublishedIn, usePublished } from '../../hooks/usePublished.ts'
import { useInCycle } from '../../state/cycle.ts'
import { StatementScreen } from './StatementScreen.tsx'
import { YearOnYear } from './YearOnYear.tsx'
import './Revenue.css'

const REVENUE = ['budget', 'outturn', 'movement'] as const

export function RevenueScreen() {
  const { id, before } = useSearch({ strict: false })
  const { cycle } = useInCycle()
  const published = usePublished(REVENUE)
  if (published.status !== 'ready') return <Screen place="Revenue" title="Revenue"><Loaded query={published} what="Reading the statements">{() => null}</Loaded></Screen>
  const chosen = id ?? firstOf(published.data, cycle)
  if (chosen === null) return <NoStatement />
  return before === undefined ? <StatementScreen id={chosen} published={published.data} key={chosen} /> : <YearOnYear before={before} after={chosen} published={published.data} key={`${before} ${chosen}`} />
}

const firstOf = (published: readonly PublishedIn[], viewed: string | undefined): string | null => (published.find((one) => one.cycle.id === viewed) ?? published[0])?.statements[0]?.id ?? null

function NoStatement() {
  return (
    <Screen place="Revenue" title="No revenue statement is in this file yet">
      <EmptyState icon="revenue" title="What this place is for" action={<a href="#/import?kind=budget">Take in a statement from its sheet</a>}>
        The revenue budget, its movement from last year and the outturn stand here as published: gross, income and net by service and by what the money is spent on, whether every printed total ties, where the
        money goes, and two years beside each other. Finance takes a statement in from its sheet.
      </EmptyState>
    </Screen>
  )
}
