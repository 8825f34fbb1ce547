// Two statements service by service: what each stated, the difference and by how much it grew. Services are matched by name, however
// the two papers word them; a service only one of them names says so.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type ComparedService, compareServices } from '#shared/domain/revenue.ts'
import { growthWords } from '#shared/domain/shares.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { barOfTotal, scaleOf } from '#shared/documents/charts/values.ts'
import { formatTotalInWords, unitLabel } from '#shared/money/format.ts'
import { type Total as Sum, isBlankTotal, subtractTotals } from '#shared/money/total.ts'
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
import { type Worked, mainColumn, workOut } from './revenue.ts'
import { StatementTools } from './StatementTools.tsx'
import '../../components/PlainTable.css'

export function YearOnYear({ before, after, published }: { before: string; after: string; published: readonly PublishedIn[] }) {
  const first = useQuery('statements.get', { id: before })
  const second = useQuery('statements.get', { id: after })
  const navigate = useNavigate()
  const turn = () => { void navigate({ to: '/revenue', search: { id: before, before: after }, replace: true }) }
  useActions([{ id: 'revenue-turn', label: 'Compare the other way round', group: 'This screen', icon: 'compare', run: turn }])
  const both = first.status === 'ready' && second.status === 'ready' ? { before: workOut(first.data), after: workOut(second.data) } : null
  return (
    <Screen
      place="Revenue" title={both === null ? 'Two statements side by side' : sentence(both)} toolbar={<StatementTools published={published} id={after} before={before} />}
      actions={<Button icon="revenue" onPress={() => { void navigate({ to: '/revenue', search: { id: after } }) }}>{both === null ? 'The statement' : `${both.after.statement.label} on its own`}</Button>}
    >
      <Loaded query={first.status === 'ready' ? second : first} what="Reading both statements">{() => both !== null && <SideBySide {...both} />}</Loaded>
    </Screen>
  )
}

type Both = { readonly before: Worked; readonly after: Worked }
const isPlain = (total: Sum | undefined | null): total is Sum => total !== undefined && total !== null && !isBlankTotal(total) && total.low === total.high && total.unknowns === 0

function sentence({ before, after }: Both): string {
  const [was, is] = [before.whole[mainColumn(before.statement)], after.whole[mainColumn(after.statement)]]
  const names = `${before.statement.label} to ${after.statement.label}`
  if (!isPlain(was) || !isPlain(is)) return `From ${names}`
  const by = subtractTotals(is, was)
  return by.low === 0 ? `From ${names} net stays at ${formatTotalInWords(is)}` : `From ${names} net ${by.low > 0 ? 'rises' : 'falls'} by ${formatTotalInWords({ ...by, low: Math.abs(by.low), high: Math.abs(by.high) })} to ${formatTotalInWords(is)}`
}

function SideBySide({ before, after }: Both) {
  const columns = after.statement.columns.map((column, index) => ({ id: column.key, label: column.label, index })).filter(({ index }) => [before, after].every((one) => { const sum = one.whole[index]; return sum !== undefined && !isBlankTotal(sum) }))
  const [asked, setAsked] = useState(after.statement.columns[mainColumn(after.statement)]?.key ?? '')
  const column = columns.find((one) => one.id === asked) ?? columns.at(-1)
  const unit = after.statement.unit
  if (column === undefined) return <p className="revenue__note">The two statements have no column in common that both fill in.</p>
  const rows = compareServices(before.services, after.services, column.index)
  const whole = { before: before.whole[column.index], after: after.whole[column.index] }
  return (
    <div className="revenue">
      <Section title="What moved" {...(columns.length > 1 ? { note: <Switch label="Column shown" options={columns} value={column.id} onChange={setAsked} /> } : {})}>
        <div className="revenue__chart"><ChartView chart={movedChart(rows, unit, `${column.label} by service, ${after.statement.label} less ${before.statement.label}, ${unitLabel[unit]}.`)} /></div>
      </Section>
      <Section title="Service by service" note={`${column.label}, ${unitLabel[unit]}; brackets: less than before`}>
        <div className="revenue__scroll">
          <table className="plain-table revenue-table">
            <caption className="unseen">{column.label} of both statements, {unitLabel[unit]}</caption>
            <thead><tr><th scope="col">Service</th><th scope="col" className="is-figure">{before.statement.label}</th><th scope="col" className="is-figure">{after.statement.label}</th><th scope="col" className="is-figure">Difference</th><th scope="col" className="is-figure">Of what it was</th></tr></thead>
            <tbody>{rows.map((row) => <Row key={row.key} row={row} unit={unit} />)}</tbody>
            <tfoot>
              <tr>
                <th scope="row">All services</th><td className="is-figure">{whole.before !== undefined && <Total total={whole.before} unit={unit} weight="grand" />}</td><td className="is-figure">{whole.after !== undefined && <Total total={whole.after} unit={unit} weight="grand" />}</td>
                <td className="is-figure">{whole.before !== undefined && whole.after !== undefined && <Total total={subtractTotals(whole.after, whole.before)} unit={unit} weight="grand" />}</td>
                <td className="is-figure">{isPlain(whole.before) && isPlain(whole.after) && growthWords(whole.before.low, whole.after.low)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      </Section>
    </div>
  )
}

function Row({ row, unit }: { row: ComparedService; unit: Worked['statement']['unit'] }) {
  const both = row.before !== null && row.after !== null
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td className="is-figure">{row.before === null ? <span className="caption">not named</span> : <Total total={row.before} unit={unit} weight="row" />}</td>
      <td className="is-figure">{row.after === null ? <span className="caption">not named</span> : <Total total={row.after} unit={unit} weight="row" />}</td>
      <td className="is-figure">{both && <Total total={subtractTotals(row.after, row.before)} unit={unit} />}</td>
      <td className="is-figure">{isPlain(row.before) && isPlain(row.after) && growthWords(row.before.low, row.after.low)}</td>
    </tr>
  )
}

function movedChart(rows: readonly ComparedService[], unit: Worked['statement']['unit'], caption: string): Chart {
  const moved = rows.flatMap((row) => (row.before === null || row.after === null ? [] : [{ label: row.label, difference: subtractTotals(row.after, row.before) }])).filter(({ difference }) => difference.low !== 0 || difference.high !== 0).toSorted((a, b) => Math.abs(b.difference.high) - Math.abs(a.difference.high))
  const bars = moved.length === 0 ? [barOfTotal({ low: 0, high: 0, unknowns: 0, parts: 1 }, unit, { label: 'Nothing moved' })] : moved.map(({ label, difference }) => barOfTotal(difference, unit, { label }))
  const [most] = moved
  return {
    kind: 'bars', unit: unitLabel[unit], scale: scaleOf(bars), groups: [{ label: '', detail: '', bars }], caption,
    reading: most === undefined ? 'No service moved.' : `${most.label} moved the most, by ${formatTotalInWords(most.difference)}.`,
  }
}
