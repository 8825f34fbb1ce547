// The left column of a desk: what one works from, folded to a strip where there is no room for it.
import { type ReactNode, useState } from 'react'
import { NARROW, useMedia } from '../../hooks/useMedia.ts'
import { useShell } from '../../state/shell.ts'
import { IconButton } from '../Button.tsx'
import './Desk.css'

export type SideFold = { readonly folded: boolean; readonly turn: () => void }

/** On a narrow window the column gives way to the inspector, and to whatever else crowds the desk, unless it is asked for. */
export function useSideFold(crowded = false): SideFold {
  const narrow = useMedia(NARROW)
  const inspector = useShell((state) => state.inspector)
  const [wanted, setWanted] = useState<'auto' | 'open' | 'folded'>('auto')
  const folded = wanted === 'folded' || (wanted === 'auto' && narrow && (inspector === 'open' || crowded))
  return { folded, turn: () => setWanted(folded ? 'open' : 'folded') }
}

export function SideColumn({ label, strip, fold, children }: {
  /** "What the Board has before it" */
  label: string
  /** What is in it, for the folded strip: "Savings, attendance, papers". */
  strip: string
  fold: SideFold
  children: ReactNode
}) {
  if (fold.folded) {
    return (
      <aside className="side-column side-column--folded" aria-label={`${label}, folded`}>
        <IconButton icon="panel" label={`Show ${label.charAt(0).toLowerCase()}${label.slice(1)}`} keys="[" onPress={fold.turn} />
        <button className="side-column__strip" type="button" onClick={fold.turn} tabIndex={-1} aria-hidden="true"><span>{strip}</span></button>
      </aside>
    )
  }
  return (
    <aside className="side-column" aria-label={label} tabIndex={0}>
      <div className="side-column__fold"><IconButton icon="panel" label="Fold this column" keys="[" onPress={fold.turn} /></div>
      {children}
    </aside>
  )
}
