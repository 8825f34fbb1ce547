// Whether a row is a total, and from which row on: words propose, arithmetic decides.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Verdict, tiesAtAll } from '#shared/money/ties.ts'
import { type Ledger, type Tie } from './ledger.ts'
import { type ColumnRole } from './roles.ts'
import { type OutlineInput } from './rowRoles.ts'
import { namedByTotal } from './rowWords.ts'
import { type FoundRow, amountsOf, hasFigures } from './rows.ts'
import { plain } from './sheet.ts'

/** A reading on its way down the sheet. */
export type Walk = { readonly input: OutlineInput; readonly ledger: Ledger; readonly bold: boolean; readonly refsOnTotals: boolean; readonly last: number }

const isPlainColumn = (role: ColumnRole): boolean => role !== 'total' && role !== 'change'

const stated = (verdicts: readonly Verdict[]): Verdict[] => verdicts.filter(({ kind }) => kind !== 'not_stated')
const allTie = (tie: Tie): boolean => stated(tie.verdicts).length > 0 && stated(tie.verdicts).every(tiesAtAll)
const exactness = (tie: Tie): number => stated(tie.verdicts).reduce((worst, { kind }) => Math.min(worst, kind === 'ties' ? 3 : kind === 'ties_known' ? 2 : kind === 'ties_rounded' ? 1 : 0), 3)
const tying = (tie: Tie): number => stated(tie.verdicts).filter(tiesAtAll).length

const MOST_BOUNDARIES = 60
const MOST_STEPS = 400

/** From where in the pile this row is the total; null when it is a line; `doubtful` for a line that could be one. */
export function totalFrom(context: Walk, row: FoundRow): number | 'doubtful' | null {
  const { ledger } = context
  const printed = amountsOf(row)
  if (row.said === 'line' && row.sure) return null
  const ties = ledger.boundaries.slice(-MOST_BOUNDARIES).toReversed().concat(ledger.boundaries.length > MOST_BOUNDARIES ? ledger.boundaries.slice(0, 1) : [])
    .filter(({ at }) => at < ledger.items.length && (row.said !== 'line' || ledger.mayTie(printed, at))).map(({ at }) => ledger.tie(printed, at))
  const fitting = ties.filter((tie) => tie.members >= 1 && allTie(tie) && !nilOfAnother(ledger, row, tie)).toSorted((a, b) => exactness(b) - exactness(a) || (row.said === 'grand' ? a.from - b.from : b.from - a.from))
  const best = fitting[0]
  if (row.said === 'line') return best === undefined ? null : bySumAlone(context, row, fitting)
  if (row.said === 'maybe') return byWordsAndSum(context, row, ties, fitting)
  if (best !== undefined) return best.from
  if (context.refsOnTotals && row.ref !== '' && !row.sure && mostlyWithoutRef(context)) return null
  const anywhere = anyStretch(ledger, printed)
  if (anywhere !== null) return anywhere
  const from = likeliest(context, row, ties)
  return standsAlone(context, row, from) ? null : from
}

/** A nil total after the nil total of another group ties with it, and has nothing to do with it. */
const nilOfAnother = (ledger: Ledger, row: FoundRow, tie: Tie): boolean =>
  tie.members === 1 && row.place !== '' && ledger.items.at(-1)?.row.place !== row.place && tie.computed.every(({ low, high, unknowns }) => low === 0 && high === 0 && unknowns === 0)

/** "Total council tax foregone, pensioners", numbered like every line and far from any sum: a line that has the word in its name. */
function standsAlone({ ledger, input }: Walk, row: FoundRow, from: number): boolean {
  if (row.sure || row.ref === '' || row.said === 'grand' || from >= ledger.items.length) return false
  const tie = ledger.tie(amountsOf(row), from)
  const strange = row.place !== '' && !isNamedAfter(row) && namedByTotal(row.title) !== ''
  if (!strange && distance(tie, row) < 0.5 && tie.telling > 0) return false
  const name = plain(namedByTotal(row.title))
  const over = ledger.items.slice(from)
  return name !== '' && !over.some((item) => plain(item.row.place) === name) && mostHaveRefs(input.rows)
}

/** Whether a total carries the name of the group it stands in. */
function isNamedAfter(row: FoundRow): boolean {
  const [name, place] = [plain(namedByTotal(row.title) || row.title), plain(row.place)]
  return name !== '' && place !== '' && (name.includes(place) || place.includes(name))
}

const mostHaveRefs = (rows: readonly FoundRow[]): boolean => {
  const figured = rows.filter(hasFigures)
  return figured.filter(({ ref }) => ref !== '').length > figured.length * 0.6
}

const mostlyWithoutRef = ({ input }: Walk): boolean => {
  const worded = input.rows.filter((row) => row.said === 'total' || row.said === 'grand')
  return worded.length > 1 && worded.filter((row) => row.ref !== '').length * 2 < worded.length
}

/** A row nobody calls a total is one only when two columns that do not follow from each other say so. */
function bySumAlone({ input, bold }: Walk, row: FoundRow, fitting: readonly Tie[]): number | 'doubtful' | null {
  // What is not known yet leaves room for chance: a row numbered like every line is a total only where all that it adds is known.
  const numbered = row.ref !== '' && mostHaveRefs(input.rows)
  const tie = fitting.find((one) => one.members >= 2 && exactness(one) >= (numbered ? 3 : 2))
  if (tie === undefined) return null
  const amounts = amountsOf(row)
  const columns = amounts.flatMap((amount, i) => (amount !== null && amount.state !== 'unknown' && amount.low !== 0 && isPlainColumn(input.roles[i] ?? 'amount') ? [i] : []))
  const different = new Set(columns.map((i) => JSON.stringify(amounts[i])))
  const unlike = row.ref === '' && mostHaveRefs(input.rows)
  if (tie.telling >= 2 && different.size >= 2) return tie.from
  if (tie.telling >= 1 && columns.length >= 1 && (unlike || (row.title === '' && row.ref === ''))) return tie.from
  if (tie.telling < 1 || columns.length < 1) return null
  return bold ? tie.from : 'doubtful'
}

/** Words such as "net expenditure" or "deficit after updates" name totals in one paper and lines in another. */
function byWordsAndSum(context: Walk, row: FoundRow, ties: readonly Tie[], fitting: readonly Tie[]): number | null {
  const whole = fitting.find((tie) => tie.members >= 2 && tie.telling >= 1)
  if (whole !== undefined) return whole.from
  const part = ties.filter((tie) => tie.members >= 2 && tying(tie) * 2 >= stated(tie.verdicts).length && tying(tie) >= 1 && tie.telling >= 2).toSorted((a, b) => tying(b) - tying(a) || b.from - a.from)[0]
  if (part !== undefined) return part.from
  // At the foot of the table such words mean a total even when a row above is wrong or missing.
  if (row.index !== context.last || row.ref !== '') return null
  const near = ties.filter((tie) => tie.members >= 2).toSorted((a, b) => distance(a, row) - distance(b, row))[0]
  return near !== undefined && (distance(near, row) < 0.3 || (near.members >= 3 && (mostHaveRefs(context.input.rows) || CLOSING.test(plain(row.title))))) ? near.from : null
}

/** What a plan or a budget comes to in the end. */
const CLOSING = /\b(deficit|gap|shortfall|surplus|requirement|net (revenue |service |total )?(expenditure|budget|spend|cost))\b/

/** How far off a total is, as a share of what it prints. */
function distance(tie: Tie, row: FoundRow): number {
  let [off, size] = [0, 0]
  tie.verdicts.forEach((verdict, i) => {
    const amount = row.figures[i]?.amount ?? null
    if (amount === null || amount.state === 'unknown') return
    size += Math.abs(amount.low)
    off += verdict.kind === 'differs' ? Math.abs(verdict.by) : 0
  })
  return size === 0 ? (off === 0 ? 0 : 1) : off / size
}

/** A total that ties from somewhere between the natural places: its rows begin in the middle of a group. */
function anyStretch(ledger: Ledger, printed: readonly MaybeAmount[]): number | null {
  for (let from = ledger.items.length - 2; from >= Math.max(0, ledger.items.length - MOST_STEPS); from -= 1) {
    const tie = ledger.tie(printed, from)
    if (allTie(tie) && exactness(tie) >= 2 && tie.telling >= 1) return from
  }
  return null
}

/** Where a total that ties with nothing most likely begins: rows of its own department first, then the place where most columns tie,
 *  then its own rows back to the last total or heading, unless that is far off and another place is near. */
function likeliest({ ledger, input }: Walk, row: FoundRow, ties: readonly Tie[]): number {
  const end = ledger.items.length
  if (row.said === 'grand') {
    const byTies = ties.toSorted((a, b) => tying(b) - tying(a) || distance(a, row) - distance(b, row) || a.from - b.from)[0]
    return byTies !== undefined && tying(byTies) > 0 ? byTies.from : 0
  }
  const most = ties.toSorted((a, b) => tying(b) - tying(a) || distance(a, row) - distance(b, row))[0]
  if (most !== undefined && input.quanta.length > 1 && tying(most) > 0 && most.telling > 1) return most.from
  const near = ties.toSorted((a, b) => distance(a, row) - distance(b, row))[0]
  if (row.place !== '') {
    let from = end
    while (from > 0 && ledger.items[from - 1]?.row.place === row.place && ledger.items[from - 1]?.members === null) from -= 1
    if (from < end) return near !== undefined && near.from !== from && distance(near, row) < 0.02 ? near.from : from
    // "TOTAL POLICE SERVICES", of the group "Police", has no rows of its own.
    if (isNamedAfter(row)) return end
  }
  const own = ties[0]
  if (own === undefined) return end
  // Straight after another total there are no rows of its own: it adds totals, or stands for rows the sheet does not give.
  if (ledger.items.at(-1)?.members !== null) return near !== undefined && near.members > 1 && (namedByTotal(row.title) === '' || distance(near, row) < 0.05) ? near.from : end
  return near !== undefined && distance(near, row) < 0.25 && distance(own, row) > 2 * distance(near, row) ? near.from : own.from
}
