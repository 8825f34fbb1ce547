// Each saving at the two points, the difference and what that means. The one chosen tells its story in the inspector.
import { notCountedWords } from '#shared/domain/counting.ts'
import { isMoved } from '#shared/domain/lineageWords.ts'
import { Illustrative } from '../../components/Marks.tsx'
import { Counted, Money, Total } from '../../components/Money.tsx'
import { Chip } from '../../components/Small.tsx'
import { useRovingRows } from '../../hooks/useRovingRows.ts'
import { type Lineage, type LineageRow } from './lineage.ts'
import '../../components/PlainTable.css'

export function LineageRows({ lineage, rows, chosen, onChoose }: { lineage: Lineage; rows: readonly LineageRow[]; chosen: string | null; onChoose: (id: string | null) => void }) {
  const row = useRovingRows(rows.map((one) => one.id), chosen)
  const { totals } = lineage
  const [from, to] = [lineage.fromLabel, lineage.toLabel]
  return (
    <div className="lineage__scroll">
      <table className="plain-table lineage-rows">
        <caption className="unseen">Savings at both points, £000, savings positive; differences in brackets: less than before</caption>
        <thead><tr><th scope="col" className="is-narrow">Ref</th><th scope="col">Saving</th><th scope="col" className="is-figure">{from}</th><th scope="col" className="is-figure">{to}</th><th scope="col" className="is-figure">Difference</th><th scope="col" className="is-figure">Left to find</th><th scope="col">What became of it</th></tr></thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id} data-chosen={one.id === chosen} onClick={() => onChoose(one.id)}>
              <td className="is-narrow plain-table__ref">{one.ref}</td>
              <th scope="row"><button type="button" className="lineage-rows__name" aria-pressed={one.id === chosen} {...row(one.id)}>{one.title}</button><span className="plain-table__second">{one.department.name} · {one.statusLabel}{one.illustrative && <> · <Illustrative /></>}</span></th>
              <td className="is-figure"><Stood stood={one.before} /></td>
              <td className="is-figure"><Stood stood={one.after} /></td>
              <td className="is-figure">{!isMoved(one.change) ? null : <Total total={one.difference} unit="thousands" />}</td>
              <td className="is-figure">{one.after !== null && <Money amount={one.after.left} unit="thousands" />}</td>
              <td>{!isMoved(one.change) ? <span className="caption">{one.changeLabel}</span> : <Chip>{one.changeLabel}</Chip>}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td /><th scope="row">All {lineage.rows?.length ?? 0}</th><Sum of={totals.before} /><Sum of={totals.after} />
            <td className="is-figure"><Total total={totals.difference} unit="thousands" weight="grand" /></td><td className="is-figure">{(totals.after.left.high !== 0 || totals.after.left.unknowns > 0) && <Total total={totals.after.left} unit="thousands" weight="grand" />}</td><td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Stood({ stood }: { stood: LineageRow['before'] }) {
  if (stood === null) return <span className="caption">no figure</span>
  return <><Counted counts={stood.counts}><Total total={stood.total} unit="thousands" weight="row" /></Counted><span className="plain-table__second" title={stood.dateLabel}>{stood.kindLabel}{!stood.counts && ', not counted'}</span></>
}

/** A total of those that count, with what is not counted below it. */
function Sum({ of }: { of: Lineage['totals']['after'] }) {
  return <td className="is-figure"><Total total={of.total} unit="thousands" weight="grand" />{of.notCounted.savings > 0 && <span className="plain-table__second">{notCountedWords(of.notCounted)}</span>}</td>
}
