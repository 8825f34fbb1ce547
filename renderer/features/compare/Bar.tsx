// A bar from nothing to its value on the scale of its row: solid up to what is certain, outlined as far as it may reach, dotted
// where there is more of unknown size. What is said about it stands at its end.
import { type ReactNode } from 'react'

export type BarProps = { readonly low: number; readonly high: number; readonly open: boolean; readonly scale: number; readonly strong?: boolean; readonly beside?: ReactNode }

export function Bar({ low, high, open, scale, strong = false, beside }: BarProps) {
  const share = (value: number): string => `${(Math.max(0, value) / scale) * 100}%`
  return (
    <span className="compare-bar">
      <span className="compare-bar__track">
        <span aria-hidden="true">
          <span className="compare-bar__known" data-strong={strong} style={{ width: share(low) }} />
          {high > low && <span className="compare-bar__may" style={{ left: share(low), width: `calc(${share(high)} - ${share(low)})` }} />}
          {open && high > 0 && <span className="compare-bar__open" style={{ left: share(high) }} />}
        </span>
        {beside !== undefined && <span className="compare-bar__difference" style={{ left: share(high) }}>{beside}</span>}
      </span>
    </span>
  )
}
