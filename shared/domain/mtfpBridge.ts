// Bridges over a plan: from the opening deficit to the gap of a year, by kind of line; and from the gap of one version to that of the
// next, line by line. Amounts not yet known have no step: they are counted and said beside it. Whole pounds, pure.
import { type Total, sumAmounts } from '#shared/money/total.ts'
import { type BridgeInput, type BridgeStep, bridgeSteps } from './bridge.ts'
import { type MtfpLine, countsIn, gapOf } from './mtfp.ts'
import { type MtfpComparison, knownStep } from './mtfpCompare.ts'

export type Bridge = {
  readonly steps: readonly BridgeStep[]
  /** Labels of lines with an amount that is not yet known, or only in part: they have no step, or a smaller one. */
  readonly unknown: readonly string[]
}

const openings: readonly string[] = ['opening', 'carry_forward']
const words: Readonly<Record<string, string>> = { funding: 'Funding', pressure: 'Pressures', savings: 'Savings', one_off: 'One-off use of reserves', line: 'Other updates' }
const kinds = ['funding', 'pressure', 'line', 'savings', 'one_off'] as const
const ofYear = (line: MtfpLine, year: number | 'all') => year === 'all' ? line.years : [line.years[year] ?? null]
const isOpen = (line: MtfpLine, year: number | 'all'): boolean => sumAmounts(ofYear(line, year)).unknowns > 0

/** What a year opens with, what each kind of line adds or takes, what is left. `year` counts from 0; `all` takes every year together. */
export function gapBridge(lines: readonly MtfpLine[], years: number, year: number | 'all'): Bridge {
  const own = lines.filter(countsIn)
  const sum = (some: readonly MtfpLine[]): number => sumAmounts(some.flatMap((line) => ofYear(line, year))).low
  const gap = gapOf(lines, years)
  const left = year === 'all' ? gap.total.low : (gap.years[year]?.low ?? 0)
  const [first, ...carried] = own.filter((line) => openings.includes(line.role))
  const inputs: BridgeInput[] = [
    ...(first === undefined ? [] : [{ kind: 'total' as const, label: first.label, detail: '', pounds: sum([first]) }]),
    ...carried.filter((line) => sum([line]) !== 0).map((line) => ({ kind: 'change' as const, label: line.label, detail: '', pounds: sum([line]) })),
    ...kinds.flatMap((kind): BridgeInput[] => {
      const some = own.filter((line) => line.role === kind)
      const pounds = sum(some)
      const stated = some.filter((line) => ofYear(line, year).some((amount) => amount !== null))
      return pounds === 0 ? [] : [{ kind: 'change', label: words[kind] ?? kind, detail: stated.length !== 1 ? `${stated.length} lines` : stated[0]?.label === words[kind] ? '' : (stated[0]?.label ?? ''), pounds }]
    }),
  ]
  const reached = inputs.reduce((standing, input) => standing + (input.pounds ?? 0), 0)
  const back = left - reached
  if (back !== 0) inputs.push({ kind: 'change', label: 'One-off use of the year before', detail: 'comes back', pounds: back })
  inputs.push({ kind: 'left', label: 'Left to find', detail: '' })
  return { steps: bridgeSteps(inputs), unknown: own.filter((line) => isOpen(line, year)).map((line) => line.label) }
}

/** From the gap of the earlier version to that of the later: one step for each line that changed, came in or went out. */
export function versionBridge(comparison: MtfpComparison, year: number | 'all', names: { readonly before: string; readonly after: string }): Bridge {
  const gapOfVersion = (gap: { readonly years: readonly Total[]; readonly total: Total }): number => (year === 'all' ? gap.total.low : (gap.years[year]?.low ?? 0))
  const details = { changed: '', added: 'new', removed: 'no longer in', same: '' } as const
  const moved = comparison.lines.filter((line) => line.outcome !== 'same').map((line) => {
    const cells = year === 'all' ? line.cells : line.cells.slice(year, year + 1)
    const known = cells.some((cell) => cell.change === 'now_known')
    return { label: line.label, detail: known ? 'now known' : details[line.outcome], pounds: cells.reduce((sum, cell) => sum + knownStep(cell), 0) }
  })
  const start = gapOfVersion(comparison.gapBefore)
  const end = gapOfVersion(comparison.gapAfter)
  const back = end - start - moved.reduce((sum, step) => sum + step.pounds, 0)
  const largest = moved.reduce((most, { pounds }) => Math.max(most, Math.abs(pounds)), 0)
  const inputs: BridgeInput[] = [
    { kind: 'total', label: names.before, detail: '', pounds: start },
    ...moved.filter(({ pounds }) => pounds !== 0).map((step) => ({ kind: 'change' as const, ...step, named: Math.abs(step.pounds) === largest })),
    ...(back === 0 ? [] : [{ kind: 'change' as const, label: 'One-off use that comes back', detail: '', pounds: back }]),
    { kind: 'left', label: names.after, detail: '' },
  ]
  const open = comparison.lines.flatMap(({ after }) => after === null || !isOpen(after, year) ? [] : [after.label])
  return { steps: bridgeSteps(inputs), unknown: open }
}
