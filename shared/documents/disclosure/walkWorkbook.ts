// A workbook on its way through a twin. A live sum over a cell that is withheld would come to something else: it is stated as the figure
// it is, and so is every sum over such a sum.
import { BLANK, type Cell, type Column, type Row, type Sheet, type WorkbookModel, type Block } from '../workbook/model.ts'
import { figure, stated, text, textColumn } from '../workbook/cells.ts'
import { LIVE_TOTALS } from '../workbook/notesSheet.ts'
import { refsIn } from '../workbook/evaluate.ts'
import { type Exemption } from '../exemption.ts'
import { type Hidden, hiddenCell, hiddenNotes, hiddenWords } from './hidden.ts'
import { type Unit, type Visit } from './unit.ts'

/** The columns that say what a row is about: those of words before the first of figures, or the first alone where all are words. */
export function namingColumns(columns: readonly Column[]): number {
  const figures = columns.findIndex(({ type }) => type.is !== 'text')
  return figures === -1 ? Math.min(1, columns.length) : figures
}

/** The cells a formula looks at, as sheet name, row and column. */
export function cellsBehind(cell: Cell, sheet: string): readonly { readonly sheet: string; readonly row: number; readonly column: number }[] {
  const blocks: readonly Block[] = cell.kind === 'difference' ? [cell.later, cell.earlier].map((ref) => ({ from: ref, to: ref })) : 'of' in cell ? cell.of : []
  return blocks.flatMap(refsIn).map((ref) => ({ sheet: ref.sheet ?? sheet, row: ref.row, column: ref.column }))
}

export function walkWorkbook(model: WorkbookModel, visit: Visit): WorkbookModel {
  const met: Hidden[] = []
  const gone = new Set<string>()
  const ask: Visit = (unit) => {
    const hidden = visit(unit)
    if (hidden !== null) { met.push(hidden); gone.add(unit.path) }
    return hidden
  }
  const words = (path: string, given: string, place: string): Hidden | null => ask({ path, what: 'aside', texts: [given], id: null, mark: model.exempt ?? null, place })
  const sheets = model.sheets.map((sheet, s) => walkSheet(sheet, `s${s}`, ask, words, model.exempt ?? null))
  const stays = settled(model, gone)
  const [title, subject, illustrative] = [words('w.title', model.title, 'the title of the workbook'), words('w.subject', model.subject, 'the subject of the workbook'), model.illustrative === null ? null : words('w.illustrative', model.illustrative, 'the note on what is illustrative')]
  const { exempt: _, ...open } = model
  return {
    ...open, title: title === null ? model.title : `Title ${hiddenWords(title)}`, subject: subject === null ? model.subject : `Subject ${hiddenWords(subject)}`,
    illustrative: illustrative === null ? model.illustrative : null,
    sheets: [...sheets.map((sheet, s) => ({ ...sheet, rows: sheet.rows.map((row, r) => ({ ...row, cells: row.cells.map((cell, c) => met.length > 0 && cell.kind === 'text' && cell.text.startsWith(LIVE_TOTALS) ? text(STATED_TOTALS) : stays(s, r, c) ? cell : statedCell(cell)) })) })), ...(met.length === 0 ? [] : [withheldSheet(met)])],
  }
}

function walkSheet(sheet: Sheet, path: string, visit: Visit, words: (path: string, given: string, place: string) => Hidden | null, all: Exemption | null): Sheet {
  const place = `the sheet ${Number(path.slice(1)) + 1}`
  const names = namingColumns(sheet.columns)
  const columns = sheet.columns.map((column, c) => visit({ path: `${path}.col${c}`, what: 'column', texts: [column.label], id: null, mark: null, place: `${place}, column ${c + 1}` }))
  const rows = sheet.rows.map((row, r): Row => {
    const at = { path: `${path}.r${r}`, mark: row.exempt ?? all, place: `${place}, row ${r + 1}` }
    const texts = row.cells.slice(0, names).flatMap((cell) => cell.kind === 'text' ? [cell.text] : [])
    const hidden = visit({ ...at, what: row.kind === 'group' ? 'group' : 'row', id: row.id ?? null, texts })
    const cells = row.cells.map((cell, c): Cell => {
      if (hidden !== null) return text(hiddenCell(hidden, c === 0 ? 'name' : 'rest').text)
      if (cell.kind === 'blank') return BLANK
      const own = columns[c] ?? visit({ path: `${at.path}.c${c}`, what: 'cell', id: null, texts: cell.kind === 'text' ? [cell.text] : [], mark: cell.exempt ?? null, place: `${at.place}, column ${c + 1}` })
      return own === null ? bare(cell) : text(hiddenWords(own))
    })
    return { kind: row.kind, cells }
  })
  const [name, title, caption] = [words(`${path}.name`, sheet.name, `the name of ${place}`), words(`${path}.title`, sheet.title, `the title of ${place}`), words(`${path}.caption`, sheet.caption, `the caption of ${place}`)]
  return {
    // Formulas name sheets: such a name is withheld with everything that leads to it, see settled().
    ...sheet, name: name === null ? sheet.name : `Sheet ${Number(path.slice(1)) + 1} (${name.why})`, title: title === null ? sheet.title : `Title ${hiddenWords(title)}`, caption: caption === null ? sheet.caption : `Caption ${hiddenWords(caption)}`,
    columns: sheet.columns.map((column, c) => { const hidden = columns[c] ?? null; return hidden === null ? column : { ...column, label: hiddenWords(hidden) } }), rows,
  }
}

/** Without mark and count. */
function bare(cell: Cell): Cell {
  const { exempt: _, people: __, ...content } = cell
  return content
}

/** Whether a cell may stay a live one: nothing it looks at, near or far, is withheld or stands on a sheet of another name now. */
function settled({ sheets }: WorkbookModel, gone: ReadonlySet<string>): (s: number, r: number, c: number) => boolean {
  const known = new Map<string, boolean>()
  const numbers = new Map(sheets.map(({ name }, s) => [name, s]))
  const stays = (s: number, r: number, c: number): boolean => {
    const path = `s${s}.r${r}.c${c}`
    const before = known.get(path)
    if (before !== undefined) return before
    known.set(path, true)
    const cell = sheets[s]?.rows[r]?.cells[c]
    const answer = cell === undefined || cellsBehind(cell, sheets[s]?.name ?? '').every((ref) => {
      const there = numbers.get(ref.sheet) ?? s
      const way = `s${there}.r${ref.row}`
      return ![way, `${way}.c${ref.column}`, `s${there}.col${ref.column}`].some((one) => gone.has(one)) && (there === s || !gone.has(`s${there}.name`)) && stays(there, ref.row, ref.column)
    })
    known.set(path, answer)
    return answer
  }
  return stays
}

function statedCell(cell: Cell): Cell {
  switch (cell.kind) {
    case 'sum': case 'difference': return stated(cell.total)
    case 'sumOfFigures': return figure(cell.text === '' ? null : cell.text)
    // How many amounts a sum leaves out would count what is withheld.
    case 'leftOut': case 'leftOutSum': return BLANK
    case 'blank': case 'text': case 'amount': case 'figure': return cell
  }
}

const STATED_TOTALS = 'A total is a live sum of the cells it adds, except beside something withheld, where it is stated.'

const withheldSheet = (met: readonly Hidden[]): Sheet => ({
  name: 'Withheld', title: 'Withheld', caption: 'What this workbook does not hold, and why', frozenColumns: 0, columns: [textColumn('Note', 100)],
  rows: [...hiddenNotes(met), STATED_TOTALS].map((note): Row => ({ kind: 'line', cells: [text(note)] })),
})

/** Every piece of the workbook, in order. */
export function unitsOfWorkbook(model: WorkbookModel): readonly Unit[] {
  const units: Unit[] = []
  walkWorkbook(model, (unit) => { units.push(unit); return null })
  return units
}
