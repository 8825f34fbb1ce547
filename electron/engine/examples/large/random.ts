// Chance that is the same on every build: everything the large example varies comes from one seed.
import { type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'
import { exampleClock } from '../clock.ts'

export type Random = {
  /** 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly [T, ...T[]]): T
  /** `count` different entries, in the list's order. */
  some<T>(list: readonly T[], count: number): T[]
  /** An id shaped as UUIDv7: the builder's time, then chance. */
  id(): string
}

/** Mulberry32: 32 bits of state, plenty for names and figures. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const hex = (digits: number): string => Math.floor(next() * 16 ** digits).toString(16).padStart(digits, '0')
  return {
    next, between,
    chance: (probability) => next() < probability,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    some: (list, count) => {
      const keyed = list.map((entry, at) => ({ entry, at, key: next() })).sort((a, b) => a.key - b.key).slice(0, count)
      return keyed.sort((a, b) => a.at - b.at).map(({ entry }) => entry)
    },
    id: () => {
      const time = exampleClock().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${(8 + between(0, 3)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
}

/** £000 to whole pounds, in steps a savings schedule would print. */
const figure = (random: Random): number => random.between(4, 900) * 1_000

/** A year of a saving: mostly a figure, sometimes nil, negative, a range, at least, to be confirmed, or blank. */
export function amountBy(random: Random, blank: number): MaybeAmount {
  if (random.chance(blank)) return null
  const at = random.next()
  if (at < 0.70) return known(figure(random))
  if (at < 0.78) return known(0)
  if (at < 0.82) return known(-figure(random))
  if (at < 0.91) { const low = figure(random); return range(low, low + random.between(1, 400) * 1_000) }
  if (at < 0.94) return atLeast(figure(random))
  return unknown
}

/** The years of a saving: the first nearly always stated, later ones often blank. */
export const yearsBy = (random: Random, horizon: number): MaybeAmount[] => Array.from({ length: horizon }, (_, i) => amountBy(random, i === 0 ? 0.03 : 0.45))
