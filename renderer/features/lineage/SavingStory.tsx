// What happened to one saving between the two points: each dated position with what it stated, its reason and its source, and a link to
// the saving. In the inspector beside the list, or as the subject where only one saving is followed.
import { type ReactNode } from 'react'
import { Illustrative } from '../../components/Marks.tsx'
import { Counted, Money, Total } from '../../components/Money.tsx'
import { Inspector } from '../../components/Screen.tsx'
import '../../components/PlainTable.css'
import { type DatedPosition, type Lineage, type LineageRow } from './lineage.ts'

export function SavingStory({ lineage, row, onClose }: { lineage: Lineage; row: LineageRow; onClose?: () => void }) {
  const between = new Set(row.between ?? [])
  const positions = row.positions ?? []
  const story = (
    <>
      <ByYear lineage={lineage} row={row} />
      <ol className="lineage-story">
        {positions.map((position) => <Step key={position.id} lineage={lineage} position={position} inside={between.has(position.id)} ends={position.id === row.before?.position ? 'from' : position.id === row.after?.position ? 'to' : null} />)}
      </ol>
      {positions.length === 0 && <p className="lineage__none">It has no dated position yet.</p>}
      <p className="lineage-story__more"><a href={`#/savings/${row.id}`}>Open {row.ref}</a></p>
    </>
  )
  if (onClose === undefined) return story
  return <Inspector over={`${row.ref} · ${row.department.name}`} title={row.title} under={`${row.changeLabel}, ${row.statusLabel.toLowerCase()}`} onClose={onClose}>{story}</Inspector>
}

/** The two points year by year, where the saving states more than one year or moved. */
function ByYear({ lineage, row }: { lineage: Lineage; row: LineageRow }) {
  const years = lineage.years.map(({ label }, index) => ({ label, before: row.before?.amounts[index] ?? null, after: row.after?.amounts[index] ?? null, difference: row.differences[index] })).filter(({ before, after }) => before !== null || after !== null)
  if (years.length === 0) return null
  return (
    <table className="plain-table lineage-years">
      <caption className="unseen">Both points by year, £000</caption>
      <thead><tr><th scope="col">£000</th><th scope="col" className="is-figure">{row.before?.kindLabel ?? 'From'}</th><th scope="col" className="is-figure">{row.after?.kindLabel ?? 'To'}</th><th scope="col" className="is-figure">Difference</th></tr></thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.label}>
            <th scope="row">{year.label}</th><td className="is-figure"><Counted counts={row.before?.counts ?? true}><Money amount={year.before} unit="thousands" /></Counted></td><td className="is-figure"><Counted counts={row.after?.counts ?? true}><Money amount={year.after} unit="thousands" /></Counted></td>
            <td className="is-figure">{year.difference !== undefined && <Total total={year.difference} unit="thousands" weight="row" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Step({ lineage, position, inside, ends }: { lineage: Lineage; position: DatedPosition; inside: boolean; ends: 'from' | 'to' | null }) {
  const stated = position.amounts.flatMap((amount, index) => (amount === null ? [] : [{ amount, year: lineage.years[index]?.label ?? '' }]))
  return (
    <li className="lineage-step" data-inside={inside || ends !== null}>
      <div className="lineage-step__head">
        <span className="lineage-step__date">{position.dateLabel}</span> <span className="lineage-step__kind">{position.kindLabel}</span>
        {ends !== null && <span className="lineage-step__end">{ends === 'from' ? 'compared from here' : 'to here'}</span>}
      </div>
      {position.text !== '' && <p className="lineage-step__text">{position.text}</p>}
      <dl className="lineage-step__facts">
        {stated.map(({ amount, year }) => <Fact key={year} name={`£000, ${year}`}><Money amount={amount} unit="thousands" weight="total" /></Fact>)}
        {stated.length === 0 && <Fact name="£000"><span className="caption">no figure stated</span></Fact>}
        {position.left !== null && <Fact name="Left to find, £000"><Money amount={position.left} unit="thousands" /></Fact>}
        {position.reason !== null && position.reason !== '' && <Fact name="Reason">{position.reason}</Fact>}
        {position.derived && position.derivation !== null && <Fact name="Worked out">{position.derivation}</Fact>}
        <Fact name="Source">{position.source === null ? <span className="caption">none recorded</span> : [position.source.title, position.source.publisher, position.source.published, position.source.reference].filter((part) => part !== null && part !== '').join(', ')}</Fact>
      </dl>
      {position.illustrative && <Illustrative />}
    </li>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => <div><dt>{name}</dt><dd>{children}</dd></div>
