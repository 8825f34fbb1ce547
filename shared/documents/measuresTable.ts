// Measures of services as a table: what came out in the last years, what is aimed at, how it is rated (shape and word), and how others
// do. Values stand as their source prints them; a year nobody recorded is blank.
import { type MeasureView } from '#shared/contract/measures.ts'
import { ragWords } from '#shared/domain/deliveryRisk.ts'
import { betterWays } from '#shared/domain/words.ts'
import { formatYear } from '#shared/financialYear.ts'
import { type Cell, type Column, type Table, type TableRow } from './blocks.ts'
import { textCell } from './moneyCells.ts'
import { wordsColumn } from './savingsList.ts'

/** The last years of each kind that have a column. */
const MOST_YEARS = 3

type Value = NonNullable<MeasureView['values']>[number]

const valuesOf = (measure: MeasureView, kind: string): readonly Value[] => (measure.values ?? []).filter((value) => value.kind === kind)

function lastYears(measures: readonly MeasureView[], kind: string): readonly number[] {
  const years = measures.flatMap((measure) => valuesOf(measure, kind).filter(({ value }) => value !== null).map(({ year }) => year))
  return [...new Set(years)].sort((a, b) => a - b).slice(-MOST_YEARS)
}

/** `portfolio`: measures of other places, such as of its department, stand under a head of their own. */
export function measuresTable(measures: readonly MeasureView[], portfolio: string): Table {
  const [outturns, targets] = [lastYears(measures, 'outturn'), lastYears(measures, 'target')]
  const rated = measures.some((measure) => latestRag(measure) !== null)
  const column = (label: string, year: number): Column => ({ label, unit: formatYear(year), align: 'end', width: null })
  const row = (measure: MeasureView): TableRow => ({
    kind: 'row', id: measure.id, illustrative: measure.illustrative,
    cells: [
      textCell(measure.ref ?? ''), textCell(measure.title, aboutMeasure(measure)), ...outturns.map((year) => valueCell(measure, 'outturn', year)), ...(rated ? [ragCell(measure)] : []), ...targets.map((year) => valueCell(measure, 'target', year)),
    ],
  })
  const [own, others] = [measures.filter((measure) => measure.portfolio !== null), measures.filter((measure) => measure.portfolio === null)]
  return {
    type: 'table', caption: 'Measures, as their sources print them',
    columns: [wordsColumn('Ref'), wordsColumn('Measure', 1), ...outturns.map((year) => column('Outturn', year)), ...(rated ? [wordsColumn('Rating')] : []), ...targets.map((year) => column('Target', year))],
    rows: others.length === 0 ? own.map(row) : [
      ...(own.length === 0 ? [] : [{ kind: 'group' as const, label: portfolio, note: null }, ...own.map(row)]),
      { kind: 'group', label: 'Of the department as a whole', note: 'not given by portfolio' }, ...others.map(row),
    ],
    total: null,
    notes: [[
      'A blank cell: no value is recorded.', ...(targets.length === 0 ? ['No targets are recorded.'] : []),
      rated ? '● Green: target met. ▲ Amber: not met so far. ■ Red: not met. ◆ Blue: carried over, not yet known.' : 'No ratings are recorded.',
    ].join(' ')],
  }
}

function aboutMeasure(measure: MeasureView): string | null {
  const parts = [measure.unit, measure.better === null ? null : betterWays[measure.better].toLowerCase(), measure.owner, comparedWith(measure)].filter((part) => part !== null && part !== '')
  return parts.length === 0 ? null : parts.join('; ')
}

/** "median of counties 7.2 in 2021/22, rank 5" */
function comparedWith(measure: MeasureView): string | null {
  const latest = valuesOf(measure, 'benchmark').findLast(({ value }) => value !== null)
  if (latest === undefined) return null
  const group = latest.note === null ? 'others' : latest.note.charAt(0).toLowerCase() + latest.note.slice(1)
  return `${group} ${latest.value ?? ''} in ${latest.yearLabel}${latest.rank === null ? '' : `, rank ${latest.rank}`}`
}

function valueCell(measure: MeasureView, kind: string, year: number): Cell {
  const value = valuesOf(measure, kind).find((one) => one.year === year)
  return textCell(value?.value ?? '', value?.illustrative === true && !measure.illustrative ? 'illustrative' : null)
}

const latestRag = (measure: MeasureView): Value | null => (measure.values ?? []).findLast(({ rag }) => rag !== null) ?? null

function ragCell(measure: MeasureView): Cell {
  const value = latestRag(measure)
  return value?.rag === null || value === null ? textCell('not rated', null, 'muted') : textCell(ragWords(value.rag), value.yearLabel)
}
