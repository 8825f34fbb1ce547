// Two pictures of a plan and their tables: how each year's gap arises from what it opens with, and how the gap moved since the version
// before, line by line. The figures of a picture and of its table are the same steps.
import { type MtfpBridgeView, type MtfpComparisonView, type MtfpView } from '#shared/contract/mtfp.ts'
import { type MoneyUnit, formatInWords, formatPounds, unitLabel } from '#shared/money/format.ts'
import { type Total, addTotals } from '#shared/money/total.ts'
import { type Cell, type Column, type InnerBlock, type Table, type TableRow } from './blocks.ts'
import { bridgeChart } from './charts/bridge.ts'
import { inWords } from './charts/values.ts'
import { amountCell, textCell, totalCell } from './moneyCells.ts'
import { docOf } from './richText.ts'

const column = (label: string, unit: MoneyUnit): Column => ({ label, unit: unitLabel[unit], align: 'end', width: null })
const words = (label: string, width: number | null): Column => ({ label, unit: null, align: 'start', width })
const figure = (pounds: number, unit: MoneyUnit): Cell => (pounds === 0 ? textCell('–', null, 'muted') : textCell(formatPounds(pounds, unit)))
const unknownNote = (bridges: readonly MtfpBridgeView[]): readonly string[] => {
  const labels = [...new Set(bridges.flatMap((bridge) => bridge.unknown ?? []))]
  return labels.length === 0 ? [] : [`Not yet known, and in no step: ${inWords(labels)}.`]
}

/** The gap of each year: what it opens with, what each kind of line adds or takes, what is left. */
export function bridgeBlock(plan: MtfpView): InnerBlock {
  const bridges = plan.bridges.slice(0, plan.years.length)
  const unit = plan.unit
  const columns = bridges.map(stepsByKey)
  const table: Table = {
    type: 'table', caption: `Steps to the gap of each year, ${unitLabel[unit]}, brackets reduce it`, columns: [words('Step', 1), ...bridges.map((bridge) => column(bridge.year, unit))],
    rows: inOrderOfFirst(columns).map(([key, label]): TableRow => ({
      kind: 'row', id: null, illustrative: false, cells: [textCell(label), ...columns.map((steps) => { const step = steps.get(key); return step === undefined ? textCell('') : figure(step.pounds, unit) })],
    })),
    total: [textCell(LEFT), ...bridges.map((bridge) => figure(bridge.steps.at(-1)?.pounds ?? 0, unit))], notes: unknownNote(bridges).length === 0 ? null : unknownNote(bridges),
  }
  const reading = `${inWords(bridges.map((bridge) => `${bridge.year} leaves ${leftWords(bridge)} to find`))}.`
  return { type: 'chart', chart: bridgeChart(bridges.map(({ year, steps }) => ({ label: year, steps })), unit, { reading, caption: `From the opening deficit to the gap of each year, ${unitLabel[unit]}, brackets reduce it, all bars on one scale` }), table }
}

const LEFT = 'Left to find'
const leftWords = ({ steps }: MtfpBridgeView): string => { const pounds = steps.at(-1)?.pounds ?? 0; return pounds <= 0 ? 'nothing' : formatInWords(pounds) }

type Steps = ReadonlyMap<string, MtfpBridgeView['steps'][number]>

/** The steps before what is left, each by its label and which of that label it is: two lines may be called the same. */
function stepsByKey({ steps }: MtfpBridgeView): Steps {
  const moves = steps.slice(0, -1)
  return new Map(moves.map((step, i) => [`${moves.slice(0, i).filter(({ label }) => label === step.label).length} ${step.label}`, step]))
}

/** Key and label of every step of any year, each where the first year that has it has it. */
function inOrderOfFirst(columns: readonly Steps[]): readonly (readonly [key: string, label: string])[] {
  return columns.reduce<readonly (readonly [string, string])[]>((found, steps) => [...steps].reduce((all, [key, { label }], i, own) => {
    if (all.some(([other]) => other === key)) return all
    const before = all.findIndex(([other]) => other === own[i - 1]?.[0])
    return [...all.slice(0, before + 1), [key, label] as const, ...all.slice(before + 1)]
  }, found), [])
}

/** What a reader asks of a new version: by how much the gap moved and through which lines. */
export function changeBlocks(comparison: MtfpComparisonView): readonly InnerBlock[] {
  const { unit, years, bridges, before, after } = comparison
  const first = bridges[0]
  const same = (comparison.lines ?? []).filter((line) => line.outcome === 'same')
  const relettered = same.filter((line) => line.relettered).map((line) => `${line.label} (${line.refBefore ?? 'no letter'}, now ${line.refAfter ?? 'none'})`)
  const notes = [
    'Below each amount what it was in the earlier version; new: the line was not there. Difference: what all years together changed by.',
    ...(same.length === 0 ? [] : [`Unchanged: ${same.length} lines${relettered.length === 0 ? '' : `, of which ${relettered.length} only have another letter: ${inWords(relettered)}`}.`]), ...unknownNote(bridges),
  ]
  return [
    { type: 'paragraph', id: null, numbered: false, text: docOf(`${comparison.sentence}.`), illustrative: false },
    {
      type: 'table', caption: `Lines that changed from ${before.label} to ${after.label}, ${unitLabel[unit]}, brackets reduce the deficit`,
      columns: [words('Line', 1), words('Ref', null), ...years.map((year) => column(year.label, unit)), column('Difference', unit)], rows: changedRows(comparison), total: gapCells(comparison), notes,
    },
    ...(first === undefined ? [] : [{
      type: 'chart' as const, table: null,
      chart: bridgeChart([{ label: '', steps: first.steps }], unit, { reading: largestStep(first), caption: `The gap for ${first.year} from ${before.label} to ${after.label}, ${unitLabel[unit]}, brackets reduce it` }),
    }]),
  ]
}

/** "Of the steps for 2026/27 the largest is Local Government Pension Scheme, which takes £5.962m off the gap." */
function largestStep({ year, steps }: MtfpBridgeView): string {
  const moved = steps.slice(1, -1)
  const largest = moved.reduce<(typeof moved)[number] | undefined>((most, step) => (most === undefined || Math.abs(step.pounds) > Math.abs(most.pounds) ? step : most), undefined)
  if (largest === undefined) return `No line moves the gap for ${year}.`
  return `Of the steps for ${year} the largest is ${largest.label}, which ${largest.pounds < 0 ? `takes ${formatInWords(-largest.pounds)} off` : `adds ${formatInWords(largest.pounds)} to`} the gap.`
}

const outcomes = [['changed', 'Changed'], ['added', 'New in this version'], ['removed', 'No longer in this version']] as const

function changedRows(comparison: MtfpComparisonView): readonly TableRow[] {
  const lines = comparison.lines ?? []
  const rows = outcomes.flatMap(([outcome, label]): TableRow[] => {
    const own = lines.filter((line) => line.outcome === outcome)
    return own.length === 0 ? [] : [{ kind: 'group', label, note: `${own.length} ${own.length === 1 ? 'line' : 'lines'}` }, ...own.map((line): TableRow => ({ kind: 'row', id: line.after ?? line.before, illustrative: false, cells: lineCells(line, comparison.unit) }))]
  })
  return rows.length > 0 ? rows : [{ kind: 'group', label: 'No line changed', note: null }]
}

type ComparedLine = NonNullable<MtfpComparisonView['lines']>[number]

function lineCells(line: ComparedLine, unit: MoneyUnit): readonly Cell[] {
  const letter = line.refBefore !== line.refAfter && line.before !== null && line.after !== null ? `was ${line.refBefore ?? 'none'}` : null
  return [
    textCell(line.label), textCell((line.after === null ? line.refBefore : line.refAfter) ?? '', letter),
    ...line.cells.map((cell): Cell => {
      if (line.outcome === 'removed') return { ...amountCell(cell.before, unit), tone: cell.before?.state === 'unknown' ? 'unknown' : 'muted' }
      if (cell.change === 'same' || line.outcome === 'added') return amountCell(cell.after, unit)
      return amountCell(cell.after, unit, cell.before === null ? 'was blank' : `was ${amountCell(cell.before, unit).text}`)
    }),
    differenceCell(line, unit),
  ]
}

/** The known part; a year that was TBC has no difference, it has become known, and the other years say what they changed by. */
function differenceCell({ cells, difference }: ComparedLine, unit: MoneyUnit): Cell {
  const others = addTotals(cells.flatMap((cell) => (cell.change === 'now_known' ? [] : [cell.difference])))
  if (cells.some((cell) => cell.change === 'now_known')) {
    return others.low === 0 && others.high === 0 ? textCell('now known', null, 'muted') : { ...totalCell(others, unit), note: 'without what is now known' }
  }
  return difference.unknowns > 0 && difference.low === 0 && difference.high === 0 ? textCell('not known', null, 'unknown') : totalCell(difference, unit)
}

/** The gaps themselves close the table: what it was, what it is. */
function gapCells(comparison: MtfpComparisonView): readonly Cell[] {
  const { unit, gapBefore, gapAfter } = comparison
  const cell = (now: Total, was: Total): Cell => ({ ...totalCell(now, unit), note: `was ${totalCell(was, unit).text}` })
  return [
    textCell('Gap', [...gapBefore.years, ...gapAfter.years].some(({ unknowns }) => unknowns > 0) ? 'on what is known' : null), textCell(''), ...gapAfter.years.map((gap, i) => cell(gap, gapBefore.years[i] ?? gap)), figure(gapAfter.total.low - gapBefore.total.low, unit),
  ]
}
