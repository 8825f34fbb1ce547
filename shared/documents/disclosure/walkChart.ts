// A chart on its way through a twin: redrawn without what is withheld. Its scale is drawn up anew, and its sentence, which was worked
// out from every value, gives way to one that says something is missing.
import { type ChartBlock } from '../blocks.ts'
import { type Chart, type ChartBar, type ChartGroup } from '../charts/types.ts'
import { CHART_IN_PART, type Hidden, hiddenCell, hiddenWords } from './hidden.ts'
import { type Visit } from './unit.ts'
import { walkTable } from './walkTable.ts'

export function walkChart({ chart, table }: ChartBlock, path: string, place: string, visit: Visit): ChartBlock {
  const drawn = walkBars(chart, path, place, visit)
  const words = (part: 'reading' | 'caption') => visit({ path: `${path}.${part}`, what: 'aside', texts: [chart[part]], id: null, mark: null, place: `the ${part === 'reading' ? 'sentence over' : 'caption of'} ${place}` })
  const [reading, caption] = [words('reading'), words('caption')]
  return {
    type: 'chart', table: table === null ? null : walkTable(table, `${path}.table`, `the table of ${place}`, visit),
    chart: {
      kind: chart.kind, unit: chart.unit, scale: drawn.partly ? scaleOf(chart, drawn.groups) : chart.scale, groups: drawn.groups,
      reading: drawn.partly || reading !== null ? CHART_IN_PART : chart.reading, caption: caption === null ? chart.caption : `Caption ${hiddenWords(caption)}`,
    },
  }
}

function walkBars(chart: Chart, path: string, place: string, visit: Visit): { readonly groups: readonly ChartGroup[]; readonly partly: boolean } {
  const found = chart.groups.map((group, g) => {
    const at = `${path}.g${g}`
    const whole = visit({ path: at, what: 'bars', texts: [group.label, group.detail].filter((text) => text !== ''), id: null, mark: group.exempt ?? null, place: `${place}, group ${g + 1}` })
    return {
      group, whole,
      bars: group.bars.map((bar, b) => {
        const where = { path: `${at}.b${b}`, id: null, place: `${place}, group ${g + 1}, bar ${b + 1}` }
        const named = whole ?? visit({ ...where, what: 'bar', texts: [bar.label, bar.detail].filter((text) => text !== ''), mark: bar.exempt ?? null })
        return { bar, named, value: named ?? visit({ ...where, path: `${where.path}.v`, what: 'value', texts: bar.text === '' ? [] : [bar.text], mark: null }) }
      }),
    }
  })
  const first = found.flatMap(({ bars }) => bars.flatMap(({ value }) => value ?? []))[0]
  // In a bridge each bar begins where the one before it ended: one that is missing could be read off its neighbours.
  const every = chart.kind === 'bridge' ? (first ?? null) : null
  return {
    partly: first !== undefined,
    groups: found.map(({ group, whole, bars }) => ({
      label: whole === null ? group.label : hiddenWords(whole), detail: whole === null ? group.detail : '',
      bars: bars.map(({ bar, named, value }) => barOf(bar, named === null ? null : whole === null ? hiddenWords(named) : hiddenCell(whole, 'rest').text, value ?? every)),
    })),
  }
}

/** `label`: what stands in place of its own; null keeps that. */
function barOf(bar: ChartBar, label: string | null, value: Hidden | null): ChartBar {
  const { exempt: _, ...rest } = bar
  if (value === null) return rest
  const drawn = { ...rest, state: 'unknown', low: 0, high: 0, text: hiddenCell(value, 'rest').text, detail: '' } as const
  return label === null ? drawn : { ...drawn, label, role: 'saving', illustrative: false }
}

/** From zero to what is drawn: the old ends may have been those of a value that is gone. */
function scaleOf({ kind, scale }: Chart, groups: readonly ChartGroup[]): Chart['scale'] {
  if (kind === 'diverging') return scale
  const ends = groups.flatMap((group) => group.bars.flatMap((bar) => [bar.low, bar.high]))
  return { min: Math.min(0, ...ends), max: Math.max(1, ...ends) }
}
