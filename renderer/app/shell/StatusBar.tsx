// The foot of the window: which file, whether it is saved, what is selected; at the right what is still to find and undecided.
import { type ReactNode } from 'react'
import './StatusBar.css'

export type StatusBarProps = {
  readonly file: string
  readonly saving: string
  readonly trouble: boolean
  readonly selection: ReactNode
  readonly facts: readonly { readonly id: string; readonly text: ReactNode }[]
}

export function StatusBar({ file, saving, trouble, selection, facts }: StatusBarProps) {
  return (
    <footer className="status-bar">
      <span className="status-bar__item">{file}</span>
      <span className="status-bar__item" role="status" data-trouble={trouble}>{saving}</span>
      <span className="status-bar__item status-bar__selection" role="status">{selection}</span>
      <span className="status-bar__gap" />
      {facts.map((fact) => <span className="status-bar__item" key={fact.id}>{fact.text}</span>)}
    </footer>
  )
}
