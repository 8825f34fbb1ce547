// Which savings stand side by side and at which point of their lineage: both live in the address, so that Back, a link and the
// paper all mean the same. The first saving is the one the others are compared against.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import { type Basis, type BasisText, basisOf } from '../../components/PositionBasis.tsx'
import { MOST_COMPARED, setMarked, useMarked } from '../../state/shell.ts'

export type Compared = {
  readonly ids: readonly string[]
  readonly basis: Basis
  /** The basis as it stands in the address: "latest", "budget", "2025-02-11". */
  readonly at: BasisText
  readonly add: (id: string) => void
  readonly remove: (id: string) => void
  /** One place to the left (-1) or right (1). */
  readonly move: (id: string, by: -1 | 1) => void
  readonly compareAgainst: (id: string) => void
  readonly setAt: (at: BasisText) => void
}

export function useCompared(): Compared {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const marked = useMarked((state) => state.ids)
  const named = search.ids
  const at = search.at ?? 'latest'
  const inAddress = useMemo(() => (named === undefined ? null : [...new Set(named.split(',').filter((id) => id !== ''))].slice(0, MOST_COMPARED)), [named])
  const ids = inAddress ?? marked

  // What stands here is what is marked in the list of savings.
  useEffect(() => { if (inAddress !== null) setMarked(inAddress) }, [inAddress])

  const show = useCallback((next: readonly string[], point: string) => {
    setMarked(next)
    void navigate({ to: '/compare', search: { ...(next.length === 0 ? {} : { ids: next.join(',') }), ...(point === 'latest' ? {} : { at: point }) }, replace: true })
  }, [navigate])

  return useMemo(() => ({
    ids, at, basis: basisOf(at),
    add: (id) => { if (!ids.includes(id) && ids.length < MOST_COMPARED) show([...ids, id], at) },
    remove: (id) => show(ids.filter((other) => other !== id), at),
    move: (id, by) => show(moved(ids, id, by), at),
    compareAgainst: (id) => show([id, ...ids.filter((other) => other !== id)], at),
    setAt: (point) => show(ids, point),
  }), [ids, at, show])
}

export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return ids
  const others = ids.filter((other) => other !== id)
  return [...others.slice(0, to), id, ...others.slice(to)]
}
