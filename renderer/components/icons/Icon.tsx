// One icon of the set. It is decoration unless it is given a label; then it is an image with that name.
import { type IconName, drawings } from './paths.tsx'

export type { IconName }

export function Icon({ name, size = 18, label }: { name: IconName; size?: number; label?: string }) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round" strokeLinecap="round" focusable="false" {...naming}>
      {drawings[name]}
    </svg>
  )
}
