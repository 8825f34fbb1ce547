// The tables and charts of a paper as figures in rows and columns, each under the path of its cell: what an arithmetic reader sees.
import { type Block, type Cell, type ChartBlock, type Table } from '../blocks.ts'
import { type DocumentModel } from '../model.ts'
import { type Numbering, PLAIN_NUMBERING } from '../numberStyles.ts'
import { numberDocument } from '../numbering.ts'
import { placeIn } from '../places.ts'
import { type Figure, type Scale, figuresIn, readFigure, scaleIn } from './figures.ts'
import { plainWords } from './secrets.ts'
import { namingColumns } from './walkTable.ts'

export type Entry = {
  /** The path of its cell or bar. */
  readonly key: string
  readonly figure: Figure
  /** What names its row, and the column it stands in; plain. */
  readonly labels: readonly string[]
  readonly column: string
  /** The head it stands under; '' without one. */
  readonly group: string
  /** How much of the paper hangs on it: a total is missed more than a line. */
  readonly kind: 'line' | 'subtotal' | 'total' | 'bar'
  /** Set as of no account: it is listed, and in no sum. */
  readonly apart: boolean
  /** The figure itself counts people. */
  readonly people: boolean
  readonly place: string
}

export type GridRow = {
  readonly path: string
  readonly kind: 'group' | 'line' | 'subtotal' | 'total'
  /** By column. */
  readonly entries: readonly (Entry | null)[]
  /** What stands below its name: what comes to so much and is in none of its sums. */
  readonly others: Entry | null
}
export type Grid = { readonly columns: readonly string[]; readonly rows: readonly GridRow[] }

/** Every block with its path, wrappers opened up. */
export function blocksIn(model: DocumentModel, numbering: Numbering = PLAIN_NUMBERING): readonly { readonly path: string; readonly place: string; readonly block: ReturnType<typeof numberDocument>[number]['blocks'][number]['block'] }[] {
  const numbered = numberDocument(model, numbering).flatMap((section) => section.blocks.map((one) => ({ place: placeIn(section, one), block: one.block })))
  const paths = model.blocks.flatMap((block, i) => pathsIn(block, `b${i}`))
  return numbered.map((one, i) => ({ path: paths[i] ?? '', ...one }))
}

const pathsIn = (block: Block, path: string): readonly string[] =>
  block.type === 'landscape' || block.type === 'appendix' || block.type === 'item' ? block.blocks.flatMap((inner, k) => pathsIn(inner, `${path}.${k}`)) : [path]

export function gridsOf(model: DocumentModel, numbering: Numbering = PLAIN_NUMBERING): readonly Grid[] {
  return blocksIn(model, numbering).flatMap(({ block, path, place }): readonly Grid[] => {
    if (block.type === 'table') return [gridOf(block, path, place)]
    if (block.type === 'chart') return [barsOf(block, path, place), ...(block.table === null ? [] : [gridOf(block.table, `${path}.table`, `the table of ${place}`)])]
    return []
  })
}

/** "2 not counted: £145k", below the name of a row of sums. */
const NOT_COUNTED = /^[\d,]+ not counted: /

/** A row that is named so adds up others, whatever kind of row it is. */
export const isTotalLabel = (plain: string): boolean => /^(?:grand |sub)?total\b|^together$|^all\b|\btotal$|^sum\b/.test(plain)

/** "adult social care total" is of "adult social care"; the total of everything is "total" whatever it is called. */
export function nameOfRow(plain: string): string {
  const bare = plain.replace(/\s*\b(?:sub)?total$/, '').trim()
  return bare === '' || (isTotalLabel(plain) && bare === plain) ? 'total' : bare
}

function gridOf(table: Table, path: string, place: string): Grid {
  const names = namingColumns(table.columns)
  const captionScale = scaleIn(table.caption)
  let group = ''
  let groupScale: Scale | null = null
  const entriesOf = (cells: readonly Cell[], row: string, kind: GridRow['kind'], where: string): readonly (Entry | null)[] => {
    const named = cells.slice(0, names).map((cell) => plainWords(cell.text)).filter((text) => text !== '').map(nameOfRow)
    const labels = [...named, ...(kind === 'line' ? [] : [group === '' ? 'total' : group])].filter((text) => text !== '')
    const isApart = cells.some((cell, c) => c < names ? cell.note !== null && /, not counted\b/.test(cell.note) : cell.tone === 'muted' && /\d/.test(cell.text))
    return cells.map((cell, c) => {
      const column = table.columns[c]
      if (column === undefined || c < names) return null
      const scale = scaleIn(column.unit) ?? (column.align === 'end' ? 'plain' : groupScale ?? captionScale ?? 'plain')
      const figure = readFigure(cell.text, scale)
      const counts = cell.people !== undefined && figure !== null && figure.low === cell.people * 1_000
      return figure === null ? null : { key: `${row}.c${c}`, figure, labels, column: plainWords(column.label), group, kind: kind === 'group' ? 'line' : kind, apart: isApart && cell.tone === 'muted', people: counts, place: `${where}, column ${column.label}` }
    })
  }
  const othersOf = (cells: readonly Cell[], row: string, where: string): Entry | null => {
    const c = cells.slice(0, names).findIndex(({ note }) => note !== null && NOT_COUNTED.test(note))
    const figures = figuresIn(cells[c]?.note ?? '').filter(({ figure }) => figure.money).map(({ figure }) => figure)
    const [first, last] = [figures[0], figures.at(-1)]
    if (first === undefined || last === undefined) return null
    const labels = cells.slice(0, names).map((cell) => plainWords(cell.text)).filter((text) => text !== '').map(nameOfRow)
    return { key: `${row}.c${c}.note`, figure: { ...first, high: last.high, step: Math.max(first.step, last.step) }, labels, column: 'not counted', group, kind: 'line', apart: false, people: false, place: `${where}, the note below its name` }
  }
  const rows = table.rows.map((row, r): GridRow => {
    const at = `${path}.r${r}`
    if (row.kind === 'group') {
      group = plainWords(row.label)
      groupScale = scaleIn(row.note) ?? scaleIn(row.label)
      return { path: at, kind: 'group', entries: [], others: null }
    }
    const first = plainWords(row.cells.slice(0, names).map((cell) => cell.text).find((text) => text !== '') ?? '')
    const kind = row.kind === 'subtotal' ? 'subtotal' : isTotalLabel(first) ? 'subtotal' : 'line'
    return { path: at, kind, entries: entriesOf(row.cells, at, kind, `${place}, row ${r + 1}`), others: othersOf(row.cells, at, `${place}, row ${r + 1}`) }
  })
  group = ''
  const total: readonly GridRow[] = table.total === null ? [] : [{ path: `${path}.t`, kind: 'total', entries: entriesOf(table.total, `${path}.t`, 'total', `${place}, the total`), others: othersOf(table.total, `${path}.t`, `${place}, the total`) }]
  return { columns: table.columns.map(({ label }) => plainWords(label)), rows: [...rows, ...total] }
}

/** Bars add up to nothing by themselves; they repeat figures of tables. */
function barsOf({ chart }: ChartBlock, path: string, place: string): Grid {
  const scale = scaleIn(chart.unit) ?? 'plain'
  return {
    columns: [],
    rows: chart.groups.flatMap((group, g) => group.bars.map((bar, b): GridRow => {
      const figure = readFigure(bar.text, scale)
      const labels = [group.label, bar.label].filter((text) => text !== '').map(plainWords)
      return {
        path: `${path}.g${g}.b${b}`, kind: 'line', others: null,
        entries: figure === null ? [] : [{ key: `${path}.g${g}.b${b}.v`, figure, labels, column: '', group: '', kind: 'bar', apart: false, people: false, place: `${place}, group ${g + 1}, bar ${b + 1}` }],
      }
    })),
  }
}
