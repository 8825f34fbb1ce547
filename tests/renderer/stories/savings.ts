// Made-up savings for story pages: the same ones every time, as many as are asked for.
import { type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'
import { type Total, sumAmounts } from '#shared/money/total.ts'

export type StorySaving = {
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly department: string
  readonly duty: 'must' | 'level' | 'may'
  readonly status: string
  readonly statusLabel: string
  readonly scores: readonly (number | null)[]
  readonly amounts: readonly MaybeAmount[]
}

const departments = ['Adult Social Care and Health', 'Children’s Services', 'Communities, Economy and Transport', 'Business Services', 'Governance Services']
const codes = ['ASC', 'CSD', 'CET', 'BSD', 'GS']
const services = ['day service', 'supported accommodation', 'transport routes', 'learning support', 'archives', 'household waste sites', 'early help', 'floating support', 'libraries', 'parking']
const places = ['Lewes', 'Eastbourne', 'Hastings', 'Rother', 'Crowborough', 'Newhaven', 'Uckfield', 'Seaford']
const statuses = [['agreed', 'Agreed'], ['agreed_revised', 'Agreed, revised'], ['agreed_delayed', 'Agreed, delayed'], ['consulting', 'Consulting'], ['identified', 'Identified'], ['published', 'Published']] as const

/** A small, plain generator: the same numbers for the same seed on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

export function storySavings(count: number): readonly StorySaving[] {
  const next = seeded(7)
  const upTo = (most: number) => Math.floor(next() * most)
  const amount = (): MaybeAmount => {
    const kind = upTo(20)
    if (kind < 3) return unknown
    if (kind < 5) return range(upTo(500) * 1000, (500 + upTo(500)) * 1000)
    if (kind < 6) return atLeast(upTo(900) * 1000)
    if (kind < 9) return null
    if (kind < 12) return known(0)
    return known((kind === 12 ? -1 : 1) * (1 + upTo(1900)) * 1000)
  }
  return Array.from({ length: count }, (_, index) => {
    const department = Math.floor((index / count) * departments.length)
    const [status, statusLabel] = statuses[upTo(statuses.length)] ?? statuses[0]
    return {
      id: `saving-${index}`, ref: `${codes[department]}-${String(index + 1).padStart(3, '0')}`, title: `${places[upTo(places.length)]} ${services[upTo(services.length)]}`,
      department: departments[department] ?? '', duty: (['must', 'level', 'may'] as const)[upTo(3)] ?? 'may', status, statusLabel,
      scores: [0, 1, 2, 3].map(() => { const score = upTo(8); return score > 6 ? null : score - 3 }),
      amounts: [amount(), amount(), amount()],
    }
  })
}

export const totalOfSaving = (saving: StorySaving): Total => sumAmounts(saving.amounts)
