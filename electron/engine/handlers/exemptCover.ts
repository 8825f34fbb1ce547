// Which other savings keep their figures to themselves so that an exempt one cannot be worked out: papers print the same sums and would each
// hide another figure, and two of them together tell what each withholds. So the choice is made once for the cycle, for all papers.
import { type ReadableDb } from '#db/store/types.ts'
import { type ProposalRow } from '#shared/contract/proposals.ts'
import { type Exemptions, type RowExemption } from '#shared/documents/disclosure/markExempt.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Row } from '#shared/schema/index.ts'
import { savingRows } from './savingRows.ts'

/**
 * By the id of the saving. In every sum that papers print (a department, a portfolio, the remit of a committee, the cycle) at least two
 * savings with an amount in a year are withheld where one is: the smallest open one with it. Where there is none, each paper sees to itself.
 */
export function coverOf(db: ReadableDb, cycle: Row<'cycle'>, exempt: Exemptions): Exemptions {
  const rows = savingRows(db, { cycle: cycle.id }, 'latest', cycle.horizon).filter(({ counts }) => counts)
  const cover = new Map<string, RowExemption>()
  if (!rows.some(({ id }) => exempt.has(id))) return cover
  const why = (id: string): RowExemption | undefined => exempt.get(id) ?? cover.get(id)
  for (const group of groupsOf(db, rows)) {
    for (let slot = 0; slot <= cycle.horizon; slot += 1) {
      const stated = group.flatMap((row) => { const size = sizeIn(row, slot); return size === null ? [] : [{ id: row.id, size }] })
      const [only, ...more] = stated.filter(({ id }) => why(id) !== undefined)
      if (only === undefined || more.length > 0) continue
      const [least] = stated.filter(({ id }) => id !== only.id).sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1))
      if (least !== undefined) cover.set(least.id, { paragraph: why(only.id)?.paragraph ?? 1, reason: '', figures: true, cover: true })
    }
  }
  return cover
}

/** The smaller first: what covers a saving in its department covers it in the cycle. */
function groupsOf(db: ReadableDb, rows: readonly ProposalRow[]): readonly (readonly ProposalRow[])[] {
  const remits = Map.groupBy(db.rows('remit', {}), ({ portfolio }) => portfolio)
  const groups = new Map<string, ProposalRow[]>()
  for (const row of rows) {
    const portfolio = row.portfolio?.id ?? null
    const keys = ['cycle', `department ${row.department.id}`, ...(portfolio === null ? [] : [`portfolio ${portfolio}`, ...(remits.get(portfolio) ?? []).map(({ committee }) => `committee ${committee}`)])]
    for (const key of keys) (groups.get(key) ?? groups.set(key, []).get(key)!).push(row)
  }
  return [...groups].sort(([a, those], [b, others]) => those.length - others.length || (a < b ? -1 : 1)).map(([, those]) => those)
}

/** How much a saving states in a year, or after the last of them leaves to find; null where that is nothing or not known. */
function sizeIn({ amounts, left }: ProposalRow, slot: number): number | null {
  const amount: MaybeAmount = slot < amounts.length ? (amounts[slot] ?? null) : left
  if (amount === null || amount.state === 'unknown') return null
  return amount.low === 0 ? null : Math.abs(amount.low)
}
