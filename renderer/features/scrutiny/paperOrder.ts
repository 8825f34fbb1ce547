// The paper as one line of places, from top to bottom, and where a thing goes when it is moved one step up or down. Pure: a
// place is told as the contract takes it, "before this row" or null for the end.
import { type Way, sameSpot } from '../../editor/paper/spot.ts'
import { type Comment, type Recommendation, type Spot, type Theme, type Workspace, OPENING } from './board.ts'

type Parts = { readonly themes: Workspace['themes']; readonly recommendations: Workspace['recommendations'] }
export type CommentPlace = { readonly theme: string; readonly before: string | null }

export function placesOf({ themes, recommendations }: Parts): readonly Spot[] {
  return [
    OPENING,
    ...(themes ?? []).flatMap((theme): Spot[] => [{ kind: 'theme', id: theme.id }, ...(theme.comments ?? []).map((comment): Spot => ({ kind: 'comment', id: comment.id }))]),
    ...(recommendations ?? []).map((row): Spot => ({ kind: 'recommendation', id: row.id })),
  ]
}

/** The place above or below; null at the ends. */
export function neighbour(parts: Parts, spot: Spot, way: Way): Spot | null {
  const places = placesOf(parts)
  const at = places.findIndex((place) => sameSpot(place, spot))
  return at < 0 ? null : (places[at + (way === 'up' ? -1 : 1)] ?? null)
}

/** Where to stand once this place is gone: the one below of the same kind, else the one above. */
export function afterRemoval(parts: Parts, spot: Spot): Spot | null {
  const below = neighbour(parts, spot, 'down')
  return below?.kind === spot.kind ? below : neighbour(parts, spot, 'up')
}

/** A comment one step up or down; past the edge of its heading it goes under the next one. Null where there is no step. */
export function stepComment(themes: readonly Theme[], id: string, way: Way): CommentPlace | null {
  const t = themes.findIndex((theme) => theme.comments?.some((comment) => comment.id === id) ?? false)
  const theme = themes[t]
  if (theme === undefined) return null
  const comments: readonly Comment[] = theme.comments ?? []
  const at = comments.findIndex((comment) => comment.id === id)
  if (way === 'up') {
    const above = comments[at - 1]
    if (above !== undefined) return { theme: theme.id, before: above.id }
    const other = themes[t - 1]
    return other === undefined ? null : { theme: other.id, before: null }
  }
  if (at < comments.length - 1) return { theme: theme.id, before: comments[at + 2]?.id ?? null }
  const other = themes[t + 1]
  return other === undefined ? null : { theme: other.id, before: other.comments?.[0]?.id ?? null }
}

/** A heading or recommendation one step up or down its list: before whom to stand; undefined where there is no step. */
export function stepInList(list: readonly { readonly id: string }[], id: string, way: Way): string | null | undefined {
  const at = list.findIndex((row) => row.id === id)
  if (at < 0) return undefined
  if (way === 'up') return list[at - 1]?.id
  return at >= list.length - 1 ? undefined : (list[at + 2]?.id ?? null)
}

/** Where a new comment goes: below the current place, else at the end of the last heading. */
export function placeForComment(themes: readonly Theme[], current: Spot | null): CommentPlace | null {
  const under = current?.kind === 'theme' ? themes.find((theme) => theme.id === current.id) : undefined
  if (under !== undefined) return { theme: under.id, before: under.comments?.[0]?.id ?? null }
  if (current?.kind === 'comment') {
    const theme = themes.find((one) => one.comments?.some((comment) => comment.id === current.id) ?? false)
    const at = theme?.comments?.findIndex((comment) => comment.id === current.id) ?? -1
    if (theme !== undefined) return { theme: theme.id, before: theme.comments?.[at + 1]?.id ?? null }
  }
  const last = themes.at(-1)
  return last === undefined ? null : { theme: last.id, before: null }
}

/** Before whom a new recommendation stands: below the current one, else at the end. */
export function placeForRecommendation(recommendations: readonly Recommendation[], current: Spot | null): string | null {
  const at = current?.kind === 'recommendation' ? recommendations.findIndex((row) => row.id === current.id) : -1
  return at < 0 ? null : (recommendations[at + 1]?.id ?? null)
}
