// What the file holds of the words typed into the palette. Whatever is listed answers the words as they stand: Enter takes what is lit,
// and a fast typist presses it before the file has answered the last letter.
import { useDeferredValue } from 'react'
import { useFilter } from 'react-aria-components'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'

export type Hit = OutputOf<'search.find'>['hits'][number]
const LEAST = 2
const SHOWN = 8

export function useFindings(text: string): { hits: readonly Hit[]; isLooking: boolean } {
  const words = text.trim()
  const asked = useDeferredValue(words)
  const found = useQuery('search.find', { text: asked, limit: SHOWN }, { when: asked.length >= LEAST, keep: true })
  const { contains } = useFilter({ sensitivity: 'base' })
  if (words.length < LEAST) return { hits: [], isLooking: false }
  if (found.status !== 'ready') return { hits: [], isLooking: found.status === 'loading' }
  if (asked === words && !found.refreshing) return { hits: found.data.hits, isLooking: false }
  // Until the answer to these words is there, those of the last answer that show them: the list neither flickers nor offers another's.
  const shows = (hit: Hit): boolean => words.split(/\s+/).every((word) => contains(`${hit.title} ${hit.detail}`, word))
  return { hits: found.data.hits.filter(shows), isLooking: true }
}
