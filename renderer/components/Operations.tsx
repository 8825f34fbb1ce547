// What happened, as a list by day: when, who in which role, what it is called, and what each part held before and after.
// Shown whole on the history screen and in short on the page of one saving. It changes nothing by itself.
import { type ReactNode } from 'react'
import { type OutputOf } from '../client/procedures.ts'
import { Icon } from './icons/Icon.tsx'
import './Operations.css'

export type Operation = OutputOf<'history.list'>['operations'][number]
type Change = Operation['changes'][number]

/** Changes shown of one operation before "and 17 more". */
const SHOWN = 4

export function OperationDays({ operations, row, level = 2, linkTo }: {
  operations: readonly Operation[]
  /** Only what concerns this row and its parts, when the list is about one. Parts are known by the row's title. */
  row?: { readonly id: string; readonly title: string | null } | undefined
  level?: 2 | 3
  /** A way to the history of one row, where the list is about all of them. */
  linkTo?: (change: Change) => string
}) {
  const days = Map.groupBy(operations, (operation) => operation.day)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="operations">
      {[...days].map(([day, ofDay]) => (
        <section className="operations__day" key={day} aria-label={day}>
          <Heading className="operations__date">{day}</Heading>
          <ol>{ofDay.map((operation) => <OperationItem key={operation.id} operation={operation} row={row} linkTo={linkTo} />)}</ol>
        </section>
      ))}
    </div>
  )
}

function OperationItem({ operation, row, linkTo }: { operation: Operation; row: { readonly id: string; readonly title: string | null } | undefined; linkTo: ((change: Change) => string) | undefined }) {
  const { who, role } = splitActor(operation.actor)
  const mine = row === undefined ? operation.changes : ofRow(operation.changes, row)
  // A bare link holds no words of its own; it is counted, not listed.
  const telling = mine.filter((change) => change.op !== 'insert' || change.after !== '')
  const shown = (telling.length > 0 ? telling : mine).slice(0, SHOWN)
  const others = row === undefined ? operation.changeCount - shown.length : mine.length - shown.length
  return (
    <li className="operation" data-state={operation.state}>
      <span className="operation__time">{operation.time}</span>
      <span className="operation__who"><span>{who}</span>{role !== null && <span className="operation__role">{role}</span>}</span>
      <div className="operation__what">
        <p className="operation__label">
          {operation.state === 'undo' && <Icon name={operation.label.startsWith('Redo') ? 'redo' : 'undo'} size={14} />}
          <span className="operation__name">{operation.label}</span>
          {operation.state === 'undone' && <span className="operation__mark">undone</span>}
        </p>
        {operation.reason !== null && <p className="operation__reason">{operation.reason}</p>}
        {operation.state !== 'undo' && shown.length > 0 && (
          <ul className="operation__changes">
            {shown.map((change, index) => <ChangeLine key={`${change.row}${change.group}${index}`} change={change} link={linkTo?.(change)} named={row === undefined} />)}
            {others > 0 && <li className="operation__more">and {others.toLocaleString('en-GB')} more {others === 1 ? 'change' : 'changes'}</li>}
          </ul>
        )}
      </div>
    </li>
  )
}

function ChangeLine({ change, link, named }: { change: Change; link: string | undefined; named: boolean }) {
  const thing = named && change.title !== '' ? `${capital(change.noun)} ${change.title}` : capital(change.noun)
  const group = groupWords[change.group] ?? ''
  return (
    <li className="change">
      <span className="change__thing">{link === undefined ? thing : <a href={link} title="Only what happened to this">{thing}</a>}{group !== '' && change.op === 'set' && <>, {group}</>}</span>
      <span className="change__values">{values(change)}</span>
    </li>
  )
}

function values(change: Change): ReactNode {
  const before = change.before === null || change.before === '' ? null : change.before
  const after = change.after === null || change.after === '' ? null : change.after
  if (change.op === 'delete') return <><span className="change__verb">removed</span>{before !== null && <del className="change__before">{before}</del>}</>
  if (change.op === 'restore') return <><span className="change__verb">brought back</span>{after !== null && <span className="change__after">{after}</span>}</>
  if (change.op === 'insert') return <><span className="change__verb">added</span>{after !== null && <span className="change__after">{after}</span>}</>
  return (
    <>
      {before === null ? <span className="change__verb">was blank</span> : <del className="change__before">{before}</del>}
      <span className="change__arrow" aria-label="became">→</span>
      {after === null ? <span className="change__verb">blank</span> : <ins className="change__after">{after}</ins>}
    </>
  )
}

/** "Ann Example (scrutiny)" in two parts. */
function splitActor(actor: string): { who: string; role: string | null } {
  const match = /^(.*) \((\w+)\)$/.exec(actor)
  return match === null ? { who: actor, role: null } : { who: match[1] ?? actor, role: capital(match[2] ?? '') }
}

const parts = new Set(['position', 'priority_effect', 'equality_effect'])

/** Changes of the row itself, and of its parts, which are called by its title. */
const ofRow = (changes: readonly Change[], row: { readonly id: string; readonly title: string | null }): readonly Change[] =>
  changes.filter((change) => change.row === row.id || (row.title !== null && parts.has(change.entity) && change.title === row.title))

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** What a part of a row is called where it changed alone. */
const groupWords: Readonly<Record<string, string>> = {
  name: 'name', title: 'title', label: 'name', wording: 'wording', text: 'text', description: 'description', purpose: 'purpose', ref: 'reference', numeral: 'numeral',
  money: 'amounts', amount: 'amount', budget: 'budget', cost: 'cost', size: 'size', duty: 'duty', delivery: 'delivery', effect: 'effect', event: 'kind and date',
  status: 'status', kind: 'kind', place: 'place', risk: 'risk', equality: 'equality assessment', dates: 'dates', years: 'years', role: 'role', contact: 'contact',
  brief: 'papers supplied', addressed: 'date of Cabinet', when: 'date and place', contract: 'addressee and date', reason: 'reason', type: 'type', capacity: 'capacity', order: 'place in the list',
  provenance: 'source', owner: 'owner', link: 'link', slot: 'place', body: 'body',
}
