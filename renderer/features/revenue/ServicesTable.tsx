// The services of a statement, column by column, each with its lines folded under it, the sum of all, and every printed total with its
// verdict. Totals are the paper's where it prints them; what they come to stands beside where that is something else.
import { useState } from 'react'
import { formatTotal, unitLabel } from '#shared/money/format.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Money } from '../../components/Money.tsx'
import { Verdict } from '../../components/Verdict.tsx'
import { useRovingRows } from '../../hooks/useRovingRows.ts'
import { type Line, type PrintedTotal, type Revenue, linesOf, statedColumns } from './revenue.ts'
import { Sum } from './Sum.tsx'
import '../../components/PlainTable.css'

/** Up to this many lines stand open from the start. */
const FEW = 40

export function ServicesTable({ worked, chosen, onChoose }: { worked: Revenue; chosen: string | null; onChoose: (id: string | null) => void }) {
  const { statement, whole } = worked
  const lines = worked.list ?? []
  const printed = worked.totals.printed ?? []
  const services = (worked.services ?? []).map((service) => ({ ...service, lines: linesOf(worked, service) }))
  const columns = statedColumns(worked)
  const groups = services.filter((row) => row.grouped).map((row) => row.key)
  const holding = services.find((row) => row.grouped && row.lines.some((line) => line.id === chosen))?.key
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(lines.length <= FEW ? groups : holding === undefined ? [] : [holding]))
  const turn = (key: string) => setOpen((now) => { const next = new Set(now); if (!next.delete(key)) next.add(key); return next })
  const allOpen = groups.every((key) => open.has(key))
  const row = useRovingRows(services.flatMap((service) => [...(service.grouped ? [service.key] : []), ...(!service.grouped || open.has(service.key) ? service.lines.map((line) => line.id) : [])]), chosen)
  const subtotals = new Map(lines.filter((line) => line.role === 'subtotal').flatMap((line) => { const judged = printed.find((one) => one.line === line.id); return judged === undefined || line.group === null ? [] : [[line.group, judged] as const] }))
  const named = (line: Line) => <button type="button" className="revenue-table__name" aria-pressed={line.id === chosen} {...row(line.id)} onClick={() => onChoose(line.id)}>{line.label}</button>
  return (
    <>
      {groups.length > 0 && <div className="revenue__tools"><Button size="tool" onPress={() => setOpen(new Set(allOpen ? [] : groups))}>{allOpen ? 'Fold all services' : `Show all ${services.reduce((sum, service) => sum + service.lines.length, 0)} lines`}</Button></div>}
      <div className="revenue__scroll">
        <table className="plain-table revenue-table">
          <caption className="unseen">Services and their lines, {unitLabel[statement.unit]}</caption>
          <thead><tr><th scope="col">Service</th><th scope="col">Department</th>{columns.map((column) => <th scope="col" className="is-figure" key={column.key}>{column.label}</th>)}<th scope="col">As printed</th></tr></thead>
          <tbody>
            {services.flatMap((service) => [
              ...(service.grouped ? [(
                <tr key={service.key} data-group="true">
                  <th scope="row"><button type="button" className="revenue-table__group" aria-expanded={open.has(service.key)} {...row(service.key)} onClick={() => turn(service.key)}><Icon name={open.has(service.key) ? 'chevronDown' : 'chevronRight'} size={14} />{service.label}</button></th>
                  <td className="revenue-table__dept">{service.department ?? ''}</td>
                  {columns.map((column) => <td className="is-figure" key={column.key}><Sum totals={service.sums} at={column.index} unit={statement.unit} /></td>)}
                  <td><Printed judged={subtotals.get(service.label)} unit={statement.unit} /></td>
                </tr>
              )] : []),
              ...(!service.grouped || open.has(service.key) ? service.lines.map((line) => (
                <tr key={line.id} data-part={service.grouped} data-chosen={line.id === chosen} onClick={() => onChoose(line.id)}>
                  <th scope="row">{line.ref !== null && <span className="plain-table__ref">{line.ref} </span>}{named(line)}{line.illustrative && <> <Illustrative /></>}</th>
                  <td className="revenue-table__dept">{service.grouped ? '' : (line.department?.name ?? '')}</td>
                  {columns.map((column) => <td className="is-figure" key={column.key}><Money amount={line.amounts[column.index] ?? null} unit={statement.unit} /></td>)}
                  <td>{(worked.totals.across ?? []).filter((one) => one.line === line.id).map((one) => <Verdict key={one.line} kind="differs" words="does not add up across" />)}</td>
                </tr>
              )) : []),
            ])}
          </tbody>
          <tfoot>
            <tr><th scope="row">All services</th><td />{columns.map((column) => <td className="is-figure" key={column.key}><Sum totals={whole} at={column.index} unit={statement.unit} weight="grand" /></td>)}<td /></tr>
            {lines.filter((line) => line.role !== 'line' && line.role !== 'heading' && (line.group === null || !subtotals.has(line.group))).map((line) => (
              <tr key={line.id} className="revenue-table__printed" data-chosen={line.id === chosen}>
                <th scope="row"><button type="button" className="revenue-table__name" aria-pressed={line.id === chosen} onClick={() => onChoose(line.id)}>{line.label}</button> <span className="caption">as printed</span></th><td />
                {columns.map((column) => <td className="is-figure" key={column.key}><Money amount={line.amounts[column.index] ?? null} unit={statement.unit} weight="total" /></td>)}
                <td><Printed judged={printed.find((one) => one.line === line.id)} unit={statement.unit} words /></td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </>
  )
}

function Printed({ judged, unit, words = false }: { judged: PrintedTotal | undefined; unit: Revenue['statement']['unit']; words?: boolean }) {
  if (judged === undefined) return null
  const worst = judged.cells.find((cell) => cell.verdict.kind === 'differs') ?? judged.cells.find((cell) => cell.verdict.kind !== 'ties') ?? judged.cells[0]
  if (worst === undefined) return null
  return <span title={`Its lines come to ${formatTotal(worst.computed, unit)} ${unitLabel[unit]}`}><Verdict kind={worst.verdict.kind} words={worst.verdict.words} brief={!words} /></span>
}
