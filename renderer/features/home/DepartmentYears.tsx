// What the savings come to, by department and year: bars on one scale, the value at the end of each, a sentence above, the table one
// key away. A range is open beyond its lower end; an amount not known is a word, never a bar; what is left to find is dashed.
// Where there are few savings, each stands under its department.
import { type CSSProperties, useRef, useState } from 'react'
import { notCountedWords, statusInWords } from '#shared/domain/counting.ts'
import { departmentReading } from '#shared/domain/departmentReading.ts'
import { formatTotal, formatTotalParts } from '#shared/money/format.ts'
import { EMPTY_TOTAL, type Total as Sum, addAmount, isBlankTotal } from '#shared/money/total.ts'
import { useQuery } from '../../client/useQuery.ts'
import { ChartFigure } from '../../components/charts/ChartFigure.tsx'
import { Counted, Total } from '../../components/Money.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { useElementWidth } from '../../hooks/useElementWidth.ts'
import { useInCycle } from '../../state/cycle.ts'
import { type YearColumn, type YearRow, fits, leftInWords, planColumns, valueInWords } from './yearColumns.ts'
import { type Home } from './HomeScreen.tsx'

/** Up to this many savings are drawn one by one. */
const FEW = 14

export function DepartmentYears({ home }: { home: Home }) {
  const savings = useQuery('proposals.list', useInCycle(), { when: home.totals.proposals <= FEW, keep: true })
  const years = home.years.map((year) => year.label)
  const reading = departmentReading(home.departments.map(({ department, total }) => ({ name: department.name, total })), home.totals.amounts, home.totals.total, years)
  const single = savings.status === 'ready' && savings.data.cycle?.id === home.cycle.id ? savings.data.rows : []
  const rows = home.departments.filter(isShown).flatMap((row): YearRow[] => [
    { id: row.department.id, name: row.department.name, amounts: row.amounts, total: row.total, left: row.left, part: false, counts: true },
    ...single.filter((saving) => saving.department.id === row.department.id).map((saving) => ({
      id: saving.id, name: saving.counts ? saving.title : `${saving.title} (${statusInWords(saving).toLowerCase()})`, amounts: saving.amounts.map((amount) => addAmount(EMPTY_TOTAL, amount)), total: saving.total, left: addAmount(EMPTY_TOTAL, saving.left), part: true, counts: saving.counts,
    })),
  ])
  const silent = home.departments.filter((row) => !isShown(row)).map((row) => row.department.name)
  const frame = useRef<HTMLDivElement>(null)
  const width = useElementWidth(frame)
  const columns = columnsOf(years, [...home.totals.amounts, home.totals.total], rows)
  const [asked, setAsked] = useState('')
  // Where the columns would leave their bars no room, one stands at a time.
  const beside = fits(rows, columns, width)
  const one = columns.find((column) => column.label === asked) ?? columns.at(-1)
  const shown = beside || one === undefined ? columns : [one]
  return (
    <Section
      title="What the savings come to"
      note={(
        <span className="home-years__note">
          {home.totals.notCounted.savings > 0 && <span>{notCountedWords(home.totals.notCounted)}</span>}
          {home.illustrative && <span>every figure is illustrative</span>}
          {!beside && <Switch label="Year shown" options={columns.map((column) => ({ id: column.label, label: column.label }))} value={one?.label ?? ''} onChange={setAsked} />}
        </span>
      )}
    >
      <div ref={frame}><ChartFigure
        reading={reading} readingText={reading} caption="£000, saving positive, latest position, all bars on one scale." className="home-years"
        table={{
          columns: ['Department or saving', ...years, 'All years', 'Left to find'],
          rows: [
            ...rows.map((row) => ({ id: row.id, cells: [<a className={row.part ? 'home-years__part' : 'home-years__whole'} href={row.part ? `#/savings/${row.id}` : `#/savings?department=${row.id}`} key="name">{row.name}</a>, ...cellsOf(row.amounts, row.total, row.left, years, row.part ? 'row' : 'total', row.counts)] })),
            { id: 'all', cells: [<strong key="name">All departments</strong>, ...cellsOf(home.totals.amounts, home.totals.total, home.totals.left, years, 'grand')] },
          ],
        }}
      >
        <Picture rows={rows} columns={shown} silent={silent} width={width} />
      </ChartFigure></div>
    </Section>
  )
}

/** A department with an amount, or with a saving that states one and is not counted. */
const isShown = (row: Home['departments'][number]): boolean => !isBlankTotal(row.total) || row.notCounted.savings > 0

function cellsOf(amounts: readonly Sum[], total: Sum, left: Sum, years: readonly string[], weight: 'row' | 'total' | 'grand', counts = true) {
  const cell = (sum: Sum, key: string) => <Counted key={key} counts={counts}><Total total={sum} unit="thousands" weight={weight} note="beside" /></Counted>
  return [...amounts.map((sum, index) => cell(sum, years[index] ?? String(index))), cell(total, 'all'), <Total key="left" total={left} unit="thousands" weight={weight} note="beside" />]
}

// A year that says nothing has no column (the sentence names it); where one year says it all, all years together would say it twice.
function columnsOf(years: readonly string[], sums: readonly Sum[], rows: readonly YearRow[]): readonly YearColumn[] {
  const stated = years.flatMap((label, index) => { const sum = sums[index]; return sum === undefined || isBlankTotal(sum) ? [] : [{ label, sum, cells: rows.map((row) => row.amounts[index]), whole: false }] })
  const total = sums[years.length]
  const [only] = stated
  if (stated.length === 1 && only !== undefined) return [{ ...only, whole: true }]
  return total === undefined ? stated : [...stated, { label: 'All years', sum: total, cells: rows.map((row) => row.total), whole: true }]
}

function Picture({ rows, columns, silent, width }: { rows: readonly YearRow[]; columns: readonly YearColumn[]; silent: readonly string[]; width: number }) {
  const plan = planColumns(rows, columns, width)
  const style: CSSProperties = { gridTemplateColumns: `${plan.names}px ${plan.places.map((place) => `${place.width}px`).join(' ')}`, columnGap: plan.gap }
  return (
    <div className="home-years__picture">
      {width > 0 && (
        <>
          <div className="home-years__row home-years__row--head" style={style}>
            <span />
            {columns.map((column) => <span className="home-years__head" key={column.label}><span>{column.label}</span><strong>{column.whole ? formatTotal(column.sum, 'thousands') : formatTotalParts(column.sum, 'thousands').figure}</strong></span>)}
          </div>
          {rows.map((row, line) => (
            <div className="home-years__row" data-part={row.part} style={style} key={row.id}>
              <span className="home-years__name">{row.name}</span>
              {columns.map((column, index) => (
                <BarOf key={column.label} sum={column.cells[line]} left={column.whole ? row.left : undefined} from={plan.places[index]?.from ?? 0} perPound={plan.perPound} strong={column.whole && !row.part} counts={row.counts} />
              ))}
            </div>
          ))}
          {silent.length > 0 && <p className="caption home-years__silent">No amounts: {silent.join(', ')}.</p>}
        </>
      )}
    </div>
  )
}

function BarOf({ sum, left, from, perPound, strong, counts }: { sum: Sum | undefined; left: Sum | undefined; from: number; perPound: number; strong: boolean; counts: boolean }) {
  if (sum === undefined || isBlankTotal(sum)) return <span className="home-years__cell" />
  const certain = counts ? Math.max(0, sum.low) : 0
  const possible = counts ? Math.max(0, sum.high - certain) : 0
  const missing = left === undefined ? 0 : Math.max(0, left.high)
  const indent = (Math.min(0, sum.low) - from) * perPound
  const leftWords = left === undefined ? '' : leftInWords(left)
  return (
    <span className="home-years__cell">
      {indent > 0 && <span style={{ width: indent }} />}
      {counts && sum.low < 0 && <span className="home-years__bar" data-kind="negative" style={{ width: Math.max(1, -sum.low * perPound) }} />}
      {certain > 0 && <span className="home-years__bar" data-kind={strong ? 'total' : 'year'} style={{ width: Math.max(1, certain * perPound) }} />}
      {possible > 0 && <span className="home-years__bar" data-kind="open" style={{ width: Math.max(1, possible * perPound) }} />}
      {missing > 0 && <span className="home-years__bar" data-kind="left" style={{ width: Math.max(3, missing * perPound) }} />}
      <span className="home-years__value"><span className={counts ? undefined : 'uncounted'}>{valueInWords(sum)}</span>{leftWords !== '' && <span className="home-years__left"> {leftWords}</span>}</span>
    </span>
  )
}
