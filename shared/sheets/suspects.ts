// When a total differs by what one figure would explain, that figure is named: a footnote mark run into it (4923 for 493), its sign
// turned, its unit mistaken, two digits swapped, or the row added twice. A suspicion, never a correction.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Total } from '#shared/money/total.ts'
import { type Item } from './ledger.ts'
import { type FoundRow } from './rows.ts'

export type Suspect = {
  readonly row: FoundRow
  readonly cell: string
  readonly text: string
  /** What the figure would have to be for the total to tie, in steps. */
  readonly instead: number
  /** "a footnote mark may have run into it" */
  readonly because: string
}

export type Suspicion = {
  readonly row: FoundRow; readonly printed: MaybeAmount; readonly computed: Total; readonly members: readonly Item[]; readonly column: number
  /** Whether every total over this one would tie if this one printed so much more. */
  stillTies(change: number): boolean
}

const MOST = 5

export function findSuspects({ row, printed, computed, members, column, stillTies }: Suspicion): Suspect[] {
  if (printed === null || printed.state === 'unknown' || printed.state === 'range' || computed.low !== computed.high) return []
  const off = printed.low - computed.low
  const suspects: Suspect[] = []
  const name = (of: FoundRow, amount: number, instead: number): void => {
    const figure = of.figures[column]
    const because = figure === undefined ? null : explain(amount, instead, figure.text)
    if (figure !== undefined && because !== null) suspects.push({ row: of, cell: figure.cell, text: figure.text, instead, because })
  }
  const own = row.figures[column]
  if (own !== undefined && stillTies(-off)) {
    return [{ row, cell: own.cell, text: own.text, instead: computed.low, because: explain(printed.low, computed.low, own.text) ?? 'the totals over it agree with its rows, so it is this total that is wrong' }]
  }
  for (const member of members) {
    const amount = member.printed[column] ?? null
    // What is in no total breaks none.
    if (amount === null || amount.state !== 'known' || (member.sums[column]?.parts ?? 0) === 0) continue
    name(member.row, amount.low, amount.low + off)
  }
  if (suspects.length === 0) name(row, printed.low, computed.low)
  return suspects.slice(0, MOST)
}

/** Why a figure might stand for another; null when nothing common explains it. */
function explain(amount: number, instead: number, text: string): string | null {
  if (amount === instead || amount === 0) return null
  if (instead === -amount) return 'its sign may be turned'
  if (Math.sign(amount) === Math.sign(instead)) {
    const [was, is] = bothDigits(amount, instead)
    const stray = strayDigits(was, is)
    if (stray !== null) return `a footnote mark (${stray}) may have run into it`
    if (strayDigits(is, was) !== null) return 'a digit may be missing from it'
    if ([1_000, 1_000_000].some((factor) => amount === instead * factor || instead === amount * factor)) return 'it may be in another unit'
    if (swapped(was, is)) return 'two of its digits may be swapped'
  }
  if (instead === 0 && text !== '') return 'its row may be counted twice, or may not belong under this total'
  return null
}

/** The digits of both, without the noughts that their unit gives to both. */
function bothDigits(a: number, b: number): [string, string] {
  let [first, second] = [String(Math.abs(a)), String(Math.abs(b))]
  while (first.length > 1 && second.length > 1 && first.endsWith('0') && second.endsWith('0')) [first, second] = [first.slice(0, -1), second.slice(0, -1)]
  return [first, second]
}

/** What has to go from `long` to leave `short`: one digit anywhere, or two at the end; null when that does not do it. */
function strayDigits(long: string, short: string): string | null {
  if (long.length === short.length + 2 && short.length > 1 && long.startsWith(short)) return long.slice(-2)
  if (long.length !== short.length + 1) return null
  // From the end: a mark usually follows the figure.
  for (let at = long.length - 1; at >= 0; at -= 1) if (long.slice(0, at) + long.slice(at + 1) === short) return long[at] ?? ''
  return null
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const unlike = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]))
  const [first, second] = unlike
  return unlike.length === 2 && first !== undefined && second !== undefined && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}
