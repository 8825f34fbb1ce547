// The lines of a version as printed: letter, label, what kind it is, a column for each year, the total, and whether it ties. Totals
// stand heavier. One row is chosen at a time; arrows go along the rows.
import { unitLabel } from '#shared/money/format.ts'
import { Illustrative } from '../../components/Marks.tsx'
import { Money } from '../../components/Money.tsx'
import { Verdict } from '../../components/Verdict.tsx'
import { useRovingRows } from '../../hooks/useRovingRows.ts'
import { type Plan, type PlanLine, verdictOf } from './plan.ts'
import '../../components/PlainTable.css'

export function PlanLines({ plan, lines, chosen, onChoose }: { plan: Plan; lines: readonly PlanLine[]; chosen: string | null; onChoose: (id: string | null) => void }) {
  const row = useRovingRows(lines.map((line) => line.id), chosen)
  return (
    <div className="mtfp-lines">
      <table className="plain-table mtfp-table">
        <caption className="unseen">Lines of the plan, {unitLabel[plan.unit]}, brackets reduce the deficit</caption>
        <thead>
          <tr>
            <th scope="col" className="is-narrow">Ref</th><th scope="col">Line</th><th scope="col" className="mtfp-table__kind">Kind</th>
            {plan.years.map((year) => <th scope="col" className="is-figure" key={year.label}>{year.label}</th>)}
            <th scope="col" className="is-figure">Total</th><th scope="col">As printed</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} data-role={line.role} data-worked={line.workedOut} data-chosen={line.id === chosen} onClick={() => onChoose(line.id)}>
              <td className="is-narrow mtfp-table__ref">{line.ref}</td>
              <th scope="row"><button type="button" className="mtfp-table__name" aria-pressed={line.id === chosen} {...row(line.id)}>{line.label}</button>{line.illustrative && <> <Illustrative /></>}</th>
              <td className="mtfp-table__kind">{line.workedOut ? '' : line.roleLabel}</td>
              {plan.years.map((year, index) => <td className="is-figure" key={year.label}><Money amount={line.years[index] ?? null} unit={plan.unit} weight={line.workedOut ? 'total' : 'row'} /></td>)}
              <td className="is-figure"><Money amount={line.total} unit={plan.unit} weight={line.workedOut ? 'total' : 'row'} /></td>
              <td>{line.judged !== null && <Verdict kind={verdictOf(line.judged)} words={line.judged.words} brief={!line.workedOut} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
