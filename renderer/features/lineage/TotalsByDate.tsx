// What all these savings together stood at on each date on which one of them states a figure: a column for each date, and the table.
import { notCountedWords } from '#shared/domain/counting.ts'
import { countWord } from '#shared/domain/sentences.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { barOfTotal, scaleOf } from '#shared/documents/charts/values.ts'
import { ChartView } from '../../components/charts/Charts.tsx'
import { Total } from '../../components/Money.tsx'
import { Sideways } from '../../components/Sideways.tsx'
import { type Lineage, statedYears } from './lineage.ts'
import '../../components/PlainTable.css'

/** More dates than this are told by the table alone. */
const MOST_COLUMNS = 8
/** Letters of a value that still stand above a column without touching the next. */
const LONGEST_ABOVE = 14

export function TotalsByDate({ lineage }: { lineage: Lineage }) {
  const points = lineage.points ?? []
  const years = statedYears(lineage)
  const left = points.some((point) => isLeft(point.left))
  if (points.length === 0) return <p className="lineage__none">No figure is stated yet.</p>
  return (
    <div className="lineage-totals" data-chart={points.length <= MOST_COLUMNS} data-wide={years.length > 1}>
      <Sideways className="lineage__scroll" label="The total at each date">
        <table className="plain-table">
          <caption className="unseen">The total at each date, £000</caption>
          <thead>
            <tr>
              <th scope="col">Date</th><th scope="col">What was stated</th>{years.length > 1 && years.map((year) => <th scope="col" className="is-figure" key={year.label}>{year.label}</th>)}
              <th scope="col" className="is-figure">{years.length === 1 ? (years[0]?.label ?? 'Total') : 'All years'}</th>{left && <th scope="col" className="is-figure">Left to find</th>}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.date}>
                <th scope="row" className="lineage__date">{point.dateLabel}</th>
                <td>{point.label}<span className="plain-table__second">{countWord(point.moved).toLowerCase()} {point.moved === 1 ? 'saving states' : 'savings state'} a figure{point.notCounted.savings > 0 && `; ${notCountedWords(point.notCounted)}`}</span></td>
                {years.length > 1 && years.map((year) => { const sum = point.amounts[year.index]; return <td className="is-figure" key={year.label}>{sum !== undefined && <Total total={sum} unit="thousands" weight="row" />}</td> })}
                <td className="is-figure"><Total total={point.total} unit="thousands" /></td>
                {left && <td className="is-figure">{isLeft(point.left) && <Total total={point.left} unit="thousands" weight="row" />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
        {lineage.ended !== null && <p className="lineage__none">{lineage.ended}</p>}
      </Sideways>
      {points.length > 1 && points.length <= MOST_COLUMNS && <TotalsChart chart={chartOf(lineage)} />}
    </div>
  )
}

const isLeft = (total: Lineage['totals']['difference']): boolean => total.high !== 0 || total.unknowns > 0

/** Columns where their values fit above them; a range with unknowns is too long for that and stands at the end of its bar. */
function TotalsChart({ chart }: { chart: Chart }) {
  const bars = chart.groups.flatMap((group) => group.bars)
  return <ChartView chart={chart} stand={bars.some((bar) => bar.text.length > LONGEST_ABOVE) ? 'lying' : 'standing'} quiet />
}

function chartOf(lineage: Lineage): Chart {
  const bars = (lineage.points ?? []).map((point) => barOfTotal(point.total, 'thousands', { label: shortDate(point.dateLabel), detail: point.label.length > 14 ? '' : point.label }))
  return { kind: 'bars', reading: `${lineage.sentence}.`, caption: 'Total at each date, £000, savings positive.', unit: '£000', scale: scaleOf(bars), groups: [{ label: '', detail: '', bars }] }
}

/** "11 Feb 2025": the foot of a column is narrow. */
const shortDate = (label: string): string => label.replace(/\b(\p{L}{3})\p{L}+/u, '$1')
