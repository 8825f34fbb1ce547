// What the right column of a pack shows: the item, its notes, or what changed; and where a note is to be written. The ways to change it
// stay the same for as long as the screen lives.
import { useMemo, useState } from 'react'
import { setInspector } from '../../state/shell.ts'
import { type NotePlace } from './packs.ts'

export const sides = ['about', 'notes', 'changes'] as const
export type Side = (typeof sides)[number]

export type PackSide = {
  readonly shown: Side
  /** null: a note is written beside the item as a whole. */
  readonly noteAt: NotePlace | null
  readonly go: {
    readonly show: (side: Side) => void
    /** Shows what changed, the column unfolded. */
    readonly changes: () => void
    /** Opens the notes with the caret in a new one. */
    readonly note: (at: NotePlace) => void
    /** The note is written, or another item was chosen. */
    readonly done: () => void
  }
}

export function usePackSide(): PackSide {
  const [state, setState] = useState<Pick<PackSide, 'shown' | 'noteAt'>>({ shown: 'about', noteAt: null })
  const go = useMemo<PackSide['go']>(() => ({
    show: (shown) => setState((before) => ({ ...before, shown })),
    changes: () => { setState((before) => ({ ...before, shown: 'changes' })); setInspector('open') },
    note: (noteAt) => { setState({ shown: 'notes', noteAt }); setInspector('open') },
    done: () => setState((before) => (before.noteAt === null ? before : { ...before, noteAt: null })),
  }), [])
  return { ...state, go }
}
