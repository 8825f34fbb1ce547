// Every total the sheet prints beside what its rows come to, with its verdict, the rows behind it and the figure suspected where one
// alone breaks it. A total printed in the paper but not in the sheet is typed in below.
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/Field.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Select } from '../../components/Select.tsx'
import { Verdict } from '../../components/Verdict.tsx'
import { isAdded } from '#shared/sheets/roles.ts'
import { type Report, type ReportTotal } from './imports.ts'
import { type Import } from './useImport.ts'
import '../../components/PlainTable.css'

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

export function TotalsTable({ taking, report }: { taking: Import; report: Report }) {
  const totals = report.totals ?? []
  const across = report.across.differing ?? []
  if (report.kind === 'measures') return null
  return (
    <Section title="Printed totals" note={`${report.unitLabel}; printed beside what its rows come to`}>
      {totals.length === 0 ? <p className="import__none">The sheet prints no total.</p> : (
        <div className="import__scroll">
          <table className="plain-table">
            <caption className="unseen">Printed totals and what their rows come to, {report.unitLabel}</caption>
            <thead><tr><th scope="col">Total</th><th scope="col">Cell</th><th scope="col">Column</th><th scope="col" className="is-figure">Printed</th><th scope="col" className="is-figure">Its rows</th><th scope="col" className="is-figure">Difference</th><th scope="col">Verdict</th></tr></thead>
            <tbody>{totals.map((total, index) => <TotalRow total={total} key={`${total.cell ?? 'typed'} ${total.column} ${index}`} />)}</tbody>
          </table>
        </div>
      )}
      {across.length > 0 && <ul className="import__across">{across.map((one) => <li key={one.cell}>{one.sentence}</li>)}</ul>}
      {report.across.checked > 0 && across.length === 0 && <p className="caption">{report.across.checked} sums across their rows were compared and tie.</p>}
      <TypeTotal taking={taking} report={report} />
    </Section>
  )
}

function TotalRow({ total }: { total: ReportTotal }) {
  const rows = total.rows ?? []
  return (
    <tr>
      <th scope="row">
        {total.label}{total.printed.typed && <span className="caption"> typed in</span>}
        {(total.suspects ?? []).map((one) => <span className="import__suspect" key={one.cell}>{one.sentence}</span>)}
        {rows.length > 0 && (
          <details className="import__behind">
            <summary>{total.rowsAdded.toLocaleString('en-GB')} {total.rowsAdded === 1 ? 'row' : 'rows'} added</summary>
            <ul>{rows.map((row) => <li key={`${row.row} ${row.cell}`}><span className="plain-table__ref">{row.cell}</span> {row.title} <b>{row.text}</b></li>)}{total.rowsAdded > rows.length && <li>and {(total.rowsAdded - rows.length).toLocaleString('en-GB')} more</li>}</ul>
          </details>
        )}
      </th>
      <td className="plain-table__ref">{total.cell ?? ''}</td><td>{total.heading}</td>
      <td className="is-figure">{printedWords(total.printed)}</td><td className="is-figure">{total.computed.words}</td>
      <td className="is-figure">{total.difference === 0 ? '' : bracketed(total.difference)}</td>
      <td><Verdict kind={total.verdict} words={total.words} /></td>
    </tr>
  )
}

const bracketed = (value: number): string => (value < 0 ? `(${figures.format(-value)})` : figures.format(value))

function printedWords({ state, low, high }: ReportTotal['printed']): string {
  switch (state) {
    case 'known': return low === null ? '' : bracketed(low)
    case 'range': return low === null || high === null ? '' : `${bracketed(low)}–${bracketed(high)}`
    case 'atLeast': return low === null ? 'TBC' : `${bracketed(low)} + TBC`
    case 'unknown': return 'TBC'
    case 'notApplicable': return 'n/a'
    case 'error': return 'in error'
    case 'blank': return ''
  }
}

function TypeTotal({ taking, report }: { taking: Import; report: Report }) {
  const columns = report.columns.filter((column) => isAdded(column.role))
  const [value, setValue] = useState('')
  const [column, setColumn] = useState<string | null>(null)
  const chosen = column ?? columns[0]?.column ?? null
  const typed = taking.map.totals ?? []
  const add = () => {
    if (value.trim() === '' || chosen === null) return
    taking.change({ totals: [...typed, { label: 'Total in the paper', column: chosen, value: value.trim() }] })
    setValue('')
  }
  if (columns.length === 0) return null
  return (
    <div className="import-typed">
      <TextField label="A total the paper prints and the sheet does not" value={value} onChange={setValue} onEnter={add} placeholder="5,130" maxLength={40} />
      {columns.length > 1 && <Select label="Its column" choices={columns.map((one) => ({ id: one.column, label: `${one.column} ${one.heading}` }))} value={chosen} onChange={setColumn} />}
      <Button isDisabled={value.trim() === ''} onPress={add}>Compare it</Button>
      {typed.length > 0 && <Button kind="quiet" icon="close" onPress={() => taking.change({ totals: undefined })}>Forget what was typed</Button>}
    </div>
  )
}
