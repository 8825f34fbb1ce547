// Two statements service by service: what each stated, the difference and by how much it grew. Services are matched by name, however
// the two papers word them; a service only one of them names says so. No figure is made here.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Chart } from '#shared/documents/charts/types.ts'
import { barOfTotal, scaleOf } from '#shared/documents/charts/values.ts'
import { formatTotalInWords, unitLabel } from '#shared/money/format.ts'
import { type OutputOf } from '../../client/procedures.ts'
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
import { StatementTools } from './StatementTools.tsx'
import '../../components/PlainTable.css'

type Comparison = OutputOf<'revenue.compare'>
type Column = NonNullable<Comparison['columns']>[number]
type Pair = Column['whole']
type Unit = Comparison['after']['unit']

export function YearOnYear({ before, after, published }: { before: string; after: string; published: readonly PublishedIn[] }) {
  const compared = useQuery('revenue.compare', { before, after })
  const navigate = useNavigate()
  const turn = () => { void navigate({ to: '/revenue', search: { id: before, before: after }, replace: true }) }
  useActions([{ id: 'revenue-turn', label: 'Compare the other way round', group: 'This screen', icon: 'compare', run: turn }])
  const data = compared.status === 'ready' ? compared.data : null
  return (
    <Screen
      place="Revenue" title={data === null ? 'Two statements side by side' : data.sentence} toolbar={<StatementTools published={published} id={after} before={before} />}
      actions={<Button icon="revenue" onPress={() => { void navigate({ to: '/revenue', search: { id: after } }) }}>{data === null ? 'The statement' : `${data.after.label} on its own`}</Button>}
    >
      <Loaded query={compared} what="Reading both statements">{(loaded) => <SideBySide comparison={loaded} />}</Loaded>
    </Screen>
  )
}

function SideBySide({ comparison }: { comparison: Comparison }) {
  const { before, after } = comparison
  const columns = (comparison.columns ?? []).map((column) => ({ ...column, id: column.key }))
  const [asked, setAsked] = useState('')
  // The last is net, or the new budget of a movement.
  const column = columns.find((one) => one.id === asked) ?? columns.at(-1)
  const { unit } = after
  if (column === undefined) return <p className="revenue__note">The two statements have no column in common that both fill in.</p>
  return (
    <div className="revenue">
      <Section title="What moved" {...(columns.length > 1 ? { note: <Switch label="Column shown" options={columns} value={column.id} onChange={setAsked} /> } : {})}>
        <div className="revenue__chart"><ChartView chart={movedChart(column, unit, `${column.label} by service, ${after.label} less ${before.label}, ${unitLabel[unit]}.`)} /></div>
      </Section>
      <Section title="Service by service" note={`${column.label}, ${unitLabel[unit]}; brackets: less than before`}>
        <div className="revenue__scroll">
          <table className="plain-table revenue-table">
            <caption className="unseen">{column.label} of both statements, {unitLabel[unit]}</caption>
            <thead><tr><th scope="col">Service</th><th scope="col" className="is-figure">{before.label}</th><th scope="col" className="is-figure">{after.label}</th><th scope="col" className="is-figure">Difference</th><th scope="col" className="is-figure">Of what it was</th></tr></thead>
            <tbody>{column.services.map((row) => <tr key={row.key}><th scope="row">{row.label}</th><PairCells pair={row} unit={unit} weight="row" /></tr>)}</tbody>
            <tfoot><tr><th scope="row">All services</th><PairCells pair={column.whole} unit={unit} weight="grand" /></tr></tfoot>
          </table>
        </div>
      </Section>
    </div>
  )
}

function PairCells({ pair: { before, after, difference, growth }, unit, weight }: { pair: Pair; unit: Unit; weight: 'row' | 'grand' }) {
  const side = (total: Pair['before']) => <td className="is-figure">{total === null ? <span className="caption">not named</span> : <Total total={total} unit={unit} weight={weight} />}</td>
  return <>{side(before)}{side(after)}<td className="is-figure">{difference !== null && <Total total={difference} unit={unit} weight={weight === 'row' ? 'total' : weight} />}</td><td className="is-figure">{growth}</td></>
}

function movedChart({ services }: Column, unit: Unit, caption: string): Chart {
  const moved = services.flatMap(({ label, difference }) => (difference === null ? [] : [{ label, difference }])).filter(({ difference }) => difference.low !== 0 || difference.high !== 0).toSorted((a, b) => Math.abs(b.difference.high) - Math.abs(a.difference.high))
  const bars = moved.length === 0 ? [barOfTotal({ low: 0, high: 0, unknowns: 0, parts: 1 }, unit, { label: 'Nothing moved' })] : moved.map(({ label, difference }) => barOfTotal(difference, unit, { label }))
  const [most] = moved
  return {
    kind: 'bars', unit: unitLabel[unit], scale: scaleOf(bars), groups: [{ label: '', detail: '', bars }], caption,
    reading: most === undefined ? 'No service moved.' : `${most.label} moved the most, by ${formatTotalInWords(most.difference)}.`,
  }
}
