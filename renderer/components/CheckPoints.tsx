// Points to settle before something is done: each done or still to settle, in a word and a mark.
import { useState } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './icons/Icon.tsx'
import './CheckPoints.css'

export type CheckPoint = { readonly label: string; readonly ok: boolean; readonly detail: string }

/** `brief`: what is still to settle, with a way to see the rest. */
export function CheckPoints({ points, brief = false }: { points: readonly CheckPoint[]; brief?: boolean }) {
  const [all, setAll] = useState(false)
  const shown = all || !brief ? points : points.filter((point) => !point.ok)
  return (
    <>
      <ul className="points">
        {shown.map((point) => (
          <li key={point.label} data-ok={point.ok}>
            <Icon name={point.ok ? 'check' : 'warning'} size={15} label={point.ok ? 'Done' : 'To settle'} />
            <span>{point.label}{point.detail !== '' && <span className="points__detail">{point.detail}</span>}</span>
          </li>
        ))}
        {shown.length === 0 && <li data-ok="true"><Icon name="check" size={15} /><span>Nothing is left to settle.</span></li>}
      </ul>
      {shown.length < points.length && <Button kind="quiet" size="tool" onPress={() => setAll(true)}>Show all {points.length} points</Button>}
    </>
  )
}
