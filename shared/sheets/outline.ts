// Which rows are lines, headings, subtotals and totals, and which rows each total is the total of. Words propose, arithmetic decides;
// totals may stand after their rows or before them, which is the same read from below.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Verdict, tiesAtAll } from '#shared/money/ties.ts'
import { EMPTY_TOTAL, addAmount } from '#shared/money/total.ts'
import { type Item, Ledger, type Tie } from './ledger.ts'
import { type RowRole } from './map.ts'
import { type ColumnRole } from './roles.ts'
import { type FoundRow, namedByTotal, soundsLikeNote, wordsOfTotal } from './rows.ts'
import { plain } from './sheet.ts'

export type FoundTotal = { readonly row: FoundRow; readonly members: readonly Item[]; /** Over totals only, or over everything. */ readonly level: 'subtotal' | 'total' }

export type Outline = {
  readonly stand: 'before' | 'after'
  /** By index of the row. */
  readonly roles: ReadonlyMap<number, RowRole>
  readonly totals: readonly FoundTotal[]
  /** What is left over when every total has taken its rows: what a total of everything adds. */
  readonly top: readonly Item[]
  /** By index of a line: the heading or total it stands under. */
  readonly under: ReadonlyMap<number, string>
  /** By index: rows that are in no total of everything, as their status says and the totals confirm. */
  readonly apart: ReadonlySet<number>
  /** Lines that happen to be the sum of the lines before them, which nothing but the figure suggests is a subtotal. */
  readonly doubtful: readonly FoundRow[]
}

export type OutlineInput = { readonly rows: readonly FoundRow[]; readonly quanta: readonly number[]; readonly roles: readonly ColumnRole[]; readonly stand: 'before' | 'after' | null; readonly namedColumn: number | null; /** Rows that totals may leave out, by index. */ readonly apart: ReadonlySet<number> }

const amountsOf = (row: FoundRow): MaybeAmount[] => row.figures.map(({ amount }) => amount)
export const hasFigures = (row: FoundRow): boolean => row.figures.some(({ amount, error, notApplicable }) => amount !== null || error !== null || notApplicable) || row.values.some(({ text }) => text !== '')

export function findOutline(input: OutlineInput): Outline {
  const reading = readOutline(input)
  if (input.apart.size === 0) return reading
  // A paper may count in its totals what is not counted here: where they only tie so, it is read so.
  const whole = readOutline({ ...input, apart: new Set() })
  return merit(whole, input.quanta) > merit(reading, input.quanta) ? whole : reading
}

function readOutline(input: OutlineInput): Outline {
  const plainRoles = rolesWithoutFigures(input)
  const stands = input.stand === null ? (['after', 'before'] as const) : [input.stand]
  const readings = stands.map((stand) => walk(input, plainRoles, stand, false))
  // Totals that carry only a name, one above or below each group: believed when together they account for nearly every line.
  const bold = readings.filter(({ doubtful }) => doubtful.length >= 2).map(({ stand }) => walk(input, plainRoles, stand, true)).filter((reading) => covered(reading) > 0.8)
  return [...readings, ...bold].reduce((best, reading) => (merit(reading, input.quanta) > merit(best, input.quanta) ? reading : best))
}

/** The share of lines that stand under some total. */
function covered({ roles, top }: Outline): number {
  const lines = [...roles.values()].filter((role) => role === 'line').length
  return lines === 0 ? 0 : 1 - top.filter(({ members }) => members === null).length / lines
}

/** How well the totals fit their rows when read this way: ties, and totals that stand with rows of their own department. */
function merit({ totals }: Outline, quanta: readonly number[]): number {
  if (totals.length === 0) return -Infinity
  let points = 0
  for (const { row, members } of totals) {
    const ledger = new Ledger(quanta)
    for (const member of members) ledger.add(member)
    const { verdicts } = ledger.tie(amountsOf(row), 0)
    for (const verdict of verdicts) points += members.length === 0 ? 0 : verdict.kind === 'ties' || verdict.kind === 'ties_known' ? 3 : verdict.kind === 'ties_rounded' ? 2 : verdict.kind === 'differs' ? -1 : 0
    const place = row.place
    if (place !== '' && members.length > 0) points += members.every((member) => member.row.place === place) ? 3 : members.every((member) => member.row.place !== place) && new Set(members.map((member) => member.row.place)).size === 1 ? -3 : 0
  }
  return points
}

/** Rows without a figure: headings, notes, or lines whose amount is not given. */
function rolesWithoutFigures({ rows, namedColumn }: OutlineInput): Map<number, RowRole> {
  const roles = new Map<number, RowRole>()
  const lastFigures = rows.findLastIndex(hasFigures)
  const totalNames = new Set(rows.filter((row) => wordsOfTotal(row.title) !== null).map((row) => plain(namedByTotal(row.title))).filter((name) => name !== ''))
  const withRef = rows.filter((row) => hasFigures(row) && row.ref !== '').length
  const refsUsual = withRef > rows.filter(hasFigures).length / 2
  rows.forEach((row, i) => {
    if (row.sure && (row.said === 'heading' || row.said === 'note' || row.said === 'skip')) { roles.set(row.index, row.said); return }
    if (hasFigures(row)) return
    const text = row.alone?.text ?? row.title
    if (row.said === 'line' && row.sure) { roles.set(row.index, 'line'); return }
    if (i > lastFigures && row.alone !== null) { roles.set(row.index, 'note'); return }
    // A total that states nothing, as of a department where nothing counts, is no line without an amount.
    if (row.said === 'total' || row.said === 'grand' || row.said === 'apart') { roles.set(row.index, 'note'); return }
    if (row.title === '' && row.ref === '') { roles.set(row.index, 'note'); return }
    if (row.alone === null) { roles.set(row.index, totalNames.has(plain(row.title)) ? 'heading' : 'line'); return }
    if (soundsLikeNote(text)) { roles.set(row.index, 'note'); return }
    const before = rows[i - 1]
    const parted = before === undefined || row.index - before.index > 1 || wordsOfTotal(before.title) !== null || !hasFigures(before)
    const elsewhere = namedColumn !== null && row.alone.column !== namedColumn
    const shouts = /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
    roles.set(row.index, parted || elsewhere || shouts || refsUsual || text.endsWith(':') || totalNames.has(plain(text)) ? 'heading' : 'line')
  })
  return roles
}

const isPlainColumn = (role: ColumnRole): boolean => role !== 'total' && role !== 'change'

type Walk = { readonly input: OutlineInput; readonly ledger: Ledger; readonly bold: boolean; readonly refsOnTotals: boolean; readonly last: number }

function walk(input: OutlineInput, given: ReadonlyMap<number, RowRole>, stand: 'before' | 'after', bold: boolean): Outline {
  const rows = stand === 'after' ? input.rows : input.rows.toReversed()
  const ledger = new Ledger(input.quanta)
  const roles = new Map(given)
  const found: { row: FoundRow; item: Item }[] = []
  const later: FoundRow[] = []
  const doubtful: FoundRow[] = []
  const aside: Aside = { rows: [], totals: [] }
  const under = new Map<number, string>()
  const figured = rows.filter(hasFigures)
  const worded = figured.filter((row) => row.said === 'total' || row.said === 'grand')
  const places = new Set(worded.map((row) => row.place).filter((name) => name !== ''))
  const ofDepartment = (row: FoundRow): boolean => row.said !== 'grand' && row.place !== '' && places.size > 1
  const context: Walk = { input, ledger, bold, refsOnTotals: worded.some((row) => row.ref !== ''), last: figured.at(-1)?.index ?? -1 }
  let [heading, place] = ['', '']
  for (const row of rows) {
    const role = roles.get(row.index)
    if (role === 'heading') {
      heading = row.title
      ledger.mark('heading', row.title)
    }
    if (role !== undefined && role !== 'line') continue
    if (role === undefined && row.said === 'apart') { aside.totals.push(row); continue }
    if (role === undefined && ledger.items.length === 0 && (row.said === 'total' || row.said === 'grand' || row.said === 'subtotal')) {
      if (ofDepartment(row)) found.push({ row, item: ledger.collapse(row, amountsOf(row), 0) })
      else later.push(row)
      continue
    }
    const from = role === undefined ? totalFrom(context, row) : null
    if (typeof from === 'number') {
      const item = ledger.collapse(row, amountsOf(row), from)
      found.push({ row, item })
      heading = ''
      continue
    }
    // The next one may begin after it.
    const summed = from === 'doubtful'
    if (summed) doubtful.push(row)
    if (row.place !== place && ledger.items.length > 0) ledger.mark('group', row.place)
    place = row.place
    if (heading !== '') under.set(row.index, heading)
    roles.set(row.index, 'line')
    const amounts = amountsOf(row)
    const item: Item = { row, printed: amounts, members: null, sums: amounts.map((amount) => addAmount(EMPTY_TOTAL, amount)) }
    const isApart = input.apart.has(row.index)
    if (isApart) aside.rows.push(item)
    ledger.add(isApart ? { ...item, sums: amounts.map(() => EMPTY_TOTAL) } : item)
    if (summed) ledger.mark('group', row.title)
  }
  return { ...finish(stand, roles, found, later, ledger, under, aside), doubtful, apart: input.apart }
}

/** Rows that are in no other total, as items with what they come to, and the rows that add them up. */
type Aside = { readonly rows: Item[]; readonly totals: FoundRow[] }

function finish(stand: 'before' | 'after', roles: Map<number, RowRole>, found: readonly { row: FoundRow; item: Item }[], later: readonly FoundRow[], ledger: Ledger, under: Map<number, string>, aside: Aside): Omit<Outline, 'doubtful' | 'apart'> {
  // A total met before any row, such as a grand total above all departments, is the total of what is left at the end.
  const top = ledger.items
  const totals: FoundTotal[] = found.map(({ row, item }) => {
    const overTotals = (item.members ?? []).some((member) => member.members !== null)
    const level = row.said === 'total' && row.sure ? 'total' : row.said === 'subtotal' ? 'subtotal' : row.said === 'grand' || (top.length === 1 && top[0] === item) || (overTotals && top.includes(item) && row === found.at(-1)?.row) ? 'total' : 'subtotal'
    return { row, members: downwards(item.members ?? []), level }
  })
  for (const { row, members } of totals) {
    const name = namedByTotal(row.title) || (wordsOfTotal(row.title) === null ? row.title : '')
    if (name === '') continue
    for (const member of members) if (member.members === null && !under.has(member.row.index)) under.set(member.row.index, name)
  }
  for (const row of later) totals.push({ row, members: downwards(top), level: 'total' })
  for (const row of aside.totals) totals.push({ row, members: downwards(aside.rows), level: 'subtotal' })
  for (const { row, level } of totals) roles.set(row.index, level)
  return { stand, roles, totals: totals.toSorted((a, b) => a.row.index - b.row.index), top: downwards(top), under }
}

/** In the order of the sheet, whichever way it was read. */
const downwards = (items: readonly Item[]): Item[] => items.toSorted((a, b) => a.row.index - b.row.index)

const stated = (verdicts: readonly Verdict[]): Verdict[] => verdicts.filter(({ kind }) => kind !== 'not_stated')
const allTie = (tie: Tie): boolean => stated(tie.verdicts).length > 0 && stated(tie.verdicts).every(tiesAtAll)
const exactness = (tie: Tie): number => stated(tie.verdicts).reduce((worst, { kind }) => Math.min(worst, kind === 'ties' ? 3 : kind === 'ties_known' ? 2 : kind === 'ties_rounded' ? 1 : 0), 3)
const tying = (tie: Tie): number => stated(tie.verdicts).filter(tiesAtAll).length

const MOST_BOUNDARIES = 60
const MOST_STEPS = 400

/** From where in the pile this row is the total; null when it is a line; `doubtful` for a line that could be one. */
function totalFrom(context: Walk, row: FoundRow): number | 'doubtful' | null {
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
  const tie = fitting.find((one) => one.members >= 2 && exactness(one) >= 2)
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
