// Which rows are lines, headings, subtotals and totals, and which rows each total is the total of. Words propose, arithmetic decides;
// totals may stand after their rows or before them, which is the same read from below.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { EMPTY_TOTAL, type Total, addAmount, sumAmounts } from '#shared/money/total.ts'
import { type Item, Ledger } from './ledger.ts'
import { type RowRole } from './map.ts'
import { type ColumnRole } from './roles.ts'
import { type OutlineInput, rolesWithoutFigures } from './rowRoles.ts'
import { namedByTotal, wordsOfTotal } from './rowWords.ts'
import { type FoundRow, amountsOf, hasFigures } from './rows.ts'
import { type Walk, totalFrom } from './totalRows.ts'

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
  const unprinted = input.roles.map((role, i) => role === 'total' && figured.every((row) => row.said !== 'line' || (row.figures[i]?.amount ?? null) === null))
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
    const item: Item = { row, printed: amounts, members: null, sums: sumsOf(amounts, input.roles, unprinted) }
    const isApart = input.apart.has(row.index)
    if (isApart) aside.rows.push(item)
    ledger.add(isApart ? { ...item, sums: amounts.map(() => EMPTY_TOTAL) } : item)
    if (summed) ledger.mark('group', row.title)
  }
  return { ...finish(stand, roles, found, later, ledger, under, aside), doubtful, apart: input.apart }
}

/** What a line adds to each column. Where no line prints the total of its years, what it adds to that is its years. */
function sumsOf(amounts: readonly MaybeAmount[], roles: readonly ColumnRole[], unprinted: readonly boolean[]): Total[] {
  return amounts.map((amount, i) => (unprinted[i] === true ? sumAmounts(amounts.filter((_, other) => roles[other] === 'amount')) : addAmount(EMPTY_TOTAL, amount)))
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
