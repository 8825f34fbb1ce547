// What stands around every chart: the sentence that says what it shows, the line with unit, version and sign, and the table that
// is one key away. The picture itself is an image to those who listen; the table says the same in full.
import { type ReactNode, useId, useState } from 'react'
import { create } from 'zustand'
import { useActions } from '../../state/actions.ts'
import { KeyHint } from '../Small.tsx'
import { cx } from '../cx.ts'
import './charts.css'

/** T turns every chart of the screen into its table and back. */
const useTables = create<{ readonly tables: boolean; readonly turns: number }>(() => ({ tables: false, turns: 0 }))
const turnAll = (): void => useTables.setState(({ tables, turns }) => ({ tables: !tables, turns: turns + 1 }))

export type ChartTable = {
  readonly columns: readonly string[]
  /** Each row begins with its name. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[]; readonly head?: boolean }[]
}

export type ChartFigureProps = {
  /** One sentence, with the figures it speaks of. */
  readonly reading: ReactNode
  /** The same as plain text, for those who listen. */
  readonly readingText: string
  readonly caption: string
  readonly table: ChartTable
  /** Leave the sentence out where the place says it already: it is still read out. */
  readonly quiet?: boolean
  readonly className?: string
  readonly children: ReactNode
}

export function ChartFigure({ reading, readingText, caption, table, quiet = false, className, children }: ChartFigureProps) {
  const { tables, turns } = useTables()
  const [own, setOwn] = useState<{ readonly table: boolean; readonly turns: number } | null>(null)
  const asTable = own !== null && own.turns === turns ? own.table : tables
  const id = useId()
  useActions([{ id: 'charts-as-tables', label: tables ? 'Show the charts' : 'Show the tables behind the charts', group: 'This screen', keys: 'T', icon: tables ? 'chart' : 'table', run: turnAll }])
  return (
    <figure className={cx('chart', className)} aria-labelledby={id}>
      <figcaption className="chart__caption" id={id}>
        {quiet ? <span className="unseen">{readingText}</span> : <p className="chart__reading">{reading}</p>}
        <span className="chart__about">
          {caption}{' '}
          <button className="chart__toggle" type="button" onClick={() => setOwn({ table: !asTable, turns })} aria-pressed={asTable}>{asTable ? 'Chart' : 'Table'}</button>{!quiet && <>{' '}<KeyHint keys="T" /></>}
        </span>
      </figcaption>
      {asTable ? <TableOf table={table} caption={caption} /> : <div className="chart__picture" role="img" aria-label={`${caption}. ${readingText}`}>{children}</div>}
    </figure>
  )
}

function TableOf({ table, caption }: { table: ChartTable; caption: string }) {
  return (
    <table className="chart__table">
      <caption className="unseen">{caption}</caption>
      <thead><tr>{table.columns.map((name, index) => <th key={name} scope="col" data-figure={index > 0}>{name === '' ? <span className="unseen">Name</span> : name}</th>)}</tr></thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.id} data-head={row.head === true}>
            {row.head === true
              ? <th scope="colgroup" colSpan={table.columns.length}>{row.cells[0]}</th>
              : row.cells.map((cell, index) => (index === 0 ? <th scope="row" key={table.columns[index]}>{cell}</th> : <td key={table.columns[index]} data-figure>{cell}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
