// Savings, figures of savings and lines of statements that are exempt wherever they are shown, as a document's twins need them: the marks of
// their rows, and what they say, so that a paper that does not list them may not tell of them either.
import { allCycles } from '#db/cycles/read.ts'
import { exemptionsIn } from '#db/packs/read.ts'
import { positionsOf } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type Cell, type Table, type TableRow } from '#shared/documents/blocks.ts'
import { type Exemptions, type RowExemption } from '#shared/documents/disclosure/markExempt.ts'
import { type Beside } from '#shared/documents/disclosure/twins.ts'
import { type Exemption } from '#shared/documents/exemption.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { docOf } from '#shared/documents/richText.ts'
import { amountCell, leftCell, textCell, totalCell } from '#shared/documents/moneyCells.ts'
import { amountsOf, leftOf } from '#shared/domain/lineage.ts'
import { rowTotal } from '#shared/domain/savings.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Total } from '#shared/money/total.ts'
import { type Row } from '#shared/schema/index.ts'
import { coverOf, type WithheldSum } from './exemptCover.ts'
import { lineCoverOf } from './exemptLineCover.ts'
import { amountIn, yearsOf } from './views.ts'

export type ExemptRows = {
  readonly marks: Exemptions
  readonly beside: readonly Beside[]
}

export function exemptRows(db: ReadableDb): ExemptRows {
  const marks = new Map<string, RowExemption>()
  const beside = allCycles(db).flatMap((cycle) => {
    const rows = exemptionsIn(db, cycle.id).flatMap((row) => rowsBehind(db, cycle, row, marks))
    return rows.length === 0 ? [] : [{ model: listOf(cycle, rows), called: 'a saving or line that is exempt' }]
  })
  // Most cycles hold nothing exempt, and reading all savings of all cycles for each paper of a pack would be felt at every key.
  const touched = new Set([...marks.keys()].map((id) => db.row('proposal', id)?.cycle ?? cycleOfLine(db, id)))
  const sums = allCycles(db).filter(({ id }) => touched.has(id)).flatMap((cycle) => coverIn(db, cycle, marks))
  const alone = aboutExemptAlone(db, marks)
  for (const [recommendation, exempt] of alone) marks.set(recommendation, exempt)
  return { marks, beside: [...beside, ...sums, ...(alone.length === 0 ? [] : [{ model: { ...UNPRINTED, blocks: alone.map(([id, { paragraph, reason }]) => ({ type: 'paragraph' as const, id, numbered: false, illustrative: false, text: docOf(db.row('recommendation', id)?.plain ?? ''), exempt: { paragraph, reason } })) }, called: 'a recommendation about exempt savings' }])] }
}

/** Marks the savings that keep their figures to themselves for the sake of an exempt one, and lists the sums that do. */
function coverIn(db: ReadableDb, cycle: Row<'cycle'>, marks: Map<string, RowExemption>): readonly Beside[] {
  const paragraph = [...marks.values()][0]?.paragraph ?? 1
  const { savings, sums } = coverOf(db, cycle, marks)
  for (const id of lineCoverOf(db, cycle, marks, sums)) marks.set(id, { paragraph, reason: '', figures: true, cover: true })
  for (const { saving, positions } of savings) for (const id of [saving, ...positions]) marks.set(id, { paragraph, reason: '', figures: true, cover: true })
  return sums.length === 0 ? [] : [{ model: sumsList(cycle, sums, { paragraph, reason: '', cover: true }), called: 'a sum from which an exempt saving would follow' }]
}

function cycleOfLine(db: ReadableDb, id: string): string | undefined {
  const line = db.row('statement_line', id)
  return line === undefined ? undefined : db.row('statement', line.statement)?.cycle
}

/** Recommendations about savings that are exempt, every one of them: their words are about nothing else. */
function aboutExemptAlone(db: ReadableDb, marks: ReadonlyMap<string, RowExemption>): readonly (readonly [recommendation: string, RowExemption])[] {
  const whole = (saving: string | null): RowExemption | undefined => { const mark = saving === null ? undefined : marks.get(saving); return mark?.figures === true ? undefined : mark }
  return [...marks.keys()].flatMap((saving) => db.rows('recommendation_link', { proposal: saving })).flatMap(({ recommendation }) => {
    const about = db.rows('recommendation_link', { recommendation }).filter(({ proposal }) => proposal !== null).map(({ proposal }) => whole(proposal))
    const [first] = about
    return first === undefined || about.includes(undefined) ? [] : [[recommendation, first] as const]
  })
}

function rowsBehind(db: ReadableDb, cycle: Row<'cycle'>, { entity, target, paragraph, reason }: Row<'exemption'>, marks: Map<string, RowExemption>): readonly TableRow[] {
  const exempt = { paragraph, reason }
  switch (entity) {
    case 'proposal': {
      marks.set(target, exempt)
      const proposal = db.row('proposal', target)
      return proposal === undefined ? [] : positionsOf(db, target).map((position) => whole(target, savingCells(proposal, position, cycle), exempt)).concat(whole(target, [textCell(proposal.ref), textCell(proposal.title)], exempt))
    }
    case 'position': {
      const position = db.row('position', target)
      const proposal = position === undefined ? undefined : db.row('proposal', position.proposal)
      if (position === undefined || proposal === undefined) return []
      for (const id of [target, proposal.id]) if (!marks.has(id) || marks.get(id)?.figures === true) marks.set(id, { ...exempt, figures: true })
      return [{ kind: 'row', id: null, illustrative: false, cells: savingCells(proposal, position, cycle).map((cell, c) => (c < 2 ? cell : { ...cell, exempt })) }]
    }
    case 'statement_line': {
      marks.set(target, exempt)
      const line = db.row('statement_line', target)
      return line === undefined ? [] : [whole(target, [textCell(line.ref ?? ''), textCell(line.label), ...lineAmounts(line).map((amount) => amountCell(amount))], exempt)]
    }
    // Words and files of packs are withheld by the pack they stand in.
    default: return []
  }
}

const whole = (id: string, cells: readonly Cell[], exempt: Exemption): TableRow => ({ kind: 'row', id, illustrative: false, cells, exempt })

function savingCells({ ref, title }: Row<'proposal'>, position: Row<'position'>, { horizon }: Row<'cycle'>): readonly Cell[] {
  const amounts = amountsOf(position, horizon)
  return [textCell(ref), textCell(title), ...amounts.map((amount) => amountCell(amount)), totalCell(rowTotal(amounts)), leftCell(leftOf(position))]
}

const lineAmounts = (line: Row<'statement_line'>): readonly MaybeAmount[] => (['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'] as const).map((slot) => amountIn(line, slot))

const UNPRINTED = { v: 1, document: 'exempt-rows', title: '-', subtitle: null, body: '-', subject: '-', date: null, status: 'draft', language: 'en-GB', illustrative: null } as const

/** Never printed: what twins compare with. */
function listOf(cycle: Row<'cycle'>, rows: readonly TableRow[]): DocumentModel {
  const years = yearsOf(cycle).map(({ label }) => label)
  const columns = [...years, 'Total', 'Left to find']
  const most = Math.max(...rows.map((row) => (row.kind === 'row' ? row.cells.length : 0)), columns.length + 2)
  const labels = Array.from({ length: most - 2 }, (_, i) => columns[i] ?? '')
  return {
    ...UNPRINTED,
    blocks: [{
      type: 'table', caption: '-', total: null, notes: null,
      columns: [{ label: 'Ref', unit: null, align: 'start', width: null }, { label: 'Saving', unit: null, align: 'start', width: 1 }, ...labels.map((label) => ({ label, unit: '£000', align: 'end' as const, width: null }))],
      rows: rows.map((row) => (row.kind === 'row' ? { ...row, cells: [...row.cells, ...Array.from({ length: most - row.cells.length }, () => textCell(''))] } : row)),
    }],
  }
}

/** A table for each name of each sum: in one table alike figures are two. */
function sumsList(cycle: Row<'cycle'>, sums: readonly WithheldSum[], exempt: Exemption): DocumentModel {
  const labels = [...yearsOf(cycle).map(({ label }) => label), 'Total', 'Left to find']
  const tableOf = (name: string, heads: readonly string[], figures: readonly (Total | null)[]): Table => ({
    type: 'table', caption: '-', total: null, notes: null,
    columns: [{ label: 'Sum', unit: null, align: 'start', width: 1 }, ...heads.map((label) => ({ label, unit: '£000', align: 'end' as const, width: null }))],
    rows: [{ kind: 'row', id: null, illustrative: false, cells: [textCell(name), ...figures.map((sum) => hiddenIn(sum, exempt))] }],
  })
  return { ...UNPRINTED, blocks: sums.flatMap(({ names, amounts, total, left, moved }) => [...names.map((name) => tableOf(name, labels, [...amounts, total, left])), ...moved.map((sum) => tableOf('Total', ['Difference'], [sum]))]) }
}

function hiddenIn(sum: Total | null, exempt: Exemption): Cell {
  const cell = sum === null ? textCell('') : totalCell(sum)
  return cell.text === '' ? cell : { ...cell, exempt }
}
