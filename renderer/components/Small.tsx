// Small pieces of text: chips, keys, and rows of a name and a value.
import { type ReactNode } from 'react'
import { cx } from './cx.ts'
import './Small.css'

/** A word in a box: the type of a recommendation, a filter that is on. */
export function Chip({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'accent' | 'warn' | 'bad' }) {
  return <span className="chip" data-tone={tone}>{children}</span>
}

/** Keys are named by what they say to a program; on the keyboard an arrow is an arrow. */
const faces: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** Keys as they stand on the keyboard: `<KeyHint keys="Ctrl+K" />`. */
export function KeyHint({ keys }: { keys: string }) {
  return <span className="keys">{keys.split(/(?<=.)\+(?=.)/).map((key) => <kbd className="keys__key" key={key}>{faces[key] ?? key}</kbd>)}</span>
}

/** Names and values of one thing, in the inspector and on pages. */
export function Facts({ facts, className }: { facts: readonly { readonly name: string; readonly value: ReactNode }[]; className?: string }) {
  return (
    <dl className={cx('facts', className)}>
      {facts.map(({ name, value }) => <div className="facts__row" key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
    </dl>
  )
}
