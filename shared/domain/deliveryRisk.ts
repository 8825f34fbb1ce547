// Which savings are least sure to be made: by likelihood times impact, then by how deliverable they are called, then by the money. A
// saving nobody has rated is not safe, only unrated: it is counted apart.
import { type Total } from '#shared/money/total.ts'
import { rags, wordFor } from './words.ts'

export type Rated = { readonly ref: string; readonly likelihood: number | null; readonly impact: number | null; readonly rag: string | null; readonly total: Total }

const worst: Readonly<Record<string, number>> = { red: 3, amber: 2, green: 1 }

/** Likelihood times impact, each from 1 to 5; null where either is not recorded. */
export const riskScore = ({ likelihood, impact }: Pick<Rated, 'likelihood' | 'impact'>): number | null => (likelihood === null || impact === null ? null : likelihood * impact)

export const isRated = (saving: Rated): boolean => riskScore(saving) !== null || saving.rag !== null

/** The rated ones, worst first. */
export function byRisk<S extends Rated>(savings: readonly S[]): readonly S[] {
  return savings.filter(isRated).sort((a, b) =>
    (riskScore(b) ?? 0) - (riskScore(a) ?? 0) || (worst[b.rag ?? ''] ?? 0) - (worst[a.rag ?? ''] ?? 0) || b.total.high - a.total.high || (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0))
}

/** Shape and word of a rating: nobody has to tell colours apart. */
const shapes: Readonly<Record<string, string>> = { green: '●', amber: '▲', red: '■', blue: '◆' }
export const ragWords = (rag: string): string => `${Object.hasOwn(shapes, rag) ? `${shapes[rag]} ` : ''}${wordFor({ ...rags, blue: 'Blue' }, rag)}`

/** "▲ Amber, 3 × 4"; null when nothing is recorded. */
export function ratingWords({ likelihood, impact, rag }: Pick<Rated, 'likelihood' | 'impact' | 'rag'>): string | null {
  const parts = [rag === null ? null : ragWords(rag), likelihood === null || impact === null ? null : `${likelihood} × ${impact}`].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}
