// Two versions of the plan line by line: what changed, what came in and went out, what only changed its letter, and what the gap of
// each year moved by, with what moved it.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatTotal, unitLabel } from '#shared/money/format.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { ChartView } from '../../components/charts/Charts.tsx'
import { Total } from '../../components/Money.tsx'
import { Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { type PublishedIn } from '../../hooks/usePublished.ts'
import { useActions } from '../../state/actions.ts'
import { useSelectionStatus } from '../../state/shell.ts'
import { changesChart } from './changesChart.ts'
import { ChangeLines } from './ChangeLines.tsx'
import { PlanTools } from './PlanTools.tsx'
import { type Comparison } from './plan.ts'
import '../../components/PlainTable.css'

export function ChangesScreen({ before, after, plans }: { before: string; after: string; plans: readonly PublishedIn[] }) {
  const comparison = useQuery('mtfp.compare', { before, after }, { keep: true })
  const plan = useQuery('mtfp.get', { id: after }, { keep: true })
  const navigate = useNavigate()
  const turn = () => { void navigate({ to: '/mtfp', search: { id: before, before: after }, replace: true }) }
  const back = () => { void navigate({ to: '/mtfp', search: { id: after } }) }
  useActions([
    { id: 'mtfp-turn', label: 'Compare the other way round', group: 'This screen', icon: 'compare', run: turn },
    { id: 'mtfp-alone', label: 'Show the version on its own', group: 'This screen', keys: 'C', icon: 'plan', run: back },
  ])
  const data = comparison.status === 'ready' ? comparison.data : null
  useSelectionStatus(data === null ? null : countsOf(data))
  return (
    <Screen
      place="MTFP" title={data?.sentence ?? 'Two versions of the plan'}
      actions={<Button icon="plan" onPress={back}>{data === null ? 'The version' : `${data.after.label} on its own`}</Button>}
      {...(plan.status === 'ready' ? { toolbar: <PlanTools plans={plans} cycle={plan.data.cycle.id} version={after} versions={plan.data.versions} before={before} /> } : {})}
    >
      <Loaded query={comparison} what="Comparing the versions">{(loaded) => <Changes comparison={loaded} />}</Loaded>
    </Screen>
  )
}

const countsOf = ({ counts }: Comparison): string => `${counts.changed} changed, ${counts.added} added, ${counts.removed} removed, ${counts.same} the same, ${counts.relettered} of them only relettered`

type Show = 'all' | 'moved' | 'changed' | 'added' | 'removed' | 'relettered' | 'same'

function Changes({ comparison }: { comparison: Comparison }) {
  const [asked, setAsked] = useState('')
  const [show, setShow] = useState<Show>('moved')
  const { counts, unit } = comparison
  const shown = comparison.bridges.find((bridge) => bridge.year === asked) ?? comparison.bridges[0]
  const at = shown === undefined ? -1 : comparison.bridges.indexOf(shown)
  const [from, to] = [comparison.gapBefore, comparison.gapAfter].map((gap) => gap.years[at] ?? gap.total)
  const reading = shown === undefined || from === undefined || to === undefined ? '' : `${shown.year}: the gap goes from ${formatTotal(from, unit)} to ${formatTotal(to, unit)} ${unitLabel[unit]}.`
  const options: { id: Show; label: string }[] = [
    { id: 'moved', label: 'What moved' }, { id: 'changed', label: `Changed ${counts.changed}` }, { id: 'added', label: `Added ${counts.added}` }, { id: 'removed', label: `Removed ${counts.removed}` },
    { id: 'relettered', label: `Relettered only ${counts.relettered}` }, { id: 'same', label: `The same ${counts.same}` }, { id: 'all', label: 'All' },
  ]
  const lines = (comparison.lines ?? []).filter((line) => {
    switch (show) {
      case 'all': return true
      case 'moved': return line.outcome !== 'same'
      case 'relettered': return line.outcome === 'same' && line.relettered
      default: return line.outcome === show
    }
  })
  return (
    <div className="mtfp">
      <Section title="From one gap to the other" note={<Switch label="Year shown" options={comparison.bridges.map((bridge) => ({ id: bridge.year, label: bridge.year }))} value={shown?.year ?? ''} onChange={setAsked} />}>
        <div className="mtfp-gap">
          <GapsTable comparison={comparison} shown={at} />
          {shown !== undefined && (
            <div className="mtfp-gap__bridge">
              <ChartView chart={changesChart(shown, unit, reading, `What moved the gap, ${shown.year}, from ${comparison.before.label} to ${comparison.after.label}, ${unitLabel[unit]}; brackets narrow it.`)} />
              {shown.unknown !== null && <p className="caption">Not yet known, and so without a step: {shown.unknown.join(', ')}.</p>}
            </div>
          )}
        </div>
      </Section>
      <Section title="Line by line" note={`${unitLabel[unit]}; matched by label, not by letter; differences in brackets narrow the gap`}>
        <div className="mtfp-show"><Switch label="Lines shown" options={options} value={show} onChange={(id) => { const found = options.find((option) => option.id === id); if (found !== undefined) setShow(found.id) }} /></div>
        <ChangeLines comparison={comparison} lines={lines} />
      </Section>
    </div>
  )
}

function GapsTable({ comparison, shown }: { comparison: Comparison; shown: number }) {
  const { unit, years, gapBefore, gapAfter } = comparison
  const rows = [...years.map((year, index) => ({ label: year.label, before: gapBefore.years[index], after: gapAfter.years[index] })), { label: 'All years', before: gapBefore.total, after: gapAfter.total }]
  return (
    <div className="mtfp-gap__table">
      <table className="plain-table">
        <caption className="unseen">The gap by year in both versions, {unitLabel[unit]}</caption>
        <thead><tr><th scope="col">{unitLabel[unit]}</th><th scope="col" className="is-figure">{comparison.before.label}</th><th scope="col" className="is-figure">{comparison.after.label}</th></tr></thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.label} data-shown={index === shown}>
              <th scope="row">{row.label}</th>
              <td className="is-figure">{row.before !== undefined && <Total total={row.before} unit={unit} weight="row" />}</td>
              <td className="is-figure">{row.after !== undefined && <Total total={row.after} unit={unit} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
