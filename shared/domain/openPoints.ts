// What the figures of savings leave open, each as a point and as the question it raises: an amount not yet known or never stated, money
// still to find, an equality assessment that is due, a statutory floor that may be crossed. Nothing is asked that the file does not say.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatInWords, formatTotalInWords } from '#shared/money/format.ts'
import { type Total, addAmount, EMPTY_TOTAL, isBlankTotal } from '#shared/money/total.ts'

export type OpenSaving = {
  readonly id: string; readonly ref: string; readonly title: string; readonly status: string
  readonly amounts: readonly MaybeAmount[]; readonly total: Total; readonly left: MaybeAmount
  /** Why it is not ready for decision; null when it is. */
  readonly notReady: string | null
  readonly floor: { readonly verdict: string; readonly service: string; readonly sentence: string } | null
}

export const openPointKinds = { left: 'Money to find', amount: 'Amount', floor: 'Statutory floor', equality: 'Equality' } as const
export type OpenPointKind = keyof typeof openPointKinds

export type OpenPoint = {
  readonly saving: string; readonly ref: string; readonly title: string; readonly kind: OpenPointKind
  /** What stands open, as a sentence. */
  readonly point: string
  /** The question it raises, as one would ask it in a meeting; and the one it shares with others of its sort, before their references. */
  readonly question: string
  readonly shared: string
  /** Whole pounds at stake, as far as they are known. */
  readonly pounds: number
}

/** Savings nobody goes on with: nothing of them is open. */
const CLOSED = new Set(['rejected', 'unachievable', 'achieved'])

const order: readonly OpenPointKind[] = ['left', 'amount', 'floor', 'equality']

/** By kind, then the most money first, then by reference. `years` are the labels of the columns. */
export function openPoints(savings: readonly OpenSaving[], years: readonly string[]): readonly OpenPoint[] {
  return savings.filter(({ status }) => !CLOSED.has(status)).flatMap((saving) => pointsOf(saving, years))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.pounds - a.pounds || (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0))
}

function pointsOf(saving: OpenSaving, years: readonly string[]): readonly OpenPoint[] {
  const base = { saving: saving.id, ref: saving.ref, title: saving.title, pounds: saving.total.high }
  const name = `${saving.ref} ${saving.title}`
  const left = saving.left === null ? EMPTY_TOTAL : addAmount(EMPTY_TOTAL, saving.left)
  const unknown = years.filter((_, i) => saving.amounts[i]?.state === 'unknown')
  return [
    ...(left.unknowns > 0 || left.high > 0 ? [leftPoint(base, name, left)] : []),
    ...(unknown.length > 0 ? [{ ...base, kind: 'amount' as const, point: `The amount for ${list(unknown)} is still to be confirmed.`, question: `What does ${name} save in ${list(unknown)}, and when will that be known?`, shared: `What do these save in ${list(unknown)}, and when will that be known` }] : []),
    ...(isBlankTotal(saving.total) ? [{ ...base, kind: 'amount' as const, point: 'No amount is stated.', question: `What does ${name} save?`, shared: 'What do these save, of which no amount is stated' }] : []),
    ...(saving.floor !== null && (saving.floor.verdict === 'below' || saving.floor.verdict === 'unknown')
      ? [{ ...base, kind: 'floor' as const, point: `${saving.floor.service}: ${saving.floor.sentence}`, ...floorQuestion(saving.floor.verdict, name) }] : []),
    ...(saving.notReady === null ? [] : [{ ...base, kind: 'equality' as const, point: saving.notReady, question: `When will the equality assessment of ${name} be complete?`, shared: 'When will the equality assessments of these be complete' }]),
  ]
}

const floorQuestion = (verdict: string, name: string): Pick<OpenPoint, 'question' | 'shared'> => verdict === 'below'
  ? { question: `How is the duty met after ${name}?`, shared: 'How is the duty met after these, which cut below its floor' }
  : { question: `Does ${name} leave the service above what the law requires?`, shared: 'Do these leave their services above what the law requires' }

/** So many savings of one sort are asked about one by one; more are asked about together. */
const ONE_BY_ONE = 3

/** The questions that points raise, in their order, each asked once: "Do these leave their services above what the law requires: A, B, C, D?" */
export function questionsOf(points: readonly OpenPoint[]): readonly string[] {
  return [...Map.groupBy(points, (point) => point.shared)].flatMap(([shared, own]) =>
    (own.length <= ONE_BY_ONE ? own.map(({ question }) => question) : [`${shared}: ${own.map(({ ref }) => ref).join(', ')}?`]))
}

function leftPoint(base: Omit<OpenPoint, 'kind' | 'point' | 'question' | 'shared'>, name: string, left: Total): OpenPoint {
  return { ...base, kind: 'left', point: `Left to find: ${left.high > 0 ? formatTotalInWords(left) : 'an amount not yet known'}.`, question: `Where is ${left.low === left.high && left.unknowns === 0 ? `the ${formatInWords(left.low)}` : 'the money'} left to find from ${name} to come from?`, shared: 'Where is the money left to find from these to come from', pounds: left.high }
}

const list = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)
