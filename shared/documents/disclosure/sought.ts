// What a finished public file is searched for: whatever the document says and its public twin does not. And what it may hold: the public
// twin's own words, one by one and in the order they are read.
import { PLAIN_NUMBERING } from '../numberStyles.ts'
import { plainText } from '../plainText.ts'
import { type WorkbookModel } from '../workbook/model.ts'
import { markSections } from './sections.ts'
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
  const all = units.flatMap(({ place, texts }) => texts.map((text) => ({ place, text })))
  const open = [...kept.flatMap(({ texts }) => texts), source.paper.body, ...attached]
  const ids = { all: units.flatMap(({ place, id }) => (id === null ? [] : [{ place, text: id }])), open: kept.flatMap(({ id }) => id ?? []) }
  if (isIn(all, open) && isIn(ids.all, ids.open)) return null
  return { all, open, ids, inOrder: [plainText(twin.paper, { numbering }), ...(twin.workbook === null ? [] : [wordsInOrder(twin.workbook)]), ...attached].join('\n') }
}

const unitsOfBoth = (paper: Source['paper'], workbook: WorkbookModel | null): readonly Unit[] => [...unitsOf(paper), ...(workbook === null ? [] : unitsOfWorkbook(workbook))]

function isIn(pieces: readonly Piece[], open: readonly string[]): boolean {
  const known = new Set(open)
  return pieces.every(({ text }) => known.has(text))
}

const wordsInOrder = ({ title, subject, body, sheets }: WorkbookModel): string => [title, subject, body, ...sheets.flatMap((sheet) => [
  sheet.name, sheet.title, sheet.caption, ...sheet.columns.map(({ label }) => label), ...sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.kind === 'text' ? [cell.text] : [])),
])].join('\n')
