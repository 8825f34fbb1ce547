// What options do to the four priorities: signed scores from -3 to +3 around one zero line, each with its reason. A priority nobody
// scored says so; it is never taken as no effect.
import { formatScore } from '#shared/domain/effects.ts'
import { countWord } from '#shared/domain/sentences.ts'
import { priorityRole } from './palette.ts'
import { type Chart } from './types.ts'
import { inWords } from './values.ts'

export type ScoredOption = {
  readonly ref: string; readonly title: string
  /** In the order of the cycle's priorities. */
  readonly effects: readonly { readonly slot: number; readonly short: string; readonly score: number | null; readonly reason: string | null; readonly illustrative: boolean }[]
}

export const NOT_SCORED = 'not scored'
export const NO_EFFECT = 'no effect found'
/** A reason longer than this is cut in the chart; the table beside it has it whole. */
const LONGEST_REASON = 56

export function priorityBalance(options: readonly ScoredOption[]): Chart {
  const every = options.flatMap((option) => option.effects).filter((effect) => effect.score !== null)
  const allMadeUp = every.length > 0 && every.every((effect) => effect.illustrative)
  return {
    kind: 'diverging', reading: balanceReading(options), caption: `Effect on the four priorities, −3 to +3${allMadeUp ? ', illustrative' : ''}`, unit: 'score', scale: { min: -3, max: 3 },
    groups: options.map((option) => ({
      label: `${option.ref} ${option.title}`, detail: '',
      bars: option.effects.map((effect) => {
        const reason = effect.score === 0 ? (effect.reason ?? NO_EFFECT) : (effect.reason ?? '')
        const note = effect.illustrative && !allMadeUp ? [shortened(reason), 'illustrative'].filter((part) => part !== '').join(', ') : shortened(reason)
        return {
          label: effect.short, detail: note, role: priorityRole(effect.slot), illustrative: effect.illustrative,
          state: effect.score === null ? 'unknown' as const : 'known' as const, low: effect.score ?? 0, high: effect.score ?? 0,
          text: effect.score === null ? NOT_SCORED : formatScore(effect.score),
        }
      }),
    })),
  }
}

/** "All three lower Resilience (−2, −3 and −3); all three raise Resources (+2, +2 and +2)." */
export function balanceReading(options: readonly ScoredOption[]): string {
  const slots = [...new Set(options.flatMap((option) => option.effects.map((effect) => effect.slot)))]
  const sums = slots.map((slot) => {
    const effects = options.flatMap((option) => option.effects.filter((effect) => effect.slot === slot && effect.score !== null))
    return { short: effects[0]?.short ?? '', scores: effects.map((effect) => effect.score ?? 0), sum: effects.reduce((sum, effect) => sum + (effect.score ?? 0), 0) }
  }).filter(({ scores }) => scores.length > 0)
  if (sums.length === 0) return 'No effect on the priorities has been scored yet.'
  const worst = sums.reduce((a, b) => b.sum < a.sum ? b : a)
  const best = sums.reduce((a, b) => b.sum > a.sum ? b : a)
  const lowers = worst.sum < 0 ? clause(options.length, worst.scores.filter((score) => score < 0), 'lower', worst.short) : 'none of these lowers a priority on balance'
  const raises = best.sum > 0 ? clause(options.length, best.scores.filter((score) => score > 0), 'raise', best.short) : 'none raises one'
  return `${lowers.charAt(0).toUpperCase()}${lowers.slice(1)}; ${raises}.`
}

function clause(options: number, scores: readonly number[], verb: string, priority: string): string {
  const who = scores.length === options ? (options === 2 ? 'both' : `all ${countWord(options).toLowerCase()}`) : scores.length === 1 ? 'one' : countWord(scores.length).toLowerCase()
  return `${who} ${scores.length === 1 ? `${verb}s` : verb} ${priority} (${inWords(scores.map((score) => formatScore(score)))})`
}

const shortened = (text: string): string => text.length <= LONGEST_REASON ? text : `${text.slice(0, LONGEST_REASON - 1).trimEnd()}…`
