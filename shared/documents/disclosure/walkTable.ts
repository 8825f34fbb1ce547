// A table on its way through a twin: every row, column, cell and note asked of one by one. Marks and counts are not carried on.
import { type Cell, type Column, type Table, type TableRow } from '../blocks.ts'
import { type Hidden, hiddenCell, hiddenNotes, hiddenWords } from './hidden.ts'
import { type Visit } from './unit.ts'

/** The columns that say what a row is about: those of words before the first of figures, or the first alone where all are words. */
export function namingColumns(columns: readonly Pick<Column, 'align'>[]): number {
  const figures = columns.findIndex(({ align }) => align === 'end')
  return figures === -1 ? Math.min(1, columns.length) : figures
}

const present = (texts: readonly (string | null)[]): readonly string[] => texts.filter((text) => text !== null && text !== '') as readonly string[]

export function walkTable(table: Table, path: string, place: string, visit: Visit): Table {
  const met: Hidden[] = []
  const ask: Visit = (unit) => {
    const hidden = visit(unit)
    if (hidden !== null) met.push(hidden)
    return hidden
  }
  const names = namingColumns(table.columns)
  const columns = table.columns.map((column, c) => ask({ path: `${path}.col${c}`, what: 'column', texts: present([column.label, column.unit]), id: null, mark: column.exempt ?? null, place: `${place}, column ${c + 1}` }))

  const cellOf = (cell: Cell, c: number, row: string, where: string): Cell => {
    const column = table.columns[c]?.label ?? String(c + 1)
    const at = { id: null, place: `${where}, column ${columns[c] == null ? column : c + 1}` }
    const whole = columns[c] ?? ask({ ...at, path: `${row}.c${c}`, what: 'cell', texts: present([cell.text]), mark: cell.exempt ?? null })
    if (whole !== null) return hiddenCell(whole, 'alone')
    const note = cell.note === null ? null : ask({ ...at, path: `${row}.c${c}.note`, what: 'cellNote', texts: [cell.note], mark: null })
    return { text: cell.text, note: note === null ? cell.note : note.why === 'exempt' ? hiddenWords(note) : null, tone: cell.tone }
  }

  const rows = table.rows.map((row, r): TableRow => {
    const at = { path: `${path}.r${r}`, mark: row.exempt ?? null, place: `${place}, row ${r + 1}` }
    if (row.kind === 'group') {
      const hidden = ask({ ...at, what: 'group', id: null, texts: present([row.label, row.note]) })
      return hidden === null ? { kind: 'group', label: row.label, note: row.note } : { kind: 'group', label: hiddenWords(hidden), note: null }
    }
    const hidden = ask({ ...at, what: 'row', id: row.kind === 'row' ? row.id : null, texts: row.cells.slice(0, names).map((cell) => cell.text).filter((text) => text !== '') })
    const cells = row.cells.map((cell, c) => hidden === null ? cellOf(cell, c, at.path, at.place) : hiddenCell(hidden, c === 0 ? 'name' : 'rest'))
    if (row.kind === 'subtotal') return { kind: 'subtotal', cells }
    return { kind: 'row', id: hidden === null ? row.id : null, cells, illustrative: hidden === null && row.illustrative }
  })
  const total = table.total?.map((cell, c) => cellOf(cell, c, `${path}.t`, `${place}, the total`)) ?? null

  const caption = visit({ path: `${path}.caption`, what: 'aside', texts: [table.caption], id: null, mark: null, place: `the caption of ${place}` })
  const kept = (table.notes ?? []).filter((note, n) => visit({ path: `${path}.n${n}`, what: 'aside', texts: [note], id: null, mark: null, place: `a note of ${place}` }) === null)
  const notes = [...kept, ...hiddenNotes(met)]
  return {
    type: 'table', caption: caption === null ? table.caption : `Caption ${hiddenWords(caption)}`,
    columns: table.columns.map((column, c) => {
      const hidden = columns[c] ?? null
      return { label: hidden === null ? column.label : hiddenWords(hidden), unit: hidden === null ? column.unit : null, align: column.align, width: column.width }
    }),
    rows, total, notes: notes.length === 0 ? null : notes,
  }
}
