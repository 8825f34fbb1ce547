// What a finished public file is searched for: whatever the document says and its public twin does not. And what it may hold: the public
// twin's own words, one by one and in the order they are read.
import { type MoneyUnit } from '#shared/money/format.ts'
import { chartInWords } from '../charts/inWords.ts'
import { type DocumentModel } from '../model.ts'
import { numberDocument } from '../numbering.ts'
import { PLAIN_NUMBERING } from '../numberStyles.ts'
import { plainText } from '../plainText.ts'
import { type WorkbookModel } from '../workbook/model.ts'
import { markSections } from './sections.ts'
import { entriesOfWorkbook } from './sheetGrids.ts'
import { type Source, type Twin } from './twins.ts'
import { type Unit } from './unit.ts'
import { unitsOf } from './walkPaper.ts'
import { unitsOfWorkbook } from './walkWorkbook.ts'

export type Piece = { readonly place: string; readonly text: string }

export type Sought = {
  readonly all: readonly Piece[]
  readonly open: readonly string[]
  /** Ids of rows, which a file may carry as the names of bookmarks: their digits are no figures. */
  readonly ids: { readonly all: readonly Piece[]; readonly open: readonly string[] }
  readonly inOrder: string
}

/** null when nothing was withheld, so that there is nothing to search for. */
export function soughtIn(source: Source, twin: Twin): Sought | null {
  const { numbering = PLAIN_NUMBERING, attached = [] } = source
  const beside = (source.beside ?? []).flatMap(({ model, called }) => unitsOf(model, numbering).map((unit) => (called === null ? unit : { ...unit, place: called })))
  const [units, kept] = [[...unitsOfBoth(markSections(source.paper), source.workbook), ...beside], unitsOfBoth(twin.paper, twin.workbook)]
  const all = [...units.flatMap(({ place, texts }) => texts.map((text) => ({ place, text }))), ...figuresIn(source.workbook)]
  const open = [...kept.flatMap(({ texts }) => texts), ...figuresIn(twin.workbook).map(({ text }) => text), source.paper.body, ...attached]
  const ids = { all: units.flatMap(({ place, id }) => (id === null ? [] : [{ place, text: id }])), open: kept.flatMap(({ id }) => id ?? []) }
  if (isIn(all, open) && isIn(ids.all, ids.open)) return null
  return { all, open, ids, inOrder: [plainText(twin.paper, { numbering }), ...chartsInWords(twin.paper), ...(twin.workbook === null ? [] : [wordsInOrder(twin.workbook)]), ...attached].join('\n') }
}

const unitsOfBoth = (paper: Source['paper'], workbook: WorkbookModel | null): readonly Unit[] => [...unitsOf(paper), ...(workbook === null ? [] : unitsOfWorkbook(workbook))]

const scales: Record<MoneyUnit, number> = { pounds: 1, thousands: 1_000, millions: 1_000_000 }

/** The figures of a workbook as its file holds them: what a paper writes as a note beside another figure may be a cell of its own here. */
function figuresIn(workbook: WorkbookModel | null): readonly Piece[] {
  return workbook === null ? [] : entriesOfWorkbook(workbook).flatMap(({ key, figure, place }) => {
    const [sheet = 0, , column = 0] = (key.match(/\d+/g) ?? []).map(Number)
    const type = workbook.sheets[sheet]?.columns[column]?.type
    return [figure.low, figure.high].map((value) => ({ place, text: String(Math.abs(value) / 1_000 / (type?.is === 'money' ? scales[type.unit] : 1)) }))
  })
}

function isIn(pieces: readonly Piece[], open: readonly string[]): boolean {
  const known = new Set(open)
  return pieces.every(({ text }) => known.has(text))
}

/** Web page and Word file say the values of a chart once more, in brackets and marks of their own, to whoever cannot see it. */
const chartsInWords = (paper: DocumentModel): readonly string[] =>
  numberDocument(paper).flatMap(({ blocks }) => blocks.flatMap(({ block }) => (block.type === 'chart' ? [chartInWords(block.chart)] : [])))

const wordsInOrder = ({ title, subject, body, sheets }: WorkbookModel): string => [title, subject, body, ...sheets.flatMap((sheet) => [
  sheet.name, sheet.title, sheet.caption, ...sheet.columns.map(({ label }) => label), ...sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.kind === 'text' ? [cell.text] : [])),
])].join('\n')
