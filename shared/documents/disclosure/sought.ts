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

export type Sought = {
  readonly all: readonly { readonly place: string; readonly text: string }[]
  readonly open: readonly string[]
  readonly inOrder: string
}

/** null when nothing was withheld, so that there is nothing to search for. */
export function soughtIn(source: Source, twin: Twin): Sought | null {
  const { numbering = PLAIN_NUMBERING, attached = [] } = source
  const beside = (source.beside ?? []).flatMap(({ model, called }) => unitsOf(model, numbering).map((unit) => (called === null ? unit : { ...unit, place: called })))
  const all = [...unitsOfBoth(markSections(source.paper), source.workbook), ...beside].flatMap((unit) => textsOf(unit).map((text) => ({ place: unit.place, text })))
  const open = [...unitsOfBoth(twin.paper, twin.workbook).flatMap(textsOf), source.paper.body, ...attached]
  const kept = new Set(open)
  if (all.every(({ text }) => kept.has(text))) return null
  return { all, open, inOrder: [plainText(twin.paper, { numbering }), ...(twin.workbook === null ? [] : [wordsInOrder(twin.workbook)]), ...attached].join('\n') }
}

const unitsOfBoth = (paper: Source['paper'], workbook: WorkbookModel | null): readonly Unit[] => [...unitsOf(paper), ...(workbook === null ? [] : unitsOfWorkbook(workbook))]

/** Ids too: a file may carry one as the name of a bookmark. */
const textsOf = ({ texts, id }: Unit): readonly string[] => id === null ? texts : [...texts, id]

const wordsInOrder = ({ title, subject, body, sheets }: WorkbookModel): string => [title, subject, body, ...sheets.flatMap((sheet) => [
  sheet.name, sheet.title, sheet.caption, ...sheet.columns.map(({ label }) => label), ...sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.kind === 'text' ? [cell.text] : [])),
])].join('\n')
