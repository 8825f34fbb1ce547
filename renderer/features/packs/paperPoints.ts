// As of when the figures of a paper can be shown in a pack, and which of it is kept.
import { formatDate } from '#shared/dates.ts'
import { positionKinds } from '#shared/domain/words.ts'
import { type Choice } from '../../components/Select.tsx'
import { type Item, type Workspace } from './packs.ts'

export const STANDS = 'stands'
const MEETING = 'meeting'

/** What can be chosen of a paper; papers of words and plans have their own date. `before`: the point of an item that is changed. */
export function pointsFor(paper: string, meeting: Workspace['meeting'], before: string | null): readonly Choice[] {
  if (paper !== 'savings-schedule' && paper !== 'options-comparison') return []
  return [
    { id: STANDS, label: 'As they stand when it is made' },
    ...(meeting === null ? [] : [{ id: MEETING, label: `As on the day of the meeting, ${meeting.dateLabel}` }]),
    ...Object.entries(positionKinds).map(([id, label]) => ({ id, label: `As ${label.toLowerCase().replace(/^as /, '')}` })),
    ...(before === null || Object.hasOwn(positionKinds, before) ? [] : [{ id: before, label: `As on ${formatDate(before)}` }]),
  ]
}

/**
 * The point in time an item is kept with, null for as it stands. Only what could be chosen of this paper: a point chosen for another is let go
 * of with it. A paper of which none can be chosen keeps the one it was given elsewhere.
 */
export function pointOf(paper: string, chosen: string, workspace: Pick<Workspace, 'meeting'>, item: Pick<Item, 'document' | 'at'> | undefined): string | null {
  const points = pointsFor(paper, workspace.meeting, item?.at ?? null)
  if (points.length === 0) return item?.document === paper ? item.at : null
  if (chosen === STANDS || !points.some(({ id }) => id === chosen)) return null
  return chosen === MEETING ? (workspace.meeting?.date ?? null) : chosen
}
