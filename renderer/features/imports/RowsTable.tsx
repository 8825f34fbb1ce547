// Every row of the sheet with what would become of it and why, a hundred at a time. What a row is taken for (a line, a heading, a
// total) is changed where it stands.
import { useState } from 'react'
import { type MenuEntry, MenuButton } from '../../components/Menu.tsx'
import { Button } from '../../components/Button.tsx'
import { Chip } from '../../components/Small.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { type Report, type ReportRow, outcomeWords } from './imports.ts'
import { type Import } from './useImport.ts'
import '../../components/PlainTable.css'

const PAGE = 100
const roleWords = { line: 'Line', heading: 'Heading', subtotal: 'Subtotal', total: 'Total', note: 'Note', skip: 'Leave out' } as const
const roleIds = ['line', 'heading', 'subtotal', 'total', 'note', 'skip'] as const
const allRoleWords: Record<ReportRow['role'], string> = { ...roleWords, title: 'Title of the sheet', header: 'Heading of the columns' }
const tones: Record<ReportRow['outcome'], 'plain' | 'accent' | 'warn' | 'bad'> = { new: 'accent', changed: 'warn', same: 'plain', skipped: 'plain', error: 'bad' }
const outcomeIds = ['new', 'changed', 'same', 'skipped', 'error'] as const
type Show = 'all' | ReportRow['outcome']

export function RowsTable({ taking, report }: { taking: Import; report: Report }) {
  const [show, setShow] = useState<Show>('all')
  const [pages, setPages] = useState(1)
  const rows = show === 'all' ? report.rows : report.rows.filter((row) => row.outcome === show)
  const drawn = rows.slice(0, pages * PAGE)
  const columns = [...new Map(report.rows.flatMap((row) => row.amounts ?? []).map((amount) => [amount.column, amount.heading])).entries()]
  const options = [{ id: 'all', label: `All ${report.rows.length.toLocaleString('en-GB')}` }, ...outcomeIds.filter((id) => report.counts[id] > 0).map((id) => ({ id, label: `${outcomeWords[id]} ${report.counts[id].toLocaleString('en-GB')}` }))]
  const wide = report.map.pick !== undefined || report.map.columns === undefined
  return (
    <Section title="What would become of each row" note={<Switch label="Rows shown" options={options} value={show} onChange={(id) => { setShow(outcomeIds.find((one) => one === id) ?? 'all'); setPages(1) }} />}>
      <div className="import__scroll">
        <table className="plain-table import-rows">
          <caption className="unseen">Rows of the sheet and what would become of them, {report.unitLabel}</caption>
          <thead><tr><th scope="col" className="is-narrow">Cell</th><th scope="col">Outcome</th><th scope="col" className="is-narrow">Ref</th><th scope="col">Row</th>{columns.map(([column, heading]) => <th scope="col" className="is-figure" key={column} title={heading}>{heading}</th>)}{!wide && <th scope="col">Taken for</th>}</tr></thead>
          <tbody>{drawn.map((row) => <OneRow key={`${row.row} ${row.cell}`} row={row} columns={columns.map(([column]) => column)} {...(wide ? {} : { taking })} />)}</tbody>
        </table>
      </div>
      {rows.length > drawn.length && <p className="import__more"><span className="caption">{drawn.length.toLocaleString('en-GB')} of {rows.length.toLocaleString('en-GB')} rows</span> <Button size="tool" onPress={() => setPages(pages + 1)}>Show {Math.min(PAGE, rows.length - drawn.length)} more</Button></p>}
    </Section>
  )
}

function OneRow({ row, columns, taking }: { row: ReportRow; columns: readonly string[]; taking?: Import }) {
  const quiet = row.outcome === 'skipped' || row.outcome === 'same'
  const problems = row.problems ?? []
  // What is wrong is said once, at its cell.
  const reasons = [row.reason, ...(row.changes ?? [])].filter((part) => part !== null).filter((part) => !problems.some(({ message }) => message === part))
  return (
    <tr data-outcome={row.outcome} data-role={row.role}>
      <td className="is-narrow plain-table__ref">{row.cell}</td>
      <td>{quiet ? <span className="caption">{outcomeWords[row.outcome]}</span> : <Chip tone={tones[row.outcome]}>{outcomeWords[row.outcome]}</Chip>}</td>
      <td className="is-narrow plain-table__ref">{row.ref}</td>
      <th scope="row">
        <span className="import-rows__title">{row.title}</span>
        {row.department !== null && <span className="plain-table__second">{row.department}</span>}
        {reasons.map((reason) => <span className="plain-table__second" key={reason}>{reason}</span>)}
        {problems.map((problem) => <span className="import-rows__problem" key={`${problem.cell} ${problem.message}`}>{problem.message}</span>)}
      </th>
      {columns.map((column) => { const amount = (row.amounts ?? []).find((one) => one.column === column); return <td className="is-figure" key={column} data-state={amount?.state ?? 'none'}>{amount?.text ?? ''}</td> })}
      {taking !== undefined && <td className="import-rows__role"><RoleMenu row={row} taking={taking} /></td>}
    </tr>
  )
}

function RoleMenu({ row, taking }: { row: ReportRow; taking: Import }) {
  const set = (role: (typeof roleIds)[number]) => taking.change({ rows: [...(taking.map.rows ?? []).filter((one) => one.row !== row.row), { row: row.row, role }] })
  const entries = roleIds.map((id): MenuEntry => ({ id, label: roleWords[id], ...(row.role === id ? { icon: 'check' as const } : {}), run: () => set(id) }))
  return <MenuButton label={`what row ${row.row} is taken for`} groups={[{ id: 'roles', title: 'Take this row for', entries }]}><span className="import-rows__taken">{allRoleWords[row.role]}</span></MenuButton>
}
