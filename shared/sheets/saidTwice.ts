// Which rows that seem to say again what others say are left out: never one with a reference of its own, nor one that a printed total
// counts. Money left out by mistake is worse than money named twice, so what is doubtful is taken in and said.
import { type Item } from './ledger.ts'
import { findOutline } from './outline.ts'
import { type OutlineInput } from './rowRoles.ts'
import { type SheetKind } from './roles.ts'
import { type FoundRow } from './rows.ts'
import { type Repeats, repeatsIn } from './rowsApart.ts'
import { rowsNotCounted } from './statusWords.ts'
import { type JudgedTotal, judgeTotals } from './totals.ts'
import { quantumOf } from './units.ts'
import { tiesAtAll } from '#shared/money/ties.ts'

export type SaidTwice = { /** By row of the file, from 1: why it is not counted. */ readonly apart: ReadonlyMap<number, string>; readonly warnings: readonly string[] }

export function rowsSaidTwice(rows: readonly FoundRow[], kind: SheetKind, how: Pick<OutlineInput, 'stand' | 'namedColumn'>): SaidTwice {
  const all = repeatsIn(rows, kind)
  if (all.length === 0) return { apart: new Map(), warnings: [] }
  const tying = (left: readonly Repeats[]): JudgedTotal[] => judgedWithout(rows, left, kind, how).filter(({ verdict, members }) => members.length > 0 && tiesAtAll(verdict))
  const free = all.filter(({ row }) => row.ref === '')
  const certain = free.filter(({ by }) => by !== 'maybe')
  // As many printed totals as can should tie; where none tells, what is said by words or proved by a sum is left out.
  const choices = [certain, certain.filter(({ by }) => by === 'words'), free].filter((left, i, lists) => lists.findIndex((list) => list.length === left.length) === i).map((left) => ({ left, ties: tying(left) }))
  const best = choices.reduce((most, choice) => (choice.ties.length > most.ties.length ? choice : most))
  const whole = tying([])
  const needed = rowsUnder(whole.filter((total) => !best.ties.some((other) => isSame(other, total))))
  const left = best.left.filter(({ row }) => !needed.has(row.row))
  const counted = rowsUnder(tying(left))
  const kept = all.filter((one) => !left.includes(one) && !counted.has(one.row.row))
  return { apart: new Map(left.map(({ row, reason }) => [row.row, reason])), warnings: [...aboutLeft(left), ...aboutKept(kept)] }
}

const isSame = (a: JudgedTotal, b: JudgedTotal): boolean => a.row?.row === b.row?.row && a.column.index === b.column.index

function judgedWithout(rows: readonly FoundRow[], left: readonly Repeats[], kind: SheetKind, how: Pick<OutlineInput, 'stand' | 'namedColumn'>): JudgedTotal[] {
  const apart = new Set(left.map(({ row }) => row.row))
  const counted = rows.filter(({ row }) => !apart.has(row))
  const figures = counted[0]?.figures.map(({ column }) => column) ?? []
  const quanta = figures.map((column, i) => quantumOf(column, counted, i))
  const outline = findOutline({ rows: counted, quanta, roles: figures.map(({ role }) => role), ...how, apart: kind === 'savings' ? rowsNotCounted(counted) : new Set<number>() })
  return judgeTotals(outline, figures, quanta, kind === 'movement' || kind === 'mtfp')
}

/** The rows that totals count, past every total between them. */
function rowsUnder(totals: readonly JudgedTotal[]): ReadonlySet<number> {
  const under = new Set<number>()
  const collect = (items: readonly Item[]): void => { for (const { row, members } of items) { if (members === null) under.add(row.row); else collect(members) } }
  for (const { members } of totals) collect(members)
  return under
}

const list = (repeats: readonly Repeats[]): string => `${repeats.length === 1 ? 'Row' : 'Rows'} ${new Intl.ListFormat('en-GB').format(repeats.slice(0, 8).map(({ row }) => String(row.row)))}${repeats.length > 8 ? ` and ${repeats.length - 8} more` : ''}`

const aboutLeft = (left: readonly Repeats[]): string[] =>
  left.length === 0 ? [] : [`${list(left)} ${left.length === 1 ? 'says' : 'say'} again what other rows say, as parts of one, as a running total or as its change, and ${left.length === 1 ? 'is' : 'are'} left out.`]

const aboutKept = (kept: readonly Repeats[]): string[] =>
  kept.length === 0 ? [] : [`${list(kept)} could be part of another row, or its sum over the years, and ${kept.length === 1 ? 'is' : 'are'} taken in as ${kept.length === 1 ? 'a row' : 'rows'} like others: if counted elsewhere, leave ${kept.length === 1 ? 'it' : 'them'} out in the map.`]
