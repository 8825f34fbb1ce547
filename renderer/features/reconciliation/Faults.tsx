// What lies behind a difference, one thing after another: its sentence, by how much, and the rows to put right, each a link.
import { known } from '#shared/money/amount.ts'
import { formatInWords } from '#shared/money/format.ts'
import { Money } from '../../components/Money.tsx'
import { Chip } from '../../components/Small.tsx'
import { type Fault, type Source, placeOfRow, sourceName } from './reconciliation.ts'
import '../../components/PlainTable.css'

export function Faults({ faults, sources }: { faults: readonly Fault[]; sources: readonly Source[] }) {
  return <ol className="reconcile-faults">{faults.map((fault, index) => <li key={`${fault.kind} ${index}`}><OneFault fault={fault} sources={sources} /></li>)}</ol>
}

const kindWords = { saving: 'saving', line: 'published line', removed: 'removed saving', not_counted: 'not counted' } as const

function OneFault({ fault, sources }: { fault: Fault; sources: readonly Source[] }) {
  return (
    <>
      <div className="reconcile-fault__head">
        <Chip tone="bad">{fault.kindLabel}</Chip>
        <p className="reconcile-fault__sentence">{fault.sentence}</p>
        {fault.by !== 0 && <span className="reconcile-fault__by" title={`${formatInWords(Math.abs(fault.by))} ${fault.by > 0 ? 'more' : 'less'} in the schedule than published`}><Money amount={known(fault.by)} unit="thousands" weight="total" /> <span className="caption">£000</span></span>}
      </div>
      {fault.rows !== null && (
        <table className="plain-table reconcile-fault__rows">
          <caption className="unseen">Rows behind it, £000</caption>
          <colgroup><col /><col className="reconcile-fault__kind" /><col className="reconcile-fault__department" /><col className="reconcile-fault__year" /><col className="reconcile-fault__year" /></colgroup>
          <thead><tr><th scope="col">Row</th><th scope="col">What it is</th><th scope="col">Department</th><th scope="col">Year</th><th scope="col" className="is-figure">£000</th></tr></thead>
          <tbody>
            {fault.rows.map((row) => {
              const place = placeOfRow(row, fault, sources)
              const name = <>{row.ref !== '' && <span className="plain-table__ref">{row.ref} </span>}{row.title}</>
              return (
                <tr key={`${row.kind} ${row.id} ${row.year}`}>
                  <th scope="row">{place === null ? name : <a className="reconcile-fault__link" href={place}>{name}</a>}</th>
                  <td>{kindWords[row.kind]}</td><td>{row.department?.name ?? 'none'}</td><td>{row.year}</td>
                  <td className="is-figure">{row.amount === null ? <span className="caption">no amount</span> : <Money amount={row.amount} unit="thousands" />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <p className="caption">Shows in: {placesOf(fault)}.</p>
    </>
  )
}

const placesOf = (fault: Fault): string => [...new Set(fault.places.map((place) => `${sourceName[place.source]} ${place.year}, ${place.department?.name ?? 'the whole'}`))].join('; ')
