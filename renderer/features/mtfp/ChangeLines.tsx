// Two versions line by line: for each year the difference, and below it what it was and what it is. A line that only changed its
// letter says so; an amount that became known is not a change of its size.
import { type ReactNode } from 'react'
import { formatAmount, unitLabel } from '#shared/money/format.ts'
import { Total } from '../../components/Money.tsx'
import { Chip } from '../../components/Small.tsx'
import { type ComparedLine, type Comparison } from './plan.ts'
import '../../components/PlainTable.css'

const outcomes = { changed: { word: 'Changed', tone: 'plain' }, added: { word: 'Added', tone: 'accent' }, removed: { word: 'Removed', tone: 'bad' }, same: { word: 'The same', tone: 'plain' } } as const

export function ChangeLines({ comparison, lines }: { comparison: Comparison; lines: readonly ComparedLine[] }) {
  const { unit, years } = comparison
  if (lines.length === 0) return <p className="mtfp__none">No line is of that kind.</p>
  return (
    <div className="mtfp-lines">
      <table className="plain-table mtfp-table mtfp-changes">
        <caption className="unseen">Lines of both versions, {unitLabel[unit]}, differences in brackets narrow the gap</caption>
        <thead>
          <tr><th scope="col" className="is-narrow">Ref</th><th scope="col">Line</th><th scope="col">What happened</th>{years.map((year) => <th scope="col" className="is-figure" key={year.label}>{year.label}</th>)}<th scope="col" className="is-figure">All years</th></tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.before ?? ''} ${line.after ?? ''}`} data-outcome={line.outcome}>
              <td className="is-narrow mtfp-table__ref">{refs(line)}</td>
              <th scope="row">{line.label}{line.note !== null && <span className="plain-table__second">{line.note}</span>}</th>
              <td><span className="mtfp-changes__what">{line.outcome === 'same' && line.relettered ? <Chip>Relettered</Chip> : line.outcome === 'same' ? <span className="caption">The same</span> : <Chip tone={outcomes[line.outcome].tone}>{outcomes[line.outcome].word}</Chip>}{line.outcome === 'changed' && line.relettered && <span className="caption">and relettered</span>}</span></td>
              {line.cells.map((cell, index) => (
                <td className="is-figure" key={years[index]?.label ?? index}>
                  {cell.change === 'same' ? <span className="mtfp-changes__was">{formatAmount(cell.after, unit)}</span> : (
                    <><span className="mtfp-changes__by">{words(cell, unit)}</span><span className="mtfp-changes__was">{side(formatAmount(cell.before, unit))} → {side(formatAmount(cell.after, unit))}</span></>
                  )}
                </td>
              ))}
              <td className="is-figure">{line.outcome === 'same' ? null : <Total total={line.difference} unit={unit} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const side = (text: string): ReactNode => (text === '' ? <>blank</> : text)

const refs = (line: ComparedLine): ReactNode => {
  if (line.outcome === 'added') return line.refAfter
  if (line.outcome === 'removed') return line.refBefore
  return line.relettered ? <>{line.refBefore ?? 'none'} → {line.refAfter ?? 'none'}</> : line.refAfter
}

function words(cell: ComparedLine['cells'][number], unit: Comparison['unit']): ReactNode {
  switch (cell.change) {
    case 'now_known': return <>now known</>
    case 'now_unknown': return <>no longer known</>
    case 'now_stated': case 'no_longer_stated': case 'changed': case 'same': return <Total total={cell.difference} unit={unit} weight="total" />
  }
}
