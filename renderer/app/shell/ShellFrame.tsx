// Where the parts of the window stand: ribbon across the top, rail, the screen, status bar at the foot. Presentation only.
import { type ReactNode } from 'react'
import './ShellFrame.css'

export function ShellFrame({ ribbon, rail, status, children }: { ribbon: ReactNode; rail: ReactNode; status: ReactNode; children: ReactNode }) {
  return (
    <div className="shell">
      <a className="shell__skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus() }}>Skip to the screen</a>
      {ribbon}
      {rail}
      <main className="shell__main" id="main" tabIndex={-1}>{children}</main>
      {status}
    </div>
  )
}
